/** What the ledger writes down: of an order, of each change of a balance, and that something has changed at all. */
import { expect } from '@open-wc/testing';
import { toDecimal } from '../../mock-api/ledger/decimal.js';
import { Ledger } from '../../mock-api/ledger/ledger.js';
import { policies } from '../../mock-api/policies/index.js';
import { snapshot } from './support/snapshot.js';
import { ME, refusal, shown, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const events = (story: Story, id: string) =>
  story.pack(id).events.map(({ at, event, afterRows, remaining }) => `${shown(at)} ${event} after ${afterRows}: ${remaining.map((left) => toDecimal(left, 0)).join(' ')}`);

describe('a new ledger', () => {
  it('holds nothing, and stands where it was put', () => {
    const ledger = new Ledger(policies);
    expect(ledger.now).to.equal(0);
    const none = { accountList: [], packs: [], exports: [], plugins: [], refunds: [], vouchers: [], notices: [], modes: [], revision: 0, lengths: [0, 0, 0] };
    expect(snapshot(ledger.state)).to.deep.include(none);
    expect([ledger.state.ended, ledger.state.deposits.size, ledger.state.spent.size, ledger.state.holidays.size]).to.deep.equal([[], 0, 0, 0]);
    expect(new Ledger(policies, t('2025-01-01')).now).to.equal(t('2025-01-01'));
  });
});

describe('a pack', () => {
  it('is what an order says, and ordinary in all that it does not say', () => {
    const story = new Story();
    const plain = story.buy('2025-01-01 10:00', 'p');
    expect(plain).to.deep.include({
      ...{ number: 0, id: 'p', name: 'p', ownerUin: ME, product: 'captcha', subproduct: 'captcha/01', region: null, zone: null, mode: 'totalDecrement' },
      ...{ cycleRule: null, shardRange: null, attributes: [], source: 'purchase', priority: null, shared: false, purchasedAt: t('2025-01-01 10:00') },
      ...{ autoPurchase: false, repurchase: null, pluginBound: false, listPrice: 0n, validityMonths: 12, paid: 0n, voucherPaid: 0n, status: 'valid' },
      ...{ awaitsActivation: false, effectiveAt: t('2025-01-01 10:00'), months: 12, expiresAt: t('2026-01-01 10:00'), endsAt: t('2026-01-01 10:00'), invalidAt: null },
      ...{ renewal: null, autoPeriod: null, nextAttemptAt: null, lastAttempt: null, receipts: [], cycle: null, used: false, alerts: [], reminders: [] },
    });
    expect([plain.freezes.size, [...plain.paidFrom]]).to.deep.equal([0, [[ME, { cash: 0n, income: 0n, present: 0n }]]]);
    const rich = story.buy('2025-01-02', 'r', {
      ...{ product: 'clb', subproduct: 'clb/03', name: 'Night', mode: 'shardDecrement', capacity: '7', validity: month(2), region: 'ap-tokyo', zone: 'ap-tokyo-1' },
      ...{ attributes: [{ key: 'a', value: '1' }], source: 'campaign', priority: 3, shared: true, price: '20', voucher: '5', shardRange: ['22:00', '06:30'] },
      ...{ renewal: 'automatic', autoPeriod: month(3), autoPurchase: true, cycle: { unit: 'day', from: 'purchase' } },
    });
    expect(rich).to.deep.include({
      ...{ number: 1, name: 'Night', region: 'ap-tokyo', zone: 'ap-tokyo-1', mode: 'shardDecrement', cycleRule: { unit: 'day', from: 'purchase' }, shardRange: [79_200_000, 23_400_000] },
      ...{ attributes: [{ key: 'a', value: '1' }], source: 'campaign', priority: 3, shared: true, listPrice: 20_000_000_000n, paid: 15_000_000_000n, validityMonths: 2 },
      ...{ renewal: 'automatic', autoPeriod: month(3), nextAttemptAt: t('2025-03-02'), autoPurchase: true },
    });
    expect([...rich.paidFrom]).to.deep.equal([[ME, { cash: 15_000_000_000n, income: 0n, present: 0n }]]);
    expect(story.ledger.state.products.get('clb')!.packs).to.deep.equal([rich]);
  });

  it('has the cycles of its kind, or else months of the calendar, and days where it is full again in each', () => {
    const story = new Story();
    const rule = (id: string, product: string, subproduct: string, mode: 'periodDecrement' | 'shardDecrement' | 'unlimited') => story.buy('2025-01-01', id, { product, subproduct, mode }).cycleRule;
    expect(rule('a', 'clb', 'clb/03', 'periodDecrement')).to.deep.equal({ unit: 'hour', from: 'calendar' });
    expect(rule('b', 'captcha', 'captcha/01', 'periodDecrement')).to.deep.equal({ unit: 'month', from: 'calendar' });
    expect(rule('c', 'captcha', 'captcha/01', 'shardDecrement')).to.deep.equal({ unit: 'day', from: 'calendar' });
    expect(rule('d', 'clb', 'clb/03', 'unlimited')).to.equal(null);
    expect([story.pack('d').renewal, story.pack('d').pools.map(({ quota, remaining }) => [quota, remaining])]).to.deep.equal(['manual', [[0n, 0n]]]);
  });

  it('is numbered where it is given no id, past the numbers that are taken', () => {
    const story = new Story();
    const buy = () => story.at('2025-01-01', 'purchase', { name: 'n', uin: ME, product: 'captcha', subproduct: 'captcha/01', capacity: '1', validity: month(1) });
    story.buy('2025-01-01', 'pack-000002');
    expect([buy(), buy()]).to.deep.equal(['pack-000003', 'pack-000004']);
    story.buy('2025-01-01', 'x');
    expect(buy()).to.equal('pack-000005');
  });

  it('waits for its start, then begins at that very instant', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'p', { effectiveAt: '2025-01-10T09:00:00+08:00', validity: month(1), price: '5' });
    story.until('2025-01-10 08:59:59');
    expect(pack.status).to.equal('inactive');
    story.until('2025-01-10 09:00');
    expect([pack.status, pack.version, shown(pack.expiresAt)]).to.deep.equal(['valid', 2, '2025-02-10 09:00:00']);
    // A start in the past is now.
    expect(shown(story.buy('2025-01-11', 'q', { effectiveAt: '2025-01-05' }).effectiveAt)).to.equal('2025-01-11 00:00:00');
    // One given back before its start never begins.
    const back = story.buy('2025-01-11', 'b', { effectiveAt: '2025-01-12', price: '5' });
    story.at('2025-01-11', 'refund', { id: 'b' });
    story.until('2025-01-13');
    expect([back.status, events(story, 'b')]).to.deep.equal(['refunded', ['2025-01-11 00:00:00 refund after 0: 1000']]);
  });
});

