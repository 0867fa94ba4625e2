/** A million rows by way of an export job, over HTTP, in a process that has no room for them. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../mock-api/node/http-server.js';
import type { Outcome } from './export-job-client.js';

const here = path.dirname(fileURLToPath(import.meta.url));

describe('an export of a million rows', () => {
  it('is asked for, waited for and streamed to its last row in little memory, and says that it is complete', { timeout: 120_000 }, async () => {
    const { endpoint, backend, close } = await startServer({ world: 'rows-1000000', clock: 'fixed' });
    // The file has more than 300 MB: whoever holds a third of it, as bytes or as rows, does not come to its end. What lives
    // for a moment has its usual room.
    const room = ['--max-old-space-size=96', '--max-semi-space-size=16'];
    const client = fork(path.join(here, 'export-job-client.ts'), [endpoint], { execArgv: ['--import=tsx', ...room] });
    const ended = once(client, 'exit');
    const [asked] = (await once(client, 'message')) as [string];
    assert.equal(asked, 'asked');
    backend.advance({ minutes: 1 });
    const [outcome] = (await Promise.race([once(client, 'message'), ended.then(([code]) => [`ended with ${String(code)}`])])) as [Outcome];
    await ended;
    await close();

    assert.deepEqual(outcome.phase, { is: 'done', state: 'complete' });
    assert.deepEqual([outcome.states[0], outcome.states.at(-1)], ['generating', 'generated']);
    assert.equal(outcome.rows, 1_000_000);
    assert.ok(outcome.start.some((line) => /^Rows,1000000,*$/.test(line)), outcome.start.join('\n'));
    assert.ok(outcome.start.some((line) => /^Completeness,Complete: all matching rows,*$/.test(line)));
    assert.ok(outcome.longestWrite < 1_000_000, `${outcome.longestWrite} bytes in one write`);
    assert.ok(outcome.mostBuffered < 120_000_000, `${outcome.mostBuffered} bytes in buffers`);
  });
});
