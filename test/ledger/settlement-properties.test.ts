/** The order of deduction and freezing, worked out a second time for whatever packs there are. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Commands } from '../../mock-api/ledger/commands.js';
import { runs } from './support/runs.js';
import { ME, Story, t } from './support/story.js';

const seed = Math.floor(Math.random() * 2 ** 31);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

const CYCLES = [
  { unit: 'hour', from: 'calendar' },
  { unit: 'hour', from: 'purchase' },
  { unit: 'day', from: 'calendar' },
  { unit: 'day', from: 'purchase' },
  { unit: 'month', from: 'calendar' },
  { unit: 'month', from: 'purchase' },
  { unit: 'month', from: 'purchaseDay' },
  { unit: 'month', from: 'purchaseDayEnd' },
] as const;
const SOURCES = ['free', 'campaign', 'purchase'] as const;

/** A pack that the usage may draw on. Few values of each kind, so that there are ties of every depth. */
const wanted = fc.record({
  priority: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 4 }),
  mode: fc.constantFrom('totalDecrement', 'periodDecrement', 'shardDecrement', 'totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited'),
  cycle: fc.nat({ max: CYCLES.length - 1 }),
  bound: fc.boolean(),
  hours: fc.boolean(),
  source: fc.nat({ max: 2 }),
  /** Months of validity, counted from January. */
  months: fc.integer({ min: 2, max: 3 }),
  /** Day of purchase in January; days until it begins, at the same day of February by the last. */
  bought: fc.constantFrom(20, 21),
  waits: fc.constantFrom(0, 0, 1, 31),
  /** Mixes up the ids, so that they do not follow the purchases. */
  letter: fc.constantFrom('a', 'b', 'c'),
});
type Wanted = typeof wanted extends fc.Arbitrary<infer W> ? W : never;

/** Packs that are much alike: each differs from the first in one respect, or in all. */
const RESPECTS: readonly (readonly (keyof Wanted)[])[] = [['priority'], ['mode', 'cycle'], ['cycle'], ['bound', 'hours'], ['source'], ['months', 'waits'], ['bought', 'waits'], ['bought', 'waits']];
const alike = fc.tuple(wanted, fc.array(fc.tuple(wanted, fc.nat({ max: RESPECTS.length })), { minLength: 1, maxLength: 6 })).map(([first, others]) => [
  first,
  ...others.map(([own, respect]): Wanted => {
    const differs = RESPECTS[respect];
    return differs ? { ...first, ...Object.fromEntries(differs.map((key) => [key, own[key]])), letter: own.letter } : own;
  }),
]);
type Bought = Wanted & { readonly id: string };

const monthsLater = (at: number, count: number): number => {
  const local = new Date(at + OFFSET);
  return local.setUTCMonth(local.getUTCMonth() + count) - OFFSET;
};
const midnight = (at: number): number => Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;
const purchasedAt = ({ bought }: Wanted): number => t(`2025-01-${bought} 10:30`);
const effectiveAt = (pack: Wanted): number => purchasedAt(pack) + pack.waits * DAY;
const monthsOf = ({ months, waits }: Wanted): number => (waits === 31 ? months - 1 : months);
const endsAt = (pack: Wanted): number => monthsLater(effectiveAt(pack), monthsOf(pack));

/** The first end of a cycle after a moment, found by counting. */
function cycleEnd(pack: Wanted, now: number): number {
  const { unit, from } = CYCLES[pack.cycle]!;
  const start = effectiveAt(pack);
  const firstOfMonth = t('2025-01-01');
  const ends = {
    'hour calendar': (n: number) => t('2025-01-20') + n * HOUR,
    'hour purchase': (n: number) => start + n * HOUR,
    'day calendar': (n: number) => t('2025-01-20') + n * DAY,
    'day purchase': (n: number) => start + n * DAY,
    'month calendar': (n: number) => monthsLater(firstOfMonth, n),
    'month purchase': (n: number) => monthsLater(start, n),
    'month purchaseDay': (n: number) => monthsLater(midnight(start), n),
    'month purchaseDayEnd': (n: number) => monthsLater(midnight(start), n) + DAY,
  };
  const nth = ends[`${unit} ${from}` as keyof typeof ends];
  let n = 1;
  while (nth(n) <= now) n++;
  return Math.min(nth(n), endsAt(pack));
}

/** Places in the order of deduction, the first that differs counts. */
function keys(pack: Bought, now: number, byPurchase: boolean): readonly (number | string)[] {
  const cycles = pack.mode === 'periodDecrement' || pack.mode === 'shardDecrement';
  return [
    pack.priority ?? 11,
    pack.mode === 'unlimited' ? 0 : 1,
    -Number(pack.bound) - Number(pack.hours),
    pack.source,
    byPurchase ? purchasedAt(pack) : 0,
    cycles ? cycleEnd(pack, now) : endsAt(pack),
    endsAt(pack),
    effectiveAt(pack),
    purchasedAt(pack),
    pack.id,
  ];
}

