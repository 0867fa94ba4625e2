import { expect } from '@open-wc/testing';
import { createHttpSource, type HttpSourceOptions } from '../../src/api/http-source.js';
import type { PackSource } from '../../src/api/pack-source.js';
import type { PackQuery } from '../../src/contract/index.js';
import { FakeRuntime, account, alerts, answer, errorOf, json, network, problem, type Reply, type Seen } from './support.js';

const runtime = new FakeRuntime();

/** A source with its network. */
function sourceWith(reply: Reply, options: Partial<HttpSourceOptions> = {}): { source: PackSource; seen: Seen[] } {
  const { fetch, seen } = network(runtime, reply);
  return { source: createHttpSource({ endpoint: 'https://api.test/v1', fetch, ...options }, runtime), seen };
}

/** What one call sends. */
async function sent(call: (source: PackSource) => Promise<unknown>, options: Partial<HttpSourceOptions> = {}): Promise<Seen> {
  const { source, seen } = sourceWith(problem(403), options);
  expect((await runtime.failure(call(source))).kind).to.equal('forbidden');
  expect(seen).to.have.length(1);
  return seen[0]!;
}

const write = { idempotencyKey: 'key-1' };
const conditional = { ...write, etag: '"v7"' };
const deductions = { product: 'trtc' };
const month = { count: 1, unit: 'month' } as const;

