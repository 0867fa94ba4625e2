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
const elements: readonly (readonly [tag: SkeletonTag, attributes: string])[] = [
  ['pack-overview', ''],
  ['pack-overview', 'product="mps"'],
  ['pack-overview', 'product="live"'],
  ['deduction-table', 'product="mps"'],
  ['renewal-settings', ''],
  ['export-records', ''],
  ['plugin-list', 'product="live"'],
  ['usage-chart', 'product="mps"'],
  ['usage-chart', 'kind="burndown" pack-id="mps-gen-2fa4b7"'],
];
const widths = [1200, 390];

describe('while an element comes, nothing moves', { timeout: 240_000 }, () => {
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

  /** What moved, with the distance; and the heights that the element has had. */
  async function load(width: number, head: string, element: string): Promise<{ readonly moved: readonly string[]; readonly heights: readonly number[] }> {
    const site = await startSite(cdn, `<!doctype html><html lang="en"><meta charset="utf-8">${head}<body><p>Before</p>${element}<p>After</p></body></html>`);
    const page = await browser.newPage();
    try {
      await page.setViewport({ width, height: 1600 });
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await page.evaluateOnNewDocument(() => {
        const seen = { moved: [] as string[], heights: [] as number[], settled: false };
        Object.assign(window, { seen });
        const at = ({ x, y }: DOMRectReadOnly) => `${Math.round(x)},${Math.round(y)}`;
        type Shift = PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[] };
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries() as Shift[]) {
            seen.moved.push(`${shift.value}: ${shift.sources.map(({ node, previousRect, currentRect }) => `${node?.textContent?.trim() ?? 'inside'} ${at(previousRect)} > ${at(currentRect)}`).join('; ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        for (const type of ['packmeter-ready', 'packmeter-error']) addEventListener(type, () => (seen.settled = true), { capture: true });
        const look = () => {
          const height = document.querySelector<HTMLElement>('p + *')?.offsetHeight;
          if (height !== undefined && document.querySelector('p + * + p') && seen.heights.at(-1) !== height) seen.heights.push(height);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(site.origin);
      await page.waitForFunction('seen.settled');
      await page.waitForNetworkIdle({ idleTime: 300 });
      return (await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(seen))))')) as Awaited<ReturnType<typeof load>>;
    } finally {
      await page.close();
      site.close();
    }
  }

  const script = '<script type="module" src="/cdn/packmeter.js"></script>';

  for (const width of widths) {
    for (const world of ['typical', 'fresh', 'nobody']) {
      it(`at ${width} pixels, ${world === 'nobody' ? 'without an answer' : `in the ${world} world`}`, async () => {
        for (const [tag, attributes] of elements) {
          const { moved, heights } = await load(width, script, `<${tag} ${attributes} endpoint="${endpoints[world]}">${skeleton(tag)}</${tag}>`);
          assert.deepEqual({ moved, heights: heights.length }, { moved: [], heights: 1 }, `${tag} ${attributes}: ${heights.join(' > ')}`);
        }
      });
    }

    it(`at ${width} pixels, where a sheet keeps the places`, async () => {
      const sheet = fs.readFileSync(path.join(root, 'src/styles/reserve.css'), 'utf8');
      for (const [tag, attributes] of elements) {
        const { moved, heights } = await load(width, `<style>${sheet}</style>${script}`, `<${tag} ${attributes} endpoint="${endpoints['typical']}"></${tag}>`);
        assert.deepEqual({ moved, heights: heights.length }, { moved: [], heights: 1 }, `${tag} ${attributes}: ${heights.join(' > ')}`);
      }
    });
  }

  it('tells a skeleton’s nonce, and refuses a tag that it does not know', () => {
    assert.match(skeleton('plugin-list', { nonce: 'a"b' }), /^<template shadowrootmode="open"><style nonce="a&quot;b">/);
    assert.throws(() => skeleton('no-such' as SkeletonTag), RangeError);
  });
});
