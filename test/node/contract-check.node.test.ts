import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checks } from '../../contract-check/checks/index.js';
import { checkBackend, type CheckOptions } from '../../contract-check/runner.js';
import { text } from '../../contract-check/reporters/text.js';
import type { Capabilities } from '../../src/contract/index.js';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import type { WorldName } from '../../mock-api/worlds/index.js';
import { builtLibrary } from '../../tools/build-for-tests.mjs';
import { remembering, startBrokenServer, type BrokenServer } from './contract-check/broken-server.js';

const root = path.resolve(import.meta.dirname, '../..');
const hasty = { rate: Infinity, exportWait: 0 } as const satisfies Partial<CheckOptions>;

/** What is wrong, in words, so that a failing test shows it. */
async function differences(options: CheckOptions): Promise<string> {
  const report = await checkBackend({ ...hasty, ...options });
  const wrong = report.results.filter(({ outcome }) => outcome === 'failed' || outcome === 'blocked');
  return wrong.length === 0 ? '' : text({ ...report, results: wrong });
}

describe('the mock backend keeps the contract', () => {
  const worlds: WorldName[] = ['typical', 'seeds', 'fresh', 'expiring', 'frozen', 'nearly-spent', 'combo', 'multi-account', 'hostile', 'rows-50000'];
  for (const world of worlds) {
    it(`in the world ${world}`, async () => {
      const server = await startServer({ world });
      try {
        assert.equal(await differences({ endpoint: server.endpoint, allowSpending: true }), '');
      } finally {
        await server.close();
      }
    });
  }

  it('while two minutes pass between any two requests', async () => {
    const server = await startBrokenServer();
    server.break(remembering('', '', () => ({ ask: () => void server.good.backend.advance({ minutes: 2 }) })));
    const found = await differences({ endpoint: server.endpoint, exportWait: 5 });
    await server.close();
    assert.equal(found, '');
  });
});

