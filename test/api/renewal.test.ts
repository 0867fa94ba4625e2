import { expect } from '@open-wc/testing';
import { FakeRuntime, account, bearer, errorOf, host, json, turn } from './support.js';

const ok = json(account);

describe('renewal', () => {
  // Life in seconds; when it is renewed early, in the background; when a request must wait for a new one.
  for (const [life, early, late] of [
    [3600, 2880, 3600],
    [60, 48, 60],
    [35, 30, 35],
    [10, 10, 10],
    [1, 5, 5],
  ] as const) {
    it(`of a token that lives ${life} s comes at ${early} s`, async () => {
      const runtime = new FakeRuntime();
      const { sourceFor, reasons } = host(runtime, (count) => ({ token: `t${count}`, expiresIn: life }));
      const { source, seen } = sourceFor(ok);
      await runtime.outcome(source.account());
      await runtime.advance(early * 1000 - 1);
      await runtime.outcome(source.account());
      expect(reasons()).to.deep.equal(['initial']);
      await runtime.advance(1);
      await runtime.outcome(source.account());
      expect(reasons()).to.deep.equal(['initial', 'expiring']);
      expect(bearer(seen[2]!.headers)).to.equal(early < late ? 't1' : 't2');
      await runtime.outcome(source.account());
      expect(bearer(seen[3]!.headers)).to.equal('t2');
    });
  }

  for (const expiresIn of [0, -5, NaN, Infinity, '60']) {
    it(`is left to the backend for a life of ${expiresIn}`, async () => {
      const runtime = new FakeRuntime();
      const { sourceFor, asked } = host(runtime, () => ({ token: 't', expiresIn }));
      const { source } = sourceFor(ok);
      for (let i = 0; i < 3; i++) {
        await runtime.outcome(source.account());
        await runtime.advance(1e8);
      }
      expect(asked).to.have.length(1);
    });
  }

  it('that fails early is tried again after 5 s, and told only when the token is over', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, asked } = host(runtime, (count) => {
      if (count > 1) throw new Error('down');
      return { token: 't1', expiresIn: 100 };
    });
    const { source, seen } = sourceFor(ok);
    await runtime.outcome(source.account());
    await runtime.advance(80_000);
    for (const [wait, times] of [[0, 2], [4999, 2], [1, 3]] as const) {
      await runtime.advance(wait);
      await runtime.outcome(source.account());
      expect(asked).to.have.length(times);
    }
    await runtime.advance(15_000);
    const error = await runtime.failure(source.account());
    expect(error).to.deep.include({ kind: 'unauthenticated', code: 'tokenFailed', retryable: true });
    expect((error.cause as Error).message).to.equal('down');
    expect(seen).to.have.length(4);
  });

  it('does not heed the wall clock', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, asked } = host(runtime);
    const { source } = sourceFor(ok);
    await runtime.outcome(source.account());
    runtime.wall += 1e12;
    await runtime.outcome(source.account());
    expect(asked).to.have.length(1);
  });

  it('comes when the tab comes back, if it is due', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime);
    await runtime.outcome(sourceFor(ok).source.account());
    const show = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    show('visible');
    await runtime.advance(3_600_000);
    show('hidden');
    expect(reasons()).to.deep.equal(['initial']);
    show('visible');
    show('visible');
    expect(reasons()).to.deep.equal(['initial', 'expiring']);
  });

  it('that takes too long is given up after 20 s', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, asked } = host(runtime, (count) => (count === 1 ? new Promise(() => {}) : 't2'));
    const { source } = sourceFor(ok);
    const call = errorOf(source.account());
    await runtime.advance(19_999);
    expect(asked[0]!.signal.aborted).to.equal(false);
    await runtime.advance(1);
    expect(await call).to.deep.include({ kind: 'unauthenticated', code: 'tokenTimeout', retryable: true });
    expect(asked[0]!.signal.aborted).to.equal(true);
    expect(await runtime.outcome(source.account())).to.deep.equal(account);
    expect(runtime.timers.size).to.equal(0);
  });

  it('goes on for others when one caller leaves', async () => {
    const runtime = new FakeRuntime();
    let give: (token: string) => void = () => {};
    const { sourceFor, asked } = host(runtime, () => new Promise<string>((resolve) => (give = resolve)));
    const { source } = sourceFor(ok);
    const controller = new AbortController();
    const [left, stayed] = [errorOf(source.account({ signal: controller.signal })), source.account()];
    await turn();
    controller.abort();
    expect((await left).kind).to.equal('aborted');
    give('t1');
    expect(await runtime.outcome(stayed)).to.deep.equal(account);
    expect(asked).to.have.length(1);
  });
});
