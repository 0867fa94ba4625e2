import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { chromiumArgs, chromiumPath } from './tools/chromium.mjs';
import { countInto } from './tools/coverage/collect.mjs';
import { totalsReporter } from './tools/wtr-totals-reporter.mjs';
import { webkitAvailable, webkitGtkLauncher } from './tools/webkitgtk/launcher.mjs';

const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const worker = fs.readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');

/** Pages wait more than they compute. */
const atOnce = Math.min(4, os.availableParallelism());

/** Pages side by side in one browser would share what is stored, and only one of them would have the focus. */
async function pageOfItsOwn({ browser }) {
  const page = await (await browser.createBrowserContext()).newPage();
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const launchers = {
  chromium: async () => {
    const launchOptions = { executablePath: await chromiumPath(), args: chromiumArgs };
    const launch = (more) => chromeLauncher({ puppeteer: puppeteerCore, launchOptions, createPage: pageOfItsOwn, concurrency: atOnce, ...more });
    return process.env.COVERAGE ? countInto(process.env.COVERAGE, launch) : launch();
  },
  firefox: async () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' },
    }),
  webkit: async () => {
    if (!webkitAvailable()) throw new Error('WebKitGTK is missing: apt-get install webkit2gtk-driver xvfb xauth');
    return webkitGtkLauncher();
  },
};

export default {
  files: ['test/**/*.test.ts', '!test/node/**'],
  browsers: await Promise.all(wanted.map((name) => launchers[name]())),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  // Only a test of the service worker itself asks for it; all others mock fetch inside the page.
  middleware: [
    (ctx, next) => {
      if (ctx.path !== '/mockServiceWorker.js') return next();
      ctx.type = 'text/javascript';
      ctx.body = worker;
    },
  ],
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>test</title><body><script type="module" src="${framework}"></script></body></html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), totalsReporter()],
  coverage: !!process.env.COVERAGE,
  // A busy machine takes its time to start pages, above all those that are counted: each has a process of its own.
  browserStartTimeout: 300_000,
  testsStartTimeout: 300_000,
  testsFinishTimeout: 600_000,
  coverageConfig: { reporters: [] },
};
