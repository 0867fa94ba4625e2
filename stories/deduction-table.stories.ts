import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FAULT_NAMES, WORLD_NAMES } from '../mock-api/index.js';
import { phone, sourceFor, type StoryArgs } from './support.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/deduction-table',
  component: 'deduction-table',
  args: { world: 'typical', fault: '', product: '' },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES },
    fault: { control: 'select', options: ['', ...FAULT_NAMES] },
  },
  render: ({ product, ...args }) => html`<deduction-table .source=${sourceFor(args)} product=${product}></deduction-table>`,
};
export default meta;

type Story = StoryObj<StoryArgs>;

/** Three months of deductions of one product. */
export const Typical: Story = {};

/** The sample rows of the billing documentation, to the digit. */
export const SampleRows: Story = { args: { world: 'seeds', product: 'trtc' } };

/** Fifty thousand rows, fetched as they come into view. */
export const FiftyThousandRows: Story = { args: { world: 'rows-50000' } };

/** On a phone. */
export const Phone: Story = {
  render: ({ product, ...args }) => phone(html`<deduction-table .source=${sourceFor(args)} product=${product}></deduction-table>`),
};

/** Nothing was deducted. */
export const Empty: Story = { args: { world: 'fresh' } };

/** Lines of the size to come. */
export const Loading: Story = { args: { fault: 'slow' } };

/** No answer. */
export const Unreachable: Story = { args: { fault: 'offline' } };

/** A fault of the service, with the request id that support will ask for. */
export const ServerFault: Story = { args: { fault: 'serverError' } };

/** Not permitted. */
export const Forbidden: Story = { args: { fault: 'forbidden' } };

/** A product that does not exist. */
export const UnknownProduct: Story = { args: { product: 'no-such-product' } };
