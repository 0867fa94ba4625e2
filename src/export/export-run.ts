/**
 * One export from its first row to its file. What goes wrong on the way pauses it and never loses a row: it waits out a
 * request for a pause, waits for the connection, tries again after a fault, and asks the reader when that does not help.
 */
import { ApiError } from '../api/api-error.js';
import type { AboutLine } from '../model/export-sheet.js';
import { asApiError, canGoOn, pauseFor } from './recovery.js';
import type { RowSource } from './row-source.js';
import type { FileSink, RowsFile } from './rows-file.js';
import { untilOnline, wait } from './wait.js';

/** How far an export has come. */
export type RunPhase =
  | { readonly is: 'running' }
  /** Goes on by itself: at a moment, in epoch milliseconds, or when the connection is back. */
  | { readonly is: 'waiting'; readonly error: ApiError; readonly until: number | null }
  | { readonly is: 'paused' }
  /** Goes on when the reader says so, if it can. */
  | { readonly is: 'stopped'; readonly error: ApiError; readonly canResume: boolean }
  | { readonly is: 'done'; readonly state: Exclude<Completeness, 'underway'> }
  /** Nothing is left of it: the reader has cancelled, or the file could not be written. */
  | { readonly is: 'cancelled'; readonly error?: ApiError };

/** What becomes of the rows: all of them, as many as the backend lists, or as many as came. */
export type Completeness = 'complete' | 'truncated' | 'interrupted' | 'underway';

/** What an export is made of. */
export interface RunConfig<Row> {
  readonly source: RowSource<Row>;
  readonly file: RowsFile<Row>;
  readonly sink: FileSink;
  /** What the file says of itself. */
  readonly about: (facts: { readonly rows: number; readonly asOf: string | null; readonly state: Completeness }) => readonly AboutLine[];
  readonly onChange: () => void;
}

/** More than any file has. */
const mostRows = 9_999_999_999;

export class ExportRun<Row> {
  phase: RunPhase = { is: 'running' };
  /** Rows written. */
  rows = 0;
  readonly startedAt = performance.now();

  readonly #config: RunConfig<Row>;
  readonly #ended = new AbortController();
  #wake = new AbortController();
  #kept = false;
  #failures = 0;
  #begun = false;
  #told = 0;

  constructor(config: RunConfig<Row>) {
    this.#config = config;
  }

  /** How many rows there will be; null while that is not known. */
  get total(): number | null {
    return this.#config.source.total;
  }

  /** True until it has come to an end. */
  get open(): boolean {
    return this.phase.is !== 'done' && this.phase.is !== 'cancelled';
  }

  /** Writes the file. Resolves when it has come to an end, whichever. */
  async start(): Promise<void> {
    const { source, sink } = this.#config;
    try {
      const finished = await this.#writeRows();
      const state = !finished ? 'interrupted' : source.truncated ? 'truncated' : 'complete';
      await this.#finish(state);
    } catch (cause) {
      await sink.abort();
      const error = asApiError(cause, 'refused', 'fileFailed');
      this.#set({ is: 'cancelled', ...(!this.#ended.signal.aborted && { error }) });
    }
  }

  /** Stops for as long as the reader likes. */
  pause(): void {
    if (this.phase.is === 'running') this.#set({ is: 'paused' });
  }

  /** Goes on. */
  resume(): void {
    if (!['paused', 'waiting', 'stopped'].includes(this.phase.is)) return;
    this.#failures = 0;
    this.#set({ is: 'running' });
    this.#wake.abort();
  }

  /** Makes a file of what has come, which says that it is not all. */
  keep(): void {
    this.#kept = true;
    this.#wake.abort();
  }

  /** Gives it up and leaves nothing behind. */
  cancel(): void {
    this.#ended.abort();
    this.#wake.abort();
  }

  /** True when all rows came, false when the reader keeps what has come. */
  async #writeRows(): Promise<boolean> {
    const { source, file } = this.#config;
    let yielded = performance.now();
    for (;;) {
      await this.#gate();
      if (this.#kept) return false;
      let rows: readonly Row[] | null;
      try {
        rows = await source.next(this.#ended.signal);
      } catch (cause) {
        await this.#recover(asApiError(cause, 'server'));
        continue;
      }
      this.#failures = 0;
      await this.#begin();
      if (rows === null) return true;
      await file.write(rows);
      this.rows += rows.length;
      this.#tell();
      if (performance.now() - yielded < 40) continue;
      // Rows that come without a wait would leave the page no moment to draw.
      await wait(0);
      yielded = performance.now();
    }
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    const { file, about, source } = this.#config;
    const { asOf } = source;
    const ends = (['complete', 'truncated', 'interrupted'] as const).map((state) => about({ rows: mostRows, asOf, state }));
    await file.begin(about({ rows: source.total ?? 0, asOf, state: 'underway' }), ends);
  }

  async #finish(state: Exclude<Completeness, 'underway'>): Promise<void> {
    const { file, sink, about, source } = this.#config;
    await this.#begin();
    await file.end(about({ rows: this.rows, asOf: source.asOf, state }), state === 'complete');
    this.#throwIfEnded();
    await sink.close();
    this.#set({ is: 'done', state });
  }

  /** Waits while the reader has paused it. */
  async #gate(): Promise<void> {
    this.#throwIfEnded();
    while (!this.#kept && (this.phase.is === 'paused' || this.phase.is === 'stopped')) {
      await this.#asleep();
      this.#throwIfEnded();
    }
  }

  async #recover(error: ApiError): Promise<void> {
    this.#throwIfEnded();
    // The reader has paused it meanwhile: it is asked again when they go on.
    if (this.phase.is === 'paused') return;
    const pause = pauseFor(error, this.#failures);
    if (pause === null) {
      this.#set({ is: 'stopped', error, canResume: canGoOn(error) });
      return;
    }
    if (error.kind !== 'offline') this.#failures += 1;
    this.#set({ is: 'waiting', error, until: error.kind === 'offline' ? null : Date.now() + pause });
    this.#wake = new AbortController();
    await (error.kind === 'offline' ? untilOnline(this.#wake.signal) : wait(pause, this.#wake.signal));
    this.#throwIfEnded();
    if (this.phase.is === 'waiting') this.#set({ is: 'running' });
  }

  async #asleep(): Promise<void> {
    this.#wake = new AbortController();
    const { signal } = this.#wake;
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  #throwIfEnded(): void {
    if (this.#ended.signal.aborted) throw new ApiError('aborted');
  }

  #set(phase: RunPhase): void {
    this.phase = phase;
    this.#config.onChange();
  }

  /** Ten times a second is as often as anybody reads. */
  #tell(): void {
    if (performance.now() - this.#told < 100) return;
    this.#told = performance.now();
    this.#config.onChange();
  }
}
