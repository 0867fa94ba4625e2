/** The packs in one of two shapes: a table, or cards where there is no room for it, where the reader prefers them, and on paper. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Pack, PackList } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { ColumnSettings } from '../../controllers/column-settings.js';
import type { PagedRows } from '../../controllers/paged-rows.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { later, type Later } from '../../parts/later.js';
import { skeleton } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import type { CardsView } from './cards-view.js';
import type { OverviewDesk } from './desk.js';
import type { OverviewParts } from './overview-parts.js';
import { Place } from './place.js';
import type { PackView } from './view-switch.js';

/** What the shapes need of the element. */
export interface ViewsConfig {
  readonly desk: OverviewDesk;
  readonly rows: PagedRows<Pack, PackList>;
  readonly parts: OverviewParts;
  readonly settings: ColumnSettings;
  /** What is shown where there is room for either. */
  readonly view: () => PackView;
  /** The button for the columns. */
  readonly columns: (writer: Writer) => TemplateResult;
  /** The writer with the words of what has been fetched. */
  readonly writer: () => Writer;
  readonly selected: (pack: Pack) => boolean;
  /** These rows are in view. */
  readonly onShow: (first: number, last: number) => void;
  /** Draws at once what has been asked to be drawn. */
  readonly drawNow: () => void;
}

export class PackViews {
  readonly place: Place;
  readonly #config: ViewsConfig;
  readonly #table: DataTable<Pack>;
  readonly #cards: Later<CardsView>;
  /** The reader wants the table even where it is a keyhole. */
  #anyway = false;

  constructor(host: LitElement, config: ViewsConfig) {
    const { onShow, desk, settings, drawNow } = config;
    this.#config = config;
    this.place = new Place(host, drawNow);
    this.#table = new DataTable<Pack>(host, { rowHeight: 60, onShow, onSort: desk.order, settings });
    this.#cards = later(host, () => import('./cards-view.js'), ({ CardsView }) => new CardsView(host, { room: () => this.place.room, onShow }));
  }

  /** Cards are what is to be shown. */
  get cards(): boolean {
    return this.#config.view() === 'cards' || (this.place.narrow && !this.#anyway) || this.place.printing;
  }

  /** What the reader has chosen, as it stands in an address; null where that is what is shown anyhow. */
  get chosen(): PackView | null {
    return this.#config.view() === 'cards' ? 'cards' : this.#anyway ? 'table' : null;
  }

  /** The reader has chosen. */
  choose(view: PackView): void {
    if (this.place.narrow) this.#anyway = view === 'table';
  }

  /** The shape is there, or will not come. */
  get ready(): boolean {
    return !this.cards || this.#cards.failed || this.#cards.part !== undefined;
  }

  /** Sees to it that the shape comes while the packs are still on their way. */
  prepare(): void {
    if (this.cards) this.fetchCards();
  }

  /** Cards are what is printed, and paper does not wait for them. */
  readonly fetchCards = (): void => {
    if (!this.#cards.failed) void this.#cards.open();
  };

  /** What paper leaves out. */
  paper(): TemplateResult | typeof nothing {
    const { rows, writer } = this.#config;
    return (this.place.printing && this.#cards.part?.paper(rows, writer())) || nothing;
  }

  toTop(): void {
    this.#table.toTop();
    this.#cards.part?.toTop();
  }

  /** The packs, or their place while they are on their way. */
  render(backend: Backend): TemplateResult {
    const { part, failed } = this.#cards;
    if (this.cards && part) return this.#asCards(backend, part);
    // Paper does not wait for a shape that is still on its way.
    const asTable = !this.cards || failed || this.place.printing;
    return asTable && !this.#config.rows.starting ? this.#asTable(backend) : skeleton(this.#config.writer());
  }

  #asTable(backend: Backend): TemplateResult {
    const { rows, parts, desk, settings, selected } = this.#config;
    const writer = this.#config.writer();
    const table = this.#table.render({
      label: writer.t('overview.title'),
      columns: settings.visible(parts.columns(backend)),
      total: rows.total,
      at: (index) => rows.at(index),
      writer,
      sort: desk.sort,
      selected,
    });
    // Where cards have their order. In a wide place the button stands in the head.
    return this.place.narrow ? html`<div class="columns-row no-print">${this.#config.columns(writer)}</div>${table}` : table;
  }

  #asCards(backend: Backend, cards: CardsView): TemplateResult {
    const { rows, parts, selected } = this.#config;
    const { sort, order } = this.#config.desk;
    const writer = this.#config.writer();
    const context = { writer, backend, row: parts.row, selected, sort: { columns: parts.columns(backend), sort, order } };
    return cards.render(rows.starting ? null : { label: writer.t('overview.title'), total: rows.total, whole: this.place.printing, at: (index) => rows.at(index) }, context);
  }
}
