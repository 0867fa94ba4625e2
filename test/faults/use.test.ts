/** Every element, used over a network with every fault. More of the same: npm run fuzz:elements. */
import { expect } from '@open-wc/testing';
import { tags } from '../elements/support.js';
import { useElements } from './use.js';

describe('over a bad network', () => {
  for (const tag of tags) {
    it(`<${tag}> comes to show what its user wanted last`, async () => {
      const { runs, actions, choices, requests, asItWas, uncompared } = await useElements(tag, { seed: 2026, runs: 5, shrink: false });
      expect(actions).to.be.greaterThan(10);
      console.log(`<${tag}>: ${runs} runs, ${actions} actions, ${choices} choices, ${requests} requests, ${asItWas} as it was, ${uncompared} not compared`);
    }).timeout(120_000);
  }
});
