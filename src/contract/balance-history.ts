/** What was left in a pack over time: the ground of a burn-down and of a forecast. */
import * as v from 'valibot';
import { object } from './object.js';
import { Decimal, Instant, listOf, maybe, openEnum } from './scalars.js';

/** What was left right after something happened. */
export const BalancePoint = object({
  /** When. */
  at: Instant,
  /** What was left then, in the pack's unit: of the cycle for period and shard decrement, of the whole otherwise. */
  remaining: Decimal,
  /** What happened. */
  event: openEnum(['effective', 'deduction', 'reset', 'topUp', 'freeze', 'thaw', 'exhaustion', 'expiry', 'refund']),
  /** Capacity of a combo pack that the amount belongs to; null for others. */
  comboItem: maybe(v.string()),
});
export type BalancePoint = v.InferOutput<typeof BalancePoint>;

/** Points in time order, oldest first. */
export const BalanceHistory = listOf(BalancePoint);
export type BalanceHistory = v.InferOutput<typeof BalanceHistory>;
