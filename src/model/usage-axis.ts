/** Which days an axis names when only so many labels fit. Pure. */
import type { Bucket } from './usage-buckets.js';
import type { Granularity } from './usage-choices.js';

/** A day that is named. */
export interface AxisDay {
  /** The bucket under which its label stands. */
  readonly index: number;
  readonly day: string;
  /** How much of it is written. */
  readonly style: 'day' | 'month' | 'monthOfYear';
}

/** The steps that a reader counts in without effort. */
const steps = [1, 2, 5, 7, 10, 14];

/**
 * The labels of an axis. Long ranges are named by their months, shorter ones by days at equal distances.
 * @param most how many labels fit beside each other
 */
export function axisDays(buckets: readonly Bucket[], granularity: Granularity, most: number): readonly AxisDay[] {
  const months = buckets.flatMap(({ from }, index) => (index === 0 || from.slice(0, 7) !== buckets[index - 1]!.from.slice(0, 7) ? [index] : []));
  // On the widest screens months would leave the labels far apart.
  const sparse = months.length * 8 < most;
  const byDays = granularity === 'month' ? undefined : steps.find((step) => Math.ceil(buckets.length / step) <= most);
  if (byDays !== undefined && (months.length < 4 || byDays === 1 || sparse)) {
    return pick(buckets.length, byDays).map((index) => ({ index, day: buckets[index]!.from, style: 'day' }));
  }
  // A month that the range has only the end of is not named: its name would stand on the next one's heels.
  const whole = granularity === 'month' ? months : months.filter((index) => index > 0 || buckets[0]!.from.endsWith('-01'));
  if (whole.length === 0) return pick(buckets.length, Math.ceil(buckets.length / Math.max(1, most))).map((index) => ({ index, day: buckets[index]!.from, style: 'day' }));
  const step = [1, 2, 3, 4, 6, 12].find((each) => Math.ceil(whole.length / each) <= most) ?? whole.length;
  return pick(whole.length, step).map((position, order) => {
    const index = whole[position]!;
    const day = buckets[index]!.from;
    return { index, day, style: order === 0 || Number(day.slice(5, 7)) <= step ? 'monthOfYear' : 'month' };
  });
}

const pick = (count: number, step: number): readonly number[] => Array.from({ length: Math.ceil(count / step) }, (_, order) => order * step);
