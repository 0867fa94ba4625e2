/** In Node: no browser, no network, no service worker. */
import { createBackend, createFetch } from 'packmeter/mock-api';
import { expect, test } from 'vitest';
import { reminders } from '../src/reminders';

const endpoint = 'https://api.example.com/v1';

test('packs that end within a week, the first to end first', async () => {
  const backend = createBackend({ world: 'expiring' });
  const found = await reminders(createFetch(backend), endpoint, new Date(backend.now), 7);
  expect(found.length).toBeGreaterThan(1);
  expect(found.map(({ on }) => Date.parse(on))).toEqual(found.map(({ on }) => Date.parse(on)).sort((one, other) => one - other));
});

test('two days later fewer are left', async () => {
  const backend = createBackend({ world: 'expiring' });
  const before = await reminders(createFetch(backend), endpoint, new Date(backend.now), 2);
  backend.advance({ days: 2 }); // packs end on the way; one whose automatic renewal has failed is tried again, and stays valid
  const after = await reminders(createFetch(backend), endpoint, new Date(backend.now), 0);
  expect(after.length).toBeLessThan(before.length);
});

test('a backend that is asked too often is told of', async () => {
  const backend = createBackend();
  backend.faults.add({ name: 'rateLimited', route: 'listPacks', times: 1 });
  await expect(reminders(createFetch(backend), endpoint, new Date(backend.now), 7)).rejects.toThrow('429');
});
