/** The same handlers over HTTP, open to pages of other origins. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse } from 'msw';
import type { Backend, BackendOptions } from '../backend.js';
import { problem, Refusal } from '../handlers/problems.js';
import { asRefusal } from '../handlers/route.js';
import { isSteering, steer } from '../steering/index.js';
import { Door, isForDoor, type DoorOptions } from '../tencent-cloud/index.js';
import { keptBackend, type Kept } from './persistence.js';

export { StoreError } from './sqlite-store.js';

/** How a server is started. */
export interface ServerOptions extends BackendOptions {
  /** Port; 0 or absent for any that is free. */
  readonly port?: number;
  /** Address to listen on; default 127.0.0.1, which only this machine reaches. */
  readonly host?: string;
  /** How Tencent Cloud's API 3.0 is answered, at the root of the server, beside the contract. */
  readonly tencentCloud?: DoorOptions;
  /** False to answer nothing under /__mock. Default true. */
  readonly steering?: boolean;
  /** File that keeps the world over restarts: made when there is none, gone on from when there is. See the README. */
  readonly db?: string;
}

/** What answers. */
interface Served extends Kept {
  readonly door: Door;
  readonly steering: boolean;
}

/** A server that runs. */
export interface MockServer {
  /** Its endpoint, such as `http://127.0.0.1:4010/v1`. */
  readonly endpoint: string;
  readonly backend: Backend;
  /** Stops it at once; open connections are cut. */
  close(): Promise<void>;
}

/** Stands in for the address that the server is reached by. */
const SITE = 'http://localhost';
const MOST_BYTES = 1_000_000;
/** Methods that a `Request` cannot have. */
const UNSPEAKABLE: readonly string[] = ['CONNECT', 'TRACE', 'TRACK'];

/** Starts a server and answers once it listens. Rejects when the port is taken, and with a `StoreError` when the file cannot be used. */
export async function startServer({ port = 0, host = '127.0.0.1', tencentCloud, steering = true, db, ...options }: ServerOptions = {}): Promise<MockServer> {
  const kept = keptBackend({ clock: 'running', base: `${SITE}/v1`, ...options }, db);
  const { backend } = kept;
  const served: Served = { ...kept, steering, door: new Door(backend, tencentCloud) };
  const server = createServer((incoming, outgoing) => void answer(served, incoming, outgoing));
  await listen(server, port, host).catch((error: unknown) => {
    kept.close();
    throw error;
  });
  const { port: actual } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  // A server that is asked to end twice ends once.
  let closed: Promise<void> | undefined;
  return { endpoint: `http://${name}:${actual}/v1`, backend, close: () => (closed ??= close(server).finally(kept.close)) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function answer(served: Served, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  allowOrigin(incoming, outgoing);
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(204).end();
    return;
  }
  try {
    const given = new AbortController();
    outgoing.once('close', () => given.abort());
    const response = await respond(served, incoming, given.signal);
    if (response.type === 'error') outgoing.destroy();
    else await send(response, outgoing);
  } catch (error) {
    // The client has gone, or a fault has broken the stream: what is left is to cut the connection.
    outgoing.destroy(error instanceof Error ? error : undefined);
  }
}

async function respond(served: Served, incoming: IncomingMessage, signal: AbortSignal): Promise<Response> {
  const { backend, journal } = served;
  const body = await read(incoming);
  if (body === null) return problem(new Refusal('limitExceeded', `A body has ${MOST_BYTES} bytes at most.`), backend.nextRequestId());
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers.set(name, String(value));
  const method = incoming.method ?? 'GET';
  const target = addressOf(incoming.url ?? '/');
  if (target === null) return problem(new Refusal('notFound', 'The target of the request is no address.'), backend.nextRequestId());
  if (UNSPEAKABLE.includes(method)) return problem(new Refusal('methodNotAllowed', `${method} is not possible here.`, [], { Allow: 'GET, HEAD, PUT, POST, OPTIONS' }), backend.nextRequestId());
  const request = new Request(target, {
    method,
    headers,
    signal,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
  });
  const url = new URL(request.url);
  if (served.steering && isSteering(url)) return steer(backend, journal, request);
  if (isForDoor(url)) return served.door.answer(request);
  const response = await getResponse([...backend.handlers], request);
  try {
    // A download is no write of the contract, but it is noted.
    journal.flush();
  } catch (error) {
    return problem(asRefusal(error), backend.nextRequestId());
  }
  return response ?? problem(new Refusal('notFound', 'The API is at /v1.'), backend.nextRequestId());
}

/** The path and query that are asked for, whatever host is named before them; null when there are none. */
function addressOf(target: string): URL | null {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return URL.canParse(`${SITE}${path}`) && /^[/?]|^$/.test(path) ? new URL(`${SITE}${path}`) : null;
}

/** The body, or null when it is too large. */
async function read(incoming: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= MOST_BYTES) parts.push(part);
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(parts);
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  for await (const part of response.body ?? []) {
    // Sent before the next is asked for: a stream that breaks then does not take back what came before.
    await written(outgoing, part);
    if (outgoing.destroyed) return;
  }
  outgoing.end();
}

/** Writes a part and waits until it has been sent, or nobody is there to read. Leaves no listener behind: a large file waits thousands of times. */
function written(outgoing: ServerResponse, part: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off('close', done);
      resolve();
    };
    outgoing.on('close', done).write(part, done);
  });
}

/** Pages of every origin may call, with credentials, and read the headers that the contract speaks of. */
function allowOrigin(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { origin } = incoming.headers;
  outgoing.setHeader('Vary', 'Origin');
  outgoing.setHeader('Access-Control-Allow-Origin', origin ?? '*');
  if (origin) outgoing.setHeader('Access-Control-Allow-Credentials', 'true');
  outgoing.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Request-Id, Content-Disposition, Idempotency-Replayed, Allow');
  if (incoming.method !== 'OPTIONS') return;
  outgoing.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE');
  outgoing.setHeader('Access-Control-Allow-Headers', incoming.headers['access-control-request-headers'] ?? '');
  outgoing.setHeader('Access-Control-Max-Age', '600');
}
