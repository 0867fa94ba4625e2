/** The rules of every product. One without a table of its own follows the common ones. */
import { catalogueData, type CatalogueProduct } from './catalogue.js';
import type { Policy } from '../ledger/policy.js';
import { clb, scf, sharedTraffic, sms, tdsqlC } from './compute.js';
import { apiGateway, ci } from './consoles.js';
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
  ci,
  apiGateway,
];

/** What products without a policy of their own meter, by product or subproduct; counts where nothing is said. */
const units: Readonly<Record<string, string>> = {
  cfs: 'GB',
  cls: 'GB',
  'im/01': 'user',
  'im/03': 'message',
  vm: 'minute',
  'vm/02': 'image',
  ims: 'image',
  ams: 'minute',
  gme: 'minute',
  adp: 'credit',
  'direct-connect': 'hour',
  'qidian/01': 'GB',
  'qidian/02': 'minute',
};

/** Each subproduct meters one thing, and its packs take that thing one to one. */
function common({ key, subproducts }: CatalogueProduct): Policy {
  const itemOf = (subproduct: string) => `usage-${subproduct.slice(key.length + 1)}`;
  const unitOf = (subproduct: string) => units[subproduct] ?? units[key] ?? 'count';
  return {
    product: key,
    ...usual,
    items: subproducts.map((subproduct) => ({
      key: itemOf(subproduct.key),
      names: names('Usage', '用量'),
      unit: unitOf(subproduct.key),
      subproduct: subproduct.key,
    })),
    subproducts: subproducts.map((subproduct) => ({
      key: subproduct.key,
      pools: [pool(unitOf(subproduct.key), { [itemOf(subproduct.key)]: oneToOne })],
      validity: 'sameClock',
    })),
  };
}

/** One policy for each product. */
export const policies: readonly Policy[] = [
  ...own,
  ...catalogueData.filter(({ key }) => !own.some(({ product }) => product === key)).map(common),
];
