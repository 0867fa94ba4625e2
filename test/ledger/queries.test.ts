/** Reading deductions: filtered, sorted, page by page and summed up, each held against all rows gone through one by one. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { deductionToWire } from '../../mock-api/handlers/deductions.js';
import { toQuantity } from '../../mock-api/ledger/decimal.js';
import { collectRows, countRows, matchingPieces, matchingRows, type DeductionFilter } from '../../mock-api/ledger/deduction-query.js';
import { pageRowsOf, SORT_KEYS } from '../../mock-api/ledger/deduction-sort.js';
import { summarise, type SummaryBy } from '../../mock-api/ledger/deduction-summary.js';
import type { State } from '../../mock-api/ledger/state.js';
import { HOUR, MINUTE, toDay } from '../../mock-api/ledger/time.js';
import { rowsOf } from './support/invariants.js';
import { ME, Story, t } from './support/story.js';

const START = t('2025-06-01');
const year = { count: 1, unit: 'year' } as const;
let kept: State | undefined;

/** Two accounts that use three resources of four packs, and now and then something of another product. */
function busy(): State {
  if (kept) return kept;
  const story = new Story('2025-06-01');
  story.at('2025-06-01', 'openAccount', { uin: '200', payer: ME });
  const vod = (id: string, name: string, subproduct: string, more: object) => story.buy('2025-06-01', id, { name, product: 'vod', subproduct, capacity: '200', validity: year, ...more });
  vod('d', 'Storage', 'vod/storage', { mode: 'shardDecrement', shared: true });
  vod('c', 'Traffic', 'vod/traffic', {});
  vod('b', 'All', 'vod/starter', { capacity: { storage: '50', traffic: '50', transcoding: '9000' }, shared: true });
  vod('a', 'Traffic', 'vod/traffic', { mode: 'unlimited', uin: '200' });
  story.buy('2025-06-01', 'e');
  const uses = [
    ['storage', 'STANDARD'],
    ['storage', 'DEEP'],
    ['traffic', undefined],
    ['transcoding', 'H264'],
    ['transcoding', 'H265'],
  ] as const;
  for (let number = 0; number < 400; number++) {
    const [item, specification] = uses[(number * 7 + (number >> 3)) % 5]!;
    const end = START + (number + 1) * HOUR;
    const what = { uin: number % 3 === 0 ? '200' : ME, end, start: end - ((number % 4) + 1) * 10 * MINUTE, region: 'ap-guangzhou' };
    story.use('2025-06-01', `${((number * 37) % 90) + 1}.25`, { product: 'vod', item, ...(specification ? { specification } : {}), ...what });
    if (number % 5 === 0) story.use('2025-06-01', '1', { ...what, uin: ME });
  }
  return (kept = story.until('2025-07-01').ledger.state);
}

/** What is known of each row, read once and without any index. */
function facts(state: State) {
  return rowsOf(state).map(({ number, at, pack, usage, start, actual, pool }) => {
    const kind = state.kinds.at(state.usages.kind.at(usage));
    const { uin } = state.accountList[state.usages.owner.at(usage)]!;
    return { row: number, at, pack, start, actual, unit: pack.pools[pool]!.policy.unit, item: kind.item.key, specification: kind.specification ?? '', uin };
  });
}

const some = <T>(...values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: undefined, freq: 2 });
const moment = (tens: number) => START + tens * 10 * MINUTE;
const window = fc.option(fc.tuple(fc.integer({ min: -12, max: 2500 }), fc.integer({ min: 0, max: 3000 })), { nil: undefined, freq: 3 });
const filters = fc
  .record({
    product: fc.constantFrom('vod', 'vod', 'vod', 'captcha', 'trtc', 'toaster'),
    packs: some(0, 1, 2, 3, 4, 17),
    started: window,
    made: window,
    modes: some('totalDecrement', 'shardDecrement', 'unlimited'),
    subproducts: some('vod/storage', 'vod/traffic', 'vod/starter', 'captcha/01'),
    specifications: some('STANDARD', 'DEEP', 'H264', 'H265', ''),
    items: some('storage', 'traffic', 'transcoding'),
    owners: some(0, 1),
    rows: fc.constantFrom(1_000_000, 200, 0),
  })
  .map(({ started, made, ...filter }): DeductionFilter => ({
    ...filter,
    ...(started && { startFrom: moment(started[0]), startTo: moment(started[0] + started[1]) }),
    ...(made && { madeFrom: moment(made[0]), madeTo: moment(made[0] + made[1]) }),
  }));

