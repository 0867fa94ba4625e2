/** GET /catalogue */
import type { Catalogue, Product, Subproduct } from '../../src/contract/index.js';
import type { InferOutput } from 'valibot';
import { catalogueData, type CatalogueEntry, type CatalogueProduct } from '../policies/catalogue.js';
import type { Policy } from '../ledger/policy.js';
import * as usage from '../policies/mps-usage.js';
import { policies } from '../policies/index.js';
import { productOf } from '../ledger/state.js';
import { listedPacks } from './packs.js';
import { route } from './route.js';
import type { Context } from './context.js';

type View = InferOutput<typeof Product>['views'][number];

const policyOf = new Map(policies.map((policy) => [policy.product, policy]));
const both = ['cn', 'intl'];

function views({ overview, deductions }: CatalogueEntry, more: readonly string[] = []): View[] {
  const found: View[] = [];
  if (overview.length > 0) found.push({ view: 'overview', editions: [...overview] });
  if (deductions.length > 0) found.push({ view: 'deductions', editions: [...deductions] });
  for (const view of more) found.push({ view, editions: both });
  return found;
}

const buyUrl = (key: string): string => `https://console.example.com/buy/${key}`;

function subproduct(entry: CatalogueEntry, policy: Policy | undefined): InferOutput<typeof Subproduct> {
  const kind = policy?.subproducts.find(({ key }) => key === entry.key);
  const units = new Set(kind?.pools.map(({ unit }) => unit));
  return {
    key: entry.key,
    names: { ...entry.names },
    views: entry.key === 'live/plugin' ? [{ view: 'plugins', editions: both }] : views(entry),
    unit: units.size === 1 ? [...units][0]! : null,
    buyUrl: buyUrl(entry.key),
    billingLines: kind?.requires ? [...kind.requires.lines] : null,
  };
}

/** As the ledger ranks packs. */
const precedence = ['priority', 'unlimited', 'scope', 'source'];
const byExpiry = ['quotaEnd', 'expiry', 'effective', 'purchase', 'id'];
const byPurchase = ['purchase', 'quotaEnd', 'expiry', 'effective', 'id'];

function product(entry: CatalogueProduct): Omit<InferOutput<typeof Product>, 'packCount'> {
  const policy = policyOf.get(entry.key);
  const hasUsage = entry.key === 'mps';
  const more = [hasUsage && 'usage', entry.key === 'live' && 'plugins', policy?.lines && 'billingModes'].filter((view) => typeof view === 'string');
  return {
    key: entry.key,
    names: { ...entry.names },
    views: views(entry, more),
    face: entry.key === 'mps' || entry.key === 'live' ? entry.key : 'billingCentre',
    subproducts: entry.subproducts.map((child) => subproduct(child, policy)),
    billingItems: (policy?.items ?? []).map(({ key, names }) => ({ key, names: { ...names } })),
    usage: hasUsage
      ? {
          taskTypes: usage.taskTypes.map((type) => ({ ...type, names: { ...type.names } })),
          regions: usage.regions.map((region) => ({ ...region, names: { ...region.names } })),
          defaultTaskType: usage.defaultTaskType,
          defaultRegion: usage.defaultRegion,
        }
      : null,
    buyUrl: buyUrl(entry.key),
    deductionOrder: policy ? [...precedence, ...(policy.order === 'purchase' ? byPurchase : byExpiry)] : null,
  };
}

const products = catalogueData.map(product);

export const catalogueHandlers = (backend: Context) => [
  route(backend, 'getCatalogue', ({ state }) => {
    const body: Catalogue = {
      products: products.map((entry) => ({ ...entry, packCount: listedPacks(state, productOf(state, entry.key).packs).length })),
    };
    return { body };
  }),
];
