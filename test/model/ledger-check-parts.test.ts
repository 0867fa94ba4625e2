import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Deduction, Pack } from '../../src/contract/index.js';
import { LedgerCheck, type PackSum } from '../../src/model/ledger-check.js';
import { comparePacks } from '../../src/model/ledger-check-packs.js';
import { readNine } from '../../src/model/ledger-check-read.js';
import { rowDifferences } from '../../src/model/ledger-check-row.js';
import { settled } from '../../src/model/ledger-check-ties.js';
import { quantity, toDecimal } from '../../src/model/quantity.js';

const usual = { packId: 'p', comboItem: null, cycle: null, capacityMode: 'totalDecrement', packUnit: 'minute', originalUsageUnit: 'minute', coefficient: '1', deductedAt: '2025-06-03T00:00:00Z' };
const row = (change: Partial<Deduction>): Deduction => ({ ...usual, ...change }) as Deduction;
/** A row that begins with so much, and ends with so much. */
const step = (before: number | string, after: number | string, change: Partial<Deduction> = {}): Deduction => {
  const taken = String(Number(before) - Number(after));
  return row({ remainingBefore: String(before), remainingAfter: String(after), actualDeduction: taken, originalUsage: taken, ...change });
};

describe('ledger check: reading amounts', () => {
  const read = (text: string) => toDecimal(readNine(text), 9);

  it('gives what any other reading gives', () => {
    const amounts = ['0', '5', '-5', '0.000000001', '-0.000000001', '1.123456789', '-12345678.123456789', '123456789.123456789', '99999999999999999999.000000001', '1.5', '1.12345678', '1.1234567891', '12.3456789012', '123456789', '1234567890', '1234567890123456'];
    for (const text of amounts) expect(readNine(text) === quantity(text), text).to.equal(true);
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.integer({ min: 0, max: 18 }), (units, digits) => {
      const text = toDecimal((units * 10n ** BigInt(18 - digits)) as never, digits);
      expect(readNine(text) === quantity(text), text).to.equal(true);
    }));
    expect([read('19999.706666667'), read('-0.293333333')]).to.deep.equal(['19999.706666667', '-0.293333333']);
  });

  it('refuses what is none', () => {
    for (const text of ['', 'x', '1,5', '.', '1.x23456789']) expect(() => readNine(text), text).to.throw(RangeError);
  });
});

describe('ledger check: coefficients', () => {
  /** What a row of so much usage should have taken; undefined where it did. */
  const due = (change: Partial<Deduction>) => {
    const found = rowDifferences(7, row({ remainingBefore: null, remainingAfter: null, capacityMode: 'unlimited', ...change }));
    return found?.map(({ kind, expected, index }) => `${kind} ${expected === null ? null : toDecimal(expected)} ${index}`);
  };

  it('hold usage to the unit of the pack, larger or smaller', () => {
    expect(due({ originalUsage: '2', originalUsageUnit: 'hour', actualDeduction: '120' })).to.equal(undefined);
    expect(due({ originalUsage: '2', originalUsageUnit: 'hour', actualDeduction: '2' })).to.deep.equal(['coefficient 120 7']);
    expect(due({ originalUsage: '90', originalUsageUnit: 'second', actualDeduction: '1.5' })).to.equal(undefined);
    expect(due({ originalUsage: '90', originalUsageUnit: 'second', actualDeduction: '90' })).to.deep.equal(['coefficient 1.5 7']);
    expect(due({ originalUsage: '3', originalUsageUnit: 'GB', packUnit: 'MB', actualDeduction: '3000' })).to.equal(undefined);
  });

  it('lead from one kind of unit to another themselves', () => {
    expect(due({ originalUsage: '4', originalUsageUnit: 'image', coefficient: '2.5', actualDeduction: '10' })).to.equal(undefined);
    expect(due({ originalUsage: '4', originalUsageUnit: 'GB', coefficient: '2.5', actualDeduction: '11' })).to.deep.equal(['coefficient 10 7']);
  });

  it('are multiplied', () => {
    expect(due({ originalUsage: '4', coefficient: '2.5', actualDeduction: '4' })).to.deep.equal(['coefficient 10 7']);
    expect(due({ originalUsage: '4', actualDeduction: '5' })).to.deep.equal(['coefficient 4 7']);
  });

  it('may be off by what two roundings at the ninth digit make, and by no more', () => {
    const off = (actualDeduction: string, coefficient = '1') => due({ originalUsage: '5', coefficient, actualDeduction })?.length ?? 0;
    expect(['5.000000001', '4.999999999', '5.000000002', '4.999999998'].map((actual) => off(actual))).to.deep.equal([0, 0, 1, 1]);
    expect(['15.000000002', '14.999999998', '15.000000003', '14.999999997'].map((actual) => off(actual, '3')), 'half a digit more with each').to.deep.equal([0, 0, 1, 1]);
  });

  it('tell what should have been taken to the ninth digit, halves up', () => {
    expect(due({ originalUsage: '1', originalUsageUnit: 'second', actualDeduction: '1' })).to.deep.equal(['coefficient 0.016666667 7']);
    expect(due({ originalUsage: '0.000000003', coefficient: '0.5', actualDeduction: '1' })).to.deep.equal(['coefficient 0.000000002 7']);
    expect(due({ originalUsage: '-0.000000003', coefficient: '0.5', actualDeduction: '-5' })).to.deep.equal(['negative null 7', 'coefficient -0.000000001 7']);
    expect(due({ originalUsage: '-1', originalUsageUnit: 'second', actualDeduction: '-5' }), 'of what is given back, too').to.deep.equal(['negative null 7', 'coefficient -0.016666667 7']);
  });
});

