import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { FAULT_NAMES, WORLD_NAMES } from '../mock-api/index.js';
import type { Granularity } from '../src/model/usage-choices.js';
import { backwards, onwards, phone, sourceFor, type StoryArgs } from './support.js';

interface Args extends StoryArgs {
  readonly packId: string | null;
  readonly table: boolean;
  readonly granularity: Granularity | null;
}

const meta: Meta<Args> = {
  title: 'Elements/usage-chart/burn-down',
  component: 'usage-chart',
  args: { world: 'typical', fault: '', product: '', packId: 'mps-gen-2fa4b7', table: false, granularity: null },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES },
    fault: { control: 'select', options: ['', ...FAULT_NAMES] },
  },
  render: (args) => chart(args),
};
export default meta;

type Story = StoryObj<Args>;

const chart = ({ packId, table, granularity, ...args }: Args) => html`<usage-chart .source=${sourceFor(args)} kind="burndown" .packId=${packId} .granularity=${granularity} ?table=${table}></usage-chart>`;

/** A pack that runs out before it expires. */
export const RunsOut: Story = {};

/** A pack that expires first. */
export const Lapses: Story = { args: { packId: 'scf-res-55bb02' } };

/** A pack whose quota is used up within its period. */
export const Ceiling: Story = { args: { packId: 'clb-free-8f21' } };

/** A pack whose quota suffices. */
export const Suffices: Story = { args: { packId: 'trtc-call-2b7d10', table: true } };

/** A frozen pack. */
export const Frozen: Story = { args: { packId: 'live-mic-44ad0c' } };

/** Labelled and listed week by week: the drawing keeps its days, the rows say what was left, or is to be expected, at the end of each week. */
export const ByWeek: Story = { args: { packId: 'trtc-call-2b7d10', granularity: 'week', table: true } };

/** No pack is chosen yet, neither by the page nor by the reader. */
export const NoPack: Story = { args: { packId: null } };

/** All days up to the last one, on which this pack is renewed by itself. */
export const ToTheLastDay: Story = {
  args: { packId: 'trtc-call-2b7d10' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('usage-chart')!.shadowRoot!;
    const caption = () => root.querySelector('figcaption strong')?.textContent ?? '';
    await waitFor(() => expect(caption()).not.toBe(''));
    const near = caption();
    [...root.querySelectorAll('button')].find((button) => button.textContent.includes('last day'))!.click();
    await waitFor(() => expect(caption()).not.toBe(near));
  },
};

/** A closer look at a few days, taken and left by keyboard. */
export const ZoomedIn: Story = {
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('usage-chart')!.shadowRoot!;
    const caption = () => root.querySelector('figcaption strong')?.textContent ?? '';
    await waitFor(() => expect(root.querySelector('.cursor')).not.toBeNull());
    const whole = caption();
    const slider = root.querySelector<HTMLInputElement>('.cursor')!;
    const press = (key: string, shiftKey = false) => slider.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    slider.focus();
    slider.valueAsNumber = 90;
    slider.dispatchEvent(new Event('input'));
    for (let day = 0; day < 12; day += 1) press(onwards(), true);
    press('Enter');
    await waitFor(() => expect(root.querySelector('.axis-unit .link')).not.toBeNull());
    await waitFor(() => expect(caption()).not.toBe(whole));
    press('Escape');
    await waitFor(() => expect(caption()).toBe(whole));
    for (let day = 0; day < 3; day += 1) press(backwards(), true);
    press('Enter');
    await waitFor(() => expect(caption()).not.toBe(whole));
  },
};

/** A capacity of a combo pack with periods, under the quota of each. */
export const ComboQuota: Story = { args: { world: 'combo', packId: 'combo-functions' } };

/** One capacity of a combo pack at a time. */
export const Combo: Story = { args: { world: 'combo', packId: 'combo-calls' } };

/** Too few days with use. */
export const NotEnoughHistory: Story = { args: { packId: 'mps-gen-b91c5a' } };

/** A pack without history. */
export const Empty: Story = { args: { packId: 'live-flux-e2f5a8' } };

/** A narrow place. */
export const Phone: Story = { render: (args) => phone(chart(args)) };
