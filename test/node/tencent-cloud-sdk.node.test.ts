/** Tencent Cloud's own SDK, as it comes from the registry, calls the door over HTTP and notices no difference. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import * as sdk from 'tencentcloud-sdk-nodejs-mps';
import { documented, errorOf, open, secret, uin, unsigned } from './tencent-cloud-support.js';

const { Client } = sdk.mps.v20190612;

type Profile = NonNullable<ConstructorParameters<typeof Client>[0]['profile']>;
const range = { StartTime: '2019-07-02T00:00:00+08:00', EndTime: '2019-07-03T00:00:00+08:00' };

describe('the SDK calls DescribeUsageData', () => {
  let ahead = 0;
  let door: Awaited<ReturnType<typeof open>>;
  before(async () => {
    door = await open(documented(), {
      now: () => Date.now() + ahead,
      secrets: [
        secret,
        { secretId: 'AKIDtemporary', secretKey: 'k', token: 'session' },
        { secretId: 'AKIDnoMps', secretKey: 'k', products: ['live'] },
        { secretId: 'AKIDstranger', secretKey: 'k', uin: '999' },
        { secretId: 'AKIDlimited', secretKey: 'k', uin, actions: ['DescribeLivePackageInfo'] },
      ],
    });
  });
  after(() => door.close());

  const client = (credential: { secretId?: string; secretKey?: string; token?: string } = secret, profile: Profile = {}) =>
    new Client({ credential, region: 'ap-guangzhou', profile: { ...profile, httpProfile: { endpoint: door.endpoint, protocol: 'http://', ...profile.httpProfile } } });

  const day = (text: string, Count: number, Usage: number) => ({ Time: `${text}T00:00:00+08:00`, Count, Usage });
  const sample = {
    TaskType: 'Transcode',
    Summary: [day('2019-07-02', 3, 30), day('2019-07-03', 3, 30)],
    Details: ['Audio', 'Standard.H265.4K', 'TESHD-10.H265.4K'].map((Specification) => ({ Specification, Data: [day('2019-07-02', 1, 10), day('2019-07-03', 1, 10)] })),
  };

  it('and reads the sample of the documentation', async () => {
    const { Data, RequestId } = await client().DescribeUsageData(range);
    assert.deepEqual(JSON.parse(JSON.stringify(Data)), [sample]);
    assert.match(RequestId ?? '', /^[0-9a-f-]{36}$/);
  });

  it('by GET, with a language, and with the signatures of version 1, to the same end', async () => {
    const ways: Profile[] = [
      { httpProfile: { reqMethod: 'GET' } },
      { language: 'zh-CN' },
      { signMethod: 'HmacSHA256' },
      { signMethod: 'HmacSHA1', httpProfile: { reqMethod: 'GET' } },
    ];
    for (const profile of ways) {
      const { Data } = await client(secret, profile).DescribeUsageData({ ...range, Types: ['Transcode', 'Snapshot'], ProcessRegions: ['ap-guangzhou', 'aws'] });
      assert.deepEqual(JSON.parse(JSON.stringify(Data)), [sample, { TaskType: 'Snapshot', Summary: [], Details: [] }], JSON.stringify(profile));
    }
  });

  it('with temporary keys and their token', async () => {
    const keys = { secretId: 'AKIDtemporary', secretKey: 'k' };
    assert.equal((await client({ ...keys, token: 'session' }).DescribeUsageData(range)).Data?.length, 1);
    assert.equal((await errorOf(client({ ...keys, token: 'other' }).DescribeUsageData(range))).code, 'AuthFailure.TokenFailure');
    assert.equal((await errorOf(client(keys).DescribeUsageData(range))).code, 'AuthFailure.TokenFailure');
  });

  it('without a signature', async () => {
    const common = new CommonClient('mps.tencentcloudapi.com', '2019-06-12', unsigned(door.endpoint));
    const answer = (await common.request('DescribeUsageData', range, { skipSign: true })) as { Data: unknown[] };
    assert.equal(answer.Data.length, 1);
  });

  const refused: [what: string, code: string, call: () => Promise<unknown>][] = [
    ['a wrong key', 'AuthFailure.SignatureFailure', () => client({ ...secret, secretKey: 'wrong' }).DescribeUsageData(range)],
    ['a wrong key by version 1', 'AuthFailure.SignatureFailure', () => client({ ...secret, secretKey: 'wrong' }, { signMethod: 'HmacSHA1' }).DescribeUsageData(range)],
    ['a key that nobody has', 'AuthFailure.SecretIdNotFound', () => client({ secretId: 'AKIDnobody', secretKey: 'k' }).DescribeUsageData(range)],
    ['an id that is none', 'AuthFailure.InvalidSecretId', () => client({ secretId: 'not an id', secretKey: 'k' }).DescribeUsageData(range)],
    ['an action that is not allowed', 'AuthFailure.UnauthorizedOperation', () => client({ secretId: 'AKIDlimited', secretKey: 'k' }).DescribeUsageData(range)],
    ['an account without the product', 'FailedOperation.InvalidMpsUser', () => client({ secretId: 'AKIDnoMps', secretKey: 'k' }).DescribeUsageData(range)],
    ['an account that is not known', 'FailedOperation.InvalidMpsUser', () => client({ secretId: 'AKIDstranger', secretKey: 'k' }).DescribeUsageData(range)],
    ['another action', 'InvalidAction', () => client().DescribeWorkflows({})],
    ['no times', 'MissingParameter', () => client().request('DescribeUsageData', {})],
    ['a parameter that is none', 'UnknownParameter', () => client().request('DescribeUsageData', { ...range, Foo: 1 })],
    ['a wrong type', 'InvalidParameter', () => client().request('DescribeUsageData', { ...range, Types: 'Transcode' })],
    ['a wrong type by GET', 'InvalidParameter', () => client(secret, { httpProfile: { reqMethod: 'GET' } }).request('DescribeUsageData', { ...range, Types: 'Transcode' })],
    ['a wrong value', 'InvalidParameterValue', () => client().DescribeUsageData({ ...range, Types: ['Transcode', 'Dance'] })],
  ];
  for (const [what, code, call] of refused) {
    it(`and is told ${code} for ${what}`, async () => {
      const error = await errorOf(call());
      assert.equal(error.code, code);
      assert.ok(error.message.length > 10);
      assert.match(error.requestId, /^[0-9a-f-]{36}$/);
    });
  }

  it('and is told when its clock is wrong by more than five minutes', async () => {
    // Signatures tell whole seconds, and a busy machine takes its time: three seconds to either side of the limit.
    try {
      for (const off of [-303, 303]) {
        ahead = off * 1000;
        assert.equal((await errorOf(client().DescribeUsageData(range))).code, 'AuthFailure.SignatureExpire');
        ahead = off > 0 ? 297_000 : -297_000;
        assert.equal((await client().DescribeUsageData(range)).Data?.length, 1);
      }
    } finally {
      ahead = 0;
    }
  });

  it('and is told NoSuchVersion for another version', async () => {
    const common = new CommonClient('mps.tencentcloudapi.com', '2018-01-01', { credential: secret, profile: { httpProfile: { endpoint: door.endpoint, protocol: 'http://' } } });
    assert.equal((await errorOf(common.request('DescribeUsageData', range))).code, 'NoSuchVersion');
  });
});

describe('what the SDK is told', () => {
  it('when it calls too often: the hundred and first call of a second', async () => {
    const door = await open(documented(), { now: () => 1_700_000_000_000, unsigned: true });
    const common = new CommonClient('mps.tencentcloudapi.com', '2019-06-12', unsigned(door.endpoint));
    const call = () => common.request('DescribeUsageData', range, { skipSign: true });
    for (let times = 0; times < 100; times++) await call();
    const error = await errorOf(call());
    assert.deepEqual([error.code, error.message], ['RequestLimitExceeded', 'The number of requests exceeds the frequency limit (100 per second).']);
    await door.close();
  });

  for (const code of ['FailedOperation.NetWorkError', 'InternalError', 'InvalidParameterValue.Service'] as const) {
    it(`when the service itself fails: ${code}`, async () => {
      const door = await open(documented(), { refuse: (action) => (action === 'DescribeUsageData' ? code : null) });
      const client = new Client({ credential: secret, profile: { httpProfile: { endpoint: door.endpoint, protocol: 'http://' } } });
      assert.equal((await errorOf(client.DescribeUsageData(range))).code, code);
      await door.close();
    });
  }
});
