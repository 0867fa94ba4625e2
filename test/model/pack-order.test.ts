import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { deductionOrder, sameScope } from '../../src/model/pack-order.js';

const rules = ['priority', 'unlimited', 'scope', 'source', 'quotaEnd', 'expiry', 'effective', 'purchase', 'id'] as const;

const pack = (id: string, change: Partial<Pack> = {}): Pack =>
  ({
    id,
    name: id,
    ownerUin: '1',
    product: 'trtc',
    subproduct: 'trtc/09',
    status: 'valid',
    capacityMode: 'totalDecrement',
    capacityUnit: 'minute',
    region: null,
    period: null,
    deductionAttributes: [],
    purchasedAt: '2026-01-01T00:00:00+08:00',
    effectiveAt: '2026-01-01T00:00:00+08:00',
    expiresAt: '2027-01-01T00:00:00+08:00',
    source: 'purchase',
    deductionPriority: null,
    ...change,
  }) as Pack;

const period = (end: string) => ({ total: '1', remaining: '1', start: '2026-06-01T00:00:00+08:00', end });
const app = [{ key: 'SDKAppID', value: '1', names: null }];

/** Ids in order, each with the rule that puts it before the next. */
const told = (packs: readonly Pack[], given: readonly string[] = rules) => deductionOrder(packs, given).map(({ pack: { id }, because }) => `${id} ${because ?? '-'}`);

describe('the order of deduction', () => {
  it('follows each rule where those before it tell nothing apart, and names it', () => {
    const plain = pack('plain');
    const before: readonly [string, Pack][] = [
      ['priority', pack('z', { deductionPriority: 3, expiresAt: '2028-01-01T00:00:00+08:00' })],
      ['unlimited', pack('z', { capacityMode: 'unlimited', expiresAt: '2028-01-01T00:00:00+08:00' })],
      ['scope', pack('z', { deductionAttributes: app, expiresAt: '2028-01-01T00:00:00+08:00' })],
      ['scope', pack('z', { region: 'ap-guangzhou', expiresAt: '2028-01-01T00:00:00+08:00' })],
      ['source', pack('z', { source: 'free', expiresAt: '2028-01-01T00:00:00+08:00' })],
      ['source', pack('z', { source: 'campaign', expiresAt: '2028-01-01T00:00:00+08:00' })],
      ['quotaEnd', pack('z', { period: period('2026-07-01T00:00:00+08:00'), expiresAt: '2028-01-01T00:00:00+08:00' })],
      ['quotaEnd', pack('z', { expiresAt: '2026-12-31T00:00:00+08:00' })],
      ['effective', pack('z', { effectiveAt: '2025-12-31T00:00:00+08:00' })],
      ['purchase', pack('z', { purchasedAt: '2025-12-31T00:00:00+08:00' })],
      ['id', pack('a')],
    ];
    for (const [rule, first] of before) expect(told([plain, first]), rule).to.deep.equal([`${first.id} ${rule}`, 'plain -']);
    const [early, late] = [period('2026-07-01T00:00:00+08:00'), period('2026-07-01T00:00:00+08:00')];
    const sooner = pack('z', { period: early, expiresAt: '2026-12-01T00:00:00+08:00' });
    expect(told([pack('plain', { period: late }), sooner])).to.deep.equal(['z expiry', 'plain -']);
  });

  it('is the backend’s: other rules give another order', () => {
    const [older, sooner] = [pack('older', { purchasedAt: '2025-01-01T00:00:00+08:00' }), pack('sooner', { expiresAt: '2026-08-01T00:00:00+08:00' })];
    expect(told([sooner, older], ['purchase', 'expiry'])).to.deep.equal(['older purchase', 'sooner -']);
    expect(told([sooner, older], ['expiry', 'purchase'])).to.deep.equal(['sooner expiry', 'older -']);
  });

  it('puts what is told before what is not', () => {
    expect(told([pack('a', { deductionPriority: null }), pack('b', { deductionPriority: 9 })], ['priority'])).to.deep.equal(['b priority', 'a -']);
    expect(told([pack('a', { effectiveAt: null }), pack('b')], ['effective'])).to.deep.equal(['b effective', 'a -']);
    expect(told([pack('a', { source: 'lottery' }), pack('b'), pack('c', { source: 'campaign' }), pack('d', { source: 'free' })], ['source'])).to.deep.equal(['d source', 'c source', 'b source', 'a -']);
  });

  it('is that of their names at last, whichever way they come', () => {
    for (const packs of [['a', 'b', 'c'], ['c', 'b', 'a'], ['b', 'c', 'a']]) expect(told(packs.map((id) => pack(id)), ['id'])).to.deep.equal(['a id', 'b id', 'c -']);
    expect(told([pack('a'), pack('a')], ['id']), 'the same one twice').to.deep.equal(['a -', 'a -']);
  });

  it('compares instants and not their texts', () => {
    const [a, b] = [pack('a', { expiresAt: '2026-08-01T00:00:00+08:00' }), pack('b', { expiresAt: '2026-07-31T17:00:00Z' })];
    expect(told([b, a], ['expiry'])).to.deep.equal(['a expiry', 'b -']);
  });

  it('leaves out what is not drawn on, and keeps the given order where no known rule tells two apart', () => {
    const packs = ['inactive', 'valid', 'frozen', 'exhausted', 'expired', 'refunded'].map((status) => pack(status, { status }));
    expect(told(packs)).to.deep.equal(['valid -']);
    expect(told([pack('b'), pack('a')], ['byMoonlight'])).to.deep.equal(['b -', 'a -']);
    expect(told([], rules)).to.deep.equal([]);
  });
});

describe('the scope of packs', () => {
  it('is the same when the same usage could draw on both', () => {
    const other = { key: 'Cluster', value: '2', names: null };
    expect(sameScope(pack('a', { deductionAttributes: [...app, other] }), pack('b', { deductionAttributes: [other, ...app] }))).to.equal(true);
    expect(sameScope(pack('a', { deductionAttributes: app }), pack('b', { deductionAttributes: [{ ...app[0]!, value: '2' }] }))).to.equal(false);
    for (const change of [{ product: 'live' }, { subproduct: 'trtc/01' }, { ownerUin: '2' }, { region: 'ap-tokyo' }, { capacityUnit: 'hour' }, { deductionAttributes: app }]) {
      expect(sameScope(pack('a'), pack('b', change)), JSON.stringify(change)).to.equal(false);
    }
  });
});
