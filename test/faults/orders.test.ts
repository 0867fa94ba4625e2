/** Renewals, settings and refunds ordered through the element, over a network with every fault. */
import { expect } from '@open-wc/testing';
import { giveOrders } from './orders.js';

describe('orders over a bad network', () => {
  for (const kind of ['renewal', 'refund'] as const) {
    it(`are carried out as often as they were agreed to at most, and the reader is told of each: ${kind}`, async () => {
      const { runs, agreed, carriedOut, saves, requests } = await giveOrders(kind, 2026, 10);
      expect(carriedOut, 'some must get through').to.be.within(1, agreed);
      console.log(`${kind}: ${runs} runs, ${requests} requests, ${saves} saves, ${agreed} agreed to, ${carriedOut} carried out`);
    }).timeout(120_000);
  }
});