describe('ledger check: balances that are missing', () => {
  const kinds = (change: Partial<Deduction>) => rowDifferences(0, step(10, 8, change))?.map(({ kind }) => kind);

  it('are missing from a pack with a bound, and wrong on one side of any', () => {
    expect([kinds({}), kinds({ capacityMode: 'unlimited', remainingBefore: null, remainingAfter: null })]).to.deep.equal([undefined, undefined]);
    expect([kinds({ remainingBefore: null }), kinds({ remainingAfter: null }), kinds({ remainingBefore: null, remainingAfter: null })]).to.deep.equal([['missing'], ['missing'], ['missing']]);
    expect([kinds({ capacityMode: 'unlimited', remainingBefore: null }), kinds({ capacityMode: 'unlimited', remainingAfter: null })]).to.deep.equal([['missing'], ['missing']]);
  });

  it('are less than nothing only below it', () => {
    expect([rowDifferences(0, step(2, 0)), rowDifferences(0, step(2, 2))]).to.deep.equal([undefined, undefined]);
    expect(rowDifferences(0, step(2, -1))?.map(({ kind }) => kind)).to.deep.equal(['negative']);
  });
});

describe('ledger check: rows of one time', () => {
  const order = (...steps: readonly (readonly [before: number | string, after: number | string])[]) => {
    const rows = steps.map(([before, after], index) => ({ index, row: step(before, after) }));
    const found = settled(rows);
    expect(new Set(found).size).to.equal(rows.length);
    return found === rows ? 'as they are' : found.map(({ index }) => index).join('');
  };

  it('stay as they are where each goes on where another ended, however that is written', () => {
    expect([order([5, 3]), order([9, 7], [7, 5]), order([9, '7.0'], [7, 5]), order([5, 7], [7, 3]), order([5, 5], [5, 3])]).to.deep.equal(Array.from({ length: 5 }, () => 'as they are'));
  });

  it('fall, those first that took nothing', () => {
    expect([order([7, 5], [9, 7]), order([5, 3], [9, 7], [7, 5]), order([5, 3], [7, 5], [5, 5])]).to.deep.equal(['10', '120', '120']);
  });

  it('follow each other over what is given back', () => {
    expect([order([7, 3], [5, 7]), order([95, 91], [90, 95], [100, 90]), order([8, 6], [6, 8], [9, 8], [8, 2])]).to.deep.equal(['10', '210', '2013']);
  });

  it('fall as far as they go where they do not meet', () => {
    expect([order([10, 8], [5, 3], [20, 18]), order([5, 3], [10, 8], [8, 1])]).to.deep.equal(['201', '120']);
  });

  it('go round where they end where they began', () => {
    expect(order([7, 5], [9, 7], [5, 9])).to.equal('102');
    expect(order([5, 5], [4, 4])).to.equal('01');
  });
});

