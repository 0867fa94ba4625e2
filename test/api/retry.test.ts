import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createHttpSource, type HttpSourceOptions } from '../../src/api/http-source.js';
import { FakeRuntime, account, answer, json, network, pretendOnline, problem, silent, unreachable, type Reply } from './support.js';
import { runs } from '../ledger/support/runs.js';

function sourceWith(runtime: FakeRuntime, replies: Reply[], options: Partial<HttpSourceOptions> = {}) {
  const { fetch, seen } = network(runtime, ...replies);
  return { source: createHttpSource({ endpoint: 'https://api.test', fetch, ...options }, runtime), seen };
}

const ok = json(account);

/** How often a read is sent when every answer is this one. */
async function triesFor(reply: Reply, options: Partial<HttpSourceOptions> = {}): Promise<number> {
  const runtime = new FakeRuntime();
  const { source, seen } = sourceWith(runtime, [reply], options);
  await runtime.failure(source.account());
  return seen.length;
}

describe('reads are tried again', () => {
  for (const [name, reply] of [
    ['no answer', unreachable],
    ['429', problem(429)],
    ['502', answer(502, '<html>')],
    ['503', problem(503)],
    ['504', answer(504, '')],
    ['a problem that calls itself retryable', problem(409, { code: 'resourceLocked', retryable: true })],
    ['JSON that was cut', answer(200, '{"uin', { 'content-type': 'application/json' })],
  ] as const) {
    it(`after ${name}, three times in all`, async () => expect(await triesFor(reply)).to.equal(3));
    it(`after ${name}, and are answered when it passes`, async () => {
      const runtime = new FakeRuntime();
      const { source, seen } = sourceWith(runtime, [reply, reply, ok]);
      expect(await runtime.outcome(source.account())).to.deep.equal(account);
      expect(seen).to.have.length(3);
    });
  }

  for (const [name, reply] of [
    ['no answer in time', silent],
    ['400', problem(400)],
    ['403', problem(403)],
    ['404', problem(404)],
    ['500', problem(500)],
    ['501', problem(501)],
    ['a web page', answer(200, '<html>')],
    ['another shape', json({})],
  ] as const) {
    it(`but not after ${name}`, async () => expect(await triesFor(reply)).to.equal(1));
  }

  it('but not without a network, nor without the token that the host was asked for', async () => {
    let asked = 0;
    const getToken = () => {
      asked += 1;
      throw new Error('down');
    };
    expect([await triesFor(ok, { getToken }), asked]).to.deep.equal([0, 1]);
    pretendOnline(false);
    try {
      expect(await triesFor(unreachable)).to.equal(1);
    } finally {
      pretendOnline(true);
    }
  });

  it('as often as the host says', async () => {
    expect(await triesFor(unreachable, { retry: { tries: 1 } })).to.equal(1);
    expect(await triesFor(unreachable, { retry: { tries: 5 } })).to.equal(5);
  });
});

describe('waiting', () => {
  it('is anything up to a bound that doubles', async () => {
    for (const [chance, waits] of [[0, [0, 0, 0]], [0.5, [200, 400, 500]], [0.999, [399, 799, 999]]] as const) {
      const runtime = new FakeRuntime();
      runtime.chance = chance;
      const { source, seen } = sourceWith(runtime, [unreachable], { retry: { tries: 4, longestDelay: 1000 } });
      await runtime.failure(source.account());
      const gaps = seen.slice(1).map(({ at }, index) => Math.floor(at - seen[index]!.at));
      expect(gaps).to.deep.equal(waits);
    }
  });

  it('is as long as the backend asks for, and a little more', async () => {
    for (const header of ['2', 'Sun, 01 Mar 2026 12:00:02 GMT']) {
      const runtime = new FakeRuntime();
      const { source, seen } = sourceWith(runtime, [problem(429, {}, { 'retry-after': header }), ok]);
      await runtime.outcome(source.account());
      expect(seen[1]!.at - seen[0]!.at).to.equal(2200);
    }
  });

  it('is left to the reader when the backend asks for long', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [problem(429, {}, { 'retry-after': '6' })]);
    expect(await runtime.failure(source.account())).to.deep.include({ kind: 'rateLimited', retryAfter: 6, retryable: true });
    expect(seen).to.have.length(1);
    const patient = sourceWith(runtime, [problem(503, {}, { 'retry-after': '60' }), ok], { retry: { longestRetryAfter: 60 } });
    expect(await runtime.outcome(patient.source.account())).to.deep.equal(account);
  });
});

