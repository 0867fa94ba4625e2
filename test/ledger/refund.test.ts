import { expect } from '@open-wc/testing';
import { toDecimal } from '../../mock-api/ledger/decimal.js';
import { refundTerms } from '../../mock-api/ledger/refund.js';
import { ME, refusal, shown, Story } from './support/story.js';

const general = { product: 'mps', subproduct: 'mps/general', price: '100' } as const;
const month = (count: number) => ({ count, unit: 'month' }) as const;

const terms = (story: Story, id: string) => {
  const { reasons, deadline, amount } = refundTerms(story.ledger.state, story.pack(id));
  return { reasons, deadline: shown(deadline), amount: amount === null ? null : toDecimal(amount, 2) };
};

describe('refunds', () => {
  describe('at the very instant at which the pack expires', () => {
    const units = { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', capacity: '1', price: '10', validity: month(1) } as const;

    it('go before the expiry, whether the clock has stood there or not', () => {
      for (const stop of [false, true]) {
        const story = new Story('2025-01-01', '100');
        for (const id of ['at', 'after']) story.buy('2025-01-05', id, units);
        if (stop) story.until('2025-02-05');
        story.at('2025-02-05', 'refund', { id: 'at' });
        expect(refusal(() => story.at('2025-02-05 00:00:01', 'refund', { id: 'after' }))).to.equal('refundRefused');
        expect(['at', 'after'].map((id) => [story.pack(id).status, shown(story.pack(id).invalidAt)])).to.deep.equal([
          ['refunded', '2025-02-05 00:00:00'],
          ['expired', '2025-02-05 00:00:00'],
        ]);
        // One end, and the money once.
        expect(story.pack('at').events.map(({ event }) => event)).to.deep.equal(['effective', 'refund']);
        expect(toDecimal(story.ledger.state.accounts.get(ME)!.cash, 2)).to.equal('90.00');
        expect(refusal(() => story.at('2025-02-05 00:00:01', 'refund', { id: 'at' }))).to.equal('refundRefused');
      }
    });

    it('are too late where the pack ended with the day before', () => {
      const story = new Story();
      story.buy('2025-01-05', 'p', { product: 'global-storage', subproduct: 'global-storage/01', capacity: '1', validity: month(1) });
      story.until('2025-02-06');
      expect(shown(story.pack('p').invalidAt)).to.equal('2025-02-05 23:59:59');
      expect(refusal(() => story.at('2025-02-06', 'refund', { id: 'p' }))).to.equal('refundRefused');
    });

    it('are refused for what expired frozen, even when it is paid at that instant', () => {
      const story = new Story();
      story.buy('2025-01-05', 'p', units);
      story.at('2025-02-01', 'setBalance', { uin: ME, owed: '1' });
      story.until('2025-02-05');
      story.at('2025-02-05', 'setBalance', { uin: ME, cash: '5' });
      expect(refusal(() => story.at('2025-02-05', 'refund', { id: 'p' }))).to.equal('refundRefused');
      expect(story.pack('p').status).to.equal('expired');
    });
  });

  it('leave nothing to be transferred or watched', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: '200' });
    story.buy('2025-01-05', 'p', { price: '10' });
    story.at('2025-01-05', 'setAlerts', { id: 'p', items: [{ kind: 'remainingAmount', value: '10' }] });
    story.at('2025-01-06', 'refund', { id: 'p' });
    expect(refusal(() => story.at('2025-01-06', 'transfer', { id: 'p', uin: '200' }))).to.equal('statusForbids');
    expect(refusal(() => story.at('2025-01-06', 'setAlerts', { id: 'p', items: [{ kind: 'remainingPercent', value: '100' }] }))).to.equal('statusForbids');
    expect(story.until('2026-02-01').pack('p').alerts.map(({ firedAt }) => firedAt)).to.deep.equal([null]);
  });

  it('give back what was paid in money, to the payer, as cash', () => {
    const story = new Story('2025-01-01', '1000');
    story.buy('2025-01-02 10:00', 'p', { ...general, voucher: '30' });
    expect(toDecimal(story.ledger.state.accounts.get(ME)!.cash, 2)).to.equal('930.00');
    expect(terms(story, 'p')).to.deep.equal({ reasons: [], deadline: '2025-01-07 23:59:59', amount: '70.00' });
    const receipt = story.at('2025-01-03', 'refund', { id: 'p', amount: '70' });
    expect(receipt).to.include({ packId: 'p', amount: 70_000_000_000n });
    expect(toDecimal(story.ledger.state.accounts.get(ME)!.cash, 2)).to.equal('1000.00');
    expect(story.pack('p').status).to.equal('refunded');
    expect(shown(story.pack('p').invalidAt)).to.equal('2025-01-03 00:00:00');
    expect(story.left('p')).to.equal('1000.000000000');
    expect(refusal(() => story.at('2025-01-03', 'refund', { id: 'p' }))).to.equal('refundRefused');
  });

  it('go to whoever paid, when the pack has another owner meanwhile', () => {
    const story = new Story('2025-01-01', '1000');
    story.at('2025-01-01', 'openAccount', { uin: '200' });
    story.buy('2025-01-02', 'p', general);
    story.at('2025-01-02', 'transfer', { id: 'p', uin: '200' });
    expect(story.at('2025-01-03', 'refund', { id: 'p' })).to.include({ payer: ME });
    const cash = (uin: string) => toDecimal(story.ledger.state.accounts.get(uin)!.cash, 2);
    expect([cash(ME), cash('200')]).to.deep.equal(['1000.00', '0.00']);
  });

  it('go to each of those who paid, in proportion', () => {
    const story = new Story('2025-01-01', '1000');
    story.at('2025-01-01', 'openAccount', { uin: '200' });
    story.at('2025-01-01', 'topUp', { uin: '200', amount: '500' });
    story.buy('2025-01-02', 'p', { product: 'clb', subproduct: 'clb/04', mode: 'periodDecrement', capacity: '10', price: '100', validity: month(1) });
    story.at('2025-01-02', 'transfer', { id: 'p', uin: '200' });
    story.at('2025-01-02', 'renew', { id: 'p', period: month(3) });
    const cash = (uin: string) => toDecimal(story.ledger.state.accounts.get(uin)!.cash, 2);
    expect([cash(ME), cash('200')]).to.deep.equal(['900.00', '200.00']);
    story.at('2025-01-03', 'refund', { id: 'p' });
    expect([cash(ME), cash('200')]).to.deep.equal(['1000.00', '500.00']);
  });

  it('end with the fifth day after the purchase', () => {
    const story = new Story();
    story.buy('2025-01-02 10:00', 'p', general);
    story.until('2025-01-07 23:59:59');
    expect(terms(story, 'p').reasons).to.deep.equal([]);
    story.until('2025-01-08');
    expect(terms(story, 'p')).to.deep.include({ reasons: ['pastDeadline'], amount: null });
  });

  it('end after five times 24 hours where the product counts so', () => {
    const story = new Story();
    story.buy('2025-01-02 10:00', 'p', { product: 'clb', subproduct: 'clb/04' });
    expect(terms(story, 'p').deadline).to.equal('2025-01-07 09:59:59');
  });

  it('name every test that fails', () => {
    const story = new Story();
    story.buy('2025-01-02', 'used', general);
    story.buy('2025-01-02', 'gift', { ...general, price: '0', source: 'campaign' });
    story.buy('2025-01-02', 'bound', { product: 'live', subproduct: 'live/traffic', pluginBound: true, autoPurchase: true });
    story.buy('2025-01-02', 'mic', { product: 'live', subproduct: 'live/mic' });
    story.use('2025-01-02', '60', { product: 'mps', item: 'transcoding', specification: 'Audio' });
    // The free one goes first, so the other stays unused.
    story.until('2025-01-04');
    expect(terms(story, 'gift').reasons).to.deep.equal(['used', 'gift']);
    expect(terms(story, 'used').reasons).to.deep.equal([]);
    expect(terms(story, 'bound').reasons).to.deep.equal(['autoPurchase', 'pluginBound']);
    expect(terms(story, 'mic').reasons).to.deep.equal(['notSelfService']);
    story.at('2025-01-05', 'setBalance', { uin: ME, owed: '1' });
    expect(terms(story, 'used').reasons).to.deep.equal(['status']);
  });

  it('wait while settlement runs', () => {
    const story = new Story();
    story.buy('2025-01-02', 'p', general);
    const at = (when: string) => terms(story.until(when), 'p').reasons;
    expect(at('2025-01-03 03:59:59')).to.deep.equal([]);
    expect(at('2025-01-03 04:00')).to.deep.equal(['settlementRunning']);
    expect(at('2025-01-03 04:30')).to.deep.equal([]);
  });

  it('less the share consumed, and twenty in a year from July, for serverless compute', () => {
    const story = new Story('2025-06-01');
    const compute = { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', capacity: '300', price: '100' } as const;
    story.buy('2025-06-02', 'p', compute);
    story.use('2025-06-03', '100', { product: 'tdsql-c-mysql', item: 'compute', start: story.ledger.now, end: story.ledger.now + 3_600_000 });
    story.until('2025-06-05');
    expect(terms(story, 'p')).to.deep.equal({ reasons: [], deadline: null, amount: '66.67' });
    for (let number = 1; number <= 20; number++) {
      story.buy('2025-06-06', `n${number}`, compute);
      story.at('2025-06-06', 'refund', { id: `n${number}` });
    }
    expect(terms(story, 'p').reasons).to.deep.equal(['refundLimit']);
    story.until('2025-07-01');
    expect(terms(story, 'p').reasons).to.deep.equal([]);
  });

  it('less the share of all cycles, and of no share where there is no whole', () => {
    const story = new Story('2025-01-01');
    const compute = { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', price: '120', capacity: '100' } as const;
    const use = (when: string, amount: string) => story.use(when, amount, { product: 'tdsql-c-mysql', item: 'compute' });
    story.buy('2025-01-01', 'period', { ...compute, mode: 'periodDecrement', cycle: { unit: 'month', from: 'purchase' } });
    use('2025-01-02', '50');
    use('2025-02-05', '100');
    story.until('2025-02-06');
    expect(terms(story, 'period').amount).to.equal('105.00');
    story.buy('2025-02-06', 'endless', { ...compute, mode: 'unlimited' });
    expect(terms(story, 'endless')).to.deep.equal({ reasons: [], deadline: null, amount: '120.00' });
    use('2025-02-07', '1');
    story.until('2025-02-09');
    expect(terms(story, 'endless').reasons).to.deep.equal(['used']);
  });

  it('less the days begun, for storage', () => {
    const story = new Story();
    story.buy('2025-01-01 12:00', 'p', { product: 'global-storage', subproduct: 'global-storage/02', mode: 'shardDecrement', validity: month(1), price: '32' });
    expect(terms(story, 'p').amount).to.equal('32.00');
    story.until('2025-01-03 13:00');
    // Three of 32 days have begun.
    expect(terms(story, 'p').amount).to.equal('29.00');
  });

  it('are refused when the amount is not what was agreed to', () => {
    const story = new Story();
    story.buy('2025-01-02', 'p', general);
    expect(refusal(() => story.at('2025-01-03', 'refund', { id: 'p', amount: '99' }))).to.equal('refundAmountChanged');
    expect(story.pack('p').status).to.equal('valid');
  });

  it('come once for each product and paying account, where the general rule holds', () => {
    const story = new Story('2025-01-01', '1000');
    story.at('2025-01-01', 'openAccount', { uin: 'sub', payer: ME });
    story.at('2025-01-01', 'openAccount', { uin: 'other' });
    story.buy('2025-01-02', 'first', { price: '10' });
    story.buy('2025-01-02', 'second', { price: '10' });
    story.buy('2025-01-02', 'subs', { price: '10', uin: 'sub' });
    story.buy('2025-01-02', 'others', { uin: 'other' });
    story.buy('2025-01-02', 'elsewhere', { product: 'sms', subproduct: 'sms/01', price: '10' });
    story.buy('2025-01-02', 'mps-1', general);
    story.buy('2025-01-02', 'mps-2', general);
    expect(terms(story, 'second').reasons).to.deep.equal([]);
    story.at('2025-01-03', 'transfer', { id: 'first', uin: 'other' });
    story.at('2025-01-03', 'refund', { id: 'first' });
    expect(terms(story, 'second')).to.deep.include({ reasons: ['refundedBefore'], amount: null });
    expect(terms(story, 'subs').reasons).to.deep.equal(['refundedBefore']);
    expect([terms(story, 'others').reasons, terms(story, 'elsewhere').reasons]).to.deep.equal([[], []]);
    expect(refusal(() => story.at('2025-01-03', 'refund', { id: 'second' }))).to.equal('refundRefused');
    // It is the account that paid for it, whoever the pack belonged to by then; and for ever.
    expect([terms(story, 'second').reasons, terms(story, 'others').reasons]).to.deep.equal([['refundedBefore'], []]);
    story.buy('2027-01-02', 'third', { price: '10' });
    expect(terms(story, 'third').reasons).to.deep.equal(['refundedBefore']);
    // Transcoding has rules of its own.
    story.buy('2027-01-02', 'mps-3', general);
    story.buy('2027-01-02', 'mps-4', general);
    story.at('2027-01-03', 'refund', { id: 'mps-3' });
    expect(terms(story, 'mps-4').reasons).to.deep.equal([]);
  });

  it('are not for accounts that are blocked, where the product says so', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: 'sub', payer: ME });
    const flux = { product: 'live', subproduct: 'live/traffic', price: '10' } as const;
    story.buy('2025-01-02', 'p', flux);
    story.buy('2025-01-02', 'q', { ...flux, uin: 'sub' });
    story.buy('2025-01-02', 'mps', general);
    story.at('2025-01-03', 'suspendAccount', { uin: 'sub', suspended: true });
    expect([terms(story, 'p').reasons, terms(story, 'q').reasons]).to.deep.equal([[], ['notPermitted']]);
    story.at('2025-01-03', 'suspendAccount', { uin: ME, suspended: true });
    story.at('2025-01-03', 'suspendAccount', { uin: 'sub', suspended: false });
    expect([terms(story, 'p').reasons, terms(story, 'q').reasons, terms(story, 'mps').reasons]).to.deep.equal([['notPermitted'], ['notPermitted'], []]);
    story.at('2025-01-03', 'suspendAccount', { uin: ME, suspended: false });
    expect(terms(story, 'p').reasons).to.deep.equal([]);
  });

  it('put the money back where it came from, or all of it into cash, as the product has it', () => {
    const parts = (subproduct: { product: string; subproduct: string }) => {
      const story = new Story('2025-01-01', '0');
      story.at('2025-01-01', 'setBalance', { uin: ME, cash: '50', income: '20', present: '30' });
      story.buy('2025-01-02', 'p', { ...subproduct, price: '60' });
      story.at('2025-01-03', 'refund', { id: 'p' });
      const { cash, income, present } = story.ledger.state.accounts.get(ME)!;
      return [cash, income, present].map((part) => toDecimal(part, 0));
    };
    expect(parts({ product: 'mps', subproduct: 'mps/general' })).to.deep.equal(['50', '20', '30']);
    expect(parts({ product: 'live', subproduct: 'live/director' })).to.deep.equal(['50', '20', '30']);
    expect(parts({ product: 'sms', subproduct: 'sms/01' })).to.deep.equal(['100', '0', '0']);
  });

  it('stop a pack that has not begun, too', () => {
    const story = new Story();
    story.buy('2025-01-02', 'p', { ...general, effectiveAt: '2025-02-01T00:00:00+08:00' });
    story.at('2025-01-03', 'refund', { id: 'p' });
    expect(story.until('2025-03-01').pack('p').status).to.equal('refunded');
  });
});

