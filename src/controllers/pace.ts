/** Lets so many calls begin in any one second, whoever makes them. */
export class Pace {
  readonly #begun: number[] = [];

  /**
   * Milliseconds to wait before asking again; 0 when a call may begin now, which then counts.
   * @param most calls in one second, at least 1
   * @param now milliseconds of a clock that never goes back
   */
  wait(most: number, now: number = performance.now()): number {
    while (this.#begun.length > 0 && this.#begun[0]! <= now - 1000) this.#begun.shift();
    if (this.#begun.length < Math.max(1, most)) {
      this.#begun.push(now);
      return 0;
    }
    return this.#begun[0]! + 1000 - now;
  }
}