describe('a run', () => {
  let server: BrokenServer;
  before(async () => {
    server = await startBrokenServer();
  });
  after(() => server.close());

  /** Notes what is sent. */
  function listen(): Set<string> {
    const methods = new Set<string>();
    server.break(remembering('', '', () => ({ ask: ({ method }) => void methods.add(method) })));
    return methods;
  }

  /** What can be set or spent. */
  async function settings(): Promise<string> {
    const read = async (route: string): Promise<Record<string, unknown>> => (await (await fetch(`${server.good.endpoint}${route}`)).json()) as Record<string, unknown>;
    const { items } = (await read('/packs?limit=500&sort=id')) as { items: { id: string; etag: string }[] };
    const alerts = [];
    for (const { id } of items) alerts.push((await read(`/packs/${encodeURIComponent(id)}/alerts`))['items']);
    return JSON.stringify([items.map(({ etag: _, ...pack }) => pack), alerts, await read('/account')]);
  }

  it('that only reads sends nothing but GET and OPTIONS', async () => {
    const methods = listen();
    const before = await settings();
    await checkBackend({ ...hasty, endpoint: server.endpoint, readOnly: true });
    assert.deepEqual([...methods].sort(), ['GET', 'OPTIONS']);
    assert.equal(await settings(), before);
  });

  it('that writes sets back what it changed, and pays for nothing', async () => {
    const methods = listen();
    const before = await settings();
    await checkBackend({ ...hasty, endpoint: server.endpoint });
    assert.ok(methods.has('PUT') && methods.has('POST'));
    assert.equal(await settings(), before);
  });

  it('keeps below the rate that the backend allows', async () => {
    const times: number[] = [];
    server.break(
      remembering('', '', () => ({
        ask: () => void times.push(performance.now()),
        answer(given, { route }) {
          if (route !== 'getCapabilities') return;
          const told = JSON.parse(given.text) as Capabilities;
          told.limits.requestsPerSecond = 40;
          given.text = JSON.stringify(told);
        },
      })),
    );
    await checkBackend({ endpoint: server.endpoint, only: ['requests'], exportWait: 0 });
    const later = times.slice(3); // the first requests come before the rate is known
    assert.ok(later.length > 50, `${later.length} requests`);
    for (let index = 40; index < later.length; index++) assert.ok(later[index]! - later[index - 40]! > 950, `request ${index}`);
  });
});

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function run(command: readonly string[], args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...command, ...args], { cwd: root, env: { ...process.env, ...env }, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('the command', { timeout: 180_000 }, () => {
  const cli = (args: readonly string[], env?: Record<string, string>): Promise<Run> => run(['--import=tsx', 'contract-check/cli.ts'], args, env);
  const token = 'a-token-that-nobody-guesses';
  let server: MockServer;
  before(async () => {
    server = await startServer({ world: 'seeds', token });
  });
  after(() => server.close());

  it('ends with 0 where the contract is kept, and tells the token nowhere', async () => {
    for (const format of ['text', 'junit', 'html']) {
      const { status, out, err } = await cli(['check', server.endpoint, '--read-only', '--token', token, '--format', format]);
      assert.equal(status, 0, out + err);
      assert.ok(out.length > 1000 && !out.includes(token));
    }
  });

  it('takes the token from the environment, and writes into a file', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-check-')), 'report.txt');
    const { status, out } = await cli(['check', `${server.endpoint}/`, '--only', 'capabilities', '--out', file], { PACKMETER_TOKEN: token });
    assert.equal(status, 0);
    assert.match(out, /^5 passed, 0 failed, 0 blocked, 0 skipped; \d+ requests\. The backend keeps the contract\.\n$/);
    assert.match(fs.readFileSync(file, 'utf8'), /pass +capabilities\.default-range: /);
    fs.rmSync(path.dirname(file), { recursive: true });
  });

  it('ends with 1 where it is not, and tells where and how to see it again', async () => {
    const broken = await startBrokenServer('seeds');
    broken.break(remembering('', '', () => ({ answer: (given) => void (given.text = given.text.replaceAll('19999.706666667', '19999.706666668')) })));
    const { status, out } = await cli(['check', broken.endpoint, '--read-only', '--only', 'deductions']);
    assert.equal(status, 1);
    assert.match(out, /FAIL +deductions\.before-and-after: /);
    assert.match(out, /listDeductions \(GET \/deductions\), DeductionList\.items\[\]\.remainingAfter, at items\[0\]\.remainingAfter/);
    assert.match(out, /expected +19999\.706666667 = 20000\.000000000 − 0\.293333333/);
    const [, line] = /repeat +(curl .*)/.exec(out) ?? [];
    assert.match(line ?? '', /^curl -i 'http:\/\/127\.0\.0\.1:\d+\/v1\/deductions\?product=trtc&.*'$/);
    assert.match(await shell(line!.replace('curl -i', 'curl -s')), /19999\.706666668/);
    await broken.close();
  });

  it('asks for rows where there are no packs, and says how much could not be judged', async () => {
    const empty = await startBrokenServer('fresh');
    const kept = await checkBackend({ ...hasty, endpoint: empty.endpoint });
    assert.match(text(kept), /; \d+ requests\. [1-9]\d* of \d+ checks could not be judged here\. As far as the others go: The backend keeps the contract\.\n$/);
    empty.break(remembering('', '', () => ({ answer: (given, { route }) => void (route === 'listDeductions' && (given.text = given.text.replace('"total":0', '"total":"0"'))) })));
    const { results } = await checkBackend({ ...hasty, endpoint: empty.endpoint });
    assert.equal(results.find(({ id }) => id === 'shapes.listDeductions')?.outcome, 'failed');
    await empty.close();
  });

  it('ends with 2 where nothing can be checked', async () => {
    const cases: [string[], RegExp][] = [
      [['check', 'http://127.0.0.1:9/v1'], /There is no answer at/],
      [['check', server.endpoint], /does not let the caller in \(status 401\)\. Give a token/],
      [['check', server.endpoint, '--token', 'another'], /Is the token still good\?/],
      [['check', server.endpoint.replace('/v1', '/v9'), '--token', token], /There is nothing at/],
      [['check'], /Usage:/],
      [['inspect', server.endpoint], /Usage:/],
      [['check', 'ftp://example.com'], /no http or https address/],
      [['check', 'https://user:secret@example.com/v1'], /without user, query and fragment/],
      [['check', server.endpoint, '--format', 'pdf'], /--format is text, junit, html, not pdf/],
      [['check', server.endpoint, '--only', 'nothing'], /There is no check and no area nothing/],
      [['check', server.endpoint, '--rows', '0'], /--rows is a whole number from 1/],
      [['check', server.endpoint, '--read-only', '--allow-spending'], /exclude each other/],
      [['check', server.endpoint, '--colour'], /Usage:/],
    ];
    for (const [args, message] of cases) {
      const { status, out, err } = await cli(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, message);
      assert.equal(out, '');
    }
  });

  it('tells how it is used', async () => {
    const { status, out } = await cli(['--help']);
    assert.equal(status, 0);
    assert.match(out, /^Usage: packmeter-contract check URL/);
  });

  it('lists every check', async () => {
    const { status, out } = await cli(['list']);
    assert.equal(status, 0);
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(lines.map((line) => line.split(' ')[0]), checks.map(({ id }) => id));
    assert.match(out, /^writes\.stale +a change .* \(writes\)$/m);
  });

  it('runs as it is shipped', async () => {
    const file = path.join(await builtLibrary(), 'contract-check/cli.js');
    assert.match(fs.readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const { status, out, err } = await run([file], ['check', server.endpoint, '--token', token, '--read-only']);
    assert.equal(status, 0, out + err);
    assert.match(out, /The backend keeps the contract\.\n$/);
  });
});

function shell(line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('sh', ['-c', line], { maxBuffer: 1e8 }, (error, out) => (error ? reject(new Error(line, { cause: error })) : resolve(out)));
  });
}
