import { expect } from '@open-wc/testing';
import { ME, refusal, shown, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const checks = { product: 'captcha', item: 'usage-01' };
const lcu = { product: 'clb', subproduct: 'clb/03', mode: 'shardDecrement', capacity: '100', validity: month(1) } as const;

describe('usage and validity', () => {
  it('of daily products: the day of purchase counts from midnight, the day before does not', () => {
    const story = new Story();
    story.use('2025-01-09', '1');
    story.buy('2025-01-10 15:00', 'p');
    story.use('2025-01-10', '2');
    story.until('2025-01-12');
    expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['2.000000000']);
    expect(story.uncovered).to.deep.equal([{ amount: '1.000000000', reasons: {} }]);
  });

  it('of the day before is not covered even when it is settled after the purchase', () => {
    const story = new Story();
    story.use('2025-01-09', '1');
    story.buy('2025-01-10 01:00', 'p');
    story.until('2025-01-11');
    expect(story.uncovered).to.deep.equal([{ amount: '1.000000000', reasons: { p: 'notYetEffective' } }]);
  });

  it('of the last day is settled after expiry, and the end stays as it was', () => {
    const story = new Story();
    story.buy('2025-01-10 15:00', 'p', { validity: month(1) });
    story.use('2025-02-10', '7');
    expect(shown(story.pack('p').invalidAt)).to.equal('2025-02-10 15:00:00');
    story.until('2025-02-12');
    expect(story.left('p')).to.equal('993.000000000');
    expect(story.pack('p')).to.include({ status: 'expired' });
    expect(shown(story.pack('p').invalidAt)).to.equal('2025-02-10 15:00:00');
  });

  it('after expiry is not covered', () => {
    const story = new Story();
    story.buy('2025-01-10 15:00', 'p', { validity: month(1) });
    story.use('2025-02-11', '7');
    story.until('2025-02-13');
    expect(story.uncovered).to.deep.equal([{ amount: '7.000000000', reasons: { p: 'expired' } }]);
  });

  it('of hourly products is compared to the instant', () => {
    const story = new Story();
    const use = (from: string, to: string) => story.use('2025-01-10', '1', { product: 'clb', item: 'lcu', start: t(`2025-01-10 ${from}`), end: t(`2025-01-10 ${to}`) });
    use('14:00', '15:00');
    story.buy('2025-01-10 15:30', 'p', lcu);
    use('15:00', '16:00');
    use('16:00', '17:00');
    story.until('2025-01-10 18:00');
    expect(story.rows).to.have.length(1);
    // The first is settled before the purchase; the second begins before it.
    expect(story.uncovered.map(({ reasons }) => reasons)).to.deep.equal([{}, { p: 'outsideValidity' }]);
  });

  it('before a later start, and before activation, is not covered', () => {
    const story = new Story();
    story.buy('2025-01-10', 'later', { effectiveAt: '2025-01-20T00:00:00+08:00' });
    story.buy('2025-01-10', 'asleep', { awaitsActivation: true });
    expect([story.pack('later').status, story.pack('asleep').status]).to.deep.equal(['inactive', 'inactive']);
    expect(story.pack('asleep').effectiveAt).to.equal(null);
    story.use('2025-01-12', '1');
    story.until('2025-01-14');
    expect(story.uncovered[0]!.reasons).to.deep.equal({ later: 'notYetEffective', asleep: 'notYetEffective' });
    story.at('2025-01-15', 'activate', { id: 'asleep' });
    expect(shown(story.pack('asleep').expiresAt)).to.equal('2026-01-15 00:00:00');
    story.until('2025-01-20');
    expect([story.pack('later').status, story.pack('asleep').status]).to.deep.equal(['valid', 'valid']);
    expect(refusal(() => story.at('2025-01-21', 'activate', { id: 'asleep' }))).to.equal('statusForbids');
  });

  it('of the very day on which a pack begins is its own, but not before it has begun', () => {
    const story = new Story();
    story.buy('2025-01-09', 'p', { effectiveAt: t('2025-01-10 15:00') });
    const use = (start: string, end: string, settleAt: string) => story.at(end, 'use', { uin: ME, ...checks, amount: '1', start: t(start), end: t(end), settleAt: t(settleAt) });
    use('2025-01-10 08:00', '2025-01-10 09:00', '2025-01-10 10:00');
    use('2025-01-10 10:00', '2025-01-10 11:00', '2025-01-11 10:00');
    // This begins on the day before.
    story.use('2025-01-09', '1', { at: t('2025-01-10 15:00'), start: t('2025-01-09 23:00'), end: t('2025-01-10 01:00'), settleAt: t('2025-01-11 10:00') } as never);
    story.until('2025-01-12');
    expect([story.rows.length, story.uncovered.map(({ reasons }) => reasons['p'])]).to.deep.equal([1, ['notYetEffective', 'outsideValidity']]);
  });

  it('before the hour of purchase is not yet of a pack that counts by the instant', () => {
    const story = new Story();
    story.buy('2025-01-10 08:00', 'p', { ...lcu, effectiveAt: t('2025-01-10 10:30') });
    for (const [from, to] of [['08', '09'], ['10', '11']] as const) story.use('2025-01-10', '1', { product: 'clb', item: 'lcu', start: t(`2025-01-10 ${from}:00`), end: t(`2025-01-10 ${to}:00`) });
    story.until('2025-01-10 12:00');
    expect(story.uncovered.map(({ reasons }) => reasons['p'])).to.deep.equal(['notYetEffective', 'outsideValidity']);
  });

  it('of the last day that empties a pack leaves it expired', () => {
    const story = new Story();
    story.buy('2025-01-10 15:00', 'p', { validity: month(1), capacity: '5' });
    story.use('2025-02-10', '5');
    story.until('2025-02-12');
    expect([story.left('p'), story.pack('p').status, shown(story.pack('p').invalidAt)]).to.deep.equal(['0.000000000', 'expired', '2025-02-10 15:00:00']);
  });

  it('never ends a pack without bounds, whatever is set about it', () => {
    const story = new Story();
    const pack = story.buy('2025-01-10', 'p', { mode: 'unlimited' });
    story.at('2025-01-11', 'setRenewal', { id: 'p', method: 'none' });
    expect([pack.status, pack.renewal]).to.deep.equal(['valid', 'none']);
  });

  it('never activated, a pack expires', () => {
    const story = new Story();
    story.buy('2025-01-10', 'asleep', { awaitsActivation: true, validity: month(1) });
    story.until('2025-03-01');
    expect(story.pack('asleep').status).to.equal('expired');
    expect(refusal(() => story.at('2025-03-01', 'activate', { id: 'asleep' }))).to.equal('statusForbids');
  });
});