describe('money', () => {
  it('pays presents first, then income, then cash, and not more than there is', () => {
    const story = new Story('2025-01-01', '0');
    story.at('2025-01-01', 'setBalance', { uin: ME, cash: '50', income: '20', present: '30', frozen: '10' });
    story.buy('2025-01-02', 'p', { price: '60' });
    const account = story.ledger.state.accounts.get(ME)!;
    expect([account.present, account.income, account.cash].map((part) => toDecimal(part, 0))).to.deep.equal(['0', '0', '40']);
    // Ten of the forty are held back.
    expect(refusal(() => story.buy('2025-01-03', 'q', { price: '31' }))).to.equal('balanceInsufficient');
    expect(story.ledger.state.packsById.has('q')).to.equal(false);
    story.buy('2025-01-03', 'q', { price: '30' });
  });

  it('refuses what makes no sense', () => {
    const story = new Story();
    expect(refusal(() => story.at('2025-01-02', 'openAccount', { uin: ME }))).to.equal('duplicateAccount');
    expect(refusal(() => story.at('2025-01-02', 'openAccount', { uin: 'x', payer: 'nobody' }))).to.equal('unknownAccount');
    expect(refusal(() => story.at('2025-01-02', 'topUp', { uin: ME, amount: '-1' }))).to.equal('invalidQuantity');
    expect(refusal(() => story.at('2025-01-02', 'setBalance', { uin: ME, cash: '-1' }))).to.equal('invalidQuantity');
    expect(refusal(() => story.buy('2025-01-02', 'p', { price: '1', voucher: '2' }))).to.equal('invalidQuantity');
    expect(refusal(() => story.buy('2025-01-02', 'p', { validity: month(0) }))).to.equal('invalidPeriod');
    expect(refusal(() => story.buy('2025-01-02', 'p', { subproduct: 'captcha/99' }))).to.equal('unknownSubproduct');
    story.buy('2025-01-02', 'p');
    expect(refusal(() => story.buy('2025-01-02', 'p'))).to.equal('duplicatePack');
  });
});
