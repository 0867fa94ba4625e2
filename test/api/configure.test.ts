import { expect } from '@open-wc/testing';
import { configure, logout, pageSettings, sourceFor, subscribe, type PageSettings } from '../../src/api/configure.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { account, bearer, errorOf, json, network, FakeRuntime, type Seen } from './support.js';

const everything: Record<keyof PageSettings, undefined> = {
  endpoint: undefined,
  getToken: undefined,
  credentials: undefined,
  headers: undefined,
  timeout: undefined,
  retry: undefined,
  source: undefined,
  lang: undefined,
  timeZone: undefined,
  theme: undefined,
  density: undefined,
  messages: undefined,
};

const mine = 'https://mine.test/v1';

/** What a source of the page sends when it is asked for the account. */
async function sentBy(source: PackSource): Promise<Seen> {
  const { fetch: original } = globalThis;
  const { fetch, seen } = network(new FakeRuntime(), json(account));
  globalThis.fetch = fetch;
  try {
    expect(await source.account()).to.deep.equal(account);
  } finally {
    globalThis.fetch = original;
  }
  return seen[0]!;
}

describe('configure', () => {
  afterEach(() => configure(everything));

  it('keeps what is not named and takes back what is undefined', () => {
    configure({ lang: 'ko', theme: 'dark' });
    configure({ theme: undefined, density: 'compact' });
    expect(pageSettings()).to.deep.include({ lang: 'ko', theme: undefined, density: 'compact' });
  });

  it('tells those who listen, until they stop', () => {
    const heard: (string | undefined)[] = [];
    const stop = subscribe(({ lang }) => heard.push(lang));
    configure({ lang: 'ja' });
    configure({ lang: 'en' });
    stop();
    configure({ lang: 'ko' });
    expect(heard).to.deep.equal(['ja', 'en']);
  });

  it('lets a listener stop another, or come, while all are told', () => {
    const heard: string[] = [];
    const stops = [
      subscribe(() => {
        heard.push('first');
        stops[1]!();
        stops.push(subscribe(() => heard.push('late')));
      }),
      subscribe(() => heard.push('second')),
    ];
    configure({ lang: 'ja' });
    expect(heard).to.deep.equal(['first', 'second']);
    stops[0]!();
    configure({ lang: 'en' });
    expect(heard).to.deep.equal(['first', 'second', 'late']);
    stops.forEach((stop) => stop());
  });

  it('tells of a log-out', () => {
    let told = 0;
    const stop = subscribe(() => told++);
    logout();
    stop();
    expect(told).to.equal(1);
  });
});

describe('sourceFor', () => {
  afterEach(() => configure(everything));

  const own = {} as PackSource;
  const pages = {} as PackSource;

  it('takes the own source, the own endpoint, the page’s source, the page’s endpoint, in this order', async () => {
    configure({ source: pages, endpoint: 'https://page.test' });
    expect(sourceFor({ source: own, endpoint: mine })).to.equal(own);
    expect((await sentBy(sourceFor({ endpoint: mine }))).url.host).to.equal('mine.test');
    expect(sourceFor()).to.equal(pages);
    expect(sourceFor({ source: null, endpoint: '', getToken: null })).to.equal(pages);
    configure({ source: undefined });
    expect((await sentBy(sourceFor())).url.host).to.equal('page.test');
  });

  it('gives a source that says what is missing when there is nothing to ask', async () => {
    expect(await errorOf(sourceFor().account())).to.include({ kind: 'configuration', detail: 'no endpoint is set' });
    configure({ endpoint: 'https://[' });
    for (const settings of [{}, { endpoint: 'https://]' }]) expect((await errorOf(sourceFor(settings).account())).kind).to.equal('configuration');
    expect((await errorOf(sourceFor({ endpoint: 'nowhere' }).account())).kind).to.equal('configuration');
  });

  it('gives the same source for equal settings, and another for any difference', () => {
    const getToken = () => null;
    const headers = { 'X-Tenant': '7' };
    const first = sourceFor({ endpoint: mine });
    expect(sourceFor({ endpoint: mine })).to.equal(first);
    expect(sourceFor({ endpoint: mine, getToken: null, source: undefined })).to.equal(first);
    const others = [sourceFor({ endpoint: `${mine}/` }), sourceFor({ endpoint: mine, getToken })];
    for (const change of [{ getToken }, { headers }, { credentials: 'include' as const }, { timeout: 5 }, { retry: { tries: 1 } }]) {
      configure({ ...everything, ...change });
      others.push(sourceFor({ endpoint: mine }));
    }
    // One token is one token, whoever names it.
    expect(others[2]).to.equal(others[1]);
    expect(new Set([first, ...others]).size).to.equal(others.length);
    configure({ ...everything, lang: 'ko', theme: 'dark' });
    expect(sourceFor({ endpoint: mine })).to.equal(first);
  });

  it('uses the page’s settings', async () => {
    configure({ endpoint: mine, getToken: () => 'page', headers: { 'Accept-Language': 'ja' }, credentials: 'include' });
    for (const settings of [{}, { endpoint: 'https://mine.test/v2' }]) {
      const { headers, init } = await sentBy(sourceFor(settings));
      expect([bearer(headers), headers.get('accept-language'), init.credentials]).to.deep.equal(['page', 'ja', 'include']);
    }
    expect(bearer((await sentBy(sourceFor({ getToken: () => 'own' }))).headers)).to.equal('own');
  });

  it('sends the page’s token, headers and cookies to no other origin than the page’s endpoint', async () => {
    configure({ endpoint: mine, getToken: () => 'page', headers: { 'X-Key': 'k' }, credentials: 'include' });
    for (const endpoint of ['https://elsewhere.test/v1', 'http://mine.test/v1', 'https://mine.test:8443', '/v1']) {
      const { headers, init } = await sentBy(sourceFor({ endpoint }));
      expect([bearer(headers), headers.get('x-key'), init.credentials]).to.deep.equal([null, null, 'same-origin']);
    }
    const { headers } = await sentBy(sourceFor({ endpoint: 'https://elsewhere.test', getToken: () => 'own' }));
    expect(bearer(headers)).to.equal('own');
  });

  it('sends them to any endpoint when the page names none', async () => {
    configure({ getToken: () => 'page' });
    expect(bearer((await sentBy(sourceFor({ endpoint: mine }))).headers)).to.equal('page');
  });

  it('gives a new source after a log-out', async () => {
    configure({ endpoint: mine, getToken: () => 'page' });
    const before = sourceFor();
    logout();
    const after = sourceFor();
    expect(after).not.to.equal(before);
    expect((await errorOf(after.account())).code).to.equal('loggedOut');
    const { getToken } = pageSettings();
    configure({ getToken });
    expect(sourceFor()).to.equal(after);
    expect(bearer((await sentBy(after)).headers)).to.equal('page');
  });

  it('drops a source that nobody holds', () => {
    const { WeakRef: Original } = globalThis;
    let gone = false;
    globalThis.WeakRef = class<T extends WeakKey> extends Original<T> {
      override deref() {
        return gone ? undefined : super.deref();
      }
    };
    try {
      const first = sourceFor({ endpoint: 'https://dropped.test' });
      expect(sourceFor({ endpoint: 'https://dropped.test' })).to.equal(first);
      gone = true;
      const second = sourceFor({ endpoint: 'https://dropped.test' });
      expect(second).not.to.equal(first);
      gone = false;
      expect(sourceFor({ endpoint: 'https://dropped.test' })).to.equal(second);
    } finally {
      globalThis.WeakRef = Original;
    }
  });
});
