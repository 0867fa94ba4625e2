import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Deduction, DeductionList } from '../../contract/index.js';
import { deductionRoutes } from '../../contract/routes/deductions.js';
import type { Backend } from '../../controllers/backend.js';
import { ColumnSettings } from '../../controllers/column-settings.js';
import { PagedRows } from '../../controllers/paged-rows.js';
import { UrlState } from '../../controllers/url-state.js';
import { enColumns } from '../../i18n/en-columns.js';
import { enDeductions } from '../../i18n/en-deductions.js';
import { ColumnsDialog } from '../../parts/columns-dialog.js';
import type { Column } from '../../parts/data-table/column.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { icon } from '../../parts/icons.js';
import { later } from '../../parts/later.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { productPicker, productProblemView } from '../../parts/product-picker.js';
import { emptyView, errorView, skeleton } from '../../parts/status-view.js';
import { deductionColumns } from './columns.js';
import { deductionStyles } from './deduction-table.styles.js';
import { DeductionDesk } from './desk.js';
import { ExportDoor } from './export-door.js';
import type { ExportSubject } from './export-subject.js';
import { deductionFilters, type DeductionFiltersView } from './filters.js';
import { deductionFoot } from './foot.js';
import { tableNotes } from './notes.js';
import { rowsToAPage } from './room-host.js';
import { Rooms } from './rooms.js';

/** Milliseconds between two looks for new rows. */
const newRowsEvery = 60_000;

/**
 * The ledger: each time usage was offset by a pack, with what was left before and after, to the last digit.
 *
 * @summary Every deduction of a product's packs.
 * @fires packmeter-ready - The rows are shown.
 * @fires packmeter-error - A call has failed; the element shows why.
 * @fires packmeter-select - The user has selected a product or a pack. Detail: `{product, packId}`.
 * @fires packmeter-export-ready - A file that was asked for is ready. Detail: the export record.
 * @csspart head - Title and limits.
 * @csspart toolbar - Product picker and filters.
 * @csspart table - The table.
 * @csspart spending - Where it went: totals by pack, account, product, billing item or day.
 * @csspart detail - The details of a row.
 * @csspart go-to - The bar for going to a time.
 * @csspart state - Loading, empty and error views.
 * @csspart dialog - The column settings, the check, usage that was not taken, further filters.
 * @cssprop [--packmeter-accent=light-dark(#1257c9, #7db0ff)] - Colour of links, buttons and focus.
 * @cssprop [--packmeter-height=760px] - Height of the element; up to a width of 900px 860px, in narrow places 1000px.
 * @cssprop [--packmeter-table-height=20rem] - Least height of the table.
 */
export class DeductionTable extends PackmeterElement {
  protected static override readonly english = { ...enColumns, ...enDeductions };
  protected static override readonly routes = deductionRoutes;
  static override styles: CSSResultGroup = deductionStyles;

  /** Only deductions from this pack; the group's selected pack when absent. The user may change it. */
  @property({ attribute: 'pack-id', reflect: true }) packId: string | null = null;

  /** A name under which filters, order and columns stand in the page's address, so that a view can be shared. None when absent. */
  @property({ attribute: 'url-key' }) urlKey: string | null = null;

