// One measurement in a process of its own, told by the arguments; prints its numbers as JSON. See ../4-ledger.bench.mjs
import process from 'node:process';
import { createBackend, createFetch } from '../../../mock-api/index.js';
import { Ledger } from '../../../mock-api/ledger/ledger.js';
import { toTime, toInstant } from '../../../mock-api/ledger/time.js';
import { policies } from '../../../mock-api/policies/index.js';
import { Random } from '../../../mock-api/worlds/random.js';
import { rows } from '../../../mock-api/worlds/rows.js';

const [what, count] = [process.argv[2], Number(process.argv[3])];
const MB = 1024 * 1024;

/** A world of so many rows, and what it took. */
function build() {
  const before = process.cpuUsage();
  const begin = performance.now();
  const world = rows(count);
  const now = toTime(world.now);
  const ledger = new Ledger(policies);
  for (const command of world.history(now, 1)) ledger.run(command);
  ledger.advance(now);
  const { user, system } = process.cpuUsage(before);
  return { ledger, wall: performance.now() - begin, cpu: (user + system) / 1000, peakMB: process.resourceUsage().maxRSS / 1024 };
}

async function ask(fetch: typeof globalThis.fetch, query: Record<string, string>): Promise<number> {
  const begin = performance.now();
  const response = await fetch(`https://api.test/v1/deductions?${new URLSearchParams({ product: 'trtc', limit: '100', ...query })}`);
  const page = (await response.json()) as { items: unknown[] };
  const took = performance.now() - begin;
  if (!response.ok || page.items.length === 0) throw new Error(`no page for ${JSON.stringify(query)}`);
  return took;
}

async function pages() {
  const { ledger } = build();
  const backend = createBackend({ world: 'fresh', requestsPerSecond: 1e9 });
  backend.ledger = ledger;
  const fetch = createFetch(backend);
  const random = new Random(3);
  const offset = () => String(random.whole(0, Math.min(count, 50_000) - 100));
  let query = 0;
  // Another range each time, so that nothing is remembered of the query before. All rows lie inside.
  const fresh = () => ({ usageStartFrom: toInstant(toTime('2026-03-20T00:00:00+08:00') + 1000 * ++query) });
  const many = async (times: number, one: () => Record<string, string>) => {
    const took: number[] = [];
    for (let round = -3; round < times; round++) {
      const ms = await ask(fetch, one());
      if (round >= 0) took.push(Number(ms.toFixed(3)));
    }
    return took;
  };
  const keys = ['-actualDeduction', 'originalUsage', '-usageStart', 'packName', 'remainingAfter'];
  let key = 0;
  const few = () => String(random.whole(0, Math.max(0, Math.min(50_000, Math.floor(count / 40)) - 1)));
  return {
    plain: await many(60, () => ({ ...fresh(), offset: offset() })),
    next: await many(100, () => ({ offset: offset() })),
    sorted: await many(25, () => ({ ...fresh(), sort: keys[key++ % keys.length]!, offset: offset() })),
    filtered: await many(40, () => ({ ...fresh(), deductedUin: '100012345701', offset: few() })),
    ofPack: await many(40, () => ({ ...fresh(), packId: `pack-${String(random.whole(1, 40)).padStart(3, '0')}`, offset: '0' })),
  };
}

async function exported() {
  const { ledger } = build();
  const backend = createBackend({ world: 'fresh' });
  backend.ledger = ledger;
  const id = ledger.run({ do: 'createExport', at: ledger.now, product: 'trtc', from: toTime('2026-03-20'), to: ledger.now, seconds: 1 });
  backend.advance({ seconds: 5 });
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const before = process.memoryUsage().rss;
  const begin = performance.now();
  const response = await createFetch(backend)(`https://api.test/v1/exports/${id}/file`);
  let [bytes, chunks, lines, peak] = [0, 0, 0, before];
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines++;
    if (++chunks % 20 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  return { ms: performance.now() - begin, bytes, rows: lines - 1, growthMB: (peak - before) / MB, beforeMB: before / MB };
}

const measurements: Record<string, () => object | Promise<object>> = {
  build: () => {
    const { wall, cpu, peakMB } = build();
    return { wall, cpu, peakMB };
  },
  pages,
  export: exported,
};
console.log(JSON.stringify(await measurements[what!]!()));
