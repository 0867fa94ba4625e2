import { expect } from '@open-wc/testing';
import type { AlertKind } from '../../mock-api/ledger/model.js';
import { refusal, shown, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const set = (story: Story, when: string, ...items: readonly (readonly [AlertKind, string])[]) =>
  story.at(when, 'setAlerts', { id: 'p', items: items.map(([kind, value]) => ({ kind, value })) });
const fired = (story: Story) => story.pack('p').alerts.map(({ firedAt, armed }) => [shown(firedAt), armed]);

describe('alerts', () => {
  it('fire once when the value crosses them', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p');
    set(story, '2025-01-02', ['remainingPercent', '50'], ['remainingAmount', '100']);
    story.use('2025-01-03', '499');
    story.until('2025-01-05');
    expect(fired(story)).to.deep.equal([[null, true], [null, true]]);
    story.use('2025-01-05', '1');
    story.use('2025-01-06', '100');
    story.until('2025-01-08');
    expect(fired(story)).to.deep.equal([['2025-01-06 04:10:46', false], [null, true]]);
    story.use('2025-01-08', '400');
    story.until('2025-01-10');
    expect(story.pack('p').status).to.equal('exhausted');
    expect(fired(story)[1]).to.deep.equal(['2025-01-09 04:10:46', false]);
  });

  it('fire at once when they are set beyond the value', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p');
    set(story, '2025-01-02', ['remainingPercent', '100']);
    expect(fired(story)).to.deep.equal([['2025-01-02 00:00:00', false]]);
  });

  it('are armed again by a new cycle, and fire again in it', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { mode: 'shardDecrement', capacity: '100', cycle: { unit: 'month', from: 'calendar' } });
    set(story, '2025-01-02', ['remainingAmount', '50']);
    story.use('2025-01-03', '60');
    story.until('2025-01-05');
    expect(fired(story)).to.deep.equal([['2025-01-04 04:10:46', false]]);
    story.use('2025-02-03', '70');
    story.until('2025-02-05');
    expect(fired(story)).to.deep.equal([['2025-02-04 04:10:46', false]]);
    story.use('2025-03-03', '10');
    story.until('2025-03-05');
    expect(fired(story)).to.deep.equal([['2025-02-04 04:10:46', true]]);
  });

  it('fire as a cycle ends with some of it unused, at that very instant', () => {
    const story = new Story();
    story.buy('2025-01-02 10:00', 'p', { product: 'scf', subproduct: 'scf/01', mode: 'periodDecrement', capacity: '100', validity: month(4) });
    set(story, '2025-01-02 11:00', ['remainingPercent', '50'], ['remainingAmount', '250']);
    story.until('2025-02-02 09:59:59');
    expect(fired(story)).to.deep.equal([[null, true], [null, true]]);
    story.until('2025-03-02 10:00');
    expect(fired(story)).to.deep.equal([['2025-03-02 10:00:00', false], ['2025-03-02 10:00:00', false]]);
    story.until('2025-04-25');
    expect(fired(story)).to.deep.equal([['2025-03-02 10:00:00', false], ['2025-03-02 10:00:00', false]]);
    story.at('2025-04-25', 'renew', { id: 'p', period: month(2) });
    expect(fired(story)).to.deep.equal([['2025-03-02 10:00:00', false], ['2025-03-02 10:00:00', true]]);
    story.until('2025-05-02 10:00');
    expect(fired(story)[1]).to.deep.equal(['2025-05-02 10:00:00', false]);
  });

  it('are armed as the quota comes back, not as it is next drawn on', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { mode: 'shardDecrement', capacity: '100', cycle: { unit: 'month', from: 'calendar' } });
    set(story, '2025-01-02', ['remainingAmount', '50']);
    story.use('2025-01-03', '60');
    story.until('2025-01-31 23:59:59');
    expect(fired(story)).to.deep.equal([['2025-01-04 04:10:46', false]]);
    story.until('2025-02-01');
    expect(fired(story)).to.deep.equal([['2025-01-04 04:10:46', true]]);
  });

  it('of days to exhaustion are armed again as a week of much use is over', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p');
    set(story, '2025-01-01', ['daysToExhaustion', '5']);
    story.use('2025-01-02', '700');
    story.until('2025-01-10 04:10:46');
    expect(fired(story)).to.deep.equal([['2025-01-03 04:10:46', false]]);
    story.until('2025-01-10 04:10:47');
    expect(fired(story)).to.deep.equal([['2025-01-03 04:10:46', true]]);
    story.use('2025-01-10', '200');
    story.until('2025-01-12');
    expect(fired(story)).to.deep.equal([['2025-01-11 04:10:46', false]]);
  });

  it('count the days to expiry, and are armed again by a renewal', () => {
    const story = new Story();
    story.buy('2025-01-01 10:00', 'p', { mode: 'unlimited', validity: month(1), price: '10' });
    set(story, '2025-01-02', ['daysToExpiry', '7'], ['remainingPercent', '10']);
    story.until('2025-01-25 09:59');
    expect(fired(story)[0]).to.deep.equal([null, true]);
    story.until('2025-01-26');
    expect(fired(story)).to.deep.equal([['2025-01-25 10:00:00', false], [null, true]]);
    story.at('2025-01-27', 'renew', { id: 'p', period: month(1) });
    expect(fired(story)[0]).to.deep.equal(['2025-01-25 10:00:00', true]);
    story.until('2025-02-23');
    expect(fired(story)[0]).to.deep.equal(['2025-02-22 10:00:00', false]);
  });

  it('count the days to exhaustion by the use of the last week', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p');
    set(story, '2025-01-01', ['daysToExhaustion', '5']);
    for (let day = 2; day <= 8; day++) story.use(`2025-01-0${day}`, '70');
    story.until('2025-01-09 12:00');
    expect(fired(story)).to.deep.equal([[null, true]]);
    // 70 a day and 370 left are more than five days; 170 a day and 200 left are not.
    story.use('2025-01-09', '240');
    story.until('2025-01-11');
    expect(fired(story)).to.deep.equal([['2025-01-10 04:10:46', false]]);
  });

  it('keep what they know when they are set again, and have their bounds', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p');
    set(story, '2025-01-02', ['remainingPercent', '100']);
    set(story, '2025-01-03', ['remainingPercent', '10'], ['remainingPercent', '100']);
    expect(fired(story)).to.deep.equal([[null, true], ['2025-01-02 00:00:00', false]]);
    expect(refusal(() => set(story, '2025-01-04', ['remainingPercent', '101']))).to.equal('invalidAlert');
    expect(refusal(() => set(story, '2025-01-04', ['remainingAmount', '-1']))).to.equal('invalidAlert');
    expect(refusal(() => set(story, '2025-01-04', ['remainingAmount', '1'], ['remainingAmount', '1.0']))).to.equal('invalidAlert');
    expect(refusal(() => set(story, '2025-01-04', ...Array.from({ length: 11 }, (_, n) => ['remainingAmount', String(n)] as const)))).to.equal('tooManyAlerts');
    expect(story.pack('p').alerts).to.have.length(2);
  });
});

