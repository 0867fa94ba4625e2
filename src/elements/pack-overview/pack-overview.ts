import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Pack, PackList, PackQuery } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { ColumnSettings } from '../../controllers/column-settings.js';
import { PagedRows } from '../../controllers/paged-rows.js';
import { enColumns } from '../../i18n/en-columns.js';
import { enOverview } from '../../i18n/en-overview.js';
import { ColumnsDialog } from '../../parts/columns-dialog.js';
import { later } from '../../parts/later.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { productProblem, productProblemView } from '../../parts/product-picker.js';
import { errorView, rowsNote, skeleton } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import { OverviewDesk } from './desk.js';
import type { PackFiltersView } from './filters.js';
import { overviewFoot } from './foot.js';
import { OverviewParts } from './overview-parts.js';
import { overviewStyles } from './pack-overview.styles.js';
import { packSummary } from './summary.js';
import { overviewActions, overviewToolbar, type ToolbarView } from './toolbar.js';
import type { PackView } from './view-switch.js';
import { PackViews } from './views.js';

/**
 * What is left in prepaid resource packs: every pack with its capacity, validity, status and renewal, and when it will be
 * used up. A product that has a console of its own shows its packs as that console does.
 *
 * @summary The packs of an account, with what is left in each.
 * @fires packmeter-ready - The packs are shown.
 * @fires packmeter-error - A call has failed; the element shows why.
 * @fires packmeter-select - The user has selected a product or a pack. Detail: `{product, packId}`.
 * @fires packmeter-refunded - A pack was given back. Detail: the receipt.
 * @fires packmeter-alert - An alert has fired since the user was last told. Detail: `{packId, kind, value, firedAt}`.
 * @csspart head - Title, summary.
 * @csspart summary - The figures at the head.
 * @csspart toolbar - Product picker and filters.
 * @csspart table - The table.
 * @csspart cards - The list of cards.
 * @csspart card - A pack shown as a card.
 * @csspart meter - A bar of what is left.
 * @csspart status - A status badge.
 * @csspart state - Loading, empty and error views.
 * @csspart menu - The menu of a pack.
 * @csspart dialog - The column settings, the products in range, the panel of a pack.
 * @cssprop [--packmeter-accent=light-dark(#1257c9, #7db0ff)] - Colour of links, buttons and focus.
 * @cssprop [--packmeter-height=720px] - Height of the element; up to a width of 1060px 820px, in narrow places 1060px.
 * @cssprop [--packmeter-table-height=20rem] - Least height of the table and of the list of cards.
 */
export class PackOverview extends PackmeterElement {
  protected static override readonly english = { ...enColumns, ...enOverview };
  static override styles: CSSResultGroup = overviewStyles;

  /** How packs are shown at first: `table`, or `cards`. The user may switch. In a narrow place cards are shown until the user asks for the table. */
  @property({ reflect: true }) view: PackView = 'table';

  /** A name under which product, filters, order and view stand in the page's address. They do not when it is absent. */
  @property({ attribute: 'url-key' }) urlKey: string | null = null;

