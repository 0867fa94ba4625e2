/** DescribeLivePackageInfo by the letter, asked by Tencent Cloud's own SDK over HTTP. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { Ledger } from '../../mock-api/ledger/ledger.js';
import { toTime } from '../../mock-api/ledger/time.js';
import { live } from '../../mock-api/policies/live.js';
import { mps } from '../../mock-api/policies/mps.js';
import { Door } from '../../mock-api/tencent-cloud/index.js';
import { ask, errorOf, open, secret, uin, unsigned } from './tencent-cloud-support.js';

interface Info {
  Id: string;
  Total: number;
  Used: number;
  Left: number;
  BuyTime: string;
  ExpireTime: string;
  Type: number;
  Status: number;
  WillRenew: number | null;
  RenewalResult: number | null;
}
interface Answer {
  LivePackageInfoList: Info[];
  PackageBillMode: number;
  TotalPage: number | null;
  TotalNum: number | null;
  PageNum: number | null;
  PageSize: number | null;
  FluxPackageBillMode: string | null;
}

const other = '100000000002';

/** Packs of each kind and in each state: settlement is at 04:05 of the day after. */
function world(): Ledger {
  const ledger = new Ledger([mps, live], toTime('2025-01-01'));
  for (const owner of [uin, other]) {
    ledger.run({ do: 'openAccount', at: '2025-01-01', uin: owner });
    ledger.run({ do: 'topUp', at: '2025-01-01', uin: owner, amount: '100000' });
  }
  const buy = (at: string, id: string, subproduct: string, capacity: string, more: object = {}) =>
    ledger.run({ do: 'purchase', at, id, name: id, uin, product: 'live', subproduct, capacity, validity: { count: 1, unit: 'year' }, price: '10', ...more });
  buy('2025-01-02T10:00:00+08:00', 'expired', 'live/traffic', '100', { validity: { count: 1, unit: 'month' } });
  buy('2025-01-03T10:00:00+08:00', 'renewing', 'live/traffic', '1000', { autoPurchase: true });
  buy('2025-03-01T10:00:00+08:00', 'refunded', 'live/traffic', '500');
  ledger.run({ do: 'refund', at: '2025-03-02T10:00:00+08:00', id: 'refunded' });
  buy('2025-03-03T10:00:00+08:00', 'exhausted', 'live/traffic', '0.000000100', { validity: { count: 1, unit: 'month' } });
  buy('2025-03-03T10:00:00+08:00', 'foreign', 'live/traffic', '77', { uin: other });
  buy('2025-03-04T10:00:00+08:00', 'standard', 'live/transcode-standard', '600');
  buy('2025-03-04T11:00:00+08:00', 'tsc', 'live/transcode-tsc', '300');
  buy('2025-03-04T12:00:00+08:00', 'mic', 'live/mic', '50');
  buy('2025-03-04T13:00:00+08:00', 'director', 'live/director', '20');
  const use = (item: string, amount: string, more: object) =>
    ledger.run({ do: 'use', at: '2025-03-05', uin, product: 'live', item, amount, start: '2025-03-04T13:30:00+08:00', end: '2025-03-04T14:00:00+08:00', ...more });
  use('liveTraffic', '1100', { region: 'ap-guangzhou' });
  use('transcoding', '90', { specification: 'Standard.H264.480P' });
  ledger.advance(toTime('2025-03-06'));
  return ledger;
}

