/** What every handler has in common: one place for faults, tokens, problems, idempotency and the clock. */
import { http, HttpHandler } from 'msw';
import { requests, routes, type RouteName } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { isRefusal } from '../ledger/errors.js';
import type { Pack } from '../ledger/model.js';
import { packOf, type State } from '../ledger/state.js';
import { applyFault, contractRequest } from './fault-effects.js';
import type { Written } from './idempotency.js';
import { problem, Refusal, refusalOf } from './problems.js';
import { refuseQuery } from './request.js';

/** What a handler works with. */
export interface Call {
  readonly backend: Context;
  readonly state: State;
  readonly request: Request;
  readonly url: URL;
  /** The path parameter. */
  readonly id: string;
  /** The body as text; empty for reads. */
  readonly body: string;
  /** The idempotency key; empty for reads. */
  readonly key: string;
}

/** What a handler answers: a body, or a whole response for streams. */
export interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handle = (call: Call) => Answer | Response;

/** The handler of one route of the contract. */
export function route(backend: Context, name: RouteName, handle: Handle): HttpHandler {
  const { method, path } = routes[name];
  const pattern = `${backend.base}${path.replace('{id}', ':id')}`;
  const resolve: Resolver = async ({ request, params }) => {
    // The pattern lets a slash at the end pass, and the contract has no such path.
    if (new URL(request.url).pathname.endsWith('/')) return undefined;
    const response = await applyFault(backend, contractRequest(backend, name, request, () => answer(backend, name, handle, request, String(params['id'] ?? ''))));
    return request.method === 'HEAD' ? headOf(response) : response;
  };
  if (method === 'GET') return new HttpHandler(/^(?:GET|HEAD)$/, pattern, resolve);
  return { PUT: http.put, POST: http.post }[method](pattern, resolve);
}

type Resolver = Parameters<typeof http.get>[1];

/** What is told of an answer without its body. A connection that breaks has no head. */
function headOf(response: Response): Response {
  if (response.type === 'error') return response;
  void response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}

async function answer(backend: Context, name: RouteName, handle: Handle, request: Request, id: string): Promise<Response> {
  const requestId = backend.nextRequestId();
  try {
    backend.tick();
    authorise(backend, request);
    countRequest(backend, request);
    const url = new URL(request.url);
    // A query that nobody reads is a misunderstanding, of a write as of a read; those that are read check their own.
    if (!takesQuery(name)) refuseQuery(url);
    const write = 'write' in routes[name];
    const call: Call = {
      backend,
      state: backend.ledger.state,
      request,
      url,
      id,
      body: write ? await request.text() : '',
      key: write ? keyOf(request) : '',
    };
    const respond = (): Written => {
      if ('conditional' in routes[name]) checkCondition(request);
      return toResponse(handle(call), requestId);
    };
    return write ? await backend.idempotency.once(call.key, `${request.method} ${call.url.pathname}`, call.body, respond, requestId) : respond().response;
  } catch (error) {
    return problem(asRefusal(error), requestId);
  }
}

const takesQuery = (name: RouteName): boolean => Object.hasOwn(requests, name) && 'query' in requests[name as keyof typeof requests];

/** Refusals as they are; the ledger's in the contract's words; anything else is a fault of ours. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isRefusal(error)) return refusalOf(error);
  console.warn(error);
  return new Refusal('internalError', 'The backend failed.');
}

/** Refuses whoever has no token, when one is needed. */
export function authorise(backend: Context, request: Request): void {
  if (backend.token !== null && request.headers.get('Authorization') !== `Bearer ${backend.token}`) {
    throw new Refusal('unauthenticated', 'The token is missing or not valid.', [], { 'WWW-Authenticate': 'Bearer' });
  }
}

/** A client is known by its token; all that have none are one. */
function countRequest(backend: Context, request: Request): void {
  const seconds = backend.rate.take(request.headers.get('Authorization') ?? '');
  if (seconds === 0) return;
  const detail = `The number of requests exceeds the frequency limit (${backend.rate.perSecond} per second).`;
  throw new Refusal('requestLimitExceeded', detail, [], { 'Retry-After': String(seconds) });
}

function keyOf(request: Request): string {
  const key = request.headers.get('Idempotency-Key') ?? '';
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    const message = 'Every write needs an Idempotency-Key of 1 to 255 visible ASCII characters.';
    throw new Refusal('idempotencyKeyMissing', message, [{ field: 'Idempotency-Key', code: 'idempotencyKeyMissing', message }]);
  }
  return key;
}

function checkCondition(request: Request): void {
  if (request.headers.get('If-Match') === null) throw new Refusal('preconditionRequired', 'This write needs If-Match.');
}

/** Refuses a write that was prepared on an older version. Quotes and weakness do not matter. */
export function matchEtag(call: Call, current: string): void {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '').replaceAll('"', '');
  const given = (call.request.headers.get('If-Match') ?? '').split(',').map(bare);
  if (!given.includes('*') && !given.includes(bare(current))) {
    throw new Refusal('preconditionFailed', 'It was changed since it was read.', [], { ETag: current });
  }
}

/** The pack that the path names. */
export const packOfCall = ({ state, id }: Call): Pack => packOf(state, id);

/** Writes never answer with streams, so that the text of every answer that has to be kept is known. */
function toResponse(result: Answer | Response, requestId: string): Written {
  if (result instanceof Response) {
    result.headers.set('X-Request-Id', requestId);
    return { response: result, text: '' };
  }
  const text = JSON.stringify(result.body);
  const response = new Response(text, {
    status: result.status ?? 200,
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Request-Id': requestId,
      ...(result.etag === undefined ? {} : { ETag: result.etag }),
      ...result.headers,
    },
  });
  return { response, text };
}