describe('alerts of packs with several capacities', () => {
  it('watch the one that has least left, by amount and by share, and cannot tell when it will be used up', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { product: 'vod', subproduct: 'vod/starter', capacity: { storage: '100', traffic: '1000', transcoding: '50' } });
    set(story, '2025-01-01', ['remainingAmount', '40'], ['remainingPercent', '60'], ['remainingPercent', '59.9'], ['daysToExhaustion', '99']);
    const use = (item: string, amount: string) => story.use('2025-01-02', amount, { product: 'vod', item, region: 'ap-guangzhou' });
    use('traffic', '400');
    story.until('2025-01-04');
    expect(story.pack('p').alertsVersion).to.equal(3);
    // 600 of 1000 are 60 per cent; the smallest amount is still the 50 minutes.
    expect(fired(story)).to.deep.equal([[null, true], ['2025-01-03 12:30:00', false], [null, true], [null, true]]);
    story.use('2025-01-05', '600', { product: 'vod', item: 'transcoding', specification: 'H264' });
    story.until('2025-01-07');
    expect(fired(story)).to.deep.equal([['2025-01-06 12:30:00', false], ['2025-01-03 12:30:00', false], [null, true], [null, true]]);
  });
});

describe('the bounds of alerts', () => {
  it('are told apart by kind: another kind of the same figure knows nothing', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { capacity: '100' });
    set(story, '2025-01-02', ['remainingAmount', '100']);
    set(story, '2025-01-03', ['daysToExpiry', '100'], ['remainingAmount', '99'], ['remainingAmount', '100']);
    expect(fired(story)).to.deep.equal([[null, true], [null, true], ['2025-01-02 00:00:00', false]]);
    expect(refusal(() => set(story, '2025-01-04', ['daysToExpiry', '9'], ['remainingAmount', '9']))).to.equal(null);
  });

  it('are nothing and all, ten of them, and fractions of a day', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { validity: month(1) });
    set(story, '2025-01-01', ...Array.from({ length: 8 }, (_, n) => ['remainingAmount', String(n)] as const), ['remainingPercent', '100'], ['daysToExpiry', '1.5']);
    story.until('2025-01-30 11:59:59');
    expect(fired(story).slice(7)).to.deep.equal([[null, true], ['2025-01-01 00:00:00', false], [null, true]]);
    story.until('2025-01-30 12:00');
    expect(fired(story)[9]).to.deep.equal(['2025-01-30 12:00:00', false]);
    expect(story.pack('p').alerts[9]).to.deep.equal({ kind: 'daysToExpiry', value: 1_500_000_000n, firedAt: t('2025-01-30 12:00'), armed: false });
  });

  it('of no use in a week are those of a pack that lasts for ever', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p');
    set(story, '2025-01-01', ['daysToExhaustion', '100000000']);
    expect(fired(story)).to.deep.equal([[null, true]]);
    story.use('2025-01-02', '0.000000001');
    expect(story.until('2025-01-04').pack('p').alerts[0]!.armed).to.equal(true);
    story.use('2025-01-04', '1');
    // 999 and a little, at one in a week: 6,993 days and less.
    expect(story.until('2025-01-06').pack('p').alerts[0]!.armed).to.equal(false);
  });

  it('are those of days left, to the instant at which use and rest say so', () => {
    const after = (amount: string, threshold: string) => {
      const story = new Story();
      story.buy('2025-01-01', 'p');
      set(story, '2025-01-01', ['daysToExhaustion', threshold]);
      story.use('2025-01-02', amount);
      return story.until('2025-01-04').pack('p').alerts[0]!.armed;
    };
    // 700 in a week, 300 left: three days.
    expect([after('700', '3'), after('700', '2.999999999'), after('350', '13'), after('350', '12.9')]).to.deep.equal([false, true, false, true]);
  });
});

