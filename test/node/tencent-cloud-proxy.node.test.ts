/** The example's proxy before the mock: browser, proxy, signed API. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import type { ErrorCode } from '../../mock-api/tencent-cloud/index.js';
import { createTencentCloudSource } from '../../src/sources/tencent-cloud/index.js';
import { complaintsOf, startBrowser, untilShown, visit } from './embedding-support.js';
import { startPortal, startProxy, type Proxy } from './tencent-cloud-proxy-support.js';
import { count } from './tencent-cloud-support.js';

const key = { secretId: 'AKIDportal', secretKey: 'never-to-be-seen-by-a-page' };
const token = 'token-of-the-portal';
const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

describe('the proxy of the example', { timeout: 120_000 }, () => {
  let api: MockServer;
  let proxy: Proxy;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let browser: Browser;
  let environment: Record<string, string>;
  let refuse: ErrorCode | null = null;

  before(async () => {
    // The API insists on signatures, so that what comes through has been signed.
    api = await startServer({ world: 'typical', now: Date.now(), tencentCloud: { secrets: [key], unsigned: false, refuse: () => refuse } });
    portal = await startPortal(() => proxy.address, token);
    const upstream = new URL(api.endpoint).host;
    environment = {
      TENCENTCLOUD_SECRET_ID: key.secretId,
      TENCENTCLOUD_SECRET_KEY: key.secretKey,
      ALLOWED_ORIGINS: `https://other.example, ${portal.origin}`,
      ACCESS_TOKEN: token,
      MPS_ENDPOINT: upstream,
      LIVE_ENDPOINT: upstream,
      UPSTREAM_PROTOCOL: 'http',
    };
    proxy = await startProxy(environment);
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    portal?.close();
    await proxy?.stop();
    await api?.close();
  });

  const post = (headers: Record<string, string | null> = {}, body = '{"PackageType":0}', method = 'POST') => {
    const usual = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-tc-action': 'DescribeLivePackageInfo', 'x-tc-version': '2018-08-01' };
    const given = Object.entries({ ...usual, ...headers }).filter((entry): entry is [string, string] => entry[1] !== null);
    return fetch(proxy.address, { method, headers: given, ...(method === 'POST' && { body }) });
  };

  it('signs what it is asked for, and hands the answer on as it came', async () => {
    const answer = await post();
    assert.deepEqual([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')], [200, 'application/json', 'no-store']);
    const { Response: members } = (await answer.json()) as { Response: { LivePackageInfoList: unknown[]; RequestId: string } };
    assert.ok(members.LivePackageInfoList.length > 0 && members.RequestId);
  });

  it('keeps integers beyond 2^53, all the way to the source', async () => {
    api.backend.tick();
    count(api.backend.ledger, day(-200), 'Audio', 1, 9_007_199_254_740_993_000_000_000n, { region: 'aws' });
    const source = createTencentCloudSource({ endpoint: proxy.address, getToken: () => token });
    const { tasks } = await source.usage({ product: 'mps', from: day(-200), to: day(-199), region: ['aws'] });
    assert.deepEqual(tasks[0]!.summary, [{ day: day(-200), count: '1', usage: '9007199254740993' }]);
  });

  it('hands on the errors of the API with their request ids', async () => {
    const source = createTencentCloudSource({ endpoint: proxy.address, getToken: () => token });
    await assert.rejects(source.usage({ product: 'mps', from: day(-400), to: day(-399) }), (error: { kind: string; code: string; requestId: string }) => {
      assert.deepEqual([error.kind, error.code], ['refused', 'InvalidParameterValue']);
      return /^[0-9a-f-]{36}$/.test(error.requestId);
    });
  });

  const refused: [what: string, status: number, code: string, call: () => Promise<Response>][] = [
    ['nobody', 401, 'unauthenticated', () => post({ authorization: null })],
    ['another token', 401, 'unauthenticated', () => post({ authorization: 'Bearer other' })],
    ['a page of another origin', 403, 'forbidden', () => post({ origin: 'https://elsewhere.example' })],
    ['an action that is not listed', 403, 'forbidden', () => post({ 'x-tc-action': 'DeleteWorkflow' })],
    ['no action', 403, 'forbidden', () => post({ 'x-tc-action': null })],
    ['another version', 403, 'forbidden', () => post({ 'x-tc-version': '2019-06-12' })],
    ['GET', 405, 'methodNotAllowed', () => post({}, '', 'GET')],
    ['a form', 415, 'unsupportedMediaType', () => post({ 'content-type': 'application/x-www-form-urlencoded' })],
    ['a body that is no JSON', 400, 'malformedBody', () => post({}, '{')],
    ['a body that is no object', 400, 'malformedBody', () => post({}, '[1]')],
    ['a body that is too large', 413, 'limitExceeded', () => post({}, JSON.stringify({ text: 'x'.repeat(70_000) }))],
  ];
  for (const [what, status, code, call] of refused) {
    it(`refuses ${what}`, async () => {
      const answer = await call();
      const problem = (await answer.json()) as { status: number; code: string; requestId: string };
      assert.deepEqual([answer.status, problem.status, problem.code], [status, status, code]);
      assert.equal(problem.requestId, answer.headers.get('x-request-id'));
    });
  }

  it('lets pages of the origins that are named ask, and no others', async () => {
    const preflight = (origin: string) => fetch(proxy.address, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await preflight('https://other.example');
    assert.deepEqual([allowed.status, allowed.headers.get('access-control-allow-origin')], [204, 'https://other.example']);
    const other = await preflight('https://elsewhere.example');
    assert.deepEqual([other.status, other.headers.get('access-control-allow-origin')], [403, null]);
  });

  it('says when the service cannot be reached, and not how', async () => {
    const lonely = await startProxy({ ...environment, LIVE_ENDPOINT: '127.0.0.1:9' });
    const answer = await fetch(lonely.address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-tc-action': 'DescribeLivePackageInfo', 'x-tc-version': '2018-08-01' },
      body: '{}',
    });
    const text = await answer.text();
    assert.equal(answer.status, 502);
    assert.doesNotMatch(text, /127\.0\.0\.1|ECONNREFUSED/);
    await lonely.stop();
    assert.match(lonely.output(), /ECONNREFUSED/);
  });

  it('does not start without what it needs, and says what that is', async () => {
    for (const name of ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY', 'ALLOWED_ORIGINS', 'ACCESS_TOKEN']) {
      await assert.rejects(startProxy({ ...environment, [name]: '' }), new RegExp(`ended with 2: Set ${name};`));
    }
    await assert.rejects(startProxy({ ...environment, ALLOWED_ORIGINS: 'https://a.example/path' }), /is no origin/);
    await assert.rejects(startProxy({ ...environment, PORT: 'x' }), /is no port/);
  });

  it('serves a page in a browser, which draws a chart and lists packs and never sees the key', async () => {
    const seen = await visit(browser, `${portal.origin}/`);
    await seen.page.waitForSelector('usage-chart >>> canvas', { timeout: 20_000 });
    const [pack] = api.backend.ledger.state.packs.filter(({ subproduct, status }) => subproduct === 'live/traffic' && status === 'valid');
    await untilShown(seen.page, 'pack-overview', [pack!.id]);
    await untilShown(seen.page, 'usage-chart', ['Daily average', 'H264']);
    assert.deepEqual(await complaintsOf(seen), []);
    const hosts = new Set(seen.requests.map((url) => new URL(url).origin));
    assert.deepEqual([...hosts].sort(), [portal.origin, new URL(proxy.address).origin].sort());
    assert.ok(portal.code().length > 0);
    for (const code of [...portal.code(), await seen.page.content()]) assert.ok(!code.includes(key.secretKey) && !code.includes(key.secretId));
    assert.ok(!proxy.output().includes(key.secretKey));
    await seen.page.close();
  });

  it('lets the page tell what the API refuses, with the request id', async () => {
    refuse = 'FailedOperation.InvalidMpsUser';
    const seen = await visit(browser, `${portal.origin}/`);
    await untilShown(seen.page, 'usage-chart', ['Not permitted', 'Request ID']);
    await untilShown(seen.page, 'pack-overview', ['Not permitted', 'Request ID']);
    assert.deepEqual(await complaintsOf(seen), []);
    await seen.page.close();
    refuse = null;
  });
});
