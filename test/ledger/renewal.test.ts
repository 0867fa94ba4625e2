import { expect } from '@open-wc/testing';
import { toDecimal } from '../../mock-api/ledger/decimal.js';
import { automaticLockedFrom, methodObstacle, renewalPrice } from '../../mock-api/ledger/renewal.js';
import { ME, refusal, shown, Story } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const plan = { mode: 'periodDecrement', capacity: '100', validity: month(3), price: '30', cycle: { unit: 'month', from: 'purchase' } } as const;
const automatic = { renewal: 'automatic', autoPeriod: month(1) } as const;

const balance = (story: Story): string => toDecimal(story.ledger.state.accounts.get(ME)!.cash, 2);

describe('the renewal setting', () => {
  it('begins as manual, and is nothing for total decrement', () => {
    const story = new Story();
    expect(story.buy('2025-01-01', 'p', plan).renewal).to.equal('manual');
    expect(story.buy('2025-01-01', 't').renewal).to.equal(null);
    expect(refusal(() => story.at('2025-01-02', 'setRenewal', { id: 't', method: 'none' }))).to.equal('totalDecrementNotRenewed');
    expect(refusal(() => story.at('2025-01-02', 'renew', { id: 't', period: month(1) }))).to.equal('totalDecrementNotRenewed');
  });

  it('changes from each method to each other, with a period for the automatic one alone', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'p', plan);
    for (const method of ['automatic', 'none', 'automatic', 'manual', 'none', 'manual'] as const) {
      const version = pack.version;
      story.at('2025-01-02', 'setRenewal', { id: 'p', method, ...(method === 'automatic' ? { period: month(2) } : {}) });
      expect([pack.renewal, pack.autoPeriod?.count]).to.deep.equal([method, method === 'automatic' ? 2 : undefined]);
      expect(pack.version).to.equal(version + 1);
    }
    expect(refusal(() => story.at('2025-01-02', 'setRenewal', { id: 'p', method: 'automatic' }))).to.equal('invalidPeriod');
    expect(refusal(() => story.at('2025-01-02', 'setRenewal', { id: 'p', method: 'none', period: month(1) }))).to.equal('invalidPeriod');
  });

  it('takes 1 to 11 months or 1 to 5 years', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', plan);
    const set = (count: number, unit: 'month' | 'year') => refusal(() => story.at('2025-01-02', 'setRenewal', { id: 'p', method: 'automatic', period: { count, unit } }));
    for (const [count, unit] of [[1, 'month'], [11, 'month'], [1, 'year'], [5, 'year']] as const) expect(set(count, unit), `${count} ${unit}`).to.equal(null);
    for (const [count, unit] of [[0, 'month'], [12, 'month'], [0, 'year'], [6, 'year'], [1.5, 'month']] as const) expect(set(count, unit), `${count} ${unit}`).to.equal('invalidPeriod');
  });

  it('locks automatic renewal and its period for the last 24 hours, and nothing else', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01 10:00', 'p', { ...plan, ...automatic });
    expect(shown(automaticLockedFrom(pack))).to.equal('2025-03-31 10:00:00');
    const set = (when: string, method: 'automatic' | 'manual' | 'none', count = 3) =>
      refusal(() => story.at(when, 'setRenewal', { id: 'p', method, ...(method === 'automatic' ? { period: month(count) } : {}) }));
    expect(set('2025-03-31 09:59:59', 'automatic')).to.equal(null);
    expect(set('2025-03-31 10:00', 'automatic', 4)).to.equal('automaticLocked');
    expect(set('2025-03-31 10:00', 'automatic', 3)).to.equal(null); // as it is
    expect(methodObstacle(pack, 'automatic', story.ledger.now)).to.equal('lastDay');
    expect(set('2025-03-31 10:00', 'none')).to.equal(null);
    expect(set('2025-03-31 10:00', 'manual')).to.equal(null);
    expect(set('2025-03-31 10:00', 'automatic')).to.equal('automaticLocked');
  });

  it('is closed once the pack has ended or is frozen', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { ...plan, validity: month(1) });
    story.until('2025-02-02');
    expect(refusal(() => story.at('2025-02-02', 'setRenewal', { id: 'p', method: 'none' }))).to.equal('statusForbids');
    expect(refusal(() => story.at('2025-02-02', 'renew', { id: 'p', period: month(1) }))).to.equal('statusForbids');
    story.buy('2025-02-03', 'q', plan);
    story.at('2025-02-04', 'setBalance', { uin: ME, owed: '1' });
    expect(refusal(() => story.at('2025-02-05', 'setRenewal', { id: 'q', method: 'none' }))).to.equal('statusForbids');
  });
});

