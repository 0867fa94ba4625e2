/** Each row of the ledger is true by itself, and agrees with its pack. */
import type { Deduction, Pack } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { Skip } from '../context.js';
import { dayOf } from '../days.js';
import { conversion, decimal, plain } from '../exact.js';

const AREA = 'deductions';

interface Facts {
  readonly pack: Pack | undefined;
  readonly dayOf: (at: string) => string;
}
type Fail = (member: string, expected: string, actual: unknown) => void;

/** Looks at every row of every product. */
const each = (name: string, title: string, judge: (row: Deduction, fail: Fail, facts: Facts) => void): Check => ({
  id: `${AREA}.${name}`,
  area: AREA,
  title,
  async run(context) {
    const zone = await context.survey.zone();
    const packs = new Map((await context.survey.packs()).rows.map(({ value }) => [value.id, value]));
    const lists = await context.survey.allDeductions();
    if (lists.every(({ rows }) => rows.length === 0)) throw new Skip('no product has deductions');
    for (const { value, exchange, at } of lists.flatMap(({ rows }) => rows)) {
      const fail: Fail = (member, expected, actual) =>
        context.fail(exchange, { at: `${at}.${member}`, expected: `${expected} (row ${value.id})`, actual: typeof actual === 'string' ? actual : JSON.stringify(actual) });
      judge(value, fail, { pack: packs.get(value.packId), dayOf: (instant) => dayOf(instant, zone) });
    }
  },
});

const cycling = ({ capacityMode }: Deduction): boolean => capacityMode === 'periodDecrement' || capacityMode === 'shardDecrement';
const DAY = 86_400_000;

/** The longest that a cycle of a pack can be: months differ by three days. Null where its present one may have been cut short. */
function longestCycle(pack: Pack | undefined): number | null {
  if (!pack?.period) return null;
  const { start, end } = pack.period;
  const cut = start === pack.effectiveAt || Date.parse(end) >= Date.parse(pack.expiresAt);
  const length = Date.parse(end) - Date.parse(start);
  return cut && length < 31 * DAY ? 31 * DAY : length + 3 * DAY;
}
const HALF = '0.0000000005';

