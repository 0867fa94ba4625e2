/** A partner's page as it is in the world: on one origin, its API on another, in a real browser. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startServer } from '../../mock-api/node/http-server.js';
import { builtScriptTag } from '../../tools/build-for-tests.mjs';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';

/** A site that serves the script-tag build under /cdn/ and one page at /. */
export interface Site {
  readonly origin: string;
  close(): void;
}

/** `touch` changes a file on its way, as nobody should. */
export async function startSite(
  cdn: string,
  page: string,
  headers: Record<string, string> = {},
  touch: (file: string, content: Buffer) => Buffer | string = (_, content) => content,
): Promise<Site> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith('/cdn/') ? path.join(cdn, path.normalize(pathname.slice('/cdn/'.length))) : undefined;
    if (pathname === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page);
    else if (file && fs.existsSync(file)) {
      const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
      response.writeHead(200, { 'content-type': type }).end(touch(path.relative(cdn, file), fs.readFileSync(file)));
    }
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The strictest policy a page can have and still draw the elements: scripts of its own and those of `hashes`, one API, no styles, Trusted Types. */
export const strictPolicy = (endpoint: string, ...hashes: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes.map((hash) => `'${hash}'`)].join(' ')}`,
    `connect-src ${new URL(endpoint).origin}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** A partner's page with elements of the kit over a mock backend of the typical world. */
export interface Partner {
  readonly endpoint: string;
  newPage(): Promise<Page>;
  /** Goes to the page with these elements in place of those it began with. */
  show(page: Page, markup?: string): Promise<void>;
  /** The page, to which files of a name do not arrive until `mend` is called; `refused` has those that were asked for. */
  without(name: RegExp): Promise<{ readonly page: Page; readonly refused: readonly string[]; readonly mend: () => void }>;
  close(): Promise<void>;
}

/** `markup` makes the elements, given where their backend is. */
export async function startPartner(markup: (endpoint: string) => string, engine: Engine = 'chromium'): Promise<Partner> {
  const cdn = await builtScriptTag();
  const api = await startServer({ world: 'typical', clock: 'fixed' });
  const browser = await startBrowser(engine);
  const sites = new Map<string, Site>();
  const usual = markup(api.endpoint);

  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    // tsx wraps named functions in a helper of its own.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    return page;
  };
  const show = async (page: Page, elements = usual): Promise<void> => {
    const site = sites.get(elements) ?? (await startSite(cdn, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Partner</title><script type="module" src="/cdn/packmeter.js"></script>${elements}`));
    sites.set(elements, site);
    await page.goto(site.origin, { waitUntil: 'load' });
  };

  return {
    endpoint: api.endpoint,
    newPage,
    show,
    without: async (name) => {
      const page = await newPage();
      let broken = true;
      const refused: string[] = [];
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (!broken || !name.test(request.url())) return void request.continue();
        refused.push(request.url());
        void request.abort();
      });
      await show(page);
      return { page, refused, mend: () => void (broken = false) };
    },
    close: async () => {
      await browser.close();
      for (const site of sites.values()) site.close();
      await api.close();
    },
  };
}

/** What a page complained of, and what it fetched. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

/** Firefox only where it is asked for: `npm test` has no other browser than Chromium. */
export async function startBrowser(engine: Engine = 'chromium'): Promise<Browser> {
  if (engine === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath, extraPrefsFirefox: { 'intl.accept_languages': 'en' } });
  return puppeteer.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs, '--lang=en'] });
}

export type Engine = 'chromium' | 'firefox';

const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

const asked = process.env['BROWSERS']?.split(',') ?? (fs.existsSync(firefoxPath) ? ['chromium', 'firefox'] : ['chromium']);

/** The engines that are asked for, else those of this machine. One without Firefox is told of by the gate, which installs it. */
export const engines: readonly Engine[] = (['chromium', 'firefox'] as const).filter((name) => asked.includes(name));
if (engines.length === 0) throw new Error(`Partners' pages are opened in Chromium and Firefox, not in ${asked.join(', ')}.`);

export async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  // Browsers ask for a picture of the site by themselves, which is no business of the kit.
  const complain = (text: string): void => void (text.includes('/favicon.ico') || complaints.push(text));
  page.on('pageerror', (error) => complain(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()) && !message.location().url?.endsWith('/favicon.ico')) complain(`console: ${message.text()}`);
  });
  await page.exposeFunction('complain', complain);
  // These run before any script of the page, and outside its policy. tsx wraps named functions in a helper of its own.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(() => {
    const complain = (text: string) => (window as unknown as { complain(text: string): void }).complain(text);
    document.addEventListener('securitypolicyviolation', (event) => complain(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    addEventListener('unhandledrejection', (event) => complain(`unhandled: ${String(event.reason)}`));
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints, requests };
}

/** What the page has complained of until now, and forgets it. Events take a moment to arrive: a last one of ours waits for them. */
export async function complaintsOf({ page, complaints }: Visit): Promise<string[]> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await (window as unknown as { complain(text: string): Promise<void> }).complain('');
  });
  return complaints.splice(0).filter((text) => text !== '');
}

/** Waits until the text that is shown inside an element, through its shadow roots, holds all the words. */
export async function untilShown(page: Page, selector: string, words: readonly string[]): Promise<void> {
  const shown = (tag: string): string => {
    const textOf = (node: Node): string => {
      if (node instanceof HTMLStyleElement) return '';
      // Where a word may break it is still one word.
      if (node instanceof Element && node.querySelector(':scope > wbr')) return node.textContent;
      const inside = node instanceof Element && node.shadowRoot ? [...node.shadowRoot.childNodes] : [...node.childNodes];
      return node instanceof Text ? node.data : inside.map(textOf).join(' ');
    };
    const element = document.querySelector(tag);
    return element ? textOf(element).replaceAll(/\s+/g, ' ') : '';
  };
  const check = `((wanted) => { const text = (${shown.toString()})(${JSON.stringify(selector)}); return wanted.every((word) => text.includes(word)); })(${JSON.stringify(words)})`;
  try {
    // A tab that nobody sees draws no frames to look between.
    await page.waitForFunction(check, { timeout: 15_000, polling: 100 });
  } catch {
    throw new Error(`${selector} does not show ${words.join(', ')}. It shows: ${await page.evaluate(shown, selector)}`);
  }
}
