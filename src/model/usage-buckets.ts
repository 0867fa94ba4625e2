/** Days put together to weeks and months. Pure. */
import { addDays, addMonths, daysBetween, daysOf, earlier } from './days.js';
import type { Granularity } from './usage-choices.js';
import type { DayRange } from './usage-range.js';

/** Consecutive days of a range that are shown as one. */
export interface Bucket extends DayRange {
  /** Position of its first day in the range. */
  readonly first: number;
  /** How many days of the range are in it. */
  readonly days: number;
  /** How many days its week or month has: more than `days` where the range cuts it. */
  readonly whole: number;
}

/** A range cut into days, weeks or months; the first and the last may be cut short by the range. */
export function bucketsOf(range: DayRange, granularity: Granularity): readonly Bucket[] {
  if (granularity === 'day') {
    const days = daysOf(range.from, range.to);
    return days.map((from, first) => ({ from, to: days[first + 1] ?? range.to, first, days: 1, whole: 1 }));
  }
  const buckets: Bucket[] = [];
  for (let from = range.from; from < range.to; ) {
    const start = unitStart(from, granularity);
    const next = nextUnit(start, granularity);
    const to = earlier(next, range.to);
    buckets.push({ from, to, first: daysBetween(range.from, from), days: daysBetween(from, to), whole: daysBetween(start, next) });
    from = to;
  }
  return buckets;
}

type Longer = Exclude<Granularity, 'day'>;

function unitStart(day: string, granularity: Longer): string {
  if (granularity === 'month') return `${day.slice(0, 8)}01`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

function nextUnit(start: string, granularity: Longer): string {
  return granularity === 'month' ? addMonths(start, 1) : addDays(start, 7);
}