describe('ledger check: sums and packs', () => {
  const day = (text: string) => Date.parse(`${text}T00:00:00+08:00`);
  const pack = (change: Partial<Pack>) => ({ id: 'p', name: 'Pack', usedAmount: '15', capacityUnit: 'minute', purchasedAt: '2025-06-01T00:00:00+08:00', comboItems: null, ...change }) as Pack;
  const sum = (taken: string, change: Partial<PackSum> = {}): PackSum => ({ packId: 'p', comboItem: null, rows: 2, sum: quantity(taken), ...change });
  const compare = (sums: readonly PackSum[], packs: readonly Pack[], from = '2025-05-01') => {
    const { compared, older, differences } = comparePacks(sums, packs, day(from));
    return [compared, older, ...differences.map((each) => `${each.packName} ${each.comboItem} ${toDecimal(each.sum)} of ${toDecimal(each.used)} ${each.unit} in ${each.rows}`)];
  };

  it('are those of a pack bought in the range, which rows have to explain in whole', () => {
    expect([compare([sum('15')], [pack({})]), compare([sum('14')], [pack({})]), compare([sum('16')], [pack({})])]).to.deep.equal([[1, 0], [1, 0, 'Pack null 14 of 15 minute in 2'], [1, 0, 'Pack null 16 of 15 minute in 2']]);
    expect(compare([sum('14')], [pack({})], '2025-06-01'), 'bought at its first instant').to.deep.equal([1, 0, 'Pack null 14 of 15 minute in 2']);
  });

  it('may be less than was used of an older pack, and never more', () => {
    expect([compare([sum('15')], [pack({})], '2025-06-02'), compare([sum('14')], [pack({})], '2025-06-02'), compare([sum('16')], [pack({})], '2025-06-02')]).to.deep.equal([[1, 0], [0, 1], [0, 0, 'Pack null 16 of 15 minute in 2']]);
  });

  it('are passed over where the pack is not known, or does not say', () => {
    expect(compare([sum('15'), sum('3', { packId: 'q' })], [pack({ usedAmount: null })])).to.deep.equal([0, 0]);
    expect(compare([sum('3', { comboItem: 'a' })], [pack({})])).to.deep.equal([0, 0]);
  });

  it('are held against the capacity of a combo pack', () => {
    const item = (key: string, total: string, remaining: string) => ({ key, names: {}, unit: 'GB', total, remaining });
    const combo = pack({ usedAmount: null, comboItems: [item('a', '10', '7'), item('b', '9', '9'), item('a', '5', '4')] as Pack['comboItems'] });
    expect(compare([sum('4', { comboItem: 'a' })], [combo])).to.deep.equal([1, 0]);
    expect(compare([sum('1', { comboItem: 'b' }), sum('1', { comboItem: 'c' })], [combo])).to.deep.equal([1, 0, 'Pack b 1 of 0 GB in 2']);
  });
});

describe('ledger check: the rows of a range in pieces', () => {
  /** Rows of one pack, several at a time, that fall by one each; some take what the next does not go on from. */
  const ledgers = fc.record({
    rows: fc.array(fc.record({ wait: fc.boolean(), gap: fc.constantFrom(0, 0, 0, 0, 3) }), { minLength: 1, maxLength: 24 }),
    cuts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 24, maxLength: 24 }),
    order: fc.infiniteStream(fc.nat()),
    backwards: fc.boolean(),
  });

  it('come to the same however they are cut, and whichever piece comes first', () => {
    fc.assert(
      fc.property(ledgers, ({ rows: kinds, cuts, order, backwards }) => {
        let [left, second, gaps] = [1000, 0, 0];
        const rows = kinds.map(({ wait, gap }, index) => {
          // Rows of one time have no order: what is missing between two of them can be told only as one gap.
          if (wait || gap > 0) second += 1;
          if (gap > 0 && index > 0) gaps += 1;
          left -= index > 0 ? gap : 0;
          const made = step(left, left - 1, { deductedAt: new Date(Date.UTC(2025, 5, 3, 0, 0, second)).toISOString() });
          left -= 1;
          return made;
        });
        const list = backwards ? rows.toReversed() : rows;
        const pieces: [number, Deduction[]][] = [];
        for (let at = 0, turn = 0; at < list.length; turn += 1) {
          pieces.push([at, list.slice(at, at + cuts[turn]!)]);
          at += cuts[turn]!;
        }
        const check = new LedgerCheck({ order: backwards ? 'descending' : 'ascending', partial: false, from: 0 });
        while (pieces.length > 0) check.add(...pieces.splice(order.next().value % pieces.length, 1)[0]!);
        const { differences, count } = check.result();
        expect([count, differences.length, differences.filter(({ kind }) => kind === 'continuity').length]).to.deep.equal([gaps, gaps, gaps]);
        for (const { row: next, previous } of differences) expect(Number(previous!.row.remainingAfter) - Number(next.remainingBefore)).to.equal(3);
        expect([check.checked, ...check.sums().map(({ rows: many, sum: all }) => `${many} ${toDecimal(all)}`)]).to.deep.equal([rows.length, `${rows.length} ${rows.length}`]);
      }),
    );
  });
});
