import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { firstIndex, IndexColumn, Interned, NumberColumn, QuantityColumn, RowIndex } from '../../mock-api/ledger/columns.js';
import { pageRowsOf, SORT_KEYS } from '../../mock-api/ledger/deduction-sort.js';
import { EventQueue } from '../../mock-api/ledger/event-queue.js';
import { createBackend } from '../../mock-api/index.js';
import { deductionToWire } from '../../mock-api/handlers/deductions.js';
import { toQuantity } from '../../mock-api/ledger/decimal.js';

describe('columns', () => {
  it('keep numbers, references and quantities of any size', () => {
    const large = fc.oneof(fc.bigInt(), fc.bigInt({ min: -(2n ** 63n) - 3n, max: -(2n ** 63n) + 3n }), fc.bigInt({ min: 2n ** 63n - 3n, max: 2n ** 63n + 3n }));
    fc.assert(
      fc.property(fc.array(large, { maxLength: 300 }), (values) => {
        const column = new QuantityColumn();
        for (const value of values) column.push(value);
        expect(column.length).to.equal(values.length);
        values.forEach((value, row) => {
          expect(column.at(row)).to.equal(value);
          expect(column.approximate(row)).to.equal(Number(value));
        });
      }),
    );
    const numbers = new NumberColumn();
    const indices = new IndexColumn();
    for (let row = 0; row < 1000; row++) {
      numbers.push(row / 3);
      indices.push(2 ** 32 - 1 - row);
    }
    expect([numbers.at(999), indices.at(999), ...indices.slice(0, 2)]).to.deep.equal([333, 2 ** 32 - 1000, 2 ** 32 - 1, 2 ** 32 - 2]);
  });

  it('keep each distinct value once', () => {
    const interned = new Interned<string>();
    expect([interned.of('a', () => 'A'), interned.of('b', () => 'B'), interned.of('a', () => 'never')]).to.deep.equal([0, 1, 0]);
    expect(interned.values).to.deep.equal(['A', 'B']);
  });

  it('find the first index for which a test holds', () => {
    fc.assert(fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (length, first) => firstIndex(length, (index) => index >= first) === Math.min(length, first)));
  });
});

describe('the index of rows', () => {
  it('passes over no row of a window', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { maxLength: 6000, size: 'max' }), fc.nat({ max: 5000 }), fc.nat({ max: 2000 }), fc.nat({ max: 7000 }), (starts, from, span, end) => {
        const index = new RowIndex();
        starts.forEach((start, row) => index.push(row, start));
        const blocks = [...index.blocks(from, from + span, end)];
        const found = blocks.flatMap(({ rows }) => [...rows]);
        const inside = (row: number) => starts[row]! >= from && starts[row]! < from + span;
        const wanted = starts.map((_, row) => row).filter((row) => row < end && inside(row));
        expect(found.filter(inside)).to.deep.equal(wanted);
        expect(found.every((row) => row < end)).to.equal(true);
        expect(blocks.every((block) => !block.inside || [...block.rows].every(inside))).to.equal(true);
        expect([...index.blocks(from, from + span, end, true)]).to.deep.equal(blocks.toReversed());
      }),
      { numRuns: 30 },
    );
  });
});

