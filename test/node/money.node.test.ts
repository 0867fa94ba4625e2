/** Money: what is wanted once is done once, and known to be done, whatever the network does. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fateKinds } from '../faults/network.js';
import { playMoney } from '../faults/money.js';

const intents = 200;

describe('renewals and refunds over a network with every fault', () => {
  it(`${intents} of them are carried out once each, and nobody is told otherwise`, { timeout: 480_000 }, async () => {
    const tally = await playMoney(5000, intents);
    assert.deepEqual(tally.doubled, []);
    assert.deepEqual(tally.lost, []);
    assert.deepEqual(tally.misled, []);
    assert.deepEqual(tally.rekeyed, []);
    assert.ok(tally.takeovers > intents / 20 && tally.repeats > intents / 4, `${tally.repeats} repeats, ${tally.takeovers} by another page`);
    assert.ok(tally.unguarded > intents / 10, `only ${tally.unguarded} guarded by their key alone`);
    assert.ok(tally.unknown > intents / 5, `only ${tally.unknown} answers told nothing`);
    const faults = fateKinds.filter((kind) => kind !== 'changed');
    assert.deepEqual(faults.filter((kind) => !tally.met.has(kind)), [], 'faults that were never met');
    console.log(`    ${tally.intents} intents, ${tally.requests} requests, ${tally.unknown} answers that told nothing, ${tally.reloads} pages left on the way`);
  });
});
