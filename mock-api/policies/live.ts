/** Live streaming: traffic by product line and region, transcoding by specification, co-streaming, director output. */
import { mulDiv, toDecimal, toQuantity } from '../ledger/decimal.js';
import type { Coefficients, Policy, SubproductPolicy } from '../ledger/policy.js';
import { names, oneToOne, pool, vouchers } from './helpers.js';
import { holidays } from './holidays.js';

/** Groups of regions in the order in which their traffic is deducted. */
const regionGroups = {
  mainland: ['ap-guangzhou', 'ap-shanghai', 'ap-beijing', 'ap-chengdu'],
  AP1: ['ap-hongkong', 'ap-taipei', 'ap-singapore'],
  AP2: ['ap-seoul', 'ap-tokyo', 'ap-mumbai'],
  AP3: ['ap-jakarta', 'ap-bangkok', 'ap-manila'],
  NA: ['na-siliconvalley', 'na-ashburn', 'na-toronto'],
  EU: ['eu-frankfurt', 'eu-moscow'],
  ME: ['me-dubai'],
  SA: ['sa-saopaulo'],
  AF: ['af-johannesburg'],
};

/** Billing modes and packs tell only these apart. */
const areas = { overseas: Object.keys(regionGroups).slice(1) };

const overseas = ['1.7692', '2.9231', '2.6923', '1.6923', '1.6923', '4.6154', '3.9615', '4.6154'];
const lowLatencyOverseas = ['3.5385', '5.8462', '5.3846', '3.3846', '3.3846', '9.2308', '7.9231', '9.2308'];

const byGroup = (mainland: string, others: readonly string[]): Coefficients =>
  Object.fromEntries(Object.keys(regionGroups).map((group, index) => [`@${group}`, index === 0 ? mainland : others[index - 1]!]));

/** Rates in USD a minute, by codec, from the lowest definition to the highest. A coefficient is a rate over the base rate. */
const definitions = ['480P', '720P', '1080P', '2K', '4K'];
const standardRates = {
  H264: ['0.0028', '0.0057', '0.0111', '0.024', '0.0491'],
  H265: ['0.0141', '0.0275', '0.0549', '0.1183', '0.2366'],
  AV1: ['0.0282', '0.055', '0.1098', '0.2366', '0.4732'],
};
const topSpeedRates = {
  H264: ['0.0116', '0.0222', '0.0443', '0.0886', '0.1772'],
  H265: ['0.0349', '0.0665', '0.1329', '0.2659', '0.5317'],
  AV1: ['0.0698', '0.133', '0.2658', '0.5318', '1.0634'],
};

function byRate(prefix: string, rates: Readonly<Record<string, readonly string[]>>): Coefficients {
  const base = toQuantity(rates['H264']![0]!);
  const over = (rate: string) => toDecimal(mulDiv(toQuantity(rate), toQuantity('1'), base));
  const entries = Object.entries(rates).flatMap(([codec, row]) =>
    row.map((rate, index): [string, string] => [`${prefix}.${codec}.${definitions[index]}`, over(rate)]),
  );
  return Object.fromEntries(entries);
}

const standard: Coefficients = { ...byRate('Standard', standardRates), Audio: toDecimal(mulDiv(toQuantity('0.00099'), toQuantity('1'), toQuantity('0.0028'))) };
const enhancement: Coefficients = Object.fromEntries(
  ['0.1278', '0.2545', '0.5088', '1.0175', '2.035'].map((rate, index) => [
    `Enhance.H264.${definitions[index]}`,
    toDecimal(mulDiv(toQuantity(rate), toQuantity('1'), toQuantity('0.0116'))),
  ]),
);

const refund = { kind: 'unused', days: 5, toDayEnd: true, notBetween: ['04:00', '04:30'], notSuspended: true, to: 'origin' } as const;

const trafficMode = { mode: 'dailyTraffic', lines: ['liveStreaming', 'lowLatency'] };
const transcodingMode = { mode: 'dailyTranscoding', lines: ['transcoding'] };

/** Live packs tell whether they will be bought again, except those of co-streaming and the director. */
const repurchase = { on: ['exhaustion', 'expiry'], scope: 'pack' } as const;

const subproducts: readonly SubproductPolicy[] = [
  {
    key: 'live/traffic',
    pools: [
      pool('GB', {
        lowLatencyTraffic: byGroup('2', lowLatencyOverseas),
        liveTraffic: byGroup('1', overseas),
        upstreamTraffic: byGroup('1', overseas),
      }),
    ],
    validity: 'sameClock',
    plugin: { capacityFrom: '200000', months: 12 },
    repurchase,
    requires: trafficMode,
  },
  { key: 'live/transcode-standard', pools: [pool('minute', { transcoding: standard })], validity: 'sameClock', repurchase, requires: transcodingMode },
  {
    key: 'live/transcode-tsc',
    pools: [pool('minute', { transcoding: { ...byRate('TESHD', topSpeedRates), ...enhancement } })],
    validity: 'sameClock',
    repurchase,
    requires: transcodingMode,
  },
  {
    key: 'live/mic',
    pools: [pool('hour', { coStreaming: oneToOne })],
    validity: 'sameClock',
    refund: { ...refund, selfService: false },
    requires: { mode: 'dailyDuration', lines: ['mic'] },
  },
  { key: 'live/director', pools: [pool('hour', { directorOutput: oneToOne })], validity: 'sameClock' },
];

export const live: Policy = {
  product: 'live',
  cadence: { every: 'day', after: '04:05:00', daily: true },
  validityBy: 'day',
  order: 'expiry',
  refund,
  vouchers,
  reminders: { daysToExpiry: [30, 15, 7, 1], remainingPercent: [15] },
  plugins: { reviewDays: 5, paidMonths: 12, holidays },
  regionGroups,
  areas,
  specificationOrder: [...Object.keys(standard)],
  lines: [
    { key: 'liveStreaming', groups: ['mainland', 'overseas'], daily: ['dailyTraffic', 'dailyBandwidth'], monthly: ['monthlyTraffic', 'monthlyBandwidth'] },
    { key: 'lowLatency', groups: ['mainland', 'overseas'], daily: ['dailyTraffic', 'dailyBandwidth'], monthly: ['monthlyTraffic', 'monthlyBandwidth'] },
    { key: 'transcoding', groups: [null], daily: ['dailyTranscoding'], monthly: ['monthlyTranscoding'] },
    { key: 'mic', groups: [null], daily: ['dailyDuration'], monthly: ['monthlyDuration'] },
  ],
  items: [
    { key: 'lowLatencyTraffic', names: names('LEB downstream traffic', '快直播下行流量'), unit: 'byte', subproduct: 'live/traffic', line: 'lowLatency' },
    { key: 'liveTraffic', names: names('LVB downstream traffic', '标准直播下行流量'), unit: 'byte', subproduct: 'live/traffic', line: 'liveStreaming' },
    { key: 'upstreamTraffic', names: names('Upstream traffic', '直播上行流量'), unit: 'byte', subproduct: 'live/traffic', line: 'liveStreaming' },
    { key: 'transcoding', names: names('Live transcoding duration', '直播转码时长'), unit: 'second', subproduct: 'live/transcode-standard', line: 'transcoding' },
    { key: 'coStreaming', names: names('Co-streaming duration', '连麦时长'), unit: 'second', subproduct: 'live/mic', line: 'mic' },
    { key: 'directorOutput', names: names('Director output duration', '导播输出时长'), unit: 'second', subproduct: 'live/director' },
  ],
  subproducts,
};
