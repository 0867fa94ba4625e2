/** Ranges are half-open: their first instant belongs to them, their last does not. */
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { addDays, bound, dayOf, instant, midnight } from '../days.js';
import type { Item, ListRoute, Rows } from '../survey.js';
import type { Query } from '../exchange.js';
import { expectRefusal } from '../expect.js';
import { validQuery } from '../valid-query.js';
import type { RouteName } from '../../src/contract/index.js';

const AREA = 'ranges';

interface Range {
  readonly name: ListRoute;
  readonly from: string;
  readonly to: string;
  readonly member: string;
  readonly query: Query;
  readonly id?: string;
}

/** Cuts the rows at the value of one of them: it belongs to the upper part, never to the lower, and both parts are all. */
async function cut(context: Context, all: Rows<Item<ListRoute>>, { name, from, to, member, query, id }: Range): Promise<void> {
  const valueOf = (row: object): string => (row as Record<string, string>)[member]!;
  const times = all.rows.map(({ value }) => valueOf(value)).sort((a, b) => Date.parse(a) - Date.parse(b));
  const at = times[Math.floor(times.length / 2)];
  if (at === undefined) throw new Skip('there are no rows');
  const upper: Rows<Item<ListRoute>> = await context.survey.rows(name, { ...query, [from]: at }, id);
  const lower: Rows<Item<ListRoute>> = await context.survey.rows(name, { ...query, [to]: at }, id);
  for (const { value, exchange, at: place } of lower.rows) {
    if (Date.parse(valueOf(value)) >= Date.parse(at)) context.fail(exchange, { at: `${place}.${member}`, expected: `before ${at}, the end of the range`, actual: valueOf(value) });
  }
  for (const { value, exchange, at: place } of upper.rows) {
    if (Date.parse(valueOf(value)) < Date.parse(at)) context.fail(exchange, { at: `${place}.${member}`, expected: `${at} or later, the start of the range`, actual: valueOf(value) });
  }
  if (!all.complete) return;
  const due = times.filter((time) => Date.parse(time) >= Date.parse(at)).length;
  context.same(upper.exchange, 'total', due, upper.total, `a range takes in its first instant (${from}=${at})`);
  context.same(lower.exchange, 'total', times.length - due, lower.total, `a range leaves out its last instant (${to}=${at})`);
}

const ofDeductions = (member: 'usageStart' | 'deductedAt', from: string, to: string): Check => ({
  id: `${AREA}.${member === 'usageStart' ? 'usage-start' : 'deducted-at'}`,
  area: AREA,
  title: `${from} and ${to} are a half-open range of ${member}`,
  async run(context) {
    const busiest = await context.survey.busiest();
    if (!busiest) throw new Skip('no product has deductions');
    await cut(context, busiest, { name: 'listDeductions', from, to, member, query: busiest.query });
  },
});

/** Days that no year has, as the bounds of ranges: an engine that reads them leniently goes on into the next month. */
const impossible: readonly (readonly [RouteName, string, string])[] = [
  ['listPacks', 'expiresFrom', '02-30'],
  ['listPacks', 'expiresTo', '06-31'],
  ['listDeductions', 'usageStartFrom', '04-31'],
  ['listDeductions', 'deductedTo', '02-30T12:00:00Z'],
  ['summariseDeductions', 'usageStartTo', '11-31'],
  ['listUncoveredUsage', 'usageStartFrom', '09-31'],
  ['getUsage', 'from', '02-30'],
  ['getUsage', 'to', '04-31'],
];

