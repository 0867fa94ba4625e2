/** What was foreseen of a pack holds for the state it was in, and as long as nothing newer has come. */
import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { overviewOf, rowOf, said } from './overview-support.js';
import { backendSource, parts, shows, waitUntil } from './support.js';

/** The day beside its meter. */
const foreseen = (element: Element, id: string): string => said(rowOf(element, id).querySelector('.glance .until'));

/** An overview of media processing with its forecasts there, over a source whose packs can be tampered with. */
async function scene() {
  const { source } = backendSource('typical');
  const hand = { packs: (items: readonly Pack[]): readonly Pack[] => items, histories: [] as string[], waits: false };
  const watched: typeof source = {
    ...source,
    packs: async (...given) => {
      const page = await source.packs(...given);
      return { ...page, items: [...hand.packs(page.items)] };
    },
    balanceHistory: (...given) => {
      hand.histories.push(given[0]);
      return hand.waits ? new Promise(() => undefined) : source.balanceHistory(...given);
    },
  };
  const { element } = await overviewOf('typical', { source: watched, product: 'mps' });
  await waitUntil(() => /Runs out/.test(said(rowOf(element, 'mps-tsc-3be92d'))) && foreseen(element, 'mps-gen-2fa4b7') !== '', 'the forecasts');
  return { element, hand };
}

/** Asks for the packs in another order, which is no reading anew. */
const resort = (element: Element): void => parts<HTMLButtonElement>(element, '.thead .sort')[0]!.click();

it('<pack-overview> forgets what was foreseen of a pack that has changed, and of those it shares its usage with', async () => {
  const { element, hand } = await scene();
  const [changed, next] = ['mps-tsc-10f6aa', 'mps-tsc-3be92d'];
  expect(foreseen(element, changed)).not.to.equal('');
  hand.histories.length = 0;
  hand.packs = (items) => items.map((pack) => (pack.id === changed ? { ...pack, status: 'refunded', invalidAt: pack.purchasedAt } : pack));
  resort(element);
  await waitUntil(() => said(rowOf(element, changed)).includes('Refunded'), 'the refund');
  expect(foreseen(element, changed)).to.equal('');
  await waitUntil(() => !said(rowOf(element, changed)).includes('…'), 'what is to be said of it');
  expect(said(rowOf(element, changed))).not.to.contain('Runs out');
  await waitUntil(() => hand.histories.includes(next), 'the next in line looked into anew');
  expect(hand.histories, 'and no other').not.to.include('mps-gen-2fa4b7');
});

it('<pack-overview> keeps what is foreseen when the packs cannot be read anew', async () => {
  const { element, hand } = await scene();
  const before = foreseen(element, 'mps-gen-2fa4b7');
  hand.waits = true;
  hand.packs = () => {
    throw new Error('lost');
  };
  element.reload();
  await shows(element, 'Showing data as of');
  expect(foreseen(element, 'mps-gen-2fa4b7')).to.equal(before);
  hand.packs = (items) => items;
  hand.histories.length = 0;
  element.reload();
  await waitUntil(() => hand.histories.includes('mps-gen-2fa4b7'), 'it looked into anew once they have come');
});
