import { expect } from '@open-wc/testing';
import { configure, logout } from '../../src/api/configure.js';
import { createHttpSource } from '../../src/api/http-source.js';
import { FakeRuntime, account, bearer, errorOf, host, json, network, problem, refusing, silent, turn } from './support.js';

const ok = json(account);
describe('tokens', () => {
  it('are minted once for all sources of a function', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime);
    const [one, two] = [sourceFor(ok), sourceFor(ok)];
    await runtime.outcome(Promise.all([one.source.account(), one.source.account(), two.source.account()]));
    await runtime.outcome(two.source.account());
    expect(reasons()).to.deep.equal(['initial']);
    expect([...one.seen, ...two.seen].map(({ headers }) => bearer(headers))).to.deep.equal(['t1', 't1', 't1', 't1']);
  });

  it('are not asked for before they are wanted', () => {
    const runtime = new FakeRuntime();
    const { asked, sourceFor } = host(runtime);
    sourceFor(ok);
    expect(asked).to.have.length(0);
  });

  for (const [name, given, sent] of [
    ['a string', 'plain', 'plain'],
    ['a promise of a string', Promise.resolve('later'), 'later'],
    ['a token without a life', { token: 'long' }, 'long'],
    ['null', null, null],
  ] as const) {
    it(`may be ${name}`, async () => {
      const runtime = new FakeRuntime();
      const { sourceFor, asked } = host(runtime, () => given);
      const { source, seen } = sourceFor(ok);
      await runtime.outcome(source.account());
      await runtime.advance(1e9);
      await runtime.outcome(source.account());
      expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal([sent, sent]);
      expect(asked).to.have.length(1);
    });
  }

  for (const given of [undefined, 7, {}, { token: 7 }, '', 'with space', 'sec\nret', 'schlüssel']) {
    it(`cannot be ${JSON.stringify(given) ?? 'undefined'}`, async () => {
      const runtime = new FakeRuntime();
      const { sourceFor } = host(runtime, () => given);
      const { source, seen } = sourceFor(ok);
      const error = await runtime.failure(source.account());
      expect(error).to.deep.include({ kind: 'unauthenticated', code: 'tokenInvalid', retryable: false });
      expect(`${error.message} ${String(error.cause)}`).not.to.contain('ret');
      expect(seen).to.have.length(0);
    });
  }

  it('stay out of errors and addresses', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor } = host(runtime, () => 'top-secret');
    const { source, seen } = sourceFor(problem(403), problem(500), silent);
    for (let i = 0; i < 3; i++) {
      const error = await runtime.failure(source.account());
      const told = JSON.stringify([error, error.message, error.stack, String(error.cause)]);
      expect(told).not.to.contain('top-secret');
      expect(seen[i]!.url.href).not.to.contain('top-secret');
    }
  });
});

