import { expect } from '@open-wc/testing';
import type { AlertKind } from '../../mock-api/ledger/model.js';
import { refusal, shown, Story } from './support/story.js';

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
