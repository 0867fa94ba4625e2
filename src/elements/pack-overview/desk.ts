/** What the reader has asked the overview for: filters and order; as a query, and as it stands in an address. */
import type { PackQuery, Product } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { isNarrowed, noFilters, packQuery, type PackFilters } from '../../model/pack-filters.js';
import { packFields, readPackFields } from '../../model/pack-url.js';
import type { UrlFields } from '../../model/url-state.js';

export class OverviewDesk {
  filters: PackFilters = noFilters;
  sort: string | null = null;
  /** The reader chooses the days of expiry one by one. */
  choosesDays = false;
  readonly #onChange: () => void;

  /** `onChange` is called when other packs are asked for, or in another order. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get narrowed(): boolean {
    return isNarrowed(this.filters);
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

  /** A kind belongs to its product: it goes when that is left. */
  keepKindOf(product: Product | undefined): void {
    const { kind } = this.filters;
    if (kind !== '' && !product?.subproducts.some(({ key }) => key === kind)) this.filters = { ...this.filters, kind: '' };
  }

  fields(product: string | null, view: string): UrlFields {
    return packFields(this.filters, { product, sort: this.sort, view });
  }

  /** Takes over what an address says; gives back what is not this desk's to keep. */
  apply(fields: Readonly<Record<string, string>>): { readonly product: string | null; readonly view: 'table' | 'cards' | null } {
    const { filters, sort, product, view } = readPackFields(fields);
    this.filters = filters;
    this.sort = sort;
    return { product, view };
  }
}
