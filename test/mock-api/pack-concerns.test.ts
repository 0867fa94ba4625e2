/** What the summary of packs counts is what a list narrowed to it holds. */
import { expect } from '@open-wc/testing';
import { add, compare, quantity, toDecimal, zero, type Quantity } from '../../src/model/quantity.js';
import type { WorldName } from '../../mock-api/index.js';
import { Client } from './support.js';

for (const world of ['typical', 'expiring', 'frozen', 'combo', 'many-packs'] as const satisfies readonly WorldName[]) {
  describe(`concerns of the world ${world}`, () => {
    const client = new Client({ world });

    it('are as many packs as the summary says', async () => {
      const { summary } = await client.ask('listPacks');
      const list = async (concern: string) => (await client.ask('listPacks', { query: { concern, limit: '500' } })).total;
      expect([await list('expiringSoon'), await list('runningLow'), await list('lapsing')]).to.deep.equal([
        summary!.expiringSoon,
        summary!.runningLow,
        summary!.lapsing!.packs,
      ]);
    });

    it('lapse in the amounts that the packs have left, to the last digit', async () => {
      const { items, summary, total } = await client.ask('listPacks', { query: { concern: 'lapsing', limit: '500' } });
      expect(items).to.have.length(total);
      const sums: Record<string, Quantity> = {};
      const count = (unit: string, left: string) => (sums[unit] = add(sums[unit] ?? zero, left));
      for (const pack of items) {
        if (pack.comboItems) for (const { unit, remaining } of pack.comboItems) count(unit, remaining);
        else count(pack.capacityUnit!, pack.totalRemaining!);
      }
      const told = Object.fromEntries(summary!.lapsing!.amounts.map(({ unit, amount }) => [unit, toDecimal(quantity(amount))]));
      const wanted = Object.entries(sums).filter(([, sum]) => compare(sum, zero) > 0);
      expect(told).to.deep.equal(Object.fromEntries(wanted.map(([unit, sum]) => [unit, toDecimal(sum)])));
    });
  });
}

it('a pack past its expiry, whose failed renewal is tried again, is among those that expire', async () => {
  const client = new Client({ world: 'typical' });
  const valid = (await client.ask('listPacks', { query: { status: 'valid', limit: '500' } })).items;
  const retried = valid.filter(({ statusReason }) => statusReason?.code === 'renewalRetried').map(({ id }) => id);
  expect(retried).to.include('cfs-store-16b9ea');
  const { items } = await client.ask('listPacks', { query: { concern: 'expiringSoon', limit: '500' } });
  expect(items.map(({ id }) => id)).to.include.members(retried);
});

it('the world of many packs has five thousand of them', async () => {
  const { products } = await new Client({ world: 'many-packs' }).ask('getCatalogue');
  expect(products.reduce((sum, { packCount }) => sum + (packCount ?? 0), 0)).to.be.greaterThan(4500);
});
