/** What the reader has asked the overview for: filters and order; as a query, and as it stands in an address. */
import type { PackQuery, Product } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { noFilters, packQuery, type PackFilters } from '../../model/pack-filters.js';

/** Milliseconds without a key after which somebody is taken to have finished typing. */
const rest = 300;

export class OverviewDesk {
  filters: PackFilters = noFilters;
  sort: string | null = null;
  /** The product that was looked at last; undefined before any. */
  #product: string | null | undefined;
  /** The reader chooses the days of expiry one by one. */
  choosesDays = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #onChange: () => void;

  /** `onChange` is called when other packs are asked for, or in another order. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  readonly filter = (change: Partial<PackFilters>): void => {
    clearTimeout(this.#typing);
    this.filters = { ...this.filters, ...change };
    this.#onChange();
  };

  /** What is sought takes effect when the reader rests from typing, and at once when it is confirmed. */
  readonly seek = (search: string, confirmed: boolean): void => {
    clearTimeout(this.#typing);
    if (search === this.filters.search) return;
    if (confirmed) this.filter({ search });
    else this.#typing = setTimeout(() => this.filter({ search }), rest);
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

  /** Begins anew with what an address says. */
  begin(filters: PackFilters, sort: string | null): void {
    this.filters = filters;
    this.sort = sort;
    this.#product = undefined;
  }
}
