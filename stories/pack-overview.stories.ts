import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FAULT_NAMES, WORLD_NAMES } from '../mock-api/index.js';
import { phone, sourceFor, type StoryArgs } from './support.js';

interface Args extends StoryArgs {
  readonly view: 'table' | 'cards';
}

const meta: Meta<Args> = {
  title: 'Elements/pack-overview',
  component: 'pack-overview',
  args: { world: 'typical', fault: '', product: '', view: 'table' },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES },
    fault: { control: 'select', options: ['', ...FAULT_NAMES] },
    view: { control: 'inline-radio', options: ['table', 'cards'] },
  },
  render: ({ product, view, ...args }) => html`<pack-overview .source=${sourceFor(args)} product=${product} view=${view}></pack-overview>`,
};
export default meta;

type Story = StoryObj<Args>;

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