describe('the SDK calls DescribeLivePackageInfo', () => {
  const ledger = world();
  let door: Awaited<ReturnType<typeof open>>;
  before(async () => {
    const everybody = { secretId: 'AKIDeverybody', secretKey: 'k' };
    door = await open(ledger, { secrets: [{ ...secret, uin }, everybody], perSecond: { DescribeLivePackageInfo: 1000 } });
  });
  after(() => door.close());

  const client = (credential = secret, reqMethod: 'GET' | 'POST' = 'POST') =>
    new CommonClient('live.tencentcloudapi.com', '2018-08-01', { credential, profile: { httpProfile: { endpoint: door.endpoint, protocol: 'http://', reqMethod } } });
  const ask = (parameters: object, as = client()) => as.request('DescribeLivePackageInfo', parameters) as Promise<Answer>;
  const ids = ({ LivePackageInfoList }: Answer) => LivePackageInfoList.map(({ Id }) => Id);

  it('and reads traffic packs in bytes, each status by its number', async () => {
    const { LivePackageInfoList: list, ...rest } = await ask({ PackageType: 0, OrderBy: 'BuyTimeAsc' });
    assert.deepEqual(
      list.map(({ Id, Status, Total, Used, Left }) => [Id, Status, Total, Used, Left]),
      [
        ['expired', 2, 100e9, 0, 100e9],
        ['renewing', 1, 1000e9, 1000, 1000e9 - 1000],
        ['refunded', 5, 500e9, 0, 500e9],
        ['exhausted', 4, 100, 100, 0],
      ],
    );
    assert.deepEqual({ ...list[1] }, { Id: 'renewing', Total: 1e12, Used: 1000, Left: 1e12 - 1000, BuyTime: '2025-01-03 10:00:00', ExpireTime: '2026-01-03 10:00:00', Type: 0, Status: 1, WillRenew: 1, RenewalResult: 0 });
    assert.deepEqual([list[0]!.WillRenew, list[0]!.RenewalResult], [0, null]);
    const { RequestId, ...told } = rest as typeof rest & { RequestId: string };
    assert.ok(RequestId);
    assert.deepEqual(told, { PackageBillMode: 204, FluxPackageBillMode: '204,204,204,204', TotalPage: null, TotalNum: 4, PageNum: null, PageSize: null });
  });

  it('and meets two numberings: the kind it asks for is not the type of the packs it gets', async () => {
    const transcoding = await ask({ PackageType: 1, OrderBy: 'BuyTimeAsc' });
    assert.deepEqual(
      transcoding.LivePackageInfoList.map(({ Id, Type, Total, Used, Left, Status }) => [Id, Type, Total, Used, Left, Status]),
      [
        // A minute and a half of usage: what is left is told in whole minutes, rounded down.
        ['standard', 1, 600, 2, 598, 1],
        ['tsc', 2, 300, 0, 300, 0],
      ],
    );
    assert.deepEqual([transcoding.PackageBillMode, transcoding.FluxPackageBillMode], [205, null]);
    const mic = await ask({ PackageType: 2 });
    assert.deepEqual(mic.LivePackageInfoList.map(({ Id, Type, Total, WillRenew, RenewalResult }) => [Id, Type, Total, WillRenew, RenewalResult]), [['mic', 3, 50, null, null]]);
  });

  it('and sees the packs of its own account, unless it stands for all', async () => {
    assert.ok(!ids(await ask({ PackageType: 0 })).includes('foreign'));
    assert.ok(ids(await ask({ PackageType: 0 }, client({ secretId: 'AKIDeverybody', secretKey: 'k' }))).includes('foreign'));
  });

  it('in each of four orders, the newest first by default, and by GET', async () => {
    const byBuying = ['expired', 'renewing', 'refunded', 'exhausted'];
    const byExpiry = ['expired', 'exhausted', 'renewing', 'refunded'];
    assert.deepEqual(ids(await ask({ PackageType: 0, OrderBy: 'BuyTimeAsc' })), byBuying);
    assert.deepEqual(ids(await ask({ PackageType: 0, OrderBy: 'BuyTimeDesc' }, client(secret, 'GET'))), byBuying.toReversed());
    assert.deepEqual(ids(await ask({ PackageType: 0 })), byBuying.toReversed());
    assert.deepEqual(ids(await ask({ PackageType: 0, OrderBy: 'ExpireTimeAsc' })), byExpiry);
    assert.deepEqual(ids(await ask({ PackageType: 0, OrderBy: 'ExpireTimeDesc' })), byExpiry.toReversed());
  });

  it('and is told when packs freeze, with the mode that froze them', async () => {
    const frozen = world();
    frozen.run({ do: 'switchBillingMode', at: frozen.now, uin, product: 'live', line: 'liveStreaming', group: 'overseas', mode: 'dailyBandwidth' });
    frozen.run({ do: 'switchBillingMode', at: frozen.now, uin, product: 'live', line: 'lowLatency', group: 'mainland', mode: 'dailyBandwidth' });
    frozen.run({ do: 'switchBillingMode', at: frozen.now, uin, product: 'live', line: 'mic', mode: 'monthlyDuration' });
    frozen.advance(toTime('2025-04-02'));
    const own = await open(frozen, { secrets: [{ ...secret, uin }] });
    const common = new CommonClient('live.tencentcloudapi.com', '2018-08-01', { credential: secret, profile: { httpProfile: { endpoint: own.endpoint, protocol: 'http://' } } });
    const traffic = (await common.request('DescribeLivePackageInfo', { PackageType: 0 })) as Answer;
    assert.equal(traffic.FluxPackageBillMode, '204,203,203,204');
    const mic = (await common.request('DescribeLivePackageInfo', { PackageType: 2 })) as Answer;
    assert.deepEqual([mic.PackageBillMode, mic.LivePackageInfoList[0]!.Status], [206, 3]);
    await own.close();
  });

  const refused: [code: string, parameters: object][] = [
    ['MissingParameter', {}],
    ['InvalidParameter', { PackageType: '0' }],
    ['InvalidParameter', { PackageType: 0.5 }],
    ['InvalidParameterValue', { PackageType: 3 }],
    ['InvalidParameterValue', { PackageType: 0, OrderBy: 'toString' }],
    ['InvalidParameterValue', { PackageType: 0, OrderBy: 'BuyTime desc' }],
    ['InvalidParameterValue', { PackageType: 2, OrderBy: 'ExpireTimeAsc' }],
    ['InvalidParameterValue', { PackageType: 2, OrderBy: 'ExpireTimeDesc' }],
    ['InvalidParameterValue', { PackageType: 0, PageNum: 0, PageSize: 10 }],
    ['InvalidParameterValue', { PackageType: 0, PageNum: 1, PageSize: 9 }],
    ['InvalidParameterValue', { PackageType: 0, PageNum: 1, PageSize: 101 }],
    ['UnknownParameter', { PackageType: 0, Offset: 0 }],
  ];
  for (const [code, parameters] of refused) {
    it(`and is told ${code} for ${JSON.stringify(parameters)}`, async () => assert.equal((await errorOf(ask(parameters))).code, code));
  }
});

