/** A server that is killed while it is written to: what it has acknowledged is there once, what it has not, at most once. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { toQuantity } from '../../mock-api/ledger/decimal.js';
import type { Ledger } from '../../mock-api/ledger/ledger.js';
import { keptBackend } from '../../mock-api/node/persistence.js';
import { Random } from '../../mock-api/worlds/random.js';
import { invariants } from '../ledger/support/invariants.js';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-crash-'));
const file = path.join(scratch, 'world.sqlite');
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const random = new Random(seed);
const CLIENTS = 6;
const ROUNDS = 6;
const UIN = '100012345678';
const year = { count: 1, unit: 'year' };

const packs = Array.from({ length: CLIENTS }, (_, client) => `plan-${client}`);
const script = {
  now: '2026-01-02',
  commands: [
    { do: 'openAccount', at: '2026-01-01', uin: UIN },
    { do: 'topUp', at: '2026-01-01', uin: UIN, amount: '1000000000' },
    ...packs.map((id) => ({ do: 'purchase', at: '2026-01-01', id, name: id, uin: UIN, product: 'tokenhub', subproduct: 'tokenhub/01', mode: 'periodDecrement', capacity: '400', validity: year, price: '12' })),
  ],
};

/** A write that was sent. Its key is unique, and so is what it leaves in the ledger. */
interface Write {
  readonly kind: 'renewal' | 'setting' | 'alerts' | 'export' | 'purchase' | 'topUp' | 'use';
  readonly pack: string;
  readonly key: string;
  readonly number: number;
  readonly send: () => Promise<Response>;
  answer: string | null;
}

const writes: Write[] = [];
let origin = '';
let child: ChildProcess | null = null;

const request = (method: string, where: string, key: string, body: unknown) =>
  fetch(`${origin}${where}`, { method, headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'If-Match': '*' }, body: JSON.stringify(body) });
const command = (body: object) => request('POST', '/__mock/commands', 'none', body);

function newWrite(pack: string): Write {
  const number = writes.length + 1;
  const key = `key-${number}`;
  const month = { count: 1 + (number % 3), unit: 'month' };
  // Every minute of this day is the range of one export at most.
  const minute = (offset: number) => new Date(Date.UTC(2026, 0, 1) + (number * 2 + offset) * 1000).toISOString();
  const sends: Record<Write['kind'], () => Promise<Response>> = {
    renewal: () => request('POST', `/v1/packs/${pack}/renewals`, key, { period: month }),
    setting: () => request('PUT', `/v1/packs/${pack}/renewal`, key, { method: 'automatic', period: { count: 1 + (number % 11), unit: 'month' } }),
    alerts: () => request('PUT', `/v1/packs/${pack}/alerts`, key, { items: [{ kind: 'remainingAmount', value: String(number) }] }),
    export: () => request('POST', '/v1/exports', key, { fileType: 'deductions', filter: { product: 'tokenhub', usageStartFrom: minute(0), usageStartTo: minute(1) } }),
    purchase: () => command({ do: 'purchase', id: key, name: key, uin: UIN, product: 'sms', subproduct: 'sms/01', capacity: '1', validity: year, price: '1' }),
    topUp: () => command({ commands: [{ do: 'topUp', uin: UIN, amount: `0.${String(number).padStart(9, '0')}` }, { do: 'openAccount', uin: key, payer: UIN }] }),
    use: () => command({ do: 'use', uin: UIN, product: 'tokenhub', item: 'tokens', amount: String(1000 + number), start: '2026-01-01T01:00:00+08:00', end: '2026-01-01T01:30:00+08:00' }),
  };
  const kinds = Object.keys(sends) as Write['kind'][];
  const kind = kinds[random.whole(0, kinds.length - 1)]!;
  const write = { kind, pack, key, number, send: sends[kind], answer: null };
  writes.push(write);
  return write;
}

