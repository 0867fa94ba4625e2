/** GET /usage */
import { UsageQuery, type Usage, type UsagePoint } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { toShortDecimal, type Quantity } from '../ledger/decimal.js';
import { productOf, type State, type TaskCounts } from '../ledger/state.js';
import { dayByNumber, dayNumber, toDay, toTime } from '../ledger/time.js';
import * as dimensions from '../policies/mps-usage.js';
import { limits } from './limits.js';
import { snapshotOf } from './paging.js';
import { refuseField } from './problems.js';
import { readQuery } from './request.js';
import { route } from './route.js';

export const usageHandlers = (backend: Context) => [
  route(backend, 'getUsage', ({ state, url }) => {
    const query = readQuery(UsageQuery, url);
    const { tasks } = productOf(state, query.product);
    if (query.product !== 'mps') throw refuseField('productNotSupported', 'product', `Product \`${query.product}\` has no daily usage.`);
    const types = known('taskType', query.taskType ?? [dimensions.defaultTaskType], dimensions.taskTypes);
    const regions = known('region', query.region ?? [dimensions.defaultRegion], dimensions.regions);
    const { from, to } = daysOf(state, query.from, query.to);
    const body: Usage = {
      product: query.product,
      from: query.from,
      to: query.to,
      regions,
      asOf: snapshotOf(undefined, state.now, 0, () => 0).asOf,
      tasks: types.map((taskType) => ({
        taskType,
        unit: dimensions.taskTypes.find(({ key }) => key === taskType)!.unit,
        ...pointsOf(tasks, taskType, regions, from, to),
      })),
    };
    return { body };
  }),
];

function known(field: string, values: readonly string[], all: readonly { readonly key: string }[]): string[] {
  const wrong = values.find((value) => !all.some(({ key }) => key === value));
  if (wrong !== undefined) throw refuseField('invalidParameterValue', field, `\`${field}\` value \`${wrong}\` is not supported.`);
  return [...new Set(values)];
}

/** The days asked for, by number: within the last year, not too many, cut off at today. */
function daysOf(state: State, fromText: string, toText: string): { from: number; to: number } {
  const today = dayNumber(state.now);
  const from = dayNumber(toTime(fromText));
  const to = dayNumber(toTime(toText));
  if (to <= from) throw refuseField('invalidParameterValue', 'to', '`to` is not after `from`.');
  if (from < today - limits.usageDays) throw refuseField('invalidParameterValue', 'from', `\`from\` is more than ${limits.usageDays} days ago.`);
  if (to - 1 - from > limits.usageSpanDays) throw refuseField('invalidParameterValue', 'to', `The query span exceeds ${limits.usageSpanDays} days.`);
  return { from, to: Math.min(to, today + 1) };
}

type Sums = Map<number, { tasks: number; usage: Quantity }>;

function pointsOf(counts: TaskCounts, taskType: string, regions: readonly string[], from: number, to: number) {
  const total: Sums = new Map();
  const bySpecification = new Map<string, Sums>();
  for (const region of regions) {
    for (const [specification, days] of counts.get(taskType)?.get(region) ?? []) {
      const own = bySpecification.get(specification) ?? (new Map() as Sums);
      bySpecification.set(specification, own);
      for (let day = from; day < to; day++) {
        const cell = days.get(day);
        if (!cell) continue;
        for (const sums of [total, own]) {
          const sum = sums.get(day) ?? { tasks: 0, usage: 0n };
          sums.set(day, { tasks: sum.tasks + cell.tasks, usage: sum.usage + cell.usage });
        }
      }
    }
  }
  const specifications = [...bySpecification]
    .filter(([specification, sums]) => specification !== '' && sums.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([specification, sums]) => ({ specification, points: toPoints(sums) }));
  return { summary: toPoints(total), specifications };
}

const toPoints = (sums: Sums): UsagePoint[] =>
  [...sums]
    .sort(([a], [b]) => a - b)
    .map(([day, { tasks, usage }]) => ({ day: toDay(dayByNumber(day)), count: String(tasks), usage: toShortDecimal(usage) }));