describe('the history of a balance', () => {
  it('tells each change with what was left of every capacity, among the deductions of its instant', () => {
    const story = new Story();
    story.buy('2025-01-01', 'set', { product: 'vod', subproduct: 'vod/starter', capacity: { storage: '5', traffic: '6', transcoding: '7' }, validity: month(1) });
    story.use('2025-01-01', '4', { product: 'vod', item: 'traffic', region: 'ap-guangzhou' });
    story.until('2025-01-03');
    story.at('2025-01-04', 'setBalance', { uin: ME, owed: '1' });
    story.at('2025-01-05', 'setBalance', { uin: ME, cash: '9' });
    story.until('2025-03-01');
    expect(events(story, 'set')).to.deep.equal([
      '2025-01-01 00:00:00 effective after 0: 5 6 7',
      '2025-01-04 00:00:00 freeze after 1: 5 2 7',
      '2025-01-05 00:00:00 thaw after 1: 5 2 7',
      '2025-02-01 00:00:00 expiry after 1: 5 2 7',
    ]);
  });

  it('tells of resets, of a top-up and of the end by use', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { mode: 'periodDecrement', capacity: '100', validity: month(1), price: '10' });
    story.use('2025-01-02', '60');
    story.at('2025-01-10', 'renew', { id: 'p', period: month(1) });
    story.use('2025-02-10', '100');
    story.until('2025-02-12');
    expect(events(story, 'p')).to.deep.equal([
      '2025-01-01 00:00:00 effective after 0: 100',
      '2025-01-10 00:00:00 topUp after 1: 40',
      '2025-02-01 00:00:00 reset after 1: 100',
      '2025-02-11 04:10:46 exhaustion after 2: 0',
    ]);
  });

  it('of a cycle that was left full tells no reset', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { mode: 'periodDecrement', capacity: '100', validity: month(3) });
    story.use('2025-03-02', '1');
    story.until('2025-03-04');
    expect(events(story, 'p')).to.deep.equal(['2025-01-01 00:00:00 effective after 0: 100']);
  });
});

