/** Requests that no client of ours would send: every one gets an answer of the contract, and reads change nothing. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as v from 'valibot';
import { Problem, requests, routes, type RouteName } from '../../src/contract/index.js';
import { digest } from '../ledger/support/history.js';
import { Client, ORIGIN } from './support.js';

const seed = Math.floor(Math.random() * 2 ** 31);
const names = Object.keys(routes) as RouteName[];

/** Names of parameters and members that occur anywhere, and some that do not. */
const words = ['product', 'packId', 'offset', 'limit', 'sort', 'asOf', 'from', 'to', 'by', 'status', 'method', 'period', 'count', 'unit', 'amount', 'currency', 'items', 'kind', 'value', 'filter', 'fileType', 'usageStartFrom', '__proto__', 'constructor', ''];
const values = ['mps', 'trtc', 'valid', 'deductions', 'month', 'automatic', 'manual', 'remainingPercent', 'pack', 'day', '1', '20', '-1', '1e9', '0.5', '2026-06-01', '2026-06-10', '2026-13-45', '2026-06-01T00:00:00+08:00', '9999-12-31T23:59:59Z', 'NaN', 'CNY', '100'];
const text = fc.oneof(fc.constantFrom(...values), fc.string(), fc.string({ unit: 'binary' }));
const ids = fc.oneof(fc.constantFrom('tokenhub-ent-6c1d', 'mps-gen-2fa4b7', 'export-000002', 'vm-live-c60a'), fc.string({ minLength: 1 }).filter((id) => id !== '.' && id !== '..')); // an address swallows those two
const json = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, text, fc.double(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 4 })),
})).value;

const request = fc.record({
  name: fc.constantFrom(...names),
  id: ids,
  query: fc.array(fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string() }), text), { maxLength: 4 }),
  body: fc.oneof(json.map((value) => JSON.stringify(value) ?? ''), fc.string()),
  key: fc.oneof(fc.uuid(), fc.constantFrom('', 'one', ' ', 'é')),
  etag: fc.option(fc.constantFrom('*', '"x"', '', 'W/"pack-1-1"'), { nil: undefined }),
});

describe(`fuzzed requests (seed ${seed})`, () => {
  it('get an answer of the contract or a problem, and never a fault of the server', async function () {
    this.timeout(60_000);
    const client = new Client({ world: 'typical' });
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(request, async ({ name, id, query, body, key, etag }) => {
        const { method, path } = routes[name];
        const write = 'write' in routes[name];
        const url = `${ORIGIN}${path.replace('{id}', encodeURIComponent(id))}?${new URLSearchParams(query).toString()}`;
        const headers = new Headers({ 'Content-Type': 'application/json', ...(etag === undefined ? {} : { 'If-Match': etag }) });
        if (write && !/[^\u0000-\u00ff]/.test(key)) headers.set('Idempotency-Key', key);
        const response = await client.fetch(url, { method, headers, ...(write ? { body: body } : {}) });
        seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
        expect(response.status).to.be.below(500);
        if (response.ok && name === 'getExportFile') return;
        const answer: unknown = await response.json();
        v.parse(response.ok ? (routes[name].answer as v.GenericSchema) : Problem, answer);
      }),
      { seed, numRuns: 4000, includeErrorInReport: true },
    );
    // Both kinds of answers have been seen.
    expect(seen.get(200)).to.be.above(100);
    expect(seen.get(400)).to.be.above(500);
  });

  it('leave the ledger as it was, unless they are writes that were accepted', async function () {
    this.timeout(60_000);
    const client = new Client({ world: 'typical' });
    const before = digest(client.backend.ledger);
    const reads = names.filter((name) => !('write' in routes[name]) && name !== 'getExportFile');
    const refusedWrites = names.filter((name) => 'write' in routes[name]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reads, ...refusedWrites), ids, fc.array(fc.tuple(fc.constantFrom(...words), text), { maxLength: 3 }), async (name, id, query) => {
        const write = 'write' in routes[name];
        const response = await client.fetch(`${ORIGIN}${routes[name].path.replace('{id}', encodeURIComponent(id))}?${new URLSearchParams(query).toString()}`, {
          method: routes[name].method,
          headers: { 'Idempotency-Key': 'k', 'If-Match': '"old"', 'Content-Type': 'application/json' },
          ...(write ? { body: '{"nothing":1}' } : {}),
        });
        if (write) expect(response.ok).to.equal(false);
        await response.text();
      }),
      { seed, numRuns: 1500, includeErrorInReport: true },
    );
    expect(digest(client.backend.ledger)).to.equal(before);
  });

  it('cover every route that takes something', () => {
    for (const name of Object.keys(requests)) expect(names).to.include(name);
  });
});
