import { expect } from '@open-wc/testing';
import { modeOf, modesOf } from '../../mock-api/ledger/modes.js';
import { dayNumber } from '../../mock-api/ledger/time.js';
import { policies } from '../../mock-api/policies/index.js';
import { live } from '../../mock-api/policies/live.js';
import { ME, refusal, shown, Story, t } from './support/story.js';

const general = { product: 'mps', subproduct: 'mps/general' } as const;
const flux = { product: 'live', subproduct: 'live/traffic' } as const;

function to(story: Story, when: string, product: string, line: string, mode: string, group?: string): void {
  story.at(when, 'switchBillingMode', { uin: ME, product, line, mode, ...(group ? { group } : {}) });
}

describe('freezing', () => {
  it('comes when the new mode takes effect, and goes when the old one is back', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'm', general);
    to(story, '2025-01-10 12:00', 'mps', 'transcoding', 'monthly');
    expect(pack.status).to.equal('valid');
    story.until('2025-01-11');
    expect(pack.status).to.equal('frozen');
    to(story, '2025-01-15', 'mps', 'transcoding', 'daily');
    story.until('2025-01-31 23:59');
    expect(pack.status).to.equal('frozen');
    story.until('2025-02-01');
    expect(pack.status).to.equal('valid');
    expect(pack.events.map(({ event, at }) => [event, shown(at)])).to.deep.equal([
      ['effective', '2025-01-01 00:00:00'],
      ['freeze', '2025-01-11 00:00:00'],
      ['thaw', '2025-02-01 00:00:00'],
    ]);
    // Frozen time is not given back.
    expect(shown(pack.expiresAt)).to.equal('2026-01-01 00:00:00');
  });

  it('keeps a pack from being drawn on, and says so', () => {
    const story = new Story();
    story.buy('2025-01-01', 'm', general);
    to(story, '2025-01-10 12:00', 'mps', 'transcoding', 'monthly');
    story.use('2025-01-10', '60', { product: 'mps', item: 'transcoding', specification: 'Audio' });
    story.until('2025-01-12');
    expect(story.uncovered.map(({ reasons }) => reasons)).to.deep.equal([{ m: 'frozen' }]);
  });

  it('of a traffic pack waits until none of its lines is billed by day and traffic', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'flux', flux);
    to(story, '2025-01-02', 'live', 'lowLatency', 'dailyBandwidth', 'overseas');
    story.until('2025-01-04');
    expect(pack.status).to.equal('valid');
    const use = (item: string, region: string) => story.use('2025-01-04', '1000000000', { product: 'live', item, region });
    use('lowLatencyTraffic', 'ap-tokyo');
    use('lowLatencyTraffic', 'ap-shanghai');
    use('liveTraffic', 'ap-tokyo');
    story.until('2025-01-06');
    expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['2.000000000', '2.923100000']);
    expect(story.uncovered.map(({ reasons }) => reasons)).to.deep.equal([{ flux: 'frozen' }]);
    to(story, '2025-01-07', 'live', 'lowLatency', 'monthlyTraffic', 'mainland');
    to(story, '2025-01-07', 'live', 'liveStreaming', 'dailyBandwidth', 'mainland');
    to(story, '2025-01-07', 'live', 'liveStreaming', 'dailyBandwidth', 'overseas');
    story.until('2025-01-08');
    expect(pack.status).to.equal('frozen');
  });

  it('of a pack bound to a region looks at that region alone', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'abroad', { ...flux, region: 'ap-singapore' });
    for (const line of ['liveStreaming', 'lowLatency']) to(story, '2025-01-02', 'live', line, 'dailyBandwidth', 'overseas');
    story.until('2025-01-03');
    expect(pack.status).to.equal('frozen');
  });

  it('does not touch director packs, which depend on no mode, nor packs that have ended', () => {
    const story = new Story();
    const director = story.buy('2025-01-01', 'd', { product: 'live', subproduct: 'live/director' });
    const spent = story.buy('2025-01-01', 's', { ...general, capacity: '1' });
    story.use('2025-01-02', '60', { product: 'mps', item: 'transcoding', specification: 'Standard.H264.SD' });
    for (const [line, mode] of [['mic', 'monthlyDuration'], ['transcoding', 'monthlyTranscoding']] as const) to(story, '2025-01-05', 'live', line, mode);
    to(story, '2025-01-05', 'mps', 'transcoding', 'monthly');
    story.until('2025-01-07');
    expect([director.status, spent.status]).to.deep.equal(['valid', 'exhausted']);
  });

  it('ends with validity', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'm', { ...general, validity: { count: 1, unit: 'month' } });
    to(story, '2025-01-10', 'mps', 'transcoding', 'monthly');
    story.until('2025-02-02');
    expect(pack.status).to.equal('expired');
  });

  it('keeps packs from being sold where their mode is not in force', () => {
    const story = new Story();
    to(story, '2025-01-02', 'mps', 'transcoding', 'monthly');
    story.until('2025-01-04');
    expect(refusal(() => story.buy('2025-01-05', 'm', general))).to.equal('billingModeForbidsPurchase');
    // Live sells them all the same; they are frozen at once.
    to(story, '2025-01-05', 'live', 'mic', 'monthlyDuration');
    story.until('2025-01-06');
    expect(story.buy('2025-01-07', 'mic', { product: 'live', subproduct: 'live/mic' }).status).to.equal('frozen');
  });

  it('comes with an overdue account, and goes when it has paid', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'p');
    story.at('2025-01-05', 'setBalance', { uin: ME, cash: '0', owed: '20' });
    expect([pack.status, [...pack.freezes.keys()]]).to.deep.equal(['frozen', ['accountOverdue']]);
    story.use('2025-01-05', '1');
    story.until('2025-01-07');
    expect(story.uncovered.map(({ reasons }) => reasons)).to.deep.equal([{ p: 'accountOverdue' }]);
    story.at('2025-01-08', 'topUp', { uin: ME, amount: '15' });
    expect(pack.status).to.equal('frozen');
    story.at('2025-01-09', 'topUp', { uin: ME, amount: '15' });
    expect(pack.status).to.equal('valid');
    expect(story.ledger.state.accounts.get(ME)).to.include({ cash: 10_000_000_000n, owed: 0n });
  });
});

