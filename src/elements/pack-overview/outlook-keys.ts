/** What a forecast is kept under. */
import type { Pack } from '../../contract/index.js';

/** Packs of one kind may share their usage, and with it their forecasts. */
export const kindOf = ({ product, subproduct }: Pack): string => JSON.stringify([product, subproduct]);

/** A pack with all that a forecast goes by: names, operations and alerts may change. */
export const stateOf = (pack: Pack): string => JSON.stringify({ ...pack, name: '', operations: null, alertsFired: null });
