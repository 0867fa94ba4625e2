import { expect } from '@open-wc/testing';
import { toDecimal } from '../../mock-api/ledger/decimal.js';
import { policies } from '../../mock-api/policies/index.js';
import { ME, refusal, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const plan = { mode: 'periodDecrement', capacity: '100', validity: month(1), price: '30', renewal: 'automatic', autoPeriod: month(1) } as const;

const cash = (story: Story) => toDecimal(story.ledger.state.accounts.get(ME)!.cash, 2);
const left = (story: Story) => story.ledger.state.vouchers.map((voucher) => `${voucher.id} ${toDecimal(voucher.left, 2)}`);
const paid = (story: Story, id: string) => story.pack(id).receipts.map((receipt) => [toDecimal(receipt.paid, 2), toDecimal(receipt.voucher, 2)]);

describe('vouchers', () => {
  it('pay for automatic renewals by themselves, before money does', () => {
    const story = new Story('2025-01-01', '100');
    story.buy('2025-01-10', 'p', plan);
    story.at('2025-01-11', 'grantVoucher', { uin: ME, id: 'v', amount: '40' });
    story.until('2025-02-11');
    expect(paid(story, 'p')).to.deep.equal([['0.00', '30.00']]);
    expect([cash(story), left(story)]).to.deep.equal(['70.00', ['v 10.00']]);
    story.until('2025-03-11');
    expect(paid(story, 'p')[1]).to.deep.equal(['20.00', '10.00']);
    expect([cash(story), left(story)]).to.deep.equal(['50.00', ['v 0.00']]);
    story.until('2025-04-11');
    expect(paid(story, 'p')[2]).to.deep.equal(['30.00', '0.00']);
    expect([toDecimal(story.pack('p').paid, 2), toDecimal(story.pack('p').voucherPaid, 2)]).to.deep.equal(['80.00', '40.00']);
  });

  it('make a renewal go through that the balance alone would not pay for, and stay whole when even both do not', () => {
    const story = new Story('2025-01-01', '40');
    story.buy('2025-01-10', 'p', plan);
    story.at('2025-01-11', 'grantVoucher', { uin: ME, id: 'v', amount: '15' });
    story.until('2025-02-10 12:00');
    expect(story.pack('p').lastAttempt).to.include({ outcome: 'balanceInsufficient' });
    expect([cash(story), left(story)]).to.deep.equal(['10.00', ['v 15.00']]);
    story.at('2025-02-10 12:00', 'grantVoucher', { uin: ME, id: 'w', amount: '5' });
    story.until('2025-02-11');
    expect(paid(story, 'p')).to.deep.equal([['10.00', '20.00']]);
    expect([cash(story), left(story)]).to.deep.equal(['0.00', ['v 0.00', 'w 0.00']]);
  });

  it('are left alone by a renewal by hand and by an order that does not ask for them', () => {
    const story = new Story('2025-01-01', '100');
    story.at('2025-01-02', 'grantVoucher', { uin: ME, id: 'v', amount: '500' });
    story.buy('2025-01-10', 'p', plan);
    story.at('2025-01-11', 'renew', { id: 'p', period: month(1) });
    expect([cash(story), left(story)]).to.deep.equal(['40.00', ['v 500.00']]);
    story.buy('2025-01-12', 'q', { ...plan, autoVoucher: true });
    expect([cash(story), left(story)]).to.deep.equal(['40.00', ['v 470.00']]);
    expect([toDecimal(story.pack('q').paid, 2), toDecimal(story.pack('q').voucherPaid, 2)]).to.deep.equal(['0.00', '30.00']);
  });

  it('are spent in the order in which they lapse, and not after that, nor for other products', () => {
    const story = new Story('2025-01-01', '100');
    story.buy('2025-01-10', 'p', plan);
    const grant = (id: string, amount: string, more: { until?: string; products?: string[] } = {}) => story.at('2025-01-11', 'grantVoucher', { uin: ME, id, amount, ...more });
    grant('ever', '5');
    grant('again', '5');
    grant('late', '5', { until: '2025-06-01' });
    grant('soon', '5', { until: '2025-02-20', products: ['captcha', 'mps'] });
    grant('over', '5', { until: '2025-02-10' });
    grant('other', '5', { products: ['mps'] });
    story.until('2025-02-11');
    expect(paid(story, 'p')).to.deep.equal([['10.00', '20.00']]);
    expect(left(story)).to.deep.equal(['ever 0.00', 'again 0.00', 'late 0.00', 'soon 0.00', 'over 5.00', 'other 5.00']);
  });

  it('that lapse together, or never, are spent in the order in which they were given', () => {
    const story = new Story('2025-01-01', '0');
    const grant = (when: string, id: string, until?: string) => story.at(when, 'grantVoucher', { uin: ME, id, amount: '4', ...(until ? { until } : {}) });
    grant('2025-01-02', 'b');
    grant('2025-01-03', 'a');
    grant('2025-01-04', 'd', '2025-03-01');
    grant('2025-01-05', 'c', '2025-03-01');
    story.buy('2025-01-06', 'p', { price: '6', autoVoucher: true });
    expect(left(story)).to.deep.equal(['b 4.00', 'a 4.00', 'd 0.00', 'c 2.00']);
    story.buy('2025-01-06', 'q', { price: '7', autoVoucher: true });
    expect(left(story)).to.deep.equal(['b 0.00', 'a 3.00', 'd 0.00', 'c 0.00']);
    // What is good until an instant is not good at it.
    story.at('2025-01-07', 'grantVoucher', { uin: ME, id: 'e', amount: '9', until: '2025-01-08' });
    expect(refusal(() => story.buy('2025-01-08', 'r', { price: '4', autoVoucher: true }))).to.equal('balanceInsufficient');
    expect(story.ledger.state.vouchers[4]).to.deep.equal({ id: 'e', uin: ME, amount: 9_000_000_000n, left: 9_000_000_000n, grantedAt: t('2025-01-07'), until: t('2025-01-08'), products: null });
  });

  it('belong to the account that pays, and do not come back with a refund', () => {
    const story = new Story('2025-01-01', '100');
    story.at('2025-01-02', 'openAccount', { uin: 'sub', payer: ME });
    expect(story.at('2025-01-02', 'grantVoucher', { uin: 'sub', amount: '12' })).to.equal('voucher-000001');
    story.buy('2025-01-03', 'p', { uin: 'sub', product: 'mps', subproduct: 'mps/general', price: '30', autoVoucher: true });
    expect([cash(story), left(story)]).to.deep.equal(['82.00', ['voucher-000001 0.00']]);
    expect(toDecimal(story.at('2025-01-04', 'refund', { id: 'p' }).amount, 2)).to.equal('18.00');
    expect([cash(story), left(story)]).to.deep.equal(['100.00', ['voucher-000001 0.00']]);
  });

  it('pay for what is bought again when its order let them, and for orders that a table lists', () => {
    const story = new Story('2025-01-01', '100', policies.map((policy) => (policy.product === 'captcha' ? { ...policy, vouchers: ['purchase', 'renewal'] as const } : policy)));
    story.at('2025-01-02', 'grantVoucher', { uin: ME, id: 'v', amount: '50', products: ['clb'] });
    story.buy('2025-01-03', 'c', { product: 'clb', subproduct: 'clb/04', price: '20', validity: month(1), autoPurchase: true, autoVoucher: true });
    story.until('2025-02-04');
    // Five per cent off the second one.
    expect(left(story)).to.deep.equal(['v 11.00']);
    story.at('2025-02-05', 'grantVoucher', { uin: ME, id: 'w', amount: '100', products: ['captcha'] });
    const { autoPeriod: _, ...rest } = plan;
    const byHand = { ...rest, renewal: 'manual' } as const;
    story.buy('2025-02-06', 'p', { ...byHand, autoVoucher: false });
    story.buy('2025-02-06', 'q', byHand);
    story.at('2025-02-07', 'renew', { id: 'q', period: month(2) });
    expect([cash(story), left(story)]).to.deep.equal(['70.00', ['v 11.00', 'w 10.00']]);
    expect(paid(story, 'q')).to.deep.equal([['0.00', '60.00']]);
  });

  it('have a worth, an end to come, products that exist, and a name of their own', () => {
    const story = new Story();
    const grant = (more: object) => refusal(() => story.at('2025-01-02', 'grantVoucher', { uin: ME, id: 'v', amount: '1', ...more }));
    expect([grant({ amount: '0' }), grant({ amount: '-1' }), grant({ until: '2025-01-02' }), grant({ products: ['toaster'] }), grant({ uin: 'nobody' }), grant({}), grant({})]).to.deep.equal([
      'invalidQuantity',
      'invalidQuantity',
      'invalidInterval',
      'unknownProduct',
      'unknownAccount',
      null,
      'duplicateVoucher',
    ]);
  });
});
