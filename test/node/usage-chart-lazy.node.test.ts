/** What a reader gets when a part of the chart cannot be fetched, and how it is had after all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { builtScriptTag } from '../../tools/build-for-tests.mjs';
import { startBrowser, startSite, untilShown, type Site } from './embedding-support.js';

describe('a chart of which a part cannot be fetched', { timeout: 120_000 }, () => {
  let api: MockServer;
  let browser: Browser;
  let site: Site;

  before(async () => {
    const cdn = await builtScriptTag();
    api = await startServer({ world: 'typical', clock: 'fixed' });
    browser = await startBrowser();
    const chart = `<usage-chart lang="en" endpoint="${api.endpoint}" product="mps"></usage-chart>`;
    site = await startSite(cdn, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Partner</title><script type="module" src="/cdn/packmeter.js"></script>${chart}`);
  });
  after(async () => {
    await browser?.close();
    site?.close();
    await api?.close();
  });

  async function newPage(): Promise<Page> {
    const page = await browser.newPage();
    // tsx wraps named functions in a helper of its own.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    return page;
  }

  /** A page on which files of a name do not arrive, until `mend` is called. */
  async function without(name: RegExp): Promise<{ readonly page: Page; readonly mend: () => void }> {
    const page = await newPage();
    let broken = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => void (broken && name.test(request.url()) ? request.abort() : request.continue()));
    await page.goto(site.origin, { waitUntil: 'load' });
    return { page, mend: () => void (broken = false) };
  }

  const tryAgain = (page: Page) =>
    page.evaluate(() => [...document.querySelector('usage-chart')!.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Try again')!.click());

  const drawn = (page: Page) =>
    page.waitForFunction(() => {
      const canvas = document.querySelector('usage-chart')?.shadowRoot?.querySelector('canvas');
      return canvas && canvas.width > 300 && canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
    });

  it('shows the table and everything else without the engine, and draws when it is tried again', async () => {
    const { page, mend } = await without(/chart-engine/);
    await untilShown(page, 'usage-chart', ['The drawing could not be loaded. The table has all values.', 'Exact values. Unit: s', 'Standard.H264.HD']);
    await tryAgain(page);
    await untilShown(page, 'usage-chart', ['The drawing could not be loaded.']);
    mend();
    await tryAgain(page);
    await drawn(page);
    await page.close();
  });

  it('says so where the view itself is missing, and fetches it when it is tried again', async () => {
    const { page, mend } = await without(/usage-panel/);
    await untilShown(page, 'usage-chart', ['This view could not be loaded.', 'Transcoding (default)']);
    mend();
    await tryAgain(page);
    await drawn(page);
    await page.close();
  });

  it('fetches the engine for a drawing alone: neither where there is nothing to draw, nor for a table of packs', async () => {
    const page = await newPage();
    const fetched: string[] = [];
    page.on('request', (request) => void fetched.push(request.url()));
    await page.goto(site.origin, { waitUntil: 'load' });
    await drawn(page);
    const engines = () => fetched.filter((url) => /chart-engine/.test(url)).length;
    assert.equal(engines(), 1);
    const markup = `<usage-chart lang="en" endpoint="${api.endpoint}" product="mps" task-type="AIGCVideo"></usage-chart><pack-overview lang="en" endpoint="${api.endpoint}" product="mps"></pack-overview>`;
    const other = await startSite(await builtScriptTag(), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Partner</title><script type="module" src="/cdn/packmeter.js"></script>${markup}`);
    fetched.length = 0;
    await page.goto(other.origin, { waitUntil: 'load' });
    await untilShown(page, 'usage-chart', ['No data in this range']);
    await untilShown(page, 'pack-overview', ['mps-gen-2fa4b7']);
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.equal(engines(), 0);
    other.close();
    await page.close();
  });

  it('is drawn in a tab that nobody sees, and still there when it is looked at', async () => {
    const page = await newPage();
    const other = await browser.newPage();
    await other.bringToFront();
    await page.goto(site.origin, { waitUntil: 'load' });
    await untilShown(page, 'usage-chart', ['Standard.H264.HD']);
    await page.bringToFront();
    await drawn(page);
    assert.equal(await page.evaluate(() => document.hidden), false);
    await other.close();
    await page.close();
  });
});
