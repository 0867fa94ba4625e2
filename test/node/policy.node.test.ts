/** The strictest policy that a page can have, and everything that a reader can do under it: nothing is refused, because nothing asks for it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { FaultName, WorldName } from '../../mock-api/index.js';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { builtScriptTag } from '../../tools/build-for-tests.mjs';
import { complaintsOf, engines, startBrowser, startSite, strictPolicy, untilShown, visit, type Site, type Visit } from './embedding-support.js';
import { tryEverything } from './page-walk.js';

const tags = ['pack-overview', 'deduction-table', 'usage-chart', 'renewal-settings', 'export-records', 'plugin-list'];
const faults: readonly FaultName[] = ['forbidden', 'rateLimited', 'serverError', 'unauthenticated', 'html', 'wrongShape', 'cutOff'];

/** Files of what a reader opens. */
const opened = [
  'chart-engine',
  'elements-alerts-alerts-dialog',
  'elements-refund-refund-dialog',
  'elements-pack-overview-panels',
  'elements-pack-overview-range-dialog',
  'elements-pack-overview-cards-view',
  'elements-deduction-table-check-panel',
  'elements-deduction-table-export-part',
  'elements-deduction-table-spending',
  'elements-deduction-table-uncovered',
  'elements-deduction-table-tools',
  'elements-renewal-settings-several-several-view',
  'elements-usage-chart-download',
  'parts-columns-choice',
];

for (const engine of engines) {
  describe(`under a strict policy with trusted types, in ${engine}`, { timeout: 600_000 }, () => {
    let cdn = '';
    let browser: Browser;
    const servers: MockServer[] = [];
    const sites: Site[] = [];

    before(async () => {
      cdn = await builtScriptTag();
      browser = await startBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      for (const site of sites) site.close();
      for (const server of servers) await server.close();
    });

    /** A page with every element over a world. */
    async function open(world: WorldName, product: string): Promise<Visit & { readonly api: MockServer }> {
      const api = await startServer({ world, clock: 'fixed' });
      servers.push(api);
      const elements = tags.map((tag) => `<${tag} persist-key="p" url-key="${tag}" endpoint="${api.endpoint}" product="${tag === 'pack-overview' ? '' : tag === 'plugin-list' ? 'live' : product}"></${tag}>`);
      const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Partner</title><script type="module" src="/cdn/packmeter.js"></script>${elements.join('')}`;
      const site = await startSite(cdn, page, { 'content-security-policy': strictPolicy(api.endpoint) });
      sites.push(site);
      const seen = await visit(browser, site.origin);
      await seen.page.setViewport({ width: 1300, height: 900 });
      return { ...seen, api };
    }

    /** What a visit complained of beside the answers that the backend was told to refuse. */
    const violations = async (seen: Visit): Promise<string[]> => (await complaintsOf(seen)).filter((text) => !/Failed to load resource/.test(text));

    it('every control of every element, with what is fetched for it', async () => {
      const seen = await open('typical', 'mps');
      await untilShown(seen.page, 'usage-chart', ['Daily average']);
      for (const tag of ['pack-overview', 'deduction-table', 'renewal-settings']) await untilShown(seen.page, tag, ['+08:00']);
      // A file is made only of what is drawn, which whoever tries everything may be too quick for.
      const asked = seen.page.waitForRequest((request) => request.url().includes('usage-chart-download'));
      await seen.page.evaluate(() => {
        const menu = document.querySelector('usage-chart')!.shadowRoot!.querySelector<HTMLDetailsElement>('details.menu')!;
        menu.open = true;
        menu.querySelector<HTMLButtonElement>('.items button')!.click();
      });
      await asked;
      const titles: string[] = [];
      for (const tag of tags) titles.push(...(await tryEverything(seen.page, tag, 90)).map((title) => `${tag}: ${title}`));
      assert.deepEqual(await violations(seen), []);
      // It has been everywhere: what is fetched only when it is opened has been fetched.
      for (const name of opened) assert.ok(seen.requests.some((url) => url.includes(`/lazy/${name}`)), `${name} was never opened: ${titles.join(', ')}`);
      await seen.page.close();
    });

    it('every failure, language, look and direction', async () => {
      const seen = await open('typical', 'mps');
      await untilShown(seen.page, 'deduction-table', ['+08:00']);
      for (const name of faults) {
        seen.api.backend.faults.set([{ name }]);
        await seen.page.evaluate((names) => names.forEach((tag) => (document.querySelector(tag) as HTMLElement & { reload(): void }).reload()), tags);
        await complaintsOf(seen).then((told) => assert.deepEqual(told.filter((text) => text.startsWith('violation') || text.startsWith('uncaught')), [], name));
      }
      seen.api.backend.faults.set([]);
      for (const [lang, word] of [['zh-CN', '抵扣'], ['ja', '控除'], ['ko', '차감']] as const) {
        await seen.page.evaluate((tag) => Object.assign(document.documentElement, { lang: tag, dir: tag === 'ja' ? 'rtl' : 'ltr' }), lang);
        await untilShown(seen.page, 'deduction-table', [word]);
        await seen.page.evaluate((names, theme) => names.forEach((tag) => document.querySelector(tag)!.setAttribute('theme', theme)), tags, lang === 'ko' ? 'dark' : 'light');
      }
      assert.deepEqual(await violations(seen), []);
      await seen.page.close();
    });

    it('texts that are made to break out run nothing', async () => {
      const seen = await open('hostile', 'trtc');
      for (const tag of ['pack-overview', 'renewal-settings']) await untilShown(seen.page, tag, ['+08:00']);
      for (const tag of ['pack-overview', 'deduction-table', 'renewal-settings']) await tryEverything(seen.page, tag, 20);
      assert.deepEqual(await violations(seen), []);
      await seen.page.close();
    });
  });
}
