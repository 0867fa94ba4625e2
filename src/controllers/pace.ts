import { ApiError } from '../api/api-error.js';

/** Lets so many calls begin in any one second, whoever makes them. */
export class Pace {
  readonly #begun: number[] = [];

  /**
   * Makes a call as soon as fewer than `most` have begun within the last second. Rejects with `aborted`, unmade, when the
   * signal ends while it waits.
   * @param most calls in one second; 1 where less is given
   */
  async begin<T>(most: number, call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let wait: number; (wait = this.#wait(most, performance.now())) > 0; ) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (signal?.aborted) throw new ApiError('aborted');
    }
    // Counted when it has been made: a page that halts in between brings it no nearer to the next.
    try {
      return call();
    } finally {
      this.#begun.push(performance.now());
    }
  }

  #wait(most: number, now: number): number {
    // Stryker disable next-line EqualityOperator: one that is just a second old is not waited for anyway
    while ((this.#begun[0] ?? now) <= now - 1000) this.#begun.shift();
    return this.#begun.length < Math.max(1, most) ? 0 : this.#begun[0]! + 1000 - now;
  }
}
