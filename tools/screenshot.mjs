// A picture of a page of the demo server.
//
//   npm run -s screenshot -- --url /?scenario=typical --out /tmp/a.png --dark --selector pack-overview
//
// --url       path and query on the development server (default /)
// --base      origin of a server that runs already; without it one is started for the picture
// --out       the PNG to write (default screenshot.png)
// --width --height  viewport in CSS pixels (default 1200 × 800); --scale device pixel ratio (default 1)
// --dark --locale zh-CN --timezone Asia/Shanghai --reduced-motion --forced-colors
// --selector  only this element; --full the whole page
// --click     a selector to click before the picture; may be given several times, in order
// --eval      an expression to evaluate in the page before the picture
// --wait-for  a selector to wait for; --timeout milliseconds (default 10000)
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { startDevServer } from './dev-server.mjs';

const tags = ['pack-overview', 'deduction-table', 'usage-chart', 'renewal-settings', 'export-records', 'plugin-list'];

export async function openBrowser({ locale = 'en' } = {}) {
  return puppeteer.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs, `--lang=${locale}`, '--hide-scrollbars'] });
}

/** Takes one picture; returns what the page wrote to its console. */
export async function screenshot(browser, base, options) {
  const page = await browser.newPage();
  const lines = [];
  page.on('console', (message) => {
    if (!/^\[vite\]|^Failed to load resource/.test(message.text())) lines.push(`${message.type()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) lines.push(`${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => lines.push(`pageerror: ${error.message}`));
  page.on('requestfailed', (request) => lines.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  try {
    await prepare(page, options);
    await page.goto(new URL(options.url ?? '/', base).href, { waitUntil: 'load', timeout: options.timeout });
    await settled(page, options, lines);
    for (const selector of options.click ?? []) {
      await page.locator(selector).click();
      await settled(page, options, lines);
    }
    if (options.eval) {
      lines.push(`eval: ${JSON.stringify(await page.evaluate(options.eval))}`);
      await settled(page, options, lines);
    }
    await shoot(page, options);
  } finally {
    await page.close();
  }
  return lines;
}

async function prepare(page, { width = 1200, height = 800, scale = 1, ...options }) {
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: options.dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: options['reduced-motion'] ? 'reduce' : 'no-preference' },
  ]);
  if (options['forced-colors']) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  }
  if (options.timezone) await page.emulateTimezone(options.timezone);
  await page.evaluateOnNewDocument(() => {
    window.__settledElements = new WeakSet();
    for (const type of ['packmeter-ready', 'packmeter-error']) {
      addEventListener(type, (event) => window.__settledElements.add(event.composedPath()[0]), true);
    }
  });
}

// An element has settled once it has told that it is ready, or that it failed.
async function settled(page, { timeout = 10_000, 'wait-for': waitFor }, lines) {
  const pending = (names) =>
    [...document.querySelectorAll(names.join(','))].filter((element) => !window.__settledElements.has(element)).map((element) => element.localName);
  const ready = page.waitForFunction(`(${pending})(${JSON.stringify(tags)}).length === 0`, { timeout, polling: 50 });
  await ready.catch(async () => lines.push(`not ready after ${timeout} ms: ${await page.evaluate(pending, tags)}`));
  if (waitFor) await page.waitForSelector(`>>> ${waitFor}`, { timeout }).catch(() => lines.push(`not found: ${waitFor}`));
  await page.waitForNetworkIdle({ idleTime: 150, timeout }).catch(() => lines.push('network not idle'));
  await page.evaluate(() => document.fonts.ready.then(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))).then(() => undefined));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))));
}

async function shoot(page, { out = 'screenshot.png', selector, full }) {
  fs.mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  if (!selector) return page.screenshot({ path: out, fullPage: full });
  // The bar of the console stays in sight, and would stand before the element.
  await page.addStyleTag({ content: '.bar { position: static !important; }' });
  const element = await page.waitForSelector(selector, { timeout: 5000 });
  return element.screenshot({ path: out });
}

async function main() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' }, base: { type: 'string' }, out: { type: 'string' }, selector: { type: 'string' },
      width: { type: 'string' }, height: { type: 'string' }, scale: { type: 'string' }, timeout: { type: 'string' },
      locale: { type: 'string' }, timezone: { type: 'string' }, eval: { type: 'string' }, 'wait-for': { type: 'string' },
      click: { type: 'string', multiple: true }, dark: { type: 'boolean' }, full: { type: 'boolean' },
      'reduced-motion': { type: 'boolean' }, 'forced-colors': { type: 'boolean' },
    },
  });
  const options = { ...values };
  for (const name of ['width', 'height', 'scale', 'timeout']) if (values[name]) options[name] = Number(values[name]);
  const server = values.base ? undefined : await startDevServer();
  const browser = await openBrowser(options);
  try {
    for (const line of await screenshot(browser, values.base ?? server.base, options)) console.log(line);
    console.log(`wrote ${values.out ?? 'screenshot.png'}`);
  } finally {
    await browser.close();
    await server?.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
