/** How a share of what was used is written. */
import { formatPercent } from '../i18n/format-chart.js';
import type { Writer } from './writer.js';

/** Rounded, since cutting off is for what is left. One too small for half a percent is written as "<1". */
export const usedShare = ({ tag, share }: Writer, part: number): string => (part > 0 && part < 0.005 ? share(part) : formatPercent(tag, part));
