/** Daily usage for tests, and how to write it down. */
import { addDays } from '../../src/model/days.js';
import { toDecimal, type Quantity } from '../../src/model/quantity.js';
import { dailyUsage, type DailyUsage, type DailyValues } from '../../src/model/usage-series.js';

/** Usage by specification from a first day on; null for a day without data. */
export function usageOf(from: string, specifications: Readonly<Record<string, readonly (number | null)[]>>): DailyUsage {
  const days = Math.max(...Object.values(specifications).map(({ length }) => length));
  const range = { from, to: addDays(from, days) };
  const tasks = Object.entries(specifications).map(([specification, values]) => ({
    specification,
    points: values.flatMap((value, day) => (value === null ? [] : [{ day: addDays(from, day), usage: String(value), count: '1' }])),
  }));
  const answer = { product: 'mps', ...range, regions: [], asOf: '', tasks: [{ taskType: 'T', unit: 'second', summary: [], specifications: tasks }] };
  return dailyUsage([answer], { range, taskType: 'T', measure: 'usage' });
}

/** Values as decimal strings; null where there is no data. */
export const written = (values: DailyValues | readonly (Quantity | null)[]): readonly (string | null)[] => values.map((value) => (value === undefined || value === null ? null : toDecimal(value)));
