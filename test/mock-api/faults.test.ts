import { expect } from '@open-wc/testing';
import { FAULT_NAMES } from '../../mock-api/index.js';
import { Client, problemOf } from './support.js';

const URL = 'https://api.test/v1/capabilities';

describe('faults', () => {
  let client: Client;
  before(() => {
    client = new Client({ world: 'fresh' });
  });
  afterEach(() => client.backend.reset());

  const failure = async (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: Error) => error.name);

  it('refuse as a backend does', async () => {
    const expected = {
      unauthenticated: 'unauthenticated',
      forbidden: 'forbidden',
      conflict: 'resourceLocked',
      stale: 'preconditionFailed',
      rateLimited: 'requestLimitExceeded',
      serverError: 'internalError',
      unavailable: 'serviceUnavailable',
    } as const;
    for (const [name, code] of Object.entries(expected)) {
      client.backend.faults.set([{ name: name as keyof typeof expected }]);
      const response = await client.fetch(URL);
      const problem = await problemOf(response);
      expect(problem.code).to.equal(code);
      expect(response.headers.has('Retry-After'), name).to.equal(name === 'rateLimited' || name === 'unavailable');
    }
  });

  it('break the network', async () => {
    client.backend.faults.set([{ name: 'offline' }]);
    expect(await failure(client.fetch(URL))).to.equal('TypeError');
    client.backend.faults.set([{ name: 'cutOff' }]);
    const response = await client.fetch(URL);
    expect(response.status).to.equal(200);
    // Firefox at times calls a body that breaks aborted.
    expect(await failure(response.text())).to.be.oneOf(['TypeError', 'AbortError']);
  });

  it('spoil answers', async () => {
    client.backend.faults.set([{ name: 'html' }]);
    expect((await client.fetch(URL)).headers.get('Content-Type')).to.equal('text/html');
    client.backend.faults.set([{ name: 'wrongShape' }]);
    expect(await (await client.fetch(URL)).json()).to.not.have.property('limits');
    client.backend.faults.set([{ name: 'wrongTypes' }]);
    expect(await (await client.fetch(URL)).json()).to.have.nested.property('limits.pageSize', '500');
    client.backend.faults.set([{ name: 'clockSkew', skew: -60_000 }]);
    expect(await (await client.fetch(URL)).json()).to.have.property('serverTime', '2026-06-18T06:29:00.000Z');
  });

  it('hold answers back, until the asker gives up', async () => {
    client.backend.faults.set([{ name: 'slow', delay: 20 }]);
    const start = performance.now();
    await client.fetch(URL);
    expect(performance.now() - start).to.be.above(15);
    client.backend.faults.set([{ name: 'never' }]);
    const giveUp = new AbortController();
    const asked = client.fetch(URL, { signal: giveUp.signal });
    giveUp.abort();
    expect(await failure(asked)).to.equal('AbortError');
    expect(await failure(client.fetch(URL, { signal: AbortSignal.abort() }))).to.equal('AbortError');
  });

  it('let a later answer overtake an earlier one', async () => {
    client.backend.faults.set([{ name: 'reordered', delay: 30 }]);
    const order: number[] = [];
    await Promise.all([1, 2].map((number) => client.fetch(URL).then(() => order.push(number))));
    expect(order).to.deep.equal([2, 1]);
  });

  it('lose the answer to a write that was carried out', async () => {
    client.backend.reset('typical');
    const { etag } = await client.ask('getPack', { id: 'tokenhub-ent-6c1d' });
    const asked = { id: 'tokenhub-ent-6c1d', etag, key: 'lost', body: { period: { count: 1, unit: 'month' } } };
    client.backend.faults.set([{ name: 'lostAnswer', route: 'createRenewal', times: 1 }]);
    expect(await failure(client.send('createRenewal', asked))).to.equal('TypeError');
    const { items } = await client.ask('listRenewals', { id: 'tokenhub-ent-6c1d' });
    expect(items.map(({ idempotencyKey }) => idempotencyKey)).to.deep.equal(['lost']);
    expect((await client.ask('createRenewal', asked)).id).to.equal(items[0]!.id);
    client.backend.reset('fresh');
  });

  it('hit the route and the number of requests that they are for, and can be switched off', async () => {
    const off = client.backend.faults.add({ name: 'forbidden', route: 'getAccount', times: 2 });
    const status = async (name: 'getAccount' | 'getCapabilities') => (await client.send(name)).status;
    expect([await status('getCapabilities'), await status('getAccount'), await status('getAccount'), await status('getAccount')]).to.deep.equal([200, 403, 403, 200]);
    off();
    const offAgain = client.backend.faults.add({ name: 'forbidden' });
    expect(client.backend.faults.list).to.deep.equal([{ name: 'forbidden' }]);
    offAgain();
    expect(await status('getAccount')).to.equal(200);
  });

  it('of its own the backend owns up to, and keeps to itself what they are', async () => {
    const { ledger } = client.backend;
    const warn = console.warn;
    const warned: unknown[] = [];
    console.warn = (error) => warned.push(error);
    try {
      client.backend.ledger = {} as typeof ledger;
      const problem = await problemOf(await client.fetch(URL));
      expect([problem.code, problem.retryable, problem.detail]).to.deep.equal(['internalError', true, 'The backend failed.']);
      expect(warned).to.have.length(1);
    } finally {
      console.warn = warn;
      client.backend.ledger = ledger;
    }
  });

  it('are all there', () => {
    expect(FAULT_NAMES).to.include.members(['slow', 'offline', 'unauthenticated', 'forbidden', 'conflict', 'stale', 'rateLimited', 'serverError', 'cutOff', 'html', 'wrongShape', 'wrongTypes', 'reordered', 'clockSkew']);
  });
});

describe('a token', () => {
  it('is asked for, when there is one', async () => {
    const client = new Client({ world: 'fresh', token: 'secret' });
    const response = await client.fetch(URL);
    expect((await problemOf(response)).code).to.equal('unauthenticated');
    expect(response.headers.get('WWW-Authenticate')).to.equal('Bearer');
    expect((await client.fetch(URL, { headers: { Authorization: 'Bearer wrong' } })).status).to.equal(401);
    expect((await client.fetch(URL, { headers: { Authorization: 'Bearer secret' } })).status).to.equal(200);
  });
});

describe('the clock', () => {
  it('stands still until it is moved, and does not go back', async () => {
    const client = new Client({ world: 'fresh' });
    const time = async () => (await client.ask('getCapabilities')).serverTime;
    const [first, second] = [await time(), await time()];
    expect(first).to.equal(second);
    client.backend.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(await time()).to.equal('2026-06-19T16:33:04+08:00');
    client.backend.setClock('2026-07-01');
    expect(await time()).to.equal('2026-07-01T00:00:00+08:00');
    expect(() => client.backend.setClock('2026-06-30')).to.throw('timeGoesBack');
    client.backend.reset();
    expect(await time()).to.equal(first);
  });

  it('goes on with the wall when it is to run', async () => {
    const client = new Client({ world: 'fresh', clock: 'running', latency: 5 });
    const time = async () => Date.parse((await client.ask('getCapabilities')).serverTime);
    const first = await time();
    const second = await time();
    expect(second).to.be.above(first).and.below(first + 5000);
    client.backend.setClock('2026-07-01');
    expect(await time()).to.be.within(Date.parse('2026-07-01T00:00:00+08:00'), Date.parse('2026-07-01T00:01:00+08:00'));
  });
});
