/** A `fetch` that a backend answers, with no network and no service worker. */
import { getResponse } from 'msw';
import type { Backend } from './backend.js';

/** The same signature and the same failures as `fetch`: a TypeError when there is no answer, an AbortError when given up. */
export function createFetch(backend: Backend): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const answer = getResponse([...backend.handlers], request);
    const response = await Promise.race([answer, aborted(signal)]);
    signal.throwIfAborted();
    if (!response || response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
