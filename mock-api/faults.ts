/** Faults to choose: what goes wrong, on which routes, how often. Typed once, for tests, the demo page and the server. */
import { routes, type ProblemCode, type RouteName } from '../src/contract/index.js';
import type { Backend } from './backend.js';
import { problem, Refusal } from './handlers/problems.js';

/** What can go wrong. */
export const FAULT_NAMES = [
  'slow',
  'never',
  'offline',
  'lostAnswer',
  'unauthenticated',
  'forbidden',
  'conflict',
  'stale',
  'rateLimited',
  'serverError',
  'unavailable',
  'cutOff',
  'html',
  'wrongShape',
  'wrongTypes',
  'reordered',
  'clockSkew',
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

/** A fault that is switched on. */
export interface Fault {
  readonly name: FaultName;
  /** The route it concerns; every route when absent. */
  readonly route?: RouteName;
  /** How many requests it hits before it switches itself off; all when absent. */
  readonly times?: number;
  /** How long `slow` and every second answer of `reordered` take, in milliseconds; default 2000. */
  readonly delay?: number;
  /** How far the clock is off under `clockSkew`, in milliseconds; default an hour ahead. */
  readonly skew?: number;
}

const refusals: Partial<Record<FaultName, readonly [ProblemCode, string, Record<string, string>?]>> = {
  unauthenticated: ['unauthenticated', 'The token is missing or not valid.', { 'WWW-Authenticate': 'Bearer' }],
  forbidden: ['forbidden', 'The request is not authorized.'],
  conflict: ['resourceLocked', 'Settlement or another operation is running on this pack.'],
  stale: ['preconditionFailed', 'It was changed since it was read.'],
  rateLimited: ['requestLimitExceeded', 'The number of requests exceeds the frequency limit (100 per second).', { 'Retry-After': '3' }],
  serverError: ['internalError', 'Internal error.'],
  unavailable: ['serviceUnavailable', 'The service is being maintained.', { 'Retry-After': '5' }],
};

/** The faults of one backend. */
export class Faults {
  #on: { fault: Fault; left: number; seen: number }[] = [];

  /** Switches a fault on; the function that comes back switches it off. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY, seen: 0 };
    this.#on.push(entry);
    return () => {
      this.#on = this.#on.filter((other) => other !== entry);
    };
  }

  /** Replaces all faults. */
  set(faults: readonly Fault[]): void {
    this.#on = [];
    for (const fault of faults) this.add(fault);
  }

  clear(): void {
    this.#on = [];
  }

  get list(): readonly Fault[] {
    return this.#on.map(({ fault }) => fault);
  }

  /** The fault that hits a request now, and how many requests it has hit before. Counts as a hit. */
  take(route: RouteName): { readonly fault: Fault; readonly seen: number } | undefined {
    const entry = this.#on.find(({ fault, left }) => left > 0 && (fault.route === undefined || fault.route === route));
    if (!entry) return undefined;
    entry.left--;
    return { fault: entry.fault, seen: entry.seen++ };
  }
}

/** Lets the fault that is on for a route do its harm to a request and its answer. */
export async function applyFault(backend: Backend, name: RouteName, request: Request, answer: () => Promise<Response>): Promise<Response> {
  if (backend.latency > 0) await pause(backend.latency, request.signal);
  const hit = backend.faults.take(name);
  if (!hit) return answer();
  const { fault, seen } = hit;
  const refusal = refusals[fault.name];
  if (refusal) {
    const [code, message, headers] = refusal;
    return problem(new Refusal(code, message, [], headers), backend.nextRequestId());
  }
  switch (fault.name) {
    case 'slow':
      await pause(fault.delay ?? 2000, request.signal);
      return answer();
    case 'reordered':
      if (seen % 2 === 0) await pause(fault.delay ?? 2000, request.signal);
      return answer();
    case 'never':
      await pause(Number.POSITIVE_INFINITY, request.signal);
      return Response.error();
    case 'offline':
      return Response.error();
    case 'lostAnswer':
      await answer();
      return Response.error();
    case 'html':
      return new Response('<!doctype html><title>Sign in</title><h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html' } });
    case 'cutOff':
      return cutOff(await answer());
    case 'wrongShape':
      return json(routes[name].method === 'GET' ? { data: [], ok: true } : [], 200);
    case 'wrongTypes':
      return rewrite(await answer(), wrongTypes);
    case 'clockSkew':
      return rewrite(await answer(), (body) => skewed(body, fault.skew ?? 3_600_000));
    default:
      return answer();
  }
}

/** Waits, or rejects as soon as the request is given up. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

const json = (body: unknown, status: number): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** Half of the body, then the connection breaks. */
async function cutOff(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.slice(0, bytes.length >> 1);
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.error(new TypeError('The connection was closed.'));
      sent = true;
      controller.enqueue(half);
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

async function rewrite(response: Response, change: (body: unknown) => unknown): Promise<Response> {
  if (!response.ok || !response.headers.get('Content-Type')?.includes('json')) return response;
  return new Response(JSON.stringify(change(await response.json())), { status: response.status, headers: response.headers });
}

/** Decimal text becomes numbers and numbers become text, everywhere. */
function wrongTypes(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(wrongTypes);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, wrongTypes(member)]));
}

function skewed(body: unknown, skew: number): unknown {
  if (body === null || typeof body !== 'object' || !('serverTime' in body)) return body;
  return { ...body, serverTime: new Date(Date.parse(String(body.serverTime)) + skew).toISOString() };
}