export const checks: readonly Check[] = [
  ofDeductions('usageStart', 'usageStartFrom', 'usageStartTo'),
  ofDeductions('deductedAt', 'deductedFrom', 'deductedTo'),
  {
    id: `${AREA}.expires-at`,
    area: AREA,
    title: 'expiresFrom and expiresTo are a half-open range of expiresAt',
    async run(context) {
      await cut(context, await context.survey.packs(), { name: 'listPacks', from: 'expiresFrom', to: 'expiresTo', member: 'expiresAt', query: { sort: 'expiresAt' } });
    },
  },
  {
    id: `${AREA}.balance-history`,
    area: AREA,
    title: 'from and to are a half-open range of the points of a balance',
    async run(context) {
      const id = (await context.survey.busiest())?.rows[0]?.value.packId;
      if (id === undefined) throw new Skip('no product has deductions');
      await cut(context, await context.survey.rows('getBalanceHistory', {}, id), { name: 'getBalanceHistory', from: 'from', to: 'to', member: 'at', query: {}, id });
    },
  },
  {
    id: `${AREA}.inside`,
    area: AREA,
    title: 'every deduction has its usage start inside the range asked for',
    async run(context) {
      const { billingTimeZone } = await context.survey.capabilities();
      for (const { rows, query } of await context.survey.allDeductions()) {
        const from = bound(String(query['usageStartFrom']), billingTimeZone);
        const to = bound(String(query['usageStartTo']), billingTimeZone);
        for (const { value, exchange, at } of rows) {
          const start = Date.parse(value.usageStart);
          if (start < from || start >= to) {
            context.fail(exchange, { at: `${at}.usageStart`, expected: `from ${instant(from)}, before ${instant(to)}`, actual: value.usageStart });
          }
        }
      }
    },
  },
  {
    id: `${AREA}.day-is-midnight`,
    area: AREA,
    title: 'a day as a bound is its first instant in the billing time zone',
    async run(context) {
      const busiest = await context.survey.busiest();
      if (!busiest) throw new Skip('no product has deductions');
      const { billingTimeZone } = await context.survey.capabilities();
      const { rows, query } = busiest;
      const { sort: _, ...base } = query;
      const days = rows.map(({ value }) => dayOf(value.usageStart, billingTimeZone));
      const day = days[Math.floor(days.length / 2)]!;
      const bounds = (write: (day: string) => string): Query => ({ ...base, usageStartFrom: write(day), usageStartTo: write(addDays(day, 1)) });
      const byDay = await context.survey.rows('listDeductions', bounds((text) => text));
      const byInstant = await context.survey.rows('listDeductions', bounds((text) => instant(midnight(text, billingTimeZone))));
      const ids = (found: typeof byDay): string => found.rows.map(({ value }) => value.id).sort().join(' ');
      context.same(byDay.exchange, 'total', byInstant.total, byDay.total);
      context.same(byDay.exchange, 'items', ids(byInstant), ids(byDay));
    },
  },
  {
    id: `${AREA}.usage-days`,
    area: AREA,
    title: 'usage has points of the days asked for alone, oldest first, each once',
    async run(context) {
      const metered = await context.survey.metered();
      if (!metered) throw new Skip('no product has daily usage');
      const to = addDays(metered.from, 3);
      for (const [from, end] of [[metered.from, metered.to], [metered.from, to], [to, addDays(to, 1)]] as const) {
        const { value, exchange } = await context.survey.read('getUsage', { product: metered.product.key, from, to: end });
        context.same(exchange, 'from', from, value.from);
        context.same(exchange, 'to', end, value.to);
        value.tasks.forEach((task, number) => {
          const series = [task.summary, ...task.specifications.map(({ points }) => points)];
          series.forEach((points, place) => {
            const at = place === 0 ? `tasks[${number}].summary` : `tasks[${number}].specifications[${place - 1}].points`;
            points.forEach(({ day }, index) => {
              if (day < from || day >= end) context.fail(exchange, { at: `${at}[${index}].day`, expected: `from ${from}, before ${end}`, actual: day });
              const before = points[index - 1]?.day;
              if (before !== undefined && before >= day) context.fail(exchange, { at: `${at}[${index}].day`, expected: `after ${before}`, actual: day });
            });
          });
        });
      }
    },
  },
  {
    id: `${AREA}.impossible-day`,
    area: AREA,
    title: 'a day that no calendar has is refused and named, not taken for one of the next month',
    async run(context) {
      const { serverTime } = await context.survey.capabilities();
      for (const [name, parameter, day] of impossible) {
        const valid = await validQuery(context, name);
        if (!valid) continue;
        const value = `${serverTime.slice(0, 4)}-${day}`;
        const exchange = await context.send(name, { query: { ...valid.query, [parameter]: value }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: ['invalidParameterValue', 'invalidParameter'], fields: [parameter], because: `${parameter}=${value}` });
      }
    },
  },
];
