/** Storage and traffic of object-storage kind: storage quota anew each day, traffic quota anew each month. */
import type { Policy } from '../ledger/policy.js';
import { names, oneToOne, pool, usual } from './helpers.js';

/** Classes of storage by price, the dearest first. */
const classes = { STANDARD: '1', IA: '0.5', ARCHIVE: '0.25', DEEP: '0.125' };

const unusedByDays = { kind: 'byDays' } as const;

export const globalStorage: Policy = {
  product: 'global-storage',
  ...usual,
  refund: unusedByDays,
  // What costs more without a pack is deducted first.
  specificationOrder: Object.keys(classes),
  items: [
    { key: 'downstreamTraffic', names: names('Public downstream traffic', '外网下行流量'), unit: 'GB', subproduct: 'global-storage/01' },
    { key: 'storage', names: names('Storage of the day', '当日存储量'), unit: 'GB', subproduct: 'global-storage/02' },
  ],
  subproducts: [
    {
      key: 'global-storage/01',
      pools: [pool('GB', { downstreamTraffic: oneToOne })],
      validity: 'sameDayEnd',
      cycle: { unit: 'month', from: 'purchaseDayEnd' },
    },
    {
      key: 'global-storage/02',
      pools: [pool('GB', { storage: { ...classes, '*': '1' } })],
      validity: 'sameDayEnd',
      cycle: { unit: 'day', from: 'calendar' },
    },
  ],
};

export const cbsSnapshot: Policy = {
  product: 'cbs-snapshot',
  ...usual,
  cadence: { every: 'hour', after: '00:05:00' },
  validityBy: 'instant',
  refund: unusedByDays,
  items: [{ key: 'snapshot', names: names('Snapshot storage', '快照存储量'), unit: 'GB', subproduct: 'cbs-snapshot/01' }],
  subproducts: [
    { key: 'cbs-snapshot/01', pools: [pool('GB', { snapshot: oneToOne })], validity: 'sameDayEnd', cycle: { unit: 'hour', from: 'calendar' } },
    { key: 'cbs-snapshot/02', pools: [pool('GB', { snapshot: oneToOne })], validity: 'sameDayEnd', cycle: { unit: 'hour', from: 'calendar' } },
  ],
};