describe('buying again, as DescribeLivePackageInfo tells it', () => {
  /** A pack that is to be bought again when it expires, and what stands in the way of that. */
  async function told(hinder: (ledger: Ledger) => void): Promise<(readonly [string, number | null, number | null])[]> {
    const ledger = new Ledger([mps, live], toTime('2025-01-01'));
    ledger.run({ do: 'openAccount', at: '2025-01-01', uin });
    ledger.run({ do: 'topUp', at: '2025-01-01', uin, amount: '25' });
    const validity = { count: 1, unit: 'month' } as const;
    ledger.run({ do: 'purchase', at: '2025-01-01', id: 'first', name: 'first', uin, product: 'live', subproduct: 'live/transcode-tsc', capacity: '10', validity, price: '10', autoPurchase: true });
    hinder(ledger);
    ledger.advance(toTime('2025-02-02'));
    const { LivePackageInfoList } = (await ask(new Door({ ledger }), 'DescribeLivePackageInfo', '2018-08-01', { PackageType: 1, OrderBy: 'BuyTimeAsc' })) as unknown as Answer;
    return LivePackageInfoList.map(({ Id, WillRenew, RenewalResult }) => [Id, WillRenew, RenewalResult] as const);
  }

  it('is done, and goes on with the new pack', async () => assert.deepEqual(await told(() => undefined), [['first', 0, 1], ['pack-000002', 1, 0]]));
  it('is switched off', async () => assert.deepEqual(await told((ledger) => ledger.run({ do: 'setAutoPurchase', at: ledger.now, id: 'first', on: false })), [['first', 0, null]]));
  it('fails for want of money', async () => assert.deepEqual(await told((ledger) => ledger.run({ do: 'setBalance', at: ledger.now, uin, cash: '9' })), [['first', 0, -1]]));
  it('fails for a pack that is frozen', async () =>
    assert.deepEqual(await told((ledger) => ledger.run({ do: 'switchBillingMode', at: ledger.now, uin, product: 'live', line: 'transcoding', mode: 'monthlyTranscoding' })), [['first', 0, -2]]));
});

