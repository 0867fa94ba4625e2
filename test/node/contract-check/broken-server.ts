/** A copy of the mock backend that breaks the contract in one chosen way: it stands before a good one and changes what passes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer, type MockServer } from '../../../mock-api/node/http-server.js';
import { routes, type RouteName } from '../../../src/contract/index.js';
import type { Answer, JsonRoute } from '../../../contract-check/read.js';

/** A request on its way to the good server. */
export interface Seen {
  method: string;
  /** The path below the endpoint: `/packs/p-1/alerts`. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
  /** The route that it asks for; null for none. */
  readonly route: RouteName | null;
  /** The path parameter. */
  readonly id: string;
}

/** An answer on its way to the client. */
export interface Given {
  status: number;
  headers: Headers;
  text: string;
}

/** One way to break the contract. */
export interface Fault {
  /** What is wrong, as a sentence. */
  readonly name: string;
  /** The check that names it. */
  readonly check: string;
  /** Checks or areas that have to run as well for it to show. */
  readonly beside?: readonly string[];
  /** The token that the good server asks for, and that the check gives. */
  readonly token?: string;
  readonly allowSpending?: boolean;
  /** Changes a request, or answers it in place of the good server. Made anew for each run, for faults that remember. */
  readonly breaks: () => { ask?(seen: Seen): Given | void; answer?(given: Given, seen: Seen): void };
}

const fault = (name: string, check: string, breaks: Fault['breaks'], more: Partial<Fault> = {}): Fault => ({ name, check, breaks, ...more });

/** Changes the body of every success of one route. */
export function body<N extends JsonRoute>(name: string, check: string, route: N, change: (body: Answer<N>, seen: Seen, given: Given) => void, more?: Partial<Fault>): Fault {
  return fault(
    name,
    check,
    () => ({
      answer(given, seen) {
        if (seen.route !== route || given.status >= 300) return;
        const parsed = JSON.parse(given.text) as Answer<N>;
        change(parsed, seen, given);
        given.text = JSON.stringify(parsed);
      },
    }),
    more,
  );
}

/** Changes the answers that a predicate chooses. */
export const given = (name: string, check: string, change: (given: Given, seen: Seen) => void, more?: Partial<Fault>): Fault =>
  fault(name, check, () => ({ answer: change }), more);

/** Changes the problems. */
export const problem = (name: string, check: string, change: (body: Record<string, unknown>, given: Given, seen: Seen) => void, more?: Partial<Fault>): Fault =>
  given(
    name,
    check,
    (answer, seen) => {
      if (answer.status < 400) return;
      const parsed = JSON.parse(answer.text) as Record<string, unknown>;
      change(parsed, answer, seen);
      answer.text = JSON.stringify(parsed);
    },
    more,
  );

/** Changes the requests of some routes before they are understood. */
export const asked = (name: string, check: string, of: readonly RouteName[], change: (seen: Seen) => void, more?: Partial<Fault>): Fault =>
  fault(name, check, () => ({ ask: (seen) => void (seen.route && of.includes(seen.route) && change(seen)) }), more);

/** Remembers between requests. */
export const remembering = (name: string, check: string, breaks: Fault['breaks'], more?: Partial<Fault>): Fault => fault(name, check, breaks, more);

/** A server with a fault that can be changed. */
export interface BrokenServer {
  readonly endpoint: string;
  readonly good: MockServer;
  /** Breaks in this way from now on; in none when null. The world starts over. */
  break(fault: Fault | null): void;
  close(): Promise<void>;
}

/** Starts both servers. While an export is polled, a minute passes, so that it is made. */
export async function startBrokenServer(world: 'typical' | 'seeds' | 'fresh' = 'typical'): Promise<BrokenServer> {
  const good = await startServer({ world, clock: 'fixed' });
  let current: ReturnType<Fault['breaks']> = {};
  const server = createServer((incoming, outgoing) => void pass(good, current, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    good,
    break(next) {
      good.backend.reset();
      good.backend.token = next?.token ?? null;
      current = next?.breaks() ?? {};
    },
    async close() {
      server.closeAllConnections();
      await Promise.all([new Promise((resolve) => server.close(resolve)), good.close()]);
    },
  };
}

async function pass(good: MockServer, { ask, answer }: ReturnType<Fault['breaks']>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const seen = await seenOf(incoming);
    if (seen.route === 'getExport') good.backend.advance({ seconds: 60 });
    const result = ask?.(seen) ?? (await forward(good, seen));
    answer?.(result, seen);
    const headers = Object.fromEntries([...result.headers].filter(([name]) => !['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'date'].includes(name)));
    outgoing.writeHead(result.status, headers).end(result.text);
  } catch (error) {
    outgoing.writeHead(599, { 'Content-Type': 'text/plain' }).end(String(error instanceof Error ? error.stack : error));
  }
}

async function seenOf(incoming: IncomingMessage): Promise<Seen> {
  const parts: Buffer[] = [];
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const path = url.pathname.replace(/^\/v1/, '');
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (!['host', 'connection', 'content-length'].includes(name)) headers.set(name, String(value));
  const [route, id] = routeOf(method, path);
  return { method, path, query: url.searchParams, headers, body: Buffer.concat(parts).toString(), route, id };
}

function routeOf(method: string, path: string): readonly [RouteName | null, string] {
  for (const name of Object.keys(routes) as RouteName[]) {
    const match = new RegExp(`^${routes[name].path.replace('{id}', '([^/]+)')}$`).exec(path);
    if (match && routes[name].method === method) return [name, decodeURIComponent(match[1] ?? '')];
  }
  return [null, ''];
}

async function forward({ endpoint }: MockServer, { method, path, query, headers, body: text }: Seen): Promise<Given> {
  const search = query.toString();
  const response = await fetch(`${endpoint}${path}${search === '' ? '' : `?${search}`}`, { method, headers, ...(text === '' ? {} : { body: text }) });
  return { status: response.status, headers: new Headers(response.headers), text: await response.text() };
}