describe('createHttpSource', () => {
  describe('routes', () => {
    const calls: Record<keyof PackSource, [(source: PackSource) => Promise<unknown>, string]> = {
      capabilities: [(s) => s.capabilities(), 'GET /capabilities'],
      catalogue: [(s) => s.catalogue(), 'GET /catalogue'],
      packs: [(s) => s.packs({ product: 'trtc' }), 'GET /packs?product=trtc'],
      pack: [(s) => s.pack('p1'), 'GET /packs/p1'],
      balanceHistory: [(s) => s.balanceHistory('p1', { limit: 5 }), 'GET /packs/p1/balance-history?limit=5'],
      renewal: [(s) => s.renewal('p1', { count: 2, unit: 'year' }), 'GET /packs/p1/renewal?count=2&unit=year'],
      saveRenewal: [(s) => s.saveRenewal('p1', { method: 'none', period: null }, conditional), 'PUT /packs/p1/renewal'],
      renewals: [(s) => s.renewals('p1', { offset: 20 }), 'GET /packs/p1/renewals?offset=20'],
      renew: [(s) => s.renew('p1', { period: month }, conditional), 'POST /packs/p1/renewals'],
      refundQuote: [(s) => s.refundQuote('p1'), 'GET /packs/p1/refund-quote'],
      refund: [(s) => s.refund('p1', { amount: { amount: '1', currency: 'CNY' } }, conditional), 'POST /packs/p1/refunds'],
      alerts: [(s) => s.alerts('p1'), 'GET /packs/p1/alerts'],
      saveAlerts: [(s) => s.saveAlerts('p1', { items: [] }, conditional), 'PUT /packs/p1/alerts'],
      deductions: [(s) => s.deductions(deductions), 'GET /deductions?product=trtc'],
      deductionSummary: [(s) => s.deductionSummary({ ...deductions, by: 'day' }), 'GET /deductions/summary?product=trtc&by=day'],
      uncoveredUsage: [(s) => s.uncoveredUsage(deductions), 'GET /uncovered-usage?product=trtc'],
      exports: [(s) => s.exports({ state: ['failed'] }), 'GET /exports?state=failed'],
      createExport: [
        (s) =>
          s.createExport(
            { fileType: 'deductions', filter: { product: 'trtc', packIds: null, usageStartFrom: '2026-01-01', usageStartTo: '2026-02-01' } },
            write,
          ),
        'POST /exports',
      ],
      exportRecord: [(s) => s.exportRecord('e1'), 'GET /exports/e1'],
      exportFile: [(s) => s.exportFile('e1'), 'GET /exports/e1/file'],
      usage: [(s) => s.usage({ product: 'mps', from: '2026-01-01', to: '2026-01-02' }), 'GET /usage?product=mps&from=2026-01-01&to=2026-01-02'],
      billingModes: [(s) => s.billingModes({}), 'GET /billing-modes'],
      plugins: [(s) => s.plugins({ product: 'live' }), 'GET /plugins?product=live'],
      account: [(s) => s.account(), 'GET /account'],
    };
    for (const [method, [call, route]] of Object.entries(calls)) {
      it(`${method} asks ${route}`, async () => {
        const { method: verb, url } = await sent(call);
        expect(`${verb} ${url.pathname.replace('/v1', '')}${url.search}`).to.equal(route);
      });
    }

    it('answers with what the backend said', async () => {
      const { source } = sourceWith(json(account));
      expect(await runtime.outcome(source.account())).to.deep.equal(account);
    });

    it('ends a call by its own signal, wherever its options stand', async () => {
      const { source, seen } = sourceWith(json(account));
      const signal = AbortSignal.abort();
      const calls = [
        source.account({ signal }),
        source.pack('p1', { signal }),
        source.packs({}, { signal }),
        source.renewal('p1', {}, { signal }),
        source.catalogue({ signal }),
      ];
      for (const error of await Promise.all(calls.map(errorOf))) expect(error.kind).to.equal('aborted');
      expect(seen).to.have.length(0);
    });
  });

  describe('address', () => {
    const page = new URL(location.href);
    for (const [endpoint, address] of [
      ['https://api.test', 'https://api.test/account'],
      ['https://api.test/', 'https://api.test/account'],
      ['https://api.test/v1//', 'https://api.test/v1/account'],
      ['https://api.test/v1?tenant=7#top', 'https://api.test/v1/account?tenant=7'],
      ['HTTP://API.test:8080/a%20b', 'http://api.test:8080/a%20b/account'],
      ['/v1', `${page.origin}/v1/account`],
      ['//api.test/v1', `${page.protocol}//api.test/v1/account`],
      ['./v1', new URL('./v1/account', page.origin + page.pathname).href],
      ['../v1', new URL('../v1/account', page.origin + page.pathname).href],
    ] as const) {
      it(`joins ${endpoint}`, async () => expect((await sent((s) => s.account(), { endpoint })).url.href).to.equal(address));
    }

    for (const endpoint of ['', 'api.test/v1', 'ftp://api.test', 'httpx://https://api.test', 'javascript:alert(1)', 'https://', 'https://user:secret@api.test', 'https://:secret@api.test', 'https://secret@api.test', ' ', 'https://[']) {
      it(`refuses ${JSON.stringify(endpoint)} as a configuration`, async () => {
        const { source, seen } = sourceWith(json(account), { endpoint });
        const error = await runtime.failure(source.account());
        expect(error.kind).to.equal('configuration');
        expect(error.message).not.to.contain('secret');
        expect(seen).to.have.length(0);
      });
    }

    it('is not moved by a base element', async () => {
      const base = Object.assign(document.createElement('base'), { href: 'https://elsewhere.test/' });
      document.head.append(base);
      const { url } = await sent((s) => s.account(), { endpoint: '/v1' });
      base.remove();
      expect(url.origin).to.equal(page.origin);
    });

    it('never tells a name and a password, even on two lines', async () => {
      const { source } = sourceWith(json(account), { endpoint: 'https://user:sec\nret@api.test' });
      expect((await runtime.failure(source.account())).url).to.equal('…@api.test');
    });

    for (const id of ['a/b', 'a?b#c', '50%', '包 1', '../account', '$&', '{id}', '...', '.a', 'a.']) {
      it(`keeps ${id} in one segment`, async () => {
        const { url } = await sent((s) => s.pack(id));
        expect(url.pathname.split('/')).to.have.length(4);
        expect(decodeURIComponent(url.pathname.split('/')[3]!)).to.equal(id);
        expect(url.search).to.equal('');
      });
    }

    for (const id of [undefined as unknown as string, '', '.', '..', 'a\ud800']) {
      it(`knows without asking that nothing is called ${JSON.stringify(id) ?? 'undefined'}`, async () => {
        const { source, seen } = sourceWith(json(account));
        expect(await runtime.failure(source.pack(id))).to.include({ kind: 'notFound', detail: 'no resource has this id', retryable: false });
        expect(seen).to.have.length(0);
      });
    }

    it('repeats arrays, leaves out what is undefined, null or empty, and encodes the rest', async () => {
      const { url } = await sent((s) => s.packs({ status: ['valid', 'frozen'], subproduct: [], search: undefined, region: null, product: 'a&b=c 包' } as PackQuery));
      expect([...url.searchParams]).to.deep.equal([['status', 'valid'], ['status', 'frozen'], ['product', 'a&b=c 包']]);
    });
  });

  describe('request', () => {
    it('reads without a body, a key or a language of its own', async () => {
      const { headers, init, body } = await sent((s) => s.account());
      expect([...headers.keys()]).to.deep.equal(['accept']);
      expect(body).to.equal(null);
      expect(init.credentials).to.equal('same-origin');
      expect(init.cache).to.equal('no-store');
    });

    it('writes with key, version and body', async () => {
      const { headers, body } = await sent((s) => s.saveRenewal('p1', { method: 'automatic', period: month }, conditional));
      expect(headers.get('idempotency-key')).to.equal('key-1');
      expect(headers.get('if-match')).to.equal('"v7"');
      expect(headers.get('content-type')).to.equal('application/json');
      expect(JSON.parse(body!)).to.deep.equal({ method: 'automatic', period: month });
    });

    it('writes without a version where none is due, and never under a key or a version that is made up', async () => {
      const order = { fileType: 'deductions', filter: { product: 'trtc', packIds: null, usageStartFrom: '2026-01-01', usageStartTo: '2026-02-01' } } as const;
      expect([...(await sent((s) => s.createExport(order, write))).headers.keys()].sort()).to.deep.equal(['accept', 'content-type', 'idempotency-key']);
      const { headers } = await sent((s) => s.saveAlerts('p1', { items: [] }, {} as typeof conditional));
      expect([headers.get('idempotency-key'), headers.get('if-match')]).to.deep.equal(['', '']);
    });

    it('sends cookies and headers where it is told to', async () => {
      const headers = { 'Accept-Language': 'ko', Accept: 'text/html' };
      const seen = await sent((s) => s.account(), { credentials: 'include', headers });
      expect(seen.init.credentials).to.equal('include');
      expect(seen.headers.get('accept-language')).to.equal('ko');
      expect(seen.headers.get('accept')).to.contain('application/json');
    });

    it('takes a header that cannot be sent for a configuration, and does not repeat its value', async () => {
      const { source, seen } = sourceWith(json(account), { headers: { 'X-Key': 'se\ncret' } });
      const error = await runtime.failure(source.account());
      expect(error.kind).to.equal('configuration');
      expect(`${error.message} ${String(error.cause)}`).not.to.contain('cret');
      expect(seen).to.have.length(0);
    });

    it('calls the fetch of the page as it is at the time', async () => {
      const source = createHttpSource({ endpoint: 'https://api.test' }, runtime);
      const { fetch: original } = globalThis;
      globalThis.fetch = network(runtime, json(account)).fetch;
      const call = source.account();
      globalThis.fetch = original;
      expect(await runtime.outcome(call)).to.deep.equal(account);
    });

    it('reads back what a write answered', async () => {
      const { source } = sourceWith(json(alerts));
      expect(await runtime.outcome(source.saveAlerts('p1', { items: [] }, conditional))).to.deep.equal(alerts);
    });

    it('leaves no timer behind', async () => {
      for (const reply of [json(account), problem(404), answer(200, '<html>')]) {
        await runtime.outcome(sourceWith(reply).source.account()).catch(() => {});
      }
      expect(runtime.timers.size).to.equal(0);
    });
  });
});
