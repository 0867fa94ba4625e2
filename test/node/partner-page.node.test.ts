/** A partner's page: the built script from one origin, the API from another, and the strictest policy that allows both. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { builtScriptTag } from '../../tools/build-for-tests.mjs';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';

const tags = ['pack-overview', 'deduction-table', 'usage-chart', 'renewal-settings'];

let api: MockServer;
let pages: Server;
let browser: Browser;
let origin = '';
/** What the next page is sent with. */
let policy: string | null = null;
let script = '';

const html = (): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A partner's portal</title>
  <body>
    ${tags.map((tag) => `<${tag} endpoint="${api.endpoint}" group="main"${tag === 'deduction-table' ? ' product="trtc"' : ''}></${tag}>`).join('\n')}
    ${script}
  </body>
</html>`;

before(async () => {
  const cdn = await builtScriptTag();
  api = await startServer({ world: 'seeds', clock: 'fixed' });
  pages = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    if (pathname === '/') return void response.setHeader('Content-Type', 'text/html').end(html());
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (pathname === '/collect.js') return void response.setHeader('Content-Type', 'text/javascript').end(collector);
    const file = path.join(cdn, pathname);
    if (!file.startsWith(cdn) || !fs.existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('Content-Type', file.endsWith('.js') ? 'text/javascript' : 'application/json').end(fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] });
});

after(async () => {
  await browser?.close();
  await api?.close();
  await new Promise((resolve) => pages.close(resolve));
});

/** Counts violations from the very first, before any other script runs. */
const collector = `
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.violations.push([event.violatedDirective, event.blockedURI, event.sourceFile, event.sample].join(' '));
  });
  window.ready = new Set();
  document.addEventListener('packmeter-ready', (event) => window.ready.add(event.composedPath()[0].localName));`;

interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

/** Opens the page and waits until every element has shown its data. */
async function visit(): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(origin, { waitUntil: 'load' });
  await page.waitForFunction((count) => (window as unknown as { ready: Set<string> }).ready?.size === count, { timeout: 15_000 }, tags.length);
  return { page, complaints, requests };
}

const rowsOf = (page: Page): Promise<string[][]> =>
  page.$eval('deduction-table', (element) =>
    [...element.shadowRoot!.querySelectorAll('.tbody [role="row"]')].map((row) => [...row.children].slice(5, 9).map((cell) => cell.textContent ?? '')),
  );

const sampleRows = [
  ['Jun 03, 2025, 04:10:46', '20,000.000000000 min', '0.293333333 min', '19,999.706666667 min'],
  ['Jun 03, 2025, 04:10:47', '10,000.000000000 min', '9.600000000 min', '9,990.400000000 min'],
  ['Jun 03, 2025, 04:10:47', '9,990.400000000 min', '16.000000000 min', '9,974.400000000 min'],
];

for (const [what, tag] of [
  ['one module', '<script src="/collect.js"></script><script type="module" src="/packmeter.js"></script>'],
  ['a classic script', '<script src="/collect.js"></script><script src="/packmeter.iife.js"></script>'],
  ['one file for each element', `<script src="/collect.js"></script>${tags.map((each) => `<script type="module" src="/${each}.js"></script>`).join('')}`],
] as const) {
  describe(`a partner's page with ${what}`, { timeout: 60_000 }, () => {
    it('reads the rows of an API of another origin, to the ninth decimal', async () => {
      [policy, script] = [null, tag];
      const { page, complaints, requests } = await visit();
      assert.deepEqual(await rowsOf(page), sampleRows);
      assert.deepEqual(complaints, []);
      const strangers = requests.filter((url) => !url.startsWith(origin) && !url.startsWith(new URL(api.endpoint).origin) && !url.startsWith('data:'));
      assert.deepEqual(strangers, [], 'nothing is fetched from anywhere else');
      await page.close();
    });

    it('breaks no rule of the strictest policy, with Trusted Types enforced', async () => {
      [policy, script] = [
        `default-src 'none'; script-src 'self'; connect-src ${new URL(api.endpoint).origin}; style-src 'none'; require-trusted-types-for 'script'`,
        tag,
      ];
      const { page, complaints } = await visit();
      await everyState(page);
      assert.deepEqual(await rowsOf(page), sampleRows);
      const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations);
      assert.deepEqual(violations, []);
      assert.deepEqual(complaints, []);
      // A violation of the page's own proves that one would have been counted.
      await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
      await page.waitForFunction(() => (window as unknown as { violations: string[] }).violations.length === 1);
      await page.close();
    });
  });
}

/** Goes through what a reader does: every button, dialogs, another theme and direction, removal and return. In the page. */
const walk = `(async () => {
  const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  for (const element of document.querySelectorAll('pack-overview, deduction-table, usage-chart, renewal-settings')) {
    const root = element.shadowRoot;
    for (const button of root.querySelectorAll('button:not(:disabled)')) {
      if (button.closest('dialog')) continue;
      button.click();
      await settled();
      root.querySelector('dialog[open]')?.close();
    }
    element.setAttribute('theme', 'dark');
    await settled();
  }
  document.documentElement.dir = 'rtl';
  await settled();
  document.documentElement.dir = 'ltr';
  const table = document.querySelector('deduction-table');
  table.remove();
  await settled();
  document.body.append(table);
  await settled();
  const set = async (selector, value) => {
    const field = table.shadowRoot.querySelector(selector);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  };
  await set('.field.product select', 'trtc');
  await set('.field.pack input', '');
  [...table.shadowRoot.querySelectorAll('.range .button')].at(-1).click();
})()`;

async function everyState(page: Page): Promise<void> {
  await page.evaluate(walk);
  await page.waitForFunction(
    () => document.querySelector('deduction-table')?.shadowRoot?.querySelectorAll('.tbody [role="row"][aria-busy="false"]').length === 3,
    { timeout: 15_000 },
  );
}