export const checks: readonly Check[] = [
  {
    id: `${AREA}.unique`,
    area: AREA,
    title: 'no two deductions have one id',
    async run(context) {
      const seen = new Set<string>();
      for (const { value, exchange, at } of (await context.survey.allDeductions()).flatMap(({ rows }) => rows)) {
        if (seen.has(value.id)) context.fail(exchange, { at: `${at}.id`, expected: 'an id of its own', actual: value.id });
        seen.add(value.id);
      }
    },
  },
  {
    id: `${AREA}.snapshot`,
    area: AREA,
    title: 'no deduction was made after the snapshot that its list is of',
    async run(context) {
      const lists = await context.survey.allDeductions();
      if (lists.every(({ rows }) => rows.length === 0)) throw new Skip('no product has deductions');
      for (const { rows, asOf } of lists) {
        for (const { value, exchange, at } of rows) {
          if (Date.parse(value.deductedAt) > Date.parse(asOf)) {
            context.fail(exchange, { at: `${at}.deductedAt`, expected: `${asOf} or earlier (row ${value.id})`, actual: value.deductedAt });
          }
        }
      }
    },
  },
  each('before-and-after', 'what was left before, less what was taken, is what is left after, to the last digit', ({ remainingBefore, actualDeduction, remainingAfter }, fail) => {
    if (remainingBefore === null || remainingAfter === null) return;
    const due = decimal(remainingBefore).minus(actualDeduction);
    if (!due.eq(remainingAfter)) fail('remainingAfter', `${plain(due)} = ${remainingBefore} − ${actualDeduction}`, remainingAfter);
  }),
  each('signs', 'nothing taken or left is below zero', ({ actualDeduction, remainingAfter, originalUsage, coefficient }, fail) => {
    for (const [member, text] of Object.entries({ actualDeduction, remainingAfter, originalUsage, coefficient })) {
      if (text !== null && decimal(text).lt(0)) fail(member, 'zero or more', text);
    }
  }),
  each('coefficient', 'what was taken is the original usage times the coefficient, once both are in one unit, rounded at the ninth decimal', (row, fail) => {
    const { originalUsage, originalUsageUnit, packUnit, coefficient, actualDeduction } = row;
    const rate = conversion(originalUsageUnit, packUnit);
    if (!rate) return; // units that the check does not know to be multiples of one another
    // Without a division: both sides are multiplied by the denominator.
    const due = decimal(originalUsage).times(coefficient).times(rate.numerator);
    const difference = decimal(actualDeduction).times(rate.denominator).minus(due).abs();
    const tolerance = decimal(HALF).times(decimal(coefficient).times(rate.numerator).plus(rate.denominator));
    if (difference.gt(tolerance)) fail('coefficient', `${originalUsage} ${originalUsageUnit} × ${coefficient} = ${actualDeduction} ${packUnit}`, coefficient);
  }),
  each('times', 'usage begins before it ends, and is deducted once it has ended', ({ usageStart, usageEnd, deductedAt }, fail) => {
    if (Date.parse(usageStart) >= Date.parse(usageEnd)) fail('usageEnd', `after ${usageStart}`, usageEnd);
    if (Date.parse(deductedAt) < Date.parse(usageEnd)) fail('deductedAt', `${usageEnd} or later`, deductedAt);
  }),
  each('validity', 'usage outside the validity of a pack is never deducted from it, by billing day', (row, fail, { pack, dayOf: day }) => {
    if (!pack) return;
    if (pack.effectiveAt === null) return pack.status === 'inactive' ? fail('packId', 'a pack that is active', pack.id) : undefined;
    if (day(row.usageStart) < day(pack.effectiveAt)) fail('usageStart', `${pack.effectiveAt} or later, when the pack became valid`, row.usageStart);
    if (day(row.usageStart) > day(pack.expiresAt)) fail('usageStart', `before ${pack.expiresAt}, when the pack ends`, row.usageStart);
    const closed = pack.status === 'refunded' || pack.status === 'exhausted';
    if (closed && pack.invalidAt !== null && Date.parse(row.deductedAt) > Date.parse(pack.invalidAt)) {
      fail('deductedAt', `${pack.invalidAt} or earlier, when the pack was ${pack.status}`, row.deductedAt);
    }
  }),
  each('bounds', 'amounts before and after are told for packs with bounds, and never exceed the quota', (row, fail, { pack }) => {
    const unlimited = row.capacityMode === 'unlimited';
    for (const member of ['remainingBefore', 'remainingAfter'] as const) {
      if (unlimited !== (row[member] === null)) fail(member, unlimited ? 'null, the pack has no bound' : 'an amount', row[member]);
    }
    const quota = row.comboItem === null ? (pack?.period?.total ?? pack?.totalCapacity) : pack?.comboItems?.find(({ key }) => key === row.comboItem)?.total;
    if (quota === null || quota === undefined || row.remainingBefore === null) return;
    if (decimal(row.remainingBefore).gt(quota)) fail('remainingBefore', `at most ${quota}, the quota`, row.remainingBefore);
  }),
  each('cycle', 'packs with cycles tell the cycle that was drawn on, which holds the deduction', (row, fail, { pack }) => {
    if (cycling(row) !== (row.cycle !== null)) return fail('cycle', cycling(row) ? 'a cycle' : `null with ${row.capacityMode}`, row.cycle);
    if (!row.cycle) return;
    const at = Date.parse(row.deductedAt);
    if (Date.parse(row.cycle.start) > at) fail('cycle.start', `${row.deductedAt} or earlier`, row.cycle.start);
    const longest = longestCycle(pack);
    if (longest !== null && Date.parse(row.cycle.end) - Date.parse(row.cycle.start) > longest) {
      fail('cycle.start', `a cycle no longer than that of the pack, ${pack!.period!.start} to ${pack!.period!.end}`, row.cycle.start);
    }
    // Usage of its last day is settled after a pack has ended: it is drawn from the last cycle.
    if (at >= Date.parse(row.cycle.end) && pack && at <= Date.parse(pack.expiresAt)) fail('cycle.end', `after ${row.deductedAt}`, row.cycle.end);
  }),
  each('pack-facts', 'a row tells of its pack what the pack tells of itself', (row, fail, { pack }) => {
    if (!pack) return;
    const due = { packOwnerUin: pack.ownerUin, packName: pack.name, product: pack.product, subproduct: pack.subproduct, capacityMode: pack.capacityMode };
    for (const [member, text] of Object.entries(due)) if (row[member as keyof typeof due] !== text) fail(member, text, row[member as keyof typeof due]);
    const item = pack.comboItems?.find(({ key }) => key === row.comboItem);
    if (pack.comboItems && !item) fail('comboItem', pack.comboItems.map(({ key }) => key).join(' or '), row.comboItem);
    if (!pack.comboItems && row.comboItem !== null) fail('comboItem', 'null, the pack is no combo', row.comboItem);
    const unit = pack.comboItems ? item?.unit : pack.capacityUnit;
    if (unit !== undefined && unit !== null && row.packUnit !== unit) fail('packUnit', unit, row.packUnit);
    if (!pack.used) fail('packId', 'a pack that says it was used', pack.id);
  }),
];