describe('a token that is refused', () => {
  it('is replaced, and the request replayed once', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime);
    const { source, seen } = sourceFor(refusing('t1'));
    expect(await runtime.outcome(source.account())).to.deep.equal(account);
    expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal(['t1', 't2']);
    expect(reasons()).to.deep.equal(['initial', 'rejected']);
  });

  it('is replaced once for all who were refused', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime);
    const { source, seen } = sourceFor(refusing('t1'));
    await runtime.outcome(Promise.all(Array.from({ length: 20 }, () => source.account())));
    expect(reasons()).to.deep.equal(['initial', 'rejected']);
    expect(seen).to.have.length(40);
  });

  it('is not replayed twice', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor } = host(runtime);
    const { source, seen } = sourceFor(problem(401, { requestId: 'r' }));
    expect(await runtime.failure(source.account())).to.deep.include({ kind: 'unauthenticated', status: 401, requestId: 'r' });
    expect(seen).to.have.length(2);
  });

  it('is the only one that is replaced: no other refusal asks for a token', async () => {
    for (const status of [400, 403, 500]) {
      const runtime = new FakeRuntime();
      const { sourceFor, reasons } = host(runtime);
      const { source, seen } = sourceFor(problem(status), ok);
      expect((await runtime.failure(source.account())).status).to.equal(status);
      expect([seen.length, reasons()]).to.deep.equal([1, ['initial']]);
    }
  });

  it('is replaced once for a call, be it tried again for another reason', async () => {
    const runtime = new FakeRuntime();
    const { getToken, reasons } = host(runtime);
    const { fetch, seen } = network(runtime, problem(401), problem(503), problem(401), ok);
    const source = createHttpSource({ endpoint: 'https://api.test', fetch, getToken }, runtime);
    expect((await runtime.failure(source.account())).status).to.equal(401);
    expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal(['t1', 't2', 't2']);
    expect(reasons()).to.deep.equal(['initial', 'rejected']);
  });

  it('that the host gives again is not replayed with, however often', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime, () => ({ token: 'dead', expiresIn: 3600 }));
    const { source, seen } = sourceFor(problem(401, { requestId: 'r' }));
    for (let i = 1; i <= 3; i++) {
      expect(await runtime.failure(source.account())).to.deep.include({ kind: 'unauthenticated', status: 401, requestId: 'r' });
      expect(seen).to.have.length(i);
      expect(reasons()).to.deep.equal(['initial', ...Array.from({ length: i }, () => 'rejected')]);
    }
  });

  it('is asked for truly when the host took the wish for an early one', async () => {
    const runtime = new FakeRuntime();
    let give: (token: { token: string; expiresIn: number }) => void = () => {};
    const { sourceFor, reasons } = host(runtime, (count) =>
      count === 2 ? new Promise((resolve) => (give = resolve)) : { token: `t${count}`, expiresIn: 3600 },
    );
    const { source, seen } = sourceFor(ok, refusing('t1'));
    await runtime.outcome(source.account());
    await runtime.advance(3_000_000);
    const call = source.account();
    await turn();
    give({ token: 't1', expiresIn: 3600 });
    await runtime.outcome(call);
    expect(reasons()).to.deep.equal(['initial', 'expiring', 'rejected']);
    expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal(['t1', 't1', 't3']);
  });

  it('is not sent by those who come while it is being replaced', async () => {
    const runtime = new FakeRuntime();
    let give: (token: string) => void = () => {};
    const { sourceFor, reasons } = host(runtime, (count) => (count === 1 ? 't1' : new Promise((resolve) => (give = resolve))));
    const { source, seen } = sourceFor(refusing('t1'));
    const first = source.account();
    await turn();
    const second = source.account();
    await turn();
    expect(seen).to.have.length(1);
    give('t2');
    await runtime.outcome(Promise.all([first, second]));
    expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal(['t1', 't2', 't2']);
    expect(reasons()).to.deep.equal(['initial', 'rejected']);
  });

  it('is not sent again after its replacement has failed', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime, (count) => (count === 2 ? Promise.reject(new Error('down')) : `t${count}`));
    const { source, seen } = sourceFor(refusing('t1'));
    expect((await runtime.failure(source.account())).code).to.equal('tokenFailed');
    expect(await runtime.outcome(source.account())).to.deep.equal(account);
    expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal(['t1', 't3']);
    expect(reasons()).to.deep.equal(['initial', 'rejected', 'rejected']);
  });

  it('on one route may serve the others', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor } = host(runtime, () => 'only');
    const { source } = sourceFor(({ url }) => (url.pathname === '/account' ? json(account) : problem(401))(undefined as never));
    expect((await runtime.failure(source.plugins({}))).kind).to.equal('unauthenticated');
    expect(await runtime.outcome(source.account())).to.deep.equal(account);
  });

  it('may be none', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons } = host(runtime, (count) => (count < 3 ? null : 't3'));
    const { source } = sourceFor(refusing(null));
    expect((await runtime.failure(source.account())).kind).to.equal('unauthenticated');
    expect(await runtime.outcome(source.account())).to.deep.equal(account);
    expect(reasons()).to.deep.equal(['initial', 'rejected', 'rejected']);
  });

  it('is told as it is when there is no getToken', async () => {
    const runtime = new FakeRuntime();
    const { fetch, seen } = network(runtime, problem(401));
    const source = createHttpSource({ endpoint: 'https://api.test', fetch, credentials: 'include' }, runtime);
    expect((await runtime.failure(source.account())).kind).to.equal('unauthenticated');
    expect(seen).to.have.length(1);
  });
});

describe('logout', () => {
  it('forgets, refuses, and serves again once the page says so', async () => {
    const runtime = new FakeRuntime();
    const { sourceFor, reasons, getToken } = host(runtime);
    const { source, seen } = sourceFor(ok);
    await runtime.outcome(source.account());
    logout();
    for (let i = 0; i < 2; i++) expect((await runtime.failure(source.account())).code).to.equal('loggedOut');
    expect(seen).to.have.length(1);
    configure({ getToken });
    await runtime.outcome(source.account());
    configure({ getToken: undefined });
    expect(reasons()).to.deep.equal(['initial', 'initial']);
    expect(bearer(seen[1]!.headers)).to.equal('t2');
  });

  it('ends a renewal under way, whose token is never used', async () => {
    const runtime = new FakeRuntime();
    let give: (token: string) => void = () => {};
    const { sourceFor, asked, getToken } = host(runtime, (count) => (count === 1 ? new Promise((resolve) => (give = resolve)) : 'new'));
    const { source, seen } = sourceFor(ok);
    const call = errorOf(source.account());
    await turn();
    logout();
    expect((await call).code).to.equal('loggedOut');
    expect(asked[0]!.signal.aborted).to.equal(true);
    configure({ getToken });
    give('old');
    await runtime.outcome(source.account());
    configure({ getToken: undefined });
    expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal(['new']);
  });

  it('leaves functions that come later alone', async () => {
    const runtime = new FakeRuntime();
    logout();
    expect(await runtime.outcome(host(runtime).sourceFor(ok).source.account())).to.deep.equal(account);
  });
});
