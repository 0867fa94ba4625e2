/** Fifty embeds of one page in front of a backend that fails, and comes back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '../../mock-api/worlds/random.js';
import { createBackend, createFetch } from '../../mock-api/index.js';
import { createHttpSource } from '../../src/api/http-source.js';
import { VirtualTime } from '../faults/virtual-time.js';

const embeds = 50;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Storm {
  /** When each request was sent, in virtual milliseconds. */
  readonly sent: readonly number[];
  readonly answered: number;
}

/** All embeds ask at once for something of their own, of a backend that answers so until it is well again. */
async function storm(refusal: () => Response, wellAt: number): Promise<Storm> {
  const random = new Random(7);
  const time = new VirtualTime(() => random.next(), turn);
  const backend = createFetch(createBackend());
  const sent: number[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    sent.push(time.now());
    return time.now() < wellAt ? Promise.resolve(refusal()) : time.still(backend(input, init));
  };
  const all = Array.from({ length: embeds }, (_, number) => createHttpSource({ endpoint: 'https://api.packmeter.test/v1', fetch, headers: { 'X-Embed': String(number) } }, time));
  let answered = 0;
  let ended = 0;
  for (const source of all) void source.packs({}).then(() => (answered += 1), () => undefined).finally(() => (ended += 1));
  await time.until(() => ended === embeds);
  return { sent, answered };
}

/** Most requests that begin in any one tenth of a second after the first ones. */
const burst = (times: readonly number[]): number => Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 100).length));

describe(`${embeds} embeds in front of a backend that fails`, () => {
  it('ask again no more often than the page may, all together', async () => {
    const { sent, answered } = await storm(() => new Response('', { status: 503 }), Infinity);
    const repeats = sent.length - embeds;
    console.log(`    ${sent.length} requests in ${Math.round(Math.max(...sent))} ms: ${embeds} first tries and ${repeats} repeats; without a budget there would be ${embeds * 3}`);
    assert.equal(answered, 0);
    assert.ok(repeats <= 11, `${repeats} repeats`);
  });

  it('do not come back together when they are told when to', async () => {
    const { sent, answered } = await storm(() => new Response('', { status: 429, headers: { 'Retry-After': '2' } }), 2000);
    const repeats = sent.slice(embeds);
    console.log(`    after Retry-After: 2, ${repeats.length} repeats between ${Math.round(Math.min(...repeats))} and ${Math.round(Math.max(...repeats))} ms, at most ${burst(repeats)} in 100 ms; ${answered} answered`);
    assert.ok(repeats.length <= 11 && repeats.every((at) => at >= 2000));
    assert.ok(Math.max(...repeats) - Math.min(...repeats) > 150);
    assert.equal(answered, repeats.length);
  });
});
