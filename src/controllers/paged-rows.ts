/**
 * The rows of a long list, fetched page by page as they come into view, all out of one snapshot.
 *
 * Pages passed by are abandoned while still on their way, and the ones furthest from view are let go, so that memory
 * stays bounded however far a reader scrolls.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../api/api-error.js';

/** One page as a source answers it. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly truncated: boolean;
  readonly asOf: string;
}

/** Asks for one page. */
export type LoadPage<Row, P extends Page<Row> = Page<Row>> = (
  page: { readonly offset: number; readonly limit: number; readonly asOf?: string },
  signal: AbortSignal,
) => Promise<P>;

/** How the rows are asked for. */
export interface PagedRowsConfig<Row, P extends Page<Row>> {
  /** What the rows depend on, as one string; null while something is missing. Another key starts anew. */
  readonly key: () => string | null;
  readonly load: LoadPage<Row, P>;
  /** Rows to a page; read when a new key starts. */
  readonly pageSize: () => number;
  /** Pages kept. */
  readonly keep?: number;
}

interface Loaded<Row> {
  readonly items: readonly Row[];
  usedAt: number;
}

export class PagedRows<Row, P extends Page<Row> = Page<Row>> implements ReactiveController {
  /** The first page as it was answered, with whatever it carries beside rows; undefined before. */
  first: P | undefined;
  /** Why the latest page did not come; undefined when all did. */
  error: ApiError | undefined;
  /** When the first page arrived, as milliseconds since the epoch. */
  receivedAt: number | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #config: PagedRowsConfig<Row, P>;
  readonly #pages = new Map<number, Loaded<Row>>();
  readonly #underway = new Map<number, AbortController>();
  readonly #failed = new Set<number>();
  #key: string | null = null;
  #size = 100;
  #clock = 0;

  constructor(host: ReactiveControllerHost, config: PagedRowsConfig<Row, P>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** How many rows there are, as far as paging reaches. */
  get total(): number {
    return this.first?.total ?? 0;
  }

  /** True while nothing can be shown yet. */
  get starting(): boolean {
    return this.#key !== null && !this.first && !this.error;
  }

  /** True while the rows shown are being fetched anew, or could not be. */
  get stale(): boolean {
    return this.first !== undefined && this.error !== undefined && this.#failed.has(0);
  }

  /** A row, or undefined while it is on its way. */
  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / this.#size))?.items[index % this.#size];
  }

  /** All rows that are here, in order: for sums over what is loaded. */
  *loaded(): Iterable<Row> {
    for (const number of [...this.#pages.keys()].sort((a, b) => a - b)) yield* this.#pages.get(number)!.items;
  }

  /** Sees to it that these rows come, and lets go of calls for rows that have been passed by. */
  show(firstRow: number, lastRow: number): void {
    if (!this.first) return;
    const from = Math.max(0, Math.floor(firstRow / this.#size));
    const to = Math.min(Math.ceil(this.total / this.#size) - 1, Math.floor(lastRow / this.#size));
    for (const [number, call] of this.#underway) if (number < from - 1 || number > to + 1) call.abort();
    for (let number = from; number <= to; number += 1) {
      const page = this.#pages.get(number);
      if (page) page.usedAt = this.#clock += 1;
      else if (!this.#failed.has(number)) void this.#fetch(number);
    }
  }

  /** Asks again for pages that failed. */
  retry(): void {
    if (!this.first) return this.reload();
    const failed = [...this.#failed];
    this.#failed.clear();
    this.error = undefined;
    for (const number of failed) void this.#fetch(number);
    this.#host.requestUpdate();
  }

  /** Starts anew from a fresh snapshot, keeping what is shown until it is there. */
  reload(): void {
    if (this.#key === null) return;
    this.#endCalls();
    this.#failed.clear();
    this.error = undefined;
    void this.#fetch(0, true);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const key = this.#config.key();
    if (key === this.#key) return;
    this.#key = key;
    this.#endCalls();
    this.#forget();
    if (key !== null) void this.#fetch(0, true);
  }

  hostDisconnected(): void {
    this.#endCalls();
    // Asked anew when the host is back; what is loaded stays to be shown at once.
    if (!this.first) this.#key = null;
  }

  async #fetch(number: number, anew = false): Promise<void> {
    if (this.#underway.has(number)) return;
    const call = new AbortController();
    this.#underway.set(number, call);
    if (anew) this.#size = this.#config.pageSize();
    const pinned = anew ? undefined : this.first?.asOf;
    const page = { offset: number * this.#size, limit: this.#size, ...(pinned === undefined ? {} : { asOf: pinned }) };
    try {
      const answer = await this.#config.load(page, call.signal);
      if (call.signal.aborted) return;
      if (anew) this.#begin(answer);
      this.#keep(number, answer.items);
      this.#failed.delete(number);
      if (this.#failed.size === 0) this.error = undefined;
    } catch (cause) {
      if (call.signal.aborted || (cause instanceof ApiError && cause.kind === 'aborted')) return;
      if (cause instanceof ApiError && cause.code === 'snapshotGone') return this.#restart();
      this.#failed.add(number);
      this.error = cause instanceof ApiError ? cause : new ApiError('server', { cause, detail: String(cause) });
    } finally {
      if (this.#underway.get(number) === call) this.#underway.delete(number);
      this.#host.requestUpdate();
    }
  }

  #restart(): void {
    this.#endCalls();
    void this.#fetch(0, true);
  }

  #begin(answer: P): void {
    this.#pages.clear();
    this.first = answer;
    this.receivedAt = Date.now();
  }

  #keep(number: number, items: readonly Row[]): void {
    this.#pages.set(number, { items, usedAt: (this.#clock += 1) });
    const most = this.#config.keep ?? 12;
    while (this.#pages.size > most) {
      let oldest = number;
      for (const [each, page] of this.#pages) if (page.usedAt < this.#pages.get(oldest)!.usedAt) oldest = each;
      this.#pages.delete(oldest);
    }
  }

  #endCalls(): void {
    for (const call of this.#underway.values()) call.abort();
    this.#underway.clear();
  }

  #forget(): void {
    this.#pages.clear();
    this.#failed.clear();
    this.first = undefined;
    this.error = undefined;
    this.receivedAt = undefined;
  }
}
