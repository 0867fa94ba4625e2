/** Giving a pack back for money. */
import * as v from 'valibot';
import { object } from './object.js';
import { Instant, Money, maybe, openEnum } from './scalars.js';

/** Whether a pack may be given back, and for how much. */
export const RefundQuote = object({
  /** The pack. */
  packId: v.string(),
  /** Version for `If-Match` of the refund. Also in the `ETag` header. */
  etag: v.string(),
  /** Whether a refund asked for now is granted. */
  eligible: v.boolean(),
  /** Every test that fails; empty when eligible. */
  reasons: v.array(
    openEnum([
      'used',
      'pastDeadline',
      'gift',
      'status',
      'autoPurchase',
      'pluginBound',
      'settlementRunning',
      'refundLimit',
      'refundedBefore',
      'notSelfService',
      'notPermitted',
    ]),
  ),
  /** Last instant at which the pack could be given back; null when its product sets none. */
  deadline: maybe(Instant),
  /** What comes back; null when not eligible. */
  amount: maybe(Money),
  /** What was paid for it, vouchers left out. */
  paid: Money,
});
export type RefundQuote = v.InferOutput<typeof RefundQuote>;

/** A refund as asked for: the amount that the user has agreed to. */
export const RefundOrder = object({
  /** The amount of the quote; refused when it has changed since. */
  amount: Money,
});
export type RefundOrder = v.InferOutput<typeof RefundOrder>;

/** A refund that was made. */
export const RefundReceipt = object({
  /** Order number. */
  id: v.string(),
  /** The pack. */
  packId: v.string(),
  /** When. */
  at: Instant,
  /** What came back. */
  amount: Money,
});
export type RefundReceipt = v.InferOutput<typeof RefundReceipt>;
