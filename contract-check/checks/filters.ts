/** Filters let through what they name, all of it and nothing else. */
import type { Deduction, Pack } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import type { Query } from '../exchange.js';
import type { Row, Rows } from '../survey.js';

const AREA = 'filters';

/** Distinct values, the rarest first: a rare one tells most about a filter. */
function valuesOf<T>(rows: readonly Row<T>[], member: (value: T) => string | null): readonly string[] {
  const counts = new Map<string, number>();
  for (const { value } of rows) {
    const key = member(value);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => a - b).map(([key]) => key);
}

/** What was let through is what the rows at hand say should be. */
function judge<T extends object>(context: Context, all: Rows<T>, found: Rows<T>, member: string, keep: (value: T) => boolean, expected: string): void {
  for (const { value, exchange, at } of found.rows) {
    if (!keep(value)) context.fail(exchange, { at: `${at}.${member}`, expected, actual: String((value as Record<string, unknown>)[member]) });
  }
  const due = all.rows.filter(({ value }) => keep(value)).length;
  if (all.complete) context.same(found.exchange, 'total', due, found.total, `a filter lets through all rows it names (${expected})`);
}

async function packsBy(context: Context, parameter: string, member: (pack: Pack) => string | null, name: string = parameter): Promise<void> {
  const all = await context.survey.packs();
  const values = valuesOf(all.rows, member);
  if (values.length === 0) throw new Skip(`no pack has a ${name}`);
  const chosen = [[values[0]!], ...(values.length > 1 ? [values.slice(0, 2)] : [])];
  for (const wanted of chosen) {
    if (parameter === 'product' && wanted.length > 1) continue;
    const found = await context.survey.rows('listPacks', { [parameter]: wanted });
    judge(context, all, found, name, (pack) => wanted.includes(member(pack) ?? ''), wanted.join(' or '));
  }
}

async function deductionsBy(context: Context, parameter: string, member: (row: Deduction) => string | null): Promise<void> {
  const lists = await context.survey.allDeductions();
  // The product whose rows differ most in this member.
  const variety = (list: Rows<Deduction>): number => valuesOf(list.rows, member).length;
  const found = lists.reduce<Rows<Deduction> | null>((best, list) => (variety(list) > (best ? variety(best) : 0) ? list : best), null);
  if (!found) throw new Skip(`no deduction has a ${parameter}`);
  const values = valuesOf(found.rows, member);
  const chosen = [[values[0]!], ...(values.length > 1 ? [values.slice(0, 2)] : [])];
  for (const wanted of chosen) {
    const query: Query = { ...found.query, [parameter]: wanted };
    const filtered = await context.survey.rows('listDeductions', query);
    judge(context, found, filtered, parameter, (row) => wanted.includes(member(row) ?? ''), wanted.join(' or '));
  }
}

const ofPacks = (parameter: string, member: (pack: Pack) => string | null): Check => ({
  id: `${AREA}.packs.${parameter}`,
  area: AREA,
  title: `packs are filtered by ${parameter}${parameter === 'product' ? '' : '; repeated, it lets through any of its values'}`,
  run: (context) => packsBy(context, parameter, member),
});

const ofDeductions = (parameter: string, member: (row: Deduction) => string | null): Check => ({
  id: `${AREA}.deductions.${parameter}`,
  area: AREA,
  title: `deductions are filtered by ${parameter}; repeated, it lets through any of its values`,
  run: (context) => deductionsBy(context, parameter, member),
});

export const checks: readonly Check[] = [
  ofPacks('product', ({ product }) => product),
  ofPacks('subproduct', ({ subproduct }) => subproduct),
  ofPacks('status', ({ status }) => status),
  ofPacks('capacityMode', ({ capacityMode }) => capacityMode),
  {
    id: `${AREA}.packs.search`,
    area: AREA,
    title: 'a search finds a pack by its whole id and by a part of its name',
    async run(context) {
      const [pack] = await context.survey.samplePacks(1);
      if (!pack) throw new Skip('there are no packs');
      for (const search of [pack.id, [...pack.name].slice(0, 4).join('').trim()]) {
        if (search === '') continue;
        const found = await context.survey.rows('listPacks', { search, product: pack.product });
        if (found.complete && !found.rows.some(({ value }) => value.id === pack.id)) {
          context.fail(found.exchange, { at: 'items', expected: `${pack.id}, found by \`${search}\``, actual: `${found.total} other packs` });
        }
        for (const { value, exchange, at } of found.rows) {
          if (value.id !== search && !value.name.toLowerCase().includes(search.toLowerCase())) {
            context.fail(exchange, { at, expected: `an id that is, or a name that has, \`${search}\``, actual: `${value.id} ${value.name}` });
          }
        }
      }
    },
  },
  ofDeductions('packId', ({ packId }) => packId),
  ofDeductions('capacityMode', ({ capacityMode }) => capacityMode),
  ofDeductions('subproduct', ({ subproduct }) => subproduct),
  ofDeductions('specification', ({ specification }) => specification),
  ofDeductions('billingItem', ({ billingItem }) => billingItem),
  ofDeductions('deductedUin', ({ deductedUin }) => deductedUin),
  {
    id: `${AREA}.exports.state`,
    area: AREA,
    title: 'exports are filtered by state',
    async run(context) {
      const all = await context.survey.rows('listExports');
      // An export that is being made may be finished by now.
      const state = valuesOf(all.rows, (record) => record.state).find((value) => value !== 'generating');
      if (state === undefined) throw new Skip('there are no exports that have ended');
      judge(context, all, await context.survey.rows('listExports', { state }), 'state', (record) => record.state === state, state);
    },
  },
];
