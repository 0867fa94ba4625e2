/** Video on demand: several resources in one starter pack, drawn on in the order of purchase. */
import type { Policy } from '../ledger/policy.js';
import { names, pool, usual } from './helpers.js';
import { mainland, overseas } from './regions.js';

const storage = {
  ...{ STANDARD: '1', IA: '0.5', ARCHIVE: '0.25', DEEP: '0.125' },
  // A fifth more outside the mainland, whatever the class.
  ...{ 'STANDARD@overseas': '1.2', 'IA@overseas': '0.6', 'ARCHIVE@overseas': '0.3', 'DEEP@overseas': '0.15' },
};
const traffic = { '@mainland': '1', '@overseas': '1.8', '*': '1' };
const transcoding = { H264: '1', H265: '5', AV1: '10' };

export const vod: Policy = {
  product: 'vod',
  ...usual,
  // Billed around noon.
  cadence: { every: 'day', after: '12:30:00' },
  order: 'purchase',
  soldOnlyInMode: true,
  repurchase: { on: ['exhaustion', 'expiry'], scope: 'pack' },
  regionGroups: { mainland, overseas },
  lines: [{ key: 'vod', groups: [null], daily: ['daily'], monthly: ['monthly'] }],
  items: [
    { key: 'storage', names: names('Storage', '存储'), unit: 'GB', subproduct: 'vod/storage', line: 'vod', standard: 'STANDARD' },
    { key: 'traffic', names: names('Accelerated traffic', '加速流量'), unit: 'GB', subproduct: 'vod/traffic', line: 'vod' },
    { key: 'transcoding', names: names('Transcoding', '转码'), unit: 'second', subproduct: 'vod/starter', line: 'vod' },
  ],
  subproducts: [
    { key: 'vod/storage', pools: [pool('GB', { storage })], validity: 'sameClock', cycle: { unit: 'day', from: 'calendar' }, requires: { mode: 'daily', lines: ['vod'] } },
    { key: 'vod/traffic', pools: [pool('GB', { traffic })], validity: 'sameClock', requires: { mode: 'daily', lines: ['vod'] } },
    {
      key: 'vod/starter',
      pools: [
        { key: 'storage', names: names('Storage', '存储'), unit: 'GB', covers: { storage } },
        { key: 'traffic', names: names('Traffic', '流量'), unit: 'GB', covers: { traffic } },
        { key: 'transcoding', names: names('Transcoding', '转码'), unit: 'minute', covers: { transcoding } },
      ],
      validity: 'sameClock',
      requires: { mode: 'daily', lines: ['vod'] },
    },
  ],
};
