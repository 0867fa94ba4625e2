/** Asking a backend as a client would: over its fetch, with every answer checked against the contract. */
import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { createBackend, createFetch, type Backend, type BackendOptions } from '../../mock-api/index.js';
import { Problem, problemCodes, routes, type RouteName } from '../../src/contract/index.js';

export const ORIGIN = 'https://api.test/v1';

type Answer<N extends RouteName> = (typeof routes)[N]['answer'] extends v.GenericSchema ? v.InferOutput<Exclude<(typeof routes)[N]['answer'], null>> : never;

/** What a request carries beside its route. */
export interface Asked {
  readonly id?: string;
  readonly query?: string | Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let keys = 0;

export class Client {
  readonly backend: Backend;
  readonly fetch: typeof fetch;

  constructor(options: BackendOptions = {}) {
    this.backend = createBackend(options);
    this.fetch = createFetch(this.backend);
  }

  /** Sends a request as the contract asks for it, unless something is left out on purpose. */
  send(name: RouteName, { id = '', query, body, key, etag, headers }: Asked = {}): Promise<Response> {
    const { method, path } = routes[name];
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const write = 'write' in routes[name];
    return this.fetch(`${ORIGIN}${path.replace('{id}', encodeURIComponent(id))}${search}`, {
      method,
      headers: {
        ...(write ? { 'Idempotency-Key': key ?? `key-${++keys}`, 'Content-Type': 'application/json' } : {}),
        ...(etag === undefined ? {} : { 'If-Match': etag }),
        ...headers,
      },
      ...(write ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });
  }

  /** An answer that is well, checked against the contract. */
  async ask<N extends RouteName>(name: N, asked: Asked = {}): Promise<Answer<N>> {
    const response = await this.send(name, asked);
    const body: unknown = await response.json();
    expect(response.ok, JSON.stringify(body)).to.equal(true);
    return v.parse(routes[name].answer as v.GenericSchema, body) as Answer<N>;
  }

  /** A problem, checked against the contract; its status is that of its code. */
  async problem(name: RouteName, asked: Asked = {}): Promise<v.InferOutput<typeof Problem>> {
    return problemOf(await this.send(name, asked));
  }
}

export async function problemOf(response: Response): Promise<v.InferOutput<typeof Problem>> {
  expect(response.headers.get('Content-Type')).to.equal('application/problem+json');
  const body = v.parse(Problem, await response.json());
  expect(body.status).to.equal(response.status);
  expect(problemCodes[body.code as keyof typeof problemCodes]).to.equal(response.status);
  expect(body.requestId).to.equal(response.headers.get('X-Request-Id'));
  return body;
}

/** Code and field of a problem's first error. */
export const fault = ({ code, errors }: v.InferOutput<typeof Problem>): string => (errors[0] ? `${code} ${errors[0].field}` : code);
