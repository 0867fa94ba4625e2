/** Packs as cards: fetched where there is no room for a table, where the reader prefers them, and for paper. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { enCards } from '../../i18n/en-cards.js';
import { dress } from '../../parts/later.js';
import { cardSort, type CardSort } from './card-sort.js';
import { CardList, type CardListConfig, type CardListView } from './card-list.js';
import { cardStyles } from './card.styles.js';
import { skeleton } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import { packCard, type CardContext } from './cards.js';

export class CardsView {
  readonly #list: CardList<Pack>;

  constructor(host: LitElement, config: CardListConfig) {
    dress(host, cardStyles);
    this.#list = new CardList<Pack>(host, config);
  }

  toTop(): void {
    this.#list.toTop();
  }

  /** How many packs are on paper, where that is not all of them: those that were never in view have not been fetched. */
  paper(rows: { readonly total: number; loaded(): Iterable<unknown> }, writer: Writer): TemplateResult | typeof nothing {
    const shown = [...rows.loaded()].length;
    const { t, decimal } = writer.with(enCards);
    return shown < rows.total ? html`<span>${t('overview.printed', { shown: decimal(String(shown)), total: decimal(String(rows.total)) })}</span>` : nothing;
  }

  /** Null while they are on their way: their order can be chosen, and is there when they come. */
  render(view: Omit<CardListView<Pack>, 'card'> | null, { writer, ...given }: CardContext & { readonly sort: CardSort }): TemplateResult {
    const context = { ...given, writer: writer.with(enCards) };
    const card = (pack: Pack | undefined) => (pack ? packCard(pack, context) : html`<div class="card pending"></div>`);
    return html`${cardSort(context.writer, context.sort)}${view ? this.#list.render({ ...view, card }) : skeleton(writer)}`;
  }
}
