/** What a reader orders of a pack: its renewal, its refund. */
import type { Backend } from '../../mock-api/index.js';
import { MAIN } from '../../mock-api/worlds/company.js';
// What is opened is fetched when it is opened, which takes time of another clock than the stage's: here it is there already.
import '../../src/elements/refund/refund-dialog.js';
import '../../src/elements/renewal-settings/orders-view.js';
import { turn } from './drawn.js';
import type { Stage } from './stage.js';

/** The pack that orders are about. */
export const id = 'pack-of-orders';

export interface Kind {
  /** Buys the pack. */
  readonly buy: (backend: Backend) => void;
  /** Told by the element of each that was carried out. */
  readonly event: string;
  /** Orders as a reader does, as far as that can be done now. True when the order was agreed to. */
  readonly order: (stage: Stage) => Promise<boolean>;
  /** Goes where what is open is told. */
  readonly look: (stage: Stage) => Promise<void>;
  /** How many stand in the ledger. */
  readonly carriedOut: (backend: Backend) => number;
  /** What another person does to the pack meanwhile. */
  readonly somebodyElse?: (backend: Backend) => void;
}

export const all = <E extends Element>({ element }: Stage, selector: string): readonly E[] => [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
export const find = (stage: Stage, selector: string): HTMLElement | undefined => all<HTMLElement>(stage, selector)[0];

/** Presses a button, and gives the dialog that it opens its time. */
async function press(stage: Stage, button: HTMLElement | undefined): Promise<void> {
  if (!button) return;
  button.click();
  for (let turns = 0; turns < 50 && !find(stage, 'dialog[open]'); turns += 1) await turn();
  await stage.time.pass(2000);
  await stage.element.updateComplete;
}

const openRefund = (stage: Stage) => press(stage, all<HTMLElement>(stage, '.other .link').find(({ textContent }) => textContent === 'Refund'));

const rich = ({ ledger, now: at }: Backend): void => void ledger.run({ do: 'topUp', at, uin: MAIN, amount: '100000000' });

const renewal: Kind = {
  event: 'packmeter-renewed',
  buy: (backend) => {
    rich(backend);
    backend.ledger.run({ do: 'purchase', at: backend.now, id, name: id, uin: MAIN, product: 'tokenhub', subproduct: 'tokenhub/01', mode: 'periodDecrement', capacity: '40', validity: { count: 1, unit: 'month' }, price: '120', renewal: 'manual' });
  },
  order: async (stage) => {
    await press(stage, find(stage, '[part="renew-now"] .actions button[aria-haspopup="dialog"]'));
    const pay = find(stage, 'dialog[open] .dialog-foot .primary');
    pay?.click();
    return pay !== undefined;
  },
  look: () => Promise.resolve(),
  carriedOut: ({ ledger }) => ledger.state.packsById.get(id)!.receipts.length,
  somebodyElse: ({ ledger, now: at }) => void ledger.run({ do: 'setRenewal', at, id, method: ledger.state.packsById.get(id)!.renewal === 'none' ? 'manual' : 'none' }),
};

const refund: Kind = {
  event: 'packmeter-refunded',
  buy: (backend) => {
    rich(backend);
    backend.ledger.run({ do: 'purchase', at: backend.now, id, name: id, uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '100', validity: { count: 1, unit: 'year' }, price: '520' });
  },
  order: async (stage) => {
    if (!find(stage, 'dialog.refund[open]')) await openRefund(stage);
    const input = find(stage, 'dialog.refund[open] [name="typed"]') as HTMLInputElement | undefined;
    if (!input || input.disabled) return false;
    input.value = id;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await stage.element.updateComplete;
    const button = find(stage, 'dialog.refund[open] .danger[aria-disabled="false"]');
    button?.click();
    return button !== undefined;
  },
  look: async (stage) => {
    if (find(stage, 'dialog.refund[open]')) return;
    await openRefund(stage);
    await stage.rest();
  },
  carriedOut: ({ ledger }) => ledger.state.refunds.filter(({ packId }) => packId === id).length,
};

export const kinds = { renewal, refund } as const;
