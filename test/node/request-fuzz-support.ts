/** Making requests: first as a client would send them, then with parts of them mangled. */
import type { State } from '../../mock-api/ledger/state.js';
import type { Random } from '../../mock-api/worlds/random.js';
import { requests, routes, type RouteName } from '../../src/contract/index.js';

const BASE = 'https://api.test/v1';

export interface Sent {
  readonly name: RouteName;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly url: string;
  readonly init: RequestInit & { readonly method: string; readonly headers: Headers };
}

type Draft = { name: RouteName; path: string; query: URLSearchParams; body: unknown; raw: string | null; method: string; headers: [string, string][] };

export const pick = <T>(random: Random, values: readonly T[]): T => values[random.whole(0, values.length - 1)]!;
const chance = (random: Random, share: number): boolean => random.next() < share;

export const TEXTS = ['', ' ', '0', '-1', '1e9', '1.5', 'NaN', 'null', 'undefined', '__proto__', 'constructor', 'toString', '\u0000', '\u202Eabc', '名称', '👩‍👩‍👧', '\ud800', "'; DROP TABLE packs; --", '<script>', '../../etc/passwd', '%00', 'a'.repeat(5000), '9'.repeat(400), '2026-02-30', '2026-02-10', '9999-12-31', '0000-01-01', '2026-02-10T25:00:00Z', '2026-02-10T00:00:00+08:00', '2026-02-10T00:00:00', '-createdAt', 'name', '*', 'x,y'];
const PRODUCTS = ['mps', 'sms', 'live', 'trtc', 'captcha', 'scf', 'tokenhub', 'clb', 'vod'];
const DAYS = ['2026-02-01', '2026-02-10', '2026-02-15', '2026-02-20', '2026-02-25', '2026-02-12T10:00:00+08:00'];

/** A value that fits a parameter of that name, most of the time. */
function fitting(random: Random, name: string, state: State): string {
  if (/From$|^from$/.test(name)) return pick(random, DAYS.slice(0, 3));
  if (/To$|^to$/.test(name)) return pick(random, DAYS.slice(3, 5));
  switch (name) {
    case 'product':
      return pick(random, PRODUCTS);
    case 'packId':
      return pick(random, state.packs).id;
    case 'subproduct':
      return pick(random, state.packs).subproduct;
    case 'offset':
      return String(random.whole(0, 9));
    case 'limit':
      return String(random.whole(1, 50));
    case 'count':
      return String(random.whole(1, 5));
    case 'unit':
      return pick(random, ['month', 'year']);
    case 'status':
      return pick(random, ['valid', 'expired', 'refunded', 'frozen']);
    case 'capacityMode':
      return pick(random, ['totalDecrement', 'periodDecrement', 'unlimited']);
    case 'state':
      return pick(random, ['generated', 'failed', 'generating']);
    case 'fileType':
      return 'deductions';
    case 'by':
      return pick(random, ['pack', 'product', 'owner', 'billingItem', 'day']);
    case 'sort':
      return pick(random, ['name', '-deductedAt', 'createdAt', '-key', 'at', '-at']);
    case 'asOf':
      return '2026-02-25T12:00:00+08:00';
    default:
      return pick(random, ['Transcode', 'ap-guangzhou', 'transcoding', 'a']);
  }
}

function bodyOf(random: Random, name: RouteName, state: State, pack: string): unknown {
  const period = { count: random.whole(1, 5), unit: pick(random, ['month', 'year']) };
  switch (name) {
    case 'putRenewal':
      return pick(random, [{ method: 'manual' }, { method: 'none' }, { method: 'automatic', period }]);
    case 'createRenewal':
      return { period };
    case 'createRefund':
      return { amount: { amount: pick(random, [String((state.packsById.get(pack)?.paid ?? 0n) / 1_000_000_000n), '75', '1']), currency: 'CNY' } };
    case 'putAlerts':
      return { items: [{ kind: pick(random, ['remainingPercent', 'remainingAmount', 'daysToExpiry', 'daysToExhaustion']), value: String(random.whole(0, 120)) }] };
    case 'createExport':
      return { fileType: 'deductions', filter: { product: pick(random, PRODUCTS), packIds: null, usageStartFrom: '2026-02-10', usageStartTo: '2026-02-20' } };
    default:
      return undefined;
  }
}

const all: Readonly<Record<string, { readonly query?: { readonly entries: Readonly<Record<string, { readonly type: string }>> }; readonly body?: object }>> = requests;

function draft(random: Random, name: RouteName, number: number, state: State, share: number): Draft {
  const query = new URLSearchParams();
  for (const [member, { type }] of Object.entries(all[name]?.query?.entries ?? {})) {
    if (type !== 'optional' || chance(random, share)) query.append(member, fitting(random, member, state));
  }
  const path = routes[name].path as string;
  const id = path.startsWith('/exports') ? pick(random, state.exports).id : pick(random, state.packs).id;
  const write = 'write' in routes[name];
  const headers: [string, string][] = [];
  if (write) headers.push(['Idempotency-Key', `key-${number}`], ['Content-Type', 'application/json']);
  if ('conditional' in routes[name]) headers.push(['If-Match', '*']);
  return { name, path: path.replace('{id}', encodeURIComponent(id)), query, body: bodyOf(random, name, state, id), raw: null, method: routes[name].method, headers };
}

