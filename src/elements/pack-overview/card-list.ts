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

/** Least width of a card, and the gap between two, in pixels; as the styles have them. */
const [least, gap] = [280, 16];
/** Height taken for likely before a row has been drawn. */
const guess = 300;
/** Pixels drawn beyond view on either side. */
const margin = 300;

export class CardList<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onShow: (first: number, last: number) => void;
  readonly #scroller: Ref<HTMLElement> = createRef();
  readonly #list: Ref<HTMLElement> = createRef();
  readonly #heights = new Map<number, number>();
  #resize: ResizeObserver | undefined;
  #observed: Element | undefined;
  #view: CardListView<Row> | undefined;
  #across = 1;
  #frame = 0;
  #drawn = '';

  /** `onShow` is told which rows are in view. */
  constructor(host: ReactiveControllerHost & Element, onShow: (first: number, last: number) => void) {
    this.#host = host;
    this.#onShow = onShow;
    host.addController(this);
  }

  /** Moves back to the first card. */
  toTop(): void {
    if (this.#scroller.value) this.#scroller.value.scrollTop = 0;
    this.#heights.clear();
  }

  render(view: CardListView<Row>): TemplateResult {
    this.#view = view;
    return html`<div class="card-scroller" part="cards" tabindex="0" role="region" aria-label=${view.label} ${ref(this.#scroller)} @scroll=${this.#onScroll}>
      <ul class="cards" ${ref(this.#list)}></ul>
    </div>`;
  }

  hostUpdated(): void {
    const scroller = this.#scroller.value;
    if (!scroller?.isConnected || !this.#view) return;
    if (this.#observed !== scroller) {
      this.#resize ??= new ResizeObserver(() => this.#onScroll());
      this.#resize.disconnect();
      this.#resize.observe(scroller);
      this.#observed = scroller;
    }
    this.#draw(true);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#resize?.disconnect();
    this.#observed = undefined;
  }

  readonly #onScroll = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw(false);
    });
  };

  /** Draws what is in view; unless all is to be drawn anew, only when something else has come into view. */
  #draw(anew: boolean): void {
    const [view, scroller, list] = [this.#view, this.#scroller.value, this.#list.value];
    if (!view || !scroller || !list || !this.#host.isConnected) return;
    const across = Math.max(1, Math.floor((list.clientWidth + gap) / (least + gap)));
    if (across !== this.#across) this.#heights.clear();
    this.#across = across;
    const rows = Math.ceil(view.total / across);
    const { from, to, above, below } = view.whole ? { from: 0, to: rows - 1, above: 0, below: 0 } : this.#window(scroller, rows);
    const [first, last] = [from * across, Math.min(view.total - 1, (to + 1) * across - 1)];
    const drawn = `${first} ${last} ${across} ${above} ${below}`;
    if (!anew && drawn === this.#drawn) return;
    this.#drawn = drawn;
    const cards = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
      const row = view.at(first + index);
      if (view.whole && row === undefined) return nothing;
      return html`<li aria-setsize=${view.total} aria-posinset=${first + index + 1}>${view.card(row)}</li>`;
    });
    render(cards, list, { host: this.#host });
    list.style.setProperty('grid-template-columns', `repeat(${across}, minmax(0, 1fr))`);
    list.style.setProperty('margin-block', `${above}px ${below}px`);
    this.#learn(list, from, first);
    this.#onShow(first, last);
  }

  /** The rows in view, and the height of those above and below. */
  #window({ scrollTop, clientHeight }: HTMLElement, rows: number) {
    const height = (row: number) => this.#heights.get(row) ?? guess;
    let [from, above] = [0, 0];
    while (from < rows - 1 && above + height(from) < scrollTop - margin) above += height(from++);
    let [to, bottom] = [from, above + height(from)];
    while (to < rows - 1 && bottom < scrollTop + clientHeight + margin) bottom += height(++to);
    let below = 0;
    for (let row = to + 1; row < rows; row += 1) below += height(row);
    return { from, to, above, below };
  }

  /** What the drawn rows measure, their gap included. */
  #learn(list: HTMLElement, from: number, first: number): void {
    const items = [...list.children] as HTMLElement[];
    for (let index = 0; index < items.length; index += this.#across) {
      if (this.#view!.at(first + index) === undefined) continue;
      this.#heights.set(from + index / this.#across, items[index]!.offsetHeight + gap);
    }
  }
}