describe('renewing by hand', () => {
  it('costs its share of the list price, extends the end, and keeps the id', () => {
    const story = new Story();
    const pack = story.buy('2025-01-31 10:00', 'p', plan);
    expect(toDecimal(renewalPrice(pack, month(1)), 2)).to.equal('10.00');
    expect(toDecimal(renewalPrice(pack, { count: 1, unit: 'year' }), 2)).to.equal('120.00');
    const receipt = story.at('2025-02-10', 'renew', { id: 'p', period: month(1), key: 'k' });
    expect(receipt).to.include({ packId: 'p', by: 'user', key: 'k', paid: 10_000_000_000n });
    // From the start of validity, so that a clamped day comes back: 31 January and four months.
    expect([shown(receipt.previousExpiresAt), shown(receipt.expiresAt)]).to.deep.equal(['2025-04-30 10:00:00', '2025-05-31 10:00:00']);
    expect(balance(story)).to.equal('99960.00');
    expect(pack.lastAttempt).to.deep.include({ by: 'user', outcome: 'renewed' });
  });

  it('rounds the price to the cent', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'p', { ...plan, price: '100' });
    expect(toDecimal(renewalPrice(pack, month(1)), 9)).to.equal('33.330000000');
    expect(toDecimal(renewalPrice(pack, month(2)), 9)).to.equal('66.670000000');
  });

  it('needs the money', () => {
    const story = new Story('2025-01-01', '35');
    const pack = story.buy('2025-01-01', 'p', plan);
    expect(refusal(() => story.at('2025-01-02', 'renew', { id: 'p', period: month(1) }))).to.equal('balanceInsufficient');
    expect(shown(pack.expiresAt)).to.equal('2025-04-01 00:00:00');
    expect(balance(story)).to.equal('5.00');
  });
});

