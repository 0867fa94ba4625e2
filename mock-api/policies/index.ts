/** The rules of every product. One without a table of its own follows the common ones. */
import { catalogueData, type CatalogueProduct } from './catalogue.js';
import type { Policy } from '../ledger/policy.js';
import { clb, scf, sharedTraffic, sms, tdsqlC } from './compute.js';
import { names, oneToOne, pool, usual } from './helpers.js';
import { live } from './live.js';
import { mps } from './mps.js';
import { cbsSnapshot, globalStorage } from './storage.js';
import { lke, tokenhub } from './tokens.js';
import { trtc } from './trtc.js';
import { vod } from './vod.js';

const own: readonly Policy[] = [
  mps,
  live,
  trtc,
  vod,
  globalStorage,
  cbsSnapshot,
  scf,
  clb,
  sharedTraffic,
  sms,
  tdsqlC,
  lke,
  tokenhub,
];

/** Each subproduct meters one thing, in counts, and its packs take that thing one to one. */
function common({ key, subproducts }: CatalogueProduct): Policy {
  const itemOf = (subproduct: string) => `usage-${subproduct.slice(key.length + 1)}`;
  return {
    product: key,
    ...usual,
    items: subproducts.map((subproduct) => ({
      key: itemOf(subproduct.key),
      names: names('Usage', '用量'),
      unit: 'count',
      subproduct: subproduct.key,
    })),
    subproducts: subproducts.map((subproduct) => ({
      key: subproduct.key,
      pools: [pool('count', { [itemOf(subproduct.key)]: oneToOne })],
      validity: 'sameClock',
    })),
  };
}

/** One policy for each product. */
export const policies: readonly Policy[] = [
  ...own,
  ...catalogueData.filter(({ key }) => !own.some(({ product }) => product === key)).map(common),
];
