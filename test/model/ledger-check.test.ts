import { expect } from '@open-wc/testing';
import type { Deduction, Pack } from '../../src/contract/index.js';
import { LedgerCheck, type CheckedList } from '../../src/model/ledger-check.js';
import { comparePacks } from '../../src/model/ledger-check-packs.js';
import { quantity, toDecimal } from '../../src/model/quantity.js';
import { createBackend, createFetch, type WorldName } from '../../mock-api/index.js';

const ledger: CheckedList = { order: 'ascending', partial: false, from: 0 };

/** A row of the billing centre's sample, or one like it. */
const row = (change: Partial<Deduction>): Deduction => ({
  id: 'a',
  packOwnerUin: '1',
  packName: 'Pack',
  packId: 'p',
  product: 'trtc',
  subproduct: 'trtc/01',
  capacityMode: 'totalDecrement',
  deductedAt: '2025-06-03T04:10:47+08:00',
  remainingBefore: '20000.000000000',
  actualDeduction: '0.293333333',
  remainingAfter: '19999.706666667',
  packUnit: 'minute',
  cycle: null,
  comboItem: null,
  deductedUin: '1',
  deductedProduct: 'trtc',
  deductedSubproduct: 'trtc/01',
  billingItem: 'voiceCall',
  specification: null,
  originalUsage: '17.6',
  originalUsageUnit: 'second',
  coefficient: '1',
  usageStart: '2025-06-02T00:00:00+08:00',
  usageEnd: '2025-06-03T00:00:00+08:00',
  usageId: 'u',
  ...change,
});

/** A row that takes so much and leaves the rest, one unit for one. */
const took = (before: number, amount: number, change: Partial<Deduction> = {}): Deduction =>
  row({
    remainingBefore: String(before),
    actualDeduction: String(amount),
    remainingAfter: String(before - amount),
    originalUsage: String(amount),
    originalUsageUnit: 'minute',
    ...change,
  });

function differences(rows: readonly Deduction[], list: Partial<CheckedList> = {}) {
  const check = new LedgerCheck({ ...ledger, ...list });
  check.add(0, rows);
  const { differences: found, count } = check.result();
  expect(count).to.equal(found.length);
  return found.map(({ kind, index, expected, found: is, previous }) => ({
    kind,
    index,
    expected: expected === null ? null : toDecimal(expected),
    found: is === null ? null : toDecimal(is),
    previous: previous?.index ?? null,
  }));
}

async function rowsOf(world: WorldName, product: string): Promise<{ readonly rows: readonly Deduction[]; readonly packs: readonly Pack[] }> {
  const fetch = createFetch(createBackend({ world }));
  const read = async <Item>(path: string): Promise<Item[]> => {
    const found: Item[] = [];
    for (let total = 1; found.length < total; ) {
      const page = (await (await fetch(`https://api.example/v1/${path}&offset=${found.length}&limit=500`)).json()) as { items: Item[]; total: number };
      found.push(...page.items);
      total = page.total;
    }
    return found;
  };
  return { rows: await read<Deduction>(`deductions?product=${product}`), packs: await read<Pack>(`packs?product=${product}`) };
}

