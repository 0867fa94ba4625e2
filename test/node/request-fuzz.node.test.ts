/** Requests of every kind, right and mangled, to every route: answers of the contract, and a ledger that refusals leave alone. */
import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { createBackend, createFetch } from '../../mock-api/index.js';
import { Random } from '../../mock-api/worlds/random.js';
import company from '../../mock-api/scripts/examples/company.json' with { type: 'json' };
import { Problem, problemCodes, requests, routes, type RouteName } from '../../src/contract/index.js';
import { fullDigest } from './ledger-digest.js';
import { requestOf, routeOf, validOf, type Sent } from './request-fuzz-support.js';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const names = Object.keys(routes) as RouteName[];
/** `npm run fuzz:requests` sends as many to each route as it is told. */
const perRoute = process.env['REQUESTS_PER_ROUTE'];
const REQUESTS = perRoute === undefined ? 21_000 : Number(perRoute) * names.length;

/** Codes that are about a part of the request, which the problem must name. */
const OF_A_FIELD = ['missingParameter', 'unknownParameter', 'invalidParameter', 'invalidParameterValue', 'idempotencyKeyMissing', 'idempotencyKeyReused', 'usageTimeOutOfRange', 'productNotSupported'];

describe(`requests of every kind (seed ${seed})`, () => {
  const random = new Random(seed);
  const backend = createBackend({ script: company });
  const fetch = createFetch(backend);
  const seen = new Map<string, number>();
  const count = (key: string) => seen.set(key, (seen.get(key) ?? 0) + 1);

  /** Sends one and checks its answer. True when it was well. */
  async function check(sent: Sent): Promise<boolean> {
    const response = await fetch(sent.url, sent.init);
    const told = `${sent.init.method} ${sent.url} ${JSON.stringify(sent.init)} → ${response.status}`.slice(0, 2000);
    const text = await response.text();
    count(`${sent.name} ${response.status}`);
    count(String(response.status));
    assert.ok(response.status < 500, `${told} ${text}`);
    if (response.ok) {
      const name = routeOf(sent);
      assert.ok(name, `${told} answers, though it is no route`);
      const { answer } = routes[name];
      if (sent.init.method === 'HEAD') assert.equal(text, '', told);
      else if (answer !== null) v.parse(answer, JSON.parse(text), { abortEarly: true });
      return true;
    }
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json', told);
    if (sent.init.method === 'HEAD') return false;
    const problem = v.parse(Problem, JSON.parse(text));
    assert.equal(problemCodes[problem.code as keyof typeof problemCodes], response.status, told);
    assert.equal(problem.requestId, response.headers.get('X-Request-Id'), told);
    if (OF_A_FIELD.includes(problem.code)) assert.ok(problem.errors.length > 0 && problem.errors.every(({ message }) => message !== ''), `${told} names no field: ${text}`);
    count(problem.code);
    return false;
  }

  it('get an answer of the contract; those that are refused change nothing', { timeout: perRoute === undefined ? 120_000 : 3_600_000 }, async () => {
    let digest: string | null = null;
    for (let number = 0; number < REQUESTS; number++) {
      const sent = requestOf(random, names[number % names.length]!, number, backend.ledger.state);
      digest ??= fullDigest(backend.ledger);
      const well = await check(sent);
      const changes = well && (!['GET', 'HEAD'].includes(sent.init.method) || (sent.init.method === 'GET' && routeOf(sent) === 'getExportFile'));
      if (changes) digest = null;
      else if (number % 25 === 0 || (sent.init.method !== 'GET' && (perRoute === undefined || number % 7 === 0))) assert.equal(fullDigest(backend.ledger), digest, `${sent.init.method} ${sent.url} changed the ledger`);
      // What has been changed too much answers nothing new.
      if (number % 700 === 699) {
        backend.reset();
        digest = null;
      }
    }
    // Few requests need not meet everything.
    const often = REQUESTS < 21_000 ? -1 : 5;
    if (often > 0) for (const name of names) assert.ok((seen.get(`${name} ${name.startsWith('create') ? 201 : 200}`) ?? 0) > 0, `${name} was never answered well`);
    for (const status of [200, 201, 400, 404, 405, 409, 412, 415, 422, 428]) assert.ok((seen.get(String(status)) ?? 0) > often, `${status} was hardly seen`);
    console.log(`    ${[...seen].filter(([key]) => /^\d+$/.test(key)).sort().map(([status, times]) => `${status}: ${times}`).join(', ')}`);
  });

  it('name the field that is wrong', async () => {
    backend.reset();
    let refusals = 0;
    for (const name of Object.keys(requests) as (keyof typeof requests)[]) {
      const entry: { readonly query?: { readonly entries: object }; readonly body?: { readonly entries: object } } = requests[name];
      for (const member of Object.keys(entry.query?.entries ?? {})) {
        const sent = validOf(random, name, 1, backend.ledger.state);
        // The one product that every route knows.
        if (sent.query.has('product')) sent.query.set('product', 'mps');
        sent.query.set(member, '\u0000');
        const response = await fetch(sent.url, sent.init);
        // Any text may be looked for, and an unknown product, pack or sort key is told as such.
        if (response.ok) continue;
        refusals++;
        const problem = v.parse(Problem, await response.json());
        assert.ok(problem.errors.some(({ field }) => field === member || field.startsWith(`${member}.`)), `${name}?${member}: ${JSON.stringify(problem)}`);
      }
      for (const member of Object.keys(entry.body?.entries ?? {})) {
        const sent = validOf(random, name, 1, backend.ledger.state);
        const response = await fetch(sent.url, { ...sent.init, body: JSON.stringify({ ...(sent.body as object), [member]: 7 }) });
        assert.equal(response.status, 400);
        const problem = v.parse(Problem, await response.json());
        assert.equal(problem.errors[0]?.field, member);
        refusals++;
      }
    }
    assert.ok(refusals > 50, String(refusals));
  });
});