describe('the budget of an origin', () => {
  it('keeps fifty elements from storming a backend that fails', async () => {
    const runtime = new FakeRuntime();
    const { fetch, seen } = network(runtime, problem(503));
    const sources = Array.from({ length: 50 }, (_, index) => createHttpSource({ endpoint: `https://api.test/v${index}`, fetch }, runtime));
    await runtime.outcome(Promise.allSettled(sources.map((source) => source.account())));
    expect(seen).to.have.length(60);
  });

  it('comes back with time, up to its size', async () => {
    const runtime = new FakeRuntime();
    runtime.chance = 0;
    const { source, seen } = sourceWith(runtime, [unreachable]);
    const sentBy = async (calls: number) => {
      const before = seen.length;
      await runtime.outcome(Promise.allSettled(Array.from({ length: calls }, () => source.account())));
      return seen.length - before;
    };
    expect(await sentBy(10)).to.equal(20);
    expect(await sentBy(10)).to.equal(10);
    await runtime.advance(1999);
    expect(await sentBy(1)).to.equal(1);
    await runtime.advance(1);
    expect(await sentBy(1)).to.equal(2);
    await runtime.advance(3_600_000);
    expect(await sentBy(10)).to.equal(20);
  });

  it('is one for each origin', async () => {
    const runtime = new FakeRuntime();
    const { fetch, seen } = network(runtime, problem(503));
    const spend = (endpoint: string) => runtime.outcome(Promise.allSettled(Array.from({ length: 10 }, () => createHttpSource({ endpoint, fetch }, runtime).account())));
    await spend('https://one.test');
    const before = seen.length;
    await spend('https://two.test');
    expect(seen.length - before).to.equal(20);
  });
});

describe('whatever the answers are, a read', () => {
  const replies = new Map<string, { reply: Reply; again: boolean }>([
    ['cut', { reply: unreachable, again: true }],
    ['silent', { reply: silent, again: false }],
    ['429', { reply: problem(429, {}, { 'retry-after': '1' }), again: true }],
    ['429 long', { reply: problem(429, {}, { 'retry-after': '99' }), again: false }],
    ['503', { reply: problem(503), again: true }],
    ['500', { reply: problem(500), again: false }],
    ['html', { reply: answer(200, '<html>'), again: false }],
    ['404', { reply: problem(404), again: false }],
    ['ok', { reply: ok, again: false }],
  ]);

  it('is sent until an answer is final or its tries are used up, each wait within its bound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...replies.keys()), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (names, tries, chance) => {
          const runtime = new FakeRuntime();
          runtime.chance = chance;
          const { source, seen } = sourceWith(runtime, names.map((name) => replies.get(name)!.reply), { retry: { tries } });
          const outcome = await runtime.outcome(source.account()).then(() => 'ok', () => 'failed');

          const at = (index: number) => names[Math.min(index, names.length - 1)]!;
          let expected = 1;
          while (expected < tries && replies.get(at(expected - 1))!.again) expected++;
          expect(seen).to.have.length(expected);
          expect(outcome).to.equal(at(expected - 1) === 'ok' ? 'ok' : 'failed');
          for (const [index, { at: time }] of seen.entries()) {
            if (index === 0) continue;
            const before = at(index - 1);
            const least = before === '429' ? 1000 : 0;
            expect(time - seen[index - 1]!.at).to.be.within(least, least + Math.min(8000, 400 * 2 ** (index - 1)));
          }
          expect(runtime.timers.size).to.equal(0);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
