/** Totals are the totals of the rows. */
import type { Deduction } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import type { Read } from '../read.js';
import { dayOf } from '../days.js';
import { decimal, plain, zero } from '../exact.js';
import type { Rows } from '../survey.js';

const AREA = 'summary';
const KEYS = ['pack', 'product', 'owner', 'billingItem', 'day'] as const;
type By = (typeof KEYS)[number];

/** Rows and amount of one group in one unit, as text that can be compared. */
type Totals = ReadonlyMap<string, { readonly rows: number; readonly amount: string }>;

function add(totals: Map<string, { rows: number; amount: string }>, key: string, unit: string, rows: number, amount: string): void {
  const place = `${key} in ${unit}`;
  const before = totals.get(place) ?? { rows: 0, amount: '0' };
  totals.set(place, { rows: before.rows + rows, amount: plain(decimal(before.amount).plus(amount)) });
}

function totalsOf(rows: Rows<Deduction>, key: (row: Deduction) => string): Totals {
  const totals = new Map<string, { rows: number; amount: string }>();
  for (const { value } of rows.rows) add(totals, key(value), value.packUnit, 1, value.actualDeduction);
  return totals;
}

/** The ways in which rows may be grouped under one name. */
const groupings = (by: By, zone: string): readonly ((row: Deduction) => string)[] =>
  ({
    pack: [({ packId }: Deduction) => packId],
    product: [({ product }: Deduction) => product, ({ deductedProduct }: Deduction) => deductedProduct],
    owner: [({ deductedUin }: Deduction) => deductedUin, ({ packOwnerUin }: Deduction) => packOwnerUin],
    billingItem: [({ billingItem }: Deduction) => billingItem],
    day: [({ usageStart }: Deduction) => dayOf(usageStart, zone), ({ deductedAt }: Deduction) => dayOf(deductedAt, zone)],
  })[by];

type Summary = Awaited<ReturnType<typeof summaries>>[number];

/** The summary and the rows of the same query and the same snapshot, of products whose rows were all read. */
const summaries = (context: Context, by: By) =>
  context.survey.once(`summaries ${by}`, async () => {
    const found = [];
    for (const rows of await context.survey.allDeductions()) {
      if (!rows.complete || rows.rows.length === 0) continue;
      const { sort: _, ...query } = rows.query;
      const totals = await context.survey.rows('summariseDeductions', { ...query, by, asOf: rows.asOf });
      const first: Read<{ by: string; rows: number }> = { value: totals.exchange.json as { by: string; rows: number }, exchange: totals.exchange };
      found.push({ rows, totals, first });
    }
    return found;
  });

const every = (name: string, title: string, judge: (context: Context, by: By, summary: Summary, zone: string) => void): Check => ({
  id: `${AREA}.${name}`,
  area: AREA,
  title,
  async run(context) {
    const zone = await context.survey.zone();
    for (const by of KEYS) {
      const found = await summaries(context, by);
      if (found.length === 0) throw new Skip('no product has deductions that were all read');
      for (const summary of found) judge(context, by, summary, zone);
    }
  },
});

export const checks: readonly Check[] = [
  every('rows', 'a summary counts as many rows as the list has, altogether and group by group', (context, by, { rows, totals, first }) => {
    context.same(totals.exchange, 'by', by, first.value.by);
    context.same(totals.exchange, 'rows', rows.total, first.value.rows);
    if (totals.complete) context.same(totals.exchange, 'items[].rows', rows.total, totals.rows.reduce((count, { value }) => count + value.rows, 0));
  }),
  every('amounts', 'a summary has the sum of all rows, each unit for itself', (context, _, { rows, totals }) => {
    if (!totals.complete) return;
    const due = totalsOf(rows, () => 'all');
    const told = new Map<string, { rows: number; amount: string }>();
    for (const { value } of totals.rows) add(told, 'all', value.unit, value.rows, value.actualDeduction);
    for (const [unit, { amount }] of due) context.same(totals.exchange, 'items[].actualDeduction', amount, plain(decimal(told.get(unit)?.amount ?? zero.toFixed())), `the amounts of a summary add up to those of the rows, ${unit}`);
  }),
  every('groups', 'each group of a summary has the rows and the amount of that group', (context, by, { rows, totals }, zone) => {
    const readings = groupings(by, zone).map((key) => totalsOf(rows, key));
    const fits = (reading: Totals): boolean => totals.rows.every(({ value }) => same(reading, value.key, value.unit, value.rows, value.actualDeduction));
    if (readings.some(fits)) return;
    const [reading] = readings as [Totals];
    for (const { value, exchange, at } of totals.rows) {
      if (same(reading, value.key, value.unit, value.rows, value.actualDeduction)) continue;
      const due = reading.get(`${value.key} in ${value.unit}`);
      const expected = due ? `${due.amount} in ${due.rows} rows` : `no group ${value.key} in ${value.unit}`;
      context.fail(exchange, { at: `${at}.actualDeduction`, expected, actual: `${value.actualDeduction} in ${value.rows} rows` });
    }
  }),
  every('unique', 'a group in one unit has one line', (context, _, { totals }) => {
    const seen = new Set<string>();
    for (const { value, exchange, at } of totals.rows) {
      const key = `${value.key} in ${value.unit}`;
      if (seen.has(key)) context.fail(exchange, { at: `${at}.key`, expected: 'a group of its own', actual: key });
      seen.add(key);
    }
  }),
];

function same(reading: Totals, key: string, unit: string, rows: number, amount: string): boolean {
  const due = reading.get(`${key} in ${unit}`);
  return due !== undefined && due.rows === rows && decimal(due.amount).eq(amount);
}
