/** What could be done with a pack now, and for how much money: told before anybody asks for it. */
import { expect } from '@open-wc/testing';
import { toDecimal, toQuantity } from '../../mock-api/ledger/decimal.js';
import { refundDeadline, refundTerms } from '../../mock-api/ledger/refund.js';
import { endAfter, methodObstacle, renewObstacle, spendable, voucherFor } from '../../mock-api/ledger/renewal.js';
import { policies } from '../../mock-api/policies/index.js';
import { ME, refusal, shown, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const plan = { mode: 'periodDecrement', capacity: '100', validity: month(1), price: '30' } as const;
const money = (story: Story, uin = ME) => {
  const { cash, income, present } = story.ledger.state.accounts.get(uin)!;
  return [cash, income, present].map((part) => toDecimal(part, 2)).join(' ');
};
const terms = (story: Story, id: string) => refundTerms(story.ledger.state, story.pack(id));
const amount = (story: Story, id: string) => toDecimal(terms(story, id).amount ?? -1n, 2);

describe('what is in the way of a renewal', () => {
  it('is the mode, then the status, then the money, to the cent', () => {
    const story = new Story('2025-01-01', '89.99');
    story.buy('2025-01-01', 'total');
    story.buy('2025-01-01', 'short', { ...plan, price: '0' });
    story.buy('2025-01-10', 'p', plan);
    const why = (id: string, count: number) => renewObstacle(story.ledger.state, story.pack(id), month(count));
    expect([why('total', 1), why('p', 1), why('p', 2)]).to.deep.equal(['totalDecrement', null, 'balanceInsufficient']);
    story.at('2025-01-11', 'topUp', { uin: ME, amount: '0.01' });
    expect(why('p', 2)).to.equal(null);
    story.until('2025-02-02');
    expect([why('short', 1), why('p', 1)]).to.deep.equal(['status', null]);
    story.at('2025-02-03', 'setBalance', { uin: ME, cash: '100', owed: '1' });
    expect(why('p', 1)).to.equal('status');
  });

  it('counts the vouchers that a table lets pay for it', () => {
    const tables = policies.map((policy) => (policy.product === 'captcha' ? { ...policy, vouchers: ['renewal'] as const } : policy));
    for (const [rules, byUser, byClock, why] of [[tables, '20', '0', null], [policies, '0', '20', 'balanceInsufficient']] as const) {
      const story = new Story('2025-01-01', '40', rules);
      const pack = story.buy('2025-01-10', 'p', plan);
      story.at('2025-01-10', 'grantVoucher', { uin: ME, amount: '20' });
      const { state } = story.ledger;
      const share = (by: 'user' | 'automatic', price = '30') => toDecimal(voucherFor(state, pack, toQuantity(price), by), 0);
      expect([share('user'), share('automatic'), renewObstacle(state, pack, month(1))]).to.deep.equal([byUser, byClock, why]);
      // No more than the price.
      expect([share('user', '5'), share('automatic', '5')].sort()).to.deep.equal(['0', '5']);
    }
  });

  it('is looked for in the account that pays', () => {
    const story = new Story('2025-01-01', '50');
    story.at('2025-01-01', 'openAccount', { uin: 'team', payer: ME });
    story.at('2025-01-01', 'setBalance', { uin: 'team', cash: '1' });
    const pack = story.buy('2025-01-02', 'p', { ...plan, uin: 'team' });
    expect(toDecimal(spendable(story.ledger.state, pack), 0)).to.equal('20');
    expect(renewObstacle(story.ledger.state, pack, month(1))).to.equal('balanceInsufficient');
    story.at('2025-01-02', 'setBalance', { uin: ME, cash: '10', income: '15', present: '20', frozen: '5', owed: '10' });
    expect(toDecimal(spendable(story.ledger.state, pack), 0)).to.equal('30');
  });

  it('is the last day for the automatic method alone, from its first instant', () => {
    const story = new Story();
    const pack = story.buy('2025-01-10 10:00', 'p', plan);
    const on = (when: string) => (['automatic', 'manual', 'none'] as const).map((method) => methodObstacle(pack, method, t(when)));
    expect(on('2025-02-09 09:59:59')).to.deep.equal([null, null, null]);
    expect(on('2025-02-09 10:00')).to.deep.equal(['lastDay', null, null]);
    const total = story.buy('2025-01-11', 't');
    expect((['automatic', 'none'] as const).map((method) => methodObstacle(total, method, t('2026-01-10 12:00')))).to.deep.equal(['totalDecrement', 'totalDecrement']);
  });

  it('is not there for a pack that has not begun, whose end is reckoned from its purchase', () => {
    const story = new Story();
    const pack = story.buy('2025-01-10 10:00', 'p', { ...plan, awaitsActivation: true });
    expect([renewObstacle(story.ledger.state, pack, month(1)), shown(endAfter(pack, month(1)).endsAt)]).to.deep.equal([null, '2025-03-10 10:00:00']);
    story.at('2025-01-20', 'renew', { id: 'p', period: month(1) });
    expect([shown(pack.expiresAt), pack.months, pack.lastAttempt]).to.deep.equal(['2025-03-10 10:00:00', 2, { at: t('2025-01-20'), by: 'user', outcome: 'renewed' }]);
    story.at('2025-02-01', 'activate', { id: 'p' });
    expect(shown(endAfter(pack, { count: 1, unit: 'year' }).expiresAt)).to.equal('2026-04-01 00:00:00');
  });
});

describe('renewals', () => {
  it('write receipts that tell each of them apart', () => {
    const story = new Story();
    const pack = story.buy('2025-01-10 10:00', 'p', { ...plan, renewal: 'automatic', autoPeriod: month(2) });
    const first = story.at('2025-01-11', 'renew', { id: 'p', period: month(1) });
    story.until('2025-03-11');
    const common = { packId: 'p', voucher: 0n };
    expect(first).to.deep.equal({ ...common, id: 'renewal-p-1', at: t('2025-01-11'), by: 'user', period: month(1), paid: 30_000_000_000n, previousExpiresAt: t('2025-02-10 10:00'), expiresAt: t('2025-03-10 10:00'), key: null });
    expect(pack.receipts).to.deep.equal([first, { ...common, id: 'renewal-p-2', at: t('2025-03-10'), by: 'automatic', period: month(2), paid: 60_000_000_000n, previousExpiresAt: t('2025-03-10 10:00'), expiresAt: t('2025-05-10 10:00'), key: null }]);
    expect([pack.months, pack.nextAttemptAt, pack.lastAttempt]).to.deep.equal([4, t('2025-05-10'), { at: t('2025-03-10'), by: 'automatic', outcome: 'renewed' }]);
  });

  it('that fall due together go to the pack that ends first, then to the one bought first, then to the first of them', () => {
    const auto = { ...plan, renewal: 'automatic', autoPeriod: month(1) } as const;
    for (const [orders, expected] of [
      [[['2025-01-10 10:00', '2025-01-15 18:00'], ['2025-01-11 10:00', '2025-01-15 12:00']], [0, 1]],
      [[['2025-01-11 10:00', '2025-01-15 12:00'], ['2025-01-12 10:00', '2025-01-15 12:00']], [1, 0]],
      [[['2025-01-11 10:00', '2025-01-15 12:00'], ['2025-01-11 10:00', '2025-01-15 12:00']], [1, 0]],
    ] as const) {
      const story = new Story('2025-01-01', '90');
      orders.forEach(([when, from], number) => story.buy(when, `p${number}`, { ...auto, effectiveAt: t(from) }));
      story.until('2025-02-15 01:00');
      expect(story.ledger.state.packs.map(({ receipts }) => receipts.length)).to.deep.equal(expected);
    }
  });

  it('run a cycle that the old end cut short to its full length', () => {
    const story = new Story();
    const pack = story.buy('2025-01-10', 'p', { ...plan, cycle: { unit: 'month', from: 'calendar' }, price: '10' });
    story.use('2025-02-02', '40');
    story.until('2025-02-04');
    expect([shown(pack.cycle!.start), shown(pack.cycle!.end)]).to.deep.equal(['2025-02-01 00:00:00', '2025-02-10 00:00:00']);
    story.at('2025-02-05', 'renew', { id: 'p', period: month(1) });
    expect([shown(pack.cycle!.start), shown(pack.cycle!.end), story.left('p')]).to.deep.equal(['2025-02-01 00:00:00', '2025-03-01 00:00:00', '60.000000000']);
    // What is taken before and after it belongs to one and the same cycle of the log.
    story.use('2025-02-20', '10');
    story.until('2025-02-22');
    const { deductions } = story.ledger.state;
    expect([deductions.cycle.at(0), deductions.cycle.at(1), deductions.cycles.length]).to.deep.equal([1, 1, 2]);
    expect(deductions.cycles[1]).to.deep.equal({ start: t('2025-02-01'), end: t('2025-03-01') });
  });
});

describe('the deadline of a refund', () => {
  it('is days of 24 hours less a second, or the end of the last of them, or none', () => {
    const story = new Story();
    const of = (product: string, subproduct: string) => shown(refundDeadline(story.buy('2025-01-02 10:00', subproduct, { product, subproduct, price: '10' })));
    expect([of('clb', 'clb/04'), of('mps', 'mps/general'), of('tdsql-c-mysql', 'tdsql-c-mysql/01')]).to.deep.equal(['2025-01-07 09:59:59', '2025-01-07 23:59:59', null]);
    const reasons = (when: string) => terms(story.until(when), 'clb/04').reasons;
    expect([reasons('2025-01-07 09:59:59'), reasons('2025-01-07 10:00')]).to.deep.equal([[], ['pastDeadline']]);
  });
});

describe('the amount of a refund', () => {
  it('leaves out every day that has begun, from the first instant on', () => {
    const story = new Story('2025-01-01', '1000');
    const storage = { product: 'global-storage', subproduct: 'global-storage/01', capacity: '1', validity: month(1) } as const;
    // The first of January to the first of February: 32 days.
    story.buy('2025-01-01 12:00', 'p', { ...storage, price: '32' });
    const on = (when: string) => amount(story.until(when), 'p');
    expect([on('2025-01-01 12:00'), on('2025-01-01 12:00:01'), on('2025-01-02 12:00'), on('2025-01-02 12:00:01'), on('2025-01-31 12:00'), on('2025-02-01 11:00')]).to.deep.equal(['32.00', '31.00', '31.00', '30.00', '2.00', '1.00']);
    story.buy('2025-02-01 12:00', 'later', { ...storage, price: '29', effectiveAt: t('2025-03-10') });
    expect(amount(story.until('2025-02-20'), 'later')).to.equal('29.00');
    story.buy('2025-02-20', 'thirds', { ...storage, price: '1' });
    // Of 29 days one has begun.
    expect(amount(story.until('2025-02-20 00:00:01'), 'thirds')).to.equal('0.97');
  });

  it('leaves out what was taken from all cycles together, to the cent', () => {
    const story = new Story('2025-01-01', '1000');
    story.buy('2025-01-01', 'p', { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', capacity: '3', price: '10', mode: 'periodDecrement', validity: month(2) });
    expect(amount(story, 'p')).to.equal('10.00');
    story.use('2025-01-02', '1', { product: 'tdsql-c-mysql', item: 'compute' });
    expect(amount(story.until('2025-01-04'), 'p')).to.equal('8.33');
    expect(story.at('2025-01-05', 'refund', { id: 'p', amount: '8.33' })).to.deep.equal({ id: 'refund-p', packId: 'p', payer: ME, at: t('2025-01-05'), amount: 8_330_000_000n });
    expect(story.ledger.state.refunds).to.have.length(1);
  });

  it('is shared out among those who paid, and what does not divide goes to the last of them', () => {
    const story = new Story('2025-01-01', '100');
    for (const uin of ['200', '300']) {
      story.at('2025-01-01', 'openAccount', { uin });
      story.at('2025-01-01', 'setBalance', { uin, cash: '90', income: '4', present: '6' });
    }
    const database = { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', mode: 'periodDecrement', cycle: { unit: 'month', from: 'purchase' }, capacity: '1', validity: month(1), price: '10' } as const;
    story.buy('2025-01-02', 'p', database);
    for (const uin of ['200', '300']) {
      story.at('2025-01-02', 'transfer', { id: 'p', uin });
      story.at('2025-01-02', 'renew', { id: 'p', period: month(1) });
    }
    story.use('2025-01-03', '1', { uin: '300', product: 'tdsql-c-mysql', item: 'compute' });
    story.until('2025-01-05');
    // Two of three cycles are left: 20 of 30, which is 6.66 for each ten, and the last gets the rest.
    expect(toDecimal(story.at('2025-01-05', 'refund', { id: 'p' }).amount, 2)).to.equal('20.00');
    expect([money(story), money(story, '200'), money(story, '300')].map((all) => all.split(' ')[0])).to.deep.equal(['96.66', '96.66', '96.68']);
  });

  it('is nothing, for each of them, where nothing was paid', () => {
    const story = new Story('2025-01-01', '10');
    story.at('2025-01-01', 'openAccount', { uin: '200' });
    story.buy('2025-01-02', 'p', { ...plan, product: 'clb', subproduct: 'clb/04', price: '0' });
    story.at('2025-01-02', 'transfer', { id: 'p', uin: '200' });
    story.at('2025-01-02', 'renew', { id: 'p', period: month(1) });
    expect(story.at('2025-01-02', 'refund', { id: 'p' }).amount).to.equal(0n);
    expect([money(story), money(story, '200')]).to.deep.equal(['10.00 0.00 0.00', '0.00 0.00 0.00']);
  });

  it('goes back in the parts that it was paid in as long as it is all of it', () => {
    const story = new Story('2025-01-01', '0');
    story.at('2025-01-01', 'setBalance', { uin: ME, cash: '50', income: '20', present: '30' });
    story.buy('2025-01-02', 'p', { product: 'mps', subproduct: 'mps/general', price: '60' });
    expect(money(story)).to.equal('40.00 0.00 0.00');
    expect([...story.pack('p').paidFrom.values()]).to.deep.equal([{ cash: 10_000_000_000n, income: 20_000_000_000n, present: 30_000_000_000n }]);
    story.at('2025-01-03', 'refund', { id: 'p' });
    expect(money(story)).to.equal('50.00 20.00 30.00');
    expect(story.ledger.state.spent.get(ME)).to.equal(0n);
  });
});

describe('refunds of a year', () => {
  it('are counted from the first of July, at UTC+8, for each product', () => {
    const story = new Story('2024-06-01', '100000');
    const database = { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', capacity: '300', price: '10' } as const;
    story.buy('2024-06-29', 'p', { ...database, validity: { count: 3, unit: 'year' } });
    for (let number = 1; number <= 20; number++) {
      story.buy('2024-06-29', `n${number}`, database);
    }
    for (let number = 1; number <= 20; number++) {
      story.at(number === 20 ? '2024-07-01' : '2024-06-30 23:59:59', 'refund', { id: `n${number}` });
    }
    expect(terms(story, 'p').reasons).to.deep.equal([]);
    for (let number = 21; number <= 39; number++) {
      story.buy('2025-01-02', `n${number}`, database);
      story.at('2025-01-02', 'refund', { id: `n${number}` });
    }
    expect(terms(story, 'p').reasons).to.deep.equal(['refundLimit']);
    expect(terms(story.until('2025-06-30 23:59:59'), 'p').reasons).to.deep.equal(['refundLimit']);
    expect(terms(story.until('2025-07-01'), 'p').reasons).to.deep.equal([]);
  });

  it('are not had for a pack that was frozen at the very instant of its expiry', () => {
    const story = new Story();
    story.buy('2025-01-05', 'p', { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', capacity: '1', price: '10', validity: month(1) });
    story.until('2025-02-05');
    expect(terms(story, 'p').reasons).to.deep.equal([]);
    story.at('2025-02-05', 'setBalance', { uin: ME, owed: '1' });
    expect(terms(story, 'p').reasons).to.deep.equal(['status']);
    story.at('2025-02-05', 'setBalance', { uin: ME, cash: '1' });
    expect(terms(story, 'p').reasons).to.deep.equal([]);
  });
});

describe('paying', () => {
  it('takes nothing for what costs nothing, even from an account that owes', () => {
    const story = new Story('2025-01-01', '0');
    story.at('2025-01-01', 'setBalance', { uin: ME, cash: '5', owed: '50' });
    expect(story.buy('2025-01-02', 'free', { source: 'free' }).status).to.equal('frozen');
    expect(refusal(() => story.buy('2025-01-02', 'cent', { price: '0.01' }))).to.equal('balanceInsufficient');
    expect(money(story)).to.equal('5.00 0.00 0.00');
  });

  it('keeps books of what came in and what was spent, and settles a debt first', () => {
    const story = new Story('2025-01-01', '100');
    const { deposits, spent, accounts } = story.ledger.state;
    story.at('2025-01-02', 'setBalance', { uin: ME, cash: '10', present: '20', owed: '25' });
    expect([deposits.get(ME), spent.get(ME), accounts.get(ME)!.overdueSince]).to.deep.equal([5_000_000_000n, undefined, t('2025-01-02')]);
    story.at('2025-01-03', 'topUp', { uin: ME, amount: '24' });
    expect([accounts.get(ME)!.owed, accounts.get(ME)!.cash, accounts.get(ME)!.overdueSince]).to.deep.equal([1_000_000_000n, 10_000_000_000n, t('2025-01-02')]);
    story.at('2025-01-04', 'topUp', { uin: ME, amount: '3' });
    expect([accounts.get(ME)!.owed, accounts.get(ME)!.cash, accounts.get(ME)!.overdueSince]).to.deep.equal([0n, 12_000_000_000n, null]);
    story.buy('2025-01-05', 'p', { price: '7' });
    expect([deposits.get(ME), spent.get(ME), money(story)]).to.deep.equal([32_000_000_000n, 7_000_000_000n, '12.00 0.00 13.00']);
  });

  it('freezes the packs of every account that is paid for, and of no other', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: 'team', payer: ME });
    story.at('2025-01-01', 'openAccount', { uin: 'other' });
    for (const uin of [ME, 'team', 'other']) story.buy('2025-01-01', `of ${uin}`, { uin });
    const statuses = () => story.ledger.state.packs.map(({ status }) => status);
    story.at('2025-01-02', 'setBalance', { uin: 'team', owed: '5' });
    expect(statuses()).to.deep.equal(['valid', 'valid', 'valid']);
    story.at('2025-01-02', 'setBalance', { uin: ME, owed: '5' });
    expect(statuses()).to.deep.equal(['frozen', 'frozen', 'valid']);
    story.at('2025-01-03', 'transfer', { id: 'of other', uin: 'team' });
    story.at('2025-01-03', 'transfer', { id: 'of team', uin: 'other' });
    expect(statuses()).to.deep.equal(['frozen', 'valid', 'frozen']);
  });
});
