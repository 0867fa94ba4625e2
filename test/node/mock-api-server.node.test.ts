/** The mock backend over HTTP: its command, its manners towards other origins, its faults as a client sees them. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import os from 'node:os';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import * as v from 'valibot';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { exampleSecret } from '../../mock-api/tencent-cloud/index.js';
import { Capabilities, DeductionList, Problem } from '../../src/contract/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ORIGIN = 'https://portal.example';
const ipv6 = Object.values(os.networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'));

describe('the server', () => {
  let server: MockServer;
  before(async () => {
    server = await startServer({ world: 'typical', clock: 'fixed' });
  });
  after(() => server.close());

  it('answers with the contract, to pages of any origin', async () => {
    const response = await fetch(`${server.endpoint}/deductions?product=mps&limit=5`, { headers: { Origin: ORIGIN } });
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), ORIGIN);
    assert.equal(response.headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.match(response.headers.get('Vary') ?? '', /Origin/);
    for (const name of ['ETag', 'Retry-After', 'X-Request-Id']) assert.ok(response.headers.get('Access-Control-Expose-Headers')?.includes(name), name);
    assert.equal(v.parse(DeductionList, await response.json()).items.length, 5);
  });

  it('lets a page ask before it writes', async () => {
    const response = await fetch(`${server.endpoint}/packs/tokenhub-ent-6c1d/renewal`, {
      method: 'OPTIONS',
      headers: { Origin: ORIGIN, 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization,content-type,if-match,idempotency-key' },
    });
    assert.equal(response.status, 204);
    assert.match(response.headers.get('Access-Control-Allow-Methods') ?? '', /PUT/);
    assert.equal(response.headers.get('Access-Control-Allow-Headers'), 'authorization,content-type,if-match,idempotency-key');
  });

  it('takes writes once', async () => {
    const url = `${server.endpoint}/packs/tokenhub-ent-6c1d`;
    const etag = (await fetch(url)).headers.get('ETag');
    assert.ok(etag);
    const write = () =>
      fetch(`${url}/renewal`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'If-Match': etag, 'Idempotency-Key': 'over-http' },
        body: JSON.stringify({ method: 'none' }),
      });
    const [first, second] = [await write(), await write()];
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.notEqual(first.headers.get('ETag'), etag);
    assert.equal(await first.text(), await second.text());
  });

  it('streams a file', async () => {
    const body = JSON.stringify({ fileType: 'deductions', filter: { product: 'mps', usageStartFrom: '2026-06-01', usageStartTo: '2026-06-11' } });
    const made = await fetch(`${server.endpoint}/exports`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'file' }, body });
    const { id } = (await made.json()) as { id: string };
    server.backend.advance({ minutes: 1 });
    const file = await fetch(`${server.endpoint}/exports/${id}/file`);
    assert.equal(file.status, 200);
    assert.match(await file.text(), /^\uFEFF?id,packOwnerUin/);
  });

  it('answers HEAD as GET, without the body, and takes no file by it', async () => {
    for (const path of ['/packs', '/packs/tokenhub-ent-6c1d', '/packs/nothing', '/deductions?product=mps', '/deductions', '/../__mock/clock']) {
      const [get, head] = await Promise.all(['GET', 'HEAD'].map((method) => fetch(server.endpoint + path, { method })));
      const told = ({ status, headers }: Response) => [status, ...['Content-Type', 'ETag', 'Cache-Control'].map((name) => headers.get(name))];
      assert.deepEqual(told(head!), told(get!), path);
      assert.equal(await head!.text(), '');
      await get!.text();
    }
    const { items } = (await (await fetch(`${server.endpoint}/exports?state=generated`)).json()) as { items: { id: string; lastDownloadedAt: string | null }[] };
    const { id } = items.find(({ lastDownloadedAt }) => lastDownloadedAt === null)!;
    const taken = async () => ((await (await fetch(`${server.endpoint}/exports/${id}`)).json()) as { lastDownloadedAt: string | null }).lastDownloadedAt;
    const head = await fetch(`${server.endpoint}/exports/${id}/file`, { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers.get('Content-Type'), await taken()], [200, 'text/csv; charset=utf-8', null]);
    await (await fetch(`${server.endpoint}/exports/${id}/file`)).text();
    assert.notEqual(await taken(), null);
    assert.equal((await fetch(`${server.endpoint}/packs`, { method: 'DELETE' })).headers.get('Allow'), 'GET, HEAD');
  });

  it('tells what is not there, what is too large, and what is no request of the API', async () => {
    const code = async (path: string, init?: RequestInit) => {
      const response = await fetch(new URL(path, server.endpoint), init);
      return `${response.status} ${v.parse(Problem, await response.json()).code}`;
    };
    assert.equal(await code('/v1/nothing'), '404 notFound');
    assert.equal(await code('/v2/packs'), '404 notFound');
    assert.equal(await code('/v1/x/packs'), '404 notFound');
    assert.equal(await code('/v1/packs', { method: 'DELETE' }), '405 methodNotAllowed');
    assert.equal(await code('/v1/exports', { method: 'POST', body: 'x'.repeat(1_000_001) }), '422 limitExceeded');
  });

  it('breaks the connection where a fault says so', async () => {
    server.backend.faults.set([{ name: 'offline' }]);
    await assert.rejects(fetch(`${server.endpoint}/account`));
    server.backend.faults.set([{ name: 'cutOff' }]);
    await assert.rejects(async () => (await fetch(`${server.endpoint}/account`)).text());
    server.backend.faults.clear();
    assert.equal((await fetch(`${server.endpoint}/account`)).status, 200);
  });

  it('sends half of an answer, however small, before it breaks the connection', async () => {
    const whole = await (await fetch(`${server.endpoint}/account`)).text();
    server.backend.faults.set([{ name: 'cutOff' }]);
    const { statusCode, body } = await raw(server, 'GET', '/v1/account');
    server.backend.faults.clear();
    assert.deepEqual([statusCode, body], [200, whole.slice(0, whole.length >> 1)]);
  });

  it('answers a target that is no address and a method that nobody may use with problems', async () => {
    const told = async (method: string, path: string) => {
      const { statusCode, body } = await raw(server, method, path);
      return `${statusCode} ${v.parse(Problem, JSON.parse(body)).code}`;
    };
    for (const path of ['//[', '//evil/v1/packs', '/evil/v1/packs', '//v1/packs', '/v1//packs', '/v1/packs/', '/v1/packs/tokenhub-ent-6c1d/', '/v1/packs/?limit=1', '/v1/', '/v1', '*']) {
      assert.equal(await told('GET', path), '404 notFound', path);
    }
    // A proxy names the host too.
    assert.equal((await raw(server, 'GET', 'http://packs.example/v1/account')).statusCode, 200);
    assert.equal(await told('TRACE', '/v1/packs'), '405 methodNotAllowed');
  });

  it('lets in nobody by API 3.0 but who was given a key, where it asks for a token', async () => {
    const guarded = await startServer({ world: 'fresh', token: 'secret' });
    assert.deepEqual([await unsigned(server.endpoint), await signed(server.endpoint, exampleSecret)], ['let in', 'let in']);
    assert.deepEqual([await unsigned(guarded.endpoint), await signed(guarded.endpoint, exampleSecret)], ['AuthFailure.InvalidAuthorization', 'AuthFailure.SecretIdNotFound']);
    // The token can be set and taken away while it runs.
    guarded.backend.token = null;
    assert.deepEqual([await unsigned(guarded.endpoint), await signed(guarded.endpoint, exampleSecret)], ['let in', 'let in']);
    await guarded.close();
  });

  it('gives up with a client that has gone', async () => {
    server.backend.faults.set([{ name: 'never' }]);
    await assert.rejects(fetch(`${server.endpoint}/account`, { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
    server.backend.faults.clear();
    assert.equal((await fetch(`${server.endpoint}/account`)).status, 200);
  });

  it('has an endpoint that can be asked where it listens by IPv6', { skip: ipv6 ? false : 'this machine has no IPv6' }, async () => {
    const own = await startServer({ world: 'fresh', host: '::1' });
    assert.match(own.endpoint, /^http:\/\/\[::1\]:\d+\/v1$/);
    assert.equal((await fetch(`${own.endpoint}/account`)).status, 200);
    await own.close();
  });

  it('is closed once, however often it is asked', async () => {
    const own = await startServer({ world: 'fresh' });
    await Promise.all([own.close(), own.close()]);
    await own.close();
    await assert.rejects(fetch(`${own.endpoint}/account`));
  });

  it('says when its port is taken', async () => {
    await assert.rejects(startServer({ world: 'fresh', port: Number(new URL(server.endpoint).port) }), { code: 'EADDRINUSE' });
  });
});

/** Calls by API 3.0: the code of the refusal, or that it was let in. */
const called = (call: Promise<unknown>): Promise<string> => call.then(() => 'let in', (error: { readonly code: string }) => error.code);

