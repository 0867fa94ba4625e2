import { expect } from '@open-wc/testing';
import { toDecimal } from '../../mock-api/ledger/decimal.js';
import { policies } from '../../mock-api/policies/index.js';
import { refundTerms } from '../../mock-api/ledger/refund.js';
import { ME, refusal, shown, Story, t } from './support/story.js';

const month = { count: 1, unit: 'month' } as const;
const flux = { product: 'live', subproduct: 'live/traffic', capacity: '10', validity: month, price: '100' } as const;
const lcu = { product: 'clb', subproduct: 'clb/03', capacity: '10', validity: month, price: '100', region: 'ap-tokyo' } as const;

const traffic = (story: Story, day: string, amount: string) =>
  story.use(day, `${amount}000000000`, { product: 'live', item: 'liveTraffic', region: 'ap-shanghai' });
const hour = (story: Story, from: string, to: string, amount: string, region = 'ap-tokyo') =>
  story.use('2025-01-05', amount, { product: 'clb', item: 'lcu', start: t(`2025-01-05 ${from}`), end: t(`2025-01-05 ${to}`), region });
const cash = (story: Story): string => toDecimal(story.ledger.state.accounts.get(ME)!.cash, 2);
const packs = (story: Story) => story.ledger.state.packs.map(({ id, status, autoPurchase }) => `${id} ${status}${autoPurchase ? ' again' : ''}`);

