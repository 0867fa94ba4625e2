/** A burn-down by day for the drawing, and in rows of days, weeks or months for the table; in whole or as far as it is zoomed in on. Pure. */
import { addDays, daysBetween } from '../../model/days.js';
import type { BurnDown, BurnDownDay, BurnDownMark } from '../../model/forecast-burn-down.js';
import { bucketsOf, type Bucket } from '../../model/usage-buckets.js';
import type { Granularity } from '../../model/usage-choices.js';
import type { DayRange } from '../../model/usage-range.js';

/** One day, week or month: what was left, or is to be expected, at its end; all that happened in it. */
export interface BurnDownStep extends Omit<BurnDownDay, 'day'> {
  readonly bucket: Bucket;
}

/** What is shown of a burn-down. */
export interface BurnDownSteps extends Omit<BurnDown, 'days' | 'today'> {
  /** How long a row is. */
  readonly granularity: Granularity;
  readonly range: DayRange;
  /** Day by day, however long a row is: a level between resets would say nothing of the days it stands for. */
  readonly steps: readonly BurnDownStep[];
  /** The rows of the table. */
  readonly rows: readonly BurnDownStep[];
  /** The day that now runs; it need not be among those shown. */
  readonly today: string;
}

/** The steps and rows of a burn-down. `zoom` may be null for all of its days, and days beyond them are left out. */
export function burnDownSteps({ days, today, ...view }: BurnDown, granularity: Granularity, zoom: DayRange | null): BurnDownSteps {
  const [first, last] = [days[0]!.day, days.at(-1)!.day];
  const end = addDays(last, 1);
  const range = { from: zoom && zoom.from > first ? zoom.from : first, to: zoom && zoom.to < end ? zoom.to : end };
  const offset = daysBetween(first, range.from);
  const by = (length: Granularity) => bucketsOf(range, length).map((bucket) => stepOf(bucket, days.slice(offset + bucket.first, offset + bucket.first + bucket.days)));
  const steps = by('day');
  return { ...view, granularity, range, steps, rows: granularity === 'day' ? steps : by(granularity), today: addDays(first, today) };
}

function stepOf(bucket: Bucket, days: readonly BurnDownDay[]): BurnDownStep {
  const marks = new Set<BurnDownMark>(days.flatMap((day) => day.marks));
  return {
    bucket,
    left: days.at(-1)!.left,
    expected: days.at(-1)!.expected,
    frozen: days.some(({ frozen }) => frozen),
    marks: [...marks],
  };
}

/** The step that a day lies in; -1 where it is not shown. */
export const stepOfDay = ({ steps }: BurnDownSteps, day: string): number => steps.findIndex(({ bucket }) => bucket.from <= day && day < bucket.to);
