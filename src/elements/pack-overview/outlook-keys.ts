/** What a forecast is kept under. */
import type { Pack } from '../../contract/index.js';

/** Packs of one kind may share their usage, and with it their forecasts. */
export const kindOf = ({ product, subproduct }: Pack): string => JSON.stringify([product, subproduct]);

/** What has been written down: rows are drawn again and again with the same packs. */
const states = new WeakMap<Pack, string>();

/** A pack with all that a forecast goes by: names, operations and alerts may change. */
export function stateOf(pack: Pack): string {
  let state = states.get(pack);
  if (state === undefined) states.set(pack, (state = JSON.stringify({ ...pack, name: '', operations: null, alertsFired: null })));
  return state;
}
