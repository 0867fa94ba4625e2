import { expect } from '@open-wc/testing';
import { RequestRate } from '../../mock-api/handlers/request-rate.js';
import { Client, problemOf } from './support.js';

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

describe('requests a second', () => {
  let now = 0;
  const open = (more = {}) => new Client({ world: 'fresh', requestsPerSecond: 3, requestClock: () => now, ...more });
  const statuses = async (client: Client, count: number, asked = {}) => {
    const answers: number[] = [];
    for (let request = 0; request < count; request++) answers.push((await client.send('listPacks', asked)).status);
    return answers;
  };

  it('are what the capabilities say', async () => {
    expect((await open().ask('getCapabilities')).limits.requestsPerSecond).to.equal(3);
    expect((await new Client({ world: 'fresh' }).ask('getCapabilities')).limits.requestsPerSecond).to.equal(5000);
  });

  it('are answered 429 beyond that, with when to come again, and let in then', async () => {
    const client = open();
    expect(await statuses(client, 5)).to.deep.equal([200, 200, 200, 429, 429]);
    const refused = await client.send('getCapabilities');
    expect(refused.headers.get('Retry-After')).to.equal('1');
    const problem = await problemOf(refused);
    expect([problem.code, problem.retryable, problem.detail]).to.deep.equal(['requestLimitExceeded', true, 'The number of requests exceeds the frequency limit (3 per second).']);
    now += 400;
    expect(await statuses(client, 2)).to.deep.equal([200, 429]);
    now += 60_000;
    expect(await statuses(client, 4)).to.deep.equal([200, 200, 200, 429]);
  });

  it('are counted for each token, and not for requests that it does not let in', async () => {
    const client = open();
    expect(await statuses(client, 4)).to.deep.equal([200, 200, 200, 429]);
    expect(await statuses(client, 4, bearer('a'))).to.deep.equal([200, 200, 200, 429]);
    expect(await statuses(client, 1, bearer('b'))).to.deep.equal([200]);
    const guarded = open({ token: 'a' });
    expect(await statuses(guarded, 5, bearer('wrong'))).to.deep.equal([401, 401, 401, 401, 401]);
    expect(await statuses(guarded, 4, bearer('a'))).to.deep.equal([200, 200, 200, 429]);
  });

  it('change nothing when they are refused, and do not use up a key', async () => {
    const client = open();
    await statuses(client, 3);
    const order = { key: 'once', body: { fileType: 'deductions', filter: { product: 'trtc', usageStartFrom: '2026-06-01', usageStartTo: '2026-06-02' } } };
    expect((await client.send('createExport', order)).status).to.equal(429);
    expect(client.backend.ledger.state.exports).to.have.length(0);
    now += 1000;
    expect((await client.send('createExport', order)).status).to.equal(201);
  });

  it('of many clients are forgotten once they are quiet', () => {
    const rate = new RequestRate(1, () => now);
    expect(rate.take('first')).to.equal(0);
    now += 500;
    for (let client = 0; client < 2000; client++) expect(rate.take(`c${client}`)).to.equal(0);
    expect(rate.take('first')).to.equal(1);
    now += 1000;
    for (let client = 2000; client < 4000; client++) rate.take(`c${client}`);
    expect(rate.take('first')).to.equal(0);
  });
});
