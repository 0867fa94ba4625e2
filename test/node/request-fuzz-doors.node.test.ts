/** Requests of every kind to what stands beside the contract: the steering routes, and the door of API 3.0. */
import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { createBackend } from '../../mock-api/index.js';
import company from '../../mock-api/scripts/examples/company.json' with { type: 'json' };
import { Journal, steer } from '../../mock-api/steering/index.js';
import { steeringRoutes } from '../../mock-api/steering/routes.js';
import { Door } from '../../mock-api/tencent-cloud/index.js';
import { Random } from '../../mock-api/worlds/random.js';
import { Problem, problemCodes } from '../../src/contract/index.js';
import { fullDigest } from './ledger-digest.js';
import { mangled, pick, TEXTS } from './request-fuzz-support.js';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const perRoute = Number(process.env['REQUESTS_PER_ROUTE'] ?? 600);
const timeout = Math.max(120_000, perRoute * 100);
const BASE = 'https://api.test';

const commands = company.commands as readonly Readonly<Record<string, unknown>>[];

/** A command of the example, to be given now. */
const command = (random: Random): unknown => {
  const { at: _at, ...rest } = pick(random, commands);
  return random.next() < 0.5 ? { ...rest, id: `id-${random.whole(0, 999_999)}` } : rest;
};

/** Bodies that may be right. */
const bodies: Readonly<Record<string, (random: Random) => unknown>> = {
  '/__mock/commands': (random) => (random.next() < 0.5 ? command(random) : { commands: Array.from({ length: random.whole(0, 4) }, () => command(random)) }),
  '/__mock/clock': (random) => pick(random, [{ advance: { minutes: random.whole(0, 90) } }, { clock: 'fixed' }, { now: '2026-03-01' }, { advance: { days: 1 }, clock: 'fixed' }]),
  '/__mock/faults': (random) => ({ items: [{ name: pick(random, ['slow', 'offline', 'stale', 'nonsense']), route: pick(random, ['listPacks', 'nothing']), times: random.whole(-1, 3) }] }),
  '/__mock/reset': (random) => pick<unknown>(random, [{ world: 'fresh' }, { script: company }, { script: { commands: [command(random)] } }, { world: 'fresh', seed: random.whole(-2, 9) }]),
};

function requestTo(random: Random, path: string, method: string): Request {
  const right = bodies[path]?.(random);
  const body = random.next() < 0.35 ? right : mangled(random, right);
  const raw = random.next() < 0.06 ? pick(random, ['', '{', 'null', '[]', '\u0000', '['.repeat(20_000), `{"advance":{"days":${'9'.repeat(400)}}}`]) : (JSON.stringify(body) ?? '');
  const strange = random.next() < 0.06;
  const headers = { 'Content-Type': random.next() < 0.04 ? 'text/plain' : 'application/json' };
  const asked = strange ? pick(random, ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'QUERY']) : method;
  const where = `${path}${random.next() < 0.04 ? pick(random, ['/', '?x=1', '/more', '%00']) : ''}`;
  return new Request(BASE + where, { method: asked, headers, ...(asked === 'GET' || asked === 'HEAD' ? {} : { body: raw }) });
}

