/** Nothing on a page moves while an element comes: from the server's markup over the script to the data, or to an error. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { skeleton, type SkeletonTag } from '../../src/ssr.js';
import { builtScriptTag } from '../../tools/build-for-tests.mjs';
import { startBrowser, startSite } from './embedding-support.js';

const root = path.resolve(import.meta.dirname, '../..');
type Elements = readonly (readonly [tag: SkeletonTag, attributes: string])[];
type Markup = (...of: Elements[number]) => string;
const elements: Elements = [
  ['pack-overview', ''],
  ['pack-overview', 'product="mps"'],
  ['pack-overview', 'product="live"'],
  ['deduction-table', 'product="mps"'],
  ['renewal-settings', ''],
  ['export-records', ''],
  ['plugin-list', 'product="live"'],
  ['usage-chart', 'product="mps"'],
  // In five parts, of which each adds to figures, drawing and legend.
  ['usage-chart', 'product="mps" range="12m"'],
  ['usage-chart', 'kind="burndown" pack-id="mps-gen-2fa4b7"'],
];
/** Charts of any width: a year, whose parts each add something, and for some the month that is shown at first, and a burn-down. */
const charts: Elements = [
  ...[320, 390, 421, 563, 616, 783, 841, 1016, 1298].map((width) => ['usage-chart', `product="mps" range="12m" style="width: ${width}px"`] as const),
  ...[320, 563, 841].map((width) => ['usage-chart', `product="mps" style="width: ${width}px"`] as const),
  ...[320, 563].map((width) => ['usage-chart', `kind="burndown" pack-id="trtc-call-2b7d10" style="width: ${width}px"`] as const),
];
const ofPacks = elements.filter(([tag]) => tag !== 'deduction-table' && tag !== 'usage-chart');

/** What was seen while a page came. */
interface Seen {
  readonly moved: readonly string[];
  readonly heights: Readonly<Record<string, readonly number[]>>;
}

/** How wide the page is, and what it reads: where lines break differs with either. */
const [wide, narrow] = [1200, 390];
const inBetween = [[1016, 'zh-CN'], [816, 'ja'], [616, 'ko'], [616, 'en']] as const;
/** One table for each width, all in one page: its filters, and what is said below it, break into lines in many ways. */
const tables: Elements = [300, 390, 562, 600, 616, 816, 906, 1016, 1298].map((width) => ['deduction-table', `product="trtc" style="width: ${width}px"`]);

