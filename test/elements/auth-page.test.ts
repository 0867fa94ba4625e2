/** Tokens on a page full of elements: how many are minted, what becomes of a log-out, and where a token never goes. */
import { expect } from '@open-wc/testing';
import { createBackend, createFetch, type Backend } from '../../mock-api/index.js';
import { configure, logout, type GetToken, type TokenReason } from '../../src/index.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { endpoint, mount, part, shows, tags, text, waitUntil } from './support.js';

interface Sent {
  readonly url: string;
  readonly token: string | null;
  readonly credentials: RequestCredentials | undefined;
  readonly signal: AbortSignal | null | undefined;
  readonly body: string;
  status?: number;
}

const network = globalThis.fetch;
const told = ['packmeter-ready', 'packmeter-error', 'packmeter-select', 'packmeter-export-ready', 'packmeter-alert'];
const signedOut = 'You are signed out';

/** A page over a backend that lets in one token. */
class Page {
  readonly backend: Backend;
  readonly sent: Sent[] = [];
  readonly reasons: TokenReason[] = [];
  /** What the host gives for its n-th token; at first that which the backend takes. */
  give: (count: number) => ReturnType<GetToken> = () => ({ token: this.backend.token!, expiresIn: 3600 });
  /** Holds answers back while it is set. */
  gate: Promise<void> | undefined;

  constructor(token: string | null = 'token-1') {
    this.backend = createBackend({ world: 'typical', ...(token === null ? {} : { token }) });
    const answer = createFetch(this.backend);
    globalThis.fetch = async (input, init) => {
      const headers = new Headers(init?.headers);
      const sent: Sent = { url: new Request(input).url, token: headers.get('authorization'), credentials: init?.credentials, signal: init?.signal, body: typeof init?.body === 'string' ? init.body : '' };
      this.sent.push(sent);
      await this.gate;
      const response = await answer(input, init);
      sent.status = response.status;
      return response;
    };
  }

  readonly getToken: GetToken = ({ reason }) => this.give(this.reasons.push(reason));

  start(settings: Parameters<typeof configure>[0] = { getToken: this.getToken }): void {
    configure({ endpoint, retry: { tries: 1 }, ...settings });
  }
}

const many = (count: number): PackmeterElement[] =>
  Array.from({ length: count }, (_, index) => mount(tags[index % tags.length]!, { persistKey: `element-${index}`, product: index % tags.length === 2 ? 'mps' : null }));

const calm = (elements: readonly PackmeterElement[]): Promise<void> =>
  waitUntil(() => elements.every((element) => text(element).includes('+08:00') || element.localName === 'plugin-list'), 'all show their data', { timeout: 20_000 });

const allSay = (elements: readonly PackmeterElement[], words: string): Promise<void> =>
  waitUntil(() => elements.every((element) => text(element).includes(words)), words, { timeout: 20_000 });

afterEach(() => {
  globalThis.fetch = network;
  configure({ endpoint: undefined, getToken: undefined, retry: undefined, credentials: undefined });
});

