import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { FAULT_NAMES, WORLD_NAMES } from '../mock-api/index.js';
import { phone, sourceFor, type StoryArgs } from './support.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/plugin-list',
  component: 'plugin-list',
  args: { world: 'typical', fault: '', product: '' },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES },
    fault: { control: 'select', options: ['', ...FAULT_NAMES] },
  },
  render: ({ product, ...args }) => html`<plugin-list .source=${sourceFor(args)} product=${product}></plugin-list>`,
};
export default meta;

type Story = StoryObj<StoryArgs>;

/** Every state of a review; one may be bought. */
export const Table: Story = {
  play: async ({ canvasElement }) => {
    const root = () => canvasElement.querySelector('plugin-list')!.shadowRoot!;
    await waitFor(() => expect(root().querySelectorAll('.tbody .badge').length).toBe(5), { timeout: 8000 });
    await expect(root().querySelectorAll('.tbody a').length).toBe(1);
  },
};

/** In a narrow place they are cards. */
export const Phone: Story = {
  render: ({ product, ...args }) => phone(html`<plugin-list .source=${sourceFor(args)} product=${product}></plugin-list>`),
};

/** None has been applied for. */
export const Empty: Story = { args: { world: 'fresh' } };

/** Lines of the size to come. */
export const Loading: Story = { args: { fault: 'slow' } };

/** No answer. */
export const Unreachable: Story = { args: { fault: 'offline' } };

/** Not permitted. */
export const Forbidden: Story = { args: { fault: 'forbidden' } };

/** Asked too often. */
export const RateLimited: Story = { args: { fault: 'rateLimited' } };

/** A product that has no plug-ins. */
export const OtherProduct: Story = { args: { product: 'trtc' } };
