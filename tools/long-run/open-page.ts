/** A page with every element, over a backend, on a clock that is moved by hand. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { MockServer } from '../../mock-api/node/http-server.js';
import { countObservers, held, type Held } from '../counting.js';
import { installPageClock, type PageClock } from './page-clock.js';

/** The elements, and what they are shown on. */
const elements = `
  <pack-overview group="g"></pack-overview>
  <deduction-table product="mps"></deduction-table>
  <usage-chart product="mps"></usage-chart>
  <renewal-settings pack-id="trtc-call-2b7d10"></renewal-settings>
  <export-records></export-records>
  <plugin-list></plugin-list>`;

const step = 10 * 60_000;

/** What a page is held against. */
export interface Count extends Held {
  readonly timers: number;
  readonly requests: number;
}

/** What the page asks for a token, and why. */
export type Mint = (reason: string) => { readonly token: string; readonly expiresIn: number };

interface Globals {
  readonly pageClock: PageClock;
  mint(reason: string): Promise<{ token: string; expiresIn: number }>;
}

export class OpenPage {
  readonly page: Page;
  readonly #cdp: CDPSession;
  /** What went wrong in it. */
  readonly complaints: string[];

  private constructor(page: Page, cdp: CDPSession, complaints: string[]) {
    this.page = page;
    this.#cdp = cdp;
    this.complaints = complaints;
  }

  /** Opens it in a browser profile of its own, so that nothing of another page is counted with it. */
  static async at(browser: Browser, site: string, { endpoint, backend }: MockServer, mint: Mint): Promise<OpenPage> {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1280, height: 6000 });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
    await page.exposeFunction('mint', mint);
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(installPageClock, backend.now);
    await page.evaluateOnNewDocument(countObservers);
    await page.goto(site, { waitUntil: 'load' });
    const opened = new OpenPage(page, await page.createCDPSession(), complaints);
    await page.evaluate(
      async (address: string, html: string) => {
        const { pageClock, mint } = globalThis as unknown as Globals;
        const script = '/cdn/packmeter.js';
        const { configure } = (await import(script)) as { configure(settings: object): void };
        configure({ endpoint: address, lang: 'en', getToken: ({ reason }: { reason: string }) => pageClock.still(mint(reason)) });
        document.body.insertAdjacentHTML('beforeend', html);
      },
      endpoint,
      elements,
    );
    await opened.settle();
    return opened;
  }

  settle(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as Globals).pageClock.settle());
  }

  /** Time goes on, awake. In steps, each well within what one call of the browser may take. */
  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= step) {
      await this.page.evaluate((time: number) => (globalThis as unknown as Globals).pageClock.pass(time), Math.min(step, left));
    }
  }

  /** The tab is out of sight, and the machine asleep. */
  sleep(milliseconds: number): Promise<void> {
    return this.page.evaluate((time: number) => (globalThis as unknown as Globals).pageClock.sleep(time), milliseconds);
  }

  see(visible: boolean): Promise<void> {
    return this.page.evaluate((seen: boolean) => (globalThis as unknown as Globals).pageClock.see(seen), visible);
  }

  /** New rows are offered, and come when the reader takes them. True when some were. */
  takeNewRows(): Promise<boolean> {
    return this.page.evaluate(() => {
      const offer = document.querySelector('deduction-table')?.shadowRoot?.querySelector<HTMLElement>('.newer button');
      offer?.click();
      return Boolean(offer);
    });
  }

  /** What each element says, but for what it tells once, and what it foretells, which is read at a pace of its own. */
  shown(): Promise<Record<string, string>> {
    return this.page.evaluate(() => {
      const said: Record<string, string> = {};
      for (const element of document.body.children) {
        const root = element.shadowRoot;
        if (!root) continue;
        const column = root.querySelector('[role="columnheader"][data-key="forecast"]')?.getAttribute('aria-colindex');
        const passedOver = ['style', '[role="status"]', '[aria-live]', '.outlook', '.summary li:last-child', ...(column ? [`[role="gridcell"][aria-colindex="${column}"]`] : [])].join();
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest(passedOver)) texts.push(walker.currentNode.textContent ?? '');
        said[element.localName] = texts.join('').replace(/\s+/g, ' ').trim();
      }
      return said;
    });
  }

  async count(): Promise<Count> {
    const rest = await this.page.evaluate(() => {
      const { timers, requests } = (globalThis as unknown as Globals).pageClock;
      return { timers, requests };
    });
    return { ...(await held(this.page, this.#cdp)), ...rest };
  }

  close(): Promise<void> {
    return this.page.browserContext().close();
  }
}
