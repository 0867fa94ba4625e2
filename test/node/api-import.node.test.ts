import assert from 'node:assert/strict';
import { test } from 'node:test';

test('the client can be imported and set up where there is no page', async () => {
  assert.equal('document' in globalThis, false);
  const { configure, sourceFor } = await import('../../src/api/configure.js');
  configure({ endpoint: '/v1', getToken: () => 'token' });
  await assert.rejects(sourceFor().account(), { name: 'ApiError', kind: 'configuration' });
  const fetch = () => Promise.resolve(Response.json({}, { status: 403 }));
  const { createHttpSource } = await import('../../src/api/http-source.js');
  const source = createHttpSource({ endpoint: 'https://api.test', fetch, getToken: () => 'token' });
  await assert.rejects(source.account(), { kind: 'forbidden', status: 403 });
});
