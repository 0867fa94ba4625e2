/** What a backend began from, its clock, what it remembers, and its answers without a body. */
import { expect } from '@open-wc/testing';
import { createBackend } from '../../mock-api/index.js';
import { Client, problemOf } from './support.js';

const base = 'https://api.test/v1';

describe('what a backend began from', () => {
  it('is the usual world when nothing is said, and holds no more than was said', () => {
    const backend = createBackend();
    expect(backend.world).to.equal('typical');
    expect(backend.origin).to.deep.equal({ world: 'typical' });
    const earlier = createBackend({ world: 'fresh', now: '2026-01-01T00:00:00+08:00', seed: 3 });
    expect(earlier.origin).to.deep.equal({ world: 'fresh', now: Date.parse('2025-12-31T16:00:00Z'), seed: 3 });
    expect(earlier.now).to.equal(Date.parse('2025-12-31T16:00:00Z'));
  });

  it('is kept by a reset that names no other, at another time if one is given', () => {
    const backend = createBackend({ world: 'expiring' });
    backend.advance({ days: 3 });
    const later = backend.now;
    backend.reset();
    expect(backend.world).to.equal('expiring');
    expect(backend.now).to.equal(later - 3 * 86_400_000);
    backend.reset(undefined, { now: '2026-03-01T00:00:00Z' });
    expect(backend.now).to.equal(Date.parse('2026-03-01T00:00:00Z'));
  });
});

describe('what was done in a backend', () => {
  it('is done again on the world as it began, and told to nobody', () => {
    const first = createBackend({ world: 'fresh' });
    const done: Parameters<typeof first.replay>[0] extends Iterable<infer C> ? C[] : never = [];
    const told: string[] = [];
    const keeper = { began: () => told.push('began'), done: (command: (typeof done)[number]) => void (done.push(command), told.push(command.do)), answered: () => undefined };
    first.keeper = keeper;
    first.advance({ days: 2, hours: 1 });
    expect(told).to.deep.equal(['advance']);
    const second = createBackend({ world: 'fresh' });
    second.keeper = keeper;
    const commands = [...done];
    second.replay(commands, first.now, 'origin');
    expect(second.now).to.equal(first.now);
    expect(second.ledger.state.revision).to.equal(first.ledger.state.revision);
    expect(told, 'nothing is told of what is done again').to.deep.equal(['advance']);
    second.advance({ minutes: 1 });
    expect(told, 'but of what comes after').to.deep.equal(['advance', 'advance']);
    second.reset();
    expect(told.at(-1)).to.equal('began');
    second.replay(commands, first.now, 'here');
    expect(second.now).to.equal(first.now);
  });
});

describe('a clock that runs', () => {
  it('goes on from where commands have put it, and stands when it is told to', async () => {
    const backend = createBackend({ world: 'fresh', clock: 'running' });
    expect(backend.clock).to.equal('running');
    const begun = backend.now;
    backend.advance({ days: 1 });
    // Ahead of the clock: what the ledger has seen is not taken back.
    backend.ledger.advance(backend.now + 60_000);
    backend.tick();
    expect(backend.now).to.be.at.least(begun + 86_400_000 + 60_000);
    backend.clock = 'fixed';
    expect(backend.clock).to.equal('fixed');
    const stood = backend.now;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    backend.tick();
    expect(backend.now).to.equal(stood);
  });
});

describe('what a backend remembers of snapshots', () => {
  it('is so much and no more: the oldest goes first', () => {
    const backend = createBackend({ world: 'fresh' });
    let made = 0;
    const ask = (key: string) => backend.memo(key, () => (made += 1));
    for (let key = 0; key < 200; key += 1) ask(`key ${key}`);
    expect([ask('key 0'), ask('key 199'), made]).to.deep.equal([1, 200, 200]);
    ask('one more');
    expect(ask('key 1'), 'still there').to.equal(2);
    expect(ask('key 0'), 'made anew').to.equal(202);
  });
});

describe('answers without a body', () => {
  const client = new Client({ world: 'typical' });

  it('have the head of those with one, and break as they do', async () => {
    const [get, head] = await Promise.all(['GET', 'HEAD'].map((method) => client.fetch(`${base}/packs`, { method })));
    expect([head!.status, head!.headers.get('content-type'), await head!.text()]).to.deep.equal([get!.status, get!.headers.get('content-type'), '']);
    client.backend.faults.set([{ name: 'offline' }]);
    const failed = await client.fetch(`${base}/packs`, { method: 'HEAD' }).then(() => 'none', (error: Error) => error.name);
    client.backend.faults.clear();
    expect(failed).to.equal('TypeError');
  });

  it('are given for no address that ends in a slash', async () => {
    expect((await problemOf(await client.fetch(`${base}/packs/`))).status).to.equal(404);
  });
});
