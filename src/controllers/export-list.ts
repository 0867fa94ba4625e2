/**
 * The export records that are shown. While a file is being generated the list is read again, ever more slowly, and not at
 * all while nobody can see it: in a hidden tab, or out of view.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { apiErrorOf, type ApiError } from '../api/api-error.js';
import type { PackSource } from '../api/pack-source.js';
import type { ExportQuery, ExportRecord, ExportRecordList } from '../contract/index.js';

/** How records are asked for. */
export interface ExportListConfig {
  /** Whom to ask; undefined while nobody is known, or while the list is not shown. */
  readonly source: () => PackSource | undefined;
  readonly query: () => ExportQuery;
  /** A file that was being generated is ready. */
  readonly onReady: (record: ExportRecord) => void;
}

/** Milliseconds between two readings: the first, and the most there can be. */
const firstPause = 1_000;
const longestPause = 30_000;

export class ExportList implements ReactiveController {
  list: ExportRecordList | undefined;
  /** Why the latest reading failed; undefined when it did not. */
  error: ApiError | undefined;
  pending = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #config: ExportListConfig;
  readonly #generating = new Set<string>();
  #source: PackSource | undefined;
  #key: string | undefined;
  #limit: number | undefined;
  #call: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;
  #inView = true;
  #view: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, config: ExportListConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** Reads the list now. What is shown stays until a newer one is there. */
  reload(): void {
    this.#pause = firstPause;
    void this.#read();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    addEventListener('online', this.#seen);
    if (typeof IntersectionObserver !== 'undefined') {
      this.#view = new IntersectionObserver((entries) => {
        this.#inView = entries.at(-1)!.isIntersecting;
        this.#seen();
      });
      this.#view.observe(this.#host);
    }
    if (this.#source) this.reload();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    removeEventListener('online', this.#seen);
    this.#view?.disconnect();
    this.#stop();
  }

  hostUpdate(): void {
    const source = this.#config.source();
    const { limit, ...filters } = this.#config.query();
    const key = JSON.stringify(filters);
    if (source === this.#source && key === this.#key && limit === this.#limit) return;
    if (source !== this.#source) this.#generating.clear();
    // More of the same keeps what there is until it is there.
    if (source !== this.#source || key !== this.#key) this.list = this.error = undefined;
    this.#source = source;
    this.#key = key;
    this.#limit = limit;
    this.#stop();
    if (source) this.reload();
  }

  /** Looks again at once when the reader does. */
  readonly #seen = (): void => {
    if (this.#due && !this.pending) this.reload();
  };

  /** Whether anything can be missed. */
  get #due(): boolean {
    return this.#source !== undefined && this.#visible && (this.#generating.size > 0 || this.error?.kind === 'offline');
  }

  get #visible(): boolean {
    return this.#inView && document.visibilityState === 'visible';
  }

  async #read(): Promise<void> {
    this.#stop();
    const source = this.#source;
    if (!source) return;
    const call = (this.#call = new AbortController());
    this.pending = true;
    this.#host.requestUpdate();
    try {
      const list = await source.exports(this.#config.query(), { signal: call.signal });
      if (call.signal.aborted) return;
      await this.#tell(list.items, source, call.signal);
      if (call.signal.aborted) return;
      this.list = list;
      this.error = undefined;
    } catch (cause) {
      if (call.signal.aborted) return;
      this.error = apiErrorOf(cause);
    }
    this.pending = false;
    this.#host.requestUpdate();
    this.#again();
  }

  /** Says which files have become ready. One that no longer matches the filters is looked up by itself. */
  async #tell(records: readonly ExportRecord[], source: PackSource, signal: AbortSignal): Promise<void> {
    for (const id of [...this.#generating]) {
      const record = records.find((each) => each.id === id) ?? (await source.exportRecord(id, { signal }).catch(() => undefined));
      if (signal.aborted) return;
      if (record?.state === 'generating') continue;
      this.#generating.delete(id);
      if (record?.state === 'generated') this.#config.onReady(record);
    }
    for (const { id, state } of records) {
      if (state !== 'generating' || this.#generating.has(id)) continue;
      this.#generating.add(id);
      this.#pause = firstPause;
    }
  }

  #again(): void {
    if (!this.#due) return;
    const asked = (this.error?.retryAfter ?? 0) * 1000;
    this.#timer = setTimeout(() => this.#visible && void this.#read(), Math.max(this.#pause, asked));
    this.#pause = Math.min(longestPause, this.#pause * 1.5);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
    this.pending = false;
  }
}
