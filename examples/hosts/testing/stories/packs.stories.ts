/** Stories of a page of ours: each has a ledger of its own, and none needs a network. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createHttpSource, define } from 'packmeter';
import { createBackend, createFetch, type FaultName, type WorldName } from 'packmeter/mock-api';
import { expect, waitFor } from 'storybook/test';

define();

interface Args {
  readonly world: WorldName;
  readonly fault?: FaultName;
}

const meta: Meta<Args> = {
  title: 'Billing page',
  args: { world: 'typical' },
  render: ({ world, fault }) => {
    const backend = createBackend({ world });
    if (fault) backend.faults.set([{ name: fault }]);
    const source = createHttpSource({ endpoint: 'https://api.example.com/v1', fetch: createFetch(backend), retry: { tries: 1 } });
    return html`
      <pack-overview lang="en" product="mps" group="billing" .source=${source}></pack-overview>
      <usage-chart lang="en" product="mps" group="billing" .source=${source}></usage-chart>
    `;
  },
};
export default meta;

const shows = (words: string): NonNullable<StoryObj<Args>['play']> => async ({ canvasElement }) => {
  const [overview] = canvasElement.querySelectorAll('pack-overview');
  await waitFor(() => expect(overview?.shadowRoot?.textContent).toContain(words), { timeout: 10_000 });
};

export const Typical: StoryObj<Args> = { play: shows('Total') };

export const NoPacks: StoryObj<Args> = { args: { world: 'fresh' }, play: shows('No packs') };

export const Forbidden: StoryObj<Args> = { args: { fault: 'forbidden' }, play: shows('Not permitted') };