describe('usage and scope', () => {
  it('tells for every pack of the product why it was passed over, in the order of deduction', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: 'other' });
    const lke = (id: string, subproduct: string, more = {}) => story.buy('2025-01-02', id, { product: 'lke', subproduct, ...more });
    lke('wrong kind', 'lke/21');
    lke('wrong app', 'lke/20', { attributes: [{ key: 'app', value: '2' }] });
    lke('wrong region', 'lke/20', { region: 'ap-tokyo' });
    lke('wrong owner', 'lke/20', { uin: 'other' });
    lke('empty', 'lke/20', { capacity: '1' });
    lke('given back', 'lke/20', { price: '10' });
    story.at('2025-01-03', 'refund', { id: 'given back' });
    story.use('2025-01-04', '2000', { product: 'lke', item: 'tokens-20', region: 'ap-guangzhou', start: t('2025-01-04 10:00'), end: t('2025-01-04 11:00') });
    story.until('2025-01-04 12:00');
    expect(story.rows.map(({ actual, original }) => [actual, original])).to.deep.equal([['1.000000000', '1000.000000000']]);
    expect(story.uncovered).to.deep.equal([
      {
        amount: '1000.000000000',
        reasons: {
          'wrong app': 'attributeMismatch',
          'wrong region': 'regionMismatch',
          empty: 'exhausted',
          'given back': 'refunded',
          'wrong kind': 'otherSubproduct',
          'wrong owner': 'ownerMismatch',
        },
      },
    ]);
  });

  it('names the specification that has no coefficient', () => {
    const story = new Story();
    story.buy('2025-01-01', 'm', { product: 'mps', subproduct: 'mps/tsc' });
    story.use('2025-01-02', '60', { product: 'mps', item: 'transcoding', specification: 'TESHD-20' });
    story.use('2025-01-02', '60', { product: 'mps', item: 'transcoding', specification: 'constructor' });
    story.until('2025-01-04');
    expect(story.uncovered.map(({ reasons }) => reasons['m'])).to.deep.equal(['noCoefficient', 'noCoefficient']);
  });

  it('names the region that has no coefficient, where the product goes by regions', () => {
    const story = new Story();
    story.buy('2025-01-01', 't', { product: 'live', subproduct: 'live/traffic' });
    story.use('2025-01-02', '1000000000', { product: 'live', item: 'liveTraffic', region: 'mars-north' });
    story.use('2025-01-02', '1000000000', { product: 'live', item: 'liveTraffic', region: 'ap-shanghai' });
    const { uncovered } = story.until('2025-01-04').ledger.state;
    expect(uncovered.lists.at(uncovered.considered.at(0))).to.deep.equal([{ pack: 0, reason: 'noCoefficient', detail: 'mars-north' }]);
    expect(uncovered.length).to.equal(1);
  });

  it('matches a region by its group and its area', () => {
    const story = new Story();
    story.buy('2025-01-01', 'abroad', { product: 'live', subproduct: 'live/traffic', region: 'overseas' });
    const use = (region: string) => story.use('2025-01-02', '1000000000', { product: 'live', item: 'liveTraffic', region });
    use('ap-singapore');
    use('ap-shanghai');
    story.until('2025-01-04');
    expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['1.769200000']);
    expect(story.uncovered.map(({ reasons }) => reasons['abroad'])).to.deep.equal(['regionMismatch']);
  });

  it('lets accounts of one payer draw on shared packs', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: 'team', payer: ME });
    story.at('2025-01-01', 'openAccount', { uin: 'stranger' });
    story.buy('2025-01-01', 'shared', { shared: true });
    story.use('2025-01-02', '1', { uin: 'team' });
    story.use('2025-01-02', '1', { uin: 'stranger' });
    story.until('2025-01-04');
    expect(story.rows).to.have.length(1);
    expect(story.uncovered[0]!.reasons).to.deep.equal({ shared: 'ownerMismatch' });
  });

  it('follows a pack to its new owner', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: 'other' });
    story.buy('2025-01-01', 'p');
    story.at('2025-01-02', 'transfer', { id: 'p', uin: 'other' });
    story.use('2025-01-03', '1');
    story.use('2025-01-03', '2', { uin: 'other' });
    story.until('2025-01-05');
    expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['2.000000000']);
    expect(refusal(() => story.at('2025-01-06', 'transfer', { id: 'p', uin: 'nobody' }))).to.equal('unknownAccount');
    expect(refusal(() => story.at('2025-01-06', 'transfer', { id: 'q', uin: ME }))).to.equal('unknownPack');
  });

  it('forgets packs that ended more than three months ago', () => {
    const story = new Story();
    story.buy('2025-01-01', 'old', { validity: month(1) });
    story.use('2025-04-28', '1', checks);
    story.use('2025-05-05', '1', checks);
    story.until('2025-05-10');
    expect(story.uncovered.map(({ reasons }) => reasons)).to.deep.equal([{ old: 'expired' }, {}]);
  });
});

