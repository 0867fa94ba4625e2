/** What is read once and judged by many checks. Every member is read when it is first asked for. */
import type * as c from '../src/contract/index.js';
import { read, type Answer, type JsonRoute, type Read } from './read.js';
import type { Client } from './client.js';
import { addDays, dayOf, instant } from './days.js';
import type { Exchange, Query } from './exchange.js';

/** Routes that answer with a page of a list. */
export type ListRoute = { [N in JsonRoute]: Answer<N> extends { items: readonly unknown[]; asOf: string } ? N : never }[JsonRoute];
export type Item<N extends ListRoute> = Answer<N>['items'][number];

/** One row, and where it stands in which answer. */
export interface Row<T> {
  readonly value: T;
  readonly exchange: Exchange;
  /** Such as `items[3]`. */
  readonly at: string;
}

/** Rows of one snapshot. */
export interface Rows<T> {
  readonly rows: readonly Row<T>[];
  readonly total: number;
  readonly truncated: boolean;
  readonly asOf: string;
  /** True when these are all rows that the query selects. */
  readonly complete: boolean;
  /** The query, its page left out. */
  readonly query: Query;
  /** The first page. */
  readonly exchange: Exchange;
}

/** Deductions of one product. */
export interface Ledger extends Rows<c.Deduction> {
  readonly product: string;
  /** True when these are all rows of the default range. */
  readonly whole: boolean;
}

/** How much of a large ledger is looked at, in minutes from its first usage: the longest part that can be read whole. */
const PARTS = [30 * 24 * 60, 7 * 24 * 60, 2 * 24 * 60, 12 * 60, 60, 5];

export class Survey {
  readonly #client: Client;
  readonly #mostRows: number;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(client: Client, mostRows: number) {
    this.#client = client;
    this.#mostRows = mostRows;
  }

  /** Reads something once. */
  once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key) ?? make();
    this.#kept.set(key, kept);
    return kept as Promise<T>;
  }

  read<N extends JsonRoute>(operation: N, query: Query = {}, id?: string): Promise<Read<Answer<N>>> {
    const key = `${operation} ${id ?? ''} ${JSON.stringify(query)}`;
    return this.once(key, () => read(this.#client, operation, { query, ...(id === undefined ? {} : { id }) }));
  }

  async capabilities(): Promise<c.Capabilities> {
    return (await this.read('getCapabilities')).value;
  }

  async zone(): Promise<string> {
    return (await this.capabilities()).billingTimeZone;
  }

  /** Rows of a list, as many as a run reads, in pages as large as they may be, of one snapshot. */
  rows<N extends ListRoute>(operation: N, query: Query = {}, id?: string): Promise<Rows<Item<N>>> {
    return this.once(`rows ${operation} ${id ?? ''} ${JSON.stringify(query)}`, () => this.#readRows(operation, query, id));
  }

  async #readRows<N extends ListRoute>(operation: N, query: Query, id: string | undefined): Promise<Rows<Item<N>>> {
    const { pageSize, pageRows } = (await this.capabilities()).limits;
    const most = Math.min(this.#mostRows, pageRows);
    const rows: Row<Item<N>>[] = [];
    let first: Read<Answer<N>> | undefined;
    for (let offset = 0; offset < most; ) {
      const limit = Math.min(pageSize, most - offset);
      const page = await read(this.#client, operation, {
        query: { ...query, limit, ...(first ? { offset, asOf: first.value.asOf } : {}) },
        ...(id === undefined ? {} : { id }),
      });
      first ??= page;
      const items = page.value.items as readonly Item<N>[];
      items.forEach((value, index) => rows.push({ value, exchange: page.exchange, at: `items[${index}]` }));
      if (items.length < limit) break;
      offset += items.length;
    }
    const { total, truncated, asOf } = first!.value;
    return { rows, total, truncated, asOf, query, exchange: first!.exchange, complete: !truncated && total <= most };
  }

  packs(): Promise<Rows<c.Pack>> {
    return this.rows('listPacks', { sort: 'expiresAt' });
  }

  /** A few packs that differ: one or two of each mode, status and renewal. */
  async samplePacks(most = 16): Promise<readonly c.Pack[]> {
    const { rows } = await this.packs();
    const byKind = new Map<string, c.Pack[]>();
    for (const { value: pack } of rows) {
      const kind = `${pack.capacityMode} ${pack.status} ${pack.renewalMethod ?? ''} ${pack.comboItems ? 'combo' : ''}`;
      byKind.set(kind, [...(byKind.get(kind) ?? []), pack]);
    }
    const inTurns = [0, 1].flatMap((turn) => [...byKind.values()].flatMap((packs) => packs[turn] ?? []));
    return inTurns.slice(0, most);
  }

  /** Products whose deductions are looked at: those with packs, or where there are none, the first of the catalogue. */
  async products(): Promise<readonly string[]> {
    const { rows } = await this.packs();
    const owned = [...new Set(rows.map(({ value }) => value.product))].slice(0, 12);
    if (owned.length > 0) return owned;
    return (await this.read('getCatalogue')).value.products.slice(0, 1).map(({ key }) => key);
  }

  /**
   * Deductions of a product in the order they were made: of the default range, or of a part of it that a run can read whole.
   * The range is named, so that it stays when the backend's day ends.
   */
  deductions(product: string): Promise<Ledger> {
    return this.once(`deductions ${product}`, async () => {
      const { from, to } = (await this.capabilities()).defaultDeductionRange;
      const read = (start: string, end: string) => this.rows('listDeductions', { product, sort: 'deductedAt', usageStartFrom: start, usageStartTo: end });
      const all = await read(from, to);
      let found = all;
      const [first] = all.rows;
      for (const minutes of first ? PARTS : []) {
        if (found.complete) break;
        const start = Date.parse(first!.value.usageStart);
        found = await read(instant(start), instant(start + minutes * 60_000));
      }
      return { ...found, product, whole: all.complete };
    });
  }

  /** Deductions of all products that are looked at. */
  async allDeductions(): Promise<readonly Ledger[]> {
    const found: Ledger[] = [];
    for (const product of await this.products()) found.push(await this.deductions(product));
    return found;
  }

  /** The deductions of the product that has most of them; null when no product has any. */
  async busiest(): Promise<Ledger | null> {
    const all = await this.allDeductions();
    return all.reduce<Ledger | null>((best, one) => (one.rows.length > (best?.rows.length ?? 0) ? one : best), null);
  }

  /** The first product with a usage view, and a range of its days; null when there is none. */
  async metered(): Promise<{ readonly product: c.Product; readonly from: string; readonly to: string } | null> {
    const { operations, serverTime, billingTimeZone, limits } = await this.capabilities();
    if (!operations.includes('usage.read')) return null;
    const product = (await this.read('getCatalogue')).value.products.find(({ usage }) => usage !== null);
    if (!product) return null;
    const to = addDays(dayOf(serverTime, billingTimeZone), 1);
    return { product, from: addDays(to, -Math.min(30, limits.usageSpanDays)), to };
  }
}
