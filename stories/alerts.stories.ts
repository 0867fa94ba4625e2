import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Backend, Fault } from '../mock-api/index.js';
import { preparedSource, user } from './renewal-support.js';
import { phone } from './support.js';

interface Args {
  readonly faults: readonly Fault[];
  /** Whether the pack has alerts, one of which has fired. */
  readonly set: boolean;
  readonly readOnly: boolean;
}

function setAlerts(backend: Backend): void {
  const items = [
    { kind: 'daysToExpiry', value: '30' },
    { kind: 'remainingPercent', value: '20' },
    { kind: 'remainingAmount', value: '2.5' },
    { kind: 'daysToExhaustion', value: '3' },
  ] as const;
  backend.ledger.run({ do: 'setAlerts', at: backend.now, id: 'plan-none', items: [...items] });
}

function sourceFor({ faults, set, readOnly }: Args) {
  const source = preparedSource('expiring', faults, set ? setAlerts : undefined);
  const capabilities: typeof source.capabilities = async (...all) => ({ ...(await source.capabilities(...all)), operations: [] });
  return readOnly ? { ...source, capabilities } : source;
}

const element = (args: Args) => html`<renewal-settings .source=${sourceFor(args)} pack-id="plan-none"></renewal-settings>`;

const meta: Meta<Args> = {
  title: 'Dialogs/alerts',
  component: 'renewal-settings',
  args: { faults: [], set: true, readOnly: false },
  beforeEach: () => localStorage.clear(),
  render: element,
  play: async ({ canvasElement }) => user(canvasElement).press('Alerts'),
};
export default meta;

type Story = StoryObj<Args>;

/** Armed, and fired. */
export const Set: Story = {};

/** None yet. */
export const None: Story = { args: { set: false } };

/** A threshold that cannot be. */
export const Wrong: Story = {
  args: { set: false },
  play: async ({ canvasElement }) => {
    const { press, type, find } = user(canvasElement);
    await press('Alerts');
    await press('Add an alert');
    await type('[name="threshold"]', '120');
    await find('dialog.alerts .wrong');
  },
};

/** Changes that would be left behind. */
export const Leaving: Story = {
  args: { set: false },
  play: async ({ canvasElement }) => {
    const { press, type } = user(canvasElement);
    await press('Alerts');
    await press('Add an alert');
    await type('[name="threshold"]', '12.5');
    await press('Close');
  },
};

/** Saved, and read back. */
export const Saved: Story = {
  args: { set: false },
  play: async ({ canvasElement }) => {
    const { press, type, find } = user(canvasElement);
    await press('Alerts');
    await press('Add an alert');
    await type('[name="threshold"]', '15');
    await press('Save');
    await find('dialog.alerts .saved');
  },
};

/** Somebody else was faster. */
export const Conflict: Story = {
  play: async ({ canvasElement }) => {
    const { press, type, find, source } = user(canvasElement);
    await press('Alerts');
    await type('[name="threshold"]', '25');
    const { etag } = await source.alerts('plan-none');
    await source.saveAlerts('plan-none', { items: [{ kind: 'remainingPercent', value: '10' }] }, { etag, idempotencyKey: 'another-person' });
    await press('Save');
    await find('dialog.alerts .conflict');
  },
};

/** Who may look and not touch. */
export const ReadOnly: Story = { args: { readOnly: true } };

/** The backend said no. */
export const Refused: Story = {
  args: { faults: [{ name: 'conflict', route: 'putAlerts' }] },
  play: async ({ canvasElement }) => {
    const { press, type, find } = user(canvasElement);
    await press('Alerts');
    await type('[name="threshold"]', '25');
    await press('Save');
    await find('dialog.alerts .outcome.bad');
  },
};

/** Its place is held while it loads. */
export const Loading: Story = { args: { faults: [{ name: 'never', route: 'getAlerts' }] } };

/** The alerts cannot be read. */
export const ServerFault: Story = { args: { faults: [{ name: 'serverError', route: 'getAlerts' }] } };

/** On a phone. */
export const Phone: Story = { render: (args) => phone(element(args)) };
