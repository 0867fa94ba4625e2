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
