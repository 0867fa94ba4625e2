/** What a backend can do, where its limits lie, and what time it is there. */
import * as v from 'valibot';
import { object } from './object.js';
import { Count, Day, Instant, maybe, openEnum, TimeZone } from './scalars.js';

/** A reach in days, months or years. So many of each lie within the years of four digits that all calendars hold. */
const Reach = v.pipe(Count, v.maxValue(9999));

/** The bounds that queries must keep. Elements show them before a user meets them. */
export const Limits = object({
  /** Most rows in one page of a list. */
  pageSize: Count,
  /** Most rows that paging reaches in one query; whatever is beyond comes by export. */
  pageRows: Count,
  /** How many calendar months back deductions can be queried, by usage start. */
  deductionMonths: Reach,
  /** How many calendar months after its invalid time a pack is still listed. */
  overviewMonths: Reach,
  /** How many days back daily usage can be queried. */
  usageDays: Reach,
  /** Most days between the first and the last day of one usage query. */
  usageSpanDays: Reach,
  /** Requests a second that one client may make before it is answered 429. */
  requestsPerSecond: Count,
  /** Longest auto-renewal period in months. */
  renewalMonths: Reach,
  /** Longest auto-renewal period in years. */
  renewalYears: Reach,
  /** Most thresholds one pack may carry. */
  alertsPerPack: Count,
});
export type Limits = v.InferOutput<typeof Limits>;

/** What the backend calls soon and low when it counts packs. */
export const Thresholds = object({
  /** A valid pack that ends within this many days is expiring soon. */
  expiringSoonDays: Reach,
  /** A valid pack whose remaining share of its total is at or below this percentage is running low. */
  runningLowPercent: Count,
});
export type Thresholds = v.InferOutput<typeof Thresholds>;

/** What the backend can do, its limits, and its clock. Read once by a page; every limit shown comes from here. */
export const Capabilities = object({
  /** The version of this contract that the backend speaks; its major number must be the reader's. */
  contractVersion: v.string(),
  /** The backend's clock at the answer. */
  serverTime: Instant,
  /** IANA zone in which days and cycles are cut. */
  billingTimeZone: TimeZone,
  /** ISO 4217 code that prices and balances are in. */
  currency: v.string(),
  /** What this caller may do. A missing entry means the operation is hidden or shown as not permitted. */
  operations: v.array(
    openEnum([
      'renewal.write',
      'renewals.create',
      'refunds.create',
      'alerts.write',
      'exports.create',
      'usage.read',
      'plugins.read',
      'billingModes.read',
    ]),
  ),
  /** Bounds of queries. */
  limits: Limits,
  /** What counts as soon and as low. */
  thresholds: Thresholds,
  /** The range of usage starts that a deduction query takes when it names none: first day, and first day after. */
  defaultDeductionRange: object({
    /** First day inside. */
    from: Day,
    /** First day after. */
    to: Day,
  }),
  /** Where to buy packs when a product says nothing of its own. */
  buyUrl: maybe(v.string()),
});
export type Capabilities = v.InferOutput<typeof Capabilities>;
