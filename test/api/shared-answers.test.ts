/** What every element of a page asks for: one question, and its answer kept for a while. */
import { expect } from '@open-wc/testing';
import { createBackend, createFetch } from '../../mock-api/index.js';
import { createHttpSource } from '../../src/api/http-source.js';
import { logout } from '../../src/api/configure.js';
import { FakeRuntime, errorOf, json, network, problem, silent, turn, type Reply } from './support.js';

function sourceWith(runtime: FakeRuntime, replies: Reply[]) {
  const { fetch, seen } = network(runtime, ...replies);
  return { source: createHttpSource({ endpoint: 'https://api.test', fetch }, runtime), seen };
}

/** A reply that comes when it is let go. */
function later(reply: Reply): { reply: Reply; go: () => void } {
  let go = () => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  return { reply: (request) => gate.then(() => reply(request)), go: () => go() };
}

describe('capabilities and catalogue', () => {
  const catalogue = { products: [] };

  it('are asked for once by all who ask at the same time, and kept', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [json(catalogue)]);
    const answers = await runtime.outcome(Promise.all([source.catalogue(), source.catalogue(), source.catalogue()]));
    expect(answers).to.deep.equal([catalogue, catalogue, catalogue]);
    await runtime.advance(299_999);
    await source.catalogue();
    expect(seen).to.have.length(1);
    await runtime.advance(1);
    await runtime.outcome(source.catalogue());
    expect(seen).to.have.length(2);
  });

  it('are asked for by each source on its own, and apart from one another', async () => {
    const runtime = new FakeRuntime();
    const first = sourceWith(runtime, [json(catalogue)]);
    const second = sourceWith(runtime, [json(catalogue)]);
    await runtime.outcome(Promise.all([first.source.catalogue(), second.source.catalogue()]));
    await runtime.failure(first.source.capabilities());
    expect([first.seen.length, second.seen.length]).to.deep.equal([2, 1]);
  });

  it('are asked for again after an error, which all who waited are told', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [problem(403), json(catalogue)]);
    const errors = await Promise.all([source.catalogue(), source.catalogue()].map((call) => runtime.failure(call)));
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['forbidden', 'forbidden']);
    expect(await runtime.outcome(source.catalogue())).to.deep.equal(catalogue);
    expect(seen).to.have.length(2);
  });

  it('go on for the others when one takes the question back', async () => {
    const runtime = new FakeRuntime();
    const { reply, go } = later(json(catalogue));
    const { source, seen } = sourceWith(runtime, [reply]);
    const controller = new AbortController();
    const [first, second] = [errorOf(source.catalogue({ signal: controller.signal })), source.catalogue()];
    await turn();
    controller.abort();
    expect((await first).kind).to.equal('aborted');
    expect(seen[0]!.signal.aborted).to.equal(false);
    go();
    expect(await second).to.deep.equal(catalogue);
  });

  it('are given up when the last one does, and asked for anew', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [silent, json(catalogue)]);
    const controllers = [new AbortController(), new AbortController()];
    const calls = controllers.map(({ signal }) => errorOf(source.catalogue({ signal })));
    await turn();
    controllers.forEach((controller) => controller.abort());
    await Promise.all(calls);
    expect(seen[0]!.signal.aborted).to.equal(true);
    expect(await runtime.outcome(source.catalogue())).to.deep.equal(catalogue);
  });

  it('are not kept beyond a log-out', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [json(catalogue)]);
    await runtime.outcome(source.catalogue());
    logout();
    await runtime.outcome(source.catalogue());
    expect(seen).to.have.length(2);
  });

  it('are kept for two seconds and for five minutes', async () => {
    const runtime = new FakeRuntime();
    const backend = createFetch(createBackend());
    let asked = 0;
    const source = createHttpSource({ endpoint: 'https://api.test/v1', fetch: (...request) => ((asked += 1), backend(...request)) }, runtime);
    await source.capabilities();
    await runtime.advance(1999);
    await source.capabilities();
    expect(asked).to.equal(1);
    await runtime.advance(1);
    await source.capabilities();
    expect(asked).to.equal(2);
  });

  it('are asked for anew by who does so at once after an error', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [problem(403), json(catalogue)]);
    const again = () => source.catalogue().catch(() => source.catalogue());
    expect(await runtime.outcome(Promise.all([again(), again()]))).to.deep.equal([catalogue, catalogue]);
    expect(seen).to.have.length(2);
  });

  it('of the next session are none of those that fail with the last one', async () => {
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(runtime, [silent, json(catalogue)]);
    const old = errorOf(source.catalogue());
    await turn();
    logout();
    const fresh = source.catalogue();
    expect((await old).code).to.equal('loggedOut');
    expect(await runtime.outcome(Promise.all([fresh, source.catalogue()]))).to.deep.equal([catalogue, catalogue]);
    await runtime.outcome(source.catalogue());
    expect(seen).to.have.length(2);
  });
});
