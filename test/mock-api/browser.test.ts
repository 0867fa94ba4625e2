import { expect } from '@open-wc/testing';
import { startMockBackend, type PageBackend } from '../../mock-api/browser.js';

describe('the backend in a page', () => {
  let backend: PageBackend;
  before(async () => {
    // A page that sees a worker registered but not yet in control would be reloaded by it: so wait for control first.
    const { serviceWorker } = navigator;
    const controlled = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    await serviceWorker.register('/mockServiceWorker.js');
    if (!serviceWorker.controller) await controlled;
    backend = await startMockBackend({ world: 'fresh', endpoint: '/mock/v1/' });
  });
  after(() => backend.stop());

  it('answers fetches to its endpoint, and to nothing else', async () => {
    const response = await fetch('/mock/v1/capabilities');
    expect([response.status, response.headers.get('X-Request-Id')]).to.deep.equal([200, 'req-00000001']);
    const elsewhere = await fetch('/mockServiceWorker.js');
    expect(elsewhere.headers.has('X-Request-Id')).to.equal(false);
  });

  it('changes its world under the same handlers', async () => {
    const total = async () => ((await (await fetch('/mock/v1/packs')).json()) as { total: number }).total;
    expect(await total()).to.equal(0);
    backend.reset('combo');
    expect(await total()).to.equal(3);
  });

  it('fails as a network does', async () => {
    backend.faults.add({ name: 'offline', times: 1 });
    const failure = await fetch('/mock/v1/account').catch((error: Error) => error);
    expect(failure).to.be.instanceOf(TypeError);
    expect((await fetch('/mock/v1/account')).status).to.equal(200);
  });
});
