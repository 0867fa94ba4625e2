import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FAULT_NAMES, WORLD_NAMES } from '../mock-api/index.js';
import { phone, sourceFor, type StoryArgs } from './support.js';

interface Args extends StoryArgs {
  readonly packId: string | null;
  readonly table: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/usage-chart/burn-down',
  component: 'usage-chart',
  args: { world: 'typical', fault: '', product: '', packId: 'mps-gen-2fa4b7', table: false },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES },
    fault: { control: 'select', options: ['', ...FAULT_NAMES] },
  },
  render: (args) => chart(args),
};
export default meta;

type Story = StoryObj<Args>;

const chart = ({ packId, table, ...args }: Args) => html`<usage-chart .source=${sourceFor(args)} kind="burndown" .packId=${packId} ?table=${table}></usage-chart>`;

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

/** One capacity of a combo pack at a time. */
export const Combo: Story = { args: { world: 'combo', packId: 'combo-calls' } };

/** Too few days with use. */
export const NotEnoughHistory: Story = { args: { packId: 'mps-gen-b91c5a' } };

/** A pack without history. */
export const Empty: Story = { args: { packId: 'live-flux-e2f5a8' } };

/** No pack. */
export const NoPack: Story = { args: { packId: null } };

/** A narrow place. */
export const Phone: Story = { render: (args) => phone(chart(args)) };
