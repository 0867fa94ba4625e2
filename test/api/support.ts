/** A clock that stands still until it is moved, and a network that answers what it is told. */
import type { Runtime } from '../../src/api/runtime.js';
import { ApiError } from '../../src/api/api-error.js';
import type { GetToken, TokenRequest } from '../../src/api/auth.js';
import { createHttpSource } from '../../src/api/http-source.js';
import { bringRoutes } from '../../src/api/known-routes.js';
import { routes } from '../../src/contract/index.js';

// Fetching rules takes time of its own, and this clock stands still.
bringRoutes(routes);

/** Lets everything go on that waits for nothing but promises. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

export class FakeRuntime implements Runtime {
  time = 1_000_000;
  wall = Date.parse('2026-03-01T12:00:00Z');
  chance = 0.5;
  readonly timers = new Set<Timer>();

  now(): number {
    return this.time;
  }

  date(): number {
    return this.wall;
  }

  random(): number {
    return this.chance;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.add(timer);
    return () => void this.timers.delete(timer);
  }

  /** Moves the clock, ringing what falls due in its order. */
  async advance(milliseconds: number): Promise<void> {
    const goal = this.time + milliseconds;
    await turn();
    for (let next = this.#next(); next && next.at <= goal; next = this.#next()) await this.#ring(next);
    this.time = goal;
    await turn();
  }

  /** The outcome of a promise, moving the clock as far as it takes. */
  async outcome<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const done = () => void (settled = true);
    work.then(done, done);
    let rung = 0;
    for (await turn(); !settled; await turn()) {
      const next = (rung += 1) < 1000 ? this.#next() : undefined;
      if (!next) throw new Error('stuck: nothing is due, or too much, and the promise is open');
      await this.#ring(next);
    }
    return work;
  }

  /** The error that a promise ends with. */
  async failure(work: Promise<unknown>): Promise<ApiError> {
    return errorOf(this.outcome(work));
  }

  #next(): Timer | undefined {
    return [...this.timers].sort((a, b) => a.at - b.at)[0];
  }

  #ring(timer: Timer): Promise<void> {
    this.timers.delete(timer);
    this.time = timer.at;
    timer.callback();
    return turn();
  }
}

/** The ApiError that a promise ends with; fails for any other end. */
export async function errorOf(work: Promise<unknown>): Promise<ApiError> {
  const error = await work.then(
    (value) => new Error(`no error but ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof ApiError) return error;
  throw error;
}

/** A request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | null;
  readonly signal: AbortSignal;
  readonly init: RequestInit;
  readonly at: number;
}

export type Reply = (request: Seen) => Response | Promise<Response>;

/** A network that answers with one reply after the other, and with the last one from then on. */
export function network(runtime: FakeRuntime, ...replies: Reply[]): { fetch: typeof fetch; seen: Seen[] } {
  const seen: Seen[] = [];
  const send = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request = {
      method: init.method ?? 'GET',
      url: new URL(input as URL),
      headers: new Headers(init.headers),
      body: (init.body as string | undefined) ?? null,
      signal: init.signal!,
      init,
      at: runtime.now(),
    };
    seen.push(request);
    return replies[Math.min(seen.length, replies.length) - 1]!(request);
  };
  return { fetch: send, seen };
}

/** An answer whose body is there at once, so that no test waits for the browser's streams. */
export function answer(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return () => Object.assign(new Response(body, { status, headers }), { text: () => Promise.resolve(body) });
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  answer(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers });

export const problem = (status: number, members: object = {}, headers: Record<string, string> = {}): Reply =>
  json({ title: 'No', status, ...members }, status, { 'content-type': 'application/problem+json', ...headers });

/** What fetch does when there is no connection. */
export const unreachable: Reply = () => Promise.reject(new TypeError('Failed to fetch'));

/** Says that there is no network, or that there is. */
export function pretendOnline(onLine: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
}

/** No answer ever, unless the request is taken back. */
export const silent: Reply = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as DOMException)));

const money = (amount: string) => ({ amount, currency: 'CNY' });

export const account = {
  uin: '100000000001',
  balance: money('12.50'),
  cash: money('12.50'),
  income: money('0'),
  present: money('0'),
  frozen: money('0'),
  owed: money('0'),
  overdue: false,
};

export const alerts = { packId: 'p1', etag: '"1"', items: [] };

export const catalogue = { products: [] };

/** The token of a request. */
export const bearer = (headers: Headers) => headers.get('authorization')?.replace('Bearer ', '') ?? null;

/** A host that hands out t1, t2, … and remembers what it was asked. */
export function host(runtime: FakeRuntime, give: (count: number) => unknown = (count) => ({ token: `t${count}`, expiresIn: 3600 })) {
  const asked: TokenRequest[] = [];
  const getToken: GetToken = (request) => give(asked.push(request)) as ReturnType<GetToken>;
  const sourceFor = (...replies: Reply[]) => {
    const { fetch, seen } = network(runtime, ...replies);
    return { source: createHttpSource({ endpoint: 'https://api.test', fetch, getToken, retry: { tries: 1 } }, runtime), seen };
  };
  return { asked, getToken, sourceFor, reasons: () => asked.map(({ reason }) => reason) };
}

/** Answers 401 to the tokens named. */
export const refusing = (...dead: (string | null)[]): Reply => (request) => (dead.includes(bearer(request.headers)) ? problem(401) : json(account))(request);
