import { expect } from '@open-wc/testing';
import type { Renewal, Verdict } from '../../src/contract/index.js';
import { batchOf, byExpiry, isBatch, isSeveralDraft, mostAtOnce, planOf, type ChosenPack, type SeveralTask } from '../../src/model/renewal-several.js';

const all = ['renewal.write', 'renewals.create'];
const yes: Verdict = { allowed: true, reason: null };
const month = { count: 1, unit: 'month' } as const;
const now: SeveralTask = { kind: 'renew', period: month };
const automatic = { kind: 'save', choice: { method: 'automatic', period: month } } as const satisfies SeveralTask;
const money = (amount: string, currency = 'CNY') => ({ amount, currency });

function pack(id: string, price: string, change: Partial<Renewal> = {}, balance = money('100')): ChosenPack {
  const renewal: Renewal = {
    packId: id,
    etag: `"${id}"`,
    method: 'manual',
    period: null,
    expiresAt: '2026-07-01T00:00:00Z',
    automaticLockedFrom: null,
    methods: ['automatic', 'manual', 'none'].map((method) => ({ method, verdict: yes })),
    changePeriod: yes,
    renewNow: yes,
    quote: { period: month, price: money(price, balance.currency), voucher: null, chargeAt: null, expiresAt: '2026-08-01T00:00:00Z', balance, sufficient: true },
    nextAttemptAt: null,
    lastAttempt: null,
    ...change,
  };
  return { id, name: id.toUpperCase(), renewal };
}
const obstacles = (packs: readonly ChosenPack[], task: SeveralTask, operations: readonly string[] = all) => planOf(packs, task, [...operations]).packs.map(({ obstacle }) => obstacle);

describe('several renewals: the plan', () => {
  it('spends one balance in order, leaves out what it does not reach for, and goes on with what it does', () => {
    const plan = planOf([pack('a', '60'), pack('b', '70.50'), pack('c', '40')], now, all);
    expect(plan.packs.map(({ obstacle }) => obstacle)).to.deep.equal([null, 'short', null]);
    expect(plan).to.deep.include({ count: 2, total: money('100'), balance: money('100'), short: 1, missing: money('70.50') });
  });

  it('tells by how much the balance falls short, to the digit', () => {
    const { missing } = planOf([pack('a', '60'), pack('b', '70.55')], now, all);
    expect(missing).to.deep.equal(money('30.55'));
  });

  it('does not leave out charges that come later, and says that the balance of today would not do', () => {
    const plan = planOf([pack('a', '60'), pack('b', '70')], automatic, all);
    expect(plan).to.deep.include({ count: 2, total: money('130'), short: 1, missing: money('30') });
  });

  it('keeps accounts apart, and names no balance where there are two', () => {
    const plan = planOf([pack('a', '60'), pack('b', '60', {}, money('80'))], now, all);
    expect(plan).to.deep.include({ count: 2, short: 0, balance: null, total: money('120') });
    expect(planOf([pack('a', '60'), pack('b', '6', {}, money('80', 'USD'))], now, all)).to.deep.include({ count: 2, total: null });
  });

  it('knows the reasons of each pack', () => {
    expect(obstacles([pack('a', '1', { renewNow: { allowed: false, reason: 'status' } }), pack('b', '1', { quote: null }), { id: 'c', name: 'C', renewal: undefined }], now)).to.deep.equal([
      'status',
      'notSupported',
      'unreadable',
    ]);
    const locked = { methods: [{ method: 'automatic', verdict: { allowed: false, reason: 'lastDay' } }, { method: 'manual', verdict: yes }] };
    expect(obstacles([pack('a', '1', locked), pack('b', '1', { method: 'automatic', period: month }), pack('c', '1')], automatic)).to.deep.equal(['lastDay', 'same', null]);
    expect(obstacles([pack('a', '1')], now, ['renewal.write'])).to.deep.equal(['notPermitted']);
    expect(obstacles([pack('a', '1')], automatic, ['renewals.create'])).to.deep.equal(['notPermitted']);
  });

  it('leaves it to the balance of all whether one suffices', () => {
    expect(obstacles([pack('a', '60', { renewNow: { allowed: false, reason: 'balanceInsufficient' } })], now)).to.deep.equal([null]);
    expect(obstacles([pack('a', '160', { renewNow: { allowed: false, reason: 'balanceInsufficient' } })], now)).to.deep.equal(['short']);
  });

  it('costs nothing to renew by hand from now on', () => {
    const plan = planOf([pack('a', '60', { method: 'automatic', period: month })], { kind: 'save', choice: { method: 'manual', period: null } }, all);
    expect(plan).to.deep.include({ count: 1, total: null, short: 0, missing: null });
  });

  it('takes the next to expire first, and what could not be read last', () => {
    const late = pack('late', '1', { expiresAt: '2026-09-01T00:00:00+08:00' });
    const early = pack('early', '1', { expiresAt: '2026-08-31T23:00:00+08:00' });
    expect(byExpiry([{ id: 'x', name: 'X', renewal: undefined }, late, early]).map(({ id }) => id)).to.deep.equal(['early', 'late', 'x']);
  });
});

