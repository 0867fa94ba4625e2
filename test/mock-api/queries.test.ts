import { expect } from '@open-wc/testing';
import { routes, type RouteName } from '../../src/contract/index.js';
import { digest } from '../ledger/support/history.js';
import { Client, fault, type Asked } from './support.js';

/** What each route needs to be answered well, its unknown parameter left out. */
const asked: Partial<Record<RouteName, Asked>> = {
  listDeductions: { query: { product: 'mps' } },
  summariseDeductions: { query: { product: 'mps', by: 'pack' } },
  listUncoveredUsage: { query: { product: 'mps' } },
  getUsage: { query: { product: 'mps', from: '2026-06-01', to: '2026-06-02' } },
  getExport: { id: 'export-000002' },
  getExportFile: { id: 'export-000002' },
  putRenewal: { id: 'tokenhub-ent-6c1d', etag: '*', body: { method: 'none' } },
  createRenewal: { id: 'tokenhub-ent-6c1d', etag: '*', body: { period: { count: 1, unit: 'month' } } },
  createRefund: { id: 'vm-live-c60a', etag: '*', body: { amount: { amount: '1.00', currency: 'CNY' } } },
  putAlerts: { id: 'tokenhub-ent-6c1d', etag: '*', body: { items: [] } },
  createExport: { body: { fileType: 'deductions', filter: { product: 'mps', packIds: null, usageStartFrom: '2026-06-01', usageStartTo: '2026-06-02' } } },
};

describe('a parameter that a route does not know', () => {
  const client = new Client();
  const before = digest(client.backend.ledger);

  for (const name of Object.keys(routes) as RouteName[]) {
    it(`is refused by ${name}, and named`, async () => {
      const { query, ...rest } = { id: 'tokenhub-ent-6c1d', ...asked[name] };
      const problem = await client.problem(name, { ...rest, query: { ...(query as object), colour: 'red' } });
      expect([fault(problem), problem.status]).to.deep.equal(['unknownParameter colour', 400]);
    });
  }

  it('keeps writes from being done, and their keys from being spent', async () => {
    expect(digest(client.backend.ledger)).to.equal(before);
    const id = 'tokenhub-ent-6c1d';
    const again = { ...asked.putAlerts, key: 'once' };
    expect(fault(await client.problem('putAlerts', { ...again, query: { dryRun: '1' } }))).to.equal('unknownParameter dryRun');
    expect(await client.ask('putAlerts', { ...again, id })).to.deep.include({ packId: id, items: [] });
  });
});

describe('a day that no calendar has', () => {
  const client = new Client();
  const named = async (name: RouteName, given: Asked) => {
    const { errors, status } = await client.problem(name, given);
    return [status, errors.map(({ field }) => field)];
  };

  it('is refused as a bound of a range, and is not taken for a day of the next month', async () => {
    expect(await named('listPacks', { query: { expiresFrom: '2026-02-30' } })).to.deep.equal([400, ['expiresFrom']]);
    expect(await named('listDeductions', { query: { product: 'mps', usageStartFrom: '2026-04-31' } })).to.deep.equal([400, ['usageStartFrom']]);
    expect(await named('listDeductions', { query: { product: 'mps', deductedTo: '2026-06-31T00:00:00Z' } })).to.deep.equal([400, ['deductedTo']]);
    expect(await named('getUsage', { query: { product: 'mps', from: '2026-02-29', to: '2026-03-03' } })).to.deep.equal([400, ['from']]);
    const filter = { product: 'mps', packIds: null, usageStartFrom: '2026-04-31', usageStartTo: '2026-06-31' };
    expect(await named('createExport', { body: { fileType: 'deductions', filter } })).to.deep.equal([400, ['filter.usageStartFrom', 'filter.usageStartTo']]);
  });

  it('is one all the same where a year leaps', async () => {
    expect((await client.ask('listPacks', { query: { expiresFrom: '2028-02-29' } })).total).to.be.a('number');
  });

  it('and a time that is none are told of once', async () => {
    expect(await named('listPacks', { query: { asOf: 'yesterday' } })).to.deep.equal([400, ['asOf']]);
    expect(await named('listPacks', { query: { asOf: '2026-02-30T00:00:00+08:00' } })).to.deep.equal([400, ['asOf']]);
    expect(await named('getUsage', { query: { product: 'mps', from: 'monday', to: '2026-03-03' } })).to.deep.equal([400, ['from']]);
  });
});
