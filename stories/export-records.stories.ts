import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { FAULT_NAMES, WORLD_NAMES } from '../mock-api/index.js';
import { phone, sourceFor, type StoryArgs } from './support.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/export-records',
  component: 'export-records',
  args: { world: 'typical', fault: '', product: '' },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES },
    fault: { control: 'select', options: ['', ...FAULT_NAMES] },
  },
  render: (args) => html`<export-records .source=${sourceFor(args)}></export-records>`,
};
export default meta;

type Story = StoryObj<StoryArgs>;

/** One file of each state, newest first. */
export const EveryState: Story = {
  play: async ({ canvasElement }) => {
    const root = () => canvasElement.querySelector('export-records')!.shadowRoot!;
    await waitFor(() => expect(root().querySelectorAll('.record[data-id]')).toHaveLength(5));
    const buttons = [...root().querySelectorAll<HTMLButtonElement>('.record .button')];
    // What is there can be had, and what is not can be asked for again.
    await expect(buttons.filter(({ disabled }) => !disabled)).toHaveLength(4);
  },
};

/** On a phone: the same as cards. */
export const Phone: Story = { render: (args) => phone(html`<export-records .source=${sourceFor(args)}></export-records>`) };

/** Nothing was asked for yet. */
export const Empty: Story = { args: { world: 'fresh' } };

/** Lines of the size to come. */
export const Loading: Story = { args: { fault: 'slow' } };

/** No answer. */
export const Unreachable: Story = { args: { fault: 'offline' } };

/** A fault of the service, with the request id that support will ask for. */
export const ServerFault: Story = { args: { fault: 'serverError' } };

/** Not permitted. */
export const Forbidden: Story = { args: { fault: 'forbidden' } };

/** The service asks for a pause. */
export const RateLimited: Story = { args: { fault: 'rateLimited' } };

/** The dialog of the deduction table, in which a file is chosen. */
export const ExportDialog: Story = {
  render: (args) => html`<deduction-table product="trtc" .source=${sourceFor(args)}></deduction-table>`,
  play: async ({ canvasElement }) => {
    const root = () => canvasElement.querySelector('deduction-table')!.shadowRoot!;
    const button = () => [...root().querySelectorAll<HTMLButtonElement>('.toolbar button')].find(({ textContent }) => textContent.trim() === 'Export');
    await waitFor(() => expect(button()?.disabled).toBe(false));
    button()!.click();
    // It is fetched when it is asked for, which takes a busy machine its time.
    await waitFor(() => expect(root().querySelector<HTMLDialogElement>('dialog.exports')?.open).toBe(true), { timeout: 8000 });
  },
};
