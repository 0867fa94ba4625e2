import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Deduction } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { ColumnSettings } from '../../controllers/column-settings.js';
import type { DayRange } from '../../controllers/group.js';
import { PagedRows } from '../../controllers/paged-rows.js';
import { addDays } from '../../model/days.js';
import {
  deductionQuery,
  noDeductionFilters,
  rangeProblem,
  rangeWithin,
  type DeductionFilters,
  type ShownRange,
} from '../../model/deduction-filters.js';
import { enColumns } from '../../i18n/en-columns.js';
import { enDeductions } from '../../i18n/en-deductions.js';
import { ColumnsDialog } from '../../parts/columns-dialog.js';
import type { Column } from '../../parts/data-table/column.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { icon } from '../../parts/icons.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { mostHeld, productPicker, productProblem, productProblemView } from '../../parts/product-picker.js';
import { emptyView, errorView, skeleton, staleNote } from '../../parts/status-view.js';
import { deductionColumns } from './columns.js';
import { deductionStyles } from './deduction-table.styles.js';
import { ExportDoor, type ExportSubject } from './export-door.js';
import { deductionFilters, rangeNote, type DeductionFiltersView } from './filters.js';

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
 * @csspart state - Loading, empty and error views.
 * @csspart dialog - The column settings.
 * @cssprop --packmeter-accent - Colour of links, buttons and focus.
 * @cssprop --packmeter-table-height - Greatest height of the table. Default 560px.
 */
export class DeductionTable extends PackmeterElement {
  protected static override readonly english = { ...enColumns, ...enDeductions };
  static override styles: CSSResultGroup = deductionStyles;

  /** Only deductions from this pack; the group's selected pack when absent. The user may change it. */
  @property({ attribute: 'pack-id', reflect: true }) packId: string | null = null;

  @state() private filters: DeductionFilters = noDeductionFilters;
  @state() private sort: string | null = null;
  @state() private refused: ShownRange | null = null;

