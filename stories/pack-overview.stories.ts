import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { overview, type OverviewArgs } from './pack-overview-support.js';
import { phone, sourceFor } from './support.js';

const meta: Meta<OverviewArgs> = { ...overview, title: 'Elements/pack-overview', component: 'pack-overview' };
export default meta;

type Story = StoryObj<OverviewArgs>;

/** Every pack of a company, all products. */
export const Table: Story = {};

/** The same packs as cards: what is left first, then until when. */
export const Cards: Story = { args: { view: 'cards' } };

/** Narrow places show cards whatever is chosen. */
export const Phone: Story = {
  render: ({ product, ...args }) => phone(html`<pack-overview .source=${sourceFor(args)} product=${product}></pack-overview>`),
};

/** One product. */
export const OneProduct: Story = { args: { product: 'trtc' } };

/** Packs with several capacities, each with its own meter. */
export const ComboPacks: Story = { args: { world: 'combo', view: 'cards' } };

/** Packs that a change of billing mode has frozen. */
export const Frozen: Story = { args: { world: 'frozen' } };

/** An account without packs. */
export const Empty: Story = { args: { world: 'fresh' } };

/** Lines of the size to come. */
export const Loading: Story = { args: { fault: 'slow' } };

/** No answer. */
export const Unreachable: Story = { args: { fault: 'offline' } };

/** An answer that is not what the contract says. */
export const WrongShape: Story = { args: { fault: 'wrongShape' } };

/** Not permitted. */
export const Forbidden: Story = { args: { fault: 'forbidden' } };

/** Asked too often: it says when to come back. */
export const RateLimited: Story = { args: { fault: 'rateLimited' } };

/** A product that does not exist. */
export const UnknownProduct: Story = { args: { product: 'no-such-product' } };
