/** Daily usage by specification, out of the answers to the parts of a range. Pure. */
import type { Usage, UsagePoint } from '../contract/index.js';
import { daysOf } from './days.js';
import { add, compare, quantity, subtract, zero, type Quantity } from './quantity.js';
import type { Measure } from './usage-choices.js';
import type { DayRange } from './usage-range.js';

/** One value for each day of a range; undefined where there is no data, which is not zero. */
export type DailyValues = readonly (Quantity | undefined)[];

/** What a series stands for: a specification, usage that carries none, all there is, or the smaller ones together. */
export type SeriesRole = 'specification' | 'rest' | 'whole' | 'other';

/** One series of days. */
export interface DailySeries {
  /** Tells series apart; stays the same from one range to the next. */
  readonly id: string;
  readonly role: SeriesRole;
  /** The specification's name; empty for other roles. */
  readonly name: string;
  readonly values: DailyValues;
  /** All days together. */
  readonly total: Quantity;
  /** Of `other`: how many series it stands for. */
  readonly members: number;
}

/** The usage of one task type in a range. */
export interface DailyUsage {
  readonly range: DayRange;
  /** The unit of the values; null where the product does not say, `task` for counts. */
  readonly unit: string | null;
  /** Each day over all series. */
  readonly totals: DailyValues;
  /** Largest first. */
  readonly series: readonly DailySeries[];
}

/** What to read out of the answers. */
export interface UsageChoice {
  readonly range: DayRange;
  readonly taskType: string;
  readonly measure: Measure;
}

/**
 * Joins the answers to the parts of a range. Where the sum over all specifications exceeds what the specifications
 * explain, the difference is a series of its own, so that nothing is lost to a breakdown that is incomplete.
 */
export function dailyUsage(answers: readonly Usage[], { range, taskType, measure }: UsageChoice): DailyUsage {
  const days = indexOfDays(range);
  const summary = emptyDays(days.all.length);
  const bySpecification = new Map<string, (Quantity | undefined)[]>();
  let unit: string | null = null;
  for (const task of answers.flatMap(({ tasks }) => tasks)) {
    if (task.taskType !== taskType) continue;
    unit ??= task.unit;
    put(summary, task.summary, days, measure);
    for (const { specification, points } of task.specifications) {
      let values = bySpecification.get(specification);
      if (!values) bySpecification.set(specification, (values = emptyDays(days.all.length)));
      put(values, points, days, measure);
    }
  }
  const specifications = [...bySpecification].map(([name, values]) => seriesOf('specification', values, name));
  const explained = addDaily(specifications);
  const totals = summary.map((value, day) => value ?? explained[day]);
  const rest = totals.map((value, day) => unexplained(value, explained[day]));
  const series = [...specifications.filter(({ values }) => values.some((value) => value !== undefined))];
  if (rest.some((value) => value !== undefined)) series.push(seriesOf(series.length > 0 ? 'rest' : 'whole', rest));
  return { range, unit: measure === 'count' ? 'task' : unit, totals, series: series.sort(largerFirst) };
}

/** The most important series named, the others put into one. All are named when `most` is enough for them. */
export function foldSeries(series: readonly DailySeries[], most: number): readonly DailySeries[] {
  if (series.length <= most) return series;
  const small = series.slice(most - 1);
  return [...series.slice(0, most - 1), { ...seriesOf('other', addDaily(small)), members: small.length }];
}

function seriesOf(role: SeriesRole, values: DailyValues, name = ''): DailySeries {
  let total = zero;
  for (const value of values) if (value !== undefined) total = add(total, value);
  return { id: name === '' ? role : `${role} ${name}`, role, name, values, total, members: 1 };
}

interface DayIndex {
  readonly all: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

function indexOfDays({ from, to }: DayRange): DayIndex {
  const all = daysOf(from, to);
  return { all, places: new Map(all.map((day, place) => [day, place])) };
}

const emptyDays = (days: number): (Quantity | undefined)[] => new Array<Quantity | undefined>(days).fill(undefined);

/** What has been read out of points, by measure: an answer that is joined with others again and again is read once. */
const readings: Readonly<Record<Measure, WeakMap<readonly UsagePoint[], readonly Quantity[]>>> = { usage: new WeakMap(), count: new WeakMap() };

function readingOf(points: readonly UsagePoint[], measure: Measure): readonly Quantity[] {
  let reading = readings[measure].get(points);
  // Stryker disable next-line ConditionalExpression: what is not remembered is read again
  if (!reading) readings[measure].set(points, (reading = points.map((point) => quantity(point[measure]))));
  return reading;
}

function put(values: (Quantity | undefined)[], points: readonly UsagePoint[], { all, places }: DayIndex, measure: Measure): void {
  const amounts = readingOf(points, measure);
  let next = 0;
  for (const [index, { day }] of points.entries()) {
    // Points mostly follow each other day by day.
    // Stryker disable next-line ConditionalExpression: looking each day up takes longer, and gives the same
    const place = all[next] === day ? next : places.get(day);
    // Stryker disable next-line ConditionalExpression: what has no place would be put where nobody looks
    if (place === undefined) continue;
    values[place] = amounts[index];
    // Stryker disable next-line ArithmeticOperator: a guess that is wrong is looked up
    next = place + 1;
  }
}

/** Several series as one. */
export function addDaily(series: readonly DailySeries[]): DailyValues {
  const days = series[0]?.values.length ?? 0;
  const sums = emptyDays(days);
  for (const { values } of series) {
    values.forEach((value, day) => {
      if (value !== undefined) sums[day] = add(sums[day] ?? zero, value);
    });
  }
  return sums;
}

function unexplained(total: Quantity | undefined, explained: Quantity | undefined): Quantity | undefined {
  if (explained === undefined) return total;
  // Where something is explained there is something in whole.
  const difference = subtract(total!, explained);
  return difference > zero ? difference : undefined;
}

// Stryker disable next-line EqualityOperator: no two have the same name
const largerFirst = (a: DailySeries, b: DailySeries): number => compare(b.total, a.total) || (a.name < b.name ? -1 : 1);
