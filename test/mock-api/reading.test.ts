import { expect } from '@open-wc/testing';
import { toQuantity } from '../../mock-api/ledger/decimal.js';
import { Client, fault } from './support.js';

describe('reading', () => {
  let client: Client;
  before(() => {
    client = new Client();
  });
  afterEach(() => client.backend.reset('typical'));

  it('the capabilities tells every limit and what time it is', async () => {
    const capabilities = await client.ask('getCapabilities');
    expect(capabilities.serverTime).to.equal('2026-06-18T14:30:00+08:00');
    expect(capabilities.limits).to.include({ pageRows: 50_000, deductionMonths: 3, usageDays: 365, usageSpanDays: 90, renewalMonths: 11, renewalYears: 5 });
    expect(capabilities.billingTimeZone).to.equal('Asia/Shanghai');
  });

  it('the catalogue finds all products of both editions, in both languages', async () => {
    const { products } = await client.ask('getCatalogue');
    const inView = (view: string, edition: string) => products.filter(({ views }) => views.some((entry) => entry.view === view && entry.editions.includes(edition)));
    const consoles = ['mps', 'live', 'vod', 'ci', 'apigw'];
    const centre = (view: string, edition: string) => inView(view, edition).filter(({ key }) => !consoles.includes(key)).length;
    expect([centre('overview', 'cn'), centre('overview', 'intl')]).to.deep.equal([39, 11]);
    // The 24 of the range, and real-time communication, whose rows its screenshot shows.
    expect(centre('deductions', 'cn')).to.equal(25);
    // The ranges name the storage packs of the database under the same name as its compute packs.
    const apart = ['tdsql-c-mysql/storage'];
    expect(products.flatMap(({ subproducts }) => subproducts).filter(({ key }) => !apart.includes(key) && !consoles.includes(key.split('/')[0]!)).length).to.equal(105);
    for (const { names, subproducts } of products) {
      for (const entry of [names, ...subproducts.map((subproduct) => subproduct.names)]) expect(entry).to.include.keys('en', 'zh-CN');
    }
    expect(products.find(({ key }) => key === 'mps')!.usage!.taskTypes).to.have.length(15);
    expect(products.find(({ key }) => key === 'mps')!.usage!.regions).to.have.length(16);
  });

  it('the catalogue counts the packs that the overview lists', async () => {
    const { products } = await client.ask('getCatalogue');
    for (const { key, packCount } of products) {
      expect((await client.ask('listPacks', { query: { product: key } })).total, key).to.equal(packCount);
    }
  });

  it('packs shows what belongs to each capacity mode, and nothing else', async () => {
    const { items } = await client.ask('listPacks', { query: { limit: '100' } });
    for (const pack of items) {
      const combo = pack.comboItems !== null;
      const cycles = pack.capacityMode === 'periodDecrement' || pack.capacityMode === 'shardDecrement';
      const counted = pack.capacityMode === 'totalDecrement' || pack.capacityMode === 'periodDecrement';
      expect(pack.periods !== null, `${pack.id} periods`).to.equal(pack.capacityMode === 'periodDecrement');
      if (pack.status !== 'inactive') expect(pack.period !== null, `${pack.id} period`).to.equal(cycles && !combo);
      expect(pack.totalCapacity !== null, `${pack.id} total`).to.equal(counted && !combo);
      expect(pack.capacityUnit === null, `${pack.id} unit`).to.equal(combo);
      expect(pack.renewalMethod === null, `${pack.id} renewal`).to.equal(pack.capacityMode === 'totalDecrement');
      expect(pack.autoRenewalPeriod !== null, `${pack.id} period of renewal`).to.equal(pack.renewalMethod === 'automatic');
      expect(pack.invalidAt !== null, `${pack.id} invalid`).to.equal(['exhausted', 'expired', 'refunded'].includes(pack.status));
      const retried = pack.status === 'valid' && Date.parse(pack.expiresAt) <= client.backend.now;
      expect(pack.statusReason !== null, `${pack.id} reason`).to.equal(retried || ['frozen', 'inactive'].includes(pack.status));
      if (pack.capacityMode === 'totalDecrement' && !combo) {
        expect(toQuantity(pack.totalRemaining!) + toQuantity(pack.usedAmount!)).to.equal(toQuantity(pack.totalCapacity!));
      }
    }
  });

  it('packs filters by every filter, and gives the summary of the whole product', async () => {
    const ask = (query: Record<string, string>) => client.ask('listPacks', { query: { limit: '100', ...query } });
    const { items: all, summary } = await ask({ product: 'trtc' });
    const only = async (query: Record<string, string>, test: (pack: (typeof all)[number]) => boolean) => {
      const { items, summary: same } = await ask({ product: 'trtc', ...query });
      expect(items.map(({ id }) => id)).to.deep.equal(all.filter(test).map(({ id }) => id));
      expect(same).to.deep.equal(summary);
    };
    await only({ status: 'valid' }, ({ status }) => status === 'valid');
    await only({ capacityMode: 'periodDecrement' }, ({ capacityMode }) => capacityMode === 'periodDecrement');
    await only({ subproduct: 'trtc/09' }, ({ subproduct }) => subproduct === 'trtc/09');
    await only({ search: 'trtc-ai-71b2c4' }, ({ id }) => id === 'trtc-ai-71b2c4');
    await only({ search: 'trtc-ai' }, () => false); // an id is exact
    await only({ search: '音视频' }, ({ name }) => name.includes('音视频'));
    await only({ search: 'MONTHLY' }, ({ name }) => name.toLowerCase().includes('monthly'));
    await only({ expiresFrom: '2026-08-01', expiresTo: '2026-09-01' }, ({ expiresAt }) => expiresAt.startsWith('2026-08'));
    expect(fault(await client.problem('listPacks', { query: { status: 'lost' } }))).to.equal('invalidParameterValue status.0');
    expect(fault(await client.problem('listPacks', { query: { product: 'toaster' } }))).to.equal('productNotSupported product');
  });

  it('packs leaves out what ended more than three months ago, by the time it ended', async () => {
    const { ledger } = client.backend;
    const { items } = await client.ask('listPacks', { query: { limit: '100' } });
    const gone = ledger.state.packs.filter(({ id }) => !items.some((pack) => pack.id === id));
    expect(gone.length).to.be.above(0);
    for (const { invalidAt } of gone) expect(invalidAt).to.be.below(Date.parse('2026-03-18T00:00:00+08:00'));
    // Though its validity would still run.
    expect(gone.some(({ expiresAt }) => expiresAt > ledger.now)).to.equal(true);
    // By its id it can still be read.
    expect((await client.ask('getPack', { id: gone[0]!.id })).id).to.equal(gone[0]!.id);
  });

  it('the history of a balance goes through events and deductions in order', async () => {
    const { items, total } = await client.ask('getBalanceHistory', { id: 'gs-flow-40c7be', query: { limit: '500' } });
    expect(total).to.equal(items.length);
    expect(items[0]).to.include({ event: 'effective', remaining: '500.000000000' });
    expect(items.map(({ at }) => at)).to.deep.equal(items.map(({ at }) => at).sort());
    expect(items.filter(({ event }) => event === 'reset').length).to.be.above(2);
    const part = await client.ask('getBalanceHistory', { id: 'gs-flow-40c7be', query: { from: '2026-05-01', to: '2026-06-01', limit: '500', sort: '-at' } });
    expect(part.items.every(({ at }) => at.startsWith('2026-05'))).to.equal(true);
    const combo = await client.ask('getBalanceHistory', { id: 'trtc-set-6690bb', query: { limit: '500' } });
    expect(new Set(combo.items.map(({ comboItem }) => comboItem))).to.deep.equal(new Set(['calls', 'recording', 'acceleration']));
    expect((await client.ask('getBalanceHistory', { id: 'trtc-dash-3d7702' })).items).to.deep.equal([]);
  });

  it('uncovered usage tells why of each pack', async () => {
    const { items } = await client.ask('listUncoveredUsage', { query: { product: 'clb', limit: '500' } });
    expect(items.length).to.be.above(20);
    for (const { meteredUsage, uncoveredUsage } of items) expect(toQuantity(uncoveredUsage) <= toQuantity(meteredUsage)).to.equal(true);
    const reasons = new Set(items.flatMap(({ considered }) => considered.map(({ reason }) => reason)));
    expect([...reasons]).to.include.members(['cycleExhausted', 'regionMismatch', 'otherSubproduct']);
    const one = await client.ask('listUncoveredUsage', { query: { product: 'clb', packId: 'clb-lcu-c4e907', sort: '-uncoveredUsage' } });
    expect(one.items.every(({ considered }) => considered.some(({ packId }) => packId === 'clb-lcu-c4e907'))).to.equal(true);
    expect((await client.ask('listUncoveredUsage', { query: { product: 'clb', packId: 'nothing' } })).items).to.deep.equal([]);
  });

  it('the account, its billing modes and plug-ins', async () => {
    const account = await client.ask('getAccount');
    const sum = toQuantity(account.cash.amount) + toQuantity(account.income.amount) + toQuantity(account.present.amount) - toQuantity(account.frozen.amount) - toQuantity(account.owed.amount);
    expect(toQuantity(account.balance.amount)).to.equal(sum);
    const { items } = await client.ask('listBillingModes', { query: { product: 'live' } });
    expect(items.find(({ line }) => line === 'mic')).to.include({ mode: 'monthlyDuration', packMode: 'dailyDuration' });
    expect(items.find(({ line, regionGroup }) => line === 'lowLatency' && regionGroup === 'overseas')!.next).to.deep.equal({ mode: 'dailyTraffic', effectiveAt: '2026-06-19T00:00:00+08:00' });
    expect((await client.ask('listBillingModes')).items.length).to.be.above(items.length);
    const { items: plugins } = await client.ask('listPlugins', { query: { product: 'live', sort: 'miniProgramName' } });
    expect(plugins.filter(({ buyUrl }) => buyUrl !== null).map(({ reviewState }) => reviewState)).to.deep.equal(['pendingPayment']);
    expect((await client.ask('listPlugins', { query: { product: 'mps' } })).items).to.deep.equal([]);
  });
});

