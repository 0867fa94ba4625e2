/** Counts what a page holds on to. */
import type { CDPSession, Page } from 'puppeteer-core';

export interface Held {
  /** Bytes of the script engine's heap, after rubbish has been collected. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly observers: number;
}

/** Runs in the page before its scripts: notes observers that are switched on and not off again. */
export function countObservers(): void {
  const living = new Set<unknown>();
  Object.assign(globalThis, { livingObservers: living });
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
    const { observe, disconnect } = globalThis[name].prototype as { observe(...given: unknown[]): void; disconnect(): void };
    Object.assign(globalThis[name].prototype, {
      observe(this: unknown, ...given: unknown[]) {
        living.add(this);
        observe.apply(this, given);
      },
      disconnect(this: unknown) {
        living.delete(this);
        disconnect.call(this);
      },
    });
  }
}

/** What is held now. */
export async function held(page: Page, cdp: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
  }
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const observers = await page.evaluate(() => (globalThis as unknown as { livingObservers: Set<unknown> }).livingObservers.size);
  return { heap: usedSize, nodes, listeners: jsEventListeners, observers };
}
