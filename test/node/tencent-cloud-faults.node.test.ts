/** Faults that are on for a backend, as a caller of its API 3.0 meets them. */
import assert from 'node:assert/strict';
import { describe, it, before, after, afterEach } from 'node:test';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import * as sdk from 'tencentcloud-sdk-nodejs-mps';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { exampleSecret } from '../../mock-api/tencent-cloud/index.js';
import type { FaultName } from '../../mock-api/faults.js';
import { errorOf } from './tencent-cloud-support.js';

describe('a fault of the backend', () => {
  let server: MockServer;
  before(async () => {
    server = await startServer({ world: 'typical', clock: 'fixed' });
  });
  after(() => server.close());
  afterEach(() => server.backend.faults.clear());

  const httpProfile = () => ({ endpoint: new URL(server.endpoint).host, protocol: 'http://' });
  const usage = () => new sdk.mps.v20190612.Client({ credential: exampleSecret, profile: { httpProfile: httpProfile() } }).DescribeUsageData({ StartTime: '2026-06-01', EndTime: '2026-06-02' });
  const packs = () => new CommonClient('live.tencentcloudapi.com', '2018-08-01', { credential: exampleSecret, profile: { httpProfile: httpProfile() } }).request('DescribeLivePackageInfo', { PackageType: 0 });
  const raw = () =>
    fetch(new URL('/', server.endpoint), {
      method: 'POST',
      headers: { authorization: 'SKIP', 'content-type': 'application/json', 'x-tc-action': 'DescribeLivePackageInfo', 'x-tc-version': '2018-08-01' },
      body: '{"PackageType":0}',
    });

  const codes: readonly (readonly [FaultName, string])[] = [
    ['unauthenticated', 'AuthFailure.TokenFailure'],
    ['forbidden', 'AuthFailure.UnauthorizedOperation'],
    ['conflict', 'ResourceInUse'],
    ['stale', 'FailedOperation'],
    ['serverError', 'InternalError'],
  ];
  for (const [name, code] of codes) {
    it(`${name} is ${code}, with a request id, under status 200`, async () => {
      server.backend.faults.add({ name });
      const error = await errorOf(usage());
      assert.equal(error.code, code);
      assert.match(error.requestId, /^[0-9a-f-]{36}$/);
      assert.equal((await raw()).status, 200);
    });
  }

  it('rateLimited is the code after which the SDK tries again', async () => {
    server.backend.faults.add({ name: 'rateLimited', times: 1 });
    const { Response } = (await (await raw()).json()) as { Response: { Error: { Code: string } } };
    assert.equal(Response.Error.Code, 'RequestLimitExceeded');
    assert.ok((await usage()).RequestId);
  });

  it('hits the action that tells the same as its route, as often as it is to, and no other', async () => {
    server.backend.faults.add({ name: 'serverError', route: 'getUsage', times: 1 });
    assert.ok(await packs());
    assert.equal((await errorOf(usage())).code, 'InternalError');
    assert.ok((await usage()).RequestId);
    server.backend.faults.add({ name: 'forbidden', route: 'listPacks' });
    assert.equal((await errorOf(packs())).code, 'AuthFailure.UnauthorizedOperation');
    assert.ok((await usage()).RequestId);
  });

  it('unavailable comes from what stands before the service: status 503, and no JSON', async () => {
    server.backend.faults.add({ name: 'unavailable' });
    const response = await raw();
    assert.deepEqual([response.status, response.headers.get('content-type'), response.headers.get('retry-after')], [503, 'text/html', '5']);
    await assert.rejects(usage());
  });

  it('offline, lostAnswer and cutOff break the connection', async () => {
    for (const name of ['offline', 'lostAnswer', 'cutOff'] as const) {
      server.backend.faults.set([{ name, times: 1 }]);
      await assert.rejects(raw().then((response) => response.text()), name);
    }
    assert.equal((await raw()).status, 200);
  });

  it('html, wrongShape and wrongTypes are no answers of the API', async () => {
    const texts: Record<string, string> = {};
    for (const name of ['html', 'wrongShape', 'wrongTypes'] as const) {
      server.backend.faults.set([{ name, times: 1 }]);
      texts[name] = await (await raw()).text();
    }
    assert.match(texts['html']!, /^<!doctype html>/);
    assert.deepEqual(Object.keys((JSON.parse(texts['wrongShape']!) as { Response: object }).Response), ['Data', 'RequestId']);
    assert.match(texts['wrongTypes']!, /"TotalNum":"\d+"/);
  });

  it('slow and reordered answers come, only later; one that never comes ends with its request', async () => {
    for (const name of ['slow', 'reordered'] as const) {
      server.backend.faults.set([{ name, delay: 1, times: 1 }]);
      assert.equal((await raw()).status, 200);
    }
    server.backend.faults.set([{ name: 'never', times: 1 }]);
    const given = new AbortController();
    const asked = fetch(new URL('/', server.endpoint), { method: 'POST', body: '{}', signal: given.signal });
    asked.catch(() => undefined);
    const other = await raw();
    assert.equal(other.status, 200);
    given.abort();
    await assert.rejects(asked);
  });

  it('clockSkew makes signatures too old, and hurts nobody who sends none', async () => {
    server.backend.faults.set([{ name: 'clockSkew' }]);
    assert.equal((await errorOf(usage())).code, 'AuthFailure.SignatureExpire');
    assert.match(await (await raw()).text(), /LivePackageInfoList/);
    server.backend.faults.set([{ name: 'clockSkew', skew: 60_000 }]);
    assert.ok((await usage()).RequestId);
  });

  it('does not hide what is wrong with a request that names no action', async () => {
    server.backend.faults.add({ name: 'forbidden', route: 'getUsage' });
    const answer = await fetch(new URL('/', server.endpoint), { method: 'POST', headers: { authorization: 'SKIP', 'content-type': 'application/json' }, body: '{}' });
    assert.match(await answer.text(), /MissingParameter/);
  });
});
