/** What each route takes. A backend checks requests against these; a client is held to them by their types alone. */
import * as v from 'valibot';
import { AlertsChange } from './alerts.js';
import { ExportOrder } from './export.js';
import { RefundOrder } from './refund.js';
import { many, paging, text, whole } from './request-parts.js';
import { RenewalChange, RenewalOrder } from './renewal.js';
import { Day, DayOrInstant, Instant } from './scalars.js';

/** Which packs. */
export const PackQuery = v.strictObject({
  ...paging,
  /** Key of a product. */
  product: v.optional(text),
  /** Keys of subproducts. */
  subproduct: v.optional(many(text)),
  /** A pack's exact id, or a part of its name. */
  search: v.optional(text),
  /** Statuses. */
  status: v.optional(many(v.picklist(['inactive', 'valid', 'frozen', 'exhausted', 'expired', 'refunded']))),
  /** Capacity modes. */
  capacityMode: v.optional(many(v.picklist(['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited']))),
  /** Only the packs that the summary counts as this. */
  concern: v.optional(v.picklist(['expiringSoon', 'runningLow', 'lapsing'])),
  /** First expiry inside. A range that ends before it begins holds nothing. */
  expiresFrom: v.optional(DayOrInstant),
  /** First expiry after. */
  expiresTo: v.optional(DayOrInstant),
});

/** Which points of a pack's balance. */
export const BalanceHistoryQuery = v.strictObject({
  ...paging,
  /** First instant inside. */
  from: v.optional(DayOrInstant),
  /** First instant after. */
  to: v.optional(DayOrInstant),
});

/** For which period to quote; the one that is set, or one month, when absent. */
export const RenewalQuery = v.strictObject({
  /** Number of units. */
  count: v.optional(whole(1)),
  /** Unit. */
  unit: v.optional(v.picklist(['month', 'year'])),
});

/** A page, nothing else. */
export const PageQuery = v.strictObject(paging);
const deductionFilter = {
  /** Key of a product. */
  product: text,
  /** Ids of packs. */
  packId: v.optional(many(text)),
  /** First usage start inside; the default range of the capabilities when absent. */
  usageStartFrom: v.optional(DayOrInstant),
  /** First usage start after. */
  usageStartTo: v.optional(DayOrInstant),
  /** First deduction time inside. */
  deductedFrom: v.optional(DayOrInstant),
  /** First deduction time after. */
  deductedTo: v.optional(DayOrInstant),
  /** Capacity modes of the packs. */
  capacityMode: v.optional(many(v.picklist(['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited']))),
  /** Keys of the packs' subproducts. */
  subproduct: v.optional(many(text)),
  /** Specifications of the usage. */
  specification: v.optional(many(text)),
  /** Billing items of the usage. */
  billingItem: v.optional(many(text)),
  /** Accounts whose usage was offset. */
  deductedUin: v.optional(many(text)),
};

/** Which deductions. */
export const DeductionQuery = v.strictObject({
  ...paging,
  ...deductionFilter,
  /**
   * In place of `offset`: the page in whose middle, as far as the ends of the list allow, stands the first row at or after
   * this instant by the member sorted by; in descending order at or before it. The last page where there is none. Only when
   * sorted by `deductedAt` or `usageStart`, and not together with `offset`.
   */
  at: v.optional(Instant),
});

/** Which deductions to add up, and by what. */
export const DeductionSummaryQuery = v.strictObject({
  ...paging,
  ...deductionFilter,
  /** What the groups have in common. */
  by: v.picklist(['pack', 'product', 'owner', 'billingItem', 'day']),
});

/** Which uncovered usage. */
export const UncoveredUsageQuery = v.strictObject({
  ...paging,
  /** Key of a product. */
  product: text,
  /** First usage start inside; the default range of the capabilities when absent. */
  usageStartFrom: v.optional(DayOrInstant),
  /** First usage start after. */
  usageStartTo: v.optional(DayOrInstant),
  /** Only usage for which this pack was considered. */
  packId: v.optional(text),
});

/** Which export records. */
export const ExportQuery = v.strictObject({
  ...paging,
  /** Kinds of file. */
  fileType: v.optional(many(v.picklist(['deductions']))),
  /** States. */
  state: v.optional(many(v.picklist(['generating', 'generated', 'failed', 'expired']))),
});

/** Which usage. */
export const UsageQuery = v.strictObject({
  /** Key of a product. */
  product: text,
  /** First day inside. */
  from: Day,
  /** First day after. */
  to: Day,
  /** Task types; the product's default when absent. */
  taskType: v.optional(many(text)),
  /** Regions to add up; the product's default when absent. */
  region: v.optional(many(text)),
});

/** Which billing modes or plug-ins. */
export const ProductQuery = v.strictObject({
  /** Key of a product. */
  product: v.optional(text),
});

/** Which plug-ins. */
export const PluginQuery = v.strictObject({ ...paging, ...ProductQuery.entries });

/** Query and body of each route that takes one, by the name of the route. */
export const requests = {
  listPacks: { query: PackQuery },
  getBalanceHistory: { query: BalanceHistoryQuery },
  getRenewal: { query: RenewalQuery },
  putRenewal: { body: RenewalChange },
  listRenewals: { query: PageQuery },
  createRenewal: { body: RenewalOrder },
  createRefund: { body: RefundOrder },
  putAlerts: { body: AlertsChange },
  listDeductions: { query: DeductionQuery },
  summariseDeductions: { query: DeductionSummaryQuery },
  listUncoveredUsage: { query: UncoveredUsageQuery },
  listExports: { query: ExportQuery },
  createExport: { body: ExportOrder },
  getUsage: { query: UsageQuery },
  listBillingModes: { query: ProductQuery },
  listPlugins: { query: PluginQuery },
} as const;

export type PackQuery = Partial<v.InferOutput<typeof PackQuery>>;
export type BalanceHistoryQuery = Partial<v.InferOutput<typeof BalanceHistoryQuery>>;
export type RenewalQuery = Partial<v.InferOutput<typeof RenewalQuery>>;
export type PageQuery = Partial<v.InferOutput<typeof PageQuery>>;
export type DeductionQuery = v.InferOutput<typeof DeductionQuery>;
export type DeductionSummaryQuery = v.InferOutput<typeof DeductionSummaryQuery>;
export type UncoveredUsageQuery = v.InferOutput<typeof UncoveredUsageQuery>;
export type ExportQuery = Partial<v.InferOutput<typeof ExportQuery>>;
export type UsageQuery = v.InferOutput<typeof UsageQuery>;
export type ProductQuery = Partial<v.InferOutput<typeof ProductQuery>>;
export type PluginQuery = Partial<v.InferOutput<typeof PluginQuery>>;
