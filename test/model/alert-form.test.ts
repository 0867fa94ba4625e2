import { expect } from '@open-wc/testing';
import type { Alert, Pack } from '../../src/contract/index.js';
import { alertDifferences, isAlertDraft, kindsFor, newFirings, firingOf, presentValue, problemOf, rowsOf, sameRow, sameRows, thresholdsOf } from '../../src/model/alert-form.js';

const pack = (change: Partial<Pack>) =>
  ({ capacityMode: 'totalDecrement', capacityUnit: 'hour', comboItems: null, totalRemaining: '50', totalCapacity: '200', period: null, expiresAt: '2026-07-01T00:00:00Z', ...change }) as Pack;
const combo = pack({ totalRemaining: null, totalCapacity: null, comboItems: [{ key: 'a', names: {}, unit: 'call', total: '10', remaining: '9' }, { key: 'b', names: {}, unit: 'page', total: '3', remaining: '1' }] });
const row = (kind: string, value: string) => ({ kind, value });
const problem = (kind: string, value: string) => problemOf([row(kind, value)], 0);

describe('alerts: what can be entered', () => {
  it('fits the pack', () => {
    expect(kindsFor(pack({}))).to.deep.equal(['remainingPercent', 'remainingAmount', 'daysToExpiry', 'daysToExhaustion']);
    expect(kindsFor(pack({ comboItems: [] })), 'no combo').to.have.length(4);
    expect(kindsFor(pack({ capacityMode: 'unlimited' }))).to.deep.equal(['daysToExpiry']);
    expect(kindsFor(combo)).to.deep.equal(['remainingPercent', 'daysToExpiry']);
  });

  it('is a number that can be', () => {
    for (const value of ['0', '20', ' 20 ', '12.5', '２０', '0.000000001', '99999999999999999999']) expect(problem('remainingAmount', value), value).to.equal(null);
    expect(problem('remainingPercent', '100')).to.equal(null);
    expect(problem('remainingPercent', '100.1')).to.equal('above100');
    expect(problem('remainingPercent', '')).to.equal('empty');
    for (const value of ['-1', '1e3', '1,5', '.5', '5.', 'x', '1 000']) expect(problem('remainingAmount', value), value).to.equal('number');
    expect(problem('remainingAmount', '0.0000000001')).to.equal('digits');
  });

  it('is of a share in percent alone that it may be above a hundred', () => {
    expect([problem('remainingAmount', '100.1'), problem('daysToExpiry', '101'), problem('remainingPercent', '99.999999999')]).to.deep.equal([null, null, null]);
    expect([problem('remainingAmount', '0.123456789'), problem('remainingAmount', '0.1234567890')]).to.deep.equal([null, 'digits']);
  });

  it('is said once', () => {
    const rows = [row('daysToExpiry', '7'), row('remainingPercent', '7'), row('daysToExpiry', '7.00')];
    expect(rows.map((_, index) => problemOf(rows, index))).to.deep.equal([null, null, 'repeated']);
  });

  it('is sent as a plain number', () => {
    expect(thresholdsOf([row('daysToExpiry', ' ７ ')])).to.deep.equal([{ kind: 'daysToExpiry', value: '7' }]);
    expect(isAlertDraft({ rows: [row('a', '1')], seen: [] })).to.equal(true);
    for (const wrong of [{ rows: [1], seen: [] }, { rows: [] }, { seen: [] }, { rows: [{ kind: 'a' }], seen: [] }, { rows: [{ value: '1' }], seen: [] }, { rows: [], seen: [{ kind: 'a' }] }, null]) expect(isAlertDraft(wrong), JSON.stringify(wrong)).to.equal(false);
    expect(rowsOf([{ kind: 'daysToExpiry', value: '7', firedAt: null, armed: true } as Alert]), 'of what the backend has').to.deep.equal([row('daysToExpiry', '7')]);
  });
});

