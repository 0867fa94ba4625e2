/** Cards of any number: only the rows of cards in view stand in the DOM. Their heights differ and are learnt as they are drawn. */
import { html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';

/** What the list shows. */
export interface CardListView<Row> {
  readonly label: string;
  readonly total: number;
  /** Draws all that is loaded, as paper needs it, in place of what is in view. */
  readonly whole: boolean;
  readonly at: (index: number) => Row | undefined;
  /** One card; undefined while the row is on its way. */
  readonly card: (row: Row | undefined) => TemplateResult;
}

/** What the list needs of the place it stands in. */
export interface CardListConfig {
  readonly room: () => { readonly width: number; readonly height: number };
  readonly onShow: (first: number, last: number) => void;
}

/** Least width of a card, in lines of its text; and the gap between two, in pixels. */
const [least, gap] = [20, 16];
/** What is taken for likely before it has been measured: the height of a row, and what stands beside the list in its room. */
const [guess, beside] = [300, 50];
/** Pixels drawn beyond view on either side, and the milliseconds after which they are: what is in view comes first. */
const [beyond, afterView] = [300, 80];

export class CardList<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #room: CardListConfig['room'];
  readonly #onShow: CardListConfig['onShow'];
  readonly #scroller: Ref<HTMLElement> = createRef();
  readonly #list: Ref<HTMLElement> = createRef();
  readonly #heights = new Map<number, number>();
  #resize: ResizeObserver | undefined;
  #observed: Element | undefined;
  #view: CardListView<Row> | undefined;
  /** How wide the list is, how high the room it stands in, how far it is scrolled: kept, so that drawing asks for no layout. */
  #place = { width: 0, height: 0, top: 0 };
  /** How large the text is, in pixels. */
  #text = 14;
  #margin = 0;
  #across = 1;
  #first = 0;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #drawn = '';
  #margins = '';

  /** `room` is what the list will stand in, as it was measured last; `onShow` is told which rows are in view. */
  constructor(host: ReactiveControllerHost & Element, { room, onShow }: CardListConfig) {
    this.#host = host;
    this.#room = room;
    this.#onShow = onShow;
    host.addController(this);
  }

  /** Moves back to the first card. */
  toTop(): void {
    if (this.#scroller.value) this.#scroller.value.scrollTop = 0;
    this.#place.top = 0;
    this.#margin = 0;
    this.#heights.clear();
  }

  render(view: CardListView<Row>): TemplateResult {
    this.#view = view;
    return html`<div class="card-scroller" part="cards" tabindex="0" role="region" aria-label=${view.label} ${ref(this.#scroller)} @scroll=${this.#onScroll}>
      <ul class="cards" ${ref(this.#list)}></ul>
    </div>`;
  }

  hostUpdated(): void {
    const [scroller, list] = [this.#scroller.value, this.#list.value];
    if (!scroller?.isConnected || !list || !this.#view) return;
    if (this.#observed !== scroller) {
      this.#observed = scroller;
      this.#margins = '';
      const { width, height } = this.#room();
      this.#place = { width: width - beside, height, top: 0 };
      this.#text = textOf(this.#host);
      this.#resize ??= new ResizeObserver(this.#onResize);
      this.#resize.disconnect();
      for (const box of [scroller.parentElement!, list]) this.#resize.observe(box);
    }
    this.#draw(true);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#frame = 0;
    this.#rest = undefined;
    this.#resize?.disconnect();
    this.#observed = undefined;
  }

  readonly #onScroll = ({ currentTarget }: Event): void => {
    this.#place.top = (currentTarget as HTMLElement).scrollTop;
    this.#margin = beyond;
    this.#drawNext();
  };

  /** Called when everything has been laid out: measuring costs nothing then. */
  readonly #onResize = (): void => {
    const [scroller, list] = [this.#scroller.value, this.#list.value];
    if (!scroller?.isConnected || !list) return;
    this.#text = textOf(scroller);
    this.#place = { width: list.clientWidth, height: scroller.parentElement!.clientHeight, top: scroller.scrollTop };
    this.#learn(list);
    this.#drawNext();
  };

  #drawNext(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw(false);
    });
  }

  /** Draws what is in view; unless all is to be drawn anew, only when something else has come into view. */
  #draw(anew: boolean): void {
    const [view, list] = [this.#view, this.#list.value];
    if (!view || !list || !this.#host.isConnected) return;
    const across = Math.max(1, Math.floor((this.#place.width + gap) / (least * this.#text + gap)));
    if (across !== this.#across) this.#heights.clear();
    this.#across = across;
    const rows = Math.ceil(view.total / across);
    const { from, to, above, below } = view.whole ? { from: 0, to: rows - 1, above: 0, below: 0 } : this.#window(rows);
    const [first, last] = [from * across, Math.min(view.total - 1, (to + 1) * across - 1)];
    this.#first = first;
    const margins = `${above}px ${below}px`;
    if (margins !== this.#margins) list.style.setProperty('margin-block', (this.#margins = margins));
    const drawn = `${first} ${last} ${across}`;
    if (!anew && drawn === this.#drawn) return;
    this.#drawn = drawn;
    const cards = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
      const row = view.at(first + index);
      if (view.whole && row === undefined) return nothing;
      return html`<li aria-setsize=${view.total} aria-posinset=${first + index + 1}>${view.card(row)}</li>`;
    });
    render(cards, list, { host: this.#host });
    list.style.setProperty('grid-template-columns', `repeat(${across}, minmax(0, 1fr))`);
    // Paper takes what is there: it waits for nothing, and asking for all would draw all again with each page.
    if (view.whole) return;
    this.#onShow(first, last);
    if (this.#margin === 0) this.#rest ??= setTimeout(() => this.#drawBeyond(), afterView);
  }

  #drawBeyond(): void {
    this.#rest = undefined;
    this.#margin = beyond;
    this.#draw(false);
  }

  /** The rows in view, and the height of those above and below. */
  #window(rows: number) {
    const { top, height: room } = this.#place;
    const height = (row: number) => this.#heights.get(row) ?? guess;
    let [from, above] = [0, 0];
    while (from < rows - 1 && above + height(from) < top - this.#margin) above += height(from++);
    let [to, bottom] = [from, above + height(from)];
    while (to < rows - 1 && bottom < top + room + this.#margin) bottom += height(++to);
    let below = 0;
    for (let row = to + 1; row < rows; row += 1) below += height(row);
    return { from, to, above, below };
  }

  /** What the drawn rows measure, their gap included. */
  #learn(list: HTMLElement): void {
    const items = [...list.children] as HTMLElement[];
    for (let index = 0; index < items.length; index += this.#across) {
      if (this.#view!.at(this.#first + index) === undefined) continue;
      this.#heights.set((this.#first + index) / this.#across, items[index]!.offsetHeight + gap);
    }
  }
}

const textOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
