import { expect } from '@open-wc/testing';
import { createHttpSource } from '../../src/api/http-source.js';
import { bringRoutes, routeNow } from '../../src/api/known-routes.js';

describe('rules of routes', () => {
  it('are here for what every element asks', () => {
    for (const name of ['getCapabilities', 'getCatalogue', 'listPacks', 'getPack'] as const) expect(routeNow(name)?.method).to.equal('GET');
  });

  it('come with whoever brings them', () => {
    const usage = { method: 'GET', path: '/usage', answer: null };
    bringRoutes({ getUsage: usage });
    expect(routeNow('getUsage')).to.equal(usage);
  });

  it('are fetched for the others when one of them is first called, and hold for its answer', async () => {
    expect(routeNow('putAlerts')).to.equal(undefined);
    const asked: string[] = [];
    const fetch = (address: RequestInfo | URL, request?: RequestInit): Promise<Response> => {
      asked.push(`${request?.method} ${(address as URL).href} ${new Headers(request?.headers).get('if-match')}`);
      return Promise.resolve(new Response('{"packId": 7}', { headers: { 'content-type': 'application/json' } }));
    };
    const source = createHttpSource({ endpoint: 'https://api.packmeter.test/v1', fetch, retry: { tries: 1 } });
    const write = source.saveAlerts('pack-1', { items: [] }, { etag: '"1"', idempotencyKey: 'key-1' });
    const error = await write.then(() => undefined, (thrown: unknown) => thrown as { kind: string });
    expect(asked).to.deep.equal(['PUT https://api.packmeter.test/v1/packs/pack-1/alerts "1"']);
    expect(error?.kind).to.equal('shape');
    expect(routeNow('putAlerts')?.path).to.equal('/packs/{id}/alerts');
  });
});
