/** How often a caller may call an action: so many times in any one second. */

export class RateLimit {
  readonly #now: () => number;
  readonly #calls = new Map<string, number[]>();

  /** @param now milliseconds of any clock that goes forward */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts a call; false, and not counted, when it is one too many. */
  take(caller: string, action: string, perSecond: number): boolean {
    const key = `${caller} ${action}`;
    const now = this.#now();
    const recent = (this.#calls.get(key) ?? []).filter((at) => now - at < 1000);
    const allowed = recent.length < perSecond;
    if (allowed) recent.push(now);
    this.#calls.set(key, recent);
    return allowed;
  }
}
