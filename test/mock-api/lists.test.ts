import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toQuantity } from '../../mock-api/ledger/decimal.js';
import { Client, fault } from './support.js';

describe('lists', () => {
  let client: Client;
  before(() => {
    client = new Client();
  });
  afterEach(() => client.backend.reset('typical'));

  const deductions = (query: Record<string, string> = {}) => client.ask('listDeductions', { query: { product: 'mps', ...query } });

  it('come in pages that together are the whole, in any size', async () => {
    const { items: all, total, asOf } = await deductions({ limit: '500' });
    expect(total).to.be.above(500);
    const rest = await deductions({ offset: '500', limit: '500', asOf });
    const ids = [...all, ...rest.items].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(total);
    for (const limit of [1, 7, 100]) {
      const page = await deductions({ offset: '321', limit: String(limit), asOf });
      expect(page.items.map(({ id }) => id)).to.deep.equal(ids.slice(321, 321 + limit));
    }
    expect((await deductions({ offset: '20000' })).items).to.deep.equal([]);
  });

  it('stay as they were under asOf while the ledger grows', async () => {
    const before = await deductions({ limit: '50' });
    const end = client.backend.now;
    const more = { uin: '100012345678', product: 'mps', item: 'transcoding', specification: 'Audio', amount: '60' };
    client.backend.ledger.run({ do: 'use', at: end, ...more, start: end - 60_000, end });
    client.backend.advance({ days: 1 });
    const after = await deductions({ limit: '50', offset: String(before.total - 10), asOf: before.asOf });
    expect([after.total, after.items.length, after.asOf]).to.deep.equal([before.total, 10, before.asOf]);
    const fresh = await deductions({ usageStartFrom: '2026-03-19' });
    expect(fresh.total).to.equal(before.total + 1);
  });

  it('tell apart the rows of one millisecond', async () => {
    // Stands at the very millisecond at which a settlement writes its rows.
    client.backend.reset('typical', { now: '2026-06-18T04:20:10+08:00' });
    const { total, asOf } = await deductions({ limit: '1' });
    expect(asOf).to.match(/^2026-06-18T04:20:10\.000\d{7}\+08:00$/);
    expect(Number(asOf.slice(23, 30))).to.be.above(3);
    const bare = await deductions({ limit: '1', asOf: '2026-06-18T04:20:10.000+08:00' });
    expect(bare.total).to.equal(total);
    const none = await deductions({ limit: '1', asOf: '2026-06-18T04:20:10.0000000000+08:00' });
    expect(none.total).to.be.below(total);
    const two = await deductions({ limit: '1', asOf: '2026-06-18T04:20:10.0000000002+08:00' });
    expect(two.total).to.be.within(none.total, none.total + 2);
  });

  it('of packs keep their order under asOf although packs change', async () => {
    const first = await client.ask('listPacks', { query: { sort: 'totalRemaining', limit: '10' } });
    client.backend.advance({ days: 2 });
    const second = await client.ask('listPacks', { query: { sort: 'totalRemaining', limit: '10', offset: '10', asOf: first.asOf } });
    const again = await client.ask('listPacks', { query: { sort: 'totalRemaining', limit: '20', asOf: first.asOf } });
    expect(again.items.map(({ id }) => id)).to.deep.equal([...first.items, ...second.items].map(({ id }) => id));
    expect((await client.problem('listPacks', { query: { asOf: '2026-01-01T00:00:00+08:00' } })).code).to.equal('snapshotGone');
  });

  it('of packs have what can be drawn on first, by expiry, and then what is over, the last to end first', async () => {
    const { items } = await client.ask('listPacks', { query: { limit: '500' } });
    const order = ['valid', 'frozen', 'inactive'];
    const live = items.filter(({ invalidAt }) => invalidAt === null);
    expect(items.slice(0, live.length)).to.deep.equal(live);
    expect(new Set(live.map(({ status }) => status)).size).to.equal(3);
    live.slice(1).forEach((pack, index) => {
      const before = live[index]!;
      const step = order.indexOf(pack.status) - order.indexOf(before.status);
      expect(step > 0 || (step === 0 && before.expiresAt <= pack.expiresAt), pack.id).to.equal(true);
    });
    const over = items.slice(live.length).map(({ invalidAt }) => invalidAt!);
    expect(over.length).to.be.above(3);
    expect(over).to.deep.equal(over.toSorted().reverse());
  });

  it('of packs can be sorted by what the overview shows, nulls last and ties by age', async () => {
    const ids = client.backend.ledger.state.packs.map(({ id }) => id);
    for (const key of ['name', 'expiresAt', 'invalidAt', 'purchasedAt'] as const) {
      for (const sign of [1, -1]) {
        const { items } = await client.ask('listPacks', { query: { limit: '500', sort: sign > 0 ? key : `-${key}` } });
        items.slice(1).forEach((pack, index) => {
          const [a, b] = [items[index]![key], pack[key]];
          const tie = a === b && ids.indexOf(items[index]!.id) < ids.indexOf(pack.id);
          expect(tie || b === null || (a !== null && a !== b && a < b === sign > 0), `${key} ${String(a)} ${String(b)}`).to.equal(true);
        });
      }
    }
  });

  it('of packs compare amounts exactly, whatever their size', async () => {
    const at = client.backend.now;
    const amounts = ['90071992547409930.000000002', '90071992547409930.000000001', '90071992547409930.000000003'];
    amounts.forEach((capacity, index) =>
      client.backend.ledger.run({ do: 'purchase', at, id: `huge-${index}`, name: 'huge', uin: '100012345678', product: 'captcha', subproduct: 'captcha/01', capacity, validity: { count: 1, unit: 'year' } }),
    );
    const { items } = await client.ask('listPacks', { query: { search: 'huge', sort: 'totalCapacity' } });
    expect(items.map(({ totalCapacity }) => totalCapacity)).to.deep.equal(amounts.toSorted());
  });

  it('of packs sort the status by what it is good for', async () => {
    const shown = async (sort: string) => [...new Set((await client.ask('listPacks', { query: { limit: '500', sort } })).items.map(({ status }) => status))];
    const order = ['valid', 'frozen', 'inactive', 'exhausted', 'expired', 'refunded'];
    expect(await shown('status')).to.deep.equal(order);
    expect(await shown('-status')).to.deep.equal(order.toReversed());
  });

  it('can be sorted by every column, up and down', async () => {
    const keys = ['deductedAt', 'usageStart', 'usageEnd', 'remainingBefore', 'actualDeduction', 'remainingAfter', 'originalUsage', 'coefficient', 'packName', 'packId', 'packOwnerUin', 'product', 'subproduct', 'capacityMode', 'deductedUin', 'deductedProduct', 'deductedSubproduct', 'billingItem', 'specification'] as const;
    const exact = (value: string | null) => (value === null ? '' : /^\d+\.\d{9}$/.test(value) ? toQuantity(value) : value);
    for (const key of keys) {
      const { items } = await deductions({ sort: key, limit: '500' });
      const { items: reversed } = await deductions({ sort: `-${key}`, limit: '500' });
      for (const [list, sign] of [[items, 1], [reversed, -1]] as const) {
        list.slice(1).forEach((item, index) => {
          const [a, b] = [exact(list[index]![key]), exact(item[key])];
          expect(a === b || (sign > 0 ? a < b : a > b), `${key} ${String(a)} ${String(b)}`).to.equal(true);
        });
      }
    }
  });

  it('are cut at the page cap, and say so', async () => {
    const large = new Client({ world: 'rows-50000' });
    const page = await large.ask('listDeductions', { query: { product: 'trtc', offset: '49990', limit: '10' } });
    expect([page.items.length, page.total, page.truncated]).to.deep.equal([10, 50_000, false]);
    expect(fault(await large.problem('listDeductions', { query: { product: 'trtc', offset: '49991', limit: '10' } }))).to.equal('limitExceeded offset');
    const summary = await large.ask('summariseDeductions', { query: { product: 'trtc', by: 'owner' } });
    expect(summary.rows).to.equal(50_000);
  });

  it('refuse bounds, orders and snapshots that there are not', async () => {
    const refused = async (query: Record<string, string>) => fault(await client.problem('listDeductions', { query: { product: 'mps', ...query } }));
    expect(await refused({ limit: '501' })).to.equal('invalidParameterValue limit');
    expect(await refused({ limit: '0' })).to.equal('invalidParameterValue limit');
    expect(await refused({ limit: 'many' })).to.equal('invalidParameterValue limit');
    expect(await refused({ offset: '-1' })).to.equal('invalidParameterValue offset');
    expect(await refused({ sort: 'colour' })).to.equal('invalidParameterValue sort');
    expect(await refused({ asOf: '2030-01-01T00:00:00Z' })).to.equal('invalidParameterValue asOf');
    expect(await refused({ asOf: 'yesterday' })).to.equal('invalidParameterValue asOf');
    expect(await refused({ colour: 'red' })).to.equal('unknownParameter colour');
  });
});

