/** What is looked at: product, pack, range, filters, order; what the backend is asked for it; how it stands in an address. */
import type { Deduction, DeductionQuery, Product } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { DayRange, GroupController } from '../../controllers/group.js';
import { addDays, isDay } from '../../model/days.js';
import {
  deductionQuery,
  leavesOutRows,
  noDeductionFilters,
  presetRange,
  rangeProblem,
  rangeWithin,
  today,
  type DeductionFilters,
  type ShownRange,
} from '../../model/deduction-filters.js';
import type { CheckedList } from '../../model/ledger-check.js';
import type { UrlFields } from '../../model/url-state.js';
import { mostHeld } from '../../parts/most-held.js';
import { productProblem } from '../../parts/product-picker.js';
import { sortMembers } from './columns.js';
import { modes } from './filters.js';

/** What the desk asks of its element. */
export interface DeskHost {
  readonly backend: () => Backend | undefined;
  readonly group: GroupController;
  /** The product that the group or the page has chosen. */
  readonly product: () => string | null;
  /** The user has chosen a product or a pack. */
  readonly onSelect: (packId: string | null) => void;
  readonly onProduct: (product: string | null) => void;
  /** Something else is to be shown, from its first row on; the same rows where they are with `stays`. */
  readonly onChange: (stays?: boolean) => void;
}

/** How the columns are arranged, as far as the address tells it. */
export interface UrlColumns {
  readonly hidden: readonly string[];
  readonly order: readonly string[];
}

export class DeductionDesk {
  filters: DeductionFilters = noDeductionFilters;
  /** Member sorted by; null for the backend's own order, which is that of time. */
  sort: string | null = null;
  /** A range the user has typed that cannot be asked for. */
  refused: ShownRange | null = null;

  readonly #host: DeskHost;
  /** The product that the address names, until it is known whether there is one. */
  #named: string | null = null;

  constructor(host: DeskHost) {
    this.#host = host;
  }

  get packId(): string | null {
    return this.#host.group.selection.packId;
  }