  readonly #desk = new DeductionDesk({
    backend: () => this.backend.value,
    group: this.groupLink,
    product: () => this.currentProduct,
    onSelect: (packId) => this.tell('packmeter-select', { product: this.currentProduct, packId }),
    onProduct: (product) => this.chooseProduct(product),
    onChange: (stays) => {
      if (!stays) this.#table.toTop();
      this.requestUpdate();
    },
  });
  readonly #settings = new ColumnSettings(this, () => (this.persistKey ? `deductions:${this.persistKey}` : null));
  /** Before the rows: what the address says decides what is asked for. */
  protected readonly url = new UrlState(this, {
    key: () => this.urlKey,
    fields: () => this.#desk.fields(this.#settings.now),
    apply: (fields) => {
      const columns = this.#desk.apply(fields);
      if (columns.hidden.length + columns.order.length > 0) this.#settings.arrange(columns);
    },
  });
  readonly #rows: PagedRows<Deduction, DeductionList> = new PagedRows<Deduction, DeductionList>(this, {
    key: () => {
      const query = this.#desk.query();
      return query ? JSON.stringify(query) : null;
    },
    load: (page, signal) => this.#rooms.load(this.#desk.query()!, page, signal),
    scope: () => this.#desk.scope(),
    pageSize: () => rowsToAPage(this.backend.value!),
    onRows: () => (this.#rooms.followsRows ? this.requestUpdate() : this.#table.redraw()),
    poll: () => (this.isConnected ? newRowsEvery : null),
  });
  readonly #columnsDialog = new ColumnsDialog(this.#settings);
  readonly #table = new DataTable<Deduction>(this, {
    rowHeight: 48,
    steady: true,
    onShow: (first, last) => this.#rows.show(first, last),
    onSort: (sort) => this.#desk.order(sort),
    settings: this.#settings,
    menu: (row) => this.#rooms.menu(row),
  });
  readonly #exports = new ExportDoor(this, {
    subject: () => this.#exportSubject(),
    onReady: (record) => this.tell('packmeter-export-ready', record),
    onChange: () => this.backend.tellChange(),
    showRecords: () => this.groupLink.call('exports'),
  });
  readonly #rooms = new Rooms({
    element: this,
    writer: () => this.writer,
    backend: () => this.backend.value,
    desk: this.#desk,
    rows: () => this.#rows,
    scrollTo: (index) => this.#table.scrollToRow(index),
    openExport: () => this.#exports.open(),
  });
  readonly #packs = later(this, () => import('./suggestions.js'), ({ PackSuggestions }) => new PackSuggestions(this));
  #columns: { readonly of: readonly unknown[]; readonly all: readonly Column<Deduction>[] } = { of: [], all: [] };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('packId') && this.packId) this.groupLink.select({ packId: this.packId });
    if (this.backend.value) this.#desk.settle(this.backend.value);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#rooms.updated();
    this.tellState(this.#rows.first !== undefined, this.backend.error ?? this.#rows.error);
  }

  protected override render(): TemplateResult {
    const { writer } = this;
    const backend = this.backend.value;
    const filters = this.#filtersView(backend);
    return html`
      <div class="frame">
        <div class="head" part="head">
          <h2>${writer.t('deductions.title')}</h2>
          ${this.#rows.first && !this.#rows.error ? html`<span class="live">${writer.t('deductions.live')}</span>` : nothing}
        </div>
        ${this.#toolbar(backend, filters)} ${tableNotes(writer, this.#rows, this.#rooms.rangeNote(filters))} ${backend ? this.#rooms.above(writer) : nothing}
        <div class="room">${this.#body(backend)}</div>
        ${deductionFoot(writer, backend, this.#rows, () => this.#rooms.mark(), () => this.#exports.open(), this.#desk)}
      </div>
      ${backend ? html`${this.#columnsDialog.dialog(writer, this.#allColumns(backend))} ${this.#rooms.below()}` : nothing} ${this.#exports.render(writer)}
    `;
  }

  #body(backend: Backend | undefined): TemplateResult {
    const { writer } = this;
    const { t } = writer;
    if (this.backend.error) return errorView(writer, this.backend.error, () => this.backend.reload());
    if (!backend) return skeleton(writer);
    const problem = this.#desk.problem(backend);
    if (problem) return productProblemView(writer, backend.catalogue, problem);
    if (this.#rows.starting) return skeleton(writer);
    if (!this.#rows.first) return errorView(writer, this.#rows.error!, () => this.#rows.retry());
    if (this.#rows.total === 0) {
      if (this.#desk.entry(backend)?.packCount === 0) return emptyView(t('deductions.empty.title'), t('deductions.empty.noPack'));
      if (this.#desk.pristine(backend)) return emptyView(t('deductions.empty.title'), t('deductions.empty.text'));
      return emptyView(t('deductions.empty.title'), t('pack.noMatch.text'), html`<button class="button" @click=${() => this.#desk.reset()}>${t('reset')}</button>`);
    }
    const table = this.#table.render({
      label: t('deductions.table', { count: this.#rows.total }),
      columns: this.#settings.visible(this.#allColumns(backend)),
      total: this.#rows.total,
      at: (index) => this.#rows.at(index),
      writer,
      // The backend's own order is that of time.
      sort: this.#desk.sort ?? 'deductedAt',
      selected: this.#rooms.selected,
      printed: (shown) => t('deductions.printed', { shown: writer.decimal(String(shown)), total: writer.decimal(String(this.#rows.total)) }),
    });
    return this.#rooms.stage(table);
  }

  #toolbar(backend: Backend | undefined, filters: DeductionFiltersView): TemplateResult {
    const { writer } = this;
    return html`<div class="toolbar" part="toolbar" ?inert=${!backend}>
      ${productPicker({
        writer,
        catalogue: backend?.catalogue,
        view: 'deductions',
        product: filters.product,
        all: false,
        onChoose: (product) => this.#desk.chooseProduct(product),
      })}
      ${deductionFilters(filters)}
      <span class="push actions">
        ${this.#rooms.buttons(writer)} ${this.#exports.button(writer)} ${this.#columnsDialog.button(writer)}
        <button class="button icon" title=${writer.t('refresh')} aria-label=${writer.t('refresh')} @click=${() => this.reload()}>${icon('refresh')}</button>
      </span>
      ${this.#rooms.chips(writer)}
    </div>`;
  }

  #filtersView(backend: Backend | undefined): DeductionFiltersView {
    const desk = this.#desk;
    const product = backend ? desk.product(backend) : this.currentProduct;
    return {
      writer: this.writer,
      product,
      entry: backend && desk.entry(backend),
      capabilities: backend?.capabilities,
      filters: desk.filters,
      packId: desk.packId,
      packs: (backend && this.#packs.part?.for(backend, product)) ?? [],
      range: backend && desk.range(backend),
      refused: desk.refused,
      pristine: !backend || desk.pristine(backend),
      onFilters: (change) => desk.filter(change),
      onPacks: () => backend && void this.#packs.open().then((packs) => packs?.fetch(backend, product)),
      onPack: (id) => desk.choosePack(id),
      onRange: (shown) => desk.chooseRange(shown),
      onMore: () => this.#rooms.openFilters(),
      onReset: () => desk.reset(),
    };
  }

  #exportSubject(): ExportSubject | undefined {
    const { writer, backend: { value: backend } } = this;
    const query = this.#desk.query();
    if (!backend || !query) return undefined;
    const columns = this.#allColumns(backend);
    return { writer, backend, query, columns, shown: this.#settings.visible(columns) };
  }

  #allColumns(backend: Backend): readonly Column<Deduction>[] {
    const of = [backend, this.#desk.entry(backend)?.face, this.#rooms.watch.part?.marks] as const;
    if (of.some((each, at) => each !== this.#columns.of[at]) || this.#columns.all.length === 0) this.#columns = { of, all: deductionColumns(...of) };
    return this.#columns.all;
  }

  /** Another element has changed something: it may have brought new rows. */
  protected override dataChanged(): void {
    if (this.#rows.error) this.#rows.retry();
    else void this.#rows.check();
  }

  override reload(): void {
    super.reload();
    this.#rows.reload();
    this.#rooms.reload();
  }
}
