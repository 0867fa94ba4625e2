/** DescribeUsageData: media processing usage by day, task type and specification. */
import { ONE, type Quantity } from '../ledger/decimal.js';
import { productOf, type State, type TaskCounts } from '../ledger/state.js';
import { dayByNumber, dayNumber, toInstant, type Time } from '../ledger/time.js';
import { defaultRegion, defaultTaskType, regions, taskTypes } from '../policies/mps-usage.js';
import { action } from './action.js';
import type { Secret } from './callers.js';
import { fault } from './errors.js';
import { isoTime } from './iso-time.js';

const DAYS_BACK = 365;
const DAYS_SPAN = 90;

export const describeUsageData = action({
  name: 'DescribeUsageData',
  service: 'mps',
  version: '2019-06-12',
  route: 'getUsage',
  perSecond: 100,
  parameters: {
    StartTime: { kind: 'string', required: true },
    EndTime: { kind: 'string', required: true },
    Types: { kind: 'strings' },
    ProcessRegions: { kind: 'strings' },
  },
  run: ({ StartTime, EndTime, Types, ProcessRegions }, { ledger, caller }) => {
    const days = daysOf(instant('StartTime', StartTime), instant('EndTime', EndTime), ledger.now);
    const types = listed('Types', Types, taskTypes, defaultTaskType);
    const places = listed('ProcessRegions', ProcessRegions, regions, defaultRegion);
    if (!opened(ledger.state, caller)) throw fault('FailedOperation.InvalidMpsUser');
    const { tasks } = productOf(ledger.state, 'mps');
    return { Data: types.map((type) => ({ TaskType: type, ...statistics(tasks, type, places, days) })) };
  },
});

function opened(state: State, { uin, products }: Secret): boolean {
  return (uin === undefined || state.accounts.has(uin)) && (products?.includes('mps') ?? true);
}

function instant(name: string, text: string): Time {
  const at = isoTime(text);
  if (at === null) throw fault('InvalidParameterValue', `\`${name}\` is not an ISO 8601 time.`);
  return at;
}

/** Days by number, both inside. */
interface Days {
  readonly first: number;
  readonly last: number;
}

/** The day of the end belongs to the range; days to come are left out without a word. */
function daysOf(start: Time, end: Time, now: Time): Days {
  const today = dayNumber(now);
  const [first, last] = [dayNumber(start), dayNumber(end)];
  if (end < start) throw fault('InvalidParameterValue', '`EndTime` is earlier than `StartTime`.');
  if (last - first > DAYS_SPAN) throw fault('InvalidParameterValue', `The query span exceeds ${DAYS_SPAN} days.`);
  if (first < today - DAYS_BACK) throw fault('InvalidParameterValue', `\`StartTime\` is more than ${DAYS_BACK} days ago.`);
  return { first, last: Math.min(last, today) };
}

function listed(name: string, given: readonly string[] | undefined, known: readonly { readonly key: string }[], usual: string): readonly string[] {
  if (!given || given.length === 0) return [usual];
  const wrong = given.findIndex((value) => !known.some(({ key }) => key === value));
  if (wrong >= 0) throw fault('InvalidParameterValue', `\`${name}.${wrong}\` value \`${given[wrong]}\` is not supported.`);
  return [...new Set(given)];
}

/** Tasks and usage by day. */
type Series = Map<number, { count: bigint; usage: bigint }>;

function statistics(counts: TaskCounts, type: string, places: readonly string[], days: Days): object {
  const details = new Map<string, Series>();
  for (const place of places) {
    for (const [specification, cells] of counts.get(type)?.get(place) ?? []) {
      for (const [day, { tasks, usage }] of cells) {
        if (day < days.first || day > days.last) continue;
        add(details, specification, day, BigInt(tasks), usage);
      }
    }
  }
  // Rounded before they are added up, so that the summary is the sum of what is shown.
  for (const series of details.values()) for (const cell of series.values()) cell.usage = rounded(cell.usage);
  const summary = new Map<string, Series>();
  for (const series of details.values()) for (const [day, { count, usage }] of series) add(summary, '', day, count, usage);
  return { Summary: items(summary.get('')), Details: breakdown(details, type) };
}

function add(all: Map<string, Series>, key: string, day: number, count: bigint, usage: bigint): void {
  const series = all.get(key) ?? (new Map() as Series);
  const cell = series.get(day) ?? { count: 0n, usage: 0n };
  cell.count += count;
  cell.usage += usage;
  all.set(key, series.set(day, cell));
}

/** To whole seconds or images, halves up. */
const rounded = (usage: Quantity): bigint => (usage + ONE / 2n) / ONE;

/** Usage without a specification stands under the name of its type, unless none has one: then there is no breakdown. */
function breakdown(details: ReadonlyMap<string, Series>, type: string): object[] {
  if (details.size === 1 && details.has('')) return [];
  return [...details]
    .map(([specification, series]) => ({ Specification: specification || type, Data: items(series) }))
    .sort((a, b) => (a.Specification < b.Specification ? -1 : 1));
}

const items = (series: Series = new Map()): object[] =>
  [...series]
    .sort(([a], [b]) => a - b)
    .map(([day, { count, usage }]) => ({ Time: toInstant(dayByNumber(day)), Count: count, Usage: usage }));
