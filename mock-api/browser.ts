/** The backend in a page, behind a service worker: for the demo page and Storybook. */
import { createBackend, type Backend, type BackendOptions } from './backend.js';

/** How the mock is started in a page. */
export interface MockBackendOptions extends BackendOptions {
  /** Where the API is to be; its handlers answer there and nowhere else. Default `/v1` of the page's origin. */
  readonly endpoint?: string;
  /** Address of the worker's script; default `/mockServiceWorker.js`. */
  readonly workerUrl?: string;
}

/** A backend in a page. */
export type PageBackend = Backend & {
  /** Lets requests through to the network again. */
  stop(): void;
};

/** Starts it and answers once every request is caught. Start one for a page; use `reset` for another world. */
export async function startMockBackend({ endpoint = '/v1', workerUrl, ...options }: MockBackendOptions = {}): Promise<PageBackend> {
  const base = new URL(endpoint, location.href).href.replace(/\/$/, '');
  const backend = createBackend({ clock: 'running', ...options, base });
  // Fetched here: a server that renders pages may import this file, and has no such module.
  const { setupWorker } = await import('msw/browser');
  const worker = setupWorker(...backend.handlers);
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: workerUrl ?? '/mockServiceWorker.js' },
  });
  return Object.assign(backend, { stop: () => worker.stop() });
}