describe('reading usage', () => {
  let client: Client;
  before(() => {
    client = new Client();
  });
  const ask = (query: string) => client.ask('getUsage', { query: `product=mps&${query}` });
  const refused = async (query: string) => fault(await client.problem('getUsage', { query: `product=mps&${query}` }));

  it('takes transcoding in Guangzhou unless it is asked for more', async () => {
    const { tasks, regions } = await ask('from=2026-06-01&to=2026-06-08');
    expect([tasks.map(({ taskType }) => taskType), regions]).to.deep.equal([['Transcode'], ['ap-guangzhou']]);
    expect(tasks[0]!.summary).to.have.length(7);
    const both = await ask('from=2026-06-01&to=2026-06-08&region=ap-guangzhou&region=ap-singapore&taskType=Snapshot&taskType=Transcode');
    expect(both.tasks.map(({ taskType, unit }) => [taskType, unit])).to.deep.equal([['Snapshot', 'image'], ['Transcode', 'second']]);
    expect(Number(both.tasks[1]!.summary[0]!.usage)).to.be.above(Number(tasks[0]!.summary[0]!.usage));
  });

  it('sums up what its specifications say, where there are any', async () => {
    for (const taskType of ['Transcode', 'AIReview', 'AIGCImage']) {
      const { tasks } = await ask(`from=2026-05-01&to=2026-06-01&taskType=${taskType}`);
      const [{ summary, specifications }] = tasks as [(typeof tasks)[number]];
      if (taskType !== 'Transcode') expect(specifications).to.deep.equal([]);
      else {
        for (const { day, usage } of summary) {
          const parts = specifications.flatMap(({ points }) => points.filter((point) => point.day === day));
          expect(parts.reduce((sum, part) => sum + toQuantity(part.usage), 0n)).to.equal(toQuantity(usage));
        }
      }
    }
  });

  it('reaches a year back, ninety days at a time, and stops at today', async () => {
    expect((await ask('from=2025-06-18&to=2025-06-19')).tasks[0]!.summary).to.have.length(1);
    expect(await refused('from=2025-06-17&to=2025-06-19')).to.equal('invalidParameterValue from');
    expect((await ask('from=2026-03-01&to=2026-05-31')).tasks[0]!.summary).to.have.length(91);
    expect(await refused('from=2026-03-01&to=2026-06-01')).to.equal('invalidParameterValue to');
    expect((await ask('from=2026-06-15&to=2026-07-15')).tasks[0]!.summary.at(-1)!.day).to.equal('2026-06-17');
  });

  it('names what is wrong with a question', async () => {
    expect(await refused('from=2026-06-02&to=2026-06-02')).to.equal('invalidParameterValue to');
    expect(await refused('to=2026-06-02')).to.equal('missingParameter from');
    expect(await refused('from=2026-06-01T00:00:00Z&to=2026-06-02')).to.equal('invalidParameterValue from');
    expect(await refused('from=2026-06-01&to=2026-06-02&taskType=Knit')).to.equal('invalidParameterValue taskType');
    expect(await refused('from=2026-06-01&to=2026-06-02&region=moon')).to.equal('invalidParameterValue region');
    expect(fault(await client.problem('getUsage', { query: 'product=live&from=2026-06-01&to=2026-06-02' }))).to.equal('productNotSupported product');
  });
});
