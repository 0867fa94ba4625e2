import { expect } from '@open-wc/testing';
import { createHttpSource, type HttpSourceOptions } from '../../src/api/http-source.js';
import { session } from '../../src/api/session.js';
import { logout } from '../../src/api/configure.js';
import { FakeRuntime, account, errorOf, json, network, problem, silent, turn, unreachable, type Reply } from './support.js';

function sourceWith(runtime: FakeRuntime, replies: Reply[], options: Partial<HttpSourceOptions> = {}) {
  const { fetch, seen } = network(runtime, ...replies);
  return { source: createHttpSource({ endpoint: 'https://api.test', fetch, ...options }, runtime), seen };
}

/** Counts the listeners on a signal. */
function watched(signal: AbortSignal) {
  const listeners = new Set<unknown>();
  const counted = { signal, listeners, added: 0 };
  const { addEventListener, removeEventListener } = AbortSignal.prototype;
  signal.addEventListener = function (this: AbortSignal, ...given: Parameters<typeof addEventListener>) {
    listeners.add(given[1]);
    counted.added++;
    addEventListener.apply(this, given);
  };
  signal.removeEventListener = function (this: AbortSignal, ...given: Parameters<typeof removeEventListener>) {
    listeners.delete(given[1]);
    removeEventListener.apply(this, given);
  };
  return counted;
}

describe('a call that is taken back', () => {
  it('ends at once, and its request with it', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [silent]);
    const controller = new AbortController();
    const call = errorOf(source.account({ signal: controller.signal }));
    await turn();
    controller.abort();
    expect(await call).to.deep.include({ kind: 'aborted', retryable: false });
    expect(seen[0]!.signal.aborted).to.equal(true);
    expect(runtime.timers.size).to.equal(0);
  });

  it('ends even when the fetch of the host does not listen', async () => {
    const runtime = new FakeRuntime();
    const { source } = sourceWith(runtime, [() => new Promise(() => {})]);
    const controller = new AbortController();
    const call = errorOf(source.account({ signal: controller.signal }));
    await turn();
    controller.abort();
    expect((await call).kind).to.equal('aborted');
    const timed = await runtime.failure(source.account());
    expect(timed.kind).to.equal('timeout');
    expect(runtime.timers.size).to.equal(0);
  });

  it('ends while it waits to try again', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [unreachable]);
    const controller = new AbortController();
    const call = errorOf(source.account({ signal: controller.signal }));
    await turn();
    controller.abort();
    expect((await call).kind).to.equal('aborted');
    expect(seen).to.have.length(1);
    expect(runtime.timers.size).to.equal(0);
  });

  it('is told apart from one that timed out', async () => {
    const runtime = new FakeRuntime();
    const { source } = sourceWith(runtime, [silent], { timeout: 5, retry: { tries: 1 } });
    expect((await runtime.failure(source.account({ signal: new AbortController().signal }))).kind).to.equal('timeout');
  });

  it('leaves no listener, however it ends', async () => {
    const runtime = new FakeRuntime();
    const page = watched(session());
    const caller = watched(new AbortController().signal);
    for (const replies of [[json(account)], [problem(404)], [unreachable, json(account)], [silent]]) {
      const { source } = sourceWith(runtime, replies, { getToken: () => 't' });
      for (const options of [{ signal: caller.signal }, {}]) await runtime.outcome(source.account(options)).catch(() => {});
      await runtime.outcome(source.capabilities({ signal: caller.signal })).catch(() => {});
    }
    expect([caller.added > 0, caller.listeners.size]).to.deep.equal([true, 0]);
    expect([page.added > 0, page.listeners.size]).to.deep.equal([true, 0]);
    expect(runtime.timers.size).to.equal(0);
  });
});

describe('a time limit', () => {
  it('ends a read, which nobody should wait for three times over', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [silent], { timeout: 1000 });
    expect((await runtime.failure(source.account())).kind).to.equal('timeout');
    expect(seen).to.have.length(1);
  });

  it('counts each try of a write anew', async () => {
    const runtime = new FakeRuntime();
    runtime.chance = 0;
    const { source, seen } = sourceWith(runtime, [silent], { timeout: 1000 });
    const written = source.saveAlerts('p', { items: [] }, { idempotencyKey: 'k', etag: 'e' });
    expect((await runtime.failure(written)).kind).to.equal('timeout');
    expect(seen.map(({ at }) => at - seen[0]!.at)).to.deep.equal([0, 1000, 2000]);
  });

  it('holds for the body too', async () => {
    const runtime = new FakeRuntime();
    const stalled: Reply = () => Object.assign(new Response(null), { text: () => new Promise(() => {}) });
    const { source } = sourceWith(runtime, [stalled], { timeout: 1000, retry: { tries: 1 } });
    expect((await runtime.failure(source.account())).kind).to.equal('timeout');
  });
});