function inOrder(packs: readonly Bought[], now: number, byPurchase: boolean): string[] {
  const compare = (a: readonly (number | string)[], b: readonly (number | string)[]) => {
    const place = a.findIndex((key, index) => key !== b[index]);
    return a[place]! < b[place]! ? -1 : 1;
  };
  return [...packs].sort((a, b) => compare(keys(a, now, byPurchase), keys(b, now, byPurchase))).map(({ id }) => id);
}

function order(pack: Bought): Partial<Commands['purchase']> {
  const { priority, mode, cycle, bound, hours, source, waits } = pack;
  return {
    mode,
    capacity: '10',
    source: SOURCES[source]!,
    validity: { count: monthsOf(pack), unit: 'month' },
    ...(priority === null ? {} : { priority }),
    ...(mode === 'periodDecrement' || mode === 'shardDecrement' ? { cycle: CYCLES[cycle]! } : {}),
    ...(bound ? { attributes: [{ key: 'app', value: '1' }] } : {}),
    ...(hours ? { shardRange: ['08:00', '20:00'] as const } : {}),
    ...(waits > 0 ? { effectiveAt: effectiveAt(pack) } : {}),
  };
}

describe(`whatever packs there are (seed ${seed})`, () => {
  for (const [product, item, byPurchase, settledAt] of [
    ['captcha', 'usage-01', false, '2025-02-26 04:10:46'],
    ['sms', 'message', true, '2025-02-25 10:00:05'],
  ] as const) {
    it(`usage of ${product} goes through them in the order of deduction`, function () {
      this.timeout(60_000);
      let ties = 0;
      fc.assert(
        fc.property(alike, (list) => {
          const packs = list.map((pack, index): Bought => ({ ...pack, id: `${pack.letter}${index}` })).sort((a, b) => a.bought - b.bought);
          const story = new Story();
          for (const pack of packs) story.buy(`2025-01-${pack.bought} 10:30`, pack.id, { product, subproduct: `${product}/01`, ...order(pack) });
          story.use('2025-02-25', '1000', { product, item, start: t('2025-02-25 09:00'), end: t('2025-02-25 10:00'), attributes: [{ key: 'app', value: '1' }] });
          const expected = inOrder(packs, t(settledAt), byPurchase);
          const whole = expected.findIndex((id) => story.pack(id).mode === 'unlimited');
          story.until('2025-02-27');
          expect(story.drawn).to.deep.equal(whole < 0 ? expected : expected.slice(0, whole + 1));
          // The rest tells every pack that was considered, in the same order.
          if (whole < 0) expect(story.uncovered.map(({ reasons }) => Object.keys(reasons))).to.deep.equal([expected]);
          const places = packs.map((pack) => keys(pack, t(settledAt), byPurchase).slice(0, -1).join());
          if (new Set(places).size < places.length) ties++;
        }),
        { seed, numRuns: runs(1500), includeErrorInReport: true },
      );
      expect(ties).to.be.at.least(runs(6));
    });
  }

  it('nothing is taken while the account owes something, before the end of a pack and after it', function () {
    this.timeout(60_000);
    const seen = { taken: 0, passed: 0 };
    fc.assert(
      fc.property(fc.constantFrom('2025-02-08', '2025-02-09', '2025-02-10'), fc.array(fc.integer({ min: 0, max: 4 * 24 * 60 }), { maxLength: 4 }), (day, minutes) => {
        const story = new Story();
        // It ends at ten in the morning of the tenth, and covers all of that day.
        story.buy('2025-01-10 10:00', 'p', { validity: { count: 1, unit: 'month' } });
        const settled = t(day) + DAY + 4 * HOUR + 10 * 60_000 + 46_000;
        const turns = [...new Set(minutes)].sort((a, b) => a - b).map((minute) => t('2025-02-08 00:00:30') + minute * 60_000);
        const commands = [
          ...turns.map((at, index) => ({ do: 'setBalance', at, uin: ME, ...(index % 2 === 0 ? { owed: '1' } : { cash: '1' }) }) as const),
          { do: 'use', at: t(day) + 9 * HOUR, uin: ME, product: 'captcha', item: 'usage-01', amount: '1', start: t(day) + 8 * HOUR, end: t(day) + 9 * HOUR } as const,
        ].sort((a, b) => a.at - b.at);
        for (const command of commands) story.ledger.run(command);
        story.until('2025-02-13');
        const owes = turns.filter((at) => at < settled).length % 2 === 1;
        seen[owes ? 'passed' : 'taken']++;
        expect([story.drawn, story.uncovered.map(({ reasons }) => reasons)]).to.deep.equal(owes ? [[], [{ p: 'accountOverdue' }]] : [['p'], []]);
      }),
      { seed, numRuns: runs(400), includeErrorInReport: true },
    );
    expect(Math.min(seen.taken, seen.passed)).to.be.at.least(runs(40));
  });
});
