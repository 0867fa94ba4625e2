/** What the members of script commands are made of. */
import * as v from 'valibot';
import { toTime } from '../ledger/time.js';

/** No time of a script is later, so that whatever follows from it still has four digits of year. */
const LATEST = Date.UTC(3000, 0, 1);

function exists(text: string): boolean {
  try {
    const at = toTime(text);
    const day = text.slice(0, 10);
    // Some engines read the 30th of February as a day of March.
    return at >= 0 && at <= LATEST && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  } catch {
    return false;
  }
}

/**
 * A time from 1970 to 3000: RFC 3339 with offset, or a day, which means its first instant at UTC+8, or milliseconds since
 * 1970-01-01T00:00:00Z.
 * @example "2026-01-01T09:00:00+08:00"
 */
export const Moment = v.union(
  [
    v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/), v.check(exists)),
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST)),
  ],
  'not a time from 1970 to 3000: an RFC 3339 time with offset, a day, or whole milliseconds',
);

/** An amount, exact: digits, and up to nine after the point. As text, since a number would lose digits. @example "19999.706666667" */
export const Amount = v.pipe(v.string(), v.maxLength(40, 'longer than 40 characters'), v.regex(/^-?\d+(?:\.\d{1,9})?$/, 'not decimal text with at most nine places'));

/** Names one thing: an account, a pack, a product. */
export const Name = v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(200, 'longer than 200 characters'));

/** Any text, for people. */
export const Text = v.pipe(v.string(), v.maxLength(10_000, 'longer than 10000 characters'));

/** A whole number that is no amount: of tasks, seconds, places. */
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer('not a whole number'), v.minValue(least, `below ${least}`), v.maxValue(most, `above ${most}`));

/** A whole number of months or years, up to a hundred years. */
export const Period = v.strictObject({
  /** How many. */
  count: whole(1, 100),
  /** Of what. */
  unit: v.picklist(['month', 'year']),
});

/** A value that binds a pack or tells of usage. */
export const AttributeField = v.strictObject({
  key: Text,
  value: Text,
});

/** What happens when a pack ends. */
export const Method = v.picklist(['manual', 'automatic', 'none']);
