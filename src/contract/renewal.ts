/** How a pack is renewed: what is set, what may be set, what it would cost, and what the last attempts brought. */
import * as v from 'valibot';
import { object } from './object.js';
import { RenewalMethod } from './pack.js';
import { Duration, Instant, Money, Verdict, listOf, maybe, openEnum } from './scalars.js';

/** What a renewal would cost and bring. */
export const RenewalQuote = object({
  /** For how long. */
  period: Duration,
  /** What it costs. */
  price: Money,
  /** The part of the price that vouchers of the account would pay by themselves, now; null for none. */
  voucher: maybe(Money),
  /** When: the moment of the attempt for an automatic renewal; null for one made by hand, which is charged at once. */
  chargeAt: maybe(Instant),
  /** End of validity afterwards. */
  expiresAt: Instant,
  /** What the account has to pay with, now. */
  balance: Money,
  /** Whether that is enough, now, for what vouchers leave to be paid. */
  sufficient: v.boolean(),
});
export type RenewalQuote = v.InferOutput<typeof RenewalQuote>;

/** An attempt to renew, made by hand or by the clock. */
export const RenewalAttempt = object({
  /** When. */
  at: Instant,
  /** By whom. */
  by: openEnum(['user', 'automatic']),
  /** How it ended. `frozen`: the pack was frozen, so that nothing was charged; it is tried again like one that cannot be paid. */
  outcome: openEnum(['renewed', 'balanceInsufficient', 'frozen']),
});
export type RenewalAttempt = v.InferOutput<typeof RenewalAttempt>;

/** Whether one method may be chosen now. */
export const MethodChoice = object({
  /** The method. */
  method: RenewalMethod,
  /** Whether it may be chosen, and if not, why. */
  verdict: Verdict,
});

/** The renewal settings of one pack. */
export const Renewal = object({
  /** The pack. */
  packId: v.string(),
  /** Version for `If-Match`. Also in the `ETag` header. */
  etag: v.string(),
  /** What is set; null for packs that are not renewed. */
  method: maybe(RenewalMethod),
  /** Period of automatic renewal; null unless the method is automatic. */
  period: maybe(Duration),
  /** End of validity. */
  expiresAt: Instant,
  /** From this instant on automatic renewal and its period are locked; null when they never are. */
  automaticLockedFrom: maybe(Instant),
  /** Each method and whether it may be chosen now. */
  methods: v.array(MethodChoice),
  /** Whether a change of the period of automatic renewal is accepted now. */
  changePeriod: Verdict,
  /** Whether a renewal by hand is accepted now. */
  renewNow: Verdict,
  /** What the period asked for would cost; null when the pack is not renewable. */
  quote: maybe(RenewalQuote),
  /** When the next automatic attempt is due; null when none is. */
  nextAttemptAt: maybe(Instant),
  /** The latest attempt; null before the first. */
  lastAttempt: maybe(RenewalAttempt),
});
export type Renewal = v.InferOutput<typeof Renewal>;

/** New settings. The period is needed for `automatic` and refused with any other method. */
export const RenewalChange = object({
  /** What to do when the pack ends. */
  method: v.picklist(['manual', 'automatic', 'none']),
  /** For how long to renew automatically: 1-11 months or 1-5 years. */
  period: maybe(Duration),
});
export type RenewalChange = v.InferOutput<typeof RenewalChange>;

/** An order to renew at once. */
export const RenewalOrder = object({
  /** For how long: 1-11 months or 1-5 years. */
  period: Duration,
});
export type RenewalOrder = v.InferOutput<typeof RenewalOrder>;

/** A renewal that was paid. */
export const RenewalReceipt = object({
  /** Order number. */
  id: v.string(),
  /** The pack. */
  packId: v.string(),
  /** When it was paid. */
  at: Instant,
  /** By whom. */
  by: openEnum(['user', 'automatic']),
  /** For how long. */
  period: Duration,
  /** What was charged to the balance. */
  paid: Money,
  /** What vouchers paid beside it; null for nothing. It does not come back with a refund. */
  voucher: maybe(Money),
  /** End of validity before. */
  previousExpiresAt: Instant,
  /** End of validity afterwards. */
  expiresAt: Instant,
  /** Idempotency key of the request that made it; null for automatic ones. Lets a lost answer be found again. */
  idempotencyKey: maybe(v.string()),
});
export type RenewalReceipt = v.InferOutput<typeof RenewalReceipt>;

/** Paid renewals, newest first. */
export const RenewalReceiptList = listOf(RenewalReceipt);
