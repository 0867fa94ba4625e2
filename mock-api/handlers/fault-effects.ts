/** What each fault does to a request and its answer. */
import { routes, type ProblemCode, type RouteName } from '../../src/contract/index.js';
import type { Fault, FaultName } from '../faults.js';
import type { Context } from './context.js';
import { problem, Refusal } from './problems.js';

/** Faults that refuse a request in the words of the API that it came by. */
export type RefusalFault = 'unauthenticated' | 'forbidden' | 'conflict' | 'stale' | 'rateLimited' | 'serverError' | 'unavailable';

/** A request, and how the API that it came by answers. */
export interface Asked {
  readonly request: Request;
  /** The route of the contract that it asks for, or that tells the same; null for none. */
  readonly route: RouteName | null;
  answer(): Promise<Response>;
  refuse(name: RefusalFault): Response;
  /** JSON that is none of its answers. */
  strange(): unknown;
  /** The answer of a server whose clock is off by so many milliseconds. */
  skewed(skew: number): Promise<Response>;
}

const refusals: Record<RefusalFault, readonly [ProblemCode, string, Record<string, string>?]> = {
  unauthenticated: ['unauthenticated', 'The token is missing or not valid.', { 'WWW-Authenticate': 'Bearer' }],
  forbidden: ['forbidden', 'The request is not authorized.'],
  conflict: ['resourceLocked', 'Settlement or another operation is running on this pack.'],
  stale: ['preconditionFailed', 'It was changed since it was read.'],
  rateLimited: ['requestLimitExceeded', 'The number of requests exceeds the frequency limit (100 per second).', { 'Retry-After': '3' }],
  serverError: ['internalError', 'Internal error.'],
  unavailable: ['serviceUnavailable', 'The service is being maintained.', { 'Retry-After': '5' }],
};

/** A request of the contract. */
export const contractRequest = (backend: Context, route: RouteName, request: Request, answer: () => Promise<Response>): Asked => ({
  request,
  route,
  answer,
  refuse(name) {
    const [code, message, headers] = refusals[name];
    return problem(new Refusal(code, message, [], headers), backend.nextRequestId());
  },
  strange: () => (routes[route].method === 'GET' ? { data: [], ok: true } : []),
  skewed: async (skew) => rewrite(await answer(), (body) => skewed(body, skew)),
});

/** Lets the fault that is on for a route do its harm to a request and its answer. */
export async function applyFault({ latency, faults }: Pick<Context, 'latency' | 'faults'>, asked: Asked): Promise<Response> {
  if (latency > 0) await pause(latency, asked.request.signal);
  const hit = faults.take(asked.route);
  if (!hit) return asked.answer();
  const { fault, seen } = hit;
  return isRefusal(fault.name) ? asked.refuse(fault.name) : harm(fault.name, fault, seen, asked);
}

const isRefusal = (name: FaultName): name is RefusalFault => name in refusals;

async function harm(name: Exclude<FaultName, RefusalFault>, { delay = 2000, skew = 3_600_000 }: Fault, seen: number, asked: Asked): Promise<Response> {
  const { signal } = asked.request;
  switch (name) {
    case 'slow':
      await pause(delay, signal);
      return asked.answer();
    case 'reordered':
      if (seen % 2 === 0) await pause(delay, signal);
      return asked.answer();
    case 'never':
      return pause(null, signal);
    case 'offline':
      return Response.error();
    case 'lostAnswer':
      await asked.answer();
      return Response.error();
    case 'html':
      return new Response('<!doctype html><title>Sign in</title><h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html' } });
    case 'cutOff':
      return cutOff(await asked.answer());
    case 'wrongShape':
      return json(asked.strange());
    case 'wrongTypes':
      return rewrite(await asked.answer(), wrongTypes);
    case 'clockSkew':
      return asked.skewed(skew);
  }
}

/** Waits so long, or for ever, and rejects as soon as the request is given up. */
function pause(ms: number | null, signal: AbortSignal): Promise<never> {
  return new Promise<never>((resolve, reject) => {
    const timer = ms === null ? undefined : setTimeout(resolve as () => void, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });

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
