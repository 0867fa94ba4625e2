/** Calls for runs of chunks that are on their way, until each is answered or nobody needs it any more. */
import type { ChunkRun } from '../model/page-plan.js';

export interface ChunkCall extends ChunkRun {
  readonly control: AbortController;
}

export class ChunkCalls {
  readonly #calls = new Set<ChunkCall>();

  begin({ from, to }: ChunkRun): ChunkCall {
    const call = { from, to, control: new AbortController() };
    this.#calls.add(call);
    return call;
  }

  end(call: ChunkCall): void {
    this.#calls.delete(call);
  }

  /** Whether a chunk is on its way. */
  bring(chunk: number): boolean {
    return [...this.#calls].some(({ from, to }) => chunk >= from && chunk <= to);
  }

  /** Lets go of calls that bring nothing of a run. */
  abandonOutside({ from, to }: ChunkRun): void {
    for (const call of [...this.#calls]) if (call.to < from || call.from > to) this.#abandon(call);
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