describe('ledger check: a row by itself', () => {
  it('finds nothing wrong with the sample of the billing centre', () => {
    const second = { packId: 'q', remainingBefore: '10000.000000000', actualDeduction: '9.600000000', remainingAfter: '9990.400000000', originalUsage: '576' };
    const third = { packId: 'q', remainingBefore: '9990.400000000', actualDeduction: '16.000000000', remainingAfter: '9974.400000000', originalUsage: '960' };
    expect(differences([row({}), row(second), row(third)])).to.deep.equal([]);
  });

  it('tells the amount by which before and after are apart, to the last digit', () => {
    expect(differences([row({ remainingAfter: '19999.706666668' })])).to.deep.equal([
      { kind: 'arithmetic', index: 0, expected: '19999.706666667', found: '19999.706666668', previous: null },
    ]);
  });

  it('holds the coefficient to original usage once both are in one unit, and rounds the ninth digit half up', () => {
    const second = (actualDeduction: string, remainingAfter: string) => row({ originalUsage: '1', actualDeduction, remainingAfter });
    expect(differences([second('0.016666667', '19999.983333333')])).to.deep.equal([]);
    expect(differences([second('0.016666669', '19999.983333331')])).to.deep.equal([
      { kind: 'coefficient', index: 0, expected: '0.016666667', found: '0.016666669', previous: null },
    ]);
    expect(differences([took(100, 20, { originalUsage: '10', coefficient: '2.000000000' })])).to.deep.equal([]);
    expect(differences([took(100, 20, { originalUsage: '10', coefficient: '2.5' })])[0]).to.include({ kind: 'coefficient', expected: '25', found: '20' });
  });

  it('is as exact with amounts that no double holds', () => {
    const vast = { remainingBefore: '1000000000000000000000000.000000001', actualDeduction: '1', originalUsage: '1', originalUsageUnit: 'minute' };
    expect(differences([row({ ...vast, remainingAfter: '999999999999999999999999.000000001' })])).to.deep.equal([]);
    expect(differences([row({ ...vast, remainingAfter: '999999999999999999999999.000000002' })])[0]!.kind).to.equal('arithmetic');
  });

  it('wants no balance of a pack without bound, and one of every other', () => {
    const none = { remainingBefore: null, remainingAfter: null };
    expect(differences([row({ ...none, capacityMode: 'unlimited' })])).to.deep.equal([]);
    for (const capacityMode of ['totalDecrement', 'periodDecrement', 'shardDecrement']) {
      expect(differences([row({ ...none, capacityMode })])[0]!.kind, capacityMode).to.equal('missing');
    }
    expect(differences([row({ remainingAfter: null })])[0]!.kind).to.equal('missing');
    expect(differences([took(1, 2)])[0]).to.include({ kind: 'negative', found: '-1' });
  });
});

describe('ledger check: from row to row', () => {
  const at = (second: number) => ({ deductedAt: `2025-06-03T04:10:${String(second).padStart(2, '0')}+08:00` });

  it('puts the two rows side by side where one does not go on where the other ended', () => {
    expect(differences([took(100, 10, at(1)), took(50, 5, { packId: 'other', ...at(2) }), took(89, 10, at(3))])).to.deep.equal([
      { kind: 'continuity', index: 2, expected: '90', found: '89', previous: 0 },
    ]);
  });

  it('lets a quota begin anew with each cycle, and each capacity of a combo pack go its own way', () => {
    const cycle = (month: string) => ({ cycle: { start: `2025-0${month}-01T00:00:00+08:00`, end: `2025-0${Number(month) + 1}-01T00:00:00+08:00` } });
    expect(differences([took(100, 10, { ...cycle('6'), ...at(1) }), took(100, 4, { ...cycle('7'), ...at(2) }), took(96, 1, { ...cycle('7'), ...at(3) })])).to.deep.equal([]);
    expect(differences([took(100, 10, { comboItem: 'a', ...at(1) }), took(70, 4, { comboItem: 'b', ...at(2) }), took(90, 1, { comboItem: 'a', ...at(3) })])).to.deep.equal([]);
  });

  it('settles the order of rows with equal times by continuity, those that took nothing and corrections among them', () => {
    const rows = [took(100, 10), took(90, 5), took(85, 0), took(85, 1)];
    for (const order of [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]) expect(differences(order.map((index) => rows[index]!))).to.deep.equal([]);
    const back = row({ remainingBefore: '90', actualDeduction: '-5', remainingAfter: '95', originalUsage: '-5', originalUsageUnit: 'minute' });
    expect(differences([took(95, 4), back, took(100, 10)]).map(({ kind }) => kind), 'the way is found; that it gives back is told').to.deep.equal(['negative']);
    expect(differences([took(100, 10), took(90, 5), took(84, 1)])).to.have.length(1);
  });

  it('comes to the same whichever way the pages come, and looks at each row once', () => {
    const rows = Array.from({ length: 60 }, (_, index) => took(1000 - index, 1, { id: String(index), packId: index % 20 > 16 ? 'q' : 'p', ...at(Math.floor(index / 7)) }));
    const broken = differences(rows);
    expect(broken.length).to.be.greaterThan(0);
    for (const order of [[0, 1, 2, 3, 4, 5], [5, 3, 1, 0, 2, 4], [2, 4, 5, 0, 3, 1, 2]]) {
      const check = new LedgerCheck(ledger);
      for (const page of order) check.add(page * 10, rows.slice(page * 10, page * 10 + 10));
      check.add(5, rows.slice(5, 25));
      check.add(38, rows.slice(38));
      expect(check.checked, 'pages that overlap').to.equal(60);
      const { differences: found } = check.result();
      expect(found.map(({ index, previous }) => [index, previous?.index]), order.join()).to.deep.equal(broken.map(({ index, previous }) => [index, previous]));
    }
  });

  it('reads a list from its end, and makes nothing of neighbours in another order', () => {
    const rows = [took(100, 10, at(1)), took(90, 10, at(2)), took(80, 10, at(3))];
    expect(differences(rows.toReversed(), { order: 'descending' })).to.deep.equal([]);
    expect(differences([rows[0]!, rows[2]!].toReversed(), { order: 'descending' })[0]).to.include({ kind: 'continuity', index: 0, previous: 1 });
    expect(differences([rows[2]!, rows[0]!, rows[1]!], { order: null })).to.deep.equal([]);
  });

  it('does not blame what rows may have taken that the list leaves out; more than there was is always wrong', () => {
    const less = [took(100, 10, at(1)), took(80, 10, at(2))];
    expect(differences(less, { partial: true })).to.deep.equal([]);
    expect(differences(less, { from: Date.parse('2025-06-02T00:00:00+08:00') })).to.deep.equal([]);
    expect(differences(less, { from: Date.parse('2025-06-01T00:00:00+08:00') })).to.have.length(1);
    expect(differences([took(100, 10, at(1)), took(95, 10, at(2))], { partial: true })).to.have.length(1);
  });
});