const signed = (endpoint: string, credential: { readonly secretId: string; readonly secretKey: string }) =>
  called(new CommonClient('live.tencentcloudapi.com', '2018-08-01', { credential, profile: { httpProfile: { endpoint: new URL(endpoint).host, protocol: 'http://' } } }).request('DescribeLivePackageInfo', { PackageType: 2 }));

async function unsigned(endpoint: string): Promise<string> {
  const headers = { authorization: 'SKIP', 'content-type': 'application/json', 'x-tc-action': 'DescribeLivePackageInfo', 'x-tc-version': '2018-08-01' };
  const answer = (await (await fetch(new URL('/', endpoint), { method: 'POST', headers, body: '{"PackageType":2}' })).json()) as { Response: { Error?: { Code: string } } };
  return answer.Response.Error?.Code ?? 'let in';
}

/** A request with a target as it stands, and as much of its answer as comes. */
function raw({ endpoint }: MockServer, method: string, path: string): Promise<{ readonly statusCode: number | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: new URL(endpoint).port, method, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('error', () => {}).on('close', () => resolve({ statusCode: response.statusCode, body }));
    });
    request.on('error', reject).end();
  });
}

/** Runs `npm run mock-api` without npm. */
function run(...args: string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['--import=tsx', 'mock-api/server.ts', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { child, output: () => text };
}

async function listening({ child, output }: ReturnType<typeof run>): Promise<string> {
  for (;;) {
    const match = /http:\/\/\S+/.exec(output());
    if (match) return match[0];
    assert.equal(child.exitCode, null, output());
    await once(child.stdout!, 'data');
  }
}

describe('the command', () => {
  it('serves a world at a time, behind a token, and ends when told to', async () => {
    const command = run('--port', '0', '--world', 'expiring', '--now', '2026-01-01T00:00:00+08:00', '--clock', 'fixed', '--token', 'T', '--latency', '1', '--seed', '3');
    const endpoint = await listening(command);
    assert.equal((await fetch(`${endpoint}/capabilities`)).status, 401);
    const response = await fetch(`${endpoint}/capabilities`, { headers: { Authorization: 'Bearer T' } });
    assert.equal(v.parse(Capabilities, await response.json()).serverTime, '2026-01-01T00:00:00+08:00');
    command.child.kill('SIGTERM');
    const [code] = (await once(command.child, 'exit')) as [number];
    assert.equal(code, 0);
  });

  it('lets in by API 3.0 only the keys that it was given', async () => {
    const command = run('--port', '0', '--world', 'fresh', '--token', 'T', '--secret', 'AKIDone:a:key', '--secret', 'AKIDtwo:another');
    const endpoint = await listening(command);
    const one = { secretId: 'AKIDone', secretKey: 'a:key' };
    assert.deepEqual([await signed(endpoint, one), await signed(endpoint, { secretId: 'AKIDtwo', secretKey: 'another' })], ['let in', 'let in']);
    assert.deepEqual(
      [await unsigned(endpoint), await signed(endpoint, exampleSecret), await signed(endpoint, { ...one, secretKey: 'another' })],
      ['AuthFailure.InvalidAuthorization', 'AuthFailure.SecretIdNotFound', 'AuthFailure.SignatureFailure'],
    );
    command.child.kill('SIGTERM');
    await once(command.child, 'exit');
  });

  it('listens where it is told to, and ends though a client keeps its connection', async () => {
    const command = run('--port', '0', '--world', 'fresh', '--host', 'localhost');
    const endpoint = await listening(command);
    assert.equal(new URL(endpoint).hostname, 'localhost');
    const agent = new http.Agent({ keepAlive: true });
    await new Promise((resolve, reject) => http.get(`${endpoint}/account`, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject));
    command.child.kill('SIGINT');
    const [code] = (await once(command.child, 'exit')) as [number];
    assert.equal(code, 0);
    agent.destroy();
  });

  it('says when its port is taken, and how to choose another', async () => {
    const first = await startServer({ world: 'fresh' });
    const command = run('--world', 'fresh', '--port', new URL(first.endpoint).port);
    const [code] = (await once(command.child, 'close')) as [number];
    await first.close();
    assert.deepEqual([command.output().trim(), code], ['The port is taken. Choose another with --port.', 1]);
  });

  it('fails with the address that is not one of this machine', async () => {
    // Set aside for documentation: no machine has it.
    const command = run('--port', '0', '--world', 'fresh', '--host', '192.0.2.1');
    const [code] = (await once(command.child, 'close')) as [number];
    assert.equal(code, 1);
    assert.match(command.output().trim(), /^This machine has no such address \(.*192\.0\.2\.1.*\)\. Choose another with --host\.$/);
  });

  for (const [args, message] of [
    [['--port', 'x'], '--port is a whole number'],
    [['--port', '70000'], '--port is a whole number'],
    [['--world', 'nowhere'], 'There is no world nowhere. Worlds: typical'],
    [['--now', 'yesterday'], '--now is an instant'],
    [['--clock', 'broken'], '--clock is running or fixed'],
    [['--latency', '-1'], '--latency'],
    [['--secret', 'AKIDone'], '--secret is ID:KEY'],
    [['--colour', 'red'], '--colour'],
    [['extra'], 'extra'],
  ] as const) {
    it(`refuses ${args.join(' ')}, and tells why`, async () => {
      const command = run(...args);
      const [code] = (await once(command.child, 'close')) as [number];
      assert.equal(code, 2);
      assert.ok(command.output().includes(message), command.output());
      assert.ok(command.output().includes('Usage:'));
    });
  }

  it('explains itself', async () => {
    const command = run('--help');
    const [code] = (await once(command.child, 'close')) as [number];
    assert.equal(code, 0);
    assert.match(command.output(), /--world NAME/);
  });
});
