/** Media processing: minutes of general and of Top Speed Codec transcoding, a day's usage of one type in one row. */
import type { Coefficients, Policy } from '../ledger/policy.js';
import { byDefinition, names, pool, vouchers } from './helpers.js';

const H264 = { SD: '1', HD: '2', FHD: '4', '2K': '8', '4K': '16' };
const H265 = { SD: '5', HD: '10', FHD: '20', '2K': '40', '4K': '80' };
const AV1 = { SD: '10', HD: '20', FHD: '40', '2K': '80', '4K': '160' };

const family = (name: string): Coefficients => ({
  ...byDefinition(name, 'H264', H264),
  ...byDefinition(name, 'H265', H265),
  ...byDefinition(name, 'AV1', AV1),
});

const general: Coefficients = { Audio: '0.25', Remuxing: '0.5', ...family('Standard'), ...family('Edit') };
const topSpeed: Coefficients = { ...family('TESHD-10'), ...family('TESHD-30') };

const daily = { mode: 'daily', lines: ['transcoding'] };

export const mps: Policy = {
  product: 'mps',
  cadence: { every: 'day', after: '04:20:10', daily: true, acrossRegions: true, acrossAttributes: true },
  validityBy: 'day',
  order: 'expiry',
  refund: { kind: 'unused', days: 5, toDayEnd: true, notBetween: ['04:00', '04:30'], to: 'origin' },
  vouchers,
  reminders: { daysToExpiry: [7, 3, 1], remainingPercent: [10] },
  soldOnlyInMode: true,
  lines: [{ key: 'transcoding', groups: [null], daily: ['daily'], monthly: ['monthly'] }],
  specificationOrder: [...Object.keys(general), ...Object.keys(topSpeed)],
  items: [
    {
      key: 'transcoding',
      names: names('Transcoding duration', '转码时长'),
      unit: 'second',
      subproduct: 'mps/general',
      line: 'transcoding',
      taskType: 'Transcode',
    },
  ],
  subproducts: [
    { key: 'mps/general', pools: [pool('minute', { transcoding: general })], validity: 'sameClock', requires: daily },
    { key: 'mps/tsc', pools: [pool('minute', { transcoding: topSpeed })], validity: 'sameClock', requires: daily },
  ],
};
