import { expect } from '@open-wc/testing';
import type { Reply } from '../api/support.js';
import { errorOf } from '../api/support.js';
import { answered, asked, now, sourceWith } from './support.js';

const info = (Id: string, more: object = {}) => ({
  Id,
  Total: 1_000_000_000_000,
  Used: 1,
  Left: 999_999_999_999,
  BuyTime: '2025-01-03 10:00:00',
  ExpireTime: '2026-01-03 10:00:00',
  Type: 0,
  Status: 1,
  ...more,
});

/** An API with these packs of each kind, in pages as it is asked for them. */
function api(packs: Record<number, object[]>, more: object = {}): Reply {
  return (request) => {
    const { PackageType, PageNum, PageSize } = asked(request).parameters as Record<string, number>;
    const all = packs[PackageType!] ?? [];
    const start = (PageNum! - 1) * PageSize!;
    const page = { LivePackageInfoList: all.slice(start, start + PageSize!), TotalPage: Math.ceil(all.length / PageSize!), TotalNum: all.length, PackageBillMode: 204 };
    return answered({ ...page, ...more })(request);
  };
}

const kinds = {
  0: [info('flow'), info('gone', { Status: 2, Used: 0, ExpireTime: '2025-05-01T10:00:00+08:00' }), info('long-gone', { Status: 2, ExpireTime: '2025-03-30 23:00:00' })],
  1: [info('std', { Type: 1, Total: 600, Used: 0, Left: 600, Status: 0 }), info('tsc', { Type: 2, Total: 300, Used: 300, Left: 0, Status: 4 })],
  2: [info('mic', { Type: 3, Total: 50, Used: 49, Left: 1, Status: 5, BuyTime: '2025-02-03 10:00:00' })],
};

