/** Names of the groups of a summary, where the backend knows any. */
import { catalogueData } from '../policies/catalogue.js';
import type { State } from '../ledger/state.js';

export function nameOfGroup(state: State, by: string, key: string, product: string): Record<string, string> | null {
  switch (by) {
    case 'pack': {
      const name = state.packsById.get(key)?.name;
      return name === undefined ? null : { en: name };
    }
    case 'product':
      return { ...catalogueData.find((entry) => entry.key === key)?.names };
    case 'billingItem':
      return { ...state.products.get(product)?.items.get(key)?.names };
    default:
      return null;
  }
}
