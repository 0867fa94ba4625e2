/** A world kept in a file: what is in it after restarts, and what is said when it cannot be used. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { startServer, StoreError, type MockServer, type ServerOptions } from '../../mock-api/node/http-server.js';
import { SqliteStore } from '../../mock-api/node/sqlite-store.js';
import company from '../../mock-api/scripts/examples/company.json' with { type: 'json' };
import { fullDigest } from './ledger-digest.js';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-db-'));
let file: string;
let server: MockServer | null = null;
let files = 0;

const start = async (options: ServerOptions = {}): Promise<MockServer> => (server = await startServer({ clock: 'fixed', db: file, ...options }));
const stop = async (): Promise<void> => {
  await server?.close();
  server = null;
};
const restart = async (options: ServerOptions = {}): Promise<MockServer> => {
  await stop();
  return start(options);
};
const digest = () => fullDigest(server!.backend.ledger);

async function send(method: string, where: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(where, server!.endpoint), {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function renew(key: string) {
  const { headers } = await send('GET', '/v1/packs/models');
  return send('POST', '/v1/packs/models/renewals', { period: { count: 1, unit: 'month' } }, { 'Idempotency-Key': key, 'If-Match': headers.get('ETag')! });
}

const rows = (sql: string) => {
  const database = new DatabaseSync(file);
  const found = database.prepare(sql).all();
  database.close();
  return found as Record<string, unknown>[];
};

describe('a world in a file', () => {
  beforeEach(() => {
    file = path.join(scratch, `world-${++files}.sqlite`);
  });
  afterEach(stop);
  after(() => fs.rmSync(scratch, { recursive: true, force: true }));

  it('is there again after a restart: writes, commands, clock, downloads', async () => {
    await start({ script: company });
    assert.equal((await renew('one')).status, 201);
    await send('POST', '/__mock/commands', { commands: [{ do: 'topUp', uin: '100012345678', amount: '12.5' }, { do: 'setAlerts', id: 'spare', items: [{ kind: 'daysToExpiry', value: '3' }] }] });
    await send('POST', '/__mock/clock', { advance: { days: 2 } });
    assert.equal((await send('GET', '/v1/exports/export-000001/file')).status, 200);
    const before = digest();
    await restart();
    assert.equal(digest(), before);
    await restart({ script: company });
    assert.equal(digest(), before);
  });

  it('answers a repeated write as it did before the restart', async () => {
    await start({ script: company });
    const headers = { 'Idempotency-Key': 'k1', 'If-Match': '*' };
    const body = { period: { count: 1, unit: 'month' } };
    const first = await send('POST', '/v1/packs/models/renewals', body, headers);
    const before = digest();
    await restart();
    const again = await send('POST', '/v1/packs/models/renewals', body, headers);
    assert.deepEqual([again.status, again.text], [first.status, first.text]);
    assert.deepEqual([again.headers.get('Idempotency-Replayed'), again.headers.get('ETag')], ['true', first.headers.get('ETag')]);
    assert.equal((await send('POST', '/v1/packs/models/renewals', { period: { count: 2, unit: 'month' } }, headers)).status, 422);
    assert.equal(digest(), before);
  });

  it('writes a command and its answer before the answer is sent, and nothing for what is refused', async () => {
    await start({ script: company });
    await renew('one');
    await send('POST', '/v1/packs/models/renewals', { period: { count: 99, unit: 'month' } }, { 'Idempotency-Key': 'bad', 'If-Match': '*' });
    await send('POST', '/__mock/commands', { commands: [{ do: 'topUp', uin: '100012345678', amount: '1' }, { do: 'activate', id: 'none' }] });
    await stop();
    assert.deepEqual(rows('SELECT command FROM commands').map(({ command }) => (JSON.parse(command as string) as { do: string }).do), ['renew']);
    assert.deepEqual(rows('SELECT key FROM answers').map(({ key }) => key), ['one']);
  });

  it('begins anew by reset alone', async () => {
    await start({ script: company });
    await renew('one');
    await send('POST', '/__mock/reset', { world: 'fresh' });
    const before = digest();
    await send('POST', '/__mock/commands', { do: 'topUp', uin: '100012345678', amount: '1' });
    await restart({ world: 'fresh' });
    assert.equal(server!.backend.world, 'fresh');
    assert.notEqual(digest(), before);
    await send('POST', '/__mock/reset');
    assert.equal(digest(), before);
    await restart();
    assert.equal(digest(), before);
  });

  it('goes on in time while a running server is down', async () => {
    await start({ script: company, clock: 'running' });
    await send('POST', '/__mock/commands', { do: 'topUp', uin: '100012345678', amount: '1' });
    const { now: told } = JSON.parse((await send('GET', '/__mock/clock')).text) as { now: string };
    await stop();
    const database = new DatabaseSync(file);
    database.exec('UPDATE commands SET wall = wall - 7200000');
    database.close();
    await start({ clock: 'running' });
    const passed = server!.backend.now - Date.parse(told);
    assert.ok(passed >= 7_200_000 - 1000 && passed < 7_260_000, String(passed));
  });

  it('takes a write back that the disk has no room for', async () => {
    await start({ script: company });
    await renew('one');
    const before = digest();
    await stop();
    // Grown tables need pages that the file is not allowed to have.
    const pages = Number(rows('PRAGMA page_count')[0]!['page_count']);
    const exec = DatabaseSync.prototype.exec;
    let full = false;
    DatabaseSync.prototype.exec = function (sql: string) {
      exec.call(this, sql);
      if (sql.includes('locking_mode')) exec.call(this, `PRAGMA max_page_count = ${pages}`);
    };
    const { warn } = console;
    console.warn = () => undefined;
    try {
      await start();
      const name = 'x'.repeat(9000);
      const pack = { do: 'purchase', name, uin: '100012345678', product: 'sms', subproduct: 'sms/01', capacity: '7', validity: { count: 1, unit: 'year' } };
      const refused = await send('POST', '/__mock/commands', { ...pack });
      full = refused.status === 500;
      assert.equal((JSON.parse(refused.text) as { code: string }).code, 'internalError');
    } finally {
      DatabaseSync.prototype.exec = exec;
      console.warn = warn;
    }
    assert.ok(full);
    assert.equal(digest(), before);
    await restart();
    assert.equal(digest(), before);
    assert.equal((await renew('two')).status, 201);
  });

  it('keeps nothing of a write whose answer cannot be kept, and goes on', () => {
    const store = new SqliteStore(file);
    store.begin({ world: 'fresh' });
    const write = (key: string) =>
      store.append([{ do: 'advance', at: 0 }], { key, kept: { target: '/v1/exports', body: '{}', answer: { status: 201, headers: [], text: '{}' } } });
    write('one');
    assert.throws(() => write('one'), /UNIQUE/);
    write('two');
    assert.deepEqual([store.load()?.commands.length, store.load()?.answers.map(([key]) => key)], [2, ['one', 'two']]);
    store.close();
  });

  it('is refused when it is in use, is something else, or holds another world', async () => {
    await start({ script: company });
    await assert.rejects(startServer({ db: file }), (error) => error instanceof StoreError && /another server has it open/.test(error.message));
    await stop();
    const tell = (options: ServerOptions, text: RegExp) => assert.rejects(startServer({ db: file, ...options }), (error) => error instanceof StoreError && text.test(error.message));
    await tell({ world: 'fresh' }, /another world/);
    await tell({ script: { commands: [] } }, /another script/);
    await tell({ seed: 5 }, /another seed/);
    await tell({ now: '2026-03-01' }, /another now/);
    const database = new DatabaseSync(file);
    database.exec(`INSERT INTO commands (at, wall, command) VALUES (${Date.now() * 2}, 0, '{"do":"activate","at":"2026-12-01","id":"none"}')`);
    database.close();
    await tell({}, /cannot be played again.*unknownPack/);
    file = path.join(scratch, 'text.sqlite');
    fs.writeFileSync(file, 'This is a text, and a long one, so that nobody takes it for a database of any kind. '.repeat(20));
    await tell({}, /cannot be used/);
    file = path.join(scratch, 'other.sqlite');
    new DatabaseSync(file).exec('CREATE TABLE other (x)');
    await tell({}, /something else/);
    file = path.join(scratch, 'nowhere', 'world.sqlite');
    await tell({}, /cannot be used/);
  });

  it('is refused when another version has written it', async () => {
    await start({ script: company });
    await stop();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 2');
    database.close();
    await assert.rejects(startServer({ db: file }), (error) => error instanceof StoreError && /written by another version/.test(error.message));
  });

  it('is refused by a Node that has no SQLite, which is told', async (t) => {
    t.mock.method(process, 'getBuiltinModule', () => undefined);
    await assert.rejects(startServer({ db: file }), (error) => error instanceof StoreError && /needs Node 22\.13/.test(error.message));
    assert.equal(fs.existsSync(file), false);
    // Without a file it needs none.
    const server = await startServer({ world: 'fresh' });
    await server.close();
  });
});

/** Runs the command with a file until it ends, or has said where it listens and what is then done is done. */
async function command(args: readonly string[], then?: (endpoint: string) => Promise<void>): Promise<{ readonly output: string; readonly code: number }> {
  const child = spawn(process.execPath, ['--import=tsx', 'mock-api/server.ts', '--port', '0', ...args], { cwd: path.resolve(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (output += part));
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    const endpoint = /http:\/\/\S+/.exec(part)?.[0];
    if (endpoint !== undefined) void then?.(endpoint).finally(() => child.kill('SIGTERM'));
  });
  const [code] = (await once(child, 'close')) as [number];
  return { output, code };
}

describe('a world in a file, on the command line', () => {
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-db-'));
  after(() => fs.rmSync(own, { recursive: true, force: true }));

  it('is there again when the command is given once more', async () => {
    const args = ['--world', 'fresh', '--clock', 'fixed', '--db', path.join(own, 'world.sqlite')];
    const uin = '100000000009';
    const statuses: number[] = [];
    for (let times = 0; times < 2; times++) {
      const { code } = await command(args, async (endpoint) => {
        const response = await fetch(new URL('/__mock/commands', endpoint), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ do: 'openAccount', uin }),
        });
        statuses.push(response.status);
      });
      assert.equal(code, 0);
    }
    // Opened the second time already.
    assert.deepEqual(statuses, [200, 409]);
  });

  it('is refused with the reason alone when the file cannot be used', async () => {
    const text = path.join(own, 'text.sqlite');
    fs.writeFileSync(text, 'This is a text, and a long one, so that nobody takes it for a database of any kind. '.repeat(20));
    const { output, code } = await command(['--db', text]);
    assert.ok(output.startsWith(`${text} cannot be used: `), output);
    assert.deepEqual([output.includes('Usage:'), code], [false, 2]);
  });
});