  readonly #rows = new PagedRows<Deduction>(this, {
    key: () => {
      const query = this.#query();
      return query ? JSON.stringify(query) : null;
    },
    load: (page, signal) => this.backend.value!.source.deductions({ ...this.#query()!, ...page }, { signal }),
    pageSize: () => Math.min(100, this.backend.value!.capabilities.limits.pageSize),
  });
  readonly #settings = new ColumnSettings(this, () => (this.persistKey ? `deductions:${this.persistKey}` : null));
  readonly #columnsDialog = new ColumnsDialog(this.#settings);
  readonly #table = new DataTable<Deduction>(this, {
    rowHeight: 48,
    onShow: (first, last) => this.#rows.show(first, last),
    onSort: (sort) => (this.sort = sort),
  });
  readonly #exports = new ExportDoor(this, {
    subject: () => this.#exportSubject(),
    onReady: (record) => this.tell('packmeter-export-ready', record),
    onChange: () => this.backend.tellChange(),
    showRecords: () => this.groupLink.call('exports'),
  });
  #columns: { readonly backend: Backend; readonly all: readonly Column<Deduction>[] } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('packId') && this.packId) this.groupLink.select({ packId: this.packId });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.tellState(this.#rows.first !== undefined, this.backend.error ?? this.#rows.error);
  }

  protected override render(): TemplateResult {
    const { writer } = this;
    const backend = this.backend.value;
    const filters = backend && this.#filtersView(backend);
    return html`
      <div class="head" part="head">
        <h2>${writer.t('deductions.title')}</h2>
        ${this.#rows.first && !this.#rows.error ? html`<span class="live">${writer.t('deductions.live')}</span>` : nothing}
      </div>
      ${filters ? this.#toolbar(backend, filters) : nothing} ${this.#notes(filters)} ${this.#body(backend)}
      ${backend ? this.#foot(backend) : nothing}
      ${backend ? this.#columnsDialog.dialog(writer, this.#allColumns(backend)) : nothing} ${this.#exports.render(writer)}
    `;
  }

  #body(backend: Backend | undefined): TemplateResult {
    const { writer } = this;
    const { t } = writer;
    if (this.backend.error) return errorView(writer, this.backend.error, () => this.backend.reload());
    if (!backend) return skeleton(writer, 10);
    const problem = this.#productProblem(backend);
    if (problem) return productProblemView(writer, backend.catalogue, problem);
    if (this.#rows.starting) return skeleton(writer, 10);
    if (!this.#rows.first) return errorView(writer, this.#rows.error!, () => this.#rows.retry());
    if (this.#rows.total === 0) return emptyView(t('deductions.empty.title'), t('deductions.empty.text'));
    return this.#table.render({
      label: t('deductions.table', { count: this.#rows.total }),
      columns: this.#settings.visible(this.#allColumns(backend)),
      total: this.#rows.total,
      at: (index) => this.#rows.at(index),
      writer,
      sort: this.sort,
    });
  }

  #toolbar(backend: Backend, filters: DeductionFiltersView): TemplateResult {
    const { writer } = this;
    return html`<div class="toolbar no-print" part="toolbar">
      ${productPicker({
        writer,
        catalogue: backend.catalogue,
        view: 'deductions',
        product: this.#product(backend),
        all: false,
        onChoose: (product) => this.chooseProduct(product),
      })}
      ${deductionFilters(filters)}
      <span class="push actions">
        ${this.#exports.button(writer)} ${this.#columnsDialog.button(writer)}
        <button class="button icon" title=${writer.t('refresh')} aria-label=${writer.t('refresh')} @click=${this.#refresh}>${icon('refresh')}</button>
      </span>
    </div>`;
  }

  #filtersView(backend: Backend): DeductionFiltersView {
    const { writer, filters, refused } = this;
    const range = this.#range(backend);
    const packId = this.groupLink.selection.packId;
    const initial = backend.capabilities.defaultDeductionRange;
    return {
      writer,
      capabilities: backend.capabilities,
      filters,
      packId,
      range,
      refused,
      pristine: filters === noDeductionFilters && packId === null && !refused && range.from === initial.from && range.to === initial.to,
      onFilters: (change) => (this.filters = { ...this.filters, ...change }),
      onPack: (id) => this.#choosePack(id),
      onRange: (shown) => this.#chooseRange(shown, backend),
      onReset: () => this.#reset(),
    };
  }

  #notes(filters: DeductionFiltersView | undefined): TemplateResult | typeof nothing {
    const { error, receivedAt, first } = this.#rows;
    const stale = error && first ? staleNote(this.writer, error, receivedAt!, () => this.#rows.retry()) : nothing;
    const range = filters ? rangeNote(filters) : nothing;
    return stale === nothing && range === nothing ? nothing : html`<div class="notes">${range}${stale}</div>`;
  }

  #foot({ capabilities }: Backend): TemplateResult {
    const { t, zone, decimal } = this.writer;
    const { deductionMonths, pageRows } = capabilities.limits;
    const { first, total } = this.#rows;
    return html`<div class="foot">
      ${first ? html`<span role="status">${t(first.truncated ? 'deductions.truncated' : 'deductions.count', { count: total })}</span>` : nothing}
      <span>${t('deductions.limits', { months: deductionMonths, rows: decimal(String(pageRows)) })}</span>
      <span class="push nowrap">${zone()}</span>
    </div>`;
  }

  /** The product looked at: the selected pack's, the group's, the one set, else the one in range that has most packs. */
  #product({ catalogue }: Backend): string | null {
    return this.groupLink.selection.packProduct ?? this.currentProduct ?? mostHeld(catalogue, 'deductions');
  }

  /** The group's range as far as it can be asked for: another element may look further back. */
  #range({ capabilities }: Backend): DayRange {
    return rangeWithin(this.groupLink.selection.range, capabilities) ?? capabilities.defaultDeductionRange;
  }

  #query(): ReturnType<typeof deductionQuery> | undefined {
    const backend = this.backend.value;
    const product = backend && this.#product(backend);
    if (!backend || !product || this.#productProblem(backend)) return undefined;
    return deductionQuery(this.filters, { product, packId: this.groupLink.selection.packId, range: this.#range(backend), sort: this.sort });
  }

  #exportSubject(): ExportSubject | undefined {
    const { writer, backend: { value: backend } } = this;
    const query = this.#query();
    if (!backend || !query) return undefined;
    const columns = this.#allColumns(backend);
    return { writer, backend, query, columns, shown: this.#settings.visible(columns) };
  }

  readonly #productProblem = (backend: Backend) => productProblem(backend.catalogue, 'deductions', this.#product(backend));

  #allColumns(backend: Backend): readonly Column<Deduction>[] {
    if (this.#columns?.backend !== backend) this.#columns = { backend, all: deductionColumns(backend) };
    return this.#columns.all;
  }

  #choosePack(packId: string | null): void {
    this.groupLink.select({ packId });
    this.#table.toTop();
    this.tell('packmeter-select', { product: this.currentProduct, packId });
  }

  #chooseRange(shown: ShownRange, { capabilities }: Backend): void {
    this.refused = rangeProblem(shown, capabilities) ? shown : null;
    if (this.refused) return;
    this.groupLink.select({ range: { from: shown.first, to: addDays(shown.last, 1) } });
    this.#table.toTop();
  }

  #reset(): void {
    this.filters = noDeductionFilters;
    this.refused = null;
    this.groupLink.select({ packId: null, range: null });
  }

  readonly #refresh = (): void => this.reload();

  override reload(): void {
    super.reload();
    this.#rows.reload();
  }
}
