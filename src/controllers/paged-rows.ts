/**
 * The rows of a long list, fetched as they come into view and ahead of it, all out of one snapshot. Calls for what has
 * been passed by are abandoned, and the rows furthest from view are let go, so that memory stays bounded however far a
 * reader scrolls. What has come since the snapshot is offered, never pushed.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { apiErrorOf, type ApiError } from '../api/api-error.js';
import { firstRun, type ChunkRun } from '../model/page-plan.js';
import { ChunkCalls, type ChunkCall } from './chunk-calls.js';
import { NewerRows } from './newer-rows.js';
import type { Page, PagedRowsConfig } from './page-types.js';
import { Pages } from './pages.js';
import { Travel } from './travel.js';

export class PagedRows<Row, P extends Page<Row> = Page<Row>> implements ReactiveController {
  /** The page that the snapshot began with, and whatever it carries beside rows; undefined before. */
  first: P | undefined;
  /** Why the latest page did not come; undefined when all did. */
  error: ApiError | undefined;
  /** Rows that have come since the snapshot: `count` is null when more than can be counted. `reload()` shows them. */
  newer: { readonly count: number | null } | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #config: PagedRowsConfig<Row, P>;
  readonly #pages = new Pages<Row>();
  readonly #calls = new ChunkCalls();
  readonly #newer: NewerRows<Row>;
  readonly #travel = new Travel();
  #key: string | null = null;
  #scope: string | null = null;
  /** How the latest attempt at a fresh snapshot stands; undefined where it is here, and before the first. */
  #snapshot: 'coming' | 'failed' | undefined;
  #gone = false;

  constructor(host: ReactiveControllerHost, config: PagedRowsConfig<Row, P>) {
    this.#host = host;
    this.#config = config;
    this.#newer = new NewerRows({
      every: () => config.poll?.() ?? null,
      load: (signal) => config.load({ offset: 0, limit: 1 }, signal),
      known: () => ({ total: this.total, first: this.at(0) }),
      onNewer: (count) => (this.newer = { count }) && host.requestUpdate(),
    });
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

  /** True when the rows shown could not be fetched anew. */
  get stale(): boolean {
    return this.first !== undefined && this.#snapshot === 'failed';
  }

  /** A row, or undefined while it is on its way. */
  at(index: number): Row | undefined {
    return this.#pages.at(index);
  }

  /** All rows that are here, in order: for sums over what is loaded. */
  loaded(): Iterable<Row> {
    return this.#pages.rows();
  }

  /** Sees to it that these rows come, and those ahead of them, and lets go of calls for rows that have been passed by. */
  show(firstRow: number, lastRow: number): void {
    if (!this.first || lastRow < firstRow) return;
    this.#travel.move(firstRow, lastRow, this.total, this.#pages.size, this.#ask);
  }

  readonly #ask = (): void => {
    for (const run of this.#calls.plan(this.#travel.place, this.#pages)) void this.#fetch(run);
  };

  /** Asks again for pages that failed. */
  retry(): void {
    if (!this.first || this.#snapshot === 'failed') return this.reload();
    this.#calls.forgive();
    this.error = undefined;
    this.show(this.#travel.place.first, this.#travel.place.last);
    this.#host.requestUpdate();
  }

  /** Starts anew from a fresh snapshot, where the reader is, keeping what is shown until it is there. */
  reload(): void {
    if (this.#key === null) return;
    this.#calls.forgive();
    this.error = undefined;
    this.#anew(this.#travel.place.first);
    this.#host.requestUpdate();
  }

  /** Looks whether there are new rows: then `newer` says so. Nothing that is shown changes. */
  check(): Promise<void> {
    return this.first ? this.#newer.check() : Promise.resolve();
  }

  hostUpdate(): void {
    if (this.#gone) return; // An update may come late.
    const key = this.#config.key();
    if (key === this.#key) return this.#resume();
    const scope = this.#config.scope?.() ?? null;
    const first = scope !== null && scope === this.#scope ? this.first : undefined;
    this.#key = key;
    this.#scope = scope;
    this.#endCalls();
    this.#forget();
    this.first = first;
    if (key !== null) this.#anew(0);
  }

  hostConnected(): void {
    if (this.#gone) this.#host.requestUpdate();
    this.#gone = false;
  }

  hostDisconnected(): void {
    this.#gone = true;
    this.#endCalls();
  }

  /** Asks again for a fresh snapshot that was on its way when the host left the page. */
  #resume(): void {
    if (this.#snapshot === 'coming' && this.#calls.none) this.#anew(this.#travel.place.first);
  }

  #anew(row: number): void {
    this.#endCalls();
    this.#snapshot = 'coming';
    const { run, size } = firstRun(row, this.#config.pageSize());
    void this.#fetch(run, size);
  }

  /** Asks for a run of chunks; for the beginning of a snapshot when their size is given. */
  async #fetch({ from, to }: ChunkRun, anew?: number): Promise<void> {
    const call = this.#calls.begin({ from, to });
    const { signal } = call.control;
    const size = anew ?? this.#pages.size;
    const pinned = anew === undefined ? this.first!.asOf : undefined;
    const earlierError = this.error;
    const asked = performance.now();
    try {
      const page = { offset: from * size, limit: (to - from + 1) * size, ...(pinned === undefined ? {} : { asOf: pinned }) };
      const answer = await this.#config.load(page, signal);
      if (signal.aborted) return;
      this.#travel.answered(performance.now() - asked);
      if (anew !== undefined) this.#begin(answer, size, to - from + 1, call);
      const { place } = this.#travel;
      this.#pages.keep(from, to, answer.items, (this.#config.keep ?? 12) * this.#pages.perCall, (place.first + place.last) / 2 / size);
      if (!this.#calls.anyFailed && this.#snapshot !== 'failed') this.error = undefined;
    } catch (cause) {
      const error = apiErrorOf(cause);
      if (signal.aborted || error.kind === 'aborted') return;
      if (error.code === 'snapshotGone' && anew === undefined) return this.#anew(this.#travel.place.first);
      if (anew === undefined) this.#calls.fail(call);
      else this.#snapshot = 'failed';
      this.error = error;
    } finally {
      this.#calls.end(call);
      if (pinned === undefined || earlierError !== this.error || !this.#config.onRows) this.#host.requestUpdate();
      else this.#config.onRows();
    }
  }

  #begin(answer: P, size: number, most: number, own: ChunkCall): void {
    this.#calls.abandonAll(own);
    this.#pages.begin(size, most);
    this.#snapshot = undefined;
    this.first = answer;
    this.newer = undefined;
    this.#newer.start();
  }

  #endCalls(): void {
    this.#travel.stop();
    this.#calls.abandonAll();
    this.#newer.stop();
  }

  #forget(): void {
    this.#pages.clear();
    this.#calls.forgive();
    this.first = undefined;
    this.error = undefined;
    this.newer = undefined;
    this.#snapshot = undefined;
    this.#travel.reset();
  }
}
