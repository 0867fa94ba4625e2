import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { overview, type OverviewArgs } from './pack-overview-support.js';
import { phone, sourceFor } from './support.js';

const meta: Meta<OverviewArgs> = { ...overview, title: 'Elements/pack-overview/Faces, forecast and panel', component: 'pack-overview' };
export default meta;

type Story = StoryObj<OverviewArgs>;

const rootOf = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('pack-overview')!.shadowRoot!;
const found = async <E extends HTMLElement>(canvas: HTMLElement, selector: string, text?: string): Promise<E> => {
  let element: E | undefined;
  await waitFor(
    () => {
      element = [...rootOf(canvas).querySelectorAll<E>(selector)].find((each) => text === undefined || each.textContent?.includes(text));
      return expect(element).toBeTruthy();
    },
    { timeout: 8000 },
  );
  return element!;
};

/** Media processing wears the face of its own console: minutes, type, start and end. */
export const MediaProcessing: Story = { args: { product: 'mps' } };

/** Live streaming: kinds as tabs, the billing mode in force, packs in use told from unused ones. */
export const Live: Story = {
  args: { product: 'live' },
  play: async ({ canvasElement }) => {
    (await found(canvasElement, '.tab', 'Live traffic')).click();
    (await found(canvasElement, '.billing-open')).click();
    await found(canvasElement, '.billing-modes:popover-open td');
  },
};

/** The plug-ins of live streaming stand beside its packs. */
export const LivePlugins: Story = {
  args: { product: 'live' },
  play: async ({ canvasElement }) => {
    (await found(canvasElement, '.tab', 'Plug-ins')).click();
    await found(canvasElement, '[role="columnheader"]', 'APPID');
  },
};

/** Live streaming under monthly billing: every pack is frozen. */
export const LiveFrozen: Story = { args: { product: 'live', world: 'frozen' } };

/** Live streaming on a phone. */
export const LivePhone: Story = {
  render: (args) => phone(html`<pack-overview .source=${sourceFor(args)} product="live"></pack-overview>`),
};

/** The table on a phone, for whoever asks for it: it scrolls sideways in its own frame, its columns can be chosen. */
export const TableOnAPhone: Story = {
  render: (args) => phone(html`<pack-overview .source=${sourceFor(args)}></pack-overview>`),
  play: async ({ canvasElement }) => {
    await found(canvasElement, '.card');
    (await found(canvasElement, '.segments button')).click();
    await found(canvasElement, '.columns-row button');
    await found(canvasElement, '.tbody .name');
  },
};

/** The panel of a pack: why it is as it is, when it runs out, what is drawn on after it. */
export const Panel: Story = {
  args: { product: 'mps' },
  play: async ({ canvasElement }) => {
    (await found(canvasElement, '.tbody .name')).click();
    await found(canvasElement, '.order li');
  },
};

/** The panel of a frozen pack says what froze it, since when, and what thaws it. */
export const PanelOfAFrozenPack: Story = {
  args: { product: 'mps', world: 'frozen' },
  play: async ({ canvasElement }) => {
    (await found(canvasElement, '.badge-button')).click();
    await found(canvasElement, '.detail-status', 'Since');
  },
};

/** What else can be done with a pack, and why not. */
export const Menu: Story = {
  args: { product: 'mps' },
  play: async ({ canvasElement }) => {
    // The table brings its own width: the button may lie beyond its edge, and opens all the same.
    (await found(canvasElement, '.more-button')).click();
    await found(canvasElement, '.pack-menu-item');
  },
};

/** The products whose packs can be looked at, to be searched. */
export const ProductsInRange: Story = {
  play: async ({ canvasElement }) => {
    (await found(canvasElement, '.product-choice .button')).click();
    await found(canvasElement, 'dialog.range[open] .range-list');
  },
};

/** Narrowed by a figure of the head, with the way out of it as a chip. */
export const Narrowed: Story = {
  play: async ({ canvasElement }) => {
    (await found(canvasElement, '.figure:enabled', 'Expiring')).click();
    await found(canvasElement, '.chip');
  },
};

/** Five thousand packs: only those in view stand in the page. */
export const FiveThousandPacks: Story = {
  args: { world: 'many-packs', view: 'cards' },
  play: async ({ canvasElement }) => {
    await found(canvasElement, '.card');
    await expect(rootOf(canvasElement).querySelectorAll('.card').length).toBeLessThan(60);
  },
};

/** A pack that nearly ran out, in the forecast's words. */
export const NearlySpent: Story = { args: { world: 'nearly-spent', view: 'cards' } };
