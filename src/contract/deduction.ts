/** The ledger: one row each time usage was offset by a pack. */
import * as v from 'valibot';
import { object } from './object.js';
import { CapacityMode } from './pack.js';
import { Count, Decimal, Instant, Interval, Names, listOf, maybe, openEnum } from './scalars.js';

/** One deduction. Rows are never changed. */
export const Deduction = object({
  /** Unique identifier. */
  id: v.string(),
  /** Account that owns the pack now: a pack that has moved shows its new owner. */
  packOwnerUin: v.string(),
  /** Name of the pack. */
  packName: v.string(),
  /** The pack. */
  packId: v.string(),
  /** Key of the pack's product. */
  product: v.string(),
  /** Key of the pack's subproduct. */
  subproduct: v.string(),
  /** How the pack's capacity is given out. */
  capacityMode: CapacityMode,
  /** When the ledger wrote the row. */
  deductedAt: Instant,
  /** What was left before, in the cycle that holds `deductedAt`, in the pack's unit; null without bound. */
  remainingBefore: maybe(Decimal),
  /** What was taken, in the pack's unit. */
  actualDeduction: Decimal,
  /** What was left after, in the cycle that holds `deductedAt`, in the pack's unit; null without bound. */
  remainingAfter: maybe(Decimal),
  /** Unit of the three amounts above. */
  packUnit: v.string(),
  /** The cycle that was drawn on: for period and shard decrement. */
  cycle: maybe(Interval),
  /** The capacity that was drawn on: for a combo pack. */
  comboItem: maybe(v.string()),
  /** Account whose usage was offset. */
  deductedUin: v.string(),
  /** Key of the product whose usage was offset. */
  deductedProduct: v.string(),
  /** Key of the subproduct whose usage was offset. */
  deductedSubproduct: v.string(),
  /** Key of the billing item whose usage was offset. */
  billingItem: v.string(),
  /** Specification of the usage, such as a transcoding type; null where the product has none. */
  specification: maybe(v.string()),
  /** The part of the usage that this row covers, in its own unit. */
  originalUsage: Decimal,
  /** Unit of the original usage. */
  originalUsageUnit: v.string(),
  /** Actual deduction ÷ original usage once both are in one unit: pack units per unit of usage. */
  coefficient: Decimal,
  /** First instant of the metered usage. */
  usageStart: Instant,
  /** First instant after the metered usage. */
  usageEnd: Instant,
  /** The metered usage: rows of one usage that several packs shared have the same. */
  usageId: v.string(),
});
export type Deduction = v.InferOutput<typeof Deduction>;

/** A page of deductions. */
export const DeductionList = object({
  ...listOf(Deduction).entries,
  /** For a query with `at`: the place of the row asked for, counted from 0; `total` where there is none. */
  position: maybe(Count),
  /** For a query with `at`: the place of the first row of this page. */
  offset: maybe(Count),
});
export type DeductionList = v.InferOutput<typeof DeductionList>;

/** What the totals of a summary are taken by. */
export const SummaryKey = openEnum(['pack', 'product', 'owner', 'billingItem', 'day']);

/** The total of one group of deductions. Amounts of different units are never added up: each unit has its own line. */
export const DeductionTotal = object({
  /**
   * What the group has in common: a pack id, a product key, the account whose usage was offset, a billing item key, or the
   * day on which the usage started.
   */
  key: v.string(),
  /** Its name in each language, where it has one. */
  names: maybe(Names),
  /** How many rows. */
  rows: Count,
  /** What they took together. */
  actualDeduction: Decimal,
  /** Unit of that. */
  unit: v.string(),
});
export type DeductionTotal = v.InferOutput<typeof DeductionTotal>;

/** Totals over all matching rows, those beyond the page cap included. */
export const DeductionSummary = object({
  ...listOf(DeductionTotal).entries,
  /** What the groups are taken by. */
  by: SummaryKey,
  /** How many rows match altogether, without a cap. */
  rows: Count,
});
export type DeductionSummary = v.InferOutput<typeof DeductionSummary>;
