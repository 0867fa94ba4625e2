import { expect } from '@open-wc/testing';
import { ME, refusal, shown, Story, t } from './support/story.js';

describe('deduction', () => {
  it('gives the figures of the sample rows, to the ninth decimal', () => {
    const story = new Story('2025-05-01');
    const app = (value: string) => [{ key: 'SDKAppID', value }];
    const recognition = { product: 'trtc', subproduct: 'trtc/09' };
    story.buy('2025-05-20', 'a', { ...recognition, capacity: '20000', attributes: app('1') });
    story.buy('2025-05-20', 'b', { ...recognition, capacity: '10000', attributes: app('2') });
    const use = (amount: string, value: string) => story.use('2025-06-02', amount, { product: 'trtc', item: 'recognition', attributes: app(value) });
    use('17.6', '1');
    use('576', '2');
    use('960', '2');
    const at = '2025-06-03 04:10:46';
    expect(story.until('2025-06-04').rows).to.deep.equal([
      { at, pack: 'a', before: '20000.000000000', actual: '0.293333333', after: '19999.706666667', original: '17.600000000' },
      { at, pack: 'b', before: '10000.000000000', actual: '9.600000000', after: '9990.400000000', original: '576.000000000' },
      { at, pack: 'b', before: '9990.400000000', actual: '16.000000000', after: '9974.400000000', original: '960.000000000' },
    ]);
  });

  it('rounds half up, and keeps what is left exact', () => {
    const story = new Story();
    story.buy('2025-01-01', 'a', { product: 'trtc', subproduct: 'trtc/09', capacity: '1' });
    for (const day of ['2025-01-02', '2025-01-03', '2025-01-04']) story.use(day, '1', { product: 'trtc', item: 'recognition' });
    expect(story.until('2025-01-06').left('a')).to.equal('0.949999999');
  });

  it('splits over packs, and bills the rest in the unit of the usage', () => {
    const story = new Story();
    const traffic = { product: 'live', subproduct: 'live/traffic', capacity: '10000' };
    story.buy('2025-01-01', 'first', traffic);
    // 11 TB at one to one on a pack of 10 TB: the pack, and 1 TB billed.
    story.use('2025-01-05', '11000000000000', { product: 'live', item: 'liveTraffic', region: 'ap-shanghai' });
    story.until('2025-01-07');
    expect(story.rows).to.have.length(1);
    expect(story.rows[0]).to.include({ actual: '10000.000000000', original: '10000000000000.000000000' });
    expect(story.uncovered).to.deep.equal([{ amount: '1000000000000.000000000', reasons: { first: 'exhausted' } }]);
    expect(story.pack('first').status).to.equal('exhausted');
  });

  it('converts the rest back by the coefficient before the next pack takes it', () => {
    const story = new Story();
    const general = { product: 'mps', subproduct: 'mps/general' };
    story.buy('2025-01-01', 'small', { ...general, capacity: '10' });
    story.buy('2025-01-02', 'large', { ...general, capacity: '1000' });
    // 3 minutes at 1:5 need 15; 10 of them are 2 minutes of usage, the third costs 5 on the next pack.
    story.use('2025-01-05', '180', { product: 'mps', item: 'transcoding', specification: 'Standard.H265.SD' });
    story.until('2025-01-07');
    expect(story.rows.map(({ pack, actual, original }) => [pack, actual, original])).to.deep.equal([
      ['small', '10.000000000', '120.000000000'],
      ['large', '5.000000000', '60.000000000'],
    ]);
    expect(story.uncovered).to.deep.equal([]);
  });

  it('covers usage of any amount by an unlimited pack, and still writes it down', () => {
    const story = new Story();
    story.buy('2025-01-01', 'all', { mode: 'unlimited' });
    story.use('2025-01-02', '123456789');
    story.until('2025-01-04');
    expect(story.rows.map(({ before, actual }) => [before, actual])).to.deep.equal([['-0.000000001', '123456789.000000000']]);
    expect(story.pack('all').status).to.equal('valid');
  });

  it('adds up the day for media processing, one row for each type', () => {
    const story = new Story();
    story.buy('2025-01-01', 'm', { product: 'mps', subproduct: 'mps/general', capacity: '1000' });
    const use = (amount: string, specification: string, region: string) =>
      story.use('2025-01-02', amount, { product: 'mps', item: 'transcoding', specification, region });
    use('60', 'Standard.H264.HD', 'ap-guangzhou');
    use('30', 'Standard.H264.HD', 'ap-singapore');
    use('60', 'Audio', 'ap-guangzhou');
    use('60', 'Standard.H264.SD', 'ap-guangzhou');
    story.until('2025-01-04');
    expect(story.rows.map(({ actual, original }) => [actual, original])).to.deep.equal([
      ['0.250000000', '60.000000000'],
      ['1.000000000', '60.000000000'],
      ['3.000000000', '90.000000000'],
    ]);
  });

  it('takes calls as they grow, rounded up to the minute of the day', () => {
    const story = new Story();
    story.buy('2025-01-01', 'calls', { product: 'trtc', subproduct: 'trtc/02', capacity: '100' });
    const call = (from: string, to: string, seconds: string) =>
      story.use('2025-01-02', seconds, { product: 'trtc', item: 'voiceCall', start: t(`2025-01-02 ${from}`), end: t(`2025-01-02 ${to}`) });
    call('10:00', '10:01', '61');
    call('10:02', '10:03', '30');
    call('10:06', '10:07', '20');
    call('10:11', '10:12', '40');
    story.until('2025-01-02 11:00');
    // 91 s are 2 minutes; 111 s still are; 151 s are 3.
    expect(story.rows.map(({ at, actual }) => [at, actual])).to.deep.equal([
      ['2025-01-02 10:07:00', '2.000000000'],
      ['2025-01-02 10:17:00', '1.000000000'],
    ]);
    // What did not grow is no usage.
    expect(story.ledger.state.usages.length).to.equal(2);
  });

  it('takes live traffic in its order of lines and regions', () => {
    const story = new Story();
    story.buy('2025-01-01', 'flux', { product: 'live', subproduct: 'live/traffic', capacity: '1000' });
    const use = (item: string, region: string) => story.use('2025-01-02', '1000000000', { product: 'live', item, region });
    use('upstreamTraffic', 'ap-shanghai');
    use('liveTraffic', 'eu-frankfurt');
    use('liveTraffic', 'ap-singapore');
    use('liveTraffic', 'ap-shanghai');
    use('lowLatencyTraffic', 'ap-singapore');
    use('lowLatencyTraffic', 'ap-shanghai');
    story.until('2025-01-04');
    expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['2.000000000', '3.538500000', '1.000000000', '1.769200000', '1.692300000', '1.000000000']);
  });

  it('moves on while usage is being settled, but never back', () => {
    const story = new Story('2025-01-02');
    expect(refusal(() => story.at('2025-01-01', 'advance', {}))).to.equal('timeGoesBack');
    expect(refusal(() => story.ledger.advance(Number.NaN))).to.equal('invalidTime');
    expect(shown(story.ledger.now)).to.equal('2025-01-02 00:00:00');
  });

  it('refuses usage that makes no sense', () => {
    const story = new Story();
    expect(refusal(() => story.use('2025-01-02', '-1'))).to.equal('invalidQuantity');
    expect(refusal(() => story.use('2025-01-02', '1', { start: t('2025-01-03') }))).to.equal('invalidInterval');
    expect(refusal(() => story.use('2025-01-02', '1', { item: 'nothing' }))).to.equal('unknownBillingItem');
    expect(refusal(() => story.use('2025-01-02', '1', { product: 'nothing' }))).to.equal('unknownProduct');
    expect(refusal(() => story.use('2025-01-02', '1', { uin: 'nobody' }))).to.equal('unknownAccount');
    expect(refusal(() => story.at('2025-01-05', 'purchase' as never, { uin: ME } as never))).to.equal('unknownProduct');
    expect(refusal(() => story.at('2025-01-05', 'dance' as never, {} as never))).to.equal('unknownCommand');
  });
});