function fitting(state: State, filter: DeductionFilter) {
  const { startFrom = -Infinity, startTo = Infinity, madeFrom = -Infinity, madeTo = Infinity } = filter;
  return facts(state).filter(
    ({ row, at, pack, start, item, specification, uin }) =>
      row < filter.rows &&
      pack.product === filter.product &&
      (filter.packs?.includes(pack.number) ?? true) &&
      start >= startFrom &&
      start < startTo &&
      at >= madeFrom &&
      at < madeTo &&
      (filter.modes?.includes(pack.mode) ?? true) &&
      (filter.subproducts?.includes(pack.subproduct) ?? true) &&
      (filter.specifications?.includes(specification) ?? true) &&
      (filter.items?.includes(item) ?? true) &&
      (filter.owners?.includes(state.accountList.findIndex((account) => account.uin === uin)) ?? true),
  );
}

describe('deductions', () => {
  it('that a filter asks for are those that fit each of its members, forwards and backwards', () => {
    const state = busy();
    const found = new Set<number>();
    fc.assert(
      fc.property(filters, (filter) => {
        const wanted = fitting(state, filter).map(({ row }) => row);
        expect([...matchingRows(state, filter)]).to.deep.equal(wanted);
        expect([...collectRows(state, filter)]).to.deep.equal(wanted);
        expect(countRows(state, filter)).to.equal(wanted.length);
        const pieces = [...matchingPieces(state, filter, true)];
        expect(pieces.flatMap((piece) => [...piece].reverse())).to.deep.equal(wanted.toReversed());
        expect(pieces.every(({ length }) => length > 0)).to.equal(true);
        found.add(wanted.length);
      }),
      { numRuns: 300 },
    );
    expect(found.size).to.be.above(10);
  });

  it('of a window begin with its first instant and end before its last', () => {
    const state = busy();
    const at = facts(state).filter(({ pack }) => pack.product === 'vod');
    const [first] = at;
    const rows = (window: Partial<DeductionFilter>) => countRows(state, { product: 'vod', rows: 1e6, ...window });
    const same = (key: 'start' | 'at') => at.filter((row) => row[key] === first![key]).length;
    expect([rows({ startFrom: first!.start, startTo: first!.start }), rows({ startFrom: first!.start, startTo: first!.start + 1 })]).to.deep.equal([0, same('start')]);
    expect(rows({}) - rows({ madeFrom: first!.at + 1 })).to.equal(same('at'));
    expect([rows({ madeFrom: first!.at, madeTo: first!.at }), rows({ madeFrom: first!.at, madeTo: first!.at + 1 })]).to.deep.equal([0, same('at')]);
  });

  it('are sorted by any key as sorting all of them would, and rows equal in it stay as they were made', () => {
    const state = busy();
    const all = facts(state)
      .filter(({ pack }) => pack.product === 'vod')
      .map(({ row }) => ({ row, wire: deductionToWire(state, row) }));
    fc.assert(
      fc.property(fc.constantFrom(...SORT_KEYS), fc.boolean(), fc.integer({ min: 1, max: all.length + 5 }), (key, descending, most) => {
        const value = ({ wire }: (typeof all)[number]) => {
          const text = wire[key];
          // Nothing is left before and after in an unlimited pack, and nothing sorts before everything.
          if (text === null) return key.startsWith('remaining') ? -1n : '';
          return /^\d+\.\d{9}$/.test(text) ? toQuantity(text) : text;
        };
        const sign = descending ? -1 : 1;
        const wanted = [...all].sort((a, b) => {
          const [left, right] = [value(a), value(b)];
          if (left !== right) return left < right ? -sign : sign;
          return key === 'deductedAt' ? sign * (a.row - b.row) : a.row - b.row;
        });
        const found = pageRowsOf(state, { product: 'vod', rows: 1e6 }, { key, descending }, most);
        expect(found.slice()).to.deep.equal(wanted.slice(0, most).map(({ row }) => row));
        expect(found.length).to.equal(Math.min(most, all.length));
        expect(found.slice(Math.max(0, most - 2), most + 3)).to.deep.equal(wanted.slice(Math.max(0, most - 2), most).map(({ row }) => row));
        expect(found.more).to.equal(all.length > most);
      }),
      { numRuns: 200 },
    );
  });

  it('tell quantities apart that are one and the same as doubles', () => {
    // 2⁵⁴ billionths and its neighbours.
    const amounts = [3n, 1n, 2n, 0n, 1n].map((more) => 2n ** 54n + more);
    const story = new Story();
    story.buy('2025-01-01', 'p', { mode: 'unlimited' });
    for (const amount of amounts) story.ledger.run({ do: 'use', at: t('2025-01-02'), uin: ME, product: 'captcha', item: 'usage-01', amount, start: t('2025-01-01'), end: t('2025-01-02') });
    const { state } = story.until('2025-01-04').ledger;
    const log = state.deductions;
    for (const most of [2, 5]) {
      for (const descending of [false, true]) {
        const found = pageRowsOf(state, { product: 'captcha', rows: log.length }, { key: 'actualDeduction', descending }, most);
        // The two that are equal stay as they were made.
        const wanted = descending ? [0, 2, 1, 4, 3] : [3, 1, 4, 2, 0];
        expect(found.slice()).to.deep.equal(wanted.slice(0, most));
        expect(log.actual.at(1)).to.equal(log.actual.at(4));
      }
    }
  });
});

