/** What the queries of several routes are made of. */
import * as v from 'valibot';
import { Instant } from './scalars.js';

/** A whole number in a query string. */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/, 'not a whole number'),
    v.transform(Number),
    v.number(),
    v.integer(),
    v.minValue(min),
    v.maxValue(max),
  );

/** A parameter that may be repeated. */
export const many = <const S extends v.GenericSchema<string, string>>(item: S) =>
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((value) => (typeof value === 'string' ? [value] : value)),
    v.array(item),
    v.maxLength(100),
  );

/** Text that names something. */
export const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const paging = {
  /** How many rows to pass over. */
  offset: v.optional(whole(0)),
  /** How many rows to answer with, at most `limits.pageSize` of the capabilities; 20 when absent. */
  limit: v.optional(whole(1)),
  /**
   * Member to sort by, a minus sign before it for descending; one that cannot be sorted by is refused. At least: packs by
   * `name`, `status`, `expiresAt`, `invalidAt`, `purchasedAt`; deductions by `deductedAt`, `usageStart`, `actualDeduction`,
   * `originalUsage`, and in a backend that answers tables by each of their other members that is a text, a time or an
   * amount; totals by `key`, `rows`, `actualDeduction`; exports by `createdAt`.
   */
  sort: v.optional(text),
  /** The snapshot of an earlier page. */
  asOf: v.optional(Instant),
};