describe('alerts: versions', () => {
  it('are the same in any order and writing', () => {
    expect(sameRows([row('a', '1'), row('b', '2')], [row('b', '2.0'), row('a', '1')])).to.equal(true);
    expect(sameRows([row('a', '1')], [row('a', '1'), row('b', '2')])).to.equal(false);
    expect(sameRows([row('a', 'x')], [row('a', 'y')])).to.equal(false);
    const [one, two, again] = [row('a', '1'), row('a', '2'), row('a', '1.0')];
    expect([sameRows([one, two], [one, again]), sameRows([one, again], [one, two]), sameRows([one, two], [two, again]), sameRows([], [one]), sameRows([], [])]).to.deep.equal([false, false, true, false, true]);
    expect([sameRow(row('a', 'x'), row('a', 'x')), sameRow(row('a', 'x'), row('a', '1')), sameRow(row('a', '1'), row('a', 'x')), sameRow(row('a', '１'), row('a', '1.0')), sameRow(row('a', '1'), row('b', '1'))]).to.deep.equal([true, false, false, true, false]);
  });

  it('are told apart threshold by threshold', () => {
    expect(alertDifferences([row('a', '1')], [row('a', '1.0')], [row('b', '2')])).to.deep.equal([]);
    expect(alertDifferences([row('a', '1')], [row('b', '2')], [row('a', '1'), row('c', '3')])).to.deep.equal([
      { row: row('a', '1'), seen: true, now: false, mine: true },
      { row: row('b', '2'), seen: false, now: true, mine: false },
      { row: row('c', '3'), seen: false, now: false, mine: true },
    ]);
  });
});

describe('alerts: how things stand', () => {
  it('tells what is left, of the scarcest capacity', () => {
    expect(presentValue(pack({}), 'remainingPercent', '')).to.equal('25');
    expect(presentValue(combo, 'remainingPercent', '')).to.equal('33.3');
    expect(presentValue(pack({ totalRemaining: null, totalCapacity: null, period: { total: '40', remaining: '10', start: '', end: '' } }), 'remainingPercent', '')).to.equal('25');
    expect(presentValue(pack({ totalRemaining: null, totalCapacity: null }), 'remainingPercent', '')).to.equal(null);
    expect(presentValue(pack({}), 'remainingAmount', '')).to.equal('50');
    const period = { total: '40', remaining: '10', start: '', end: '' };
    const percent = (change: Partial<Pack>) => presentValue(pack(change), 'remainingPercent', '');
    expect(percent({ totalRemaining: '180', period }), 'of the pack, where that is told').to.equal('90');
    expect([percent({ totalRemaining: null, period }), percent({ totalCapacity: null, period }), percent({ totalCapacity: null }), percent({ totalRemaining: null })]).to.deep.equal(['25', '25', null, null]);
    expect([percent({ totalCapacity: '0' }), percent({ totalRemaining: '0' }), percent({ totalRemaining: '199.99' }), percent({ totalRemaining: '200' })], 'shortened, never rounded up').to.deep.equal([null, '0', '99.9', '100']);
    const item = (remaining: string, total = '10') => ({ key: remaining, names: {}, unit: 'call', total, remaining });
    expect([percent({ comboItems: [item('2'), item('1'), item('3')] }), percent({ comboItems: [item('1', '0'), item('3')] }), percent({ comboItems: [item('9')], period })], 'a capacity of nothing has no share').to.deep.equal(['10', '30', '90']);
    expect(presentValue(pack({ totalRemaining: null, period }), 'remainingAmount', '')).to.equal('10');
    expect([presentValue(pack({ totalRemaining: null }), 'remainingAmount', ''), presentValue(pack({ comboItems: [] }), 'remainingAmount', '')]).to.deep.equal([null, '50']);
    expect(presentValue(combo, 'remainingAmount', '')).to.equal(null);
  });

  it('tells the days to the end, and nothing that it cannot know', () => {
    expect(presentValue(pack({}), 'daysToExpiry', '2026-06-29T12:00:00Z')).to.equal('1.5');
    expect(presentValue(pack({}), 'daysToExpiry', '2026-08-01T00:00:00Z')).to.equal('0');
    expect(presentValue(pack({}), 'daysToExhaustion', '2026-06-01T00:00:00Z')).to.equal(null);
  });

  it('tells of each firing once', () => {
    const alert = (value: string, firedAt: string | null): Alert => ({ kind: 'daysToExpiry', value, firedAt, armed: firedAt === null });
    const alerts = [alert('1', null), alert('2', '2026-06-01T00:00:00Z'), alert('3', '2026-06-02T00:00:00Z')];
    expect(newFirings(alerts, [firingOf(alerts[1]!)]).map(({ value }) => value)).to.deep.equal(['3']);
    expect([firingOf(alerts[0]!), firingOf(alerts[1]!)]).to.deep.equal(['daysToExpiry 1 ', 'daysToExpiry 2 2026-06-01T00:00:00Z']);
    expect(newFirings([alert('2', '2026-07-01T00:00:00Z')], [firingOf(alerts[1]!)])).to.have.length(1);
  });
});
