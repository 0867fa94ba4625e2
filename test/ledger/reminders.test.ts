/** Messages that products send about packs, by their tables. */
import { expect } from '@open-wc/testing';
import { toShortDecimal } from '../../mock-api/ledger/decimal.js';
import { policies } from '../../mock-api/policies/index.js';
import { shown, Story } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const general = { product: 'mps', subproduct: 'mps/general', capacity: '1000' } as const;

const sent = (story: Story) => story.ledger.state.notices.map(({ at, packId, kind, value }) => `${shown(at)} ${packId} ${kind} ${toShortDecimal(value)}`);
const minutes = (story: Story, day: string, amount: number) => story.use(day, String(amount * 60), { product: 'mps', item: 'transcoding', specification: 'Standard.H264.SD' });

describe('reminders', () => {
  it('of transcoding packs come 7, 3 and 1 days before the end, each once', () => {
    const story = new Story();
    story.buy('2025-01-10 08:00', 'p', general);
    story.until('2026-03-01');
    expect(sent(story)).to.deep.equal(['2026-01-03 08:00:00 p daysToExpiry 7', '2026-01-07 08:00:00 p daysToExpiry 3', '2026-01-09 08:00:00 p daysToExpiry 1']);
    expect(story.pack('p').alerts).to.deep.equal([]);
  });

  it('of transcoding packs come when nine tenths are used', () => {
    const story = new Story();
    story.buy('2025-01-10', 'p', general);
    minutes(story, '2025-01-11', 899);
    expect(sent(story.until('2025-01-13'))).to.deep.equal([]);
    minutes(story, '2025-01-13', 1);
    minutes(story, '2025-01-14', 50);
    expect(sent(story.until('2025-01-16'))).to.deep.equal(['2025-01-14 04:20:10 p remainingPercent 10']);
  });

  it('of live packs look a month ahead, but not at a validity that begins shorter', () => {
    const story = new Story();
    story.buy('2025-01-10', 'long', { product: 'live', subproduct: 'live/mic', validity: month(2) });
    story.buy('2025-02-01', 'short', { product: 'live', subproduct: 'live/mic', validity: month(1) });
    story.until('2025-04-01');
    const of = (id: string) => sent(story).filter((line) => line.includes(` ${id} `)).map((line) => line.slice(-2).trim());
    expect(of('long')).to.deep.equal(['30', '15', '7', '1']);
    expect(of('short')).to.deep.equal(['15', '7', '1']);
  });

  it('start anew once a renewal has moved the end, and leave packs alone that are not to be renewed', () => {
    const rules = policies.map((policy) => (policy.product === 'captcha' ? { ...policy, reminders: { daysToExpiry: [3], remainingPercent: [] } } : policy));
    const story = new Story('2025-01-01', '1000', rules);
    const plan = { mode: 'periodDecrement', validity: month(1), price: '10' } as const;
    story.buy('2025-01-10', 'p', plan);
    story.buy('2025-01-10', 'none', { ...plan, renewal: 'none' });
    story.until('2025-02-08');
    story.at('2025-02-08', 'renew', { id: 'p', period: month(1) });
    story.until('2025-04-01');
    expect(sent(story)).to.deep.equal(['2025-02-07 00:00:00 p daysToExpiry 3', '2025-03-07 00:00:00 p daysToExpiry 3']);
  });

  it('of what is left come for packs too that are not to be renewed, each to the owner of that day', () => {
    const rules = policies.map((policy) => (policy.product === 'captcha' ? { ...policy, reminders: { daysToExpiry: [3], remainingPercent: [50, 20] } } : policy));
    const story = new Story('2025-01-01', '1000', rules);
    story.at('2025-01-01', 'openAccount', { uin: '200' });
    story.buy('2025-01-10', 'p', { mode: 'shardDecrement', capacity: '100', cycle: { unit: 'month', from: 'calendar' }, validity: month(2), renewal: 'none' });
    story.use('2025-01-11', '60');
    story.until('2025-01-13');
    story.at('2025-01-13', 'transfer', { id: 'p', uin: '200' });
    story.use('2025-01-13', '30', { uin: '200' });
    story.until('2025-01-15');
    story.use('2025-02-11', '90', { uin: '200' });
    story.until('2025-02-13');
    expect(sent(story)).to.deep.equal(['2025-01-12 04:10:46 p remainingPercent 50', '2025-01-14 04:10:46 p remainingPercent 20', '2025-02-12 04:10:46 p remainingPercent 50', '2025-02-12 04:10:46 p remainingPercent 20']);
    expect(story.ledger.state.notices.map(({ uin }) => uin)).to.deep.equal(['100', '200', '200', '200']);
  });

  it('are not sent by products that have none', () => {
    const story = new Story();
    story.buy('2025-01-10', 'p', { validity: month(1) });
    story.use('2025-01-11', '999');
    expect(sent(story.until('2025-03-01'))).to.deep.equal([]);
  });
});
