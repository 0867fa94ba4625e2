/** The tables of products, held against the published figures; and that a product needs nothing but a table. */
import { expect } from '@open-wc/testing';
import { toDecimal } from '../../mock-api/ledger/decimal.js';
import type { Policy } from '../../mock-api/ledger/policy.js';
import { refundTerms } from '../../mock-api/ledger/refund.js';
import { policies } from '../../mock-api/policies/index.js';
import { ME, refusal, shown, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;

/** What one unit of usage takes from a pack of so many units. */
function taken(buy: { product: string; subproduct: string }, use: { item: string; amount: string; specification?: string; region?: string }): string | undefined {
  const story = new Story();
  story.buy('2025-01-01', 'p', { ...buy, capacity: '1000000' });
  story.use('2025-01-02', use.amount, { product: buy.product, ...use });
  return story.until('2025-01-04').rows[0]?.actual;
}

describe('coefficients of media processing', () => {
  const minute = (subproduct: string, specification: string) => taken({ product: 'mps', subproduct }, { item: 'transcoding', amount: '60', specification });
  const table = { H264: [1, 2, 4, 8, 16], H265: [5, 10, 20, 40, 80], AV1: [10, 20, 40, 80, 160] };

  it('are those of the table, for general and for Top Speed packs', () => {
    for (const [codec, row] of Object.entries(table)) {
      row.forEach((k, index) => {
        const definition = ['SD', 'HD', 'FHD', '2K', '4K'][index]!;
        for (const type of ['Standard', 'Edit']) expect(minute('mps/general', `${type}.${codec}.${definition}`), `${type} ${codec} ${definition}`).to.equal(`${k}.000000000`);
        expect(minute('mps/tsc', `TESHD-10.${codec}.${definition}`)).to.equal(`${k}.000000000`);
      });
    }
    expect([minute('mps/general', 'Audio'), minute('mps/general', 'Remuxing')]).to.deep.equal(['0.250000000', '0.500000000']);
  });

  it('do not exist for what is only billed', () => {
    for (const specification of ['Standard.MV-HEVC.HD', 'Standard.H264.8K', 'TESHD-10.H264.SD', 'Enhance']) expect(minute('mps/general', specification), specification).to.equal(undefined);
    for (const specification of ['TESHD-20', 'TESHD-30-SDK.H264.HD', 'Audio']) expect(minute('mps/tsc', specification), specification).to.equal(undefined);
  });
});

describe('coefficients of live streaming', () => {
  const regions = { AP1: 'ap-singapore', AP2: 'ap-seoul', AP3: 'ap-jakarta', NA: 'na-ashburn', EU: 'eu-frankfurt', ME: 'me-dubai', AF: 'af-johannesburg', SA: 'sa-saopaulo' };
  const gigabyte = (item: string, region: string) => taken({ product: 'live', subproduct: 'live/traffic' }, { item, amount: '1000000000', region });
  const overseas = { AP1: '1.7692', AP2: '2.9231', AP3: '2.6923', NA: '1.6923', EU: '1.6923', ME: '4.6154', AF: '4.6154', SA: '3.9615' };
  const lowLatency = { AP1: '3.5385', AP2: '5.8462', AP3: '5.3846', NA: '3.3846', EU: '3.3846', ME: '9.2308', AF: '9.2308', SA: '7.9231' };

  it('of traffic are those of the table, by line and region', () => {
    expect(['lowLatencyTraffic', 'liveTraffic', 'upstreamTraffic'].map((item) => gigabyte(item, 'ap-shanghai'))).to.deep.equal(['2.000000000', '1.000000000', '1.000000000']);
    for (const group of Object.keys(regions) as (keyof typeof regions)[]) {
      expect(gigabyte('liveTraffic', regions[group]), group).to.equal(`${overseas[group]}00000`);
      expect(gigabyte('upstreamTraffic', regions[group]), group).to.equal(`${overseas[group]}00000`);
      expect(gigabyte('lowLatencyTraffic', regions[group]), group).to.equal(`${lowLatency[group]}00000`);
    }
  });

  it('settle traffic line by line, each from the mainland outwards in the order of the field', () => {
    const story = new Story();
    story.buy('2025-01-01', 'flux', { product: 'live', subproduct: 'live/traffic', capacity: '1000000' });
    const order = ['ap-shanghai', ...(['AP1', 'AP2', 'AP3', 'NA', 'EU', 'ME', 'SA', 'AF'] as const).map((group) => regions[group])];
    for (const item of ['upstreamTraffic', 'liveTraffic', 'lowLatencyTraffic']) {
      for (const region of order.toReversed()) story.use('2025-01-02', '1000000000', { product: 'live', item, region });
    }
    const k = (table: typeof overseas) => (['AP1', 'AP2', 'AP3', 'NA', 'EU', 'ME', 'SA', 'AF'] as const).map((group) => `${table[group]}00000`);
    const standard = ['1.000000000', ...k(overseas)];
    expect(story.until('2025-01-04').rows.map(({ actual }) => actual)).to.deep.equal(['2.000000000', ...k(lowLatency), ...standard, ...standard]);
  });

  it('of transcoding are the rate over that of H264 480P, at nine places', () => {
    const minute = (subproduct: string, specification: string) => taken({ product: 'live', subproduct }, { item: 'transcoding', amount: '60', specification });
    const known = {
      'Standard.H264.480P': '1.000000000',
      'Standard.H264.720P': '2.035714286',
      'Standard.H264.1080P': '3.964285714',
      'Standard.H265.4K': '84.500000000',
      'Standard.AV1.4K': '169.000000000',
      Audio: '0.353571429',
    };
    for (const [specification, k] of Object.entries(known)) expect(minute('live/transcode-standard', specification), specification).to.equal(k);
    const topSpeed = { 'TESHD.H264.480P': '1.000000000', 'TESHD.H264.720P': '1.913793103', 'TESHD.AV1.4K': '91.672413793', 'Enhance.H264.480P': '11.017241379', 'Enhance.H264.4K': '175.431034483' };
    for (const [specification, k] of Object.entries(topSpeed)) expect(minute('live/transcode-tsc', specification), specification).to.equal(k);
    expect(minute('live/transcode-standard', 'TESHD.H264.480P')).to.equal(undefined);
  });
});

describe('packs of the storage kind', () => {
  const storage = { product: 'global-storage', subproduct: 'global-storage/02', mode: 'shardDecrement', capacity: '100', validity: month(2) } as const;

  it('are full again each day, and leave the part of a day above the quota', () => {
    const story = new Story();
    story.buy('2025-01-10 15:00', 's', storage);
    for (const [day, amount] of [['2025-01-10', '60'], ['2025-01-11', '130'], ['2025-01-12', '100']] as const) story.use(day, amount, { product: 'global-storage', item: 'storage', specification: 'STANDARD' });
    story.until('2025-01-14');
    expect(story.rows.map(({ before, actual }) => [before, actual])).to.deep.equal([
      ['100.000000000', '60.000000000'],
      ['100.000000000', '100.000000000'],
      ['100.000000000', '100.000000000'],
    ]);
    expect(story.uncovered.map(({ amount, reasons }) => [amount, reasons['s']])).to.deep.equal([['30.000000000', 'cycleExhausted']]);
  });

  it('count classes by their share, and overseas storage and traffic by theirs', () => {
    const classes = ['STANDARD', 'IA', 'ARCHIVE', 'DEEP'].map((specification) => taken({ product: 'vod', subproduct: 'vod/storage' }, { item: 'storage', amount: '8', specification, region: 'ap-guangzhou' }));
    expect(classes).to.deep.equal(['8.000000000', '4.000000000', '2.000000000', '1.000000000']);
    expect(taken({ product: 'vod', subproduct: 'vod/traffic' }, { item: 'traffic', amount: '10', region: 'ap-singapore' })).to.equal('18.000000000');
  });

  it('hold for every region outside the mainland, and for every class of storage', () => {
    const traffic = ['ap-tokyo', 'na-ashburn', 'ap-beijing'].map((region) => taken({ product: 'vod', subproduct: 'vod/traffic' }, { item: 'traffic', amount: '10', region }));
    const stored = ['STANDARD', 'IA', 'ARCHIVE', 'DEEP'].map((specification) => taken({ product: 'vod', subproduct: 'vod/storage' }, { item: 'storage', amount: '10', specification, region: 'ap-tokyo' }));
    expect([...traffic, ...stored].map(Number)).to.deep.equal([18, 18, 10, 12, 6, 3, 1.5]);
  });
  it('take storage without a class as standard storage', () => {
    expect(taken({ product: 'vod', subproduct: 'vod/storage' }, { item: 'storage', amount: '8', region: 'ap-guangzhou' })).to.equal('8.000000000');
    expect(taken({ product: 'vod', subproduct: 'vod/storage' }, { item: 'storage', amount: '10', region: 'ap-singapore' })).to.equal('12.000000000');
    expect(taken({ product: 'vod', subproduct: 'vod/storage' }, { item: 'storage', amount: '10', specification: 'GLACIER' })).to.equal(undefined);
  });

  it('of databases lose what is stored in each hour, and compute packs nothing of it', () => {
    const story = new Story();
    const database = { product: 'tdsql-c-mysql', validity: month(6), price: '100' } as const;
    story.buy('2025-01-02', 'compute', { ...database, subproduct: 'tdsql-c-mysql/01', capacity: '400000' });
    story.buy('2025-01-02', 'storage', { ...database, subproduct: 'tdsql-c-mysql/storage', capacity: '10000' });
    for (const [from, to, amount] of [['10:00', '11:00', '500'], ['11:00', '12:00', '1000'], ['12:00', '13:00', '1500']] as const) {
      story.use('2025-01-02', amount, { product: 'tdsql-c-mysql', item: 'storage', start: t(`2025-01-02 ${from}`), end: t(`2025-01-02 ${to}`) });
    }
    expect(story.rows.map(({ at, pack, after }) => [at, pack, after])).to.deep.equal([
      ['2025-01-02 11:00:00', 'storage', '9500.000000000'],
      ['2025-01-02 12:00:00', 'storage', '8500.000000000'],
      ['2025-01-02 13:00:00', 'storage', '7000.000000000'],
    ]);
    // What is left comes back, by its share.
    expect(toDecimal(story.at('2025-01-03', 'refund', { id: 'storage' }).amount, 2)).to.equal('70.00');
  });

  it('are drawn on for the dearest class first', () => {
    const story = new Story();
    story.buy('2025-01-10', 's', storage);
    for (const specification of ['DEEP', 'ARCHIVE', 'IA', 'STANDARD']) story.use('2025-01-11', '80', { product: 'global-storage', item: 'storage', specification });
    story.until('2025-01-13');
    expect(story.rows.map(({ actual, original }) => [actual, original])).to.deep.equal([
      ['80.000000000', '80.000000000'],
      ['20.000000000', '40.000000000'],
    ]);
    expect(story.uncovered.map(({ amount }) => amount)).to.deep.equal(['40.000000000', '80.000000000', '80.000000000']);
  });

  it('end at 23:59:59, and those of traffic reset at 24:00 of the day of purchase', () => {
    const story = new Story();
    const pack = story.buy('2025-01-31 15:00', 'm', { product: 'global-storage', subproduct: 'global-storage/01', mode: 'periodDecrement', validity: month(3) });
    expect(shown(pack.expiresAt)).to.equal('2025-04-30 23:59:59');
    expect(shown(pack.cycle!.end)).to.equal('2025-03-01 00:00:00');
  });
});

describe('packs of moderation and of the gateway', () => {
  it('count images and texts, and hours of sound, by one number of checks in the order of the field', () => {
    const story = new Story();
    story.buy('2025-01-01', 'c', { product: 'ci', subproduct: 'ci/moderation', capacity: '1000000' });
    for (const item of ['liveAudio', 'liveImage', 'idleText', 'idleAudio', 'idleImage', 'text', 'audio', 'image']) story.use('2025-01-02', '10', { product: 'ci', item });
    expect(story.until('2025-01-04').rows.map(({ actual }) => actual)).to.deep.equal(['10', '5000', '20', '4', '2000', '7', '30', '10000'].map((k) => `${k}.000000000`));
  });

  it('turn what is left of a usage back into its own unit', () => {
    const story = new Story();
    story.buy('2025-01-01', 'c', { product: 'ci', subproduct: 'ci/moderation', capacity: '750' });
    story.use('2025-01-02', '2', { product: 'ci', item: 'audio' });
    expect(story.until('2025-01-04').rows.map(({ actual, original }) => [actual, original])).to.deep.equal([['750.000000000', '1.500000000']]);
    expect(story.uncovered.map(({ amount }) => amount)).to.deep.equal(['0.500000000']);
  });

  it('last thirty days to a month, are settled by the hour, free ones first, and go back unused at any time, but for gifts', () => {
    const story = new Story();
    const gateway = { product: 'apigw', subproduct: 'apigw/calls', capacity: '1', price: '10' } as const;
    const pack = story.buy('2025-01-31 10:00', 'p', { ...gateway, validity: month(2) });
    expect(shown(pack.expiresAt)).to.equal('2025-04-01 10:00:00');
    story.buy('2025-01-31 11:00', 'gift', { ...gateway, price: '0', source: 'free' });
    story.use('2025-02-01', '4000', { product: 'apigw', item: 'calls', start: t('2025-02-01 10:00'), end: t('2025-02-01 10:30') });
    story.until('2025-03-20');
    expect(story.rows.map(({ at, pack: drawn, actual }) => [at, drawn, actual])).to.deep.equal([['2025-02-01 11:12:00', 'gift', '0.400000000']]);
    expect(refundTerms(story.ledger.state, pack).reasons).to.deep.equal([]);
    expect(refundTerms(story.ledger.state, story.pack('gift')).reasons).to.deep.equal(['used', 'gift']);
  });
});

describe('the time of settlement', () => {
  const settled = (buy: { product: string; subproduct: string }, use: { item: string; specification?: string; region?: string; start: number; end: number }) => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { ...buy, capacity: '1000' });
    story.use('2025-01-02', '60', { product: buy.product, ...use });
    return story.until('2025-01-05').rows.map(({ at }) => at);
  };
  const hour = { start: t('2025-01-02 10:00'), end: t('2025-01-02 10:40') };

  it('is that of the product: the next morning, the next noon, after the hour, within minutes, at once', () => {
    expect(settled({ product: 'mps', subproduct: 'mps/general' }, { item: 'transcoding', specification: 'Audio', ...hour })).to.deep.equal(['2025-01-03 04:20:10']);
    expect(settled({ product: 'live', subproduct: 'live/mic' }, { item: 'coStreaming', ...hour })).to.deep.equal(['2025-01-03 04:05:00']);
    expect(settled({ product: 'vod', subproduct: 'vod/traffic' }, { item: 'traffic', region: 'ap-guangzhou', ...hour })).to.deep.equal(['2025-01-03 12:30:00']);
    expect(settled({ product: 'trtc', subproduct: 'trtc/09' }, { item: 'recognition', ...hour })).to.deep.equal(['2025-01-03 04:10:46']);
    expect(settled({ product: 'trtc', subproduct: 'trtc/02' }, { item: 'voiceCall', ...hour })).to.deep.equal(['2025-01-02 10:42:00']);
    expect(settled({ product: 'scf', subproduct: 'scf/01' }, { item: 'resourceUse', ...hour })).to.deep.equal(['2025-01-02 11:10:00']);
    expect(settled({ product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01' }, { item: 'compute', ...hour })).to.deep.equal(['2025-01-02 10:40:00']);
    expect(settled({ product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/storage' }, { item: 'storage', ...hour })).to.deep.equal(['2025-01-02 11:00:00']);
  });
});

/** A product that nobody has heard of: three kinds of packs, a line of billing, an order of its own. Nothing but a table. */
const lighthouse: Policy = {
  product: 'lighthouse',
  cadence: { every: 'day', after: '06:00', daily: true },
  validityBy: 'day',
  order: 'purchase',
  refund: { kind: 'unused', days: 3 },
  repurchase: { on: ['exhaustion'], scope: 'pack', percentOff: 10 },
  soldOnlyInMode: true,
  lines: [{ key: 'beam', groups: ['north', 'south'], daily: ['dailyBeam'], monthly: ['monthlyBeam'] }],
  regionGroups: { north: ['pole'], south: ['cape', 'horn'] },
  specificationOrder: ['dim', 'bright'],
  items: [
    { key: 'beam', names: { en: 'Beam' }, unit: 'minute', subproduct: 'lighthouse/hours', line: 'beam' },
    { key: 'requests', names: { en: 'Requests' }, unit: 'count', subproduct: 'lighthouse/requests', cadence: { every: 'hour' } },
    { key: 'oil', names: { en: 'Oil' }, unit: 'litre', subproduct: 'lighthouse/set' },
  ],
  subproducts: [
    {
      key: 'lighthouse/hours',
      pools: [{ key: '', names: {}, unit: 'hour', covers: { beam: { dim: '1', bright: '2.5', 'bright@south': '3' } } }],
      validity: 'thirtyDays',
      requires: { mode: 'dailyBeam', lines: ['beam'] },
    },
    {
      key: 'lighthouse/requests',
      pools: [{ key: '', names: {}, unit: 'tenThousandCounts', covers: { requests: { '*': '1' } } }],
      validity: 'sameDayEnd',
      cycle: { unit: 'month', from: 'purchaseDayEnd' },
    },
    {
      key: 'lighthouse/set',
      pools: [
        { key: 'beam', names: { en: 'Beam' }, unit: 'hour', covers: { beam: { '*': '1' } } },
        { key: 'oil', names: { en: 'Oil' }, unit: 'litre', covers: { oil: { '*': '1' } } },
      ],
      validity: 'dayBefore',
      refund: { kind: 'none' },
    },
  ],
};

describe('a new product is a table', () => {
  const open = () => new Story('2025-01-01', '1000', [...policies, lighthouse]);
  const hours = { product: 'lighthouse', subproduct: 'lighthouse/hours', capacity: '10', validity: month(1), price: '100' } as const;
  const beam = (story: Story, amount: string, specification: string, region: string) => story.use('2025-01-02', amount, { product: 'lighthouse', item: 'beam', specification, region });

  it('with its own cadence, order, coefficients, units and end of validity', () => {
    const story = open();
    const pack = story.buy('2025-01-01 12:00', 'h', hours);
    expect(shown(pack.expiresAt)).to.equal('2025-01-31 12:00:00');
    beam(story, '60', 'bright', 'horn');
    beam(story, '60', 'bright', 'pole');
    beam(story, '30', 'dim', 'cape');
    beam(story, '30', 'dim', 'cape');
    story.until('2025-01-03 06:00');
    expect(story.rows.map(({ at, actual }) => [at, actual])).to.deep.equal([
      ['2025-01-03 06:00:00', '1.000000000'],
      ['2025-01-03 06:00:00', '2.500000000'],
      ['2025-01-03 06:00:00', '3.000000000'],
    ]);
  });

  it('with request packs anew each month, and combos', () => {
    const story = open();
    story.buy('2025-01-15', 'r', { product: 'lighthouse', subproduct: 'lighthouse/requests', mode: 'periodDecrement', capacity: '1', validity: month(3) });
    story.buy('2025-01-15', 's', { product: 'lighthouse', subproduct: 'lighthouse/set', capacity: { beam: '1', oil: '5' }, validity: month(1) });
    const requests = (day: string, amount: string) => story.use(day, amount, { product: 'lighthouse', item: 'requests', start: t(`${day} 10:00`), end: t(`${day} 11:00`) });
    requests('2025-01-20', '12000');
    requests('2025-02-20', '4000');
    story.use('2025-01-20', '3', { at: t('2025-02-20 11:00'), product: 'lighthouse', item: 'oil' } as object);
    story.until('2025-02-22');
    expect(story.rows.map(({ pack, before, actual }) => [pack, before, actual])).to.deep.equal([
      ['r', '1.000000000', '1.000000000'],
      ['r', '1.000000000', '0.400000000'],
      ['s', '5.000000000', '3.000000000'],
    ]);
    expect(story.uncovered[0]!.amount).to.equal('2000.000000000');
    expect(story.uncovered[0]!.reasons['r']).to.equal('cycleExhausted');
  });

  it('with freezing by its lines, sale by mode, refunds and repurchase', () => {
    const story = open();
    story.buy('2025-01-01', 'h', { ...hours, autoPurchase: true });
    beam(story, '600', 'dim', 'pole');
    story.until('2025-01-04');
    expect(story.ledger.state.packs.map(({ status, paid }) => [status, paid])).to.deep.equal([
      ['exhausted', 100_000_000_000n],
      ['valid', 90_000_000_000n],
    ]);
    for (const group of ['north', 'south']) story.at('2025-01-05', 'switchBillingMode', { uin: ME, product: 'lighthouse', line: 'beam', group, mode: 'monthlyBeam' });
    story.until('2025-01-06');
    expect(story.ledger.state.packs[1]!.status).to.equal('frozen');
    expect(refusal(() => story.buy('2025-01-06', 'x', hours))).to.equal('billingModeForbidsPurchase');
  });
});
