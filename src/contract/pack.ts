/** A prepaid resource pack, as the overview shows it. */
import * as v from 'valibot';
import { object } from './object.js';
import { Count, Decimal, Duration, Instant, Names, Verdict, listOf, maybe, openEnum } from './scalars.js';

/** How a pack's capacity is given out: one quota, a quota each period, a quota each slice of a range, or without bound. */
export const CapacityMode = openEnum(['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited']);
export type CapacityMode = v.InferOutput<typeof CapacityMode>;

/** The state of a pack. The last three are final: the first of them to happen stays. */
export const PackStatus = openEnum(['inactive', 'valid', 'frozen', 'exhausted', 'expired', 'refunded']);
export type PackStatus = v.InferOutput<typeof PackStatus>;

/** What is done with a pack when it ends. */
export const RenewalMethod = openEnum(['manual', 'automatic', 'none']);
export type RenewalMethod = v.InferOutput<typeof RenewalMethod>;

/** Why a pack has its status, when the status alone does not tell. */
export const StatusReason = object({
  /** The cause. `renewalRetried`: past its expiry, while a failed automatic renewal is tried again. */
  code: openEnum(['billingMode', 'accountOverdue', 'notYetEffective', 'notActivated', 'renewalRetried']),
  /** Since when it holds. */
  since: maybe(Instant),
  /** For `billingMode`: the mode in which the pack is drawn on. */
  requiredMode: maybe(v.string()),
  /** For `billingMode`: the mode in force. */
  currentMode: maybe(v.string()),
});
export type StatusReason = v.InferOutput<typeof StatusReason>;

/** The quota of the cycle that now runs. */
export const PackPeriod = object({
  /** Quota of every cycle. */
  total: Decimal,
  /** What is left of it. */
  remaining: Decimal,
  /** First instant of the cycle. */
  start: Instant,
  /** First instant after it, at which the quota is full again. */
  end: Instant,
});
export type PackPeriod = v.InferOutput<typeof PackPeriod>;

/** One capacity of a combo pack. Usage draws on its own capacity alone. */
export const ComboItem = object({
  /** Identifier, unique in the pack. */
  key: v.string(),
  /** Name in each language. */
  names: Names,
  /** Unit of both amounts. */
  unit: v.string(),
  /** What was bought. */
  total: Decimal,
  /** What is left. */
  remaining: Decimal,
});
export type ComboItem = v.InferOutput<typeof ComboItem>;

/** A value fixed at purchase that limits which usage the pack may be drawn on for. */
export const DeductionAttribute = object({
  /** What is limited. */
  key: v.string(),
  /** The only value that usage may have there. */
  value: v.string(),
  /** The attribute's name in each language. */
  names: maybe(Names),
});
export type DeductionAttribute = v.InferOutput<typeof DeductionAttribute>;

/** A prepaid resource pack. Members that do not apply to its capacity mode are null, never zero. */
export const Pack = object({
  /** Unique identifier. */
  id: v.string(),
  /** Name given at purchase or by the owner. */
  name: v.string(),
  /** Account that owns it now. */
  ownerUin: v.string(),
  /** Key of its product in the catalogue. */
  product: v.string(),
  /** Key of its subproduct in the catalogue. */
  subproduct: v.string(),
  /** Region it is bound to; null when it is good everywhere. */
  region: maybe(v.string()),
  /** Availability zone it is bound to. */
  zone: maybe(v.string()),
  /** State. */
  status: PackStatus,
  /** Why it has that state. */
  statusReason: maybe(StatusReason),
  /** True once a deduction has been made, or a plug-in that came with the pack has been bound. */
  used: v.boolean(),
  /** How its capacity is given out. */
  capacityMode: CapacityMode,
  /** Unit of all its quantities; null for a combo pack, whose capacities have their own. */
  capacityUnit: maybe(v.string()),
  /** The running cycle: for period and shard decrement. */
  period: maybe(PackPeriod),
  /** Cycles not yet ended, the running one included, of all cycles: for period decrement. */
  periods: maybe(object({ remaining: Count, total: Count })),
  /** All that was bought: for total and period decrement. */
  totalCapacity: maybe(Decimal),
  /** All that is left, cycles to come included: for total and period decrement. */
  totalRemaining: maybe(Decimal),
  /** Its capacities: for a combo pack. */
  comboItems: maybe(v.array(ComboItem)),
  /** What limits the usage it takes; empty when nothing does. */
  deductionAttributes: v.array(DeductionAttribute),
  /** When it was bought. */
  purchasedAt: Instant,
  /** Start of its validity; null while it waits for activation. */
  effectiveAt: maybe(Instant),
  /** Contractual end of its validity. */
  expiresAt: Instant,
  /** When it ended by expiry, exhaustion or refund, whichever came first; null before. */
  invalidAt: maybe(Instant),
  /** What happens when it ends; null for total decrement, which is not renewed. */
  renewalMethod: maybe(RenewalMethod),
  /** How long an automatic renewal lasts; null unless the method is automatic. */
  autoRenewalPeriod: maybe(Duration),
  /** Where it comes from: bought, given in a campaign, or a free quota. */
  source: openEnum(['purchase', 'campaign', 'free']),
  /** Explicit place in the order of deduction, 1 first; null when the order is by rule. */
  deductionPriority: maybe(Count),
  /** Sum of all deductions from it, in its unit; null for a combo pack. */
  usedAmount: maybe(Decimal),
  /** What may be done with it now. */
  operations: object({
    /** Renew by hand. */
    renew: Verdict,
    /** Change the renewal method or period. */
    setRenewal: Verdict,
    /** Give back for money. */
    refund: Verdict,
  }),
  /** How many of its alerts have fired and wait to be armed again; null when the backend does not say. */
  alertsFired: maybe(Count),
  /** Version of its settings, for conditional writes. */
  etag: v.string(),
});
export type Pack = v.InferOutput<typeof Pack>;

/** What lapses in one unit. */
export const LapsingAmount = object({
  /** Unit. */
  unit: v.string(),
  /** What is left, as an exact sum. */
  amount: Decimal,
});

/** Counts over all packs of the product queried, whatever the other filters. */
export const PackSummary = object({
  /** Packs in status valid. */
  valid: Count,
  /** Valid packs that expire within the threshold of the capabilities, those past their expiry whose failed renewal is tried again among them. */
  expiringSoon: Count,
  /** Valid packs at or below the low threshold of the capabilities. */
  runningLow: Count,
  /**
   * What is left in packs that end soon and are not renewed by themselves: it lapses unless it is used before. Valid and
   * frozen packs that expire within the threshold, with total or period decrement, whose renewal is not automatic. Null
   * when the backend keeps no sums.
   */
  lapsing: maybe(
    object({
      /** How many packs. */
      packs: Count,
      /** Sums by unit, capacities of combo packs in their own. */
      amounts: v.array(LapsingAmount),
    }),
  ),
});
export type PackSummary = v.InferOutput<typeof PackSummary>;

/** A page of packs. */
export const PackList = object({
  ...listOf(Pack).entries,
  /** Counts for the head of the overview; null when the backend keeps none. */
  summary: maybe(PackSummary),
});
export type PackList = v.InferOutput<typeof PackList>;
