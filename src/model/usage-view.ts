/** Usage as it is shown: series by bucket, and what is known of each bucket. Pure. */
import { daysBetween, earlier, later } from './days.js';
import { add, ratio, sum, zero, type Quantity } from './quantity.js';
import { bucketsOf, type Bucket } from './usage-buckets.js';
import type { Granularity } from './usage-choices.js';
import type { DayRange } from './usage-range.js';
import { addDaily, foldSeries, type DailySeries, type DailyUsage, type DailyValues } from './usage-series.js';

/** One value for each bucket; null where no day of it has data. */
export type BucketValues = readonly (Quantity | null)[];

/** A series by bucket. */
export interface ShownSeries extends Omit<DailySeries, 'values'> {
  readonly values: BucketValues;
  /** As many days before, aligned by elapsed day; absent when not compared. */
  readonly before?: BucketValues;
}

/** How a stretch of days stands: read, still on its way, or failed. */
export type PartState = 'ready' | 'pending' | 'failed';

/** A stretch of days and how it stands. */
export interface RangePart extends DayRange {
  readonly state: PartState;
}

/** What is known of a bucket: it has data, was read and has none, is on its way, or could not be read in whole. */
export type BucketState = 'data' | 'none' | 'pending' | 'failed';

/** What a chart, a legend and a table show. */
export interface UsageView {
  readonly range: DayRange;
  readonly granularity: Granularity;
  readonly unit: string | null;
  readonly buckets: readonly Bucket[];
  readonly states: readonly BucketState[];
  /** Which buckets do not hold all of their days: cut by the range, or not over yet; null for a whole one. */
  readonly unfinished: readonly ('cut' | 'running' | null)[];
  /** How many days of each bucket have not been read: on their way, or failed. */
  readonly unread: readonly number[];
  /** Over all series, those that are hidden included. See `shownTotals`. */
  readonly totals: BucketValues;
  /** Largest first; the folded ones last. */
  readonly series: readonly ShownSeries[];
  /** As many days before, aligned by elapsed day, over the series that are not hidden; null when not compared. */
  readonly before: BucketValues | null;
}

/** How usage is to be shown. */
export interface ViewChoice {
  readonly granularity: Granularity;
  /** Most series that are shown by name, the folded ones counted as one. */
  readonly most: number;
  /** The day that is not over yet; absent for none. */
  readonly today?: string;
  readonly parts: readonly RangePart[];
}

/** The view of a range's usage. */
// Stryker disable next-line StringLiteral: no text but a day is one of the days
export function usageView({ range, unit, totals, series }: DailyUsage, { granularity, most, today = '', parts }: ViewChoice): UsageView {
  const buckets = bucketsOf(range, granularity);
  const sums = byBucket(totals, buckets);
  return {
    range,
    granularity,
    unit,
    buckets,
    totals: sums,
    states: buckets.map((bucket, index) => stateOf(bucket, sums[index]!, parts)),
    unread: buckets.map((bucket) => unreadIn(bucket, parts)),
    unfinished: buckets.map(({ days, whole, from, to }) => (days < whole ? 'cut' : from <= today && today < to ? 'running' : null)),
    series: foldSeries(series, most).map((each) => ({ ...each, values: byBucket(each.values, buckets) })),
    before: null,
  };
}

/** In which series of a view the days of another one stand: in its own, or in the one that is folded from many. */
function placesIn(view: UsageView): (series: DailySeries) => string {
  const named = new Set(view.series.map(({ id }) => id));
  return ({ id }) => (named.has(id) ? id : 'other');
}

/** The usage of the series that are not hidden in a view. */
export function selectedUsage(usage: DailyUsage, view: UsageView, hidden: ReadonlySet<string>): DailyUsage {
  if (hidden.size === 0) return usage;
  const placeOf = placesIn(view);
  const series = usage.series.filter((each) => !hidden.has(placeOf(each)));
  return { ...usage, series, totals: series.length > 0 ? addDaily(series) : usage.totals.map(() => undefined) };
}

/** What the series of a view that are not hidden come to, by bucket. */
export function shownTotals({ totals, series, buckets }: UsageView, hidden: ReadonlySet<string>): BucketValues {
  if (hidden.size === 0) return totals;
  const shown = series.filter(({ id }) => !hidden.has(id));
  return buckets.map((_, index) => {
    const known = shown.map(({ values }) => values[index]!).filter((value) => value !== null);
    return known.length === 0 ? null : sum(known);
  });
}

/** What part of its bucket each value of some series is, from 0 to 1; null where there is none, or where all come to nothing. */
export function sharesOf(series: readonly Pick<ShownSeries, 'values'>[]): readonly (readonly (number | null)[])[] {
  const wholes = series[0]?.values.map((_, index) => sum(series.flatMap(({ values }) => (values[index]! > zero ? [values[index]!] : [])))) ?? [];
  return series.map(({ values }) => values.map((value, index) => (value === null || wholes[index] === zero ? null : ratio(value, wholes[index]!))));
}

/**
 * A view beside the days before it. What is hidden in the view is left out of them as well; so is the day that stands beside
 * one that is not over, as in the figures, since the whole of one is not to be compared with a part of the other.
 */
// Stryker disable next-line StringLiteral: no text but a day is one of the days
export function besides(view: UsageView, previous: DailyUsage, hidden: ReadonlySet<string>, today = ''): UsageView {
  const placeOf = placesIn(view);
  // None of the days, where today is not in the range.
  const running = daysBetween(view.range.from, today);
  const compared = (values: DailyValues) => byBucket(values.map((value, day) => (day === running ? undefined : value)), view.buckets);
  const shown = hidden.size === 0 ? null : previous.series.filter((each) => !hidden.has(placeOf(each)));
  const seriesBefore = (id: string) => compared(addDaily(previous.series.filter((each) => placeOf(each) === id)));
  return {
    ...view,
    before: compared(shown ? addDaily(shown) : previous.totals),
    series: view.series.map((each) => ({ ...each, before: seriesBefore(each.id) })),
  };
}

function byBucket(values: DailyValues, buckets: readonly Bucket[]): BucketValues {
  return buckets.map(({ first, days }) => {
    // Stryker disable next-line ConditionalExpression: what follows adds up one day as well, and takes longer
    if (days === 1) return values[first] ?? null;
    let sum: Quantity | null = null;
    for (let day = first; day < first + days; day += 1) {
      const value = values[day];
      if (value !== undefined) sum = add(sum ?? zero, value);
    }
    return sum;
  });
}

function unreadIn(bucket: DayRange, parts: readonly RangePart[]): number {
  return parts
    .filter(({ state }) => state !== 'ready')
    .reduce((days, { from, to }) => days + Math.max(0, daysBetween(later(from, bucket.from), earlier(to, bucket.to))), 0);
}

/** How many days of a week or a month have been read, where others have not; null where all have, and where none has. */
export function daysRead({ buckets, unread }: Pick<UsageView, 'buckets'> & Partial<Pick<UsageView, 'unread'>>, index: number): { readonly days: number; readonly whole: number } | null {
  const { days, whole } = buckets[index]!;
  const missing = unread?.[index] ?? 0;
  return missing > 0 && missing < days ? { days: days - missing, whole } : null;
}

function stateOf(bucket: DayRange, total: Quantity | null, parts: readonly RangePart[]): BucketState {
  const touching = parts.filter(({ from, to }) => from < bucket.to && bucket.from < to);
  const worst = (['failed', 'pending'] as const).find((state) => touching.some((part) => part.state === state));
  return worst ?? (total === null ? 'none' : 'data');
}
