import { expect } from '@open-wc/testing';
import { Client, fault } from './support.js';

describe('deductions from a time on', () => {
  const client = new Client();
  const ask = (query: Record<string, string>) => client.ask('listDeductions', { query: { product: 'mps', ...query } });

  for (const sort of ['deductedAt', '-deductedAt', 'usageStart', '-usageStart']) {
    it(`come with the page around the first row of that time, sorted by ${sort}`, async () => {
      const member = sort.replace('-', '') as 'deductedAt' | 'usageStart';
      const { items: all, total, asOf } = await ask({ sort, limit: '500' });
      const target = all[313]!;
      const expected = all.findIndex((row) => row[member] === target[member]);
      const page = await ask({ sort, at: target[member], limit: '50', asOf });
      expect(page.position).to.equal(expected);
      const start = Math.max(0, expected - 25);
      expect(page.offset).to.equal(start);
      expect(page.items.map(({ id }) => id)).to.deep.equal(all.slice(start, start + 50).map(({ id }) => id));
      expect([page.total, page.asOf]).to.deep.equal([total, asOf]);
    });
  }

  it('are the first page before all of them, and the last one after all', async () => {
    const { total } = await ask({ limit: '1' });
    const early = await ask({ at: '2020-01-01T00:00:00Z', limit: '50' });
    expect([early.position, early.items.length]).to.deep.equal([0, 50]);
    const late = await ask({ at: '2030-01-01T00:00:00Z', limit: '50' });
    expect([late.position, late.offset, late.items.length]).to.deep.equal([total, total - 50, 50]);
    expect((await ask({ limit: '1' })).position).to.equal(null);
  });

  it('need a sorting by time, and no offset beside it', async () => {
    const at = '2026-05-01T00:00:00+08:00';
    const refusal = async (query: Record<string, string>) => fault(await client.problem('listDeductions', { query: { product: 'mps', at, ...query } }));
    expect(await refusal({ sort: 'actualDeduction' })).to.equal('invalidParameterValue at');
    expect(await refusal({ offset: '0' })).to.equal('invalidParameterValue at');
  });
});