describe('buying a pack again', () => {
  it('happens as it is used up, with another id, and leaves the old one as it ended', () => {
    const story = new Story('2025-01-01', '250');
    const first = story.buy('2025-01-02', 'first', { ...flux, autoPurchase: true, voucher: '20', shared: true });
    traffic(story, '2025-01-03', '12');
    story.until('2025-01-05');
    expect(packs(story)).to.deep.equal(['first exhausted again', 'pack-000002 valid again']);
    expect(first.repurchase).to.deep.equal({ at: t('2025-01-04 04:05'), outcome: 'bought', packId: 'pack-000002' });
    const second = story.pack('pack-000002');
    expect(second).to.include({ name: 'first', shared: true, source: 'purchase', validityMonths: 1, mode: 'totalDecrement' });
    expect([shown(second.purchasedAt), shown(second.expiresAt)]).to.deep.equal(['2025-01-04 04:05:00', '2025-02-04 04:05:00']);
    expect(shown(first.expiresAt)).to.equal('2025-02-02 00:00:00');
    // The voucher was for the first; live gives nothing off.
    expect(cash(story)).to.equal('70.00');
    // The rest of the day before is not what the new pack is for.
    expect(story.uncovered.map(({ amount }) => amount)).to.deep.equal(['2000000000.000000000']);
    traffic(story, '2025-01-04', '1');
    expect(story.until('2025-01-06').left('pack-000002')).to.equal('9.000000000');
  });

  it('happens as it expires', () => {
    const story = new Story();
    const first = story.buy('2025-01-02', 'first', { ...flux, autoPurchase: true });
    story.until('2025-03-10');
    expect(packs(story)).to.deep.equal(['first expired again', 'pack-000002 expired again', 'pack-000003 valid again']);
    expect(shown(first.repurchase!.at)).to.equal('2025-02-02 00:00:00');
    expect(first.receipts).to.deep.equal([]);
  });

  it('does not happen without the setting, after a refund, or where it was switched off', () => {
    const story = new Story();
    story.buy('2025-01-02', 'plain', flux);
    story.buy('2025-01-02', 'off', { ...flux, autoPurchase: true });
    story.buy('2025-01-02', 'back', flux);
    story.at('2025-01-03', 'setAutoPurchase', { id: 'off', on: false });
    story.at('2025-01-03', 'refund', { id: 'back' });
    story.until('2025-03-10');
    expect(packs(story)).to.deep.equal(['plain expired', 'off expired', 'back refunded']);
  });

  it('is a setting apart from renewal: neither changes the other', () => {
    const story = new Story();
    const pack = story.buy('2025-01-02', 'p', { ...flux, mode: 'periodDecrement', autoPurchase: true });
    story.at('2025-01-03', 'setRenewal', { id: 'p', method: 'none' });
    expect(pack).to.include({ autoPurchase: true, renewal: 'none' });
    story.at('2025-01-03', 'setRenewal', { id: 'p', method: 'automatic', period: month });
    story.at('2025-01-04', 'setAutoPurchase', { id: 'p', on: false });
    expect(pack).to.include({ autoPurchase: false, renewal: 'automatic' });
    story.at('2025-01-05', 'setAutoPurchase', { id: 'p', on: true });
    // A renewal that goes through leaves nothing to be bought.
    story.until('2025-02-10');
    expect([packs(story), pack.receipts.length]).to.deep.equal([['p valid again'], 1]);
  });

  it('rules a refund out until it is switched off', () => {
    const story = new Story();
    const pack = story.buy('2025-01-02', 'p', { ...flux, autoPurchase: true });
    story.until('2025-01-03');
    expect(refundTerms(story.ledger.state, pack).reasons).to.deep.equal(['autoPurchase']);
    const { version } = pack;
    story.at('2025-01-03', 'setAutoPurchase', { id: 'p', on: true });
    expect(pack.version).to.equal(version);
    story.at('2025-01-03', 'setAutoPurchase', { id: 'p', on: false });
    expect(pack.version).to.equal(version + 1);
    expect(refundTerms(story.ledger.state, pack).reasons).to.deep.equal([]);
  });

  it('is tried once, and says what was in the way', () => {
    const story = new Story('2025-01-01', '100');
    const poor = story.buy('2025-01-02', 'poor', { ...flux, autoPurchase: true });
    story.until('2025-02-03');
    expect(poor.repurchase).to.deep.equal({ at: t('2025-02-02'), outcome: 'balanceInsufficient', packId: null });
    story.at('2025-02-04', 'topUp', { uin: ME, amount: '1000' });
    const frozen = story.buy('2025-02-05', 'frozen', { ...flux, autoPurchase: true });
    story.at('2025-02-06', 'setBalance', { uin: ME, cash: '1000', owed: '1' });
    story.until('2025-04-01');
    expect(frozen.repurchase!.outcome).to.equal('frozen');
    expect(packs(story)).to.deep.equal(['poor expired again', 'frozen expired again']);
  });

  it('is refused where it is not offered, and for packs that have ended', () => {
    const story = new Story();
    expect(refusal(() => story.buy('2025-01-02', 'c', { autoPurchase: true }))).to.equal('autoPurchaseNotOffered');
    expect([packs(story), cash(story)]).to.deep.equal([[], '100000.00']);
    story.buy('2025-01-02', 'c', { validity: month });
    expect(refusal(() => story.at('2025-01-02', 'setAutoPurchase', { id: 'c', on: true }))).to.equal('autoPurchaseNotOffered');
    story.buy('2025-01-02', 'p', { ...flux });
    story.until('2025-03-01');
    expect(refusal(() => story.at('2025-03-01', 'setAutoPurchase', { id: 'p', on: true }))).to.equal('statusForbids');
    expect(refusal(() => story.at('2025-03-01', 'setAutoPurchase', { id: 'q', on: true }))).to.equal('unknownPack');
  });

  it('goes to the owner of that day, and finds an id of its own', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: 'team', payer: ME });
    story.buy('2025-01-02', 'p', { ...flux, autoPurchase: true });
    story.buy('2025-01-02', 'pack-000003', { ...flux, validity: { count: 1, unit: 'year' } });
    story.at('2025-01-03', 'transfer', { id: 'p', uin: 'team' });
    story.until('2025-02-03');
    expect(story.pack('pack-000004')).to.include({ ownerUin: 'team', status: 'valid' });
  });
});

describe('buying again in a region', () => {
  it('waits until no pack of the region is left, and costs five per cent less', () => {
    const story = new Story('2025-01-01', '500');
    const first = story.buy('2025-01-02', 'first', { ...lcu, autoPurchase: true });
    story.buy('2025-01-03', 'second', lcu);
    story.buy('2025-01-03', 'elsewhere', { ...lcu, region: 'ap-seoul' });
    hour(story, '01:00', '02:00', '10');
    story.until('2025-01-05 03:00');
    expect(first).to.include({ status: 'exhausted', repurchase: null });
    hour(story, '03:00', '04:00', '11');
    story.until('2025-01-05 05:00');
    expect(first.repurchase).to.include({ outcome: 'bought', packId: 'pack-000004' });
    expect(toDecimal(story.pack('pack-000004').paid, 2)).to.equal('95.00');
    expect(toDecimal(story.pack('pack-000004').listPrice, 2)).to.equal('100.00');
    expect(cash(story)).to.equal('105.00');
    // Nothing is covered from before it took effect.
    expect(story.uncovered.map(({ amount }) => amount)).to.deep.equal(['1.000000000']);
    expect(refundTerms(story.ledger.state, story.pack('pack-000004')).reasons).to.deep.equal(['autoPurchase']);
  });

  it('happens too when the one that has the setting expires, whatever else is left', () => {
    const story = new Story();
    const first = story.buy('2025-01-02', 'first', { ...lcu, autoPurchase: true });
    story.buy('2025-01-03', 'second', { ...lcu, validity: { count: 1, unit: 'year' } });
    story.until('2025-02-03');
    expect(first.repurchase).to.include({ outcome: 'bought', packId: 'pack-000003' });
  });

  it('is set for one pack of a region: the last one it was set for', () => {
    const story = new Story();
    story.buy('2025-01-02', 'a', { ...lcu, autoPurchase: true });
    story.buy('2025-01-02', 'b', lcu);
    story.buy('2025-01-02', 'c', { ...lcu, region: 'ap-seoul', autoPurchase: true });
    story.at('2025-01-03', 'setAutoPurchase', { id: 'b', on: true });
    expect(packs(story)).to.deep.equal(['a valid', 'b valid again', 'c valid again']);
    story.until('2025-02-03');
    expect(packs(story)).to.deep.equal(['a expired', 'b expired again', 'c expired again', 'pack-000004 valid again', 'pack-000005 valid again']);
  });
});

