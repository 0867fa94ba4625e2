/** What a reader gets when a part of the chart cannot be fetched, and how it is had after all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startPartner, untilShown, type Partner } from './embedding-support.js';

describe('a chart of which a part cannot be fetched', { timeout: 120_000 }, () => {
  let partner: Partner;

  before(async () => {
    partner = await startPartner((endpoint) => `<usage-chart lang="en" endpoint="${endpoint}" product="mps"></usage-chart>`);
  });
  after(() => partner?.close());

  const tryAgain = (page: Page) =>
    page.evaluate(() => [...document.querySelector('usage-chart')!.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Try again')!.click());

  const drawn = (page: Page) =>
    page.waitForFunction(() => {
      const canvas = document.querySelector('usage-chart')?.shadowRoot?.querySelector('canvas');
      return canvas && canvas.width > 300 && canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
    });

  it('shows the table and everything else without the engine, and draws when it is tried again', async () => {
    const { page, mend } = await partner.without(/chart-engine/);
    await untilShown(page, 'usage-chart', ['The drawing could not be loaded. The table has all values.', 'Exact values. Unit: s', 'Standard.H264.HD']);
    await tryAgain(page);
    await untilShown(page, 'usage-chart', ['The drawing could not be loaded.']);
    mend();
    await tryAgain(page);
    await drawn(page);
    await page.close();
  });

  it('says so where the view itself is missing, and fetches it when it is tried again', async () => {
    const { page, mend } = await partner.without(/usage-panel/);
    await untilShown(page, 'usage-chart', ['This view could not be loaded.', 'Transcoding (default)']);
    mend();
    await tryAgain(page);
    await drawn(page);
    await page.close();
  });

  it('fetches the engine for a drawing alone: neither where there is nothing to draw, nor for a table of packs', async () => {
    const page = await partner.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => void fetched.push(request.url()));
    await partner.show(page);
    await drawn(page);
    const engines = () => fetched.filter((url) => /chart-engine/.test(url)).length;
    assert.equal(engines(), 1);
    const markup = `<usage-chart lang="en" endpoint="${partner.endpoint}" product="mps" task-type="AIGCVideo"></usage-chart><pack-overview lang="en" endpoint="${partner.endpoint}" product="mps"></pack-overview>`;
    fetched.length = 0;
    await partner.show(page, markup);
    await untilShown(page, 'usage-chart', ['No data in this range']);
    await untilShown(page, 'pack-overview', ['mps-gen-2fa4b7']);
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.equal(engines(), 0);
    await page.close();
  });

  it('is drawn in a tab that nobody sees, and still there when it is looked at', async () => {
    const page = await partner.newPage();
    const other = await partner.newPage();
    await other.bringToFront();
    await partner.show(page);
    await untilShown(page, 'usage-chart', ['Standard.H264.HD']);
    await page.bringToFront();
    await drawn(page);
    assert.equal(await page.evaluate(() => document.hidden), false);
    await other.close();
    await page.close();
  });
});