describe('ledger check: over whole ledgers', () => {
  const ledgers: readonly (readonly [WorldName, string])[] = [['typical', 'trtc'], ['typical', 'mps'], ['typical', 'ccc'], ['typical', 'clb'], ['combo', 'vod'], ['typical', 'cbs-snapshot']];
  for (const [world, product] of ledgers) {
    it(`finds nothing in ${world}, ${product}, and every digit that is changed`, async () => {
      const { rows, packs } = await rowsOf(world, product);
      expect(rows.length).to.be.greaterThan(20);
      expect(differences(rows)).to.deep.equal([]);
      const check = new LedgerCheck(ledger);
      check.add(0, rows);
      expect(comparePacks(check.sums(), packs, Date.parse(rows[0]!.usageStart)).differences).to.deep.equal([]);
      for (let index = 0; index < rows.length; index += Math.ceil(rows.length / 25)) {
        for (const member of ['remainingBefore', 'actualDeduction', 'remainingAfter'] as const) {
          const value = rows[index]![member];
          if (rows[index]!.remainingBefore === null) continue;
          if (value === null) throw new Error('a balance is missing');
          const more = toDecimal((quantity(value) + 10n ** 9n) as ReturnType<typeof quantity>, 9);
          expect(differences(rows.with(index, { ...rows[index]!, [member]: more })).length, `${member} of row ${index}`).to.be.greaterThan(0);
        }
      }
    });
  }

  it('compares sums with what packs say was used, as far as all their rows are there', () => {
    const check = new LedgerCheck(ledger);
    check.add(0, [took(100, 10), took(90, 5)]);
    const pack = { id: 'p', name: 'Pack', usedAmount: '15', capacityUnit: 'minute', purchasedAt: '2025-06-01T00:00:00+08:00', comboItems: null } as Pack;
    const from = Date.parse('2025-05-01T00:00:00+08:00');
    expect(comparePacks(check.sums(), [pack], from)).to.deep.equal({ compared: 1, older: 0, differences: [] });
    const [wrong] = comparePacks(check.sums(), [{ ...pack, usedAmount: '15.000000001' }], from).differences;
    expect([wrong!.sum, wrong!.used].map((each) => toDecimal(each))).to.deep.equal(['15', '15.000000001']);
    const later = Date.parse('2025-06-02T00:00:00+08:00');
    expect(comparePacks(check.sums(), [{ ...pack, usedAmount: '500' }], later), 'rows before the range').to.deep.equal({ compared: 0, older: 1, differences: [] });
    expect(comparePacks(check.sums(), [pack], later), 'nothing was used before the range').to.deep.equal({ compared: 1, older: 0, differences: [] });
    expect(comparePacks(check.sums(), [{ ...pack, usedAmount: '14' }], later).differences).to.have.length(1);
  });
});
