import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { Backend, Fault } from '../mock-api/index.js';
import { MAIN } from '../mock-api/worlds/company.js';
import type { RefundQuote } from '../src/contract/index.js';
import { phone } from './support.js';
import { preparedSource, user } from './renewal-support.js';

interface Args {
  readonly faults: readonly Fault[];
  /** What is said against it; none when it is possible. */
  readonly reasons: RefundQuote['reasons'];
}

/** Bought just now, and not used. */
function buy(backend: Backend): void {
  const year = { count: 1, unit: 'year' } as const;
  backend.ledger.run({ do: 'topUp', at: backend.now, uin: MAIN, amount: '5000' });
  backend.ledger.run({ do: 'purchase', at: backend.now, uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '500', validity: year, id: 'live-flux-new', name: 'Live traffic 500 GB', price: '520' });
}

function sourceFor({ faults, reasons }: Args) {
  const source = preparedSource('fresh', faults, buy);
  const refundQuote: typeof source.refundQuote = async (...all) => ({ ...(await source.refundQuote(...all)), eligible: false, amount: null, reasons });
  return reasons.length > 0 ? { ...source, refundQuote } : source;
}

const element = (args: Args) => html`<renewal-settings .source=${sourceFor(args)} pack-id="live-flux-new"></renewal-settings>`;

const meta: Meta<Args> = {
  title: 'Dialogs/refund',
  component: 'renewal-settings',
  args: { faults: [], reasons: [] },
  beforeEach: () => localStorage.clear(),
  render: element,
  play: async ({ canvasElement }) => user(canvasElement).press('Refund'),
};
export default meta;

type Story = StoryObj<Args>;

const confirm: Story['play'] = async ({ canvasElement }) => {
  const { press, type } = user(canvasElement);
  await press('Refund');
  await type('[name="typed"]', 'live-flux-new');
  await press('Refund CN¥520');
};

/** What comes back, and what follows; nothing is sent before the pack's ID or name is typed. */
export const Quote: Story = {
  play: async ({ canvasElement }) => {
    const { press, find } = user(canvasElement);
    await press('Refund');
    const input = await find<HTMLInputElement>('[name="typed"]');
    await expect(input.value).toBe('');
  },
};

/** Every reason against it, each with what can be done. */
export const NotPossible: Story = { args: { reasons: ['used', 'pastDeadline', 'autoPurchase', 'settlementRunning'] } };

/** The other reasons. */
export const NotPossibleEither: Story = { args: { reasons: ['gift', 'status', 'pluginBound', 'refundLimit', 'notSelfService', 'notPermitted'] } };

/** Something else was typed. */
export const WrongConfirmation: Story = {
  play: async ({ canvasElement }) => {
    const { element: settings, press, type, find } = user(canvasElement);
    await press('Refund');
    await type('[name="typed"]', 'another pack');
    settings.shadowRoot!.querySelector<HTMLFormElement>('dialog.refund form')!.requestSubmit();
    await find('#typed-wrong');
  },
};

/** Given back, and read back. */
export const Receipt: Story = {
  play: async (context) => {
    await confirm(context);
    await user(context.canvasElement).find('dialog.refund .receipt');
  },
};

/** The answer was lost and cannot be read either. */
export const NotKnown: Story = {
  play: async (context) => {
    const { press, find, type, backend } = user(context.canvasElement);
    await press('Refund');
    await find('[name="typed"]');
    backend().faults.set([{ name: 'lostAnswer', route: 'createRefund' }, { name: 'serverError', route: 'getPack' }]);
    await type('[name="typed"]', 'live-flux-new');
    await press('Refund CN¥520');
    await find('dialog.refund .outcome.bad');
  },
};

/** The pack changed after the quote: both versions. */
export const Conflict: Story = {
  play: async (context) => {
    const { press, find, type, backend } = user(context.canvasElement);
    await press('Refund');
    await find('[name="typed"]');
    backend().ledger.run({ do: 'refund', at: backend().now, id: 'live-flux-new' });
    await type('[name="typed"]', 'live-flux-new');
    await press('Refund CN¥520');
    await find('dialog.refund .conflict');
  },
};

/** The backend said no. */
export const Refused: Story = {
  args: { faults: [{ name: 'forbidden', route: 'createRefund' }] },
  play: async (context) => {
    await confirm(context);
    await user(context.canvasElement).find('dialog.refund .outcome.bad');
  },
};

/** Its place is held while it loads. */
export const Loading: Story = { args: { faults: [{ name: 'never', route: 'getRefundQuote' }] } };

/** The quote cannot be read. */
export const ServerFault: Story = { args: { faults: [{ name: 'serverError', route: 'getRefundQuote' }] } };

/** On a phone. */
export const Phone: Story = { render: (args) => phone(element(args)) };