describe('a log-out', () => {
  it('ends what is under way, with a token or without', async () => {
    const runtime = new FakeRuntime();
    for (const options of [{}, { getToken: () => 't' }]) {
      const { source, seen } = sourceWith(runtime, [silent], options);
      const call = errorOf(source.account());
      await turn();
      logout();
      expect(await call).to.deep.include({ kind: 'unauthenticated', code: 'loggedOut' });
      expect(seen[0]!.signal.aborted).to.equal(true);
    }
  });

  it('keeps a waiting call from trying again in the next session', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [unreachable, json(account)]);
    const call = errorOf(source.account());
    await turn();
    logout();
    await runtime.advance(10_000);
    expect((await call).code).to.equal('loggedOut');
    expect(seen).to.have.length(1);
  });
});

describe('the file of an export', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const file = (start: (sink: ReadableStreamDefaultController<Uint8Array>) => void, cancel?: () => void): Reply => {
    return () => new Response(new ReadableStream<Uint8Array>({ start, ...(cancel && { cancel }) }), { headers: { 'content-type': 'text/csv' } });
  };

  it('comes as it is sent', async () => {
    const runtime = new FakeRuntime();
    const { source } = sourceWith(runtime, [
      file((sink) => {
        sink.enqueue(bytes('a,b\n'));
        sink.enqueue(bytes('1,2\n'));
        sink.close();
      }),
    ]);
    const stream = await source.exportFile('e1');
    expect(await new Response(stream).text()).to.equal('a,b\n1,2\n');
    expect(runtime.timers.size).to.equal(0);
  });

  it('may be empty', async () => {
    const runtime = new FakeRuntime();
    const { source } = sourceWith(runtime, [() => new Response(null, { status: 200 })]);
    expect(await new Response(await source.exportFile('e1')).text()).to.equal('');
  });

  it('is not read ahead of its reader', async () => {
    const runtime = new FakeRuntime();
    let [pulls, tell] = [0, (): void => {}];
    const pulled = new Promise<void>((resolve) => (tell = resolve));
    const reply: Reply = () => {
      const pull = (sink: ReadableStreamDefaultController<Uint8Array>) => {
        sink.enqueue(bytes(`${(pulls += 1)}`));
        tell();
      };
      return new Response(new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 }));
    };
    const { source } = sourceWith(runtime, [reply]);
    const reader = (await source.exportFile('e1')).getReader();
    await turn();
    expect(pulls).to.equal(0);
    expect((await reader.read()).value).to.deep.equal(bytes('1'));
    await pulled;
    await turn();
    expect(pulls).to.equal(1);
    await reader.cancel();
  });

  it('is refused like anything else', async () => {
    const runtime = new FakeRuntime();
    const { source } = sourceWith(runtime, [problem(409, { code: 'exportNotReady' })]);
    expect(await runtime.failure(source.exportFile('e1'))).to.deep.include({ kind: 'refused', code: 'exportNotReady' });
  });

  it('is not a web page', async () => {
    const runtime = new FakeRuntime();
    const { source } = sourceWith(runtime, [() => new Response('<html>', { headers: { 'content-type': 'Text/HTML' } })]);
    expect(await runtime.failure(source.exportFile('e1'))).to.include({ kind: 'notJson', status: 200, url: 'https://api.test/exports/e1/file' });
  });

  it('tells of a connection that breaks', async () => {
    const runtime = new FakeRuntime();
    const { source } = sourceWith(runtime, [file((sink) => sink.error(new TypeError('reset')))]);
    const reader = (await source.exportFile('e1')).getReader();
    expect(await errorOf(reader.read())).to.deep.include({ kind: 'network', code: 'cutOff' });
    expect(runtime.timers.size).to.equal(0);
  });

  it('tells of bytes that fail to come, and ends the request', async () => {
    const runtime = new FakeRuntime();
    let cancelled = false;
    const { source } = sourceWith(runtime, [file((sink) => sink.enqueue(bytes('a')), () => void (cancelled = true))], { timeout: 1000 });
    const reader = (await source.exportFile('e1')).getReader();
    await reader.read();
    expect((await runtime.failure(reader.read())).kind).to.equal('timeout');
    expect(cancelled).to.equal(true);
  });

  it('is given up by its reader or by the caller’s signal', async () => {
    const runtime = new FakeRuntime();
    let cancelled = 0;
    const open = file((sink) => sink.enqueue(bytes('a')), () => void cancelled++);
    const { source } = sourceWith(runtime, [open]);
    await (await source.exportFile('e1')).cancel();
    expect(cancelled).to.equal(1);
    const controller = new AbortController();
    const reader = (await source.exportFile('e1', { signal: controller.signal })).getReader();
    await reader.read();
    const waiting = errorOf(reader.read());
    controller.abort();
    expect((await waiting).kind).to.equal('aborted');
    expect(cancelled).to.equal(2);
  });
});
