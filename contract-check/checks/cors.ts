/** Pages of other origins may call: the elements are embedded where the API is not. */
import type { Check } from '../check.js';
import type { Context } from '../context.js';
import type { Exchange } from '../exchange.js';
import { statusOf } from '../exchange.js';

const AREA = 'cors';
const ORIGIN = 'https://packmeter-contract-check.example';
const WANTED = ['authorization', 'content-type', 'idempotency-key', 'if-match'];
const EXPOSED = ['etag', 'retry-after', 'content-disposition'];

const listed = (exchange: Exchange, header: string): readonly string[] =>
  (exchange.headers.get(header) ?? '').split(',').map((text) => text.trim().toLowerCase()).filter((text) => text !== '');

/** `*` lets in requests with a bearer token; requests with cookies need the origin itself. */
function expectOrigin(context: Context, exchange: Exchange): void {
  const origin = exchange.headers.get('Access-Control-Allow-Origin');
  if (origin !== '*' && origin !== ORIGIN) context.fail(exchange, { at: 'Access-Control-Allow-Origin', expected: `* or ${ORIGIN}`, actual: origin ?? 'none' });
}

export const checks: readonly Check[] = [
  {
    id: `${AREA}.preflight`,
    area: AREA,
    title: 'a preflight lets through the methods and headers that the elements use, without a token',
    async run(context) {
      for (const [method, path] of [['GET', '/packs'], ['PUT', '/packs/any/renewal'], ['POST', '/exports']] as const) {
        const exchange = await context.send('preflight', {
          method: 'OPTIONS',
          path,
          token: null,
          headers: { Origin: ORIGIN, 'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': WANTED.join(',') },
          hopes: 'either',
        });
        if (exchange.status < 200 || exchange.status > 299) {
          context.fail(exchange, { at: 'status', expected: 'status 2xx', actual: statusOf(exchange) });
          continue;
        }
        expectOrigin(context, exchange);
        const methods = listed(exchange, 'Access-Control-Allow-Methods');
        // GET and POST are let through without being named.
        if (method === 'PUT' && !methods.includes('put') && !methods.includes('*')) context.fail(exchange, { at: 'Access-Control-Allow-Methods', expected: 'PUT', actual: methods.join(', ') || 'none' });
        const headers = listed(exchange, 'Access-Control-Allow-Headers');
        // A star stands for every header but Authorization.
        const missing = WANTED.filter((name) => !headers.includes(name) && (name === 'authorization' || !headers.includes('*')));
        if (missing.length > 0) context.fail(exchange, { at: 'Access-Control-Allow-Headers', expected: WANTED.join(', '), actual: `without ${missing.join(', ')}` });
      }
    },
  },
  {
    id: `${AREA}.answers`,
    area: AREA,
    title: 'answers can be read by pages of other origins',
    async run(context) {
      expectOrigin(context, await context.send('getCapabilities', { headers: { Origin: ORIGIN } }));
    },
  },
  {
    id: `${AREA}.problems`,
    area: AREA,
    title: 'problems can be read by pages of other origins, too',
    async run(context) {
      const headers = { Origin: ORIGIN };
      expectOrigin(context, await context.send('getPack', { id: 'packmeter-contract-check-no-such-id', headers, hopes: 'problem' }));
      expectOrigin(context, await context.send('listPacks', { query: { limit: 0 }, headers, hopes: 'problem' }));
      if (context.client.token) expectOrigin(context, await context.send('getAccount', { token: null, headers, hopes: 'problem' }));
    },
  },
  {
    id: `${AREA}.exposed`,
    area: AREA,
    title: 'pages of other origins may read the headers that the contract speaks of',
    async run(context) {
      const exchange = await context.send('getCapabilities', { headers: { Origin: ORIGIN } });
      const exposed = listed(exchange, 'Access-Control-Expose-Headers');
      // A star stands for all where no cookies are sent.
      const missing = exposed.includes('*') ? [] : EXPOSED.filter((name) => !exposed.includes(name));
      if (missing.length > 0) context.fail(exchange, { at: 'Access-Control-Expose-Headers', expected: EXPOSED.join(', '), actual: `without ${missing.join(', ')}` });
    },
  },
];
