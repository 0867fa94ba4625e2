import { expect } from '@open-wc/testing';
import type { Renewal } from '../../src/contract/index.js';
import * as choices from '../../src/model/renewal-choice.js';
import { differences } from '../../src/model/renewal-difference.js';
import { guardsOf, obstacleTo } from '../../src/model/renewal-guards.js';

const month = { count: 1, unit: 'month' } as const;
const year = { count: 1, unit: 'year' } as const;
const open = { allowed: true, reason: null };
const closed = (reason: string | null) => ({ allowed: false, reason });

const renewal = (change: Partial<Renewal> = {}): Renewal => ({
  packId: 'pack-1',
  etag: '"1"',
  method: 'manual',
  period: null,
  expiresAt: '2026-07-06T09:00:00+08:00',
  automaticLockedFrom: '2026-07-05T09:00:00+08:00',
  methods: ['automatic', 'manual', 'none'].map((method) => ({ method, verdict: open })),
  changePeriod: open,
  renewNow: open,
  quote: null,
  nextAttemptAt: null,
  lastAttempt: null,
  ...change,
});

describe('choices of renewal', () => {
  it('have a period only when they are automatic', () => {
    expect(choices.choiceOf({ method: 'manual', period: year })).to.deep.equal({ method: 'manual', period: null });
    expect(choices.withMethod('none', year)).to.deep.equal({ method: 'none', period: null });
    expect(choices.withMethod('automatic', year)).to.deep.equal({ method: 'automatic', period: year });
    expect(choices.withMethod('automatic', null)).to.deep.equal({ method: 'automatic', period: month });
  });

  it('differ in method, count and unit', () => {
    const automatic = (period: choices.Choice['period']) => ({ method: 'automatic', period });
    expect(choices.sameChoice(automatic(month), automatic({ ...month }))).to.equal(true);
    expect(choices.sameChoice(automatic(month), automatic(year))).to.equal(false);
    expect(choices.sameChoice(automatic({ count: 12, unit: 'month' }), automatic(year))).to.equal(false);
    expect(choices.sameChoice(automatic(month), { method: 'manual', period: null })).to.equal(false);
  });

  it('can be sent when they are complete and known', () => {
    expect(choices.changeOf({ method: 'automatic', period: year })).to.deep.equal({ method: 'automatic', period: year });
    expect(choices.changeOf({ method: 'manual', period: year })).to.deep.equal({ method: 'manual', period: null });
    expect(choices.changeOf({ method: 'automatic', period: null })).to.equal(null);
    expect(choices.changeOf({ method: null, period: null })).to.equal(null);
    expect(choices.changeOf({ method: 'whenUsedUp', period: null })).to.equal(null);
  });

  it('are offered within the limits, and a period beyond them that is set', () => {
    const limits = { renewalMonths: 11, renewalYears: 5 } as Parameters<typeof choices.periodsWithin>[0];
    const words = (set: choices.Choice['period']) => choices.periodsWithin(limits, set).map(({ count, unit }) => `${count} ${unit}`);
    expect(words(null)).to.have.length(16);
    expect(words(month)).to.deep.equal(words(null));
    expect(words(null)[0]).to.equal('1 month');
    expect(words(null)[15]).to.equal('5 year');
    expect(words({ count: 36, unit: 'month' })[16]).to.equal('36 month');
  });

  it('are read from a store only when they are whole', () => {
    const draft = { choice: { method: 'automatic', period: month }, seen: choices.seenOf(renewal()) };
    expect(choices.isChoiceDraft(JSON.parse(JSON.stringify(draft)))).to.equal(true);
    for (const wrong of [null, {}, { ...draft, seen: null }, { ...draft, choice: { method: 'automatic', period: { count: 0, unit: 'month' } } }]) {
      expect(choices.isChoiceDraft(wrong)).to.equal(false);
    }
    expect(choices.isRenewOrder({ period: month, seen: draft.seen })).to.equal(true);
    expect(choices.isRenewOrder({ period: null, seen: draft.seen })).to.equal(false);
    for (const missing of ['method', 'period', 'expiresAt'] as const) expect(choices.isRenewOrder({ period: month, seen: { ...draft.seen, [missing]: undefined } }), missing).to.equal(false);
    for (const missing of ['method', 'period'] as const) expect(choices.isChoiceDraft({ ...draft, choice: { ...draft.choice, [missing]: undefined } }), missing).to.equal(false);
  });
});

