import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { builtScriptTag } from '../../tools/build-for-tests.mjs';
import { complaintsOf, startBrowser, startSite, strictPolicy, untilShown, visit, type Site, type Visit } from './embedding-support.js';

const module = '<script type="module" src="/cdn/packmeter.js"></script>';

describe('what a page loads, and when', { timeout: 120_000 }, () => {
  let cdn = '';
  let api: MockServer;
  let browser: Browser;
  const sites: Site[] = [];

  before(async () => {
    cdn = await builtScriptTag();
    api = await startServer({ world: 'typical', clock: 'fixed' });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    for (const site of sites) site.close();
    await api?.close();
  });

  async function open(body: string, headers: Record<string, string> = {}): Promise<Visit> {
    const site = await startSite(cdn, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Partner</title>${module}${body}`, headers);
    sites.push(site);
    return visit(browser, site.origin);
  }

  const chart = () => `<usage-chart endpoint="${api.endpoint}" product="mps"></usage-chart>`;
  const table = (lang = 'en') => `<deduction-table lang="${lang}" endpoint="${api.endpoint}" product="mps"></deduction-table>`;
  const fetched = ({ requests }: Visit, name: string) => requests.filter((url) => new URL(url).pathname.startsWith(`/cdn/lazy/${name}`));

  it('draws a chart where only the policy of the template library is allowed', async () => {
    const seen = await open(chart(), { 'content-security-policy': strictPolicy(api.endpoint) });
    await seen.page.waitForSelector('usage-chart >>> canvas', { timeout: 15_000 });
    assert.deepEqual(await complaintsOf(seen), []);
    // The policy is in force: what it forbids is stopped, and told.
    await seen.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    const told = await complaintsOf(seen);
    assert.ok(told.some((text) => text.startsWith('violation: style-src')), told.join('\n'));
    await seen.page.close();
  });

  it('fetches the chart engine once, for a page with charts, and not for one without', async () => {
    const without = await open(table());
    await untilShown(without.page, 'deduction-table', ['Deduction details']);
    await without.page.waitForNetworkIdle({ idleTime: 200 });
    assert.deepEqual(fetched(without, 'chart'), []);
    await without.page.close();

    const drawn = await open(chart() + chart());
    await drawn.page.waitForFunction(
      () => [...document.querySelectorAll('usage-chart')].every((element) => element.shadowRoot?.querySelector('canvas')),
      { timeout: 15_000 },
    );
    assert.equal(fetched(drawn, 'chart').length, 1);
    await drawn.page.close();
  });

  it('takes calls from a page without modules before the kit is there', async () => {
    const classic = '<script src="/cdn/packmeter.iife.js?v=7"></script>';
    const script = `packmeter.configure({ endpoint: ${JSON.stringify(api.endpoint)}, messages: { 'deductions.title': 'Our ledger' } }); packmeter.define({ suffix: '-ours' });`;
    const site = await startSite(cdn, `<!doctype html><title>Classic</title>${classic}<script>${script}</script><deduction-table-ours product="mps"></deduction-table-ours>`);
    sites.push(site);
    const seen = await visit(browser, site.origin);
    await untilShown(seen.page, 'deduction-table-ours', ['Our ledger']);
    assert.equal(await seen.page.evaluate('typeof packmeter.createHttpSource'), 'function');
    assert.deepEqual(await complaintsOf(seen), []);
    await seen.page.close();
  });

  it('fetches a language only where it is spoken', async () => {
    const english = await open(table());
    await untilShown(english.page, 'deduction-table', ['Deduction details']);
    assert.deepEqual(fetched(english, 'i18n'), []);
    await english.page.close();

    const chinese = await open(table('zh-CN'));
    await untilShown(chinese.page, 'deduction-table', ['抵扣']);
    assert.equal(fetched(chinese, 'i18n-zh-CN').length, 1);
    assert.deepEqual(await complaintsOf(chinese), []);
    await chinese.page.close();
  });
});
