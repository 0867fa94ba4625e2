/** Lists come in the order asked for. */
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { decimal } from '../exact.js';
import type { Query } from '../exchange.js';
import type { Item, ListRoute, Row, Rows } from '../survey.js';

const AREA = 'sorting';

/** Members that the elements sort by, and how their values compare. Texts are left out: each backend has its own collation. */
const members: readonly (readonly [ListRoute, string, 'instant' | 'decimal'])[] = [
  ['listPacks', 'expiresAt', 'instant'],
  ['listPacks', 'invalidAt', 'instant'],
  ['listDeductions', 'deductedAt', 'instant'],
  ['listDeductions', 'usageStart', 'instant'],
  ['listDeductions', 'actualDeduction', 'decimal'],
  ['listDeductions', 'originalUsage', 'decimal'],
];

const compare = {
  instant: (a: string, b: string): number => Date.parse(a) - Date.parse(b),
  decimal: (a: string, b: string): number => decimal(a).cmp(decimal(b)),
};

/** Fails where a row comes before one that it should follow. Rows without a value may stand at either end. */
function judge<T extends object>(context: Context, rows: readonly Row<T>[], member: string, kind: keyof typeof compare, descending: boolean): void {
  const valued = rows.filter(({ value }) => (value as Record<string, unknown>)[member] !== null);
  const text = ({ value }: Row<T>): string => (value as Record<string, string>)[member]!;
  for (let index = 1; index < valued.length; index++) {
    const [before, after] = [valued[index - 1]!, valued[index]!];
    const order = compare[kind](text(before), text(after)) * (descending ? -1 : 1);
    if (order > 0) {
      context.fail(after.exchange, {
        at: `${after.at}.${member}`,
        expected: `${descending ? 'at most' : 'at least'} ${text(before)}, the value before it`,
        actual: text(after),
      });
    }
  }
}

const sorted = (name: ListRoute, kind: 'up' | 'down', title: string): Check => ({
  id: `${AREA}.${kind === 'up' ? 'ascending' : 'descending'}.${name}`,
  area: AREA,
  title,
  async run(context) {
    const query = await queryOf(context, name);
    if (!query) throw new Skip('there is nothing to sort');
    for (const [list, member, type] of members) {
      if (list !== name) continue;
      const sort = kind === 'up' ? member : `-${member}`;
      const found: Rows<Item<ListRoute>> = await context.survey.rows(name, { ...query, sort });
      judge(context, found.rows, member, type, kind === 'down');
    }
  },
});

async function queryOf({ survey }: Context, name: ListRoute): Promise<Query | null> {
  if (name === 'listPacks') return {};
  const busiest = await survey.busiest();
  if (!busiest) return null;
  const { sort: _, ...query } = busiest.query;
  return query;
}

export const checks: readonly Check[] = [
  sorted('listPacks', 'up', 'packs are sorted upwards by the member asked for'),
  sorted('listPacks', 'down', 'packs are sorted downwards by the member asked for after a minus sign'),
  sorted('listDeductions', 'up', 'deductions are sorted upwards by the member asked for, decimals by value'),
  sorted('listDeductions', 'down', 'deductions are sorted downwards by the member asked for after a minus sign, decimals by value'),
  {
    id: `${AREA}.by-text`,
    area: AREA,
    title: 'sorting by a text changes the order and nothing else',
    async run(context) {
      const all = await context.survey.packs();
      for (const sort of ['name', '-name', 'status']) {
        const found = await context.survey.rows('listPacks', { sort });
        context.same(found.exchange, 'total', all.total, found.total);
        const ids = (rows: typeof all.rows): string => rows.map(({ value }) => value.id).sort().join(' ');
        if (all.complete && found.complete) context.same(found.exchange, 'items', ids(all.rows), ids(found.rows));
      }
    },
  },
  {
    id: `${AREA}.standard`,
    area: AREA,
    title: 'balance points come oldest first, renewals and exports newest first, unless another order is asked for',
    async run(context) {
      for (const { id } of await context.survey.samplePacks(4)) {
        judge(context, (await context.survey.rows('getBalanceHistory', {}, id)).rows, 'at', 'instant', false);
        judge(context, (await context.survey.rows('listRenewals', {}, id)).rows, 'at', 'instant', true);
      }
      judge(context, (await context.survey.rows('listExports')).rows, 'createdAt', 'instant', true);
    },
  },
];
