/** Packs as cards: fetched where there is no room for a table, where the reader prefers them, and for paper. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { dress } from '../../parts/later.js';
import { cardSort, type CardSort } from './card-sort.js';
import { CardList, type CardListView } from './card-list.js';
import { cardStyles } from './card.styles.js';
import { packCard, type CardContext } from './cards.js';

export class CardsView {
  readonly #list: CardList<Pack>;

  /** `onShow` is told which packs are in view. */
  constructor(host: LitElement, onShow: (first: number, last: number) => void) {
    dress(host, cardStyles);
    this.#list = new CardList<Pack>(host, onShow);
  }

  toTop(): void {
    this.#list.toTop();
  }

  render(view: Omit<CardListView<Pack>, 'card'>, context: CardContext & { readonly sort: CardSort }): TemplateResult {
    const list = this.#list.render({ ...view, card: (pack) => (pack ? packCard(pack, context) : html`<div class="card pending"></div>`) });
    return html`${cardSort(context.writer, context.sort)}${list}`;
  }
}
