/** Orders given through an element over a bad network: what is paid is what was agreed to, once, and the reader is told of it. */
import * as fc from 'fast-check';
import { createBackend } from '../../mock-api/index.js';
import { complaints } from './complaints.js';
import { drawn, stateOf } from './drawn.js';
import { fateKinds, type Fate } from './network.js';
import { all, find, id, kinds, type Kind } from './order-kinds.js';
import { Stage } from './stage.js';

/** What happens: by the reader, by somebody else, or by the network. */
type Action =
  | { readonly do: 'order' | 'reload' | 'move' | 'offline' | 'online' | 'somebodyElse' }
  | { readonly do: 'save'; readonly which: number }
  | { readonly do: 'answer'; readonly which: number }
  | { readonly do: 'weather'; readonly fates: readonly Fate[] }
  | { readonly do: 'wait'; readonly milliseconds: number };

const part = fc.integer({ min: 0, max: 999 }).map((number) => number / 1000);
const fate: fc.Arbitrary<Fate> = fc.record({ kind: fc.constantFrom(...fateKinds), delay: fc.integer({ min: 0, max: 8000 }), at: part });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('order' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save' as const), which: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'move' as const, 'offline' as const, 'online' as const, 'somebodyElse' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('weather' as const), fates: fc.array(fate, { minLength: 1, maxLength: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.integer({ min: 1, max: 20_000 }) }) },
);

/** How much was tried. */
export interface OrdersTally {
  runs: number;
  /** Orders that the reader has agreed to. */
  agreed: number;
  /** Orders that stand in the ledger. */
  carriedOut: number;
  saves: number;
  requests: number;
}

/** Gives orders. Throws with seed, path and the fewest actions that are enough, when money or settings are not what the reader was told. */
export async function giveOrders(kind: keyof typeof kinds, seed: number, runs: number): Promise<OrdersTally> {
  const tally: OrdersTally = { runs: 0, agreed: 0, carriedOut: 0, saves: 0, requests: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: 28 }), (actions) => new Play(kinds[kind], tally).run(actions)),
    { seed, numRuns: runs, includeErrorInReport: true },
  );
  return tally;
}

class Play {
  readonly #kind: Kind;
  readonly #tally: OrdersTally;
  readonly #backend = createBackend({ world: 'fresh', requestsPerSecond: 1_000_000 });
  readonly #stage: Stage;
  #agreed = 0;
  #told = 0;

  constructor(kind: Kind, tally: OrdersTally) {
    this.#kind = kind;
    this.#tally = tally;
    kind.buy(this.#backend);
    this.#stage = new Stage('renewal-settings', { backend: this.#backend, properties: { packId: id }, bend: ({ method }, fate) => this.#sane(method, fate) });
    this.#stage.element.addEventListener(kind.event, () => (this.#told += 1));
  }

  /** A backend that is sane says `changed` when something was, and never speaks against an order that it has carried out. */
  #sane(method: string, fate: Fate): Fate {
    return method !== 'GET' && (fate.kind === 'changed' || fate.kind === 'clash') ? { ...fate, kind: 'well' } : fate;
  }

  async run(actions: readonly Action[]): Promise<void> {
    const heard = complaints();
    try {
      await this.#stage.rest();
      for (const each of actions) await this.#play(each);
      await this.#heal();
      this.#judge(heard);
    } finally {
      this.#tally.runs += 1;
      this.#tally.agreed += this.#agreed;
      this.#tally.carriedOut += this.#carriedOut;
      this.#tally.requests += this.#stage.requests;
      heard.end();
      this.#stage.end();
      localStorage.clear();
    }
  }

  async #play(action: Action): Promise<void> {
    const { element, network, time } = this.#stage;
    switch (action.do) {
      case 'order':
        if (await this.#kind.order(this.#stage)) this.#agreed += 1;
        break;
      case 'save':
        await this.#save(action.which);
        break;
      case 'answer':
        this.#answers[action.which]?.click();
        break;
      case 'reload':
        element.reload();
        break;
      case 'move':
        element.remove();
        document.body.append(element);
        break;
      case 'offline':
      case 'online':
        network.offline = action.do === 'offline';
        dispatchEvent(new Event(action.do));
        break;
      case 'somebodyElse':
        this.#kind.somebodyElse?.(this.#backend);
        break;
      case 'weather':
        this.#stage.fates.push(...action.fates);
        break;
      case 'wait':
        await time.pass(action.milliseconds);
    }
    await element.updateComplete;
  }

  async #save(which: number): Promise<void> {
    const radio = all<HTMLInputElement>(this.#stage, '[name="method"]')[which];
    if (!radio || radio.matches(':disabled')) return;
    radio.click();
    await this.#stage.time.pass(2000);
    await this.#stage.element.updateComplete;
    const consent = all<HTMLInputElement>(this.#stage, '[name="consent"]')[0];
    if (consent && !consent.checked && !consent.matches(':disabled')) consent.click();
    await this.#stage.element.updateComplete;
    this.#tally.saves += 1;
    find(this.#stage, '[type="submit"]')?.click();
  }

  /** All is well again, and the reader settles what is open. */
  async #heal(): Promise<void> {
    const { element, network } = this.#stage;
    this.#stage.fates = [];
    network.offline = false;
    dispatchEvent(new Event('online'));
    await this.#stage.rest();
    // What has been sent and was given up still arrives.
    await this.#stage.time.pass(120_000);
    for (let presses = 0; presses < 6; presses += 1) {
      element.reload();
      await this.#stage.rest();
      await this.#kind.look(this.#stage);
      // The first is the one that goes on with what was ordered, or lets the version of the others stand.
      const open = this.#answers[0] ?? find(this.#stage, '[part~="state"] button');
      if (!open) break;
      open.click();
      await this.#stage.rest();
    }
  }

  #judge(heard: readonly string[]): void {
    const { element } = this.#stage;
    if (heard.length > 0) throw new Error(heard.join('\n'));
    if (!drawn(stateOf(element))) throw new Error(`It shows ${stateOf(element)}: ${element.shadowRoot?.textContent}`);
    if (this.#answers.length > 0) throw new Error(`It asks for an answer still: ${this.#answers[0]!.closest('.note')!.textContent}`);
    const carriedOut = this.#carriedOut;
    if (carriedOut > this.#agreed) throw new Error(`Carried out ${carriedOut} times, agreed to ${this.#agreed} times`);
    if (this.#told !== carriedOut) throw new Error(`Carried out ${carriedOut} times, told of ${this.#told}`);
    const shown = all<HTMLInputElement>(this.#stage, '[name="method"]').find(({ checked }) => checked)?.value;
    const unsaved = (element as unknown as { readonly unsaved: boolean }).unsaved;
    const { renewal } = this.#backend.ledger.state.packsById.get(id)!;
    if (shown !== undefined && shown !== renewal && !unsaved) throw new Error(`It shows ${shown}, the ledger has ${renewal}`);
  }

  get #carriedOut(): number {
    return this.#kind.carriedOut(this.#backend);
  }

  /** The ways on from what became of an order. */
  get #answers(): readonly HTMLButtonElement[] {
    return all<HTMLButtonElement>(this.#stage, '.outcome .actions button, .conflict .actions button');
  }
}
