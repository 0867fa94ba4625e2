/** Metered usage by day, task type and specification. */
import * as v from 'valibot';
import { object } from './object.js';
import { Day, Decimal, Instant, maybe } from './scalars.js';

/** What one day counts. A day without a point has no data, which is not the same as zero. */
export const UsagePoint = object({
  /** The day, cut in the billing time zone. */
  day: Day,
  /** How many tasks. */
  count: Decimal,
  /** How much they used, in the unit of the task type. */
  usage: Decimal,
});
export type UsagePoint = v.InferOutput<typeof UsagePoint>;

/** The days of one specification. */
export const SpecificationUsage = object({
  /** The specification, such as `Standard.H265.4K`. */
  specification: v.string(),
  /** Its days, oldest first. */
  points: v.array(UsagePoint),
});
export type SpecificationUsage = v.InferOutput<typeof SpecificationUsage>;

/** The days of one task type over the regions asked for. */
export const TaskUsage = object({
  /** The task type. */
  taskType: v.string(),
  /** Unit of its usage; null where the product does not say. */
  unit: maybe(v.string()),
  /** All specifications together. */
  summary: v.array(UsagePoint),
  /** Each specification; empty for task types without a breakdown. */
  specifications: v.array(SpecificationUsage),
});
export type TaskUsage = v.InferOutput<typeof TaskUsage>;

/** Daily usage over a half-open range of days. */
export const Usage = object({
  /** Key of the product. */
  product: v.string(),
  /** First day inside. */
  from: Day,
  /** First day after. */
  to: Day,
  /** The regions that are added up. */
  regions: v.array(v.string()),
  /** The snapshot it was read from. */
  asOf: Instant,
  /** One entry for each task type asked for. */
  tasks: v.array(TaskUsage),
});
export type Usage = v.InferOutput<typeof Usage>;
