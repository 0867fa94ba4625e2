/** What is said of a pack holds together. */
import type { Pack } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import type { Context } from '../context.js';
import { addMonths, dayOf } from '../days.js';
import { eachPack, textOf } from '../each-pack.js';
import { decimal, plain } from '../exact.js';
import type { Exchange } from '../exchange.js';

const AREA = 'packs';

const each = eachPack(AREA);

const cycling = ({ capacityMode }: Pack): boolean => capacityMode === 'periodDecrement' || capacityMode === 'shardDecrement';
const counted = ({ capacityMode }: Pack): boolean => capacityMode === 'totalDecrement' || capacityMode === 'periodDecrement';
const known = (pack: Pack): boolean => cycling(pack) || counted(pack) || pack.capacityMode === 'unlimited';

export const checks: readonly Check[] = [
  {
    id: `${AREA}.unique`,
    area: AREA,
    title: 'no two packs have one id',
    async run(context) {
      const seen = new Set<string>();
      for (const { value, exchange, at } of (await context.survey.packs()).rows) {
        if (seen.has(value.id)) context.fail(exchange, { at: `${at}.id`, expected: 'an id of its own', actual: value.id });
        seen.add(value.id);
      }
    },
  },
  {
    id: `${AREA}.list-and-one`,
    area: AREA,
    title: 'a pack by itself is the same as in the list',
    async run(context) {
      for (const { id } of await context.survey.samplePacks()) await compareAlone(context, id);
    },
  },
  each('members-of-mode', 'members that do not apply to a capacity mode are null, never zero', (pack, fail) => {
    if (!known(pack)) return;
    const combo = pack.comboItems !== null;
    const absent: (readonly [boolean, keyof Pack])[] = [
      [!cycling(pack) || combo, 'period'],
      [pack.capacityMode !== 'periodDecrement', 'periods'],
      [!counted(pack) || combo, 'totalCapacity'],
      [!counted(pack) || combo, 'totalRemaining'],
      [combo, 'capacityUnit'],
      [combo, 'usedAmount'],
      [pack.capacityMode === 'totalDecrement', 'renewalMethod'],
    ];
    for (const [due, member] of absent) if (due && pack[member] !== null) fail(member, `null with ${combo ? 'a combo pack, ' : ''}${pack.capacityMode}`, pack[member]);
    const present: (readonly [boolean, keyof Pack])[] = [
      [counted(pack) && !combo, 'totalCapacity'],
      [counted(pack) && !combo, 'totalRemaining'],
      [cycling(pack) && !combo && pack.status === 'valid', 'period'],
      [pack.capacityMode === 'periodDecrement', 'periods'],
      [!combo, 'capacityUnit'],
    ];
    for (const [due, member] of present) if (due && pack[member] === null) fail(member, `a value with ${pack.capacityMode}`, null);
  }),
  each('amounts', 'what is left is at least nothing and at most all', (pack, fail) => {
    const within = (member: string, remaining: string, total: string): void => {
      if (decimal(remaining).lt(0) || decimal(remaining).gt(total)) fail(member, `from 0 to ${total}`, remaining);
    };
    if (pack.period) within('period.remaining', pack.period.remaining, pack.period.total);
    if (pack.totalCapacity !== null && pack.totalRemaining !== null) within('totalRemaining', pack.totalRemaining, pack.totalCapacity);
    pack.comboItems?.forEach(({ remaining, total }, index) => within(`comboItems[${index}].remaining`, remaining, total));
    if (pack.periods && pack.periods.remaining > pack.periods.total) fail('periods.remaining', `at most ${pack.periods.total}`, pack.periods.remaining);
  }),
  each('total', 'with total decrement, the whole is what is left and what was used', (pack, fail) => {
    const { totalCapacity, totalRemaining, usedAmount } = pack;
    if (pack.capacityMode !== 'totalDecrement' || totalCapacity === null || totalRemaining === null || usedAmount === null) return;
    const whole = decimal(totalRemaining).plus(usedAmount);
    if (!whole.eq(totalCapacity)) fail('totalCapacity', `${plain(whole)} = totalRemaining + usedAmount`, totalCapacity);
  }),
  each('periods', 'with period decrement, the whole is the quota times the cycles; what is left is that of the running cycle and of those to come', (pack, fail) => {
    const { period, periods, totalCapacity, totalRemaining } = pack;
    if (pack.capacityMode !== 'periodDecrement' || !period || !periods || totalCapacity === null || totalRemaining === null) return;
    const whole = decimal(period.total).times(periods.total);
    if (!whole.eq(totalCapacity)) fail('totalCapacity', `${plain(whole)} = period.total × periods.total`, totalCapacity);
    const left = decimal(period.total).times(Math.max(0, periods.remaining - 1)).plus(period.remaining);
    if (pack.status === 'valid' && !left.eq(totalRemaining)) fail('totalRemaining', `${plain(left)} = period.remaining + period.total × cycles to come`, totalRemaining);
  }),
  each('period-now', 'the running cycle of a valid pack holds the present', ({ period, status }, fail, now) => {
    if (!period || status !== 'valid') return;
    if (Date.parse(period.start) >= Date.parse(period.end)) fail('period.end', `after ${period.start}`, period.end);
    // A minute for what passes between two answers.
    if (Date.parse(period.start) > now + 60_000) fail('period.start', 'not in the future', period.start);
  }),
  each('times', 'the validity of a pack begins before it ends', (pack, fail) => {
    const { effectiveAt, expiresAt } = pack;
    if (effectiveAt !== null && Date.parse(effectiveAt) >= Date.parse(expiresAt)) fail('expiresAt', `after ${effectiveAt}, the start`, expiresAt);
    if (effectiveAt === null && pack.status !== 'inactive' && pack.status !== 'refunded' && pack.status !== 'expired') fail('effectiveAt', 'a time, the pack is not inactive', null);
  }),
  each('used', 'a pack from which something was taken is used', ({ used, usedAmount }, fail) => {
    if (usedAmount !== null && decimal(usedAmount).gt(0) && !used) fail('used', `true, ${usedAmount} was used`, used);
  }),
  each('renewal', 'a period of automatic renewal goes with automatic renewal, and with nothing else', (pack, fail) => {
    const automatic = pack.renewalMethod === 'automatic';
    if (automatic !== (pack.autoRenewalPeriod !== null)) fail('autoRenewalPeriod', automatic ? 'a period' : `null with ${String(pack.renewalMethod)}`, pack.autoRenewalPeriod);
  }),
  each('verdicts', 'an operation that is not allowed says why; one that is says nothing', ({ operations, capacityMode }, fail) => {
    for (const [name, { allowed, reason }] of Object.entries(operations)) {
      if (allowed === (reason !== null)) fail(`operations.${name}.reason`, allowed ? 'null' : 'a reason', reason);
    }
    if (capacityMode === 'totalDecrement' && operations.renew.allowed) fail('operations.renew.allowed', 'false with totalDecrement', true);
    if (capacityMode === 'totalDecrement' && operations.setRenewal.allowed) fail('operations.setRenewal.allowed', 'false with totalDecrement', true);
  }),
  {
    id: `${AREA}.window`,
    area: AREA,
    title: 'the overview lists packs that have not ended, or ended at most limits.overviewMonths ago by invalid time',
    async run(context) {
      const { limits, serverTime, billingTimeZone } = await context.survey.capabilities();
      const oldest = addMonths(dayOf(serverTime, billingTimeZone), -limits.overviewMonths);
      for (const { value, exchange, at } of (await context.survey.packs()).rows) {
        if (value.invalidAt !== null && dayOf(value.invalidAt, billingTimeZone) < oldest) {
          context.fail(exchange, { at: `${at}.invalidAt`, expected: `${oldest} or later (pack ${value.id})`, actual: value.invalidAt });
        }
      }
    },
  },
];

/** Deductions may come between the two answers, so a difference counts only when it stays. */
async function compareAlone(context: Context, id: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const listed = (await context.read('listPacks', { query: { search: id, limit: 20 } })).value.items.find((pack) => pack.id === id);
    const { value, exchange } = await context.read('getPack', { id });
    const different = listed ? (Object.keys(value) as (keyof Pack)[]).find((member) => JSON.stringify(value[member]) !== JSON.stringify(listed[member])) : undefined;
    if (different === undefined) return;
    if (tries === 3) return tell(context, exchange, different, listed![different], value[different]);
  }
}

function tell(context: Context, exchange: Exchange, member: string, listed: unknown, alone: unknown): void {
  context.fail(exchange, { at: member, expected: `${textOf(listed)}, as in the list`, actual: textOf(alone) });
}
