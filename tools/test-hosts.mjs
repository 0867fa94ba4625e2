// npm run test:hosts -- [names…] [--browsers chromium,firefox] [--firefox NAMES] [--built | --package FILE.tgz] [--serve]
// Installs each app of examples/hosts from the packed package, builds it, and tries it in browsers; with --firefox only
// these in Firefox as well. An app that has tests of its own is tried by these. With --built the build is packed that is
// there already, with --package an archive is tried. With --serve they are not tried but served, over a backend, until
// the command is stopped.
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { browsersReady } from './browsers.mjs';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { behavioursOf } from './hosts/behaviours.mjs';
import { hasOwnTests, installed, ownTests, packed } from './hosts/install.mjs';
import { serveHost } from './hosts/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browsers: { type: 'string', default: 'chromium,firefox' },
    firefox: { type: 'string' },
    built: { type: 'boolean', default: false },
    package: { type: 'string' },
    serve: { type: 'boolean', default: false },
  },
});

const launch = {
  chromium: async () => ({ executablePath: await chromiumPath(), args: [...chromiumArgs, '--lang=en'] }),
  firefox: async () => ({ browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' }),
};
const browsers = options.browsers.split(',');
const all = fs.readdirSync(path.join(root, 'examples/hosts'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const names = positionals.length > 0 ? positionals : all;
const totals = { passed: 0, failed: 0 };

if (!options.serve) await browsersReady(browsers);
const packageFile = options.package ? path.resolve(options.package) : await packed({ build: !options.built });
const { startServer } = await import('../dist/mock-api/node/http-server.js');
const api = await startServer({ world: 'typical', clock: 'fixed' });
if (options.serve) for (const name of names) await serve(name);
else await tryAll();

async function serve(name) {
  const { origin } = await serveHost(name, await installed(name, packageFile));
  console.log(`${name}: ${origin}/?api=${encodeURIComponent(api.endpoint)}`);
}

async function tryAll() {
  const running = await Promise.all(browsers.map(async (name) => ({ name, browser: await puppeteer.launch(await launch[name]()) })));
  try {
    // An app is tried while the next is installed and built, of which much is waiting.
    let next = prepared(names[0]);
    for (const [index, name] of names.entries()) {
      const app = await next;
      next = prepared(names[index + 1]);
      await tryHost(name, app, running);
    }
  } finally {
    await Promise.all(running.map(({ browser }) => browser.close()));
    await api.close();
  }
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
}

/** Where an app stands once it is built, or why it does not; and how many seconds that took. */
async function prepared(name) {
  if (name === undefined) return {};
  const start = performance.now();
  try {
    return { dir: await installed(name, packageFile), seconds: since(start) };
  } catch (failure) {
    return { failure };
  }
}

async function tryHost(name, { dir, seconds, failure }, running) {
  if (failure) return count(`${name}: installs and builds`, failure);
  count(`${name}: installs and builds, types included (${seconds} s)`);
  if (hasOwnTests(dir)) return tryOwnTests(name, dir);
  const site = await serveHost(name, dir);
  try {
    for (const { name: engine, browser } of running) {
      if (engine === 'firefox' && options.firefox !== undefined && !options.firefox.split(',').includes(name)) continue;
      for (const [title, behave] of behavioursOf(name)) {
        const start = performance.now();
        const failure = await behave({ browser, engine, origin: site.origin, endpoint: api.endpoint }).then(() => undefined, (error) => error);
        count(`${name} in ${engine}: ${title} (${since(start)} s)`, failure);
      }
    }
  } finally {
    site.close();
  }
}

async function tryOwnTests(name, dir) {
  const failure = await ownTests(dir, { CHROMIUM_PATH: await chromiumPath() }).then(() => undefined, (error) => error);
  count(`${name}: its own tests and stories pass`, failure);
}

function since(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}

function count(title, failure) {
  totals[failure ? 'failed' : 'passed'] += 1;
  console.log(failure ? `✖ ${title}\n    ${String(failure.message ?? failure).replaceAll('\n', '\n    ')}` : `✔ ${title}`);
}
