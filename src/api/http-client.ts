/** One call of a route: address, headers, token, tries. The only place that sends a request. */
import type { RouteName } from '../contract/routes.js';
import { ApiError } from './api-error.js';
import { tokenStoreFor } from './auth.js';
import { fileStream } from './file-stream.js';
import { addressOf, type AddressParts } from './http-address.js';
import { checkedAnswer, refusalOf } from './http-answer.js';
import type { HttpSourceOptions } from './http-options.js';
import { fetchRoute, routeNow, type Route } from './known-routes.js';
import type { ConditionalWriteOptions } from './pack-source.js';
import { budgetFor, doubtful, withRetries } from './retry.js';
import type { Runtime } from './runtime.js';
import { session } from './session.js';
import { online, within, type Limits } from './within.js';

/** What a call takes beside its options. */
export interface CallArguments extends AddressParts {
  readonly body?: unknown;
}

/** The options of any call; which of them count, its route says. */
export type ClientOptions = Partial<ConditionalWriteOptions>;

/** Calls routes by their name. */
export type Client = (name: RouteName, given: CallArguments, options?: ClientOptions) => Promise<unknown>;

/** A client of one endpoint. Its calls reject with an {@link ApiError} only. */
export function createClient(options: HttpSourceOptions, runtime: Runtime): Client {
  const { getToken, credentials = 'same-origin', timeout = 20_000 } = options;
  const store = getToken && tokenStoreFor(getToken, runtime);

  return async (name, given, callOptions = {}) => {
    const route = routeNow(name) ?? (await fetchRoute(name, options.endpoint));
    const write = route.write === true;
    const { signal } = callOptions;
    const address = addressOf(options.endpoint, route.path, given);
    const plain = plainRequest(route, given, callOptions, options.headers);
    const url = address.origin + address.pathname;
    const running = session();

    const exchange = async (token: string | null): Promise<unknown> => {
      const limits: Limits = { timeout, runtime, signal, session: running, url };
      const headers = new Headers(plain.headers);
      if (token !== null) headers.set('Authorization', `Bearer ${token}`);
      const reachable = online();
      let sent = false;
      try {
        return await within(limits, async (ended) => {
          const send = options.fetch ?? globalThis.fetch;
          sent = true;
          const response = await send(address, { ...plain, headers, credentials, cache: 'no-store', signal: ended });
          limits.begun = true;
          if (!response.ok) throw await refusalOf(response, url, runtime);
          return route.answer ? checkedAnswer(response, route.answer, url) : fileStream(response, limits);
        });
      } catch (thrown) {
        const error = thrown as ApiError;
        throw doubtful(error, write && sent && (reachable || error.kind !== 'offline') && isOpen(error));
      }
    };

    let replayed = false;
    const attempt = async (): Promise<unknown> => {
      const token = store ? await store.token(signal) : null;
      try {
        return await exchange(token);
      } catch (error) {
        if (!store || replayed || (error as ApiError).status !== 401) throw error;
        replayed = true;
        const other = await store.replace(token, signal);
        if (other === undefined) throw error;
        return exchange(other);
      }
    };

    const budget = budgetFor(address.origin, runtime);
    return withRetries(attempt, { write, budget, runtime, options: options.retry ?? {}, signal });
  };
}

/** The request without its token. */
function plainRequest(route: Route, { body }: CallArguments, given: ClientOptions, extra: HttpSourceOptions['headers']) {
  try {
    const headers = new Headers(extra);
    headers.set('Accept', 'application/json, application/problem+json');
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (route.write) headers.set('Idempotency-Key', given.idempotencyKey ?? '');
    if (route.conditional) headers.set('If-Match', given.etag ?? '');
    return { method: route.method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  } catch {
    // The cause is left out: it may repeat the value of a header.
    throw new ApiError('configuration', { detail: 'a header or the body cannot be sent' });
  }
}

/** Whether a write may have been carried out although it failed: no answer, a broken one, or an accident on the way. */
function isOpen({ status, code }: ApiError): boolean {
  // Stryker disable next-line ConditionalExpression: what is none is below 400 as well
  if (status === null || status < 400 || code === 'idempotencyKeyInFlight') return true;
  return status >= 500 && status !== 501;
}