describe('the queue of what falls due', () => {
  it('gives it by time, then by rank, then in the order it was put in', () => {
    const due = fc.record({ at: fc.nat({ max: 20 }), rank: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(fc.array(due), fc.nat({ max: 20 }), (events, until) => {
        const queue = new EventQueue<number>();
        events.forEach(({ at, rank }, order) => queue.push(at, rank, order));
        const taken: number[] = [];
        for (let next = queue.take(until); next; next = queue.take(until)) taken.push(next.event);
        const wanted = events.map((event, order) => ({ ...event, order })).filter(({ at }) => at <= until);
        wanted.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
        expect(taken).to.deep.equal(wanted.map(({ order }) => order));
      }),
    );
  });
});

describe('sorting deductions', () => {
  const { state } = createBackend({ world: 'typical' }).ledger;
  const filter = { product: 'scf', rows: state.deductions.length };

  it('gives the first rows as sorting all of them would', () => {
    const all = [...pageRowsOf(state, filter, { key: 'deductedAt', descending: false }, 1e9).slice()].map((row) => ({ row, wire: deductionToWire(state, row) }));
    fc.assert(
      fc.property(fc.constantFrom(...SORT_KEYS), fc.boolean(), fc.integer({ min: 1, max: all.length + 5 }), (key, descending, most) => {
        const value = (entry: (typeof all)[number]) => {
          const text = entry.wire[key] ?? '';
          return /^\d+\.\d{9}$/.test(text) ? toQuantity(text) : text;
        };
        const sign = descending ? -1 : 1;
        const wanted = [...all].sort((a, b) => {
          const [left, right] = [value(a), value(b)];
          if (left !== right) return left < right ? -sign : sign;
          return key === 'deductedAt' ? sign * (a.row - b.row) : a.row - b.row;
        });
        const found = pageRowsOf(state, filter, { key, descending }, most);
        expect(found.slice()).to.deep.equal(wanted.slice(0, most).map(({ row }) => row));
        expect(found.length).to.equal(Math.min(most, all.length));
        expect(found.slice(Math.max(0, most - 2), most + 3)).to.deep.equal(wanted.slice(Math.max(0, most - 2), most).map(({ row }) => row));
        expect(found.more).to.equal(all.length > most);
      }),
      { numRuns: 150 },
    );
  });

  it('tells quantities apart that are one and the same as doubles', () => {
    const backend = createBackend({ world: 'fresh' });
    const at = backend.now;
    const uin = '100012345678';
    backend.ledger.run({ do: 'purchase', at, id: 'p', name: 'p', uin, product: 'captcha', subproduct: 'captcha/01', mode: 'unlimited', validity: { count: 1, unit: 'year' } });
    // 2⁵⁴ billionths and its neighbours.
    const amounts = [3n, 1n, 2n, 0n, 1n].map((more) => 2n ** 54n + more);
    for (const amount of amounts) backend.ledger.run({ do: 'use', at, uin, product: 'captcha', item: 'usage-01', amount, start: at - 1, end: at });
    backend.advance({ days: 1 });
    const log = backend.ledger.state.deductions;
    for (const most of [2, 5]) {
      for (const descending of [false, true]) {
        const found = pageRowsOf(backend.ledger.state, { product: 'captcha', rows: log.length }, { key: 'actualDeduction', descending }, most);
        const wanted = [...amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        if (descending) wanted.reverse();
        expect(found.slice().map((row) => log.actual.at(row))).to.deep.equal(wanted.slice(0, most));
      }
    }
  });
});

describe('pages of what was found', () => {
  const rows = [...Array(5000).keys()];
  const { ledger } = createBackend({ world: 'fresh' });
  const uin = '100012345678';
  const at = ledger.now;
  for (const id of ['p', 'q']) ledger.run({ do: 'purchase', at, id, name: id, uin, product: 'captcha', subproduct: 'captcha/01', mode: 'unlimited', validity: { count: 1, unit: 'year' }, attributes: [{ key: 'of', value: id }] });
  for (const row of rows) ledger.run({ do: 'use', at: at + row * 1000, uin, product: 'captcha', item: 'usage-01', amount: '1', start: at + row * 1000 - 1, end: at + row * 1000, attributes: [{ key: 'of', value: row % 3 === 0 ? 'q' : 'p' }] });
  ledger.advance(at + 86_400_000 * 2);

  it('are those of the whole, over the edges of pieces, whatever the window and the direction', () => {
    const { state } = ledger;
    expect(state.deductions.length).to.equal(5000);
    const start = (row: number) => state.usages.start.at(state.deductions.usage.at(row));
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), fc.constantFrom<readonly number[] | undefined>(undefined, [0], [1], [0, 1], [7]), fc.boolean(), fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 5000 }), (from, span, packs, descending, offset, most) => {
        const filter = { product: 'captcha', packs, startFrom: at + from * 1000, startTo: at + (from + span) * 1000, rows: 4900 };
        const wanted = rows.filter((row) => row < 4900 && start(row) >= filter.startFrom && start(row) < filter.startTo && (packs?.includes(state.deductions.pack.at(row)) ?? true));
        if (descending) wanted.reverse();
        const found = pageRowsOf(state, filter, { key: 'deductedAt', descending }, most);
        expect([found.length, found.more]).to.deep.equal([Math.min(most, wanted.length), wanted.length > most]);
        expect(found.slice(offset, offset + 50)).to.deep.equal(wanted.slice(0, most).slice(offset, offset + 50));
      }),
      { numRuns: 150 },
    );
  });

  it('of a pack of another product are empty', () => {
    const found = pageRowsOf(ledger.state, { product: 'trtc', packs: [0], rows: 5000 }, { key: 'deductedAt', descending: false }, 10);
    expect([found.length, found.slice()]).to.deep.equal([0, []]);
  });
});