describe('a mode that freezes', () => {
  it('is that of the lines that a pack serves, whatever the others are billed by', () => {
    const table = policies.map((policy) => (policy.product === 'mps' ? { ...policy, soldOnlyInMode: false, lines: [{ key: 'editing', groups: [null], daily: ['daily'], monthly: ['monthly'] }, ...policy.lines!] } : policy));
    const story = new Story('2025-01-01', '0', table);
    const pack = story.buy('2025-01-01', 'm', general);
    to(story, '2025-01-02', 'mps', 'transcoding', 'monthly');
    story.until('2025-01-04');
    expect([pack.status, [...pack.freezes]]).to.deep.equal(['frozen', [['billingMode', t('2025-01-03')]]]);
    to(story, '2025-01-05', 'mps', 'editing', 'monthly');
    to(story, '2025-01-10', 'mps', 'transcoding', 'daily');
    story.until('2025-02-02');
    expect(pack.status).to.equal('valid');
  });

  it('does so before anything is settled or renewed at that instant', () => {
    const story = new Story();
    const pack = story.buy('2025-01-10 12:00', 'm', { product: 'live', subproduct: 'live/mic', mode: 'periodDecrement', validity: { count: 1, unit: 'month' }, renewal: 'automatic', autoPeriod: { count: 1, unit: 'month' } });
    const use = (settleAt: string) => story.at('2025-02-09 12:00', 'use', { uin: ME, product: 'live', item: 'coStreaming', amount: '3600', start: t('2025-02-09 10:00'), end: t('2025-02-09 11:00'), settleAt: t(settleAt) });
    use('2025-02-09 23:59:59');
    use('2025-02-10');
    to(story, '2025-02-09 13:00', 'live', 'mic', 'monthlyDuration');
    story.until('2025-02-10');
    expect([story.rows.map(({ at }) => at), story.uncovered.map(({ reasons }) => reasons)]).to.deep.equal([['2025-02-09 23:59:59'], [{ m: 'frozen' }]]);
    expect([pack.lastAttempt, pack.receipts.length]).to.deep.equal([{ at: t('2025-02-10'), by: 'automatic', outcome: 'frozen' }, 0]);
  });

  it('is known for every line and group of a product, in the order of its table', () => {
    const story = new Story();
    to(story, '2025-01-02', 'live', 'lowLatency', 'dailyBandwidth', 'overseas');
    story.until('2025-01-04');
    expect(modesOf(story.ledger.state, ME, live).map(({ line, group, mode }) => `${line} ${group} ${mode}`)).to.deep.equal([
      'liveStreaming mainland dailyTraffic',
      'liveStreaming overseas dailyTraffic',
      'lowLatency mainland dailyTraffic',
      'lowLatency overseas dailyBandwidth',
      'transcoding null dailyTranscoding',
      'mic null dailyDuration',
    ]);
    expect(modesOf(story.ledger.state, ME, policies.find(({ product }) => product === 'sms')!)).to.deep.equal([]);
    expect(modesOf(story.ledger.state, ME, live)[3]).to.deep.equal({ uin: ME, product: 'live', line: 'lowLatency', group: 'overseas', mode: 'dailyBandwidth', effectiveAt: t('2025-01-03'), next: null, askedOn: dayNumber(t('2025-01-02')) });
    expect(modesOf(story.ledger.state, ME, live)[0]).to.include({ effectiveAt: 0, askedOn: -1 });
  });
});

