import { expect } from '@open-wc/testing';
import type { Deduction } from '../../src/contract/index.js';
import { LedgerCheck, type CheckedList } from '../../src/model/ledger-check.js';
import { toDecimal } from '../../src/model/quantity.js';

const step = (before: number | string | null, after: number | string | null, change: Partial<Deduction> = {}): Deduction => {
  const taken = String(Number(before) - Number(after));
  return { packId: 'p', comboItem: null, cycle: null, capacityMode: 'totalDecrement', packUnit: 'minute', originalUsageUnit: 'minute', coefficient: '1', deductedAt: '2025-06-03T00:00:00Z', remainingBefore: before === null ? null : String(before), remainingAfter: after === null ? null : String(after), actualDeduction: taken, originalUsage: taken, ...change } as Deduction;
};
const at = (second: number) => ({ deductedAt: new Date(Date.UTC(2025, 5, 3, 0, 0, second)).toISOString() });
const checked = (list: Partial<CheckedList>, ...pieces: readonly (readonly [number, readonly Deduction[]])[]) => {
  const check = new LedgerCheck({ order: 'ascending', partial: false, from: 0, ...list });
  for (const piece of pieces) check.add(...piece);
  return check;
};
const kinds = (check: LedgerCheck) => check.result().differences.map(({ kind, index }) => `${kind} ${index}`);

describe('ledger check: what is told', () => {
  it('is a thousand differences at most, the first of the list, and how many there are', () => {
    const wrong = Array.from({ length: 1005 }, () => step(10, 8, { actualDeduction: '1', originalUsage: '1', cycle: null, remainingBefore: '10', remainingAfter: '8' }));
    const whole = checked({ order: null }, [0, wrong]).result();
    expect([whole.count, whole.differences.length, whole.differences.at(-1)!.index]).to.deep.equal([1005, 1000, 999]);
    const gaps = Array.from({ length: 1002 }, (_, index) => step(5000 - 2 * index, 4999 - 2 * index, at(0)));
    const ends = checked({}, [0, gaps]).result();
    expect([ends.count, ends.differences.length]).to.deep.equal([1001, 1000]);
  });

  it('is in the order of the list, though rows at the ends are looked at last', () => {
    const rows = [step(100, 90, at(0)), step(80, 70, at(1)), step(70, 60, { ...at(2), actualDeduction: '9', originalUsage: '9' }), step(60, 50, at(3)), step(40, 30, at(4))];
    expect(kinds(checked({}, [0, rows]))).to.deep.equal(['continuity 1', 'arithmetic 2', 'continuity 4']);
    expect(kinds(checked({ order: 'descending' }, [0, rows.toReversed()]))).to.deep.equal(['continuity 0', 'arithmetic 2', 'continuity 3']);
  });

  it('is told at the place of the row in the whole list', () => {
    const rows = [step(100, 90, at(0)), step(80, 70, at(1))];
    expect(kinds(checked({}, [40, rows]))).to.deep.equal(['continuity 41']);
    expect(kinds(checked({ order: 'descending' }, [40, rows.toReversed()]))).to.deep.equal(['continuity 40']);
  });
});

