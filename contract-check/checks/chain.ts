/** The rows of a pack follow from one another, and add up to what the pack says. */
import type { BalancePoint, Deduction, Pack } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { dayOf } from '../days.js';
import { decimal, plain, sum } from '../exact.js';
import type { Row } from '../survey.js';

const AREA = 'chain';

/** Rows of one quota, by pack and capacity, in the order in which they were made. */
async function chains({ survey }: Context): Promise<readonly (readonly Row<Deduction>[])[]> {
  const groups = new Map<string, Row<Deduction>[]>();
  for (const row of (await survey.allDeductions()).flatMap(({ rows }) => rows)) {
    if (row.value.remainingBefore === null) continue;
    const key = JSON.stringify([row.value.packId, row.value.comboItem]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => rows.sort(inOrder));
}

/** Within an instant, a quota only falls. */
function inOrder({ value: a }: Row<Deduction>, { value: b }: Row<Deduction>): number {
  return Date.parse(a.deductedAt) - Date.parse(b.deductedAt) || decimal(b.remainingBefore!).cmp(a.remainingBefore!) || decimal(b.remainingAfter!).cmp(a.remainingAfter!);
}

const sameCycle = (a: Deduction, b: Deduction): boolean => (a.cycle === null && b.cycle === null) || (a.cycle !== null && b.cycle !== null && Date.parse(a.cycle.start) === Date.parse(b.cycle.start));

/**
 * A row in between may be out of sight: late usage from before the window. The pack's balance history has it all, and
 * shows the amount that the later row began with.
 */
async function explained({ survey }: Context, before: Deduction, after: Deduction): Promise<boolean> {
  const history = await survey.rows('getBalanceHistory', {}, after.packId);
  const [from, to] = [Date.parse(before.deductedAt), Date.parse(after.deductedAt)];
  const between = ({ at, comboItem }: BalancePoint): boolean => comboItem === after.comboItem && Date.parse(at) >= from && Date.parse(at) <= to;
  return history.rows.some(({ value }) => between(value) && decimal(value.remaining).eq(after.remainingBefore!));
}

const quotaOf = (pack: Pack | undefined, item: string | null): string | null =>
  (item === null ? pack?.period?.total : pack?.comboItems?.find(({ key }) => key === item)?.total) ?? null;

export const checks: readonly Check[] = [
  {
    id: `${AREA}.continuity`,
    area: AREA,
    title: 'in one cycle of a pack, a row begins with what the row before it left',
    async run(context) {
      let pairs = 0;
      for (const rows of await chains(context)) {
        for (let index = 1; index < rows.length; index++) {
          const [{ value: before }, { value: after, exchange, at }] = [rows[index - 1]!, rows[index]!];
          if (!sameCycle(before, after)) continue;
          pairs++;
          if (decimal(before.remainingAfter!).eq(after.remainingBefore!) || (await explained(context, before, after))) continue;
          const expected = `${before.remainingAfter}, left by ${before.id} (row ${after.id} of pack ${after.packId})`;
          context.fail(exchange, { at: `${at}.remainingBefore`, expected, actual: after.remainingBefore! });
        }
      }
      if (pairs === 0) throw new Skip('no pack has two rows in one cycle');
    },
  },
  {
    id: `${AREA}.refill`,
    area: AREA,
    title: 'a new cycle begins with the whole quota; nothing is carried over',
    async run(context) {
      const packs = new Map((await context.survey.packs()).rows.map(({ value }) => [value.id, value]));
      let resets = 0;
      for (const rows of await chains(context)) {
        for (let index = 1; index < rows.length; index++) {
          const [{ value: before }, { value: after, exchange, at }] = [rows[index - 1]!, rows[index]!];
          const quota = quotaOf(packs.get(after.packId), after.comboItem);
          if (sameCycle(before, after) || quota === null) continue;
          resets++;
          if (decimal(quota).eq(after.remainingBefore!) || (await explained(context, before, after))) continue;
          context.fail(exchange, { at: `${at}.remainingBefore`, expected: `${quota}, the whole quota (row ${after.id} of pack ${after.packId})`, actual: after.remainingBefore! });
        }
      }
      if (resets === 0) throw new Skip('no pack has rows in two cycles');
    },
  },
  {
    id: `${AREA}.used-amount`,
    area: AREA,
    title: 'what a pack has used is the sum of its rows: all of it when it was bought inside the window, at least that much otherwise',
    async run(context) {
      const { billingTimeZone, defaultDeductionRange } = await context.survey.capabilities();
      let judged = 0;
      for (const { value: pack } of (await context.survey.packs()).rows) {
        const found = await rowsOf(context, pack);
        if (pack.usedAmount === null || !found) continue;
        judged++;
        const whole = dayOf(pack.purchasedAt, billingTimeZone) >= defaultDeductionRange.from;
        if (agrees(pack.usedAmount, found, whole)) continue;
        // Something may have been deducted since the pack was read.
        const [again, summary] = [await context.read('getPack', { id: pack.id }), await context.read('summariseDeductions', { query: { product: pack.product, packId: pack.id, by: 'pack' } })];
        const total = sum(summary.value.items.map(({ actualDeduction }) => actualDeduction));
        const changed = again.value.usedAmount !== pack.usedAmount;
        if (changed && agrees(again.value.usedAmount ?? '0', plain(total), whole)) continue;
        context.fail(again.exchange, { at: 'usedAmount', expected: `${whole ? '' : 'at least '}${found}, the sum of its rows`, actual: pack.usedAmount });
      }
      if (judged === 0) throw new Skip('no pack has rows that were all read');
    },
  },
  {
    id: `${AREA}.history`,
    area: AREA,
    title: 'the balance history of a pack has every row, with what it left',
    async run(context) {
      let judged = 0;
      for (const rows of (await chains(context)).slice(0, 8)) {
        const history = await context.survey.rows('getBalanceHistory', {}, rows[0]!.value.packId);
        if (!history.complete) continue;
        const points = new Set(history.rows.map(({ value }) => keyOf(value.at, value.remaining, value.comboItem)));
        judged++;
        for (const { value } of rows) {
          if (points.has(keyOf(value.deductedAt, value.remainingAfter!, value.comboItem))) continue;
          context.fail(history.exchange, { at: 'items', expected: `${value.remainingAfter} at ${value.deductedAt}, as row ${value.id} left it`, actual: 'no such point' });
        }
      }
      if (judged === 0) throw new Skip('no balance history could be read whole');
    },
  },
  {
    id: `${AREA}.history-ends-now`,
    area: AREA,
    title: 'the last point of a balance history is what the pack has left now',
    async run(context) {
      for (const { id } of await context.survey.samplePacks()) await lastPoint(context, id);
    },
  },
];

const keyOf = (at: string, amount: string, item: string | null): string => `${Date.parse(at)} ${plain(decimal(amount))} ${item ?? ''}`;

const agrees = (used: string, rows: string, whole: boolean): boolean => (whole ? decimal(used).eq(rows) : decimal(used).gte(rows));

/** The sum of a pack's rows; null when they were not all read. */
async function rowsOf({ survey }: Context, pack: Pack): Promise<string | null> {
  if (!(await survey.products()).includes(pack.product)) return null;
  const found = await survey.deductions(pack.product);
  if (!found.whole) return null;
  return plain(sum(found.rows.flatMap(({ value }) => (value.packId === pack.id ? [value.actualDeduction] : []))));
}

/** A deduction may come between the two answers, so a difference counts only when it stays. */
async function lastPoint(context: Context, id: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const pack = await context.read('getPack', { id });
    const left = pack.value.comboItems ? null : (pack.value.period?.remaining ?? (pack.value.capacityMode === 'totalDecrement' ? pack.value.totalRemaining : null));
    if (left === null) return;
    const { value, exchange } = await context.read('getBalanceHistory', { id, query: { sort: '-at', limit: 1 } });
    const last = value.items[0];
    if (!last || decimal(last.remaining).eq(left) || isRefilled(pack.value, last)) return;
    if (tries === 3) return context.fail(exchange, { at: 'items[0].remaining', expected: `${left}, as the pack has it`, actual: last.remaining });
  }
}

/** A cycle that has begun since the last point is full again, whether or not the history has a point for it. */
const isRefilled = ({ period }: Pack, { at }: BalancePoint): boolean =>
  period !== null && Date.parse(at) < Date.parse(period.start) && decimal(period.remaining).eq(period.total);
