/** The limits that the capabilities tell are kept. */
import type { ProblemCode, RouteName } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { addDays, addMonths, dayOf } from '../days.js';
import { expectRefusal } from '../expect.js';

const AREA = 'limits';
const tooMuch: readonly ProblemCode[] = ['invalidParameterValue', 'limitExceeded'];

/** Lists that can always be asked for, with what they need. */
async function lists({ survey }: Context): Promise<readonly (readonly [RouteName, Record<string, string>])[]> {
  const product = (await survey.products())[0];
  return [['listPacks', {}], ['listExports', {}], ...(product === undefined ? [] : ([['listDeductions', { product }], ['listUncoveredUsage', { product }]] as const))];
}

/** Read anew, because the backend's day may have ended since the run began. */
const today = async (context: Context): Promise<string> => {
  const { serverTime, billingTimeZone } = (await context.read('getCapabilities')).value;
  return dayOf(serverTime, billingTimeZone);
};

export const checks: readonly Check[] = [
  {
    id: `${AREA}.page-size`,
    area: AREA,
    title: 'a page of limits.pageSize rows is given, a larger one refused',
    async run(context) {
      const { pageSize } = (await context.survey.capabilities()).limits;
      for (const [name, query] of await lists(context)) {
        await context.send(name, { query: { ...query, limit: pageSize } });
        const exchange = await context.send(name, { query: { ...query, limit: pageSize + 1 }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: tooMuch, fields: ['limit'], because: 'a limit above limits.pageSize' });
      }
    },
  },
  {
    id: `${AREA}.page-rows`,
    area: AREA,
    title: 'paging ends at limits.pageRows: the last row there can be asked for, what is beyond is 422',
    async run(context) {
      const { pageRows } = (await context.survey.capabilities()).limits;
      for (const [name, query] of await lists(context)) {
        await context.send(name, { query: { ...query, offset: pageRows - 1, limit: 1 } });
        const exchange = await context.send(name, { query: { ...query, offset: pageRows, limit: 1 }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: ['limitExceeded'], fields: ['offset', 'limit'], because: 'rows beyond limits.pageRows' });
      }
    },
  },
  {
    id: `${AREA}.total`,
    area: AREA,
    title: 'total is at most limits.pageRows, and that much exactly where more rows match',
    async run(context) {
      const { pageRows } = (await context.survey.capabilities()).limits;
      for (const { total, truncated, exchange } of [await context.survey.packs(), ...(await context.survey.allDeductions())]) {
        if (truncated) context.same(exchange, 'total', pageRows, total);
        else if (total > pageRows) context.fail(exchange, { at: 'total', expected: `at most ${pageRows}`, actual: String(total) });
      }
    },
  },
  {
    id: `${AREA}.deduction-window`,
    area: AREA,
    title: 'deductions go back limits.deductionMonths by usage start, and no further',
    async run(context) {
      const product = (await context.survey.products())[0];
      if (product === undefined) throw new Skip('no product has packs');
      const { limits } = await context.survey.capabilities();
      const oldest = addMonths(await today(context), -limits.deductionMonths);
      for (const [name, query] of [
        ['listDeductions', { product }],
        ['summariseDeductions', { product, by: 'pack' }],
        ['listUncoveredUsage', { product }],
      ] as const) {
        await context.send(name, { query: { ...query, usageStartFrom: addDays(oldest, 1) } });
        const exchange = await context.send(name, { query: { ...query, usageStartFrom: addDays(oldest, -1) }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: ['usageTimeOutOfRange'], fields: ['usageStartFrom'], because: 'a usage start before the window' });
      }
    },
  },
  {
    id: `${AREA}.usage-window`,
    area: AREA,
    title: 'usage goes back limits.usageDays, in spans of limits.usageSpanDays, and no further',
    async run(context) {
      const metered = await context.survey.metered();
      if (!metered) throw new Skip('no product has daily usage');
      const { usageDays, usageSpanDays } = (await context.survey.capabilities()).limits;
      const product = metered.product.key;
      const day = await today(context);
      await context.send('getUsage', { query: { product, from: addDays(day, -usageSpanDays), to: day } });
      await context.send('getUsage', { query: { product, from: addDays(day, -usageDays), to: addDays(day, 1 - usageDays) } });
      const codes: readonly ProblemCode[] = [...tooMuch, 'usageTimeOutOfRange'];
      const long = await context.send('getUsage', { query: { product, from: addDays(day, -usageSpanDays - 2), to: day }, hopes: 'problem' });
      expectRefusal(context, long, { codes, fields: ['from', 'to'], because: 'a span above limits.usageSpanDays' });
      const from = addDays(day, -usageDays - 2);
      const old = await context.send('getUsage', { query: { product, from, to: addDays(from, 1) }, hopes: 'problem' });
      expectRefusal(context, old, { codes, fields: ['from'], because: 'a day before the window' });
    },
  },
  {
    id: `${AREA}.renewal-period`,
    area: AREA,
    title: 'a renewal lasts at most limits.renewalMonths or limits.renewalYears',
    async run(context) {
      const pack = (await context.survey.packs()).rows.map(({ value }) => value).find(({ operations }) => operations.setRenewal.allowed);
      if (!pack) throw new Skip('no pack can be renewed');
      const { renewalMonths, renewalYears } = (await context.survey.capabilities()).limits;
      for (const [unit, most] of [['month', renewalMonths], ['year', renewalYears]] as const) {
        await context.send('getRenewal', { id: pack.id, query: { count: most, unit } });
        const exchange = await context.send('getRenewal', { id: pack.id, query: { count: most + 1, unit }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: tooMuch, fields: ['count', 'unit'], because: `more than ${most} ${unit}s` });
      }
    },
  },
];