  /** Lets go of a product that only the address knows, and moves a named range along with the backend's day. To be called once the backend has answered. */
  settle({ catalogue, capabilities }: Backend): void {
    const [{ group }, named] = [this.#host, this.#named];
    const preset = group.selection.range?.preset;
    if (preset) group.select({ range: { ...presetRange(preset, today(capabilities)), preset } });
    this.#named = null;
    if (named !== null && productProblem(catalogue, 'deductions', named)) group.select({ product: null, packId: null });
  }

  /** The product looked at: the selected pack's, the group's, the one set, else the one in range that has most packs. */
  product({ catalogue }: Backend): string | null {
    return this.#host.group.selection.packProduct ?? this.#host.product() ?? mostHeld(catalogue, 'deductions');
  }

  /** That product as the catalogue has it. */
  entry(backend: Backend): Product | undefined {
    const key = this.product(backend);
    return backend.catalogue.products.find((each) => each.key === key);
  }

  /** The group's range as far as it can be asked for: another element may look further back. */
  range({ capabilities }: Backend): DayRange {
    return rangeWithin(this.#host.group.selection.range, capabilities) ?? capabilities.defaultDeductionRange;
  }

  readonly problem = (backend: Backend) => productProblem(backend.catalogue, 'deductions', this.product(backend));

  /** What the backend is asked for, without a page; undefined while that is not known. */
  query(): DeductionQuery | undefined {
    const backend = this.#host.backend();
    const product = backend && this.product(backend);
    if (!backend || !product || this.problem(backend)) return undefined;
    return deductionQuery(this.filters, { product, packId: this.packId, range: this.range(backend), sort: this.sort });
  }

  /** What the number of rows depends on: the query without its order. */
  scope(): string | null {
    const query = this.query();
    return query ? JSON.stringify({ ...query, sort: null }) : null;
  }

  /** How the list relates to the ledger, for the check. */
  checked(first: Deduction | undefined): CheckedList {
    const order = this.sort === null || this.sort === 'deductedAt' ? 'ascending' : this.sort === '-deductedAt' ? 'descending' : null;
    const backend = this.#host.backend();
    const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(first?.usageStart ?? '')?.[0] ?? 'Z';
    const from = backend ? Date.parse(`${this.range(backend).from}T00:00:00${offset}`) : 0;
    return { order, partial: leavesOutRows(this.filters), from };
  }

  /** True when something is narrowed. */
  narrowed(backend: Backend): boolean {
    const { from, to } = backend.capabilities.defaultDeductionRange;
    const range = this.range(backend);
    return this.filters !== noDeductionFilters || this.packId !== null || range.from !== from || range.to !== to;
  }

  /** True when there is nothing to go back from. */
  pristine(backend: Backend): boolean {
    return !this.refused && !this.narrowed(backend);
  }

  filter(change: Partial<DeductionFilters>): void {
    this.#narrow({ ...this.filters, ...change });
    this.#host.onChange();
  }

  order(sort: string | null): void {
    this.sort = sort;
    this.#host.onChange();
  }

  choosePack(packId: string | null): void {
    this.#host.group.select({ packId });
    this.#host.onSelect(packId);
    this.#host.onChange();
  }

  /** Another product: filters that name parts of the old one go with it. */
  chooseProduct(product: string | null): void {
    this.#narrow({ ...noDeductionFilters, mode: this.filters.mode, deductedUin: this.filters.deductedUin });
    this.#host.onProduct(product);
    this.#host.onChange();
  }

  /** Takes a range if it can be asked for, and says so if not. */
  chooseRange(shown: ShownRange): void {
    const backend = this.#host.backend();
    if (!backend) return;
    this.refused = rangeProblem(shown, backend.capabilities) ? shown : null;
    if (!this.refused) this.#host.group.select({ range: { from: shown.first, to: addDays(shown.last, 1), preset: shown.preset } });
    this.#host.onChange(!!this.refused);
  }

  resetRange(): void {
    this.refused = null;
    this.#host.group.select({ range: null });
    this.#host.onChange();
  }

  reset(): void {
    this.filters = noDeductionFilters;
    this.#host.group.select({ packId: null });
    this.resetRange();
  }

  /** What stands in the address: all that differs from the default. */
  fields({ hidden, order }: UrlColumns): UrlFields | null {
    const backend = this.#host.backend();
    if (!backend) return null;
    const { product, range } = this.#host.group.selection;
    return {
      product: this.#host.group.selection.packProduct ?? product,
      pack: this.packId,
      from: range && this.range(backend).from,
      to: range && addDays(this.range(backend).to, -1),
      ...this.filters,
      sort: this.sort,
      hide: hidden.join(','),
      columns: order.join(','),
    };
  }

  /** Shows what the address says; what is missing in it goes back to its default. */
  apply(fields: Readonly<Record<string, string>>): UrlColumns {
    const { product, pack, from, to, sort, hide, columns } = fields;
    const text = (name: keyof DeductionFilters) => short(fields[name]) ?? '';
    const [subproduct, billingItem, specification, deductedUin] = [text('subproduct'), text('billingItem'), text('specification'), text('deductedUin')];
    this.#narrow({ mode: modes.includes(text('mode')) ? text('mode') : '', subproduct, billingItem, specification, deductedUin });
    this.sort = sortMembers.some((member) => sort === member || sort === `-${member}`) ? (sort ?? null) : null;
    this.refused = null;
    const range = from && to && isDay(from) && isDay(to) && from <= to ? { from, to: addDays(to, 1) } : null;
    const packId = short(pack) ?? null;
    this.#named = short(product) ?? null;
    this.#host.group.select({ ...(this.#named === null ? {} : { product: this.#named }), packId, range });
    return { hidden: list(hide), order: list(columns) };
  }

  #narrow(filters: DeductionFilters): void {
    this.filters = Object.values(filters).every((value) => value === '') ? noDeductionFilters : filters;
  }
}

const short = (text: string | undefined): string | undefined => (text !== undefined && text.length <= 200 ? text : undefined);
const list = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split(',').slice(0, 50));
