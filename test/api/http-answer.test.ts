import { expect } from '@open-wc/testing';
import { createHttpSource } from '../../src/api/http-source.js';
import type { ApiError } from '../../src/api/api-error.js';
import { FakeRuntime, account, answer, errorOf, json, network, pretendOnline, problem, silent, unreachable, type Reply } from './support.js';

const once = { tries: 1 };

/** The error that an answer is taken for. */
function errorFor(reply: Reply, runtime = new FakeRuntime()): Promise<ApiError> {
  const { fetch } = network(runtime, reply);
  return runtime.failure(createHttpSource({ endpoint: 'https://api.test/v1?key=k', fetch, retry: once }, runtime).account());
}

describe('answers', () => {
  for (const [status, kind] of [
    [400, 'refused'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [409, 'refused'],
    [410, 'refused'],
    [412, 'conflict'],
    [422, 'refused'],
    [428, 'refused'],
    [429, 'rateLimited'],
    [500, 'server'],
    [501, 'server'],
    [503, 'server'],
    [599, 'server'],
  ] as const) {
    it(`takes ${status} for ${kind}, with or without a problem in its body`, async () => {
      for (const reply of [problem(status), answer(status, '<h1>No</h1>'), answer(status, ''), answer(status, 'null'), answer(status, '[1]')]) {
        const error = await errorFor(reply);
        expect(error.kind).to.equal(kind);
        expect(error.status).to.equal(status);
        expect(error.outcomeUnknown).to.equal(false);
      }
    });
  }

  it('takes from a problem what is there', async () => {
    const error = await errorFor(
      problem(422, {
        code: 'usageTimeOutOfRange',
        detail: 'Too far back.',
        requestId: 'req-1',
        retryable: false,
        errors: [{ field: 'usageStartFrom', code: 'tooEarly', message: 'No.' }, { field: 'other' }],
      }),
    );
    expect(error).to.deep.include({
      kind: 'refused',
      status: 422,
      code: 'usageTimeOutOfRange',
      detail: 'Too far back.',
      requestId: 'req-1',
      field: 'usageStartFrom',
      retryable: false,
      retryAfter: null,
      url: 'https://api.test/v1/account',
    });
  });

  it('is content with less, and with members of other types', async () => {
    const error = await errorFor(
      problem(400, { title: 'Bad request', code: 7, detail: null, requestId: '', retryable: 'yes', errors: 'none' }, { 'x-request-id': 'req-2' }),
    );
    expect(error).to.deep.include({ code: null, detail: 'Bad request', requestId: 'req-2', field: null, retryable: false });
    expect((await errorFor(problem(400, { errors: [null] }))).field).to.equal(null);
  });

  it('never repeats a web page', async () => {
    const error = await errorFor(answer(502, '<html><h1>Bad gateway</h1>', { 'content-type': 'text/html', 'x-request-id': 'edge-1' }));
    expect(error).to.deep.include({ kind: 'server', status: 502, detail: null, requestId: 'edge-1', retryable: true });
    expect(error.message).to.equal('server 502');
  });

  it('says that a later try may do where the backend does not say', async () => {
    for (const [status, retryable] of [[429, true], [500, false], [501, false], [502, true], [503, true], [504, true], [409, false]] as const) {
      expect((await errorFor(problem(status))).retryable).to.equal(retryable);
      expect((await errorFor(problem(status, { retryable: !retryable }))).retryable).to.equal(!retryable);
    }
  });

  describe('Retry-After', () => {
    const runtime = new FakeRuntime();
    for (const [header, seconds] of [
      [{ 'retry-after': '7' }, 7],
      [{ 'retry-after': ' 0 ' }, 0],
      [{ 'retry-after': 'Sun, 01 Mar 2026 12:00:09 GMT' }, 9],
      [{ 'retry-after': 'Sun, 01 Mar 2026 11:59:00 GMT' }, 0],
      [{ 'retry-after': 'Sun, 01 Mar 2026 15:00:30 GMT', date: 'Sun, 01 Mar 2026 15:00:00 GMT' }, 30],
      [{ 'retry-after': 'soon' }, null],
      [{ 'retry-after': 'never GMT' }, null],
      [{ 'retry-after': '-5' }, null],
      [{ 'retry-after': '' }, null],
      [{}, null],
    ] as const) {
      it(`reads ${JSON.stringify(header)} as ${seconds}`, async () => {
        expect((await errorFor(problem(429, {}, header), runtime)).retryAfter).to.equal(seconds);
      });
    }

    it('that ends within a second ends with it', async () => {
      const within = new FakeRuntime();
      within.wall += 700;
      const header = { 'retry-after': 'Sun, 01 Mar 2026 12:00:09 GMT' };
      expect((await errorFor(problem(429, {}, header), within)).retryAfter).to.equal(9);
    });
  });

  describe('that are no JSON', () => {
    for (const [name, reply] of [
      ['a web page', answer(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' })],
      ['a web page that claims to be JSON', answer(200, '<!doctype html>', { 'content-type': 'application/json' })],
      ['nothing', answer(200, '')],
      ['text', answer(200, 'OK', { 'content-type': 'text/plain' })],
    ] as const) {
      it(`${name} is notJson`, async () => {
        const error = await errorFor(reply);
        expect(error).to.deep.include({ kind: 'notJson', status: 200, url: 'https://api.test/v1/account' });
      });
    }

    it('JSON that was cut on its way is a network error', async () => {
      const error = await errorFor(answer(200, '{"uin": "1000', { 'content-type': 'application/json; charset=utf-8' }));
      expect(error).to.deep.include({ kind: 'network', code: 'cutOff', status: null, retryable: true });
    });

    it('JSON is told by its type, in capitals or not, and by nothing without one', async () => {
      const untyped: Reply = () => Object.assign(new Response(null), { text: () => Promise.resolve('{"uin') });
      expect((await errorFor(untyped)).kind).to.equal('notJson');
      expect((await errorFor(answer(200, '{"uin', { 'content-type': 'Application/JSON' }))).kind).to.equal('network');
    });

    it('a body that breaks off is a network error', async () => {
      const cut: Reply = () =>
        new Response(
          new ReadableStream({
            start(sink) {
              sink.enqueue(new TextEncoder().encode('{"uin"'));
              sink.error(new TypeError('reset'));
            },
          }),
        );
      const runtime = new FakeRuntime();
      const source = createHttpSource({ endpoint: 'https://api.test', fetch: network(runtime, cut).fetch, retry: once }, runtime);
      const error = await source.account().catch((thrown: unknown) => thrown as ApiError);
      expect(error).to.deep.include({ kind: 'network', code: 'cutOff', retryable: true });
    });

    it('a refusal keeps its status when its body breaks off', async () => {
      const error = await errorFor(() => Object.assign(new Response(null, { status: 403 }), { text: () => Promise.reject(new TypeError('reset')) }));
      expect(error.kind).to.equal('forbidden');
    });
  });

  describe('of another shape', () => {
    for (const [name, value, field] of [
      ['a member of another type', { ...account, overdue: 'no' }, 'overdue'],
      ['a missing member', { ...account, uin: undefined }, 'uin'],
      ['a quantity as a number', { ...account, balance: { amount: 12.5, currency: 'CNY' } }, 'balance.amount'],
      ['a list', [account], 'uin'],
      ['text', 'fine', null],
      ['null', null, null],
    ] as const) {
      it(`${name} is told with its place`, async () => {
        const error = await errorFor(json(value, 200, { 'x-request-id': 'req-3' }));
        expect(error).to.deep.include({ kind: 'shape', status: 200, field, requestId: 'req-3' });
      });
    }

    it('an index is part of the place', async () => {
      const runtime = new FakeRuntime();
      const product = { key: 'trtc', names: {}, views: [], face: 'billingCentre', subproducts: [], billingItems: [] };
      const { fetch } = network(runtime, json({ products: [product, { ...product, key: 7 }] }));
      const error = await runtime.failure(createHttpSource({ endpoint: 'https://api.test', fetch }, runtime).catalogue());
      expect(error.field).to.equal('products.1.key');
    });

    it('members that are not known are let pass', async () => {
      const runtime = new FakeRuntime();
      const { fetch } = network(runtime, json({ ...account, mood: 'fine' }));
      expect(await runtime.outcome(createHttpSource({ endpoint: 'https://api.test', fetch }, runtime).account())).to.deep.equal(account);
    });
  });
});

describe('no answer', () => {
  afterEach(() => pretendOnline(true));

  it('is a network error while the browser has a network', async () => {
    expect(await errorFor(unreachable)).to.deep.include({ kind: 'network', code: null, status: null, retryable: true });
  });

  it('is offline when it has none', async () => {
    pretendOnline(false);
    expect(await errorFor(unreachable)).to.deep.include({ kind: 'offline', status: null, retryable: true });
  });

  it('is a network error where nobody says whether there is a network', async () => {
    const whole = Object.getOwnPropertyDescriptor(globalThis, 'navigator')!;
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: undefined });
    try {
      expect((await errorFor(unreachable)).kind).to.equal('network');
    } finally {
      Object.defineProperty(globalThis, 'navigator', whole);
    }
  });

  it('is a network error whatever a fetch of the host throws', async () => {
    const replies: Reply[] = [
      () => {
        throw new RangeError('own');
      },
      // A host that hands back nothing breaks the rules of fetch; the elements live on.
      () => undefined as unknown as Response,
    ];
    for (const reply of replies) expect((await errorFor(reply)).kind).to.equal('network');
  });

  it('is a timeout after 20 s, and the request is ended', async () => {
    const runtime = new FakeRuntime();
    const { fetch, seen } = network(runtime, silent);
    const call = createHttpSource({ endpoint: 'https://api.test', fetch, retry: once }, runtime).account();
    const error = errorOf(call);
    await runtime.advance(19_999);
    expect(seen[0]!.signal.aborted).to.equal(false);
    await runtime.advance(1);
    expect(await error).to.deep.include({ kind: 'timeout', status: null, retryable: true });
    expect(seen[0]!.signal.aborted).to.equal(true);
  });
});
