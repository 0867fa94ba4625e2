// npm run docs:images: the pictures of docs/images, each light and dark, from the demo console.
import './node-version.mjs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { browsersReady } from './browsers.mjs';
import { startDevServer } from './dev-server.mjs';
import { openBrowser, screenshot } from './screenshot.mjs';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));
const tags = ['pack-overview', 'deduction-table', 'usage-chart', 'renewal-settings'];
const view = { url: '/', width: 1280, height: 900, scale: 2, locale: 'en', timezone: 'UTC', 'reduced-motion': true };

await browsersReady(['chromium']);
const server = await startDevServer();
const browser = await openBrowser(view);
try {
  for (const dark of [false, true]) {
    for (const tag of tags) {
      const out = path.join(folder, `${tag}-${dark ? 'dark' : 'light'}.png`);
      const lines = await screenshot(browser, server.base, { ...view, dark, selector: tag, out });
      console.log(path.relative(process.cwd(), out), ...lines.filter((line) => /^(?:pageerror|error|not ready|\d{3}:)/.test(line)));
    }
  }
} finally {
  await browser.close();
  await server.close();
}