describe('packs from API 3.0', () => {
  it('are asked for kind by kind, and told by the contract', async () => {
    const { source, seen } = sourceWith(api(kinds));
    const { items, total, summary, truncated } = await source.packs({ product: 'live', sort: 'id', limit: 100 });
    expect(seen.map((request) => asked(request))).to.deep.equal(
      [0, 1, 2].map((PackageType) => ({
        action: 'DescribeLivePackageInfo',
        version: '2018-08-01',
        parameters: { PackageType, OrderBy: 'BuyTimeAsc', PageNum: 1, PageSize: 100 },
      })),
    );
    expect(items.map(({ id, subproduct, capacityUnit, status, used }) => [id, subproduct, capacityUnit, status, used])).to.deep.equal([
      ['flow', 'live/traffic', 'GB', 'valid', true],
      ['gone', 'live/traffic', 'GB', 'expired', false],
      ['mic', 'live/mic', 'hour', 'refunded', true],
      ['std', 'live/transcode-standard', 'minute', 'valid', false],
      ['tsc', 'live/transcode-tsc', 'minute', 'exhausted', true],
    ]);
    expect([total, truncated, summary]).to.deep.equal([5, false, { valid: 2, expiringSoon: 0, runningLow: 0, lapsing: { packs: 0, amounts: [] } }]);
    expect(items[0]).to.deep.include({
      name: 'flow',
      product: 'live',
      capacityMode: 'totalDecrement',
      totalCapacity: '1000',
      totalRemaining: '999.999999999',
      usedAmount: '0.000000001',
      purchasedAt: '2025-01-03T10:00:00+08:00',
      effectiveAt: '2025-01-03T10:00:00+08:00',
      expiresAt: '2026-01-03T10:00:00+08:00',
      invalidAt: null,
      statusReason: null,
      renewalMethod: null,
    });
    expect(items[0]!.operations).to.deep.equal({
      renew: { allowed: false, reason: 'totalDecrement' },
      setRenewal: { allowed: false, reason: 'totalDecrement' },
      refund: { allowed: false, reason: 'notSupported' },
    });
    expect(items[1]!.invalidAt).to.equal('2025-05-01T10:00:00+08:00');
  });

  it('are read to the last page, each pack once', async () => {
    const many = Array.from({ length: 250 }, (_, index) => info(`p${index}`, { BuyTime: `2025-01-03 10:${String(index % 60).padStart(2, '0')}:00` }));
    for (const more of [{}, { TotalPage: null }]) {
      const { source, seen } = sourceWith(api({ 0: many }, more));
      const page = await source.packs({ offset: 90, limit: 60 });
      expect([page.total, page.items.length]).to.deep.equal([250, 60]);
      expect(seen.filter((request) => asked(request).parameters['PackageType'] === 0).length).to.equal(3);
    }
  });

  it('keep their order from page to page, while the API goes on', async () => {
    const packs = { 0: ['a', 'b', 'c', 'd'].map((id, index) => info(id, { BuyTime: `2025-01-0${index + 1} 00:00:00` })) };
    const { source, seen } = sourceWith(api(packs));
    const first = await source.packs({ limit: 2 });
    packs[0].push(info('e', { BuyTime: '2025-06-01 00:00:00' }));
    const second = await source.packs({ limit: 2, offset: 2, asOf: first.asOf });
    expect([...first.items, ...second.items].map(({ id }) => id)).to.deep.equal(['d', 'c', 'b', 'a']);
    expect(seen).to.have.length(3);
    const anew = await source.packs({ limit: 1 });
    expect([anew.items[0]!.id, anew.asOf === first.asOf]).to.deep.equal(['e', false]);
    for (let times = 0; times < 8; times++) await source.packs({});
    const gone = await errorOf(source.packs({ asOf: first.asOf }));
    expect([gone.code, gone.status, gone.field]).to.deep.equal(['snapshotGone', 410, 'asOf']);
  });

  const questions: [query: object, ids: string[]][] = [
    [{ status: ['valid'] }, ['flow', 'std']],
    [{ status: ['exhausted', 'refunded'] }, ['mic', 'tsc']],
    [{ subproduct: ['live/traffic'] }, ['flow', 'gone']],
    [{ search: 'S' }, ['std', 'tsc']],
    [{ search: 'mic' }, ['mic']],
    [{ capacityMode: ['periodDecrement'] }, []],
    [{ expiresFrom: '2025-05-01', expiresTo: '2025-05-02' }, ['gone']],
    [{ expiresFrom: '2025-05-01T10:00:01+08:00' }, ['flow', 'mic', 'std', 'tsc']],
    [{ expiresTo: '2025-05-01T02:00:00Z' }, []],
  ];
  for (const [query, ids] of questions) {
    it(`are filtered by ${JSON.stringify(query)}`, async () => {
      const { source } = sourceWith(api(kinds));
      const { items, total } = await source.packs({ sort: 'id', ...query });
      expect([items.map(({ id }) => id), total]).to.deep.equal([ids, ids.length]);
    });
  }

  it('are sorted by quantity and by time, either way, the newest first by default', async () => {
    const { source } = sourceWith(api({ 0: [info('a', { Total: 9e9, BuyTime: '2025-01-02 00:00:00' }), info('b', { Total: 10e9, BuyTime: '2025-01-01 00:00:00' })] }));
    const ids = async (query: object) => (await source.packs(query)).items.map(({ id }) => id).join('');
    expect([await ids({}), await ids({ sort: 'purchasedAt' }), await ids({ sort: 'totalCapacity' }), await ids({ sort: '-totalCapacity' })]).to.deep.equal(['ab', 'ba', 'ab', 'ba']);
    expect((await errorOf(source.packs({ sort: 'colour' }))).field).to.equal('sort');
  });

  it('are counted: valid, expiring within thirty days, at fifteen percent or less', async () => {
    const { source } = sourceWith(
      api({ 0: [info('a', { ExpireTime: '2025-07-31 23:59:59' }), info('b', { ExpireTime: '2025-08-01 00:00:00' }), info('c', { Total: 100, Left: 15 }), info('d', { Total: 100, Left: 16 }), info('e', { Status: 3 })] }),
    );
    expect((await source.packs({ status: ['frozen'] })).summary).to.deep.equal({ valid: 4, expiringSoon: 1, runningLow: 1, lapsing: { packs: 1, amounts: [{ unit: 'GB', amount: '999.999999999' }] } });
    const ids = async (concern: 'expiringSoon' | 'runningLow' | 'lapsing') => (await source.packs({ concern })).items.map(({ id }) => id).join('');
    expect([await ids('expiringSoon'), await ids('runningLow'), await ids('lapsing')]).to.deep.equal(['a', 'c', 'a']);
  });

  it('tell why they are frozen, as far as the billing mode does', async () => {
    const frozen = api({ 0: [info('flow', { Status: 3 })], 2: [info('mic', { Status: 3, Type: 3 })] }, { FluxPackageBillMode: '204,304,201,204', PackageBillMode: 205 });
    const { items } = await sourceWith(frozen).source.packs({ sort: 'id' });
    expect(items[0]!.statusReason).to.deep.equal({ code: 'billingMode', since: null, requiredMode: 'dailyTraffic', currentMode: 'monthlyBandwidth' });
    const alone = await sourceWith(api({ 2: [info('mic', { Status: 3, Type: 3 })] }, { PackageBillMode: 205 })).source.packs({});
    expect(alone.items[0]!.statusReason).to.equal(null);
  });

  it('may be of kinds and in states that nobody knows yet', async () => {
    const { source } = sourceWith(api({ 0: [info('new', { Type: 9, Status: 8, Total: 5, Left: 5 })] }));
    const { items } = await source.packs({});
    expect([items[0]!.subproduct, items[0]!.status, items[0]!.capacityUnit, items[0]!.totalCapacity]).to.deep.equal(['live/type-9', 'status 8', null, '5']);
  });

  it('are of live streaming alone', async () => {
    const { source, seen } = sourceWith(api(kinds));
    expect((await errorOf(source.packs({ product: 'mps' }))).code).to.equal('productNotSupported');
    expect(seen).to.have.length(0);
  });

  it('can be asked for one by one', async () => {
    const { source } = sourceWith(api({ 0: [info('a/b c')] }));
    expect((await source.pack('a/b c')).id).to.equal('a/b c');
    const missing = await errorOf(source.pack('z'));
    expect([missing.kind, missing.code]).to.deep.equal(['notFound', 'notFound']);
  });

  it('have lists that are told apart although taken at one moment', async () => {
    const { source } = sourceWith(api(kinds));
    const [one, other] = [await source.packs({}), await source.packs({})];
    expect(one.asOf).not.to.equal(other.asOf);
    expect(Math.abs(Date.parse(one.asOf) - now)).to.be.lessThan(1);
  });
});
