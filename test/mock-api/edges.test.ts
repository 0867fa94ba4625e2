import { expect } from '@open-wc/testing';
import { buildWorld } from '../../mock-api/worlds/index.js';
import { Client, fault, ORIGIN } from './support.js';

const PLAN = 'tokenhub-ent-6c1d';

describe('a backend without an account', () => {
  const client = new Client({ script: { now: '2026-01-01', commands: [] } });

  it('says that there is none, and has no billing modes, packs or plugins', async () => {
    expect((await client.problem('getAccount')).code).to.equal('notFound');
    expect((await client.ask('listBillingModes')).items).to.deep.equal([]);
    expect((await client.ask('listPacks')).total).to.equal(0);
    expect((await client.ask('listPlugins')).total).to.equal(0);
  });
});

describe('renewals of a pack', () => {
  it('are listed in either order of time, and in no other', async () => {
    const client = new Client();
    for (const key of ['first', 'second']) {
      const { etag } = await client.ask('getRenewal', { id: PLAN });
      await client.ask('createRenewal', { id: PLAN, etag, key, body: { period: { count: 1, unit: 'month' } } });
      client.backend.advance({ minutes: 1 });
    }
    const keys = async (query: Record<string, string>) => (await client.ask('listRenewals', { id: PLAN, query })).items.map(({ idempotencyKey }) => idempotencyKey);
    const [newest, oldest] = [await keys({}), await keys({ sort: 'at' })];
    expect(newest.slice(0, 2)).to.deep.equal(['second', 'first']);
    expect(oldest).to.deep.equal([...newest].reverse());
    expect(fault(await client.problem('listRenewals', { id: PLAN, query: { sort: 'price' } }))).to.equal('invalidParameterValue sort');
  });

  it('are quoted for one of a unit, or for so many months, where the rest is not said', async () => {
    const client = new Client();
    const period = async (query: Record<string, string>) => (await client.ask('getRenewal', { id: PLAN, query })).quote?.period;
    expect(await period({ unit: 'year' })).to.deep.equal({ count: 1, unit: 'year' });
    expect(await period({ count: '3' })).to.deep.equal({ count: 3, unit: 'month' });
    expect(fault(await client.problem('getRenewal', { id: PLAN, query: { unit: 'year', count: '6' } }))).to.equal('invalidParameterValue count');
    expect(fault(await client.problem('getRenewal', { id: PLAN, query: { count: '12' } }))).to.equal('invalidParameterValue count');
  });
});

describe('lists of records', () => {
  it('are sorted by number and by amount, and stay as they were where those are equal', async () => {
    const client = new Client();
    for (const sort of ['totalCapacity', 'totalRemaining'] as const) {
      const { items } = await client.ask('listPacks', { query: { sort, limit: '100' } });
      const told = items.map((pack) => pack[sort]).filter((amount) => amount !== null).map(Number);
      expect(told, sort).to.deep.equal([...told].sort((a, b) => a - b));
    }
    const exports = async (sort: string) => (await client.ask('listExports', { query: { sort, limit: '100' } })).items.map(({ rowCount }) => rowCount);
    const up = (await exports('rowCount')).filter((count) => count !== null);
    expect(up).to.deep.equal([...up].sort((a, b) => a - b));
    const down = (await exports('-rowCount')).filter((count) => count !== null);
    expect(down).to.deep.equal([...up].reverse());
  });
});

describe('a write while a fault is on', () => {
  const body = { fileType: 'deductions', filter: { product: 'mps', packIds: null, usageStartFrom: '2026-06-01', usageStartTo: '2026-06-02' } };

  it('is answered in another shape than the contract has', async () => {
    const client = new Client();
    client.backend.faults.set([{ name: 'wrongShape' }]);
    const response = await client.send('createExport', { body });
    expect([response.ok, await response.json()]).to.deep.equal([true, []]);
  });

  it('is refused as ever where it is not well: only answers that are well lose their types', async () => {
    const client = new Client();
    client.backend.faults.set([{ name: 'wrongTypes' }]);
    expect(fault(await client.problem('createExport', { body: { ...body, filter: { ...body.filter, packIds: ['none'] } } }))).to.equal('notFound filter.packIds.0');
  });
});

describe('a request that lacks what the contract asks for', () => {
  const client = new Client();
  const ask = (path: string, init: RequestInit) => client.fetch(`${ORIGIN}${path}`, init).then(async (response) => (await response.json()) as { readonly code: string });

  it('is refused without a key, without a type and without a version', async () => {
    const write = (headers: Record<string, string>) => ask(`/packs/${PLAN}/renewal`, { method: 'PUT', headers, body: new Blob(['{"method":"none"}']) });
    expect((await write({ 'If-Match': '*' })).code).to.equal('idempotencyKeyMissing');
    expect((await write({ 'If-Match': '*', 'Idempotency-Key': 'k' })).code).to.equal('unsupportedMediaType');
    expect((await write({ 'Idempotency-Key': 'k', 'Content-Type': 'application/json' })).code).to.equal('preconditionRequired');
  });

  it('takes no file where it asks for its head alone', async () => {
    const made = await client.ask('createExport', { body: { fileType: 'deductions', filter: { product: 'mps', packIds: null, usageStartFrom: '2026-06-01', usageStartTo: '2026-06-02' } } });
    client.backend.advance({ minutes: 1 });
    const head = await client.fetch(`${ORIGIN}/exports/${made.id}/file`, { method: 'HEAD' });
    expect([head.status, await head.text()]).to.deep.equal([200, '']);
    expect((await client.ask('getExport', { id: made.id })).lastDownloadedAt).to.equal(null);
  });
});

describe('a world', () => {
  it('stands at a moment that is told as text or in milliseconds', () => {
    const text = '2026-06-18T00:00:00+08:00';
    expect([buildWorld('fresh', { now: text }).now, buildWorld('fresh', { now: Date.parse(text) }).now]).to.deep.equal([Date.parse(text), Date.parse(text)]);
  });

  it('has a clock that stands, unless it is to run', () => {
    expect([new Client().backend.clock, new Client({ clock: 'running' }).backend.clock]).to.deep.equal(['fixed', 'running']);
  });
});
