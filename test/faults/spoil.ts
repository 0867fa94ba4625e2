/** What a network makes of answers: cut, broken, spoilt, replaced by somebody else's. */
import type { Answer } from './network.js';

const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ title: code, status, code, requestId: `proxy-${status}`, retryable: status === 429 || status > 501 }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

/** Refusals by whoever stands before the backend: it has not seen the request. */
export const refusals = {
  unauthenticated: () => problem(401, 'unauthenticated'),
  forbidden: () => problem(403, 'forbidden'),
  clash: () => problem(409, 'somethingElse'),
  changed: () => problem(412, 'etagMismatch'),
  rateLimited: (at: number) => problem(429, 'rateLimited', { 'Retry-After': String(Math.round(at * 10)) }),
  broken500: () => problem(500, 'internalError'),
  gateway502: () => new Response('<html>Bad Gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
  unavailable503: (at: number) => problem(503, 'unavailable', at < 0.5 ? { 'Retry-After': String(Math.round(at * 8)) } : {}),
  gateway504: () => new Response('', { status: 504 }),
} as const;

/** The answer as it arrives; undefined when nothing happens to it. */
export function spoilt(kind: string, { status, headers, text }: Answer, at: number): Response | undefined {
  const place = Math.floor(text.length * at);
  // A length that is wrong would be the network's own fault to tell.
  headers.delete('content-length');
  switch (kind) {
    case 'cut':
      return new Response(text.slice(0, place), { status, headers });
    case 'broken':
      return new Response(breaking(text.slice(0, place)), { status, headers });
    case 'corrupt':
      // No JSON holds this character, so that what is spoilt can be told from what is meant.
      return new Response(`${text.slice(0, place)}\u0000${text.slice(place)}`, { status, headers });
    case 'webPage':
      return new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html' } });
    case 'wrongShape':
      return new Response('{"hello": "world"}', { headers: { 'content-type': 'application/json' } });
    case 'brokenAfter':
      return problem(500, 'internalError');
    case 'gatewayAfter':
      return new Response('', { status: at < 0.5 ? 502 : 504 });
    default:
      return undefined;
  }
}

/** A body whose connection breaks. */
function breaking(text: string): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(sink) {
      if (sent) return sink.error(new TypeError('network error'));
      sent = true;
      sink.enqueue(new TextEncoder().encode(text));
    },
  });
}
