import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { createBackend, createFetch, type Backend, type Fault } from '../mock-api/index.js';
import { MAIN } from '../mock-api/worlds/company.js';
import type { PackSource } from '../src/api/pack-source.js';
import { createHttpSource } from '../src/api/http-source.js';
import type { RenewalSettings } from '../src/elements/renewal-settings/renewal-settings.js';
import { phone } from './support.js';

interface Args {
  readonly packId: string;
  /** Days that have passed since the world began. */
  readonly days: number;
  /** What the account was topped up by: it has 60 of its own. */
  readonly topUp: string;
  readonly faults: readonly Fault[];
  /** Whether the user may change anything. */
  readonly readOnly: boolean;
}

/** The backend behind each source: a story moves others' hands, and faults, through it. */
const backends = new WeakMap<PackSource, Backend>();

function sourceFor({ days, topUp, faults, readOnly }: Args): PackSource {
  const backend = createBackend({ world: 'expiring' });
  if (topUp !== '0') backend.ledger.run({ do: 'topUp', at: backend.now, uin: MAIN, amount: topUp });
  backend.advance({ days });
  backend.faults.set(faults);
  const http = createHttpSource({ endpoint: 'https://api.packmeter.example/v1', fetch: createFetch(backend), retry: { tries: 1 } });
  const capabilities: PackSource['capabilities'] = async (options) => {
    const all = await http.capabilities(options);
    return readOnly ? { ...all, operations: [] } : all;
  };
  const source = { ...http, capabilities };
  backends.set(source, backend);
  return source;
}

