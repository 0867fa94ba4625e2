import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { firstIndex, IndexColumn, Interned, NumberColumn, QuantityColumn, RowIndex } from '../../mock-api/ledger/columns.js';
import { EventQueue } from '../../mock-api/ledger/event-queue.js';

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

  it('make a value smaller, whether it and what is left of it are large or not', () => {
    const size = fc.oneof(fc.bigInt({ min: 0n, max: 1000n }), fc.bigInt({ min: 2n ** 63n - 3n, max: 2n ** 63n + 3n }), fc.bigInt({ min: 0n, max: 2n ** 70n }));
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 80 }), (pairs) => {
        const column = new QuantityColumn();
        for (const [left, by] of pairs) column.push(left + by);
        pairs.forEach(([, by], row) => column.reduce(row, by));
        pairs.forEach(([left], row) => {
          expect([column.at(row), column.approximate(row)]).to.deep.equal([left, Number(left)]);
        });
        expect(column.length).to.equal(pairs.length);
      }),
    );
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
        // It passes over what lies outside: each block meets the window, as far as all of it goes.
        const all = (rows: Uint32Array) => starts.slice(rows[0], Math.floor(rows[0]! / 1024 + 1) * 1024);
        for (const block of blocks) expect(Math.max(...all(block.rows)) >= from && Math.min(...all(block.rows)) < from + span).to.equal(true);
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