describe('guards of renewal', () => {
  const all = ['renewal.write', 'renewals.create'];

  it('are none where everything is allowed', () => {
    const guards = guardsOf(renewal(), all);
    expect([guards.everything, guards.method('automatic'), guards.period, guards.now]).to.deep.equal([null, null, null, null]);
  });

  it('give the reason of each', () => {
    const methods = [{ method: 'automatic', verdict: closed('lastDay') }, { method: 'manual', verdict: open }];
    const guards = guardsOf(renewal({ methods, changePeriod: closed('lastDay'), renewNow: closed('balanceInsufficient') }), all);
    expect([guards.everything, guards.method('automatic'), guards.method('manual'), guards.period, guards.now]).to.deep.equal([null, 'lastDay', null, 'lastDay', 'balanceInsufficient']);
  });

  it('hold for everything when one reason does', () => {
    const methods = ['automatic', 'manual', 'none'].map((method) => ({ method, verdict: closed('totalDecrement') }));
    expect(guardsOf(renewal({ methods, renewNow: closed('totalDecrement') }), all).everything).to.equal('totalDecrement');
    expect(guardsOf(renewal({ methods, renewNow: open }), all).everything).to.equal(null);
    expect(guardsOf(renewal(), []).everything).to.equal('notPermitted');
  });

  it('follow what the user may do', () => {
    const guards = guardsOf(renewal(), ['renewals.create']);
    expect([guards.everything, guards.method('manual'), guards.period, guards.now]).to.deep.equal([null, 'notPermitted', 'notPermitted', null]);
  });

  it('close what the backend does not speak of, or closes without a reason', () => {
    const guards = guardsOf(renewal({ methods: [{ method: 'manual', verdict: closed(null) }] }), all);
    expect([guards.method('none'), guards.method('manual')]).to.deep.equal(['notSupported', 'notSupported']);
  });

  it('stand in the way of a change, not of what is set', () => {
    const methods = [{ method: 'automatic', verdict: closed('lastDay') }, { method: 'manual', verdict: open }];
    const guards = guardsOf(renewal({ methods, changePeriod: closed('lastDay') }), all);
    const set = { method: 'automatic', period: month };
    expect(obstacleTo(set, set, guards)).to.equal(null);
    expect(obstacleTo({ method: 'automatic', period: year }, set, guards)).to.equal('lastDay');
    expect(obstacleTo({ method: 'manual', period: null }, set, guards)).to.equal(null);
    const another = guardsOf(renewal({ changePeriod: closed('tooLate') }), ['renewal.write', 'renewals.create']);
    expect([obstacleTo({ method: 'automatic', period: year }, { method: 'automatic', period: month }, another), obstacleTo({ method: 'automatic', period: year }, { method: 'manual', period: null }, another)]).to.deep.equal(['tooLate', null]);
    expect(obstacleTo(set, { method: 'manual', period: null }, guards)).to.equal('lastDay');
  });
});

describe('differences between two versions', () => {
  const seen: choices.Seen = { method: 'automatic', period: month, expiresAt: '2026-07-06T09:00:00+08:00' };

  it('are none for one instant written in two ways', () => {
    expect(differences(seen, { ...seen, expiresAt: '2026-07-06T01:00:00Z' })).to.deep.equal([]);
  });

  for (const [what, now] of [
    ['method', { ...seen, method: 'manual' }],
    ['period', { ...seen, period: year }],
    ['expiresAt', { ...seen, expiresAt: '2026-08-06T09:00:00+08:00' }],
  ] as const) {
    it(`tell ${what}, among all three`, () => {
      const found = differences(seen, now);
      expect(found.map((each) => each.what)).to.deep.equal(['method', 'period', 'expiresAt']);
      expect(found.filter(({ changed }) => changed).map((each) => each.what)).to.deep.equal([what]);
    });
  }
});
