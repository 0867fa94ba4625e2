import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MAIN } from '../mock-api/worlds/company.js';
import type { Backend, Fault } from '../mock-api/index.js';
import { preparedSource, user } from './renewal-support.js';
import { phone } from './support.js';

interface Args {
  readonly faults: readonly Fault[];
}

const topUp = (backend: Backend) => void backend.ledger.run({ do: 'topUp', at: backend.now, uin: MAIN, amount: '1000' });
const element = ({ faults }: Args) => html`<renewal-settings .source=${preparedSource('expiring', faults, topUp)}></renewal-settings>`;

const meta: Meta<Args> = {
  title: 'Elements/renewal-settings/several packs',
  component: 'renewal-settings',
  args: { faults: [] },
  beforeEach: () => {
    localStorage.clear();
    sessionStorage.clear();
  },
  render: element,
};
export default meta;

type Story = StoryObj<Args>;

async function tick(canvas: HTMLElement, ...ids: readonly string[]): Promise<ReturnType<typeof user>> {
  const person = user(canvas);
  await person.press('Several packs at once');
  for (const id of ids) (await person.find(`[name="pack"][value="${id}"]`)).click();
  return person;
}

async function renew(canvas: HTMLElement, ...ids: readonly string[]): Promise<ReturnType<typeof user>> {
  const person = await tick(canvas, ...ids);
  await person.press('Preview');
  (await person.find('[name="several-consent"]')).click();
  return person;
}

/** The packs to tick, and what is to be done with them. */
export const Choice: Story = { play: async ({ canvasElement }) => void (await tick(canvasElement, 'plan-week', 'plan-none')) };

/** What it costs, and how far the balance goes: what it does not reach for is left out. */
export const Preview: Story = {
  play: async ({ canvasElement }) => {
    const { press, find } = await tick(canvasElement, 'plan-today', 'plan-week', 'plan-dear', 'plan-none');
    await press('Preview');
    await find('table.several');
  },
};

/** How several are renewed: what changes for each, and why some cannot be changed. */
export const PreviewOfSettings: Story = {
  play: async ({ canvasElement }) => {
    const { press, find } = await tick(canvasElement, 'plan-today', 'plan-week', 'plan-dear', 'plan-none');
    (await find('[name="task"][value="save"]')).click();
    await press('Preview');
    await find('table.several');
  },
};

/** Each has an outcome of its own. */
export const Outcomes: Story = {
  play: async ({ canvasElement }) => {
    const { press, find, source, backend } = await renew(canvasElement, 'plan-today', 'plan-tomorrow', 'plan-week', 'plan-none');
    const { etag } = await source.renewal('plan-week', {});
    await source.saveRenewal('plan-week', { method: 'automatic', period: { count: 6, unit: 'month' } }, { etag, idempotencyKey: 'another-person' });
    backend().faults.set([{ name: 'forbidden', route: 'createRenewal', times: 1 }]);
    await press('Renew 4 packs');
    await find('.conflict');
    await find('[data-pack="plan-none"][data-phase="done"]');
  },
};

/** The answers were lost and cannot be read either. */
export const NotKnown: Story = {
  play: async ({ canvasElement }) => {
    const { press, find, backend } = await renew(canvasElement, 'plan-week', 'plan-none');
    backend().faults.set([{ name: 'lostAnswer', route: 'createRenewal', times: 1 }, { name: 'serverError', route: 'listRenewals' }]);
    await press('Renew 2 packs');
    await find('[data-phase="undecided"]');
  },
};

/** Under way. */
export const UnderWay: Story = {
  args: { faults: [{ name: 'never', route: 'createRenewal' }] },
  play: async ({ canvasElement }) => {
    const { press, find } = await renew(canvasElement, 'plan-today', 'plan-tomorrow', 'plan-week', 'plan-none');
    await press('Renew 4 packs');
    await find('[data-phase="waiting"]');
  },
};

/** On a phone. */
export const Phone: Story = { ...Preview, render: (args) => phone(element(args)) };