describe('tokens of a page', () => {
  it('are minted once for fifty elements, and once more when all are refused at the same time', async () => {
    const page = new Page();
    page.start();
    const elements = many(50);
    await calm(elements);
    expect(page.reasons).to.deep.equal(['initial']);

    page.backend.token = 'token-2';
    page.sent.length = 0;
    for (const element of elements) (element as PackmeterElement & { reload(): void }).reload();
    await waitUntil(() => page.sent.length > 0 && page.sent.every(({ status }) => status !== undefined) && page.sent.some(({ status }) => status === 200), 'answers');
    await calm(elements);
    expect(page.reasons).to.deep.equal(['initial', 'rejected']);
    const refused = page.sent.filter(({ status }) => status === 401);
    expect(refused.length).to.be.greaterThan(0);
    expect(refused.every(({ token }) => token === 'Bearer token-1')).to.equal(true);
  });

  it('that are dead and come again are told as they are, on every element, and nothing storms', async () => {
    const page = new Page();
    page.give = () => ({ token: 'dead', expiresIn: 3600 });
    page.start();
    const elements = many(12);
    await allSay(elements, signedOut);
    const { length } = page.sent;
    expect(page.reasons.filter((reason) => reason === 'initial')).to.have.length(1);
    expect(length, 'each read is sent once').to.be.at.most(12 * 6);
    page.give = () => 'token-1';
    part(elements[0]!, '[part~="state"] button').click();
    await calm([elements[0]!]);
  });

  it('do not depend on the wall clock, however wrong it is, here or there', async () => {
    const page = new Page();
    page.backend.faults.set([{ name: 'clockSkew', skew: -9 * 3_600_000 }]);
    page.start();
    const real = Date.now;
    try {
      const elements = many(6);
      await calm(elements);
      for (const hours of [11, -11]) {
        Date.now = () => real() + hours * 3_600_000;
        for (const element of elements) (element as PackmeterElement & { reload(): void }).reload();
        await calm(elements);
      }
    } finally {
      Date.now = real;
    }
    expect(page.reasons).to.deep.equal(['initial']);
  });

  it('are forgotten in mid-flight: what is under way ends, and what comes late is not shown', async () => {
    const page = new Page();
    page.start();
    let open: () => void = () => undefined;
    page.gate = new Promise((resolve) => (open = resolve));
    const elements = many(12);
    await waitUntil(() => page.sent.length > 0, 'requests are under way');
    logout();
    await allSay(elements, signedOut);
    expect(page.sent.every(({ signal }) => signal?.aborted)).to.equal(true);
    const before = elements.map(text);
    open();
    page.gate = undefined;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(elements.map(text)).to.deep.equal(before);
    page.start();
    await calm(elements);
  });

  it('stay out of storage, addresses, bodies, events, logs and the page', async () => {
    const secret = 'eyJhbGciOi.top-secret.x9';
    const page = new Page(secret);
    const seen: string[] = [];
    const hear = (event: Event): void => void seen.push(JSON.stringify({ ...event, detail: (event as CustomEvent).detail as unknown }));
    const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const consoles = levels.map((level) => console[level]);
    for (const level of levels) console[level] = (...words: unknown[]) => void seen.push(words.map((word) => (word instanceof Error ? `${word.message} ${word.stack}` : String(word))).join(' '));
    for (const type of told) document.addEventListener(type, hear);
    try {
      page.start();
      const elements = [...many(6), mount('deduction-table', { urlKey: 'ledger', persistKey: 'ledger' } as never)];
      await calm(elements);
      for (const name of ['forbidden', 'serverError', 'html', 'wrongShape', 'unauthenticated'] as const) {
        page.backend.faults.set([{ name }]);
        for (const element of elements) (element as PackmeterElement & { reload(): void }).reload();
        await waitUntil(() => elements.every(({ shadowRoot }) => shadowRoot?.querySelector('[part~="state"], .note, .stale')), name);
      }
      seen.push(...elements.map(text), ...elements.map(({ outerHTML }) => outerHTML));
    } finally {
      levels.forEach((level, index) => (console[level] = consoles[index]!));
      for (const type of told) document.removeEventListener(type, hear);
    }
    seen.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href, document.cookie, JSON.stringify(history.state));
    seen.push(...page.sent.map(({ url, body }) => url + body), ...performance.getEntries().map(({ name }) => name));
    expect(page.sent.some(({ token }) => token === `Bearer ${secret}`), 'it was in use').to.equal(true);
    expect(seen.some((words) => words.includes('packmeter'))).to.equal(true);
    for (const words of seen) expect(words).not.to.contain('top-secret');
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });
});

describe('cookies in place of tokens', () => {
  it('go with every request, without a token; a refusal is shown at once, and not tried again', async () => {
    const page = new Page(null);
    page.start({ credentials: 'include' });
    const elements = many(6);
    await calm(elements);
    expect(page.sent.filter(({ credentials, token }) => credentials !== 'include' || token !== null)).to.deep.equal([]);
    page.backend.faults.set([{ name: 'unauthenticated' }]);
    const fresh = mount('export-records');
    page.sent.length = 0;
    logout();
    await shows(fresh, signedOut);
    await allSay([...elements, fresh], signedOut);
    // Who asks while an answer is on its way shares it; who comes later asks for itself, once.
    for (const { url } of page.sent) expect(page.sent.filter((other) => other.url === url).length, url).to.be.at.most(elements.length + 1);
  });
});
