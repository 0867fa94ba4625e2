/** GET /account, /billing-modes, /plugins */
import { PluginQuery, ProductQuery } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { modesOf } from '../ledger/modes.js';
import type { Policy } from '../ledger/policy.js';
import type { BillingModeEntry } from '../ledger/records.js';
import { productOf } from '../ledger/state.js';
import { toInstant } from '../ledger/time.js';
import { pageOf, snapshotOf, sortingOf, sortRecords } from './paging.js';
import { Refusal } from './problems.js';
import { readQuery } from './request.js';
import { route } from './route.js';
import { accountToWire, pluginToWire } from './wire.js';

const PLUGIN_SORT_KEYS = ['appliedAt', 'miniProgramName', 'reviewState', 'startedAt', 'expiresAt', 'applicationType'] as const;

export const accountHandlers = (backend: Context) => [
  route(backend, 'getAccount', ({ state }) => {
    const [account] = state.accountList;
    if (!account) throw new Refusal('notFound', 'There is no account.');
    return { body: accountToWire(account) };
  }),
  route(backend, 'listBillingModes', ({ state, url }) => {
    const { product } = readQuery(ProductQuery, url);
    const [account] = state.accountList;
    const products = product === undefined ? [...state.products.values()] : [productOf(state, product)];
    const items = account ? products.flatMap(({ policy }) => modesOf(state, account.uin, policy).map((entry) => modeToWire(policy, entry))) : [];
    return { body: { items } };
  }),
  route(backend, 'listPlugins', ({ state, url }) => {
    const query = readQuery(PluginQuery, url);
    const sorting = sortingOf(query.sort, PLUGIN_SORT_KEYS, '-appliedAt');
    if (query.product !== undefined) productOf(state, query.product);
    const snapshot = snapshotOf(query.asOf, state.now, state.plugins.length, (index) => state.plugins[index]!.appliedAt);
    const found = state.plugins
      .slice(0, snapshot.length)
      .filter(({ product }) => query.product === undefined || product === query.product)
      .map(pluginToWire);
    return { body: pageOf(sortRecords(found, sorting), query, snapshot.asOf) };
  }),
];

function modeToWire(policy: Policy, { product, line, group, mode, effectiveAt, next }: BillingModeEntry) {
  const packMode = policy.subproducts.find(({ requires }) => requires?.lines.includes(line))?.requires?.mode ?? null;
  return {
    product,
    line,
    regionGroup: group,
    mode,
    effectiveAt: toInstant(effectiveAt),
    packMode,
    next: next && { mode: next.mode, effectiveAt: toInstant(next.effectiveAt) },
  };
}
