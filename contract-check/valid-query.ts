/** Requests that a backend has to answer, for checks that spoil one thing about them. */
import { routes, type RouteName } from '../src/contract/index.js';
import type { Context } from './context.js';
import { addDays } from './days.js';
import type { Query } from './exchange.js';

/** What each route needs to be asked at all; null when this backend has nothing to ask it about. */
export async function validQuery({ survey }: Context, name: RouteName): Promise<{ readonly id?: string; readonly query: Query } | null> {
  const id = routes[name].path.includes('{id}') ? (await survey.packs()).rows[0]?.value.id : undefined;
  if (routes[name].path.startsWith('/packs/{id}') && id === undefined) return null;
  const product = (await survey.products())[0];
  if (name === 'getUsage') {
    const metered = await survey.metered();
    return metered && { query: { product: metered.product.key, from: addDays(metered.to, -2), to: metered.to } };
  }
  const { operations } = await survey.capabilities();
  if (name === 'listPlugins' && !operations.includes('plugins.read')) return null;
  if (name === 'listBillingModes' && !operations.includes('billingModes.read')) return null;
  if (!['listDeductions', 'summariseDeductions', 'listUncoveredUsage'].includes(name)) return { ...(id === undefined ? {} : { id }), query: {} };
  return product === undefined ? null : { query: { product, ...(name === 'summariseDeductions' ? { by: 'pack' } : {}) } };
}