/** Something anywhere in a JSON value is replaced, removed, added or repeated. */
export function mangled(random: Random, value: unknown, depth = 0): unknown {
  const junk = () => pick<unknown>(random, [null, true, 0, -1, 1.5, 1e300, '', pick(random, TEXTS), [], {}, [[[]]], { count: 1 }, Array.from({ length: 300 }, () => ({ kind: 'remainingPercent', value: '1' }))]);
  if (typeof value !== 'object' || value === null || depth > 3 || chance(random, 0.15)) return junk();
  if (Array.isArray(value)) return chance(random, 0.3) ? [...(value as unknown[]), ...(value as unknown[])] : value.map((item) => mangled(random, item, depth + 1));
  const entries = Object.entries(value);
  const place = random.whole(0, Math.max(0, entries.length - 1));
  const how = random.whole(0, 3);
  const kept = entries.flatMap(([key, member], index): [string, unknown][] => (index !== place ? [[key, member]] : how === 0 ? [] : [[key, mangled(random, member, depth + 1)]]));
  if (how === 3) kept.push([pick(random, ['extra', 'constructor', '']), junk()]);
  return Object.fromEntries(kept);
}

const CHANGES: readonly ((random: Random, it: Draft, state: State) => void)[] = [
  (random, it) => it.query.append(pick(random, [...it.query.keys(), 'unknown', '__proto__', 'limit', 'offset', 'asOf', '']), pick(random, TEXTS)),
  (random, it) => it.query.set(pick(random, [...it.query.keys(), 'limit', 'sort']), pick(random, TEXTS)),
  (random, it) => it.query.delete(pick(random, [...it.query.keys(), 'product'])),
  (_, it) => { for (const [key, value] of [...it.query]) it.query.append(key, value); },
  (random, it) => { for (let more = 0; more < 150; more++) it.query.append('packId', String(random.whole(0, 9))); },
  (random, it) => { it.body = mangled(random, it.body); },
  (random, it) => { it.body = mangled(random, it.body); },
  (random, it) => { it.raw = pick(random, ['', '{', 'null', '[]', '"text"', '\u0000', '{"a":1,"a":2}', '['.repeat(20_000), `{"period":${'9'.repeat(5000)}}`, '\uFEFF{}', '{"__proto__":{"period":1}}']); },
  (random, it) => { it.headers = it.headers.filter(([key]) => key !== pick(random, ['Idempotency-Key', 'Content-Type', 'If-Match'])); },
  (random, it) => { it.headers.push(['Idempotency-Key', pick(random, [' ', 'é', 'a b', 'x'.repeat(300)])]); },
  // The key of an earlier request to the same route, whose body was another: routes take turns.
  (random, it) => {
    const own = Number(it.headers.find(([name]) => name === 'Idempotency-Key')?.[1].replace('key-', ''));
    it.headers.push(['Idempotency-Key', `key-${own - Object.keys(routes).length * random.whole(1, 5)}`]);
  },
  (random, it) => { it.headers.push(['If-Match', pick(random, ['"old"', '', 'W/"x"', ',,,', '"'.repeat(50)])]); },
  (random, it) => { it.headers.push(['Content-Type', pick(random, ['text/plain', 'application/jsonx', 'multipart/form-data', ';', 'application/json; charset=x'])]); },
  (random, it) => { it.headers.push(['Accept', 'image/png'], ['Range', 'bytes=5-1'], ['X-Anything', pick(random, ['1', 'x'.repeat(9000)])]); },
  (random, it) => { it.method = pick(random, ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'QUERY']); },
  (random, it) => { it.path = it.path.replace(/^(\/(?:packs|exports)\/)[^/]+/, (_, start: string) => start + pick(random, ['nothing', '%00', '%2F..%2F', '__proto__', '%F0%9F%8E%88', '%', '%ED%A0%80', 'x'.repeat(3000), '..', '%2e%2e', encodeURIComponent(pick(random, TEXTS.slice(14, 26)).replaceAll('\ud800', ''))])); },
  (random, it) => { it.path = pick(random, [`${it.path}/`, `${it.path}/more`, it.path.toUpperCase(), `/${it.path}`, `${it.path};x=1`, '/constructor', '/']); },
];

function finish(it: Draft): Sent {
  const headers = new Headers();
  for (const [key, value] of it.headers) headers.set(key, /[^\u0000-\u00ff]/.test(value) ? encodeURIComponent(value) : value);
  const bare = it.method === 'GET' || it.method === 'HEAD';
  const body = it.raw ?? (it.body === undefined ? '' : JSON.stringify(it.body));
  const search = it.query.toString();
  const init = { method: it.method, headers, ...(bare ? {} : { body }) };
  return {
    name: it.name,
    query: it.query,
    body: it.body,
    init,
    // Read when it is sent, so that a test may still change the query.
    get url() {
      const now = it.query.toString() || search;
      return `${BASE}${it.path}${now === '' ? '' : `?${now}`}`;
    },
  };
}

/** A request with no more than it needs. */
export const validOf = (random: Random, name: RouteName, number: number, state: State): Sent => finish(draft(random, name, number, state, 0));

/** The route that a request comes to, which need not be the one it was made for; undefined when there is none. */
export function routeOf({ url, init }: Sent): RouteName | undefined {
  const { pathname } = new URL(url);
  const names = Object.keys(routes) as RouteName[];
  const method = init.method === 'HEAD' ? 'GET' : init.method;
  return names.find((name) => routes[name].method === method && new RegExp(`^/v1${routes[name].path.replace('{id}', '[^/]+')}$`).test(pathname));
}

/** A request, often with one to three things wrong. */
export function requestOf(random: Random, name: RouteName, number: number, state: State): Sent {
  const it = draft(random, name, number, state, 0.12);
  for (let times = pick(random, [0, 0, 1, 1, 1, 2, 3]); times > 0; times--) pick(random, CHANGES)(random, it, state);
  return finish(it);
}