describe('switching the billing mode', () => {
  const entry = (story: Story, line: number, group: string | null) => modeOf(story.ledger.state, ME, live, live.lines![line]!, group);

  it('between daily modes and to a monthly one holds from tomorrow, from monthly to daily from next month', () => {
    const story = new Story();
    to(story, '2025-01-10 09:00', 'live', 'liveStreaming', 'dailyBandwidth', 'mainland');
    expect(shown(entry(story, 0, 'mainland').next!.effectiveAt)).to.equal('2025-01-11 00:00:00');
    to(story, '2025-01-12', 'live', 'liveStreaming', 'monthlyTraffic', 'mainland');
    expect(shown(entry(story, 0, 'mainland').next!.effectiveAt)).to.equal('2025-01-13 00:00:00');
    to(story, '2025-01-14', 'live', 'liveStreaming', 'dailyTraffic', 'mainland');
    expect(shown(entry(story, 0, 'mainland').next!.effectiveAt)).to.equal('2025-02-01 00:00:00');
    story.until('2025-02-01');
    expect(entry(story, 0, 'mainland')).to.include({ mode: 'dailyTraffic', next: null });
    expect(entry(story, 0, 'overseas').mode).to.equal('dailyTraffic');
  });

  it('to a monthly mode waits for support to agree', () => {
    const story = new Story();
    const ask = (mode: string, approvedAt: string) =>
      story.at('2025-01-10 09:00', 'switchBillingMode', { uin: ME, product: 'live', line: 'liveStreaming', group: 'mainland', mode, approvedAt: t(approvedAt) });
    expect(refusal(() => ask('monthlyTraffic', '2025-01-09'))).to.equal('timeGoesBack');
    ask('monthlyTraffic', '2025-01-14 17:00');
    expect(entry(story, 0, 'mainland').next).to.deep.equal({ mode: 'monthlyTraffic', effectiveAt: t('2025-01-15') });
    story.until('2025-01-14 23:59');
    expect(entry(story, 0, 'mainland').mode).to.equal('dailyTraffic');
    story.until('2025-01-15');
    expect(entry(story, 0, 'mainland').mode).to.equal('monthlyTraffic');
    // A month that has begun stays billed as it is, whatever comes next.
    to(story, '2025-01-20', 'live', 'liveStreaming', 'monthlyBandwidth', 'mainland');
    expect(shown(entry(story, 0, 'mainland').next!.effectiveAt)).to.equal('2025-02-01 00:00:00');
  });

  it('can be cancelled, and the chance of the day is spent all the same', () => {
    const story = new Story();
    const pack = story.buy('2025-01-01', 'mic', { product: 'live', subproduct: 'live/mic' });
    const cancel = (when: string, line = 'mic') => story.at(when, 'cancelBillingModeSwitch', { uin: ME, product: 'live', line });
    to(story, '2025-01-10 09:00', 'live', 'mic', 'monthlyDuration');
    cancel('2025-01-10 10:00');
    expect(entry(story, 3, null).next).to.equal(null);
    expect(refusal(() => to(story, '2025-01-10 11:00', 'live', 'mic', 'monthlyDuration'))).to.equal('billingModeSwitchedToday');
    story.until('2025-01-12');
    expect([entry(story, 3, null).mode, pack.status]).to.deep.equal(['dailyDuration', 'valid']);
    expect(refusal(() => cancel('2025-01-12'))).to.equal('billingModeNotSwitching');
    expect(refusal(() => cancel('2025-01-12', 'sound'))).to.equal('unknownBillingMode');
    to(story, '2025-01-12', 'live', 'mic', 'monthlyDuration');
    story.until('2025-01-13');
    expect(pack.status).to.equal('frozen');
  });

  it('can be asked for once a day, and taken back on the next', () => {
    const story = new Story();
    to(story, '2025-01-10 09:00', 'live', 'mic', 'monthlyDuration');
    expect(refusal(() => to(story, '2025-01-10 10:00', 'live', 'mic', 'dailyDuration'))).to.equal('billingModeSwitchedToday');
    expect(refusal(() => to(story, '2025-01-11', 'live', 'mic', 'monthlyDuration'))).to.equal('billingModeUnchanged');
    story.until('2025-01-31');
    to(story, '2025-01-31', 'live', 'mic', 'dailyDuration');
    // The later request wins: what was planned for tomorrow does not happen.
    expect(entry(story, 3, null).mode).to.equal('monthlyDuration');
    story.until('2025-02-01');
    expect(entry(story, 3, null).mode).to.equal('dailyDuration');
  });

  it('refuses modes and lines that there are not', () => {
    const story = new Story();
    for (const [line, mode, group] of [['mic', 'daily', undefined], ['sound', 'daily', undefined], ['liveStreaming', 'dailyTraffic', undefined], ['mic', 'monthlyDuration', 'mainland']] as const) {
      expect(refusal(() => to(story, '2025-01-02', 'live', line, mode, group)), `${line} ${mode}`).to.equal('unknownBillingMode');
    }
  });
});
