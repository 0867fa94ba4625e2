/** Usage that no pack took, and why. */
import * as v from 'valibot';
import { object } from './object.js';
import { Decimal, Instant, listOf, maybe, openEnum } from './scalars.js';

/** Why a pack that was considered did not take a usage. */
export const PassedOver = object({
  /** The pack. */
  packId: v.string(),
  /** Its name. */
  packName: v.string(),
  /** Why it was passed over. */
  reason: openEnum([
    'otherSubproduct',
    'noCoefficient',
    'notYetEffective',
    'outsideValidity',
    'outsideShardRange',
    'exhausted',
    'cycleExhausted',
    'frozen',
    'refunded',
    'expired',
    'attributeMismatch',
    'regionMismatch',
    'ownerMismatch',
    'accountOverdue',
  ]),
  /** What the reason refers to, such as the attribute that does not match; null when there is nothing to add. */
  detail: maybe(v.string()),
});
export type PassedOver = v.InferOutput<typeof PassedOver>;

/** The part of a metered usage that is billed as it goes, because no pack took it. */
export const UncoveredUsage = object({
  /** The metered usage. */
  usageId: v.string(),
  /** Account whose usage it is. */
  ownerUin: v.string(),
  /** Key of its product. */
  product: v.string(),
  /** Key of its subproduct. */
  subproduct: v.string(),
  /** Key of its billing item. */
  billingItem: v.string(),
  /** Its specification; null where the product has none. */
  specification: maybe(v.string()),
  /** Region it ran in. */
  region: maybe(v.string()),
  /** First instant of the usage. */
  usageStart: Instant,
  /** First instant after it. */
  usageEnd: Instant,
  /** When it was settled. */
  settledAt: Instant,
  /** All that was metered, in its own unit. */
  meteredUsage: Decimal,
  /** The part that no pack took, in the same unit. */
  uncoveredUsage: Decimal,
  /** Unit of both. */
  unit: v.string(),
  /** Every pack that was considered, in the order of deduction, and why it did not take the rest. Empty: there was none. */
  considered: v.array(PassedOver),
});
export type UncoveredUsage = v.InferOutput<typeof UncoveredUsage>;

/** A page of uncovered usage. */
export const UncoveredUsageList = listOf(UncoveredUsage);
export type UncoveredUsageList = v.InferOutput<typeof UncoveredUsageList>;
