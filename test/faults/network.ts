/** A network between a client and a backend, with a fate for each request. */
import { refusals, spoilt } from './spoil.js';

/** What can become of a request. */
export const fateKinds = [
  'well',
  'slow',
  'lostThere',
  'lostBack',
  'never',
  'late',
  'twice',
  'cut',
  'broken',
  'corrupt',
  'webPage',
  'wrongShape',
  'brokenAfter',
  'gatewayAfter',
  ...(Object.keys(refusals) as (keyof typeof refusals)[]),
] as const;
export type FateKind = (typeof fateKinds)[number];

/** The fate of one request. */
export interface Fate {
  readonly kind: FateKind;
  /** Milliseconds on the way there, and as much again on the way back. Unlike ones put answers out of order. */
  readonly delay: number;
  /** Where an answer is cut or spoilt, from 0 to 1; also how long a refusal asks to wait. */
  readonly at: number;
}

/** The clock of the network. */
export interface NetworkTime {
  pause(milliseconds: number): Promise<void>;
  still<T>(work: Promise<T>): Promise<T>;
}

export class Network {
  readonly #backend: typeof fetch;
  readonly #time: NetworkTime;
  readonly #fateOf: (request: Request) => Fate;
  /** How many requests met each fate. */
  readonly met = new Map<FateKind, number>();
  /** Requests without an end yet. */
  underway = 0;
  /** No way out, and the browser knows. */
  offline = false;

  constructor(backend: typeof fetch, time: NetworkTime, fateOf: (request: Request) => Fate) {
    this.#backend = backend;
    this.#time = time;
    this.#fateOf = fateOf;
  }

  /** The `fetch` of a page behind this network. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    if (this.offline) throw failed();
    const fate = this.#fateOf(request);
    this.met.set(fate.kind, (this.met.get(fate.kind) ?? 0) + 1);
    const body = request.method === 'GET' ? undefined : await this.#time.still(request.text());
    // What is on its way arrives, though nobody waits for it any more.
    const send = () => this.#time.still(this.#answer(new Request(request.url, { method: request.method, headers: request.headers, ...(body !== undefined && { body }) })));
    const given = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
    this.underway += 1;
    return Promise.race([this.#carry(fate, send), given]).then((response) => this.#watched(response)).finally(() => (this.underway -= 1));
  };

  /** Reading takes no time of this network's clock, however long it takes. */
  #watched(response: Response): Response {
    return Object.assign(response, { text: () => this.#time.still(Response.prototype.text.call(response)) });
  }

  async #answer(request: Request): Promise<Answer> {
    const response = await this.#backend(request);
    return { status: response.status, headers: new Headers(response.headers), text: await response.text() };
  }

  async #carry({ kind, delay, at }: Fate, send: () => Promise<Answer>): Promise<Response> {
    await this.#time.pause(kind === 'late' ? 25_000 + delay : delay);
    if (kind === 'lostThere') throw failed();
    if (kind === 'never') return new Promise(() => undefined);
    if (kind in refusals) return refusals[kind as keyof typeof refusals](at);
    const answer = await send();
    if (kind === 'twice') {
      const again = send();
      await this.#time.pause(delay);
      return toResponse(at < 0.5 ? answer : await again);
    }
    await this.#time.pause(delay);
    if (kind === 'lostBack') throw failed();
    return spoilt(kind, answer, at) ?? toResponse(answer);
  }
}

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const toResponse = ({ status, headers, text }: Answer): Response => new Response(text, { status, headers });
const failed = () => new TypeError('Failed to fetch');
