/** Usage in a few figures. Pure. */
import { addDays } from './days.js';
import { add, divide, quantity, subtract, toNumber, zero, type Quantity } from './quantity.js';
import type { DailyUsage, DailyValues } from './usage-series.js';

/** What a range comes to. */
export interface UsageSummary {
  /** All days together; null when no day has data. */
  readonly total: Quantity | null;
  /** The total spread over the days that have data; null when none has. */
  readonly average: Quantity | null;
  /** The day with the most; null when no day has more than zero. */
  readonly peak: { readonly day: string; readonly value: Quantity } | null;
  /** How many days have data, and how many have not. */
  readonly days: { readonly withData: number; readonly without: number };
  /** How it compares with as many days before; null when there is nothing to compare with. */
  readonly change: UsageChange | null;
  /**
   * How much more a day the second half had than the first, as a part of the first: infinite after nothing. `unknown` when
   * there is too little to tell, null when no day has data or some have not been read.
   */
  readonly trend: number | 'unknown' | null;
}

/** A comparison of complete days with the same number of days before. */
export interface UsageChange {
  readonly now: Quantity;
  readonly before: Quantity;
  /** (now − before) ÷ before; null when there was nothing before. */
  readonly ratio: number | null;
}

/**
 * The figures of a range.
 * @param previous the days just before, as many; null when they are not known
 * @param today a day that is not over: it is left out of the comparison, together with the day it is compared with
 * @param complete false while days of the range have not been read: then nothing is said of where it tends to
 */
export function usageSummary(usage: DailyUsage, previous: DailyUsage | null, today: string, complete = true): UsageSummary {
  const { range, totals } = usage;
  const known = totals.filter((value) => value !== undefined);
  const total = known.length === 0 ? null : sumOf(known);
  return {
    total,
    // Stryker disable next-line ConditionalExpression: nothing divided by none is none
    average: total === null ? null : divide(total, quantity(String(known.length))),
    peak: peakOf(range.from, totals),
    days: { withData: known.length, without: totals.length - known.length },
    change: previous === null ? null : changeOf(usage, previous, today),
    trend: complete && total !== null ? trendOf(usage, today) : null,
  };
}

function peakOf(from: string, totals: DailyValues): UsageSummary['peak'] {
  let best = -1;
  let most = zero;
  for (const [day, value] of totals.entries()) if ((value ?? zero) > most) [best, most] = [day, value!];
  return best < 0 ? null : { day: addDays(from, best), value: most };
}

function changeOf({ range, totals }: DailyUsage, { totals: earlier }: DailyUsage, today: string): UsageChange | null {
  const complete = range.to > today ? totals.length - 1 : totals.length;
  const [now, before] = [totals.slice(0, complete), earlier.slice(0, complete)];
  if (!now.some(isKnown) || !before.some(isKnown)) return null;
  const [a, b] = [sumOf(now), sumOf(before)];
  const ratio = divide(subtract(a, b), b);
  return { now: a, before: b, ratio: ratio === null ? null : toNumber(ratio) };
}

/** Each half has to hold all weekdays, of which some are busier than others, and on so many days there must be data. */
const [leastDays, leastKnown] = [7, 3];

/** The halves of the complete days are compared by what they had a day, so that days without data tip neither. */
function trendOf({ range, totals }: DailyUsage, today: string): number | 'unknown' {
  const days = totals.slice(0, range.to > today ? -1 : undefined);
  const [first, second] = [days.slice(0, days.length >> 1), days.slice((days.length + 1) >> 1)].map((half) => half.filter(isKnown)) as [Quantity[], Quantity[]];
  if (days.length < 2 * leastDays || first.length < leastKnown || second.length < leastKnown) return 'unknown';
  const [a, b] = [first, second].map((half) => divide(sumOf(half), quantity(String(half.length))) ?? zero) as [Quantity, Quantity];
  const ratio = divide(subtract(b, a), a);
  return ratio === null ? (b > zero ? Number.POSITIVE_INFINITY : 0) : toNumber(ratio);
}

const isKnown = (value: Quantity | undefined): value is Quantity => value !== undefined;

function sumOf(values: DailyValues): Quantity {
  let sum = zero;
  for (const value of values) if (value !== undefined) sum = add(sum, value);
  return sum;
}