describe('the filters of deductions', () => {
  let client: Client;
  before(() => {
    client = new Client();
  });

  it('agree with looking at every row', async () => {
    const list = async (query: string) => (await client.ask('listDeductions', { query })).items;
    const all = await list('product=mps&limit=500');
    const some = fc.record(
      {
        packId: fc.subarray(['mps-gen-2fa4b7', 'mps-tsc-10f6aa', 'nothing'], { minLength: 1 }),
        specification: fc.subarray(['Audio', 'Standard.H264.HD', 'nothing'], { minLength: 1 }),
        subproduct: fc.subarray(['mps/general', 'mps/tsc'], { minLength: 1 }),
        deductedUin: fc.subarray(['100012345678', '100012345701', '1'], { minLength: 1 }),
        capacityMode: fc.subarray(['totalDecrement', 'unlimited'], { minLength: 1 }),
        billingItem: fc.constant(['transcoding']),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(some, async (filter) => {
        const query = new URLSearchParams(Object.entries(filter).flatMap(([key, values]) => values.map((value) => [key, value])));
        const rows = await list(`product=mps&limit=500&${query.toString()}`);
        const fits = all.filter((row) => Object.entries(filter).every(([key, values]) => (values as readonly unknown[]).includes(row[key as keyof typeof row])));
        // All lie in the first 500 rows or the filter finds more of them behind.
        expect(rows.slice(0, fits.length).map(({ id }) => id)).to.deep.equal(fits.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });

  it('cut by usage start and by time of deduction, the end left out', async () => {
    const { items } = await client.ask('listDeductions', { query: { product: 'mps', usageStartFrom: '2026-06-01', usageStartTo: '2026-06-03', limit: '500' } });
    expect(new Set(items.map(({ usageStart }) => usageStart.slice(0, 10)))).to.deep.equal(new Set(['2026-06-01', '2026-06-02']));
    const made = await client.ask('listDeductions', { query: { product: 'mps', deductedFrom: '2026-06-02', deductedTo: '2026-06-03', limit: '500' } });
    expect(new Set(made.items.map(({ deductedAt }) => deductedAt.slice(0, 10)))).to.deep.equal(new Set(['2026-06-02']));
  });

  it('go three months back and no further, and know only products that there are', async () => {
    const refused = async (query: Record<string, string>) => fault(await client.problem('listDeductions', { query }));
    await client.ask('listDeductions', { query: { product: 'mps', usageStartFrom: '2026-03-18' } });
    expect(await refused({ product: 'mps', usageStartFrom: '2026-03-17' })).to.equal('usageTimeOutOfRange usageStartFrom');
    expect(await refused({ product: 'mps', usageStartFrom: '2026-06-02', usageStartTo: '2026-06-02' })).to.equal('invalidParameterValue usageStartTo');
    expect(await refused({ product: 'toaster' })).to.equal('productNotSupported product');
    expect(await refused({})).to.equal('missingParameter product');
    expect(await refused({ product: 'mps', usageStartFrom: 'spring' })).to.equal('invalidParameterValue usageStartFrom');
    expect(await refused({ product: 'mps', capacityMode: 'halfDecrement' })).to.equal('invalidParameterValue capacityMode.0');
  });

  it('add up to the same in every summary', async () => {
    const { items } = await client.ask('listDeductions', { query: { product: 'lke', limit: '500' } });
    const rest = await client.ask('listDeductions', { query: { product: 'lke', limit: '500', offset: '500' } });
    const rows = [...items, ...rest.items];
    const sum = (unit: string) => rows.filter(({ packUnit }) => packUnit === unit).reduce((total, { actualDeduction }) => total + toQuantity(actualDeduction), 0n);
    for (const by of ['pack', 'product', 'owner', 'billingItem', 'day']) {
      const summary = await client.ask('summariseDeductions', { query: { product: 'lke', by, limit: '500' } });
      expect([summary.by, summary.rows]).to.deep.equal([by, rows.length]);
      for (const unit of new Set(summary.items.map((item) => item.unit))) {
        const total = summary.items.filter((item) => item.unit === unit).reduce((all, { actualDeduction }) => all + toQuantity(actualDeduction), 0n);
        expect(total, `${by} ${unit}`).to.equal(sum(unit));
      }
      expect(summary.items.reduce((all, item) => all + item.rows, 0)).to.equal(rows.length);
    }
    expect(fault(await client.problem('summariseDeductions', { query: { product: 'lke', by: 'colour' } }))).to.equal('invalidParameterValue by');
    expect(fault(await client.problem('summariseDeductions', { query: { product: 'lke' } }))).to.equal('missingParameter by');
  });
});