describe('alerts of a pack that has ended', () => {
  it('tell of its very end, and of nothing after it', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { validity: month(1) });
    set(story, '2025-01-01', ['daysToExpiry', '5'], ['remainingAmount', '0']);
    story.use('2025-01-02', '1000');
    story.until('2025-03-01');
    expect(fired(story)).to.deep.equal([[null, true], ['2025-01-03 04:10:46', false]]);
    story.buy('2025-03-01 10:00', 'q', { validity: month(1) });
    story.at('2025-03-01 10:00', 'setAlerts', { id: 'q', items: [{ kind: 'daysToExpiry', value: '0' }, { kind: 'remainingAmount', value: '999' }] });
    story.use('2025-04-01', '5');
    story.until('2025-05-01');
    // What is settled after the end takes from it, and nobody is told any more.
    expect([story.left('q'), story.pack('q').alerts.map(({ firedAt }) => shown(firedAt))]).to.deep.equal(['995.000000000', ['2025-04-01 10:00:00', null]]);
  });

  it('can still be set, and fire at once where it ended just now', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { validity: month(1) });
    story.until('2025-02-01');
    set(story, '2025-02-01', ['remainingAmount', '1000']);
    expect(fired(story)).to.deep.equal([['2025-02-01 00:00:00', false]]);
    set(story, '2025-02-02', ['remainingPercent', '100']);
    expect(fired(story)).to.deep.equal([[null, true]]);
  });
});

describe('alerts of a pack with cycles', () => {
  it('fire once in a cycle, however often it is drawn on in it', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { mode: 'shardDecrement', capacity: '100', cycle: { unit: 'month', from: 'calendar' } });
    set(story, '2025-01-02', ['remainingAmount', '50']);
    for (const day of ['2025-01-03', '2025-02-03', '2025-03-03', '2025-03-05', '2025-03-07']) story.use(day, day === '2025-01-03' ? '10' : '50');
    story.until('2025-03-20');
    expect(fired(story)).to.deep.equal([['2025-03-04 04:10:46', false]]);
  });

  it('of days to exhaustion look again as the next cycle begins', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { mode: 'shardDecrement', capacity: '100', cycle: { unit: 'month', from: 'calendar' }, validity: month(3) });
    set(story, '2025-01-20', ['daysToExhaustion', '10'], ['remainingAmount', '10']);
    for (const day of ['2025-01-28', '2025-01-29']) story.use(day, '45');
    story.until('2025-01-31 23:59');
    expect(fired(story)).to.deep.equal([['2025-01-29 04:10:46', false], ['2025-01-30 04:10:46', false]]);
    // Full again: 100 at 90 in a week are less than eight days, which is as before; ten are far.
    story.until('2025-02-01');
    expect(fired(story)).to.deep.equal([['2025-01-29 04:10:46', false], ['2025-01-30 04:10:46', true]]);
    // A week after the first of them 45 are left of it: 15 days.
    story.until('2025-02-05 04:10:47');
    expect(fired(story)[0]).to.deep.equal(['2025-01-29 04:10:46', true]);
  });
});
