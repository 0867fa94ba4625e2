/** DescribeUsageData as the contract's daily usage. */
import { ApiError } from '../../api/api-error.js';
import type { Usage, UsagePoint, UsageQuery } from '../../contract/index.js';
import { addDays } from '../../model/days.js';
import { describeUsageData, type UsageItem } from './actions.js';
import type { Api } from './api.js';
import { billingDay, midnight } from './billing-days.js';
import { defaultRegion, taskTypes } from './catalogue-data.js';

/** The contract's range ends before `to`; the API's ends with the day that it names. */
export async function usageOf(api: Api, { product, from, to, taskType, region }: UsageQuery, now: number): Promise<Usage> {
  if (product !== 'mps') throw new ApiError('notFound', { status: 404, code: 'productNotSupported', field: 'product', url: api.url });
  if (to <= from) {
    throw new ApiError('refused', { status: 400, code: 'invalidParameterValue', field: 'to', detail: '`to` is not after `from`.', url: api.url });
  }
  const { Data } = await api.call(describeUsageData, {
    StartTime: midnight(from),
    EndTime: midnight(addDays(to, -1)),
    ...(taskType && { Types: taskType }),
    ...(region && { ProcessRegions: region }),
  });
  return {
    product,
    from,
    to,
    regions: region ?? [defaultRegion],
    asOf: new Date(now).toISOString(),
    tasks: Data.map(({ TaskType, Summary, Details }) => ({
      taskType: TaskType,
      unit: taskTypes.find(({ key }) => key === TaskType)?.unit ?? null,
      summary: points(Summary),
      specifications: Details.map(({ Specification, Data: items }) => ({ specification: Specification, points: points(items) })),
    })),
  };
}

const points = (items: readonly UsageItem[]): UsagePoint[] =>
  items
    .map(({ Time, Count, Usage: usage }) => ({ day: billingDay(Time), count: Count, usage }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