describe('ledger check: rows that are added again', () => {
  const rows = Array.from({ length: 8 }, (_, index) => step(100 - index, 99 - index, at(index)));
  const counted = (check: LedgerCheck) => [check.checked, ...check.sums().map(({ rows: many, sum }) => `${many} ${toDecimal(sum)}`), ...kinds(check)];
  const slice = (from: number, to: number): readonly [number, readonly Deduction[]] => [from, rows.slice(from, to)];

  it('are counted once, whether they come before, behind or around', () => {
    for (const pieces of [[slice(0, 8)], [slice(2, 5), slice(0, 8)], [slice(0, 5), slice(3, 8)], [slice(3, 8), slice(0, 5)], [slice(1, 3), slice(5, 7), slice(0, 8)], [slice(0, 8), slice(0, 8)], [slice(0, 4), slice(4, 8), slice(4, 5)]]) {
      expect(counted(checked({}, ...pieces)), pieces.map(([from, { length }]) => `${from}+${length}`).join()).to.deep.equal([8, '8 8']);
    }
  });

  it('are counted once in a list from its end as well', () => {
    const back = rows.toReversed();
    const piece = (from: number, to: number): readonly [number, readonly Deduction[]] => [from, back.slice(from, to)];
    for (const pieces of [[piece(0, 8)], [piece(2, 5), piece(0, 8)], [piece(0, 5), piece(3, 8)], [piece(3, 8), piece(0, 5)], [piece(0, 4), piece(4, 8)], [piece(4, 8), piece(0, 4)]]) {
      expect(counted(checked({ order: 'descending' }, ...pieces))).to.deep.equal([8, '8 8']);
    }
  });

  it('keep their place in the list, and go on from those that were there', () => {
    const broken = rows.map((row, index) => (index < 6 ? row : step(50 - index, 49 - index, at(index))));
    expect(kinds(checked({}, [0, broken.slice(0, 4)], [2, broken.slice(2, 8)]))).to.deep.equal(['continuity 6']);
  });

  it('are nothing at all where there are none', () => {
    expect(counted(checked({}, [0, []]))).to.deep.equal([0]);
  });
});

describe('ledger check: which rows go on from which', () => {
  it('are those of one pack, one capacity and one cycle', () => {
    const cycle = (start: string) => ({ cycle: { start, end: '' } });
    const apart: readonly Partial<Deduction>[] = [{ packId: 'q' }, { comboItem: 'a' }, cycle('2025-06-01'), { comboItem: 'Stryker', ...cycle('2025-07-01') }];
    for (const change of apart) expect(kinds(checked({}, [0, [step(100, 90, at(0)), step(50, 40, { ...at(1), ...change })]])), JSON.stringify(change)).to.deep.equal([]);
    expect(checked({}, [0, [step(9, 8), step(9, 8, { comboItem: 'a' }), step(9, 7, { comboItem: 'a' }), step(9, 8, { packId: 'q' })]]).sums().map(({ packId, comboItem, rows, sum }) => `${packId} ${comboItem} ${rows} ${toDecimal(sum)}`)).to.deep.equal(['p null 1 1', 'p a 2 3', 'q null 1 1']);
  });

  it('are none without a balance', () => {
    const none = { remainingBefore: null, remainingAfter: null, capacityMode: 'unlimited', actualDeduction: '1', originalUsage: '1' };
    expect(kinds(checked({}, [0, [step(100, 90, at(0)), step(null, null, { ...none, ...at(1) }), step(90, 80, at(2))]]))).to.deep.equal([]);
    expect(kinds(checked({}, [0, [step(100, 90, at(0)), step(90, null, at(1)), step(null, 80, { ...at(2), actualDeduction: '1', originalUsage: '1' }), step(90, 80, at(3))]]))).to.deep.equal(['missing 1', 'missing 2']);
  });

  it('may be of one time, at the beginning, in the middle and at the end', () => {
    const [fits, off] = [step(90, 80, at(1)), step(70, 60, at(1))];
    expect([kinds(checked({}, [0, [fits, off]])), kinds(checked({}, [0, [step(100, 90, at(0)), fits, off]])), kinds(checked({}, [0, [step(100, 90, at(0)), fits, off, step(60, 50, at(2))]]))]).to.deep.equal([['continuity 1'], ['continuity 2'], ['continuity 2']]);
  });

  it('are the same however amounts are written', () => {
    expect(kinds(checked({}, [0, [step(100, '90.0', at(0)), step('90.000', 80, at(1)), step(80, 70, at(2))]]))).to.deep.equal([]);
  });

  it('may have others between them until usage is settled: by the end of the day after', () => {
    const gap = [step(100, 90, { deductedAt: '2025-06-03T00:00:00Z' }), step(80, 70, { deductedAt: '2025-06-09T00:00:00Z' })];
    const from = (instant: string) => kinds(checked({ from: Date.parse(instant) }, [0, gap]));
    expect([from('2025-06-01T00:00:00Z'), from('2025-06-01T00:00:00.001Z')]).to.deep.equal([['continuity 1'], []]);
  });
});
