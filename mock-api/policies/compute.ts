/** Functions, load balancing, shared traffic, messages, serverless database. */
import type { Policy } from '../ledger/policy.js';
import { names, oneToOne, pool, usual } from './helpers.js';

const thirtyDayMonth = { unit: 'month', from: 'purchase' } as const;

export const scf: Policy = {
  product: 'scf',
  ...usual,
  cadence: { every: 'hour', after: '00:10:00' },
  validityBy: 'instant',
  items: [
    { key: 'resourceUse', names: names('Resource usage', '资源使用量'), unit: 'GBs', subproduct: 'scf/01' },
    { key: 'invocations', names: names('Invocations', '调用次数'), unit: 'count', subproduct: 'scf/01' },
    { key: 'outboundTraffic', names: names('Outbound traffic', '外网出流量'), unit: 'GB', subproduct: 'scf/01' },
  ],
  subproducts: [
    { key: 'scf/01', pools: [pool('GBs', { resourceUse: oneToOne })], validity: 'sameClock', cycle: thirtyDayMonth },
    {
      key: 'scf/02',
      pools: [
        { key: 'resourceUse', names: names('Resource usage', '资源使用量'), unit: 'GBs', covers: { resourceUse: oneToOne } },
        { key: 'invocations', names: names('Invocations', '调用次数'), unit: 'tenThousandCounts', covers: { invocations: oneToOne } },
        { key: 'outboundTraffic', names: names('Outbound traffic', '外网出流量'), unit: 'GB', covers: { outboundTraffic: oneToOne } },
      ],
      validity: 'sameClock',
      cycle: thirtyDayMonth,
    },
  ],
};

export const clb: Policy = {
  product: 'clb',
  ...usual,
  cadence: { every: 'hour', after: '00:15:00' },
  validityBy: 'instant',
  refund: { kind: 'unused', days: 5 },
  // What a region has run out of is bought anew, a little cheaper.
  repurchase: { on: ['exhaustion', 'expiry'], scope: 'region', percentOff: 5 },
  items: [
    { key: 'crossRegion', names: names('Cross-region binding traffic', '跨域绑定流量'), unit: 'GB', subproduct: 'clb/01' },
    { key: 'lcu', names: names('Capacity units', '性能容量单位'), unit: 'LCU', subproduct: 'clb/03' },
    { key: 'modelRouting', names: names('Model routing credits', '模型路由积分'), unit: 'credit', subproduct: 'clb/04' },
  ],
  subproducts: [
    { key: 'clb/01', pools: [pool('GB', { crossRegion: oneToOne })], validity: 'sameClock', cycle: { unit: 'month', from: 'calendar' } },
    { key: 'clb/02', pools: [pool('GB', { crossRegion: oneToOne })], validity: 'sameClock', cycle: { unit: 'month', from: 'calendar' } },
    { key: 'clb/03', pools: [pool('LCU', { lcu: oneToOne })], validity: 'sameClock', cycle: { unit: 'hour', from: 'calendar' } },
    { key: 'clb/04', pools: [pool('credit', { modelRouting: oneToOne })], validity: 'sameClock' },
  ],
};

export const sharedTraffic: Policy = {
  product: 'shared-traffic',
  ...usual,
  cadence: { every: 'hour', after: '00:20:00' },
  validityBy: 'instant',
  items: [{ key: 'outboundTraffic', names: names('Public outbound traffic', '公网出流量'), unit: 'GB', subproduct: 'shared-traffic/01' }],
  subproducts: [
    { key: 'shared-traffic/01', pools: [pool('GB', { outboundTraffic: oneToOne })], validity: 'sameClock', cycle: { unit: 'hour', from: 'calendar' } },
    { key: 'shared-traffic/02', pools: [pool('GB', { outboundTraffic: oneToOne })], validity: 'sameClock', cycle: { unit: 'hour', from: 'calendar' } },
  ],
};

export const sms: Policy = {
  product: 'sms',
  ...usual,
  cadence: { every: 'record', after: '00:00:05' },
  validityBy: 'instant',
  order: 'purchase',
  items: [{ key: 'message', names: names('Messages sent', '短信条数'), unit: 'message', subproduct: 'sms/01' }],
  subproducts: [
    {
      key: 'sms/01',
      pools: [pool('message', { message: { '@mainland': '1', '@hongkong': '1.6', '@singapore': '2.1', '@us': '1.2', '*': '1' } })],
      validity: 'sameClock',
    },
  ],
};

export const tdsqlC: Policy = {
  product: 'tdsql-c-mysql',
  ...usual,
  // Compute is deducted second by second as it is used, from the pack that was bound first where none has a priority.
  cadence: { every: 'record' },
  validityBy: 'instant',
  order: 'purchase',
  refund: { kind: 'byAmount', perYear: 20 },
  items: [
    { key: 'compute', names: names('Compute units', '算力用量'), unit: 'CCU', subproduct: 'tdsql-c-mysql/01' },
    // What is stored in an hour is taken when the hour is over.
    { key: 'storage', names: names('Storage of the hour', '小时存储量'), unit: 'GB', subproduct: 'tdsql-c-mysql/storage', cadence: { every: 'hour' } },
  ],
  subproducts: [
    { key: 'tdsql-c-mysql/01', pools: [pool('CCU', { compute: oneToOne })], validity: 'sameClock' },
    { key: 'tdsql-c-mysql/storage', pools: [pool('GB', { storage: oneToOne })], validity: 'sameClock' },
  ],
};
