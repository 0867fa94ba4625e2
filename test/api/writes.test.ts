import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createHttpSource, type HttpSourceOptions } from '../../src/api/http-source.js';
import { logout } from '../../src/api/configure.js';
import { FakeRuntime, alerts, answer, errorOf, json, network, pretendOnline, problem, silent, turn, unreachable, type Reply, type Seen } from './support.js';
import { runs } from '../ledger/support/runs.js';

const intent = { idempotencyKey: 'intent-1', etag: '"1"' };
const ok = json(alerts);

function sourceWith(runtime: FakeRuntime, replies: Reply[], options: Partial<HttpSourceOptions> = {}) {
  const { fetch, seen } = network(runtime, ...replies);
  const source = createHttpSource({ endpoint: 'https://api.test', fetch, ...options }, runtime);
  return { save: (signal?: AbortSignal) => source.saveAlerts('p1', { items: [] }, { ...intent, ...(signal && { signal }) }), seen };
}

const inFlight = problem(409, { code: 'idempotencyKeyInFlight' });

describe('a write', () => {
  for (const [name, reply, unknown] of [
    ['no answer', unreachable, true],
    ['no answer in time', silent, true],
    ['503', problem(503), true],
    ['429', problem(429), false],
    ['a key that is in flight', inFlight, true],
  ] as const) {
    it(`is sent again after ${name}, twice, with its own key and body`, async () => {
      const runtime = new FakeRuntime();
      const { save, seen } = sourceWith(runtime, [reply]);
      expect((await runtime.failure(save())).outcomeUnknown).to.equal(unknown);
      expect(seen.map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal(['intent-1', 'intent-1', 'intent-1']);
      expect(new Set(seen.map(({ body }) => body)).size).to.equal(1);
    });
  }

  for (const [name, reply, unknown] of [
    ['400', problem(400), false],
    ['412', problem(412), false],
    ['another conflict', problem(409, { code: 'resourceLocked', retryable: true }), false],
    ['501', problem(501), false],
    ['500', problem(500), true],
    ['502', answer(502, '<html>'), true],
    ['504', answer(504, ''), true],
    ['a web page', answer(200, '<html>'), true],
    ['another shape', json({}), true],
  ] as const) {
    it(`is not sent again after ${name}; its outcome is ${unknown ? 'not ' : ''}known`, async () => {
      const runtime = new FakeRuntime();
      const { save, seen } = sourceWith(runtime, [reply]);
      expect((await runtime.failure(save())).outcomeUnknown).to.equal(unknown);
      expect(seen).to.have.length(1);
    });
  }

  it('that may have been carried out stays so, whatever a later try is told', async () => {
    for (const last of [problem(412), problem(429, {}, { 'retry-after': '60' }), problem(403)]) {
      const runtime = new FakeRuntime();
      const { save } = sourceWith(runtime, [silent, last]);
      const error = await runtime.failure(save());
      expect(error.kind).not.to.equal('timeout');
      expect(error.outcomeUnknown).to.equal(true);
    }
  });

  it('is settled by a success', async () => {
    const runtime = new FakeRuntime();
    const { save } = sourceWith(runtime, [unreachable, inFlight, ok]);
    expect(await runtime.outcome(save())).to.deep.equal(alerts);
  });

  it('that is taken back may have been carried out once it was sent', async () => {
    const runtime = new FakeRuntime();
    const early = sourceWith(runtime, [silent]);
    expect(await errorOf(early.save(AbortSignal.abort()))).to.deep.include({ kind: 'aborted', outcomeUnknown: false });
    expect(early.seen).to.have.length(0);

    for (const replies of [[silent], [unreachable]]) {
      const { save, seen } = sourceWith(runtime, replies);
      const controller = new AbortController();
      const call = errorOf(save(controller.signal));
      await turn();
      controller.abort();
      expect(await call).to.deep.include({ kind: 'aborted', outcomeUnknown: true });
      expect(seen).to.have.length(1);
    }
    const { save } = sourceWith(runtime, [problem(429)]);
    const controller = new AbortController();
    const call = errorOf(save(controller.signal));
    await turn();
    controller.abort();
    expect(await call).to.deep.include({ kind: 'aborted', outcomeUnknown: false });
  });

  it('that a log-out ends may have been carried out', async () => {
    const runtime = new FakeRuntime();
    const { save } = sourceWith(runtime, [silent]);
    const call = errorOf(save());
    await turn();
    logout();
    expect(await call).to.deep.include({ code: 'loggedOut', outcomeUnknown: true });
  });

  it('has not been carried out when no token was to be had', async () => {
    const runtime = new FakeRuntime();
    const { save, seen } = sourceWith(runtime, [ok], { getToken: () => Promise.reject(new Error('down')) });
    expect(await runtime.failure(save())).to.deep.include({ kind: 'unauthenticated', outcomeUnknown: false });
    expect(seen).to.have.length(0);
  });

  it('has not been carried out when it was refused for its token', async () => {
    const runtime = new FakeRuntime();
    const { save, seen } = sourceWith(runtime, [problem(401), ok], { getToken: ({ reason }) => reason });
    expect(await runtime.outcome(save())).to.deep.equal(alerts);
    expect(seen.map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal(['intent-1', 'intent-1']);
  });

  describe('without a network', () => {
    afterEach(() => pretendOnline(true));

    it('was not sent', async () => {
      pretendOnline(false);
      const runtime = new FakeRuntime();
      const { save, seen } = sourceWith(runtime, [unreachable]);
      expect(await runtime.failure(save())).to.deep.include({ kind: 'offline', outcomeUnknown: false });
      expect(seen).to.have.length(1);
    });

    it('may have been carried out when the network came back meanwhile', async () => {
      pretendOnline(false);
      const runtime = new FakeRuntime();
      const coming: Reply = (request) => {
        pretendOnline(true);
        return unreachable(request);
      };
      const { save } = sourceWith(runtime, [coming], { retry: { tries: 1 } });
      expect(await runtime.failure(save())).to.deep.include({ kind: 'network', outcomeUnknown: true });
    });

    it('may have been carried out when the network went away meanwhile', async () => {
      const runtime = new FakeRuntime();
      const leaving: Reply = (request) => {
        pretendOnline(false);
        return unreachable(request);
      };
      const { save } = sourceWith(runtime, [leaving]);
      expect(await runtime.failure(save())).to.deep.include({ kind: 'offline', outcomeUnknown: true });
    });
  });
});

describe('whatever the network does to a write', () => {
  /** A backend that does each key once, keeps its answer, and then may lose it. */
  function backend() {
    const done = new Set<string>();
    const act = ({ headers }: Seen) => void done.add(headers.get('idempotency-key')!);
    const faults: Record<string, Reply> = {
      fine: (request) => (act(request), ok(request)),
      lostBefore: unreachable,
      lostAfter: (request) => (act(request), unreachable(request)),
      slowBefore: silent,
      slowAfter: (request) => (act(request), silent(request)),
      crashAfter: (request) => (act(request), answer(502, '<html>')(request)),
      cutAfter: (request) => (act(request), answer(200, '{"packId', { 'content-type': 'application/json' })(request)),
      busy: problem(429),
      down: problem(503),
      refused: problem(412),
    };
    return { done, faults };
  }

  it('its error never says that nothing has happened when something has', async () => {
    const names = Object.keys(backend().faults);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }), async (story) => {
        const runtime = new FakeRuntime();
        const { done, faults } = backend();
        const { save, seen } = sourceWith(runtime, story.map((name) => faults[name]!));
        const outcome = await runtime.outcome(save()).then(() => null, (error: { outcomeUnknown: boolean }) => error);
        expect(seen.length).to.be.at.most(3);
        if (outcome === null) expect(done.size).to.equal(1);
        else if (done.size > 0) expect(outcome.outcomeUnknown).to.equal(true);
      }),
      { numRuns: runs(400) },
    );
  });
});
