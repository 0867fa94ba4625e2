/** Renewals and settings ordered through the element, over a network with every fault. */
import { expect } from '@open-wc/testing';
import { giveOrders } from './orders.js';

describe('orders over a bad network', () => {
  it('are carried out as often as they were agreed to at most, and the reader is told of each', async () => {
    const { runs, agreed, paid, saves, requests } = await giveOrders(2026, 25);
    expect(paid, 'some must get through').to.be.within(1, agreed);
    expect(saves).to.be.greaterThan(10);
    console.log(`${runs} runs, ${requests} requests, ${saves} saves, ${agreed} renewals agreed to, ${paid} paid`);
  }).timeout(120_000);
});
