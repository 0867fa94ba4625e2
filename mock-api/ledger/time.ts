/**
 * The calendar of the ledger. Instants are milliseconds of the Unix epoch; days, months and cycles are cut at UTC+8,
 * which has had no daylight saving time since 1991. Nothing here reads a clock.
 */
import { LedgerError } from './errors.js';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Time = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The zone that days are cut in, by name and as an offset. */
export const BILLING_ZONE = 'Asia/Shanghai';
const OFFSET = 8 * HOUR;

/** A whole number of months or years. */
export interface Duration {
  readonly count: number;
  readonly unit: 'month' | 'year';
}

export const inMonths = ({ count, unit }: Duration): number => (unit === 'year' ? count * 12 : count);

/** Days since 1970-01-01 in the billing zone. */
export const dayNumber = (at: Time): number => Math.floor((at + OFFSET) / DAY);

/** First instant of a day by its number. */
export const dayByNumber = (day: number): Time => day * DAY - OFFSET;

/** First instant of the day that holds `at`. */
export const startOfDay = (at: Time): Time => dayByNumber(dayNumber(at));

/** Milliseconds since midnight in the billing zone. */
export const timeOfDay = (at: Time): number => at - startOfDay(at);

/** A range of the day, `[from, to)`, in milliseconds since midnight; one that ends before it begins goes over midnight. */
export type ClockRange = readonly [from: number, to: number];

export const insideClock = (at: Time, [from, to]: ClockRange): boolean => {
  const clock = timeOfDay(at);
  return from < to ? clock >= from && clock < to : clock >= from || clock < to;
};

/** True for a span `[start, end)` that the range holds from end to end, without a gap. */
export function spanInsideClock(start: Time, end: Time, range: ClockRange): boolean {
  if (!insideClock(start, range)) return false;
  const [from, to] = range;
  if (to - from === DAY) return true;
  const clock = timeOfDay(start);
  const closes = from > to && clock >= from ? to + DAY : to;
  return clock + (end - start) <= closes;
}

/** First instant of the hour that holds `at`. */
export const startOfHour = (at: Time): Time => Math.floor(at / HOUR) * HOUR;

/** Months since year 0 in the billing zone. */
export function monthNumber(at: Time): number {
  const local = new Date(at + OFFSET);
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
}

/** First instant of a month by its number. */
export const monthByNumber = (month: number): Time => Date.UTC(Math.floor(month / 12), month % 12, 1) - OFFSET;

/** The same day and clock time `count` months later (or earlier); the last day of a month too short to have that day. */
export function addMonths(at: Time, count: number): Time {
  const local = new Date(at + OFFSET);
  const month = local.getUTCFullYear() * 12 + local.getUTCMonth() + count;
  const year = Math.floor(month / 12);
  const monthOfYear = month - year * 12;
  const lastDay = new Date(Date.UTC(year, monthOfYear + 1, 0)).getUTCDate();
  const day = Math.min(local.getUTCDate(), lastDay);
  return Date.UTC(year, monthOfYear, day) - OFFSET + timeOfDay(at);
}

/** True on Saturdays and Sundays. */
export function isWeekend(at: Time): boolean {
  const weekday = new Date(at + OFFSET).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** True on the last day of a month. */
export const isLastDayOfMonth = (at: Time): boolean => monthNumber(at) !== monthNumber(startOfDay(at) + DAY);

const clockTimes = new Map<string, number>();

/** `hh:mm` or `hh:mm:ss` as milliseconds since midnight. `24:00` is the end of the day. */
export function clockTime(text: string): number {
  // Cadences are read for every usage; there are few of them.
  const known = clockTimes.get(text);
  // Stryker disable next-line ConditionalExpression: read anew, it is the same
  if (known !== undefined) return known;
  const match = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  const clock = match ? Number(match[1]) * HOUR + Number(match[2]) * MINUTE + Number(match[3] ?? 0) * SECOND : Infinity;
  if (clock > DAY) throw new LedgerError('invalidTime', { value: text });
  clockTimes.set(text, clock);
  return clock;
}

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT_TEXT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Reads an RFC 3339 instant with offset, or a day, which means its first instant in the billing zone. */
export function toTime(text: string): Time {
  const full = DAY_TEXT.test(text) ? `${text}T00:00:00+08:00` : text;
  const at = INSTANT_TEXT.test(full) ? Date.parse(full) : Number.NaN;
  if (Number.isNaN(at)) throw new LedgerError('invalidTime', { value: text });
  return at;
}

const localText = (at: Time): string => new Date(at + OFFSET).toISOString();

/** The day that holds `at`: `2025-06-03`. */
export const toDay = (at: Time): string => localText(at).slice(0, 10);

/** `2025-06-03T04:10:46+08:00`, with milliseconds only when there are any. */
export function toInstant(at: Time): string {
  const text = localText(at);
  return `${text.slice(0, at % SECOND === 0 ? 19 : 23)}+08:00`;
}
