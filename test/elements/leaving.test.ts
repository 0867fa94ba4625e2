/** Elements that leave the page: what they have asked for ends, and nothing more is asked on their behalf. */
import { expect } from '@open-wc/testing';
import { createBackend, createFetch } from '../../mock-api/index.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { mount, sourceOver, tags, text, waitUntil } from './support.js';

interface Sent {
  readonly url: string;
  readonly signal: AbortSignal | null | undefined;
  answered: boolean;
}

/** A backend of a world with many packs, whose answers wait while it is shut; of some addresses alone, where they are named. */
function gated(part = '') {
  const answer = createFetch(createBackend({ world: 'typical' }));
  const sent: Sent[] = [];
  let gate: Promise<void> | undefined;
  let open = (): void => undefined;
  const source = sourceOver(async (input, init) => {
    const each: Sent = { url: new Request(input).url, signal: init?.signal, answered: false };
    sent.push(each);
    if (each.url.includes(part)) await gate;
    const response = await answer(input, init);
    each.answered = true;
    return response;
  });
  return {
    sent,
    source,
    shut: () => (gate = new Promise((resolve) => (open = resolve))),
    open: () => open(),
    waiting: () => sent.filter(({ answered }) => !answered),
  };
}

const shown = (element: PackmeterElement) => waitUntil(() => text(element).includes('+08:00') || element.localName === 'plugin-list', `${element.localName} shows its data`, { timeout: 20_000 });

describe('an element that leaves', () => {
  for (const tag of tags) {
    const product = tag === 'usage-chart' ? 'mps' : tag === 'plugin-list' ? 'live' : null;

    it(`ends what it asked for while it read: ${tag}`, async () => {
      const backend = gated();
      void backend.shut();
      const element = mount<PackmeterElement>(tag, { source: backend.source, product });
      await waitUntil(() => backend.sent.length > 0, 'it asks');
      element.remove();
      await waitUntil(() => backend.sent.every(({ signal }) => signal?.aborted), 'all calls are ended');
      const asked = backend.sent.length;
      backend.open();
      await shown(mount(tag, { source: gated().source, product }));
      expect(backend.sent.length).to.equal(asked);
    });

    it(`asks for nothing more once it is gone, and again when it is back: ${tag}`, async () => {
      const backend = gated();
      const element = mount<PackmeterElement>(tag, { source: backend.source, product });
      await shown(element);
      void backend.shut();
      (element as PackmeterElement & { reload(): void }).reload();
      await waitUntil(() => backend.waiting().length > 0, 'it asks again');
      element.remove();
      await waitUntil(() => backend.waiting().every(({ signal }) => signal?.aborted), 'all calls are ended');
      const asked = backend.sent.length;
      backend.open();
      await shown(mount(tag, { source: gated().source, product }));
      expect(backend.sent.slice(asked).map(({ url }) => url)).to.deep.equal([]);
      document.body.append(element);
      await waitUntil(() => backend.sent.length > asked, 'it asks when it is back');
      await shown(element);
      element.remove();
    });
  }

  it('lets the forecasts of many packs be, and goes on with them when it is back', async () => {
    const backend = gated('/balance-history');
    const histories = () => backend.sent.filter(({ url }) => url.includes('/balance-history'));
    // None is known before it leaves, however late that is seen.
    void backend.shut();
    const element = mount<PackmeterElement>('pack-overview', { source: backend.source });
    await waitUntil(() => histories().length > 0, 'a history is asked for', { timeout: 20_000 });
    element.remove();
    const asked = histories().length;
    await shown(mount('deduction-table', { source: gated().source }));
    expect(histories().length).to.equal(asked);
    document.body.append(element);
    await waitUntil(() => histories().length > asked, 'histories are asked for again', { timeout: 20_000 });
    element.remove();
  });
});