describe('automatic renewal', () => {
  it('is tried at the start of the day of expiry, again and again', () => {
    const story = new Story();
    const pack = story.buy('2025-01-15 10:00', 'p', { ...plan, validity: month(1), ...automatic });
    expect(shown(pack.nextAttemptAt)).to.equal('2025-02-15 00:00:00');
    story.until('2025-04-20');
    expect(pack.receipts.map(({ at, by, expiresAt }) => [shown(at), by, shown(expiresAt)])).to.deep.equal([
      ['2025-02-15 00:00:00', 'automatic', '2025-03-15 10:00:00'],
      ['2025-03-15 00:00:00', 'automatic', '2025-04-15 10:00:00'],
      ['2025-04-15 00:00:00', 'automatic', '2025-05-15 10:00:00'],
    ]);
  });

  it('is tried once a day for six more days, then the pack expires at its end', () => {
    const story = new Story('2025-01-01', '30');
    const pack = story.buy('2025-01-15 10:00', 'p', { ...plan, validity: month(1), ...automatic });
    story.until('2025-02-18');
    expect(pack).to.include({ status: 'valid' });
    expect(pack.lastAttempt).to.deep.include({ outcome: 'balanceInsufficient' });
    expect(shown(pack.nextAttemptAt)).to.equal('2025-02-19 00:00:00');
    story.until('2025-02-21');
    expect(pack).to.include({ status: 'expired', nextAttemptAt: null });
    expect(shown(pack.invalidAt)).to.equal('2025-02-15 10:00:00');
    expect(shown(pack.lastAttempt!.at)).to.equal('2025-02-21 00:00:00');
  });

  it('goes through as soon as the money is there, and leaves no gap', () => {
    const story = new Story('2025-01-01', '30');
    const pack = story.buy('2025-01-15 10:00', 'p', { ...plan, validity: month(1), ...automatic });
    story.use('2025-02-16', '5');
    story.at('2025-02-17 12:00', 'topUp', { uin: ME, amount: '50' });
    story.until('2025-02-18');
    expect(shown(pack.expiresAt)).to.equal('2025-03-15 10:00:00');
    // What was settled in the gap stays uncovered.
    expect(story.uncovered).to.have.length(1);
    expect(pack.status).to.equal('valid');
  });

  it('spends what there is on the pack that ends first', () => {
    const story = new Story('2025-01-01', '75');
    const late = story.buy('2025-01-15 12:00', 'late', { ...plan, validity: month(1), ...automatic });
    const early = story.buy('2025-01-15 13:00', 'early', { ...plan, validity: month(1), effectiveAt: '2025-01-15T13:00:00+08:00', ...automatic });
    story.until('2025-02-16');
    expect([late.receipts.length, early.receipts.length]).to.deep.equal([0, 0]);
    story.at('2025-02-16 12:00', 'topUp', { uin: ME, amount: '20' });
    story.until('2025-02-17');
    expect([late.receipts.length, early.receipts.length]).to.deep.equal([1, 0]);
  });

  it('spends it so whichever was bought first', () => {
    const story = new Story('2025-01-01', '90');
    const late = story.buy('2025-01-15 10:00', 'late', { ...plan, validity: month(1), effectiveAt: '2025-01-15T18:00:00+08:00', ...automatic });
    const early = story.buy('2025-01-15 11:00', 'early', { ...plan, validity: month(1), effectiveAt: '2025-01-15T12:00:00+08:00', ...automatic });
    const set = (id: string) => story.at('2025-01-20', 'setRenewal', { id, method: 'automatic', period: month(1) });
    set('late');
    set('early');
    story.until('2025-02-15 11:00');
    expect([late, early].map(({ lastAttempt, receipts }) => [lastAttempt?.outcome, receipts.length])).to.deep.equal([['balanceInsufficient', 0], ['renewed', 1]]);
  });

  it('is given up with the setting, and the pack ends at once when its time is over', () => {
    const story = new Story('2025-01-01', '30');
    const pack = story.buy('2025-01-15 10:00', 'p', { ...plan, validity: month(1), ...automatic });
    story.at('2025-02-16', 'setRenewal', { id: 'p', method: 'none' });
    expect(pack.status).to.equal('expired');
    expect(shown(pack.invalidAt)).to.equal('2025-02-15 10:00:00');
  });

  it('waits for frozen packs day by day, and goes on once they are thawed', () => {
    const story = new Story('2025-01-01', '0');
    story.at('2025-01-01', 'topUp', { uin: ME, amount: '100' });
    story.buy('2025-01-01', 'p', { product: 'clb', subproduct: 'clb/03', mode: 'periodDecrement', capacity: '10', price: '10', validity: { count: 1, unit: 'month' }, renewal: 'automatic', autoPeriod: { count: 1, unit: 'month' } });
    story.at('2025-01-20', 'setBalance', { uin: ME, cash: '90', owed: '1' });
    const day = story.pack('p').expiresAt;
    story.until('2025-02-02 12:00');
    expect(story.pack('p')).to.deep.include({ status: 'frozen', invalidAt: null });
    expect(story.pack('p').lastAttempt).to.deep.include({ by: 'automatic', outcome: 'frozen' });
    expect(story.pack('p').nextAttemptAt).to.be.above(day);
    story.at('2025-02-02 13:00', 'topUp', { uin: ME, amount: '1' });
    story.until('2025-02-03 01:00');
    expect(story.pack('p').lastAttempt).to.deep.include({ by: 'automatic', outcome: 'renewed' });
    expect(story.pack('p')).to.deep.include({ status: 'valid', invalidAt: null });
    expect(story.pack('p').expiresAt).to.be.above(day);
  });

  it('gives frozen packs up after the sixth day', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'p', { product: 'clb', subproduct: 'clb/03', mode: 'periodDecrement', capacity: '10', validity: { count: 1, unit: 'month' }, renewal: 'automatic', autoPeriod: { count: 1, unit: 'month' } });
    story.at('2025-01-20', 'setBalance', { uin: ME, owed: '1' });
    story.until('2025-02-07 12:00');
    expect(pack.lastAttempt?.outcome).to.equal('frozen');
    expect(pack).to.deep.include({ status: 'expired', nextAttemptAt: null });
    expect(pack.invalidAt).to.equal(pack.expiresAt);
  });
});
