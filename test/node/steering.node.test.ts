/** Steering a running server: what each route does, that it is all or nothing, and that nothing else does it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import * as v from 'valibot';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import company from '../../mock-api/scripts/examples/company.json' with { type: 'json' };
import { Problem, problemCodes } from '../../src/contract/index.js';
import { fullDigest } from './ledger-digest.js';

let server: MockServer;
const origin = () => new URL(server.endpoint).origin;

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin()}/__mock/${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

async function done<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return JSON.parse(text) as T;
}

/** Code and field of a refusal, once it is seen to be a problem of the contract. */
async function refused(method: string, path: string, body?: unknown): Promise<string> {
  const response = await send(method, path, body);
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  const problem = v.parse(Problem, await response.json());
  assert.equal(problem.status, response.status);
  assert.equal(problemCodes[problem.code as keyof typeof problemCodes], response.status);
  assert.equal(problem.requestId, response.headers.get('X-Request-Id'));
  return [problem.status, problem.code, ...problem.errors.slice(0, 1).flatMap(({ field, code }) => [field, code])].join(' ');
}

const digest = () => fullDigest(server.backend.ledger);

describe('steering a server', () => {
  before(async () => {
    server = await startServer({ script: company, clock: 'fixed' });
  });
  after(() => server.close());
  afterEach(() => server.backend.reset());

  it('runs a command, at its time or now, and tells what it did', async () => {
    assert.deepEqual(await done('POST', 'commands', { do: 'topUp', uin: '100012345678', amount: '5' }), {
      now: company.now,
      results: [{ index: 0, do: 'topUp', at: company.now, deductions: 0, uncovered: 0 }],
    });
    const { results } = await done<{ results: Record<string, unknown>[] }>('POST', 'commands', {
      commands: [
        { do: 'purchase', name: 'New', uin: '100012345678', product: 'sms', subproduct: 'sms/01', capacity: '7', validity: { count: 1, unit: 'year' }, price: '3' },
        { do: 'renew', at: '2026-02-25T13:00:00+08:00', id: 'models', period: { count: 1, unit: 'month' }, key: 'k' },
        { do: 'refund', at: '2026-02-25T13:00:01+08:00', id: 'spare' },
        { do: 'createExport', at: '2026-02-25T13:00:02+08:00', product: 'mps', from: '2026-02-10', to: '2026-02-20', seconds: 5 },
        { do: 'use', at: '2026-02-25T14:00:00+08:00', uin: '100012345678', product: 'tokenhub', item: 'tokens', amount: '9', start: '2026-02-25T12:00:00+08:00', end: '2026-02-25T13:00:00+08:00' },
        { do: 'advance', at: '2026-02-26T00:00:00+08:00' },
      ],
    });
    assert.deepEqual(results.map((result) => result['do']), ['purchase', 'renew', 'refund', 'createExport', 'use', 'advance']);
    assert.ok(server.backend.ledger.state.packsById.has(results[0]!['id'] as string));
    assert.equal((results[1]!['renewal'] as { idempotencyKey: string }).idempotencyKey, 'k');
    assert.deepEqual((results[2]!['refund'] as { amount: unknown }).amount, { amount: '75.00', currency: 'CNY' });
    assert.equal(results[3]!['id'], 'export-000004');
    // Usage that is due when it comes is settled with the command, not with the next one.
    assert.deepEqual(results.map((result) => result['deductions']), [0, 0, 0, 0, 1, 0]);
  });

  it('tells the voucher that it grants and the file that is taken', async () => {
    const told = async (command: object) => (await done<{ results: Record<string, unknown>[] }>('POST', 'commands', command)).results[0]!;
    const { id: voucher } = await told({ do: 'grantVoucher', uin: '100012345678', amount: '20' });
    assert.ok(server.backend.ledger.state.vouchers.some(({ id }) => id === voucher));
    const { id } = await told({ do: 'createExport', product: 'mps', from: '2026-02-10', to: '2026-02-20', seconds: 5 });
    const { export: record } = await told({ do: 'downloadExport', at: '2026-02-25T13:00:00+08:00', id });
    const { state, lastDownloadedAt } = record as { state: string; lastDownloadedAt: string };
    assert.deepEqual([(record as { id: unknown }).id, state, lastDownloadedAt], [id, 'generated', '2026-02-25T13:00:00+08:00']);
  });

  it('does all commands, or none and leaves the clock alone', async () => {
    const before = digest();
    const good = { do: 'topUp', uin: '100012345678', amount: '5' };
    const later = '2026-04-01T00:00:00+08:00';
    const order = { do: 'purchase', name: 'n', uin: '100012345678', product: 'captcha', subproduct: 'captcha/01', capacity: '1', validity: { count: 1, unit: 'month' } };
    for (const [body, answer] of [
      [{ commands: [good, { ...good, uin: 'nobody' }] }, '409 operationDenied commands.1.uin unknownAccount'],
      [{ commands: [good, { ...good, at: later }, { do: 'renew', at: later, id: 'transcoding', period: { count: 1, unit: 'month' } }] }, '409 operationDenied commands.2.id totalDecrementNotRenewed'],
      [{ commands: [{ ...good, at: later }, good] }, '400 invalidParameterValue commands.1.at timeGoesBack'],
      [{ do: 'renew', at: later, id: 'transcoding', period: { count: 1, unit: 'month' } }, '409 operationDenied id totalDecrementNotRenewed'],
      [{ commands: [good, { ...good, amount: 5 }] }, '400 invalidParameter commands.1.amount invalidParameter'],
      [{ commands: [good, { do: 'fly' }] }, '400 invalidParameterValue commands.1.do invalidParameterValue'],
      [{ commands: [good], more: 1 }, '400 unknownParameter more unknownParameter'],
      [{ commands: 1 }, '400 invalidParameter commands invalidParameter'],
      [{ ...good, amount: '1e3' }, '400 invalidParameterValue amount invalidParameterValue'],
      [{ ...good, at: '2020-01-01' }, '400 invalidParameterValue at timeGoesBack'],
      [{ ...good, amount: '-5' }, '409 operationDenied amount invalidQuantity'],
      [{ ...order, price: '-5' }, '400 invalidParameterValue price invalidOrder'],
      [{ ...order, capacity: '0' }, '400 invalidParameterValue capacity invalidCapacity'],
      [{ ...order, mode: 'shardDecrement', shardRange: ['8', '25:00'] }, '400 invalidParameterValue shardRange.0 invalidTime'],
      [null, '400 invalidParameterValue body invalidParameterValue'],
      [[good], '400 missingParameter do missingParameter'],
    ] as const) {
      assert.equal(await refused('POST', 'commands', body), answer);
      assert.equal(digest(), before);
    }
    // The world that was put back is as good as the first: another command has the same effect on both.
    await done('POST', 'commands', good);
    const mended = digest();
    await done('POST', 'reset');
    await done('POST', 'commands', good);
    assert.equal(digest(), mended);
  });

  it('sets the clock, moves it, lets it run and stand', async () => {
    assert.deepEqual(await done('GET', 'clock'), { now: company.now, clock: 'fixed' });
    assert.deepEqual(await done('POST', 'clock', { now: '2026-03-01T00:00:00+08:00' }), { now: '2026-03-01T00:00:00+08:00', clock: 'fixed' });
    assert.deepEqual(await done('POST', 'clock', { advance: { days: 1, hours: 2, seconds: 3 } }), { now: '2026-03-02T02:00:03+08:00', clock: 'fixed' });
    assert.equal((await done('POST', 'clock', { clock: 'running' }))['clock'], 'running');
    const read = async () => Date.parse((await done<{ now: string }>('GET', 'clock')).now);
    const first = await read();
    for (let now = first; now === first; now = await read());
    // A command ahead of a running clock takes it along.
    await done('POST', 'commands', { do: 'advance', at: '2026-03-05T00:00:00+08:00' });
    const ahead = await read();
    for (let now = ahead; now === ahead; now = await read());
    assert.ok(ahead >= Date.parse('2026-03-05T00:00:00+08:00'));
    const { now } = await done<{ now: string }>('POST', 'clock', { clock: 'fixed' });
    assert.equal(await read(), Date.parse(now));
    assert.equal(await refused('POST', 'clock', { now: '2026-01-01' }), '400 invalidParameterValue now invalidParameterValue');
    assert.equal(await refused('POST', 'clock', { now: '2027-01-01', advance: { days: 1 } }), '400 invalidParameterValue advance invalidParameterValue');
    assert.equal(await refused('POST', 'clock', { advance: { days: -1 } }), '400 invalidParameterValue advance.days invalidParameterValue');
    assert.equal(await refused('POST', 'clock', { advance: { weeks: 1 } }), '400 unknownParameter advance.weeks unknownParameter');
    assert.equal(await refused('POST', 'clock', { now: '3026-01-01' }), '400 invalidParameterValue now invalidParameterValue');
    assert.equal(await refused('POST', 'clock'), '400 malformedBody');
  });

  it('tells the messages that products have sent', async () => {
    const uin = '100012345678';
    const granted = await done<{ results: { id: string }[] }>('POST', 'commands', { do: 'grantVoucher', uin, amount: '5' });
    assert.equal(granted.results[0]!.id, 'voucher-000002');
    const pack = { do: 'purchase', id: 'short', name: 'short', uin, product: 'mps', subproduct: 'mps/general', capacity: '60', validity: { count: 1, unit: 'month' } };
    await done('POST', 'commands', pack);
    await done('POST', 'clock', { now: '2026-03-23T12:00:00+08:00' });
    const answer = await done<{ items: { at: string; packId: string; uin: string; kind: string; value: string }[] }>('GET', 'notices');
    const items = answer.items.filter(({ packId }) => packId === 'short');
    assert.deepEqual(items.map(({ at: _at, ...rest }) => rest), ['7', '3'].map((value) => ({ packId: 'short', uin, kind: 'daysToExpiry', value })));
    for (const { at } of items) assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  });

  it('sets, tells and clears faults', async () => {
    const items = [{ name: 'rateLimited', route: 'listPacks', times: 1 }, { name: 'unavailable', route: 'getAccount' }];
    assert.deepEqual(await done('PUT', 'faults', { items }), { items });
    assert.deepEqual(await done('GET', 'faults'), { items });
    assert.equal((await fetch(`${server.endpoint}/account`)).status, 503);
    assert.deepEqual(await done('DELETE', 'faults'), { items: [] });
    assert.equal((await fetch(`${server.endpoint}/account`)).status, 200);
    assert.equal(await refused('PUT', 'faults', { items: [{ name: 'earthquake' }] }), '400 invalidParameterValue items.0.name invalidParameterValue');
    assert.equal(await refused('PUT', 'faults', { items: [{ name: 'slow', route: 'nowhere' }] }), '400 invalidParameterValue items.0.route invalidParameterValue');
    assert.equal(await refused('PUT', 'faults', {}), '400 missingParameter items missingParameter');
  });

  it('begins anew: the same world, another, or a script', async () => {
    const before = digest();
    await done('POST', 'commands', { do: 'topUp', uin: '100012345678', amount: '5' });
    await done('PUT', 'faults', { items: [{ name: 'offline' }] });
    assert.deepEqual(await done('POST', 'reset'), { world: null, now: company.now, clock: 'fixed' });
    assert.equal(digest(), before);
    assert.deepEqual(await done('GET', 'faults'), { items: [] });
    assert.deepEqual(await done('POST', 'reset', { world: 'fresh', now: '2026-01-01' }), { world: 'fresh', now: '2026-01-01T00:00:00+08:00', clock: 'fixed' });
    assert.deepEqual(await done('POST', 'reset', { world: 'expiring', seed: 4 }), { world: 'expiring', now: '2026-06-18T14:30:00+08:00', clock: 'fixed' });
    assert.deepEqual(await done('POST', 'reset', { script: company }), { world: null, now: company.now, clock: 'fixed' });
    assert.equal(digest(), before);
    assert.equal(await refused('POST', 'reset', { world: 'nowhere' }), '400 invalidParameterValue world invalidParameterValue');
    assert.equal(await refused('POST', 'reset', { world: 'fresh', script: company }), '400 invalidParameterValue script invalidParameterValue');
    assert.equal(await refused('POST', 'reset', { script: { commands: [{ do: 'renew', at: 0 }] } }), '400 invalidParameterValue script.commands.0.id missing');
    assert.equal(await refused('POST', 'reset', { script: {} }), '400 invalidParameterValue script.commands missing');
    assert.equal(await refused('POST', 'reset', { script: 'company' }), '400 invalidParameterValue script type');
    assert.equal(await refused('POST', 'reset', { script: { commands: [null] } }), '400 invalidParameterValue script.commands.0 type');
    assert.equal(await refused('POST', 'reset', { script: { commands: [{ do: 'activate', at: 0, id: 'x' }] } }), '400 invalidParameterValue script.commands.0.id unknownPack');
    assert.equal(digest(), before);
  });

  it('refuses what is none of its requests', async () => {
    assert.equal(await refused('GET', 'nothing'), '404 notFound');
    assert.equal(await refused('GET', 'constructor'), '404 notFound');
    assert.equal(await refused('GET', 'commands'), '405 methodNotAllowed');
    assert.equal((await send('PUT', 'clock', {})).headers.get('Allow'), 'GET, POST');
    assert.equal(await refused('GET', 'clock?x=1'), '400 unknownParameter x unknownParameter');
    assert.equal(await refused('POST', 'commands', '{'), '400 malformedBody');
    const plain = await send('POST', 'commands', '{}', { 'Content-Type': 'text/plain' });
    assert.equal(plain.status, 415);
    const preflight = await fetch(`${origin()}/__mock/faults`, { method: 'OPTIONS', headers: { Origin: 'https://a.test', 'Access-Control-Request-Method': 'DELETE' } });
    assert.match(preflight.headers.get('Access-Control-Allow-Methods') ?? '', /DELETE/);
  });
});

describe('a server that is not to be steered', () => {
  it('knows nothing of it, and one with a token asks for it', async () => {
    server = await startServer({ world: 'fresh', steering: false });
    assert.equal(await refused('GET', 'clock'), '404 notFound');
    await server.close();
    server = await startServer({ world: 'fresh', token: 'T' });
    assert.equal(await refused('GET', 'clock'), '401 unauthenticated');
    assert.equal((await send('GET', 'clock', undefined, { Authorization: 'Bearer T' })).status, 200);
    await server.close();
  });
});