describe('what is bought again', () => {
  const order = { ...flux, mode: 'periodDecrement', capacity: '10', attributes: [{ key: 'app', value: '1' }], priority: 4, region: 'mainland', zone: 'z', name: 'Name', autoPurchase: true } as const;

  it('is the same order, paid in full and begun at once, with the renewal that was set last', () => {
    const story = new Story('2025-01-01', '1000');
    const first = story.buy('2025-01-02', 'first', { ...order, source: 'purchase', voucher: '30', effectiveAt: '2025-01-10', pluginBound: true });
    story.at('2025-01-11', 'setRenewal', { id: 'first', method: 'none' });
    story.until('2025-02-11');
    expect(first.repurchase).to.deep.equal({ at: t('2025-02-10'), outcome: 'bought', packId: 'pack-000002' });
    const again = story.pack('pack-000002');
    expect(again).to.deep.include({
      ...{ name: 'Name', mode: 'periodDecrement', attributes: [{ key: 'app', value: '1' }], priority: 4, region: 'mainland', zone: 'z', source: 'purchase' },
      ...{ paid: 100_000_000_000n, effectiveAt: t('2025-02-10'), status: 'valid', renewal: 'none', autoPeriod: null, autoPurchase: true, repurchase: null, pluginBound: false, used: false },
    });
  });

  it('does not wait for an activation, and is no gift', () => {
    const story = new Story('2025-01-01', '1000');
    story.buy('2025-01-02', 'gift', { ...flux, source: 'campaign', awaitsActivation: true, autoPurchase: true });
    story.until('2025-02-03');
    expect(story.pack('pack-000002')).to.deep.include({ source: 'purchase', awaitsActivation: false, status: 'valid', effectiveAt: t('2025-02-02'), renewal: null });
  });

  it('is renewed by itself again where only the money for the longer period was missing', () => {
    const story = new Story('2025-01-01', '350');
    const year = { count: 1, unit: 'year' } as const;
    story.buy('2025-01-02 10:00', 'first', { ...order, renewal: 'automatic', autoPeriod: year });
    story.until('2025-02-09');
    expect(packs(story)).to.deep.equal(['first expired again', 'pack-000002 valid again']);
    expect(story.pack('pack-000002')).to.deep.include({ renewal: 'automatic', autoPeriod: year, effectiveAt: t('2025-02-08') });
    expect(cash(story)).to.equal('150.00');
  });

  it('is not bought where the billing mode forbids it by then', () => {
    const story = new Story();
    const first = story.buy('2025-01-02', 'first', { product: 'vod', subproduct: 'vod/traffic', capacity: '5', validity: month, autoPurchase: true });
    story.use('2025-01-03', '5', { product: 'vod', item: 'traffic', region: 'ap-guangzhou' });
    // It ends at the half hour after noon; the mode changes with the midnight before, and freezes it first.
    story.at('2025-01-04', 'switchBillingMode', { uin: ME, product: 'vod', line: 'vod', mode: 'monthly' });
    story.until('2025-01-05');
    expect(first.repurchase).to.deep.equal({ at: t('2025-01-04 12:30'), outcome: 'bought', packId: 'pack-000002' });
    story.until('2025-02-05');
    expect(story.pack('pack-000002').repurchase).to.deep.equal({ at: t('2025-02-04 12:30'), outcome: 'frozen', packId: null });
    expect(packs(story)).to.have.length(2);
  });

  it('where its kind has a rule of its own goes by that', () => {
    const table = policies.map((policy) => (policy.product === 'clb' ? { ...policy, subproducts: policy.subproducts.map((kind) => ({ ...kind, repurchase: { on: ['expiry'], scope: 'pack' } as const })) } : policy));
    const story = new Story('2025-01-01', '1000', table);
    story.buy('2025-01-02', 'a', { ...lcu, autoPurchase: true });
    story.buy('2025-01-02', 'b', { ...lcu, autoPurchase: true });
    hour(story, '01:00', '02:00', '10');
    story.until('2025-02-03');
    expect(packs(story)).to.deep.equal(['a exhausted again', 'b expired again', 'pack-000003 valid again']);
    // Nothing off where the rule says nothing of it.
    expect(toDecimal(story.pack('pack-000003').paid, 0)).to.equal('100');
  });
});

