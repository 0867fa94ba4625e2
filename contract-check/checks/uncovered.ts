/** What packs took of a usage and what nobody took is what was metered. */
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { decimal, plain, sum } from '../exact.js';
import type { Pack, UncoveredUsage } from '../../src/contract/index.js';

const AREA = 'uncovered';

async function* uncovered({ survey }: Context) {
  for (const product of await survey.products()) {
    for (const row of (await survey.rows('listUncoveredUsage', { product })).rows) yield row;
  }
}

/** Whether a pack was there for this usage, of its account and its subproduct: then it must be told why it took none. */
const wasThere = (pack: Pack, usage: UncoveredUsage): boolean =>
  pack.product === usage.product &&
  pack.subproduct === usage.subproduct &&
  pack.ownerUin === usage.ownerUin &&
  pack.effectiveAt !== null &&
  Date.parse(pack.purchasedAt) <= Date.parse(usage.usageStart) &&
  Date.parse(pack.effectiveAt) <= Date.parse(usage.usageStart) &&
  Date.parse(pack.expiresAt) >= Date.parse(usage.settledAt) &&
  (pack.invalidAt === null || Date.parse(pack.invalidAt) > Date.parse(usage.settledAt));

export const checks: readonly Check[] = [
  {
    id: `${AREA}.part-of-metered`,
    area: AREA,
    title: 'uncovered usage is more than nothing, and at most what was metered',
    async run(context) {
      for await (const { value, exchange, at } of uncovered(context)) {
        if (decimal(value.uncoveredUsage).lte(0) || decimal(value.uncoveredUsage).gt(value.meteredUsage)) {
          context.fail(exchange, { at: `${at}.uncoveredUsage`, expected: `above 0, at most ${value.meteredUsage}`, actual: value.uncoveredUsage });
        }
      }
    },
  },
  {
    id: `${AREA}.times`,
    area: AREA,
    title: 'usage begins before it ends, and is settled once it has ended',
    async run(context) {
      for await (const { value, exchange, at } of uncovered(context)) {
        if (Date.parse(value.usageStart) >= Date.parse(value.usageEnd)) context.fail(exchange, { at: `${at}.usageEnd`, expected: `after ${value.usageStart}`, actual: value.usageEnd });
        if (Date.parse(value.settledAt) < Date.parse(value.usageEnd)) context.fail(exchange, { at: `${at}.settledAt`, expected: `${value.usageEnd} or later`, actual: value.settledAt });
      }
    },
  },
  {
    id: `${AREA}.conservation`,
    area: AREA,
    title: 'metered usage is what packs took of it and what nobody took',
    async run(context) {
      const lists = await context.survey.allDeductions();
      if (!lists.every(({ whole }) => whole)) throw new Skip('not all deductions were read');
      const byUsage = new Map<string, string[]>();
      for (const { value } of lists.flatMap(({ rows }) => rows)) {
        byUsage.set(`${value.usageId} ${value.originalUsageUnit}`, [...(byUsage.get(`${value.usageId} ${value.originalUsageUnit}`) ?? []), value.originalUsage]);
      }
      let judged = 0;
      for await (const { value, exchange, at } of uncovered(context)) {
        const due = decimal(value.meteredUsage).minus(sum(byUsage.get(`${value.usageId} ${value.unit}`) ?? []));
        judged++;
        if (!due.eq(value.uncoveredUsage)) {
          context.fail(exchange, { at: `${at}.uncoveredUsage`, expected: `${plain(due)}, what the rows of ${value.usageId} leave of ${value.meteredUsage}`, actual: value.uncoveredUsage });
        }
      }
      if (judged === 0) throw new Skip('all usage is covered');
    },
  },
  {
    id: `${AREA}.packs-exist`,
    area: AREA,
    title: 'packs that were considered exist, and none is told twice',
    async run(context) {
      const known = new Map((await context.survey.packs()).rows.map(({ value }) => [value.id, value.name]));
      for await (const { value, exchange, at } of uncovered(context)) {
        const seen = new Set<string>();
        value.considered.forEach(({ packId, packName }, index) => {
          const name = known.get(packId);
          if (name !== undefined && name !== packName) context.fail(exchange, { at: `${at}.considered[${index}].packName`, expected: name, actual: packName });
          if (seen.has(packId)) context.fail(exchange, { at: `${at}.considered[${index}].packId`, expected: 'a pack told once', actual: packId });
          seen.add(packId);
        });
      }
    },
  },
  {
    id: `${AREA}.considered`,
    area: AREA,
    title: 'a pack of the account and the subproduct that was there for a usage is told among those considered',
    async run(context) {
      const packs = (await context.survey.packs()).rows.map(({ value }) => value);
      let judged = 0;
      for await (const { value, exchange, at } of uncovered(context)) {
        const told = new Set(value.considered.map(({ packId }) => packId));
        for (const pack of packs.filter((pack) => wasThere(pack, value))) {
          judged++;
          if (!told.has(pack.id)) context.fail(exchange, { at: `${at}.considered`, expected: `pack ${pack.id}, and why it did not take usage ${value.usageId}`, actual: [...told].join(', ') || 'none' });
        }
      }
      if (judged === 0) throw new Skip('no pack was there for usage that is uncovered');
    },
  },
];
