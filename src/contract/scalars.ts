/**
 * The small values that every resource is built from.
 *
 * Quantities travel as decimal strings, never as JSON numbers: a double holds 15 digits, a ledger row may hold more.
 */
import * as v from 'valibot';
import { object } from './object.js';

/**
 * A quantity, exact: an optional minus sign, digits, and up to 18 fraction digits. Any size. The unit stands beside it.
 * @example "19999.706666667"
 */
export const Decimal = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d{1,18})?$/, 'not a decimal string'));
export type Decimal = v.InferOutput<typeof Decimal>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A point in time, RFC 3339 with offset. @example "2025-06-03T04:10:46+08:00" */
export const Instant = v.pipe(
  v.string(),
  v.regex(INSTANT, 'not an RFC 3339 time with offset'),
  // What is not written like a time has been told so already.
  v.check((text) => !INSTANT.test(text) || (!Number.isNaN(Date.parse(text)) && dayExists(text)), 'not a time that exists'),
);
export type Instant = v.InferOutput<typeof Instant>;

/** A calendar day in the billing time zone. @example "2025-06-03" */
export const Day = v.pipe(
  v.string(),
  v.isoDate('not a day (YYYY-MM-DD)'),
  v.check((text) => !v.ISO_DATE_REGEX.test(text) || dayExists(text), 'not a day that exists'),
);
export type Day = v.InferOutput<typeof Day>;

/** A bound of a half-open range: an instant, or a day, which means its first instant in the billing time zone. */
export const DayOrInstant = v.union([Day, Instant], 'neither a day nor an RFC 3339 time with offset');
export type DayOrInstant = v.InferOutput<typeof DayOrInstant>;

/** An IANA time zone. One that the reader's platform does not know cannot be shown by it. @example "Asia/Shanghai" */
export const TimeZone = v.pipe(v.string(), v.check(isTimeZone, 'not a time zone'));
export type TimeZone = v.InferOutput<typeof TimeZone>;

/** An amount of money: an exact decimal beside its ISO 4217 currency. */
export const Money = object({
  /** How much, in whole units of the currency, not in its hundredths. */
  amount: Decimal,
  /** ISO 4217 code. */
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'not an ISO 4217 currency code')),
});
export type Money = v.InferOutput<typeof Money>;

/** One name in each language the backend knows, by BCP 47 tag. The reader's language is matched, else `en`, else any. */
export const Names = v.record(v.string(), v.string());
export type Names = v.InferOutput<typeof Names>;

/** A whole number of months or years. */
export const Duration = object({
  /** How many. */
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Of what. */
  unit: v.picklist(['month', 'year']),
});
export type Duration = v.InferOutput<typeof Duration>;

/** A half-open interval of time: `start` belongs to it, `end` does not. */
export const Interval = object({
  /** First instant inside. */
  start: Instant,
  /** First instant after. */
  end: Instant,
});
export type Interval = v.InferOutput<typeof Interval>;

/** A count of things that fit in memory: rows, periods, packs. Not a metered quantity. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Absent and null both mean "does not apply", and are read as null. */
export const maybe = <const S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);

/**
 * A value out of a known set that may grow: readers show a value they do not know as text and go on.
 * The known values are for the types and the published document; at run time any string passes.
 */
export const openEnum = <const K extends readonly string[]>(known: K) =>
  v.pipe(
    v.string(),
    v.metadata({ known }),
    v.transform((value) => value as K[number] | (string & {})),
  );

/** The answer to a list query: one page of a snapshot. */
export const listOf = <const S extends v.GenericSchema>(item: S) =>
  object({
    /** The rows of this page, in the order asked for. */
    items: v.array(item),
    /** How many rows match in the snapshot, at most the page cap of the capabilities. */
    total: Count,
    /** True when more rows match than the page cap lets through: the rest is reached by export. */
    truncated: v.boolean(),
    /**
     * The snapshot that this page was read from. Sent back as it came, it pins the following pages to the same rows
     * while the ledger grows. An instant; a backend may use its fraction digits to tell snapshots of one millisecond apart.
     */
    asOf: Instant,
  });

/** Whether an operation may be done now, and if not, why. */
export const Verdict = object({
  /** True when an attempt made now would be accepted. */
  allowed: v.boolean(),
  /** Why not; null when allowed. */
  reason: maybe(
    openEnum([
      'totalDecrement',
      'status',
      'lastDay',
      'balanceInsufficient',
      'notPermitted',
      'notSupported',
      'used',
      'pastDeadline',
      'gift',
      'autoPurchase',
      'pluginBound',
      'settlementRunning',
      'refundLimit',
      'refundedBefore',
    ]),
  ),
});
export type Verdict = v.InferOutput<typeof Verdict>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * False for a 30th of February, which engines take for one of the first days of March; and before the year 1000, from
 * where a reach into the past could lead out of the years of four digits.
 */
function dayExists(text: string): boolean {
  const day = text.slice(0, 10);
  const at = Date.parse(day);
  return day > '1' && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
