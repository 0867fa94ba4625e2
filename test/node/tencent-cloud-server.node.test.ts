/** The mock server answers API 3.0 at its root, from the ledger that it serves the contract from; and a page can do without a server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getResponse } from 'msw';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import * as sdk from 'tencentcloud-sdk-nodejs-mps';
import { createBackend } from '../../mock-api/index.js';
import { startServer } from '../../mock-api/node/http-server.js';
import { Door, exampleSecret, tencentCloudHandlers } from '../../mock-api/tencent-cloud/index.js';

interface WirePoint {
  day: string;
  count: string;
  usage: string;
}

describe('the mock server', () => {
  it('tells by API 3.0 what it tells by the contract', async () => {
    const { endpoint, close } = await startServer({ world: 'typical', clock: 'fixed' });
    const get = async (path: string): Promise<unknown> => (await fetch(endpoint + path)).json();
    const httpProfile = { endpoint: new URL(endpoint).host, protocol: 'http://' };
    const { serverTime } = (await get('/capabilities')) as { serverTime: string };
    const today = serverTime.slice(0, 10);
    const from = new Date(Date.parse(today) - 90 * 86_400_000).toISOString().slice(0, 10);
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);

    const { tasks } = (await get(`/usage?product=mps&from=${from}&to=${tomorrow}`)) as { tasks: [{ summary: WirePoint[] }] };
    const client = new sdk.mps.v20190612.Client({ credential: exampleSecret, profile: { httpProfile } });
    const { Data } = await client.DescribeUsageData({ StartTime: from, EndTime: today });
    assert.ok(tasks[0].summary.length > 30);
    assert.deepEqual(
      Data![0]!.Summary!.map(({ Time, Count, Usage }) => ({ day: Time!.slice(0, 10), count: String(Count), usage: String(Usage) })),
      tasks[0].summary.map((point) => ({ ...point, usage: String(Math.round(Number(point.usage))) })),
    );

    const live = new CommonClient('live.tencentcloudapi.com', '2018-08-01', { credential: exampleSecret, profile: { httpProfile } });
    const { TotalNum } = (await live.request('DescribeLivePackageInfo', { PackageType: 0 })) as { TotalNum: number };
    const { total } = (await get('/packs?product=live&subproduct=live/traffic')) as { total: number };
    assert.ok(total > 0 && TotalNum >= total);
    await close();
  });

  it('lets pages of other origins ask, headers of API 3.0 included', async () => {
    const { endpoint, close } = await startServer({ world: 'fresh' });
    const asked = 'authorization,content-type,x-tc-action,x-tc-version';
    const root = new URL('/', endpoint);
    const headers = { origin: 'https://portal.example', 'access-control-request-method': 'POST', 'access-control-request-headers': asked };
    const preflight = await fetch(root, { method: 'OPTIONS', headers });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-headers')], [204, asked]);
    const answer = await fetch(root, {
      method: 'POST',
      headers: { origin: 'https://portal.example', authorization: 'SKIP', 'content-type': 'application/json', 'x-tc-action': 'DescribeLivePackageInfo', 'x-tc-version': '2018-08-01' },
      body: '{"PackageType":2}',
    });
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://portal.example');
    assert.equal(answer.headers.get('content-type'), 'application/json');
    await close();
  });
});

describe('handlers for MSW', () => {
  it('answer at the hosts of the products and leave everything else alone', async () => {
    const handlers = tencentCloudHandlers(new Door(createBackend({ world: 'fresh' })), 'https://mps.intl.tencentcloudapi.com');
    const headers = { authorization: 'SKIP', 'content-type': 'application/json', 'x-tc-action': 'DescribeUsageData', 'x-tc-version': '2019-06-12' };
    const answer = await getResponse(handlers, new Request('https://mps.intl.tencentcloudapi.com/', { method: 'POST', headers, body: '{}' }));
    assert.match((await answer?.text()) ?? '', /"Code":"MissingParameter"/);
    assert.equal(await getResponse(handlers, new Request('https://api.example/', { method: 'POST', headers, body: '{}' })), undefined);
  });

  it('take the host from the address, where browsers hide the header', async () => {
    const [handler] = tencentCloudHandlers(new Door(createBackend({ world: 'fresh' })));
    const headers = { authorization: 'SKIP', 'content-type': 'application/json', 'x-tc-action': 'DescribeUsageData', 'x-tc-version': '2019-06-12' };
    const answer = await getResponse([handler!], new Request('https://live.tencentcloudapi.com/', { method: 'POST', headers, body: '{}' }));
    assert.match((await answer?.text()) ?? '', /"Code":"InvalidAction"/);
  });
});
