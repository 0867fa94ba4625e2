import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { builtScriptTag } from '../../tools/build-for-tests.mjs';
import { complaintsOf, startBrowser, startSite, untilShown, useEverything, visit, type Site, type Visit } from './embedding-support.js';

/** The three deductions of the sample document: before, taken, after. */
const sampleRows = ['20,000.000000000', '0.293333333', '19,999.706666667', '9.600000000', '9,990.400000000', '16.000000000', '9,974.400000000'];

const module = '<script type="module" src="/cdn/packmeter.js"></script>';

function pageWith(endpoint: string, usage: string, script: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Partner</title>${script}
    <pack-overview endpoint="${endpoint}" product="trtc" group="main"></pack-overview>
    <deduction-table endpoint="${endpoint}" product="trtc" group="main" time-zone="Asia/Shanghai"></deduction-table>
    <usage-chart endpoint="${usage}" product="mps" group="chart"></usage-chart>
    <renewal-settings endpoint="${endpoint}" group="main"></renewal-settings>`;
}

describe('the script-tag build on a page of another origin than the API', { timeout: 120_000 }, () => {
  let cdn = '';
  let api: MockServer;
  let company: MockServer; // the sample rows have no usage of late to draw
  let browser: Browser;
  const sites: Site[] = [];

  before(async () => {
    cdn = await builtScriptTag();
    api = await startServer({ world: 'seeds', clock: 'fixed' });
    company = await startServer({ world: 'typical', clock: 'fixed' });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    for (const site of sites) site.close();
    await Promise.all([api?.close(), company?.close()]);
  });

  async function open(script: string, headers: Record<string, string> = {}): Promise<Visit & { origin: string }> {
    const site = await startSite(cdn, pageWith(api.endpoint, company.endpoint, script), headers);
    sites.push(site);
    return { ...(await visit(browser, site.origin)), origin: site.origin };
  }

  async function showsEverything({ page }: Visit): Promise<void> {
    await untilShown(page, 'deduction-table', sampleRows);
    await untilShown(page, 'pack-overview', ['trtc-ai-20000', 'trtc-ai-10000']);
    await page.waitForSelector('usage-chart >>> canvas', { timeout: 15_000 });
    await untilShown(page, 'renewal-settings', ['Renewal settings']);
  }

  it('shows the rows of the ledger to the ninth decimal, by one module', async () => {
    const seen = await open(module);
    await showsEverything(seen);
    assert.notEqual(new URL(api.endpoint).origin, seen.origin);
    assert.ok(seen.requests.some((url) => url.startsWith(`${api.endpoint}/deductions?`)));
    assert.deepEqual(await complaintsOf(seen), []);
    await seen.page.close();
  });

  it('does so by a classic script, and names its exports', async () => {
    const seen = await open('<script src="/cdn/packmeter.iife.js"></script>');
    await showsEverything(seen);
    assert.equal(await seen.page.evaluate('typeof packmeter.configure'), 'function');
    assert.deepEqual(await complaintsOf(seen), []);
    await seen.page.close();
  });

  it('does so by the files of single elements', async () => {
    const tags = ['pack-overview', 'deduction-table', 'usage-chart', 'renewal-settings'];
    const seen = await open(tags.map((tag) => `<script type="module" src="/cdn/${tag}.js"></script>`).join(''));
    await showsEverything(seen);
    assert.deepEqual(await complaintsOf(seen), []);
    await seen.page.close();
  });

  it('breaks no rule of a strict content security policy with Trusted Types', async () => {
    const origins = [api, company].map(({ endpoint }) => new URL(endpoint).origin);
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `connect-src ${origins.join(' ')}`,
      "style-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; ');
    const seen = await open(module, { 'content-security-policy': policy });
    // The policy is in force: what it forbids is stopped, and told.
    await seen.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    const told = await complaintsOf(seen);
    assert.ok(told.some((text) => text.startsWith('violation: style-src')), told.join('\n'));

    await showsEverything(seen);
    await useEverything(seen.page);
    assert.deepEqual(await complaintsOf(seen), []);
    await seen.page.close();
  });

  it('fetches nothing but the endpoint and its own files, and the chart engine only for a chart', async () => {
    const site = await startSite(cdn, `<!doctype html><title>x</title>${module}<deduction-table endpoint="${api.endpoint}" product="trtc"></deduction-table>`);
    sites.push(site);
    const { page, requests } = await visit(browser, site.origin);
    await untilShown(page, 'deduction-table', sampleRows);
    const others = requests.filter((url) => !url.startsWith('data:') && !url.startsWith(`${api.endpoint}/`) && !/^\/(?:|favicon\.ico|cdn\/.*)$/.test(new URL(url).pathname));
    assert.deepEqual(others, []);
    assert.deepEqual(requests.filter((url) => url.includes('chart')), []);
    await page.close();
  });
});
