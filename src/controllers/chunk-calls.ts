/** Calls for runs of chunks that are on their way, until each is answered or nobody needs it any more; and those that failed. */
import { plannedRuns, wantedChunks, type ChunkRun, type ReadingPlace } from '../model/page-plan.js';
import type { Pages } from './pages.js';

export interface ChunkCall extends ChunkRun {
  readonly control: AbortController;
}

export class ChunkCalls {
  readonly #calls = new Set<ChunkCall>();
  readonly #failed = new Set<number>();

  begin({ from, to }: ChunkRun): ChunkCall {
    const call = { from, to, control: new AbortController() };
    this.#calls.add(call);
    return call;
  }

  end(call: ChunkCall): void {
    this.#calls.delete(call);
  }

  /** True while nothing is on its way. */
  get none(): boolean {
    return this.#calls.size === 0;
  }

  /** Some chunks could not be fetched. */
  get anyFailed(): boolean {
    return this.#failed.size > 0;
  }

  /** Lets go of calls for what has been passed by, and says which to begin for what is missing where a reader is. */
  plan(place: ReadingPlace, pages: Pages<unknown>): readonly ChunkRun[] {
    const size = { rows: pages.size, most: pages.perCall };
    const wanted = wantedChunks(place, size);
    for (const call of [...this.#calls]) if (call.to < wanted.from || call.from > wanted.to) this.#abandon(call);
    const coming = (chunk: number) => [...this.#calls].some(({ from, to }) => chunk >= from && chunk <= to);
    return plannedRuns(place, size, (chunk) => !pages.has(chunk) && !this.#failed.has(chunk) && !coming(chunk));
  }

  /** What a call should have brought is not asked for again until it is forgiven. */
  fail({ from, to }: ChunkRun): void {
    for (let chunk = from; chunk <= to; chunk += 1) this.#failed.add(chunk);
  }

  forgive(): void {
    this.#failed.clear();
  }

  /** Lets go of all calls, but for one that may stay. */
  abandonAll(own?: ChunkCall): void {
    for (const call of [...this.#calls]) if (call !== own) this.#abandon(call);
  }

  #abandon(call: ChunkCall): void {
    this.#calls.delete(call);
    call.control.abort();
  }
}
