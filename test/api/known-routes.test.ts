import { expect } from '@open-wc/testing';
import { createHttpSource } from '../../src/api/http-source.js';
import { bringRoutes, routeNow } from '../../src/api/known-routes.js';
import { routes } from '../../src/contract/index.js';

// Other tests bring all of them: here stands what is known before.
const atFirst = (['getCapabilities', 'getCatalogue', 'listPacks', 'getPack'] as const).map(routeNow);
const rareAtFirst = routeNow('putAlerts');

/** A source whose backend answers nothing of use, and what is asked of it. */
function source() {
  const asked: string[] = [];
  const fetch = (address: RequestInfo | URL, request?: RequestInit): Promise<Response> => {
    asked.push(`${request?.method} ${(address as URL).href} ${new Headers(request?.headers).get('if-match')}`);
    return Promise.resolve(new Response('{"packId": 7}', { headers: { 'content-type': 'application/json' } }));
  };
  const made = createHttpSource({ endpoint: 'https://api.packmeter.test/v1', fetch, retry: { tries: 1 } });
  const write = () => made.saveAlerts('pack-1', { items: [] }, { etag: '"1"', idempotencyKey: 'key-1' });
  return { asked, failure: () => write().then(() => undefined, (thrown: unknown) => thrown) };
}

describe('rules of routes', () => {
  beforeEach(() => bringRoutes({ putAlerts: undefined }));
  afterEach(() => bringRoutes(routes));

  it('are here for what every element asks, and for nothing rare', () => {
    expect(atFirst.map((route) => route?.method)).to.deep.equal(['GET', 'GET', 'GET', 'GET']);
    expect(rareAtFirst).to.equal(undefined);
  });

  it('come with whoever brings them', () => {
    const usage = { method: 'GET', path: '/usage', answer: null };
    bringRoutes({ getUsage: usage });
    expect(routeNow('getUsage')).to.equal(usage);
  });

  it('are fetched for the others when one of them is first called, and hold for its answer', async () => {
    const { asked, failure } = source();
    expect(await failure()).to.include({ name: 'ApiError', kind: 'shape', field: 'packId' });
    expect(asked).to.deep.equal(['PUT https://api.packmeter.test/v1/packs/pack-1/alerts "1"']);
    expect(routeNow('putAlerts')?.path).to.equal('/packs/{id}/alerts');
  });

  it('that cannot be fetched end the call as a network does', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    const whole = Object.getOwnPropertyDescriptor(routes, 'getUsage')!;
    Object.defineProperty(routes, 'getUsage', {
      configurable: true,
      enumerable: true,
      get: () => {
        throw cause;
      },
    });
    const { asked, failure } = source();
    try {
      expect(await failure()).to.include({ name: 'ApiError', kind: 'network', retryable: true, url: 'https://api.packmeter.test/v1', cause });
      expect(asked).to.deep.equal([]);
    } finally {
      Object.defineProperty(routes, 'getUsage', whole);
    }
  });
});