const meta: Meta<Args> = {
  title: 'Elements/renewal-settings',
  component: 'renewal-settings',
  args: { packId: '', days: 0, topUp: '1000', faults: [], readOnly: false },
  argTypes: { packId: { control: 'select', options: ['', 'plan-today', 'plan-tomorrow', 'plan-week', 'plan-dear', 'plan-none', 'tokens-unused'] } },
  beforeEach: () => localStorage.clear(),
  render: ({ packId, ...args }) => html`<renewal-settings .source=${sourceFor({ packId, ...args })} pack-id=${packId}></renewal-settings>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The element of a story, and what a person does with it. */
function user(canvas: HTMLElement) {
  const element = canvas.querySelector<RenewalSettings>('renewal-settings')!;
  const find = async <E extends HTMLElement>(selector: string) => waitFor(() => element.shadowRoot!.querySelector<E>(selector) ?? Promise.reject(new Error(selector)));
  const press = async (label: string) => {
    const labelled = () => [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent?.trim().startsWith(label) && each.ariaDisabled !== 'true');
    const found = await waitFor(() => labelled() ?? Promise.reject(new Error(label)));
    found.focus();
    found.click();
  };
  const choose = async (method: string) => (await find(`[value="${method}"]`)).click();
  const backend = () => backends.get(element.source!)!;
  return { element, source: element.source!, find, press, choose, backend };
}

/** No pack is set or selected: the ones that can be renewed, the next to expire first. */
export const ChooseAPack: Story = {};

/** Renewed by hand when the time comes, or not at all. */
export const NotRenewed: Story = { args: { packId: 'plan-none' } };

/** Automatic renewal, with what it will do. */
export const Automatic: Story = { args: { packId: 'plan-week' } };

/** Switching to automatic renewal: the charge is agreed to first. */
export const Agreement: Story = {
  args: { packId: 'plan-none' },
  play: async ({ canvasElement }) => {
    const { choose, press, find } = user(canvasElement);
    await choose('automatic');
    await find('[name="consent"]');
    await press('Save');
    await find('#consent-missing');
  },
};

/** Saved, and read back. */
export const Saved: Story = {
  args: { packId: 'plan-none' },
  play: async ({ canvasElement }) => {
    const { choose, press, find } = user(canvasElement);
    await choose('automatic');
    (await find('[name="consent"]')).click();
    await press('Save');
    await find('.saved');
  },
};

/** On the last day before expiry automatic renewal cannot be chosen. */
export const LockedOnTheLastDay: Story = { args: { packId: 'plan-today' } };

/** On that day its period cannot be changed either; it can be switched off. */
export const PeriodLocked: Story = { args: { packId: 'plan-tomorrow' } };

/** The balance is too low: the charge is tried again once a day. */
export const TriedAgain: Story = { args: { packId: 'plan-dear', days: 12, topUp: '0' } };

/** A pack whose mode is not renewed. */
export const TotalDecrement: Story = { args: { packId: 'tokens-unused' } };

/** The pack is over. */
export const Over: Story = { args: { packId: 'plan-today', days: 2 } };

/** Who may look and not touch. */
export const ReadOnly: Story = { args: { packId: 'plan-week', readOnly: true } };

/** Before anything is paid. */
export const Confirmation: Story = {
  args: { packId: 'plan-none' },
  play: async ({ canvasElement }) => {
    const { press, find } = user(canvasElement);
    await press('Renew now');
    await expect((await find<HTMLDialogElement>('dialog')).open).toBe(true);
  },
};

/** Paid. */
export const Receipt: Story = {
  args: { packId: 'plan-none' },
  play: async ({ canvasElement }) => {
    const { press, find } = user(canvasElement);
    await press('Renew now');
    await press('Pay ');
    await find('.receipt');
  },
};

/** The answer was lost and cannot be read either: nothing else may be tried. */
export const NotKnown: Story = {
  args: { packId: 'plan-none', faults: [{ name: 'lostAnswer', route: 'createRenewal' }, { name: 'serverError', route: 'listRenewals' }] },
  play: async ({ canvasElement }) => {
    const { press, find } = user(canvasElement);
    await press('Renew now');
    await press('Pay ');
    await find('.outcome.bad');
  },
};

/** Somebody else was faster: three versions, and the choice between them. */
export const Conflict: Story = {
  args: { packId: 'plan-week' },
  play: async ({ canvasElement }) => {
    const { choose, press, find, source } = user(canvasElement);
    await choose('manual');
    const { etag } = await source.renewal('plan-week', {});
    await source.saveRenewal('plan-week', { method: 'automatic', period: { count: 6, unit: 'month' } }, { etag, idempotencyKey: 'another-person' });
    await press('Save');
    await find('.conflict');
  },
};

/** The backend said no. */
export const Refused: Story = {
  args: { packId: 'plan-none', faults: [{ name: 'conflict', route: 'putRenewal' }] },
  play: async ({ canvasElement }) => {
    const { choose, press, find } = user(canvasElement);
    await choose('manual');
    await press('Save');
    await find('.outcome.bad');
  },
};

/** What is shown could not be refreshed. */
export const Stale: Story = {
  args: { packId: 'plan-week' },
  play: async ({ canvasElement }) => {
    const { element, find, backend } = user(canvasElement);
    await find('.name');
    backend().faults.set([{ name: 'serverError', route: 'getRenewal' }]);
    element.reload();
    await find('.note.warn');
  },
};

/** On a phone. */
export const Phone: Story = {
  ...Agreement,
  render: ({ packId, ...args }) => phone(html`<renewal-settings .source=${sourceFor({ packId, ...args })} pack-id=${packId}></renewal-settings>`),
};

/** Its place is held while it loads. */
export const Loading: Story = { args: { packId: 'plan-week', faults: [{ name: 'never', route: 'getRenewal' }] } };

/** A fault of the service, with the request id that support will ask for. */
export const ServerFault: Story = { args: { packId: 'plan-week', faults: [{ name: 'serverError', route: 'getRenewal' }] } };

/** Not permitted. */
export const Forbidden: Story = { args: { packId: 'plan-week', faults: [{ name: 'forbidden', route: 'getRenewal' }] } };

/** A pack that does not exist. */
export const UnknownPack: Story = { args: { packId: 'no-such-pack' } };