describe('packs that were bought at one moment, in DescribeLivePackageInfo', () => {
  const ledger = new Ledger([mps, live], toTime('2025-01-01'));
  ledger.run({ do: 'openAccount', at: '2025-01-01', uin });
  ledger.run({ do: 'topUp', at: '2025-01-01', uin, amount: '1000' });
  for (const id of ['b', 'c', 'a']) {
    ledger.run({ do: 'purchase', at: '2025-01-02', id, name: id, uin, product: 'live', subproduct: 'live/traffic', capacity: '1', validity: { count: 1, unit: 'year' } });
  }
  const ids = async (OrderBy: string) =>
    ((await ask(new Door({ ledger }), 'DescribeLivePackageInfo', '2018-08-01', { PackageType: 0, OrderBy })) as unknown as Answer).LivePackageInfoList.map(({ Id }) => Id);

  it('come in the order of their ids, so that pages fit together', async () => {
    for (const order of ['BuyTimeAsc', 'ExpireTimeAsc']) assert.deepEqual(await ids(order), ['a', 'b', 'c'], order);
    for (const order of ['BuyTimeDesc', 'ExpireTimeDesc']) assert.deepEqual(await ids(order), ['c', 'b', 'a'], order);
  });
});

describe('DescribeLivePackageInfo where there is no account', () => {
  it('tells no packs and no billing mode', async () => {
    const door = new Door({ ledger: new Ledger([mps, live], toTime('2025-01-01')) });
    const answer = await ask(door, 'DescribeLivePackageInfo', '2018-08-01', { PackageType: 0 });
    assert.deepEqual([answer['LivePackageInfoList'], answer['TotalNum'], answer['PackageBillMode'], answer['FluxPackageBillMode']], [[], 0, 0, '']);
  });
});

describe('pages of DescribeLivePackageInfo', () => {
  const ledger = new Ledger([mps, live], toTime('2025-01-01'));
  ledger.run({ do: 'openAccount', at: '2025-01-01', uin });
  ledger.run({ do: 'topUp', at: '2025-01-01', uin, amount: '100000' });
  for (let number = 0; number < 95; number++) {
    const id = `p${String(number).padStart(2, '0')}`;
    ledger.run({ do: 'purchase', at: ledger.now + 60_000, id, name: id, uin, product: 'live', subproduct: 'live/traffic', capacity: '1', validity: { count: 1, unit: 'year' } });
  }

  it('fit together, as the SDK walks through them', async () => {
    const door = await open(ledger);
    const client = new CommonClient('live.tencentcloudapi.com', '2018-08-01', { credential: secret, profile: { httpProfile: { endpoint: door.endpoint, protocol: 'http://' } } });
    const page = (parameters: object) => client.request('DescribeLivePackageInfo', { PackageType: 0, OrderBy: 'BuyTimeAsc', ...parameters }) as Promise<Answer>;
    const seen: string[] = [];
    for (let number = 1, pages = 1; number <= pages; number++) {
      const { LivePackageInfoList, TotalPage, TotalNum, PageNum, PageSize } = await page({ PageNum: number, PageSize: 10 });
      assert.deepEqual([TotalPage, TotalNum, PageNum, PageSize], [10, 95, number, 10]);
      pages = TotalPage ?? 0;
      seen.push(...LivePackageInfoList.map(({ Id }) => Id));
    }
    assert.deepEqual(seen, ledger.state.packs.map(({ id }) => id));
    assert.deepEqual((await page({ PageNum: 11, PageSize: 10 })).LivePackageInfoList, []);
    // One without the other says nothing.
    for (const half of [{ PageNum: 2 }, { PageSize: 10 }]) assert.equal((await page(half)).LivePackageInfoList.length, 95);
    await door.close();
  });

  it('may be asked for twenty times a second', async () => {
    const door = await open(ledger, { now: () => 1_700_000_000_000 });
    const client = new CommonClient('live.tencentcloudapi.com', '2018-08-01', unsigned(door.endpoint));
    const call = () => client.request('DescribeLivePackageInfo', { PackageType: 2 }, { skipSign: true });
    for (let times = 0; times < 20; times++) await call();
    assert.equal((await errorOf(call())).code, 'RequestLimitExceeded');
    await door.close();
  });
});
