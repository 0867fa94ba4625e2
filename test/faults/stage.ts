/** One element over a network with a fate for each request, and what a person does to it. */
import { createBackend, createFetch, type Backend } from '../../mock-api/index.js';
import { createHttpSource } from '../../src/api/http-source.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { endpoint, text } from '../elements/support.js';
import { Later } from '../../src/parts/later.js';
import { stages, type Tag } from './bad-data.js';
import { deaf } from './deaf.js';
import { drawn, stateOf, turn } from './drawn.js';
import { Network, type Fate } from './network.js';
import { VirtualTime } from './virtual-time.js';

/** Something a person has chosen: what it was, so that another element can be told the same. */
export type Choice =
  | { readonly what: 'select'; readonly at: number; readonly options: string; readonly value: string }
  | { readonly what: 'search'; readonly value: string }
  | { readonly what: 'method'; readonly value: string }
  | { readonly what: 'sort'; readonly column: string }
  | { readonly what: 'lang'; readonly value: string };

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
/** Whether a person can use it now. */
const usable = (control: Element): boolean => !control.matches(':disabled') && !control.closest('[inert]');
const optionsOf = (select: HTMLSelectElement): string => [...select.options].map(({ value }) => value).join('|');

/** How many parts of elements are being fetched. */
let fetching = 0;
const { open } = Later.prototype;
Later.prototype.open = function (...given) {
  fetching += 1;
  return open.apply(this, given).finally(() => (fetching -= 1));
};

/** Where an element stands, when it is not on the stage that its tag has. */
export interface Scenery {
  readonly backend: Backend;
  readonly properties: object;
  /** What becomes of a request that is to meet a fate. */
  readonly bend: (request: Request, fate: Fate) => Fate;
  /** Whether its source goes on with calls that were given up. */
  readonly deafSource: boolean;
}

export class Stage {
  readonly element: PackmeterElement;
  readonly network: Network;
  readonly time = new VirtualTime(() => 0.5, turn);
  /** What the next requests meet; all is well after them. */
  fates: Fate[] = [];
  requests = 0;

  constructor(tag: Tag, { backend = createBackend({ world: stages[tag].world, requestsPerSecond: 1_000_000 }), properties = stages[tag].properties, bend = (_, fate) => fate, deafSource = false }: Partial<Scenery> = {}) {
    this.network = new Network(createFetch(backend), this.time, (request) => {
      this.requests += 1;
      return bend(request, this.fates.shift() ?? { kind: 'well', delay: 1, at: 0 });
    });
    const http = createHttpSource({ endpoint, fetch: this.network.fetch }, this.time);
    const source = deafSource ? deaf(http) : http;
    this.element = Object.assign(document.createElement(tag) as PackmeterElement, { lang: 'en', ...properties, source });
    document.body.append(this.element);
  }

  #all<E extends Element>(selector: string): E[] {
    return [...(this.element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
  }

  get #selects(): readonly HTMLSelectElement[] {
    return this.#all<HTMLSelectElement>('.toolbar select, .controls select');
  }