describe('what is said of a pack that was passed over', () => {
  const detailed = (story: Story) => {
    const { uncovered, packs } = story.ledger.state;
    return Array.from({ length: uncovered.length }, (_, row) => uncovered.lists.at(uncovered.considered.at(row)).map(({ pack, reason, detail }) => `${packs[pack]!.id}: ${reason} ${detail}`));
  };

  it('tells what the reason refers to', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: 'other' });
    const lke = (id: string, subproduct: string, more = {}) => story.buy('2025-01-02', id, { product: 'lke', subproduct, ...more });
    lke('kind', 'lke/21');
    lke('app', 'lke/20', { attributes: [{ key: 'zone', value: '1' }, { key: 'app', value: '2' }] });
    lke('region', 'lke/20', { region: 'ap-tokyo' });
    lke('owner', 'lke/20', { uin: 'other' });
    lke('late', 'lke/20', { effectiveAt: '2025-01-05' });
    lke('half', 'lke/20', { effectiveAt: t('2025-01-04 10:30') });
    lke('empty', 'lke/20', { capacity: '1', priority: 1 });
    story.use('2025-01-04', '2000', { product: 'lke', item: 'tokens-20', region: 'ap-guangzhou', start: t('2025-01-04 10:00'), end: t('2025-01-04 11:00'), attributes: [{ key: 'zone', value: '1' }] });
    story.until('2025-01-04 12:00');
    expect(detailed(story)[0]).to.have.members(['kind: otherSubproduct lke/21', 'app: attributeMismatch app', 'region: regionMismatch ap-tokyo', 'owner: ownerMismatch other', 'late: notYetEffective null', 'half: outsideValidity null', 'empty: exhausted null']);
  });

  it('names the capacity that was used up, and whether another cycle brings it back', () => {
    const story = new Story();
    const starter = { product: 'vod', subproduct: 'vod/starter', capacity: { storage: '1', traffic: '1', transcoding: '1' }, validity: month(2) } as const;
    story.buy('2025-01-01', 'whole', starter);
    story.buy('2025-01-01', 'monthly', { ...starter, mode: 'periodDecrement' });
    story.use('2025-01-02', '5', { product: 'vod', item: 'traffic', region: 'ap-guangzhou' });
    story.until('2025-01-04');
    expect(detailed(story)).to.deep.equal([['monthly: cycleExhausted traffic', 'whole: exhausted traffic']]);
  });

  it('names the specification, or the region where the table goes by regions alone', () => {
    const story = new Story();
    story.buy('2025-01-01', 's', { product: 'sms', subproduct: 'sms/01', capacity: '1' });
    story.buy('2025-01-01', 'm', { product: 'mps', subproduct: 'mps/tsc' });
    story.buy('2025-01-01', 'd', { product: 'vod', subproduct: 'vod/storage' });
    story.buy('2025-01-01', 'f', { product: 'live', subproduct: 'live/traffic' });
    const use = (product: string, item: string, more = {}) => story.use('2025-01-02', '60', { product, item, start: t('2025-01-02 10:00'), end: t('2025-01-02 11:00'), ...more });
    use('mps', 'transcoding', { specification: 'Audio', region: 'ap-tokyo' });
    use('mps', 'transcoding');
    use('vod', 'storage', { specification: 'ICE', region: 'ap-tokyo' });
    use('live', 'liveTraffic', { specification: 'HD' });
    use('live', 'liveTraffic', { specification: 'HD', region: 'mars' });
    story.until('2025-01-04');
    expect(detailed(story).flat()).to.have.members(['m: noCoefficient Audio', 'm: noCoefficient null', 'd: noCoefficient ICE', 'f: noCoefficient HD', 'f: noCoefficient mars']);
  });

  it('names the line whose mode froze it, and the account that owes before that', () => {
    const story = new Story();
    story.buy('2025-01-01', 'm', { product: 'mps', subproduct: 'mps/general' });
    story.buy('2025-01-01', 'p');
    story.at('2025-01-01', 'switchBillingMode', { uin: ME, product: 'mps', line: 'transcoding', mode: 'monthly' });
    story.use('2025-01-02', '60', { product: 'mps', item: 'transcoding', specification: 'Audio' });
    story.until('2025-01-04');
    story.at('2025-01-04', 'setBalance', { uin: ME, owed: '1' });
    story.use('2025-01-04', '60', { product: 'mps', item: 'transcoding', specification: 'Audio' });
    story.use('2025-01-04', '1');
    story.until('2025-01-06');
    expect(detailed(story)).to.deep.equal([['m: frozen transcoding'], ['p: accountOverdue null'], ['m: accountOverdue null']]);
  });

  it('is about hours only where all else is right, and about its time only where its kind is', () => {
    const story = new Story();
    story.buy('2025-01-01', 'night', { ...lcu, shardRange: ['22:00', '06:00'] });
    story.buy('2025-01-01', 'later', { ...lcu, effectiveAt: '2025-02-01' });
    story.buy('2025-01-01', 'asleep', { ...lcu, awaitsActivation: true });
    story.use('2025-01-02', '1', { product: 'clb', item: 'lcu', start: t('2025-01-02 10:00'), end: t('2025-01-02 11:00') });
    story.use('2025-01-02', '1', { product: 'clb', item: 'crossRegion', start: t('2025-01-02 10:00'), end: t('2025-01-02 11:00') });
    story.until('2025-01-03');
    const other = (id: string) => `${id}: otherSubproduct clb/03`;
    expect(detailed(story).map((list) => [...list].sort())).to.deep.equal([[other('asleep'), other('later'), other('night')], ['asleep: notYetEffective null', 'later: notYetEffective null', 'night: outsideShardRange null']]);
  });

  it('is told once for all usage of which it is the same', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { capacity: '1' });
    for (const day of ['2025-01-02', '2025-01-03', '2025-01-04']) story.use(day, '5');
    const { uncovered } = story.until('2025-01-06').ledger.state;
    expect([uncovered.length, uncovered.lists.values.length]).to.deep.equal([3, 1]);
    expect([0, 1, 2].map((row) => [shown(uncovered.at.at(row)), uncovered.usage.at(row)])).to.deep.equal([['2025-01-03 04:10:46', 0], ['2025-01-04 04:10:46', 1], ['2025-01-05 04:10:46', 2]]);
  });
});
