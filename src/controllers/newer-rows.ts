/** Asks now and then whether a list has grown since it was read: new rows are offered, and never pushed between others. */

import type { Page } from './page-types.js';

/** How the question is asked. */
export interface NewerConfig<Row> {
  /** Milliseconds between two questions; null for none but those asked by hand. */
  readonly every: () => number | null;
  /** Asks for the first row of a fresh snapshot. */
  readonly load: (signal: AbortSignal) => Promise<Page<Row>>;
  /** What is known of the list. */
  readonly known: () => { readonly total: number; readonly first: Row | undefined };
  /** There are so many: null when more than can be counted. */
  readonly onNewer: (count: number | null) => void;
}

export class NewerRows<Row> {
  readonly #config: NewerConfig<Row>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #call: AbortController | undefined;

  constructor(config: NewerConfig<Row>) {
    this.#config = config;
  }

  /** Asks at intervals from now on. */
  start(): void {
    this.stop();
    const every = this.#config.every();
    if (every === null) return;
    this.#timer = setTimeout(() => void (document.hidden ? Promise.resolve() : this.check()).then(() => this.start()), every);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
    this.#call = undefined;
  }

  /** Asks once. What fails is asked again the next time. */
  async check(): Promise<void> {
    this.#call?.abort();
    const call = (this.#call = new AbortController());
    try {
      const page = await this.#config.load(call.signal);
      const count = growth(page, this.#config.known());
      if (!call.signal.aborted && count !== 0) this.#config.onNewer(count);
    } catch {
      // Nothing has been lost: what is shown stays as it is.
    }
  }
}

/** A list that is cut off grows no more: then another row stands first. */
function growth<Row>({ items, total, truncated }: Page<Row>, known: { readonly total: number; readonly first: Row | undefined }): number | null {
  if (total > known.total) return total - known.total;
  return truncated && known.first !== undefined && JSON.stringify(items[0]) !== JSON.stringify(known.first) ? null : 0;
}
