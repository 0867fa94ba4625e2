/** The order of packs in a list. */
import type { Pack, PackStatus } from '../ledger/model.js';
import type { Sorting } from './paging.js';

/** From what can be drawn on to what has been given back. */
const STATUSES: readonly PackStatus[] = ['valid', 'frozen', 'inactive', 'exhausted', 'expired', 'refunded'];
const rank = ({ status }: Pack): number => STATUSES.indexOf(status);

/**
 * The order when none is asked for: packs that run before those that are over; of the former, by status and then the first
 * to expire; of the latter, the last to end. Packs alike in all of that keep the order in which they were bought.
 */
export const usualOrder = (packs: readonly Pack[]): Pack[] =>
  packs.toSorted((a, b) => {
    if (a.invalidAt === null && b.invalidAt === null) return rank(a) - rank(b) || a.expiresAt - b.expiresAt;
    if (a.invalidAt === null) return -1;
    return b.invalidAt === null ? 1 : b.invalidAt - a.invalidAt || rank(a) - rank(b);
  });

/** By status as it tells what a pack is good for, not by the letters of its name. */
export const byStatus = (packs: readonly Pack[], { descending }: Sorting<string>): Pack[] =>
  packs.toSorted((a, b) => (descending ? rank(b) - rank(a) : rank(a) - rank(b)) || a.expiresAt - b.expiresAt);
