import { expect } from '@open-wc/testing';
import { apiErrorOf, ApiError } from '../../src/api/api-error.js';
import { createHttpSource, type HttpSourceOptions } from '../../src/api/http-source.js';
import { newKey } from '../../src/api/new-key.js';
import { browserRuntime } from '../../src/api/runtime.js';
import { FakeRuntime, account, answer, json, network, problem, type Reply } from './support.js';

const ok = json(account);

/** A source over replies, and what was sent. */
function sourceWith(replies: readonly Reply[], options: Partial<HttpSourceOptions> = {}) {
  const runtime = new FakeRuntime();
  const { fetch, seen } = network(runtime, ...replies);
  return { runtime, seen, source: createHttpSource({ endpoint: 'https://api.test', fetch, ...options }, runtime) };
}

const failureOf = ({ runtime, source }: ReturnType<typeof sourceWith>): Promise<ApiError> => runtime.failure(source.account());

describe('what is wrong with the settings', () => {
  it('is told apart: no endpoint, a bad one without its secret, a header that cannot be sent', async () => {
    const errors = await Promise.all([{ endpoint: '' }, { endpoint: 'https://user:secret@api.test' }, { headers: { 'X-Key': 'a\nb' } }].map((options) => failureOf(sourceWith([ok], options))));
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['configuration', 'configuration', 'configuration']);
    expect(errors.map(({ detail }) => detail)).to.deep.equal(['no endpoint is set', 'the endpoint is not an http(s) address', 'a header or the body cannot be sent']);
    expect(errors.map(({ url }) => url)).to.deep.equal([null, '…@api.test', null]);
  });
});

describe('a refusal', () => {
  it('is what its status says when its body breaks off', async () => {
    const broken: Reply = () => Object.assign(new Response('', { status: 403 }), { text: () => Promise.reject(new TypeError('terminated')) });
    expect(await failureOf(sourceWith([broken], { retry: { tries: 1 } }))).to.deep.include({ kind: 'forbidden', status: 403, code: null });
  });

  it('asks for a wait in whole seconds or by a date, and in no other way', async () => {
    for (const [value, seconds] of [['12', 12], [' 12 ', 12], ['12 apples', null], ['1.5', null], ['-3', null], ['soon', null]] as const) {
      const error = await failureOf(sourceWith([problem(429, {}, { 'Retry-After': value })], { retry: { tries: 1 } }));
      expect(error.retryAfter, value).to.equal(seconds);
    }
  });

  it('by a gateway is no last word for a read, whatever it says; by the backend it is', async () => {
    for (const [status, tries] of [[502, 2], [503, 2], [504, 2], [500, 1], [409, 1]] as const) {
      const made = sourceWith([problem(status, { retryable: false }), ok]);
      await made.runtime.outcome(made.source.account()).catch(() => undefined);
      expect(made.seen.length, String(status)).to.equal(tries);
    }
    const made = sourceWith([problem(500, { retryable: true }), ok]);
    await made.runtime.outcome(made.source.account());
    expect(made.seen.length, 'unless it asks for another try').to.equal(2);
  });

  it('that asks for no wait is followed by one of our own; a long one is left to the reader', async () => {
    const waits = async (headers: Record<string, string>) => {
      const made = sourceWith([problem(503, {}, headers), ok]);
      await made.runtime.outcome(made.source.account()).catch(() => undefined);
      return made.seen.map(({ at }) => at - made.seen[0]!.at);
    };
    expect(await waits({})).to.deep.equal([0, 200]);
    expect(await waits({ 'Retry-After': '5' })).to.deep.equal([0, 5200]);
    expect(await waits({ 'Retry-After': '6' })).to.deep.equal([0]);
  });
});

describe('an answer that is no JSON', () => {
  it('was cut on its way when it begins like JSON and says that it is, and is somebody else’s page when not', async () => {
    for (const [body, type, kind] of [
      ['\n {"uin": "1', 'application/json', 'network'],
      ['[1, 2', 'application/problem+json', 'network'],
      ['sorry {', 'application/json', 'notJson'],
      ['{"uin": "1', 'text/html', 'notJson'],
      ['{"uin": "1', '', 'notJson'],
    ] as const) {
      const error = await failureOf(sourceWith([answer(200, body, { 'content-type': type })], { retry: { tries: 1 } }));
      expect(error.kind, body + type).to.equal(kind);
    }
  });
});

describe('a call that can be taken back', () => {
  it('leaves nothing behind on the signal once it has ended', async () => {
    const control = new AbortController();
    const listening = new Set<unknown>();
    const { signal } = control;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: AddEventListenerOptions | boolean) => {
      listening.add(listener);
      add(type, listener, options);
    };
    signal.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type === 'abort') listening.delete(listener);
      remove(type, listener);
    };
    for (const replies of [[ok], [problem(503), ok], [problem(403)]]) {
      const made = sourceWith(replies, { getToken: () => 'token' });
      await made.runtime.outcome(made.source.account({ signal })).catch(() => undefined);
      expect(made.seen.length).to.be.above(0);
    }
    expect([...listening]).to.deep.equal([]);
  });
});

describe('what a source of one’s own throws', () => {
  it('is a fault of that source, with what it said; an error of the kit stays what it is', () => {
    const cause = new RangeError('too far');
    expect(apiErrorOf(cause)).to.deep.include({ kind: 'server', detail: 'RangeError: too far', cause });
    const own = new ApiError('forbidden');
    expect(apiErrorOf(own)).to.equal(own);
  });
});

describe('the seconds until another try is welcome', () => {
  it('are whole, run out with time, and are none where nobody asked to wait', () => {
    let time = 5000;
    Object.defineProperty(performance, 'now', { configurable: true, value: () => time });
    try {
      const [asked, free] = [new ApiError('rateLimited', { retryAfter: 3 }), new ApiError('server')];
      const left = [0, 1, 999, 1000, 1000, 5000].map((milliseconds) => ((time += milliseconds), asked.secondsLeft));
      expect(left).to.deep.equal([3, 3, 2, 1, 0, 0]);
      expect(free.secondsLeft).to.equal(0);
    } finally {
      Reflect.deleteProperty(performance, 'now');
    }
  });
});

describe('an error, for logs', () => {
  it('says what it is in a line, unless the backend did', () => {
    expect(String(new ApiError('shape', { status: 200, field: 'items.3' }))).to.equal('ApiError: shape 200 items.3');
    expect(String(new ApiError('server', { status: 500, code: 'oops', detail: 'Down.' }))).to.equal('ApiError: Down.');
  });
});

describe('the key of a write', () => {
  it('is 128 bits in hexadecimal digits, another one each time', () => {
    const keys = Array.from({ length: 50 }, newKey);
    for (const key of keys) expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(new Set(keys)).to.have.length(50);
  });
});

describe('the clock of the page', () => {
  it('calls back once, unless the wish is taken back', async () => {
    const heard: string[] = [];
    browserRuntime.after(1, () => heard.push('taken back'))();
    browserRuntime.after(1, () => heard.push('first'));
    await new Promise<void>((resolve) => browserRuntime.after(1, resolve));
    expect(heard).to.deep.equal(['first']);
  });


  it('never goes back, knows the date, and has a chance of its own', () => {
    const [one, other] = [browserRuntime.now(), browserRuntime.now()];
    expect(one).to.be.a('number');
    expect(other).to.be.at.least(one);
    expect(browserRuntime.date()).to.be.closeTo(Date.now(), 60_000);
    expect(browserRuntime.random()).to.be.within(0, 1);
  });
});