describe(`requests of every kind beside the contract (seed ${seed})`, () => {
  for (const [path, methods] of Object.entries(steeringRoutes)) {
    for (const method of Object.keys(methods)) {
      it(`${method} ${path} answers or refuses; what is refused changes nothing`, { timeout }, async () => {
        const random = new Random(seed);
        const backend = createBackend({ script: company });
        const journal = new Journal();
        backend.keeper = journal;
        const all = () => `${fullDigest(backend.ledger)} ${JSON.stringify([backend.faults.list, backend.clock, backend.world, journal.commands.length])}`;
        let before: string | null = null;
        const seen = { well: 0, refused: 0 };
        for (let number = 0; number < perRoute; number++) {
          before ??= all();
          const request = requestTo(random, path, method);
          const body = await request.clone().text();
          const response = await steer(backend, journal, request);
          const text = await response.text();
          const told = `${request.method} ${request.url} ${body} → ${response.status} ${text}`.slice(0, 2000);
          assert.ok(response.status < 500, told);
          if (response.ok) {
            seen.well++;
            JSON.parse(text);
            before = null;
            // A world that grows for ever says nothing new.
            if (seen.well % 40 === 0) backend.reset(undefined, { script: company });
            continue;
          }
          seen.refused++;
          const problem = v.parse(Problem, JSON.parse(text));
          assert.equal(problemCodes[problem.code as keyof typeof problemCodes], response.status, told);
          if (problem.code.startsWith('invalidParameter') || problem.code === 'missingParameter') assert.ok(problem.errors.length > 0, `${told} names no field`);
          if (number % 5 === 0) assert.equal(all(), before, `${told} changed something`);
        }
        assert.ok(seen.well > perRoute / 50 && seen.refused > perRoute / 50, JSON.stringify(seen));
      });
    }
  }

  const days = ['2026-02-01', '2026-02-20', '2026-02-01T00:00:00+08:00', '2025-01-01'];
  for (const [action, version, parameters] of [
    ['DescribeUsageData', '2019-06-12', (random: Random) => ({ StartTime: pick(random, days), EndTime: pick(random, days), Types: ['Transcode'], ProcessRegions: ['ap-guangzhou'] })],
    ['DescribeLivePackageInfo', '2018-08-01', (random: Random) => ({ PackageType: random.whole(0, 2), OrderBy: 'BuyTimeDesc', PageNum: random.whole(0, 3), PageSize: random.whole(8, 20) })],
  ] as const) {
    it(`${action} answers by API 3.0, or tells a code; the ledger stays as it is`, { timeout }, async () => {
      const random = new Random(seed);
      const backend = createBackend({ script: company });
      const door = new Door(backend, { perSecond: { [action]: Infinity } });
      const before = fullDigest(backend.ledger);
      const codes = new Map<string, number>();
      for (let number = 0; number < perRoute; number++) {
        const right = parameters(random);
        const raw = random.next() < 0.05 ? pick(random, ['', '{', 'null', '[]', '\u0000', '['.repeat(20_000)]) : JSON.stringify(random.next() < 0.3 ? right : mangled(random, right));
        const header = (value: string) => (random.next() < 0.04 ? encodeURIComponent(pick(random, TEXTS).replaceAll('\ud800', '')).slice(0, 300) : value);
        const headers = { authorization: header('SKIP'), host: header('127.0.0.1:4010'), 'content-type': header('application/json'), 'x-tc-action': header(action), 'x-tc-version': header(version), 'x-tc-timestamp': header(String(Math.floor(Date.now() / 1000))) };
        const get = random.next() < 0.1;
        const query = get ? `?${new URLSearchParams(Object.entries(right).map(([key, value]): [string, string] => [key, random.next() < 0.3 ? pick(random, TEXTS) : String(value)])).toString()}` : '';
        const request = new Request(`${BASE}/${query}`, { method: get ? 'GET' : 'POST', headers, ...(get ? {} : { body: raw }) });
        const response = await door.answer(request);
        const told = `${query} ${raw} ${JSON.stringify(headers)}`.slice(0, 2000);
        assert.equal(response.status, 200, told);
        assert.equal(response.headers.get('Content-Type'), 'application/json');
        const { Response: answer } = JSON.parse(await response.text()) as { Response: { RequestId?: string; Error?: { Code: string; Message: string } } };
        assert.ok(answer.RequestId, told);
        const code = answer.Error?.Code ?? 'well';
        codes.set(code, (codes.get(code) ?? 0) + 1);
        assert.notEqual(code, 'InternalError', told);
        if (answer.Error) assert.notEqual(answer.Error.Message, '', told);
      }
      assert.equal(fullDigest(backend.ledger), before);
      assert.ok((codes.get('well') ?? 0) > perRoute / 50 && codes.size > 5, JSON.stringify([...codes]));
    });
  }
});