  /** The choices that can be made now. */
  choices(): Choice[] {
    const selects = this.#selects.flatMap((select, at) => (usable(select) ? [...select.options].filter(({ disabled }) => !disabled).map(({ value }) => ({ what: 'select', at, options: optionsOf(select), value }) as const) : []));
    return [
      ...selects.filter(({ value }) => !['between', 'custom'].includes(value)),
      ...(this.#all('input[type="search"]').some(usable) ? ['', 'a', 'mps', 'nothing has this name'].map((value) => ({ what: 'search', value }) as const) : []),
      ...this.#all<HTMLInputElement>('[name="method"]').filter((radio) => usable(radio) && !radio.checked).map(({ value }) => ({ what: 'method', value }) as const),
      ...this.#all('[role="columnheader"][data-key] button.sort').filter(usable).map((button) => ({ what: 'sort', column: button.closest('[data-key]')!.getAttribute('data-key')! }) as const),
    ];
  }

  /** Makes a choice. False when that cannot be done now. */
  choose(choice: Choice): boolean {
    if (choice.what === 'lang') {
      this.element.lang = choice.value;
      return true;
    }
    if (choice.what === 'method') {
      const radio = this.#all<HTMLInputElement>('[name="method"]').find(({ value }) => value === choice.value);
      if (!radio || (!radio.checked && !usable(radio))) return false;
      if (!radio.checked) radio.click();
      return true;
    }
    if (choice.what === 'sort') {
      const button = this.#all<HTMLButtonElement>(`[role="columnheader"][data-key="${choice.column}"] button.sort`).find(usable);
      button?.click();
      return button !== undefined;
    }
    const control = choice.what === 'search' ? this.#all<HTMLInputElement>('input[type="search"]').find(usable) : this.#selectFor(choice);
    if (!control) return false;
    control.value = choice.value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  /** The select with the same options; where they depend on what has come so far, the one in the same place. */
  #selectFor({ at, options, value }: Choice & { readonly what: 'select' }): HTMLSelectElement | undefined {
    const offers = (select: HTMLSelectElement | undefined): boolean => !!select && usable(select) && [...select.options].some((option) => option.value === value && !option.disabled);
    const selects = this.#selects;
    return selects.find((select) => optionsOf(select) === options && offers(select)) ?? [selects[at]].find(offers);
  }

  /** True when it shows data and says of nothing that it is old, missing or wrong. */
  get whole(): boolean {
    return stateOf(this.element) === 'data' && this.#all('.note.warn, .note.bad, [role="alert"], .error').length === 0;
  }

  /** Looks elsewhere in a long list: from 0, its top, to 1. */
  scroll(to: number): void {
    for (const each of this.#all<HTMLElement>('[role="table"], [role="grid"], .scroller, .rows')) each.scrollTop = each.scrollHeight * to;
  }

  /** The ledger is checked in slices of time, with no request on its way, by what is fetched once rows are there. */
  get #checking(): boolean {
    const marks = this.#all('.check-mark');
    if (marks.length === 0) return this.element.localName === 'deduction-table' && this.#all('[role="gridcell"]').length > 0;
    return marks.some(({ textContent }) => textContent.trim().endsWith('…'));
  }

  /** Rows are used again while a list is scrolled, with the columns in view alone: they are whole and in their order when it rests. */
  get #areRowsWhole(): boolean {
    const columns = this.#all('[role="columnheader"]').length;
    const rows = this.#all('.tbody [role="row"]');
    const indices = rows.map((row) => Number(row.getAttribute('aria-rowindex')));
    return rows.every((row) => row.querySelectorAll('[role="gridcell"]').length === columns) && indices.every((index, at) => at === 0 || index > indices[at - 1]!);
  }

  /** Until nothing is on its way and nothing more follows from what came. */
  async rest(): Promise<void> {
    let last = '';
    for (let quiet = 0, rounds = 0; quiet < 3 && rounds < 200; rounds += 1) {
      if (this.network.underway > 0) await this.time.until(() => this.network.underway === 0);
      await this.element.updateComplete;
      // A wait between two tries is no request.
      if (this.time.waiting > 0) await this.time.pass(30_000);
      await frame();
      const before = last;
      last = text(this.element);
      const late = fetching > 0 || this.element.matches(':state(wordless)');
      quiet = late || this.network.underway > 0 || this.time.waiting > 0 || !drawn(stateOf(this.element)) || !this.#areRowsWhole || this.#checking || last !== before ? 0 : quiet + 1;
    }
  }

  /** What is shown, the list from its top. */
  async shown(): Promise<string> {
    this.scroll(0);
    await frame();
    await this.rest();
    return this.#settled();
  }

  /** What is shown but for forecasts, and what they say will lapse, which are read at a pace of their own, and how many rows are checked: all for rows that have been in view. */
  #settled(): string {
    const root = this.element.shadowRoot;
    if (!root) return '';
    const column = root.querySelector('[role="columnheader"][data-key="forecast"]')?.getAttribute('aria-colindex');
    const passedOver = ['.outlook', '.until', '.summary li:last-child', '.check-mark', ...(column ? [`[role="gridcell"][aria-colindex="${column}"]`] : [])].join();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest(passedOver)) texts.push(walker.currentNode.textContent ?? '');
    return texts.join('').replace(/\s+/g, ' ').trim();
  }

  end(): void {
    this.element.remove();
  }
}