describe('several renewals: balances', () => {
  const refused = { renewNow: { allowed: false, reason: 'status' } };
  const unread: ChosenPack = { id: 'x', name: 'X', renewal: undefined };

  it('are told where one account pays, though nothing is to be paid', () => {
    expect(planOf([unread, pack('a', '60', refused)], now, all)).to.deep.include({ count: 0, balance: money('100'), total: null, short: 0, missing: null });
    expect(planOf([unread, pack('n', '1', { quote: null }), pack('a', '60')], now, all)).to.deep.include({ count: 1, balance: money('100'), total: money('60') });
    expect(planOf([unread], now, all)).to.deep.include({ count: 0, balance: null });
  });

  it('are set against what is missing only where there is one of them', () => {
    expect(planOf([pack('a', '160'), pack('b', '10', {}, money('80'))], now, all)).to.deep.include({ short: 1, balance: null, missing: money('160') });
    expect(planOf([pack('a', '160')], now, all)).to.deep.include({ short: 1, balance: money('100'), missing: money('60') });
  });

  it('have no price of a pack for which nothing is done', () => {
    expect(planOf([pack('a', '60', refused), unread], now, all).packs.map(({ price }) => price)).to.deep.equal([null, null]);
    expect(planOf([pack('a', '160')], now, all).packs.map(({ obstacle, price }) => [obstacle, price])).to.deep.equal([['short', money('160')]]);
  });

  it('are spent on packs that cannot be told apart by their ends in the order given', () => {
    expect(byExpiry([pack('b', '1'), unread, pack('a', '1'), { ...unread, id: 'y' }]).map(({ id }) => id)).to.deep.equal(['b', 'a', 'x', 'y']);
    expect(mostAtOnce).to.equal(50);
  });
});

describe('several renewals: what is kept', () => {
  it('is an order with all that belongs to it', () => {
    const batch = batchOf(planOf([pack('a', '60')], now, all), now);
    const [first] = batch.items;
    for (const member of ['id', 'name', 'etag', 'price', 'order', 'begun', 'outcome'] as const) expect(isBatch({ ...batch, items: [{ ...first, [member]: undefined }] }), member).to.equal(false);
    const outcome = { phase: 'done', paid: money('60'), expiresAt: '2026-08-01T00:00:00Z', reason: null };
    const kept = (change: object) => isBatch({ ...batch, items: [{ ...first, outcome: { ...outcome, ...change } }] });
    expect(['done', 'refused', 'conflict', ''].map((phase) => kept({ phase }))).to.deep.equal([true, true, true, false]);
    for (const member of ['paid', 'expiresAt', 'reason'] as const) expect([kept({ [member]: null }), kept({ [member]: undefined })], member).to.deep.equal([true, false]);
    expect(['renew', 'save', ''].map((kind) => isBatch({ ...batch, kind }))).to.deep.equal([true, true, false]);
    expect(isBatch({ kind: 'renew' })).to.equal(false);
  });

  it('is a draft with what was chosen', () => {
    const packs = [{ id: 'a', name: 'A' }];
    for (const task of [now, automatic, { kind: 'save', choice: { method: null, period: null } }]) expect(isSeveralDraft({ packs, task })).to.equal(true);
    const wrong = [{}, { packs }, { task: now }, { packs: [{}], task: now }, { packs: [{ id: 'a' }], task: now }, { packs: [{ name: 'A' }], task: now }, { packs, task: {} }, { packs, task: { kind: 'renew' } }, { packs, task: { kind: '', period: month } }, { packs, task: { kind: 'save' } }, { packs, task: { kind: '', choice: automatic.choice } }, { packs, task: { kind: 'save', choice: {} } }, { packs, task: { kind: 'save', choice: { method: 'manual' } } }, { packs, task: { kind: 'save', choice: { period: month } } }];
    for (const draft of wrong) expect(isSeveralDraft(draft), JSON.stringify(draft)).to.equal(false);
  });
});

describe('several renewals: the orders', () => {
  it('are those of the packs for which something is done, each upon what was seen', () => {
    const batch = batchOf(planOf([pack('a', '60'), pack('b', '70'), pack('c', '40')], now, all), now);
    expect(batch.items.map(({ id, etag, begun, outcome }) => ({ id, etag, begun, outcome }))).to.deep.equal([
      { id: 'a', etag: '"a"', begun: false, outcome: null },
      { id: 'c', etag: '"c"', begun: false, outcome: null },
    ]);
    expect(batch.items[0]!.order).to.deep.equal({ period: month, seen: { method: 'manual', period: null, expiresAt: '2026-07-01T00:00:00Z' } });
    expect(isBatch(JSON.parse(JSON.stringify(batch)))).to.equal(true);
    expect(isBatch({ ...batch, items: [{}] })).to.equal(false);
  });

  it('set what was chosen', () => {
    const batch = batchOf(planOf([pack('a', '60')], automatic, all), automatic);
    expect(batch).to.deep.include({ kind: 'save' });
    expect(batch.items[0]!.order).to.deep.include({ choice: { method: 'automatic', period: month } });
  });
});
