/** What the ledger keeps. Plain data; the modules beside this one hold the rules. */
import type { RowIndex } from './columns.js';
import type { Commands } from './commands.js';
import type { AlertKind, CapacityMode, PackSource, RenewalMethod } from './terms.js';
import type { Quantity } from './decimal.js';
import type { CycleRule, Policy, PoolPolicy, SubproductPolicy } from './policy.js';
import type { MoneyParts } from './money.js';
import type { ClockRange, Duration, Time } from './time.js';
import type { CycleSpan } from './validity.js';

export { balanceOf, type Account, type MoneyParts, type Voucher } from './money.js';
export type { AlertKind, CapacityMode, PackSource, RenewalMethod } from './terms.js';

export type PackStatus = 'inactive' | 'valid' | 'frozen' | 'exhausted' | 'expired' | 'refunded';
export type FreezeCause = 'billingMode' | 'accountOverdue';

/** One capacity of a pack. */
export interface Pool {
  readonly policy: PoolPolicy;
  /** Quota of the whole validity, or of each cycle. */
  readonly quota: Quantity;
  /** What is left of it, in the cycle last drawn on. */
  remaining: Quantity;
  /** Sum of all deductions. */
  used: Quantity;
}

/** The cycle that a pack was last brought to. */
export interface Cycle extends CycleSpan {
  /** Its row in the log's table of cycles, once something was drawn from it; else -1. */
  row: number;
}

/** A change of a pack's balance that is not a deduction. */
export interface BalanceEvent {
  readonly at: Time;
  readonly event: 'effective' | 'reset' | 'topUp' | 'freeze' | 'thaw' | 'exhaustion' | 'expiry' | 'refund';
  /** Deductions of this pack before it: fixes its place among those of the same instant. */
  readonly afterRows: number;
  /** What was left in each pool. */
  readonly remaining: readonly Quantity[];
}

/** A threshold set by the end user. */
export interface Alert {
  readonly kind: AlertKind;
  readonly value: Quantity;
  firedAt: Time | null;
  armed: boolean;
}

export interface RenewalAttempt {
  readonly at: Time;
  readonly by: 'user' | 'automatic';
  readonly outcome: 'renewed' | 'balanceInsufficient' | 'frozen';
}

/** A paid renewal. */
export interface RenewalReceipt {
  readonly id: string;
  readonly packId: string;
  readonly at: Time;
  readonly by: 'user' | 'automatic';
  readonly period: Duration;
  /** In money. */
  readonly paid: Quantity;
  /** By vouchers. */
  readonly voucher: Quantity;
  readonly previousExpiresAt: Time;
  readonly expiresAt: Time;
  readonly key: string | null;
}

/** An attempt to buy a pack again. */
export interface Repurchase {
  readonly at: Time;
  readonly outcome: 'bought' | 'balanceInsufficient' | 'frozen' | 'billingModeForbidsPurchase';
  /** What was bought. */
  readonly packId: string | null;
}

export interface RefundReceipt {
  readonly id: string;
  readonly packId: string;
  /** Who bought the pack, and got back what was paid for it then; others get what they paid for its renewals. */
  readonly payer: string;
  readonly at: Time;
  readonly amount: Quantity;
}

/** A pack. */
export interface Pack {
  /** Its place in the list of all packs. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  ownerUin: string;
  readonly product: string;
  readonly subproduct: string;
  readonly policy: Policy;
  readonly kind: SubproductPolicy;
  readonly region: string | null;
  readonly zone: string | null;
  readonly mode: CapacityMode;
  readonly cycleRule: CycleRule | null;
  /** Time of day in which the pack is drawn on; null for the whole day. */
  readonly shardRange: ClockRange | null;
  readonly pools: readonly Pool[];
  readonly attributes: readonly { readonly key: string; readonly value: string }[];
  readonly source: PackSource;
  readonly priority: number | null;
  /** True when accounts of the same payer may draw on it. */
  readonly shared: boolean;
  readonly purchasedAt: Time;
  /** True when another one is bought as this one ends. */
  autoPurchase: boolean;
  /** What came of that; null as long as it has not ended. */
  repurchase: Repurchase | null;
  /** True when a plug-in that came with it is in use. */
  pluginBound: boolean;
  /** How it was ordered, to be ordered again. */
  readonly order: Commands['purchase'];
  /** Price without vouchers, for `validityMonths`. */
  readonly listPrice: Quantity;
  readonly validityMonths: number;
  /** Paid in money for the purchase and for renewals, vouchers left out. */
  paid: Quantity;
  /** The same by who paid and where it came from. Whoever bought the pack is the first of them. */
  readonly paidFrom: Map<string, MoneyParts>;
  /** Paid by vouchers of the account. */
  voucherPaid: Quantity;
  status: PackStatus;
  readonly freezes: Map<FreezeCause, Time>;
  /** Waits for an explicit activation. */
  awaitsActivation: boolean;
  effectiveAt: Time | null;
  /** Months of validity bought so far, renewals included. */
  months: number;
  /** The contractual end as it is shown: 23:59:59 where validity ends with a day. */
  expiresAt: Time;
  /** First instant after validity. */
  endsAt: Time;
  invalidAt: Time | null;
  renewal: RenewalMethod | null;
  autoPeriod: Duration | null;
  nextAttemptAt: Time | null;
  lastAttempt: RenewalAttempt | null;
  readonly receipts: RenewalReceipt[];
  cycle: Cycle | null;
  /** True once something was deducted, or a plug-in that came with it was bound. */
  used: boolean;
  /** Its rows in the deduction log. */
  readonly deductions: RowIndex;
  readonly events: BalanceEvent[];
  alerts: Alert[];
  /** What its product watches in the same way, to send messages. */
  readonly reminders: readonly Alert[];
  /** The cycle in which the alerts were last looked at. */
  alertsCycle: number;
  /** When they are looked at next though nothing happens to the pack; in the past before that is known. */
  nextLook: Time;
  /** Version of its settings. */
  version: number;
  alertsVersion: number;
}

/** A message about a pack that its product sent by itself. */
export interface Notice {
  readonly at: Time;
  readonly packId: string;
  /** To whom. */
  readonly uin: string;
  readonly kind: AlertKind;
  readonly value: Quantity;
}
