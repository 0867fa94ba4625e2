import { expect } from '@open-wc/testing';
import type { Pack, RefundQuote } from '../../src/contract/index.js';
import { covers, less, plus, sameMoney } from '../../src/model/money.js';
import { isRefundWish, keptBack, leftIn, names, refundDifferences, refundSeen, type RefundSeen } from '../../src/model/refund.js';

const money = (amount: string, currency = 'CNY') => ({ amount, currency });
const quote = (change: Partial<RefundQuote>): RefundQuote => ({ packId: 'p', etag: '"1"', eligible: true, reasons: [], deadline: null, amount: money('520.00'), paid: money('520'), ...change });
const seen: RefundSeen = { amount: money('520'), status: 'valid', left: [{ amount: '100', unit: 'hour' }], method: null };
const pack = (change: Partial<Pack>) => ({ capacityUnit: 'hour', comboItems: null, totalRemaining: null, period: null, status: 'valid', renewalMethod: null, ...change }) as Pack;

describe('money', () => {
  it('is added and taken away to the last digit, in one currency', () => {
    expect(plus(money('0.10'), money('0.2'))).to.deep.equal(money('0.30'));
    expect(less(money('1'), money('0.000000001'))).to.deep.equal(money('0.999999999'));
    expect(less(money('1'), money('3'))).to.deep.equal(money('-2'));
    expect(plus(money('1'), money('1', 'USD'))).to.equal(null);
    expect(less(money('1'), money('1', 'USD'))).to.equal(null);
  });

  it('is the same however it is written', () => {
    expect(sameMoney(money('1.50'), money('1.5'))).to.equal(true);
    expect(sameMoney(money('1.5'), money('1.5', 'USD'))).to.equal(false);
    expect(sameMoney(null, null)).to.equal(true);
    expect(sameMoney(null, money('0'))).to.equal(false);
    expect(covers(money('1.50'), money('1.5'))).to.equal(true);
    expect(covers(money('1.49'), money('1.5'))).to.equal(false);
    expect(covers(money('9', 'USD'), money('1.5'))).to.equal(false);
  });
});

describe('a refund', () => {
  it('says what is kept back, and nothing where all comes back', () => {
    expect(keptBack(quote({}))).to.equal(null);
    expect(keptBack(quote({ amount: money('500.10') }))).to.deep.equal(money('19.90'));
    expect(keptBack(quote({ amount: null }))).to.equal(null);
  });

  it('is confirmed by the pack’s id or its name, however the spaces fall', () => {
    const it = { id: 'live-1', name: '直播  流量 ' };
    for (const right of ['live-1', ' live-1 ', '直播 流量', '直播\u3000流量']) expect(names(right, it), right).to.equal(true);
    for (const wrong of ['', ' ', 'live', 'LIVE-1', '直播流量']) expect(names(wrong, it), wrong).to.equal(false);
    expect(names('', { id: 'x', name: '  ' })).to.equal(false);
  });

  it('knows what is left in each kind of pack', () => {
    expect(leftIn(pack({ totalRemaining: '12.5' }))).to.deep.equal([{ amount: '12.5', unit: 'hour' }]);
    expect(leftIn(pack({ period: { total: '40', remaining: '3', start: '', end: '' } }))).to.deep.equal([{ amount: '3', unit: 'hour' }]);
    expect(leftIn(pack({ comboItems: [{ key: 'a', names: {}, unit: 'call', total: '2', remaining: '1' }] }))).to.deep.equal([{ amount: '1', unit: 'call' }]);
    expect(leftIn(pack({}))).to.deep.equal([]);
  });

  it('sees no amount where nothing comes back', () => {
    expect(refundSeen(pack({ totalRemaining: '1' }), quote({ eligible: false })).amount).to.equal(null);
    expect(isRefundWish({ amount: money('1'), seen: refundSeen(pack({ totalRemaining: '1' }), quote({})) })).to.equal(true);
    expect(isRefundWish({ amount: '1' })).to.equal(false);
  });

  it('finds what has changed, and nothing in another way of writing', () => {
    expect(refundDifferences(seen, { ...seen, amount: money('520.00'), left: [{ amount: '100.0', unit: 'hour' }] })).to.deep.equal([]);
    const changed = (now: Partial<RefundSeen>) => refundDifferences(seen, { ...seen, ...now }).filter((each) => each.changed).map(({ what }) => what);
    expect(changed({ amount: money('519') })).to.deep.equal(['amount']);
    expect(changed({ amount: null, status: 'refunded' })).to.deep.equal(['amount', 'status']);
    expect(changed({ left: [{ amount: '99', unit: 'hour' }] })).to.deep.equal(['left']);
    expect(changed({ left: [] })).to.deep.equal(['left']);
    expect(changed({ method: 'none' })).to.deep.equal(['method']);
  });
});

describe('what a refund rests on', () => {
  it('is all that is left in each capacity, or in the running period', () => {
    const items = [{ key: 'a', names: {}, unit: 'GB', total: '8', remaining: '3' }, { key: 'b', names: {}, unit: 'hour', total: '7', remaining: '2' }];
    expect(leftIn(pack({ comboItems: items, totalRemaining: '9' }))).to.deep.equal([{ amount: '3', unit: 'GB' }, { amount: '2', unit: 'hour' }]);
    expect(leftIn(pack({ comboItems: [], totalRemaining: '9' }))).to.deep.equal([{ amount: '9', unit: 'hour' }]);
    expect(leftIn(pack({ period: { total: '5', remaining: '4', start: '', end: '' } }))).to.deep.equal([{ amount: '4', unit: 'hour' }]);
    expect([leftIn(pack({})), refundSeen(pack({ totalRemaining: '9' }), quote({})).left]).to.deep.equal([[], [{ amount: '9', unit: 'hour' }]]);
  });

  it('has changed as soon as one amount has, or its unit, or how many there are', () => {
    const left = (...all: readonly (readonly [string, string | null])[]) => ({ ...seen, left: all.map(([amount, unit]) => ({ amount, unit })) });
    const changed = (one: RefundSeen, other: RefundSeen) => refundDifferences(one, other).filter((each) => each.changed).map(({ what }) => what);
    const both = left(['1', 'GB'], ['2', 'hour']);
    expect(changed(both, left(['1.0', 'GB'], ['2.00', 'hour'])), 'however it is written').to.deep.equal([]);
    for (const other of [left(['1', 'GB']), left(['1', 'GB'], ['3', 'hour']), left(['5', 'GB'], ['2', 'hour']), left(['1', 'MB'], ['2', 'hour']), left(['1', 'GB'], ['2', null])]) expect(changed(both, other)).to.deep.equal(['left']);
  });

  it('is kept whole, or not at all', () => {
    const wish = { amount: money('1'), seen };
    expect(isRefundWish(wish)).to.equal(true);
    for (const missing of ['amount', 'status', 'left', 'method'] as const) expect(isRefundWish({ ...wish, seen: { ...seen, [missing]: undefined } }), missing).to.equal(false);
    for (const wrong of [{}, { amount: money('1') }, { seen }, { ...wish, seen: { ...seen, left: [{ amount: '1' }] } }, { ...wish, seen: { ...seen, left: [{ unit: 'hour' }] } }]) expect(isRefundWish(wrong), JSON.stringify(wrong)).to.equal(false);
  });
});