describe('while elements come, nothing moves', { timeout: 240_000 }, () => {
  let cdn = '';
  let browser: Browser;
  const servers: MockServer[] = [];
  const endpoints: Record<string, string> = {};

  before(async () => {
    cdn = await builtScriptTag();
    browser = await startBrowser();
    for (const world of ['typical', 'fresh'] as const) {
      const server = await startServer({ world, clock: 'fixed' });
      servers.push(server);
      endpoints[world] = server.endpoint;
    }
    const gone = await startServer({ world: 'fresh', clock: 'fixed' });
    endpoints['nobody'] = gone.endpoint;
    await gone.close();
  });

  after(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
  });

  /** What moved, with the distance; and the heights that each element has had. They stand one above the other, all in view. */
  async function load(width: number, lang: string, head: string, element: Markup, elements: Elements): Promise<Seen> {
    const body = elements.map((each) => `<p>Before</p>${element(...each)}`).join('');
    const site = await startSite(cdn, `<!doctype html><html lang="${lang}"><meta charset="utf-8">${head}<body>${body}<p>After</p></body></html>`);
    const page = await browser.newPage();
    try {
      await page.setViewport({ width, height: 1500 * elements.length });
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await page.evaluateOnNewDocument(() => {
        const seen = { moved: [] as string[], heights: {} as Record<string, number[]>, settled: 0 };
        Object.assign(window, { seen });
        const at = ({ x, y }: DOMRectReadOnly) => `${Math.round(x)},${Math.round(y)}`;
        type Shift = PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[] };
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries() as Shift[]) {
            seen.moved.push(`${shift.value}: ${shift.sources.map(({ node, previousRect, currentRect }) => `${node?.textContent?.trim() ?? 'inside'} ${at(previousRect)} > ${at(currentRect)}`).join('; ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        const settled = new Set<EventTarget | null>();
        for (const type of ['packmeter-ready', 'packmeter-error']) addEventListener(type, ({ target }) => (seen.settled = settled.add(target).size), { capture: true });
        const look = () => {
          for (const [index, element] of document.querySelectorAll<HTMLElement>('p + :not(p)').entries()) {
            // A page that is still being read has not drawn its last one yet.
            if (element.nextElementSibling === null) continue;
            const heights = (seen.heights[`${index}: ${element.outerHTML.replace(/endpoint.*/s, '')}`] ??= []);
            if (heights.at(-1) !== element.offsetHeight) heights.push(element.offsetHeight);
          }
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(site.origin);
      await page.waitForFunction(`seen.settled === ${elements.length}`);
      await page.waitForNetworkIdle({ idleTime: 500 });
      // What is last to come to a table: how its rows add up.
      await page.waitForFunction(() => [...document.querySelectorAll('deduction-table')].every(({ shadowRoot }) => !shadowRoot?.querySelector('.tbody .row') || shadowRoot.querySelector('button.check-mark')));
      return (await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(seen))))')) as Seen;
    } finally {
      await page.close();
      site.close();
    }
  }

  const script = '<script type="module" src="/cdn/packmeter.js"></script>';

  async function expectStill(width: number, lang: string, head: string, element: Markup, which: Elements = elements): Promise<void> {
    const { moved, heights } = await load(width, lang, head, element, which);
    assert.equal(Object.keys(heights).length, which.length);
    assert.deepEqual({ moved, changed: Object.entries(heights).filter(([, each]) => each.length > 1) }, { moved: [], changed: [] });
  }

  const served = (world: string): Markup => (tag, attributes) => `<${tag} ${attributes} endpoint="${endpoints[world]}">${skeleton(tag)}</${tag}>`;

  for (const width of [wide, narrow]) {
    for (const world of ['typical', 'fresh', 'nobody']) {
      it(`at ${width} pixels, ${world === 'nobody' ? 'without an answer' : `in the ${world} world`}`, () => expectStill(width, 'en', script, served(world)));
    }

    it(`at ${width} pixels, where a sheet keeps the places`, () => expectStill(width, 'en', withSheet(), bare));
  }

  for (const [width, lang] of inBetween) {
    it(`at ${width} pixels, in ${lang}`, () => expectStill(width, lang, script, served('typical'), ofPacks));
  }

  for (const lang of ['en', 'zh-CN', 'ja', 'ko']) {
    it(`in tables of any width, in ${lang}`, () => expectStill(1320, lang, script, served('typical'), tables));
    it(`in charts of any width, in ${lang}`, () => expectStill(1320, lang, script, served('typical'), charts));
  }

  it('at 816 pixels, where a sheet keeps the places', () => expectStill(816, 'zh-CN', withSheet(), bare, ofPacks));

  it('in charts of any width, where a sheet keeps the places', () => expectStill(1320, 'en', withSheet(), bare, charts));

  const withSheet = () => `<style>${fs.readFileSync(path.join(root, 'src/styles/reserve.css'), 'utf8')}</style>${script}`;
  const bare: Markup = (tag, attributes) => `<${tag} ${attributes} endpoint="${endpoints['typical']}"></${tag}>`;

  it('tells a skeleton’s nonce, and refuses a tag that it does not know', () => {
    assert.match(skeleton('plugin-list', { nonce: 'a"b' }), /^<template shadowrootmode="open"><style nonce="a&quot;b">/);
    assert.throws(() => skeleton('no-such' as SkeletonTag), RangeError);
  });
});
