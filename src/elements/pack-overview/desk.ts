/** What the reader has asked the overview for: filters and order; as a query, and as it stands in an address. */
import type { PackQuery, Product } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { noFilters, packQuery, type PackFilters } from '../../model/pack-filters.js';
import { packFields, readPackFields } from '../../model/pack-url.js';
import type { UrlFields } from '../../model/url-state.js';

export class OverviewDesk {
  filters: PackFilters = noFilters;
  sort: string | null = null;
  /** The product that was looked at last; undefined before any. */
  #product: string | null | undefined;
  /** The reader chooses the days of expiry one by one. */
  choosesDays = false;
  readonly #onChange: () => void;

  /** `onChange` is called when other packs are asked for, or in another order. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  readonly filter = (change: Partial<PackFilters>): void => {
    this.filters = { ...this.filters, ...change };
    this.#onChange();
  };

  readonly reset = (): void => {
    this.choosesDays = false;
    this.filter(noFilters);
  };

  readonly order = (sort: string | null): void => {
    this.sort = sort;
    this.#onChange();
  };

  readonly chooseDays = (on: boolean): void => {
    this.choosesDays = on;
    this.#onChange();
  };

  query({ capabilities }: Backend, product: string | null): PackQuery {
    return packQuery(this.filters, { product, sort: this.sort, now: capabilities.serverTime, timeZone: capabilities.billingTimeZone });
  }

  /** A kind belongs to its product, and so does what the figures of the head count: they go when that is left. */
  keepTo(key: string | null, product: Product | undefined): void {
    const { kind, concern } = this.filters;
    if (kind !== '' && !product?.subproducts.some((each) => each.key === kind)) this.filters = { ...this.filters, kind: '' };
    if (concern !== null && this.#product !== undefined && this.#product !== key) this.filters = { ...this.filters, concern: null };
    this.#product = key;
  }

  fields(product: string | null, view: string | null): UrlFields {
    return packFields(this.filters, { product, sort: this.sort, view });
  }

  /** Takes over what an address says; gives back what is not this desk's to keep. */
  apply(fields: Readonly<Record<string, string>>): { readonly product: string | null; readonly view: 'table' | 'cards' | null } {
    const { filters, sort, product, view } = readPackFields(fields);
    this.filters = filters;
    this.sort = sort;
    this.#product = undefined;
    return { product, view };
  }
}
