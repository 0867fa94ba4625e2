/** What counts as the use of a pack. Pure. */
import type { Pack } from '../contract/index.js';

/** Whether a pack counts as used though nothing was deducted from it: the plug-in that came with it is bound (domain rule). */
export const isBoundOnly = ({ used, usedAmount }: Pick<Pack, 'used' | 'usedAmount'>): boolean => used && usedAmount !== null && Number(usedAmount) === 0;