  readonly #desk = new OverviewDesk(() => {
    this.#views.toTop();
    this.requestUpdate();
  });
  readonly #address = later(this, () => import('./address.js'), ({ PackAddress }) =>
    new PackAddress(this, {
      key: () => this.urlKey,
      desk: this.#desk,
      known: () => this.backend.value !== undefined,
      product: () => this.currentProduct,
      view: () => this.#views.chosen,
      show: (view) => this.#show(view),
      choose: (product) => this.groupLink.select({ product }),
    }),
  );
  readonly #rows = new PagedRows<Pack, PackList>(this, {
    key: () => this.#asked(),
    scope: () => this.#asked({ sort: undefined }),
    load: (page, signal) => this.backend.value!.source.packs({ ...this.#desk.query(this.backend.value!, this.currentProduct), ...page }, { signal }),
    pageSize: () => Math.min(100, this.backend.value!.capabilities.limits.pageSize),
  });
  readonly #settings = new ColumnSettings(this, () => (this.persistKey ? `overview:${this.persistKey}` : null));
  readonly #columnsDialog = new ColumnsDialog(this.#settings);
  readonly #parts = new OverviewParts(this, {
    backend: () => this.backend.value,
    writer: () => this.writer,
    product: () => this.currentProduct,
    filters: () => this.#desk.filters,
    filter: this.#desk.filter,
    chooseProduct: (product) => this.chooseProduct(product),
    select: (pack) => this.choosePack(pack),
    renew: (pack) => {
      this.choosePack(pack);
      this.groupLink.call('renewal');
    },
    persistKey: () => this.persistKey,
    changed: () => {
      this.backend.tellChange();
      this.dataChanged();
    },
    tell: (type, detail) => this.tell(type, detail),
  });
  readonly #views = new PackViews(this, {
    desk: this.#desk,
    rows: this.#rows,
    parts: this.#parts,
    settings: this.#settings,
    view: () => this.view,
    columns: (writer) => this.#columnsDialog.button(writer),
    writer: () => this.#parts.wording(this.writer),
    selected: ({ id }) => id === this.groupLink.selection.packId,
    onShow: (...shown) => this.#rows.show(...(this.#shown = shown)),
    drawNow: () => this.performUpdate(),
  });
  #shown: readonly [first: number, last: number] = [0, -1];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#awaitsAddress) void this.#address.open();
    if (this.backend.value) this.#desk.keepTo(this.currentProduct, this.backend.product(this.currentProduct));
    this.#parts.readDrafts();
    this.#views.prepare();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.tellState(this.#rows.first !== undefined && this.#views.ready, this.backend.error ?? this.#rows.error);
    if (!this.#rows.first) return;
    const [first, last] = this.#shown;
    this.#parts.look(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => this.#rows.at(first + index)), this.#rows.first, this.#views.fetchCards);
  }

  protected override render(): TemplateResult {
    const backend = this.backend.value;
    const summary = this.#rows.first?.summary;
    const { filters } = this.#desk;
    const own = this.#parts.face?.body();
    const bar = this.#toolbar(backend, own === undefined);
    return html`
      <div class="frame">
        <div class="head" part="head">
          <h2>${this.writer.t('overview.title')}</h2>
          ${this.#parts.side()} ${overviewActions(bar)}
          ${own ? nothing : packSummary({ writer: this.writer, summary, expected: this.#parts.outlooks.part?.lapses.of(summary, this.#writer, backend?.capabilities.thresholds), thresholds: backend?.capabilities.thresholds, filters, onChange: this.#desk.filter })}
        </div>
        ${overviewToolbar(bar)} ${this.#parts.bar()} ${this.#parts.chips(this.#filtersView(backend))} ${this.#notes()}
        <div class="room">${own ?? this.#body(backend)}</div>
        ${overviewFoot(this.writer, backend, own ? null : this.#rows, this.#parts.face?.count(), this.#views.paper())}
      </div>
      ${backend ? this.#columnsDialog.dialog(this.#writer, this.#parts.columns(backend)) : nothing}
      ${this.#parts.panels.part?.render() ?? nothing}${this.#parts.range.part?.render() ?? nothing}
    `;
  }

  #body(backend: Backend | undefined): TemplateResult {
    const { writer } = this;
    if (this.backend.error) return errorView(writer, this.backend.error, () => this.backend.reload());
    if (!backend || this.#awaitsAddress || this.#parts.face === undefined) return skeleton(writer);
    const problem = this.#productProblem(backend);
    if (problem) return productProblemView(writer, backend.catalogue, problem);
    const { first, starting, error, total } = this.#rows;
    if (!starting && !first) return errorView(writer, error!, () => this.#rows.retry());
    return starting || total > 0 ? this.#views.render(backend) : this.#parts.empty(this.#filtersView(backend));
  }

  /** With the words of what has been fetched. */
  get #writer(): Writer {
    return this.#parts.wording(this.writer);
  }

  #filtersView(backend: Backend | undefined): PackFiltersView {
    const { face } = this.#parts;
    return {
      writer: this.writer,
      filters: this.#desk.filters,
      product: this.backend.product(this.currentProduct),
      capabilities: backend?.capabilities,
      leftOut: this.#parts.leftOut,
      word: (status) => face?.statusWord(status, this.#writer) ?? this.writer.known('status', status),
      onChange: this.#desk.filter,
      onSeek: this.#desk.seek,
      onReset: this.#desk.reset,
      days: this.#parts.days,
    };
  }

  #toolbar(backend: Backend | undefined, filtered: boolean): ToolbarView {
    return {
      writer: this.writer,
      catalogue: backend?.catalogue,
      product: this.currentProduct,
      filters: filtered ? this.#filtersView(backend) : null,
      choosesDays: this.#desk.choosesDays,
      view: filtered ? (this.#views.cards ? 'cards' : 'table') : null,
      columns: this.#views.cards || this.#views.place.narrow || !filtered ? nothing : this.#columnsDialog.button(this.writer),
      onProduct: (product) => this.chooseProduct(product),
      onRange: (button) => void this.#parts.range.open(button).then((range) => range?.open()),
      onDays: this.#desk.chooseDays,
      onView: (view) => this.#show(view),
      onRefresh: () => this.reload(),
    };
  }

  #show(view: PackView): void {
    this.#views.choose((this.view = view));
    this.requestUpdate();
  }

  #notes(): TemplateResult | typeof nothing {
    const note = rowsNote(this.writer, this.#rows);
    return note === nothing ? nothing : html`<div class="notes">${note}</div>`;
  }

  /** What the address says is not known yet. */
  get #awaitsAddress(): boolean {
    return this.urlKey !== null && !this.#address.part?.read && !this.#address.failed;
  }

  /** What is asked for, as one string; null while there is nobody to ask. */
  #asked(but?: Partial<PackQuery>): string | null {
    const backend = this.backend.value;
    return backend && !this.#awaitsAddress && !this.#productProblem(backend) ? JSON.stringify({ ...this.#desk.query(backend, this.currentProduct), ...but }) : null;
  }

  readonly #productProblem = ({ catalogue }: Backend) => productProblem(catalogue, 'overview', this.currentProduct);

  protected override dataChanged = (): void => {
    this.#parts.reload();
    this.#rows.reload();
  };

  override reload(): void {
    super.reload();
    this.dataChanged();
  }
}
