/** What holds for every element: how it starts, how it fails, how it is at home in a page. */
import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { ApiError, configure, logout } from '../../src/index.js';
import type { PackSource } from '../../src/api/pack-source.js';
import type { ErrorDetail, PackmeterEvent } from '../../src/parts/events.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { backendSource, endpoint, heard, mount, part, parts, shows, sourceOver, tags, text, waitUntil } from './support.js';

const answer = (body: string, init: ResponseInit = {}) => (): Promise<Response> => Promise.resolve(new Response(body, init));
const json = { headers: { 'content-type': 'application/json' } };
const problem = (status: number, code: string) =>
  answer(JSON.stringify({ title: code, status, code, requestId: 'req-42', retryable: false }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

const failures: readonly (readonly [string, () => Promise<Response>, string])[] = [
  ['is down', () => Promise.reject(new TypeError('Failed to fetch')), 'The service cannot be reached'],
  ['answers a web page', answer('<!doctype html><p>hello', { headers: { 'content-type': 'text/html' } }), 'This is not a packmeter backend'],
  ['answers JSON of another shape', answer('{"hello": "world"}', json), 'does not follow the contract at'],
  ['answers JSON that is cut off', answer('{"contractVersion": "1.0', json), 'The answer broke off'],
  ['has a fault', problem(500, 'internalError'), 'The service has a fault'],
  ['forbids', problem(403, 'forbidden'), 'Not permitted'],
  ['knows nothing of it', problem(404, 'notFound'), 'Not found'],
  ['wants a token', problem(401, 'unauthenticated'), 'You are signed out'],
];

const title = (element: Element): string => element.shadowRoot?.querySelector('h2')?.textContent?.trim() ?? '';

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    it('shows its data, says so once, and leaves axe nothing to say', async () => {
      const { source } = backendSource();
      const element = mount(tag, { product: tag === 'usage-chart' ? 'mps' : null });
      const ready = heard(element, 'packmeter-ready');
      element.source = source;
      await ready;
      await element.updateComplete;
      expect(text(element)).not.to.contain('Loading');
      expect(Object.keys(en).filter((key) => key.includes('.') && text(element).includes(key)), 'messages that are missing').to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('shows lines of the size to come while it waits', async () => {
      const element = mount(tag, { source: sourceOver(() => new Promise(() => undefined)) });
      await element.updateComplete;
      expect(text(element)).to.contain('Loading');
      expect(element.getBoundingClientRect().height).to.be.greaterThan(200);
      await expect(element).to.be.accessible();
    });

    it('says that no endpoint is set', async () => {
      const element = mount(tag);
      await shows(element, 'No endpoint is set');
    });

    it('says that its endpoint is not an address', async () => {
      const element = mount(tag, { endpoint: 'api.example.com/v1' });
      await shows(element, 'The endpoint is not an address');
      await shows(element, 'api.example.com/v1');
      element.endpoint = 'https://me:secret@api.example.com/v1';
      await shows(element, '…@api.example.com');
      expect(text(element)).not.to.contain('secret');
    });

    for (const [what, fetch, title] of failures) {
      it(`says so when the backend ${what}, and comes back on a retry`, async () => {
        let fetchNow = fetch;
        const { fetch: good } = backendSource();
        const element = mount(tag, { product: tag === 'usage-chart' ? 'mps' : null });
        const told = heard<PackmeterEvent<ErrorDetail>>(element, 'packmeter-error');
        element.source = sourceOver((...request) => fetchNow === fetch ? fetchNow() : good(...request));
        await shows(element, title);
        expect((await told).detail.kind).to.be.a('string');
        await expect(element).to.be.accessible();
        fetchNow = () => Promise.reject(new Error('not used'));
        const ready = heard(element, 'packmeter-ready');
        part(element, '[part~="state"] button').click();
        await ready;
      });
    }

    it('gives the request id of an error, to be copied', async () => {
      const element = mount(tag, { source: sourceOver(problem(500, 'internalError')) });
      await shows(element, 'req-42');
    });

    it('counts the seconds until it may be tried again', async () => {
      const busy = new ApiError('rateLimited', { status: 429, retryAfter: 3 });
      const element = mount(tag, { source: { ...backendSource().source, capabilities: () => Promise.reject(busy) } });
      const counted = () => part(element, '[part~="state"] [aria-hidden="true"]:not(.icon)')?.textContent;
      await shows(element, 'Too many requests');
      await waitUntil(() => counted() === 'Try again in 2 seconds', 'two');
      await waitUntil(() => counted() === 'Try again in 1 second', 'one');
    });

    it('says that a product does not exist', async () => {
      const element = mount(tag, { source: backendSource().source, product: 'no-such-product' });
      if (tag === 'renewal-settings' || tag === 'export-records') return; // they show what there is, whatever the product
      await shows(element, 'no-such-product');
      await shows(element, 'Unknown product');
    });

    it('follows the language around it, and changes with it', async () => {
      const around = document.createElement('div');
      around.lang = 'zh-CN';
      document.body.append(around);
      const element = mount(tag, { source: backendSource().source }, around);
      element.removeAttribute('lang');
      await waitUntil(() => /[\u4e00-\u9fff]{2}/.test(title(element)), 'a Chinese title');
      around.lang = 'en';
      await waitUntil(() => /^[\x20-\x7e]+$/.test(title(element)), 'an English title');
      around.remove();
    });

    it('takes the host’s own texts', async () => {
      const element = mount(tag, { messages: { 'error.configuration.title': 'Nowhere to ask' } });
      await shows(element, 'Nowhere to ask');
    });

    it('survives being moved while it loads, and shows its data all the same', async () => {
      const { source } = backendSource();
      const element = mount(tag, { source, product: tag === 'usage-chart' ? 'mps' : null });
      const ready = heard(element, 'packmeter-ready');
      await Promise.resolve();
      const elsewhere = document.createElement('div');
      document.body.append(elsewhere);
      elsewhere.append(element);
      await ready;
      expect(parts(element, '[part~="state"].error')).to.have.length(0);
      elsewhere.remove();
    });

    it('works with properties that were set before it was upgraded', async () => {
      const { source } = backendSource();
      const holder = document.createElement('div');
      const inert = document.implementation.createHTMLDocument().createElement(tag) as unknown as PackmeterElement;
      Object.assign(inert, { source, lang: 'en', product: 'mps' });
      const ready = heard(inert, 'packmeter-ready');
      holder.append(inert);
      document.body.append(holder);
      await ready;
      expect(text(inert)).not.to.equal('');
      holder.remove();
    });
  });
}

describe('settings of the page', () => {
  afterEach(() => configure({ source: undefined, endpoint: undefined, theme: undefined, messages: undefined }));

  it('serve elements that say nothing themselves, and change them live', async () => {
    const element = mount('pack-overview');
    await shows(element, 'No endpoint is set');
    configure({ source: backendSource().source });
    await heard(element, 'packmeter-ready');
    configure({ theme: 'dark' });
    await waitUntil(() => getComputedStyle(element).colorScheme === 'dark', 'dark');
    element.theme = 'light';
    await waitUntil(() => getComputedStyle(element).colorScheme === 'light', 'an attribute wins');
  });

  it('lose to an element’s own source', async () => {
    const failing: PackSource = sourceOver(() => Promise.reject(new TypeError('down')));
    configure({ source: backendSource().source });
    const element = mount('pack-overview', { source: failing });
    await shows(element, 'The service cannot be reached');
    expect(text(element)).to.contain(new URL(endpoint).host);
  });

  it('keep one element’s failure to itself', async () => {
    const { source } = backendSource();
    const lame: PackSource = { ...source, deductions: () => Promise.reject(new ApiError('shape', { field: 'items.3.packUnit' })) };
    const [overview, table] = [mount('pack-overview', { source: lame }), mount('deduction-table', { source: lame })];
    await Promise.all([heard(overview, 'packmeter-ready'), shows(table, 'items.3.packUnit')]);
  });

  it('are forgotten with a log-out: nothing that was read stays in sight', async () => {
    const network = globalThis.fetch;
    globalThis.fetch = backendSource().fetch;
    try {
      configure({ endpoint, getToken: () => 'token-1' });
      const element = mount('pack-overview');
      await heard(element, 'packmeter-ready');
      const name = part(element, '.name').textContent.trim();
      logout();
      await shows(element, 'You are signed out');
      expect(text(element)).not.to.contain(name);
      configure({ getToken: () => 'token-2' });
      await shows(element, name);
    } finally {
      globalThis.fetch = network;
      configure({ getToken: undefined });
    }
  });
});
