// npm run docs:images: the pictures of docs/images, each light and dark, from the demo console.
import './node-version.mjs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { browsersReady } from './browsers.mjs';
import { startDevServer } from './dev-server.mjs';
import { openBrowser, screenshot } from './screenshot.mjs';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));
// To the amounts, which are what the table is for, as soon as it has columns beyond its edge.
const toAmounts = `
  const element = document.querySelector('deduction-table');
  element.product = 'trtc';
  const timer = setInterval(() => {
    const table = element.shadowRoot.querySelector('.table');
    if (table && table.scrollWidth > 2 * table.clientWidth && table.scrollLeft > 0) clearInterval(timer);
    else if (table) table.scrollLeft = 900;
  }, 50);`;
const pictures = {
  'pack-overview': {},
  'deduction-table': { eval: toAmounts },
  'usage-chart': {},
  'renewal-settings': { eval: "document.querySelector('renewal-settings').packId = 'tokenhub-dev-1e07'" },
};
const view = { url: '/', width: 1280, height: 900, scale: 1, locale: 'en', timezone: 'UTC', 'reduced-motion': true };

await browsersReady(['chromium']);
const server = await startDevServer();
const browser = await openBrowser(view);
try {
  for (const dark of [false, true]) {
    for (const [tag, options] of Object.entries(pictures)) {
      const out = path.join(folder, `${tag}-${dark ? 'dark' : 'light'}.png`);
      const lines = await screenshot(browser, server.base, { ...view, ...options, dark, selector: tag, out });
      console.log(path.relative(process.cwd(), out), ...lines.filter((line) => /^(?:pageerror|error|not ready|\d{3}:)/.test(line)));
    }
  }
} finally {
  await browser.close();
  await server.close();
}