/** Sends a write and keeps its answer, if one comes. */
async function attempt(write: Write): Promise<boolean> {
  try {
    const response = await write.send();
    const text = await response.text();
    assert.ok(response.ok, text);
    write.answer = text;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function startChild(): Promise<void> {
  const world = path.join(scratch, 'world.json');
  fs.writeFileSync(world, JSON.stringify(script));
  const started = spawn(process.execPath, ['--import=tsx', 'mock-api/server.ts', '--port', '0', '--db', file, '--world', world], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  const [line] = (await once(started.stdout, 'data')) as [Buffer];
  origin = new URL(/http:\/\/\S+/.exec(line.toString())![0]).origin;
}

/** Writes from all clients at once until the server is killed, at a moment of chance after a number of answers of chance. */
async function writeUntilKilled(): Promise<void> {
  const killed = child!;
  const gone = once(killed, 'exit');
  let answers = random.whole(40, 160);
  await Promise.all(
    packs.map(async (pack) => {
      while (await attempt(newWrite(pack))) if (--answers === 0) setTimeout(() => killed.kill('SIGKILL'), random.whole(0, 15));
    }),
  );
  await gone;
}

/** How often the ledger holds what a write leaves there. Settings have no number: the last one counts. */
function timesIn({ state }: Ledger, { kind, key, pack, number }: Write): number {
  switch (kind) {
    case 'renewal':
      return state.packsById.get(pack)!.receipts.filter((receipt) => receipt.key === key).length;
    case 'export':
      return state.exports.filter(({ from }) => from === Date.UTC(2026, 0, 1) + number * 2000).length;
    case 'purchase':
      return state.packs.filter(({ id }) => id === key).length;
    case 'topUp':
      return state.accountList.filter(({ uin }) => uin === key).length;
    case 'use':
      return Array.from({ length: state.usages.length }, (_, row) => state.usages.amount.at(row)).filter((amount) => amount === toQuantity(String(1000 + number))).length;
    case 'setting':
    case 'alerts':
      return NaN;
  }
}

/** Looks into the file while no server has it. */
function inspect(): void {
  const { backend, close } = keptBackend({ clock: 'fixed' }, file);
  const { ledger } = backend;
  close();
  for (const holds of invariants) holds(ledger);
  let toppedUp = toQuantity('1000000000');
  for (const write of writes) {
    const times = timesIn(ledger, write);
    if (write.answer !== null) assert.ok(times !== 0, `${write.kind} ${write.key} was acknowledged and is lost`);
    assert.ok(!(times > 1), `${write.kind} ${write.key} is there ${times} times`);
    if (write.kind === 'topUp' && times === 1) toppedUp += BigInt(write.number);
  }
  assert.equal(ledger.state.deposits.get(UIN), toppedUp, 'money comes with its account, or not at all');
  for (const pack of packs) {
    const { autoPeriod, alerts } = ledger.state.packsById.get(pack)!;
    lastOf('setting', pack, ({ number }) => autoPeriod?.count === 1 + (number % 11));
    lastOf('alerts', pack, ({ number }) => alerts[0]?.value === toQuantity(String(number)));
  }
}

/** What is set is what was last acknowledged, or sent after that. */
function lastOf(kind: Write['kind'], pack: string, matches: (write: Write) => boolean): void {
  const sent = writes.filter((write) => write.kind === kind && write.pack === pack);
  const last = sent.findLastIndex(({ answer }) => answer !== null);
  if (last >= 0) assert.ok(sent.slice(last).some(matches), `the last ${kind} of ${pack} is lost`);
}

describe(`a server that is killed (seed ${seed})`, () => {
  after(() => {
    child?.kill('SIGKILL');
    fs.rmSync(scratch, { recursive: true, force: true });
  });

  it('has kept every acknowledged write once, and others at most once', { timeout: 60_000 }, async () => {
    let replayed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await startChild();
      // What got no answer is sent again under its key; what got one, here and there, gets the same once more.
      const keyed = (write: Write) => !['purchase', 'topUp', 'use'].includes(write.kind);
      for (const write of writes.filter((candidate) => keyed(candidate) && (candidate.answer === null || candidate.number % 7 === 0))) {
        const before = write.answer;
        const response = await write.send();
        const text = await response.text();
        assert.ok(response.ok, text);
        if (before !== null) assert.equal(text, before);
        if (response.headers.has('Idempotency-Replayed')) replayed++;
        write.answer = text;
      }
      await writeUntilKilled();
      inspect();
    }
    const acknowledged = writes.filter(({ answer }) => answer !== null).length;
    console.log(`    ${writes.length} writes, ${acknowledged} acknowledged, ${replayed} answers repeated after a restart`);
    assert.ok(acknowledged > 200 && acknowledged < writes.length);
    assert.ok(replayed > 20);
  });
});
