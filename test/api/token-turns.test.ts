/** Tokens where several things happen in one turn: a log-out, a renewal, somebody else who asks. */
import { expect } from '@open-wc/testing';
import { configure, logout } from '../../src/api/configure.js';
import { FakeRuntime, account, bearer, host, json, problem, refusing, turn } from './support.js';

const ok = json(account);

/** A host whose tokens come when the test hands them out. */
function slowHost(runtime: FakeRuntime) {
  const given: ((token: unknown) => void)[] = [];
  return { ...host(runtime, () => new Promise((resolve) => given.push(resolve))), given };
}

/** What a call came to: nothing of interest here. */
const end = (call: Promise<unknown>): Promise<unknown> => call.catch(() => undefined);

function show(): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a log-out in the turn', () => {
  afterEach(() => configure({ getToken: undefined }));

  it('in which a token comes keeps it out of the next session', async () => {
    for (let pause = 0; pause < 12; pause += 1) {
      const runtime = new FakeRuntime();
      const { sourceFor, getToken, given } = slowHost(runtime);
      const { source, seen } = sourceFor(ok);
      const call = end(source.account());
      await turn();
      given[0]!('old');
      for (let step = 0; step < pause; step += 1) await Promise.resolve();
      logout();
      configure({ getToken });
      const before = seen.length;
      await call;
      const next = end(source.account());
      await turn();
      given[1]?.('new');
      await next;
      expect(seen.slice(before).map(({ headers }) => bearer(headers)), `after ${pause} steps`).to.deep.equal(['new']);
    }
  });

  it('in which a new session begins leaves that with one wish for all who ask, and its own reason', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, getToken, given, reasons } = slowHost(runtime);
    const { source, seen } = sourceFor(ok);
    const calls = [end(source.account())];
    await turn();
    logout();
    configure({ getToken });
    calls.push(end(source.account()));
    await turn();
    calls.push(end(source.account()));
    await turn();
    expect(reasons()).to.deep.equal(['initial', 'initial']);
    given[1]!('new');
    await Promise.all(calls);
    expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal(['new', 'new']);
  });

  it('in which a refused token is replaced says nothing of the next session’s first', async () => {
    for (const sync of [true, false]) {
      const runtime = new FakeRuntime();
      const { sourceFor, getToken, given, reasons } = slowHost(runtime);
      const { source } = sourceFor(refusing('t1'));
      const call = end(source.account());
      await turn();
      given[0]!('t1');
      await turn();
      expect(reasons()).to.deep.equal(['initial', 'rejected']);
      logout();
      if (!sync) await turn();
      configure({ getToken });
      await call;
      const next = source.account();
      await turn();
      given[2]!('t2');
      expect(await next).to.deep.equal(account);
      expect(reasons()).to.deep.equal(['initial', 'rejected', 'initial']);
    }
  });

  it('in which a host has gone leaves the others theirs', async () => {
    const { WeakRef: Original } = globalThis;
    let gone = false;
    globalThis.WeakRef = class<T extends WeakKey> extends Original<T> {
      override deref() {
        return gone ? undefined : super.deref();
      }
    };
    const runtime = new FakeRuntime();
    host(runtime).sourceFor(ok);
    globalThis.WeakRef = Original;
    const { sourceFor } = host(runtime);
    const { source } = sourceFor(ok);
    await runtime.outcome(source.account());
    gone = true;
    logout();
    expect((await runtime.failure(source.account())).code).to.equal('loggedOut');
  });

  it('in which there is no session, or twice, is nothing more than one', async () => {
    logout();
    logout();
    const runtime = new FakeRuntime();
    expect(await runtime.outcome(host(runtime).sourceFor(ok).source.account())).to.deep.equal(account);
  });
});

describe('the reason for the first token of a session', () => {
  it('is that none is held, whatever had gone wrong in the last one', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, getToken, reasons } = host(runtime, (count) => (count === 2 ? Promise.reject(new Error('down')) : `t${count}`));
    const { source } = sourceFor(refusing('t1'));
    expect((await runtime.failure(source.account())).code).to.equal('tokenFailed');
    logout();
    configure({ getToken });
    await runtime.outcome(source.account());
    expect(reasons()).to.deep.equal(['initial', 'rejected', 'initial']);
    configure({ getToken });
    await runtime.outcome(source.account());
    expect(reasons(), 'naming the function alone drops nothing').to.have.length(3);
    configure({ getToken: undefined });
  });
});

describe('a refused token', () => {
  it('that the host insists on is asked for once by all who were refused together', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime, () => 'dead');
    const { source, seen } = sourceFor(problem(401));
    const errors = await Promise.all([1, 2, 3].map(() => runtime.failure(source.account())));
    expect(errors.map(({ kind }) => kind)).to.deep.equal(Array(3).fill('unauthenticated'));
    expect(reasons()).to.deep.equal(['initial', 'rejected']);
    expect(seen).to.have.length(3);
  });

  it('is one that another has replaced meanwhile, and costs no further wish', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime);
    let refuse: () => void = () => {};
    const { source } = sourceFor(
      (request) => new Promise((resolve) => (refuse = () => resolve(problem(401)(request)))),
      refusing('t1'),
    );
    const late = source.account();
    await turn();
    await runtime.outcome(source.account());
    refuse();
    expect(await runtime.outcome(late)).to.deep.equal(account);
    expect(reasons()).to.deep.equal(['initial', 'rejected']);
  });
});

describe('a tab that comes back into view', () => {
  it('asks for a token at the very moment it is due, of all hosts, of those that never gave one too', async () => {
    const runtime = new FakeRuntime();
    const idle = host(runtime);
    idle.sourceFor(ok);
    const { sourceFor, reasons } = host(runtime);
    await runtime.outcome(sourceFor(ok).source.account());
    await runtime.advance(2_880_000 - 1);
    show();
    expect(reasons()).to.deep.equal(['initial']);
    await runtime.advance(1);
    show();
    expect(reasons()).to.deep.equal(['initial', 'expiring']);
    expect(idle.asked).to.have.length(0);
    await turn();
  });

  it('asks again after a failure, at the end of the token’s life at the latest', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, asked } = host(runtime, (count) => (count === 1 ? { token: 't1', expiresIn: 35 } : Promise.reject(new Error('down'))));
    await runtime.outcome(sourceFor(ok).source.account());
    for (const [seconds, times] of [[32, 2], [2, 2], [1, 3]] as const) {
      await runtime.advance(seconds * 1000);
      show();
      await turn();
      expect(asked).to.have.length(times);
    }
  });
});
