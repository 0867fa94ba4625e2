/** A large file over HTTP to a client that stops reading: the server waits, and holds only what is on its way. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import process from 'node:process';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { startServer } from '../../mock-api/node/http-server.js';

const ROWS = 50_000;

describe('the file of a large export', () => {
  it('waits for a client that does not read, and comes whole to one that goes on', { timeout: 60_000 }, async () => {
    const warnings: string[] = [];
    process.on('warning', ({ message }) => warnings.push(message));
    const { endpoint, backend, close } = await startServer({ world: 'rows-50000', clock: 'fixed' });
    const from = backend.now - 88 * 86_400_000;
    const id = backend.ledger.run({ do: 'createExport', at: backend.now, product: 'trtc', from, to: backend.now });
    backend.advance({ minutes: 1 });

    let taken = 0;
    const { pack } = backend.ledger.state.deductions;
    const row = pack.at.bind(pack);
    pack.at = (index) => (taken++, row(index));

    const request = http.get(`${endpoint}/exports/${id}/file`, { highWaterMark: 16_384 } as http.RequestOptions);
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    // Nobody reads: the server goes on until the connection is full, and then no further.
    let still = 0;
    for (let before = -1; still < 2000; before = taken) {
      await turn();
      still = taken === before ? still + 1 : 0;
    }
    const ahead = taken;
    assert.ok(ahead > 0 && ahead < ROWS * 0.8, `${ahead} rows were made for nobody`);

    let lines = 0;
    let most = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      most = Math.max(most, chunk.length);
      for (const byte of chunk) if (byte === 10) lines++;
    }
    assert.equal(lines, ROWS + 1);
    assert.ok(taken >= ROWS);
    assert.ok(most < 1_000_000, `${most} bytes came at once`);

    // Another one gives up half-way: nothing is made any more.
    taken = 0;
    const given = http.get(`${endpoint}/exports/${id}/file`);
    given.on('error', () => undefined);
    const [half] = (await once(given, 'response')) as [http.IncomingMessage];
    await once(half, 'readable');
    given.destroy();
    for (let before = -1, quiet = 0; quiet < 2000; before = taken) {
      await turn();
      quiet = taken === before ? quiet + 1 : 0;
    }
    assert.ok(taken < ROWS, `${taken} rows were made for a client that has gone`);
    await close();
    assert.deepEqual(warnings, []);
  });
});
