import { expect } from '@open-wc/testing';
import { createBackend, createFetch, type Backend, type FaultName } from '../../mock-api/index.js';
import { createHttpSource, type HttpSourceOptions } from '../../src/api/http-source.js';
import type { ApiErrorKind } from '../../src/api/api-error.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { FakeRuntime, errorOf } from './support.js';

/** A clock that runs for the client alone: its waits are over at once, its time limits far away. */
class HastyRuntime extends FakeRuntime {
  override after(milliseconds: number, callback: () => void): () => void {
    if (milliseconds >= 20_000) return () => {};
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
}

describe('the client against the mock backend', () => {
  let backend: Backend;
  let source: PackSource;
  const sourceOf = (options: Partial<HttpSourceOptions> = {}) =>
    createHttpSource({ endpoint: 'https://api.test/v1', fetch: createFetch(backend), ...options }, new HastyRuntime());

  before(() => {
    backend = createBackend();
  });
  beforeEach(() => {
    backend.reset();
    source = sourceOf();
  });

  it('reads everything there is', async () => {
    const { products } = await source.catalogue();
    expect(products.length).to.be.above(0);
    expect((await source.capabilities()).limits.pageSize).to.be.above(0);
    const { items } = await source.packs({ limit: 50 });
    expect(items.length).to.be.above(0);
    for (const { id } of items.slice(0, 10)) {
      expect((await source.pack(id)).id).to.equal(id);
      expect((await source.renewal(id, {})).packId).to.equal(id);
      expect((await source.alerts(id)).packId).to.equal(id);
      expect((await source.refundQuote(id)).packId).to.equal(id);
      await source.balanceHistory(id, { limit: 5 });
      await source.renewals(id, {});
    }
    const [{ product }] = items as [(typeof items)[number]];
    await source.deductions({ product, limit: 5 });
    await source.deductionSummary({ product, by: 'pack' });
    await source.uncoveredUsage({ product });
    await source.exports({});
    await source.plugins({});
    await source.billingModes({});
    expect((await source.account()).balance.currency).to.match(/^[A-Z]{3}$/);
    const metered = products.find(({ usage }) => usage !== null)!;
    const { to } = (await source.capabilities()).defaultDeductionRange;
    const from = new Date(Date.parse(to) - 7 * 86_400_000).toISOString().slice(0, 10);
    expect((await source.usage({ product: metered.key, from, to })).tasks.length).to.be.above(0);
  });

  it('names what does not exist', async () => {
    expect(await errorOf(source.pack('nothing'))).to.deep.include({ kind: 'notFound', code: 'notFound', status: 404 });
    const error = await errorOf(source.deductions({ product: 'nothing' }));
    expect(error).to.deep.include({ kind: 'notFound', code: 'productNotSupported', field: 'product' });
    expect(error.requestId).to.match(/^req-/);
    expect((await errorOf(sourceOf({ endpoint: 'https://api.test/elsewhere/v9' }).account())).status).not.to.equal(200);
  });

  const kinds: Partial<Record<FaultName, ApiErrorKind>> = {
    offline: 'network',
    lostAnswer: 'network',
    unauthenticated: 'unauthenticated',
    forbidden: 'forbidden',
    conflict: 'refused',
    stale: 'conflict',
    rateLimited: 'rateLimited',
    serverError: 'server',
    unavailable: 'server',
    cutOff: 'network',
    html: 'notJson',
    wrongShape: 'shape',
    wrongTypes: 'shape',
  };
  for (const [name, kind] of Object.entries(kinds)) {
    it(`tells the fault ${name} as ${kind}`, async () => {
      backend.faults.add({ name: name as FaultName });
      expect((await errorOf(source.account())).kind).to.equal(kind);
    });
  }

  it('takes capabilities in a time zone that nobody knows for another shape', async () => {
    const fetch = createFetch(backend);
    const elsewhere = async (...request: Parameters<typeof fetch>) => {
      const capabilities = (await (await fetch(...request)).json()) as object;
      return Response.json({ ...capabilities, billingTimeZone: 'Mars/Olympus_Mons' });
    };
    const error = await errorOf(sourceOf({ fetch: elsewhere }).capabilities());
    expect(error).to.deep.include({ kind: 'shape', field: 'billingTimeZone' });
  });

  it('gets over faults that pass', async () => {
    for (const name of ['offline', 'rateLimited', 'unavailable', 'cutOff'] as const) {
      backend.faults.set([{ name, times: 2 }]);
      expect((await source.account()).uin).to.be.a('string');
    }
  });

  it('takes a request back from a backend that never answers', async () => {
    backend.faults.add({ name: 'never' });
    const controller = new AbortController();
    const call = errorOf(source.account({ signal: controller.signal }));
    controller.abort();
    expect((await call).kind).to.equal('aborted');
  });

  it('shows its token, and gets another when it is refused', async () => {
    backend.token = 'good';
    const reasons: string[] = [];
    const signedIn = sourceOf({
      getToken: ({ reason }) => {
        reasons.push(reason);
        return reason === 'initial' ? 'bad' : 'good';
      },
    });
    expect((await errorOf(source.account())).kind).to.equal('unauthenticated');
    await signedIn.account();
    expect(reasons).to.deep.equal(['initial', 'rejected']);
    backend.token = null;
  });

  it('saves once, even if the answer is lost twice', async () => {
    const { items } = await source.packs({ limit: 50 });
    const id = items.find(({ status }) => status === 'valid')!.id;
    const { etag } = await source.alerts(id);
    backend.faults.set([{ name: 'lostAnswer', route: 'putAlerts', times: 2 }]);
    const thresholds = [{ kind: 'remainingPercent', value: '20' }] as const;
    const saved = await source.saveAlerts(id, { items: [...thresholds] }, { etag, idempotencyKey: crypto.randomUUID() });
    expect(saved.items.map(({ kind, value }) => ({ kind, value }))).to.deep.equal(thresholds);
    const stale = { etag, idempotencyKey: crypto.randomUUID() };
    expect((await errorOf(source.saveAlerts(id, { items: [] }, stale))).kind).to.equal('conflict');
  });

  it('streams the file of an export', async () => {
    const { items } = await source.packs({ limit: 50 });
    const { from, to } = (await source.capabilities()).defaultDeductionRange;
    const filter = { product: items[0]!.product, packIds: null, usageStartFrom: from, usageStartTo: to };
    const made = await source.createExport({ fileType: 'deductions', filter }, { idempotencyKey: crypto.randomUUID() });
    expect((await errorOf(source.exportFile(made.id))).code).to.equal('exportNotReady');
    backend.advance({ minutes: 5 });
    const record = await source.exportRecord(made.id);
    expect(record.state).to.equal('generated');
    expect(await new Response(await source.exportFile(made.id)).text()).to.contain('\n');
  });
});