describe('totals of deductions', () => {
  const groups: Readonly<Record<SummaryBy, (row: ReturnType<typeof facts>[number]) => string>> = {
    pack: ({ pack }) => pack.id,
    product: ({ pack }) => pack.product,
    owner: ({ uin }) => uin,
    billingItem: ({ item }) => item,
    day: ({ start }) => toDay(start),
  };

  it('add up what fits, group by group and unit by unit, in the order asked for', () => {
    const state = busy();
    fc.assert(
      fc.property(filters, fc.constantFrom(...(Object.keys(groups) as SummaryBy[])), fc.constantFrom('rows', 'actualDeduction', 'key'), fc.boolean(), (filter, by, key, descending) => {
        const rows = fitting(state, filter);
        const totals = new Map<string, { key: string; unit: string; rows: number; actual: bigint }>();
        for (const row of rows) {
          const name = groups[by](row);
          const total = totals.get(`${name} ${row.unit}`) ?? { key: name, unit: row.unit, rows: 0, actual: 0n };
          totals.set(`${name} ${row.unit}`, { ...total, rows: total.rows + 1, actual: total.actual + row.actual });
        }
        const value = (total: { key: string; rows: number; actual: bigint }) => (key === 'rows' ? total.rows : key === 'actualDeduction' ? total.actual : total.key);
        const wanted = [...totals.values()].sort((a, b) => {
          const [left, right] = [value(a), value(b)];
          if (left !== right) return left < right === descending ? 1 : -1;
          return `${a.key} ${a.unit}` < `${b.key} ${b.unit}` ? -1 : 1;
        });
        expect(summarise(state, filter, by, { key, descending })).to.deep.equal({ totals: wanted, rows: rows.length });
      }),
      { numRuns: 300 },
    );
  });

  it('keep minutes and gigabytes of one pack apart', () => {
    const { totals } = summarise(busy(), { product: 'vod', packs: [2], rows: 1e6 }, 'pack', { key: 'key', descending: false });
    expect(totals.map(({ key, unit }) => `${key} ${unit}`)).to.deep.equal(['b GB', 'b minute']);
  });
});

describe('pages of what was found', () => {
  const rows = [...Array(5000).keys()];

  /** Five thousand rows, a second apart, of two packs in turn. */
  function long(): State {
    const story = new Story('2025-06-01');
    for (const id of ['p', 'q']) story.buy('2025-06-01', id, { mode: 'unlimited', attributes: [{ key: 'of', value: id }] });
    for (const row of rows) {
      const end = START + (row + 1) * 1000;
      story.use('2025-06-01', '1', { start: end - 1, end, attributes: [{ key: 'of', value: row % 3 === 0 ? 'q' : 'p' }] });
    }
    return story.until('2025-06-03').ledger.state;
  }

  it('are those of the whole, over the edges of pieces, whatever the window and the direction', () => {
    const state = long();
    expect(state.deductions.length).to.equal(5000);
    const start = (row: number) => state.usages.start.at(state.deductions.usage.at(row));
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), fc.constantFrom<readonly number[] | undefined>(undefined, [0], [1], [0, 1], [7]), fc.boolean(), fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 5000 }), (from, span, packs, descending, offset, most) => {
        const filter = { product: 'captcha', packs, startFrom: START + from * 1000, startTo: START + (from + span) * 1000, rows: 4900 };
        const wanted = rows.filter((row) => row < 4900 && start(row) >= filter.startFrom && start(row) < filter.startTo && (packs?.includes(state.deductions.pack.at(row)) ?? true));
        expect([...matchingRows(state, filter)]).to.deep.equal(wanted);
        if (descending) wanted.reverse();
        const found = pageRowsOf(state, filter, { key: 'deductedAt', descending }, most);
        expect([found.length, found.more]).to.deep.equal([Math.min(most, wanted.length), wanted.length > most]);
        expect(found.slice(offset, offset + 50)).to.deep.equal(wanted.slice(0, most).slice(offset, offset + 50));
        const place = found.firstPlace((row) => (descending ? row <= 2500 : row >= 2500));
        const wantedPlace = wanted.slice(0, most).findIndex((row) => (descending ? row <= 2500 : row >= 2500));
        expect(place).to.equal(wantedPlace < 0 ? found.length : wantedPlace);
      }),
      { numRuns: 100 },
    );
    // Of a pack of another product there are none.
    const found = pageRowsOf(state, { product: 'trtc', packs: [0], rows: 5000 }, { key: 'deductedAt', descending: false }, 10);
    expect([found.length, found.slice()]).to.deep.equal([0, []]);
  });
});