describe('the one pack of a region', () => {
  it('is not bought again because the last one beside it was given back', () => {
    const story = new Story();
    const first = story.buy('2025-01-04', 'first', { ...lcu, autoPurchase: true });
    story.buy('2025-01-04 12:00', 'second', lcu);
    hour(story, '01:00', '02:00', '10');
    story.until('2025-01-05 03:00');
    story.at('2025-01-06', 'refund', { id: 'second' });
    expect([packs(story), first.repurchase]).to.deep.equal([['first exhausted again', 'second refunded'], null]);
  });

  it('is bought again time and again, each by the one before', () => {
    const story = new Story();
    const first = story.buy('2025-01-02', 'first', { ...lcu, autoPurchase: true });
    hour(story, '01:00', '02:00', '10');
    story.until('2025-01-05 03:00');
    hour(story, '03:00', '04:00', '10');
    story.until('2025-01-05 05:00');
    expect([first.repurchase?.packId, story.pack('pack-000002').repurchase?.packId, story.pack('pack-000003').repurchase]).to.deep.equal(['pack-000002', 'pack-000003', null]);
  });

  it('is told by account, kind and region', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: '200', payer: ME });
    const orders = [{ ...lcu }, { ...lcu, uin: '200' }, { ...lcu, subproduct: 'clb/04' }, { ...lcu, region: 'ap-seoul' }, { ...lcu, region: undefined }];
    orders.forEach((order, number) => story.buy('2025-01-02', `p${number}`, { ...order, autoPurchase: true }));
    expect(story.ledger.state.packs.map(({ autoPurchase }) => autoPurchase)).to.deep.equal([true, true, true, true, true]);
    story.buy('2025-01-03', 'new', { ...lcu, autoPurchase: true });
    expect(story.ledger.state.packs.map(({ autoPurchase }) => autoPurchase)).to.deep.equal([false, true, true, true, true, true]);
  });

  it('takes nothing from packs that were bought again already, and leaves what is not of a region alone', () => {
    const story = new Story();
    const spent = story.buy('2025-01-02', 'spent', { ...lcu, autoPurchase: true });
    hour(story, '01:00', '02:00', '10');
    story.until('2025-01-06');
    expect([spent.autoPurchase, spent.repurchase?.outcome]).to.deep.equal([true, 'bought']);
    const { version } = spent;
    story.buy('2025-01-06', 'new', { ...lcu, autoPurchase: true });
    expect([spent.autoPurchase, spent.version - version, story.pack('pack-000002').autoPurchase]).to.deep.equal([true, 0, false]);
    // Nor does such a pack lose the setting as it comes to another account that has it.
    story.at('2025-01-06', 'openAccount', { uin: '300', payer: ME });
    story.buy('2025-01-06', 'theirs', { ...lcu, uin: '300', autoPurchase: true });
    story.at('2025-01-06', 'transfer', { id: 'spent', uin: '300' });
    expect([spent.autoPurchase, story.pack('theirs').autoPurchase]).to.deep.equal([true, true]);
    // Of live packs each has the setting for itself, whoever has it beside.
    story.at('2025-01-06', 'openAccount', { uin: '200', payer: ME });
    story.buy('2025-01-07', 'a', { ...flux, autoPurchase: true });
    story.buy('2025-01-07', 'b', { ...flux, autoPurchase: true, uin: '200' });
    story.at('2025-01-07', 'transfer', { id: 'b', uin: ME });
    expect([story.pack('a').autoPurchase, story.pack('b').autoPurchase]).to.deep.equal([true, true]);
  });
});
