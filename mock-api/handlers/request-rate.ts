/** How many requests a client may make: a bucket that fills evenly and holds the requests of one second. */

interface Bucket {
  tokens: number;
  at: number;
}

/** Buckets that are full again are forgotten beyond this many, so that made-up names fill no memory. */
const MANY = 1000;

export class RequestRate {
  /** Requests a second. */
  readonly perSecond: number;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `clock` gives milliseconds that only ever grow. */
  constructor(perSecond: number, clock: () => number = () => performance.now()) {
    this.perSecond = perSecond;
    this.#clock = clock;
  }

  /** Takes one request from a client. Answers with 0, or with the seconds after which there is room for another. */
  take(client: string): number {
    const now = this.#clock();
    const known = this.#buckets.get(client);
    const filled = known ? Math.min(this.perSecond, known.tokens + ((now - known.at) / 1000) * this.perSecond) : this.perSecond;
    if (!known && this.#buckets.size >= MANY) this.#forget(now);
    const room = filled >= 1;
    this.#buckets.set(client, { tokens: room ? filled - 1 : filled, at: now });
    return room ? 0 : Math.ceil((1 - filled) / this.perSecond);
  }

  #forget(now: number): void {
    for (const [client, { at }] of this.#buckets) if (now - at >= 1000) this.#buckets.delete(client);
  }
}
