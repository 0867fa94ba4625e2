/** Requests and answers without a platform: what came in, byte for byte, and what goes out. */
import { stringify } from 'lossless-json';

/** A request as it was sent; a signature covers its very bytes. */
export interface Message {
  readonly method: string;
  /** Path of the address, undecoded. */
  readonly path: string;
  /** Query of the address, undecoded, without its question mark. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Reads a request to its end. Browsers hide `Host`: the address tells it then. */
export async function messageOf(request: Request): Promise<Message> {
  const url = new URL(request.url);
  const headers = new Map([...request.headers].map(([name, value]) => [name.toLowerCase(), value]));
  if (!headers.has('host')) headers.set('host', url.host);
  return {
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    headers,
    body: new Uint8Array(await request.arrayBuffer()),
  };
}

/** The body as text. Throws nothing: what is no UTF-8 becomes replacement characters, and then no JSON. */
export const textOf = ({ body }: Message): string => new TextDecoder().decode(body);

/**
 * An answer. Its status is 200 whatever it says, since SDKs take any other for a broken connection; its type is bare,
 * since some look for errors only then. Whole numbers of any size are written out in full.
 */
export function answerOf(members: object, requestId: string): Response {
  const text = stringify({ Response: { ...members, RequestId: requestId } }) ?? '';
  // As bytes: text would make the platform add a charset to the type.
  const body = new TextEncoder().encode(text);
  return new Response(body, { status: 200, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
}