describe('versions', () => {
  it('of a pack grow with whatever its reader may set or rely on', () => {
    const story = new Story('2025-01-01', '1000');
    story.at('2025-01-01', 'openAccount', { uin: '200' });
    const pack = story.buy('2025-01-02', 'p', { product: 'live', subproduct: 'live/traffic', mode: 'periodDecrement', capacity: '200000', validity: month(1), price: '10' });
    const seen: number[] = [];
    const then = (act: () => unknown) => {
      const before = pack.version;
      act();
      seen.push(pack.version - before);
    };
    then(() => story.at('2025-01-03', 'setRenewal', { id: 'p', method: 'none' }));
    then(() => story.at('2025-01-03', 'setRenewal', { id: 'p', method: 'none' }));
    then(() => story.at('2025-01-03', 'renew', { id: 'p', period: month(1) }));
    then(() => story.at('2025-01-03', 'setAutoPurchase', { id: 'p', on: true }));
    then(() => story.at('2025-01-03', 'setAutoPurchase', { id: 'p', on: true }));
    then(() => story.at('2025-01-04', 'setBalance', { uin: ME, owed: '1' }));
    then(() => story.at('2025-01-05', 'setBalance', { uin: ME, cash: '100' }));
    then(() => story.at('2025-01-06', 'transfer', { id: 'p', uin: '200' }));
    then(() => story.until('2025-01-20'));
    // It ends, and the attempt to buy it again is noted: its new owner has no money.
    then(() => story.until('2025-03-03'));
    expect(seen).to.deep.equal([1, 0, 1, 1, 0, 1, 1, 1, 0, 2]);
    expect([pack.status, pack.repurchase?.outcome]).to.deep.equal(['expired', 'balanceInsufficient']);
  });

  it('of its alerts grow as they are set, fire and are armed again', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'p', { mode: 'shardDecrement', capacity: '100', cycle: { unit: 'month', from: 'calendar' } });
    const seen: number[] = [];
    const until = (day: string) => {
      story.until(day);
      seen.push(pack.alertsVersion);
    };
    until('2025-01-02');
    story.at('2025-01-02', 'setAlerts', { id: 'p', items: [{ kind: 'remainingAmount', value: '50' }, { kind: 'remainingAmount', value: '30' }] });
    until('2025-01-02');
    story.use('2025-01-03', '60');
    until('2025-01-05');
    story.use('2025-01-05', '20');
    until('2025-01-07');
    until('2025-02-02');
    expect(seen).to.deep.equal([1, 2, 3, 4, 6]);
    expect(pack.version).to.equal(2);
  });

  it('of the whole grow with each command and with what falls due, and stay while nothing happens', () => {
    const story = new Story();
    const { state } = story.ledger;
    const grows = (act: () => unknown) => {
      const before = state.revision;
      act();
      return state.revision - before;
    };
    expect(grows(() => story.buy('2025-01-02', 'p', { validity: month(1) }))).to.equal(1);
    expect(grows(() => story.at('2025-01-03', 'advance', {}))).to.equal(0);
    expect(grows(() => story.until('2025-01-04'))).to.equal(0);
    expect(grows(() => refusal(() => story.buy('2025-01-04', 'p')))).to.equal(0);
    expect(grows(() => story.use('2025-01-05', '1'))).to.equal(1);
    expect(grows(() => story.until('2025-01-07'))).to.equal(1);
    expect(grows(() => story.until('2025-03-01'))).to.equal(1);
  });
});
