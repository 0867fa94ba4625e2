/** What a backend says of itself holds together. */
import { contractVersion } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { Skip } from '../context.js';
import { addDays, addMonths, dayOf, requireZone } from '../days.js';

const AREA = 'capabilities';

export const checks: readonly Check[] = [
  {
    id: `${AREA}.version`,
    area: AREA,
    title: 'the backend speaks this major version of the contract',
    async run(context) {
      const { value, exchange } = await context.survey.read('getCapabilities');
      const major = (version: string): string => version.split('.')[0]!;
      if (major(value.contractVersion) !== major(contractVersion)) {
        context.fail(exchange, { at: 'contractVersion', expected: `${major(contractVersion)}.x`, actual: value.contractVersion });
      }
    },
  },
  {
    id: `${AREA}.zone-and-currency`,
    area: AREA,
    title: 'the billing time zone is an IANA zone, the currency an ISO 4217 code',
    async run(context) {
      const { value, exchange } = await context.survey.read('getCapabilities');
      try {
        requireZone(value.billingTimeZone);
      } catch {
        context.fail(exchange, { at: 'billingTimeZone', expected: 'an IANA time zone', actual: value.billingTimeZone });
      }
      if (!/^[A-Z]{3}$/.test(value.currency)) context.fail(exchange, { at: 'currency', expected: 'three capital letters', actual: value.currency });
    },
  },
  {
    id: `${AREA}.limits`,
    area: AREA,
    title: 'limits let something through: none is zero, and a page is no larger than what paging reaches',
    async run(context) {
      const { value, exchange } = await context.survey.read('getCapabilities');
      for (const [name, limit] of Object.entries(value.limits)) {
        if (limit < 1) context.fail(exchange, { at: `limits.${name}`, expected: 'at least 1', actual: String(limit) });
      }
      const { pageSize, pageRows } = value.limits;
      if (pageSize > pageRows) context.fail(exchange, { at: 'limits.pageSize', expected: `at most limits.pageRows (${pageRows})`, actual: String(pageSize) });
    },
  },
  {
    id: `${AREA}.default-range`,
    area: AREA,
    title: 'the default range of deductions goes from the day after the oldest one to the end of today, in the billing time zone',
    async run(context) {
      const { value, exchange } = await context.survey.read('getCapabilities');
      const { defaultDeductionRange: range, limits, serverTime, billingTimeZone } = value;
      const today = dayOf(serverTime, billingTimeZone);
      context.same(exchange, 'defaultDeductionRange.from', addDays(addMonths(today, -limits.deductionMonths), 1), range.from);
      context.same(exchange, 'defaultDeductionRange.to', addDays(today, 1), range.to);
    },
  },
  {
    id: `${AREA}.default-range-applies`,
    area: AREA,
    title: 'a query that names no range takes the default one of the capabilities',
    async run(context) {
      const busiest = await context.survey.busiest();
      if (!busiest) throw new Skip('no product has deductions');
      const { product } = busiest;
      const range = (await context.survey.capabilities()).defaultDeductionRange;
      const bare = await context.read('listDeductions', { query: { product, limit: 1 } });
      const named = await context.read('listDeductions', {
        query: { product, limit: 1, usageStartFrom: range.from, usageStartTo: range.to, asOf: bare.value.asOf },
      });
      context.same(bare.exchange, 'total', named.value.total, bare.value.total);
    },
  },
];
