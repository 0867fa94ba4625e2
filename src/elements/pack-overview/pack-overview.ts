import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Pack, PackList } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { ColumnSettings } from '../../controllers/column-settings.js';
import { PagedRows } from '../../controllers/paged-rows.js';
import { packQuery, noFilters, type PackFilters } from '../../model/pack-filters.js';
import { enColumns } from '../../i18n/en-columns.js';
import { enOverview } from '../../i18n/en-overview.js';
import { ColumnsDialog } from '../../parts/columns-dialog.js';
import type { Column } from '../../parts/data-table/column.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { icon } from '../../parts/icons.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { productPicker, productProblem, productProblemView } from '../../parts/product-picker.js';
import { errorView, skeleton, staleNote } from '../../parts/status-view.js';
import { packCard } from './cards.js';
import { packColumns, type PackActions } from './columns.js';
import { noMatch, noPacks } from './empty.js';
import { packFilters } from './filters.js';
import { overviewStyles } from './pack-overview.styles.js';
import { packSummary } from './summary.js';
import { viewSwitch, type PackView } from './view-switch.js';

/** Narrower than this, packs are shown as cards whatever the reader has chosen. */
const tableFrom = 640;

/** Cards shown at first, and added by each "show more". */
const cardsAtOnce = 24;

/**
 * What is left in prepaid resource packs: every pack with its capacity, validity, status and renewal.
 *
 * @summary The packs of an account, with what is left in each.
 * @fires packmeter-ready - The packs are shown.
 * @fires packmeter-error - A call has failed; the element shows why.
 * @fires packmeter-select - The user has selected a product or a pack. Detail: `{product, packId}`.
 * @csspart head - Title, summary.
 * @csspart toolbar - Product picker and filters.
 * @csspart table - The table.
 * @csspart card - A pack shown as a card.
 * @csspart meter - A bar of what is left.
 * @csspart status - A status badge.
 * @csspart state - Loading, empty and error views.
 * @csspart dialog - The column settings.
 * @cssprop --packmeter-accent - Colour of links, buttons and focus.
 * @cssprop --packmeter-table-height - Greatest height of the table. Default 560px.
 */
export class PackOverview extends PackmeterElement {
  protected static override readonly english = { ...enColumns, ...enOverview };
  static override styles: CSSResultGroup = overviewStyles;

  /** How packs are shown at first: `table`, or `cards`. The user may switch. Narrow places always show cards. */
  @property({ reflect: true }) view: PackView = 'table';

  @state() private filters: PackFilters = noFilters;
  @state() private sort: string | null = null;
  @state() private narrow = false;
  @state() private cards = cardsAtOnce;

  readonly #rows = new PagedRows<Pack, PackList>(this, {
    key: () => {
      const backend = this.backend.value;
      return backend && !this.#productProblem(backend) ? JSON.stringify(this.#query(backend)) : null;
    },
    load: (page, signal) => this.backend.value!.source.packs({ ...this.#query(this.backend.value!), ...page }, { signal }),
    pageSize: () => Math.min(100, this.backend.value!.capabilities.limits.pageSize),
  });
  readonly #settings = new ColumnSettings(this, () => (this.persistKey ? `overview:${this.persistKey}` : null));
  readonly #columnsDialog = new ColumnsDialog(this.#settings);
  readonly #table = new DataTable<Pack>(this, {
    rowHeight: 60,
    onShow: (first, last) => this.#rows.show(first, last),
    onSort: (sort) => (this.sort = sort),
  });
  readonly #actions: PackActions = {
    select: (pack) => this.#select(pack),
    renew: (pack) => {
      this.#select(pack);
      this.groupLink.call('renewal');
    },
  };
  #columns: { readonly backend: Backend; readonly all: readonly Column<Pack>[] } | undefined;
  #width: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow = this.clientWidth < tableFrom;
    // Drawn in the next frame: a change of size inside the observer's own turn is reported to the page as an error.
    this.#width ??= new ResizeObserver(() => requestAnimationFrame(() => (this.narrow = this.clientWidth < tableFrom)));
    this.#width.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width?.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.tellState(this.#rows.first !== undefined, this.backend.error ?? this.#rows.error);
  }

  protected override render(): TemplateResult {
    const { t } = this.writer;
    const backend = this.backend.value;
    return html`
      <div class="head" part="head">
        <h2>${t('overview.title')}</h2>
        ${backend && this.#rows.first?.summary ? packSummary(this.writer, this.#rows.first.summary, backend.capabilities.thresholds) : nothing}
      </div>
      ${backend ? this.#toolbar(backend) : nothing} ${this.#notes()} ${this.#body(backend)} ${backend ? this.#foot(backend) : nothing}
      ${backend ? this.#columnsDialog.dialog(this.writer, this.#allColumns(backend)) : nothing}
    `;
  }

  #body(backend: Backend | undefined): TemplateResult {
    const { writer } = this;
    if (this.backend.error) return errorView(writer, this.backend.error, () => this.backend.reload());
    if (!backend) return skeleton(writer, 8);
    const problem = this.#productProblem(backend);
    if (problem) return productProblemView(writer, backend.catalogue, problem);
    if (this.#rows.starting) return skeleton(writer, 8);
    if (!this.#rows.first) return errorView(writer, this.#rows.error!, () => this.#rows.retry());
    if (this.#rows.total === 0) return this.#empty(backend);
    return this.#showsCards ? this.#cards(backend) : this.#tableView(backend);
  }

  get #showsCards(): boolean {
    return this.narrow || this.view === 'cards';
  }

  #tableView(backend: Backend): TemplateResult {
    return this.#table.render({
      label: this.writer.t('overview.title'),
      columns: this.#settings.visible(this.#allColumns(backend)),
      total: this.#rows.total,
      at: (index) => this.#rows.at(index),
      writer: this.writer,
      sort: this.sort,
      selected: this.#isSelected,
    });
  }

  #cards(backend: Backend): TemplateResult {
    const { writer } = this;
    const context = { writer, backend, actions: this.#actions, selected: this.#isSelected };
    const packs = [...this.#rows.loaded()].slice(0, this.cards);
    const more = packs.length < this.#rows.total;
    const next = () => {
      this.cards += cardsAtOnce;
      this.#rows.show(this.cards - 1, this.cards - 1);
    };
    return html`<ul class="cards">
        ${packs.map((pack) => packCard(pack, context))}
      </ul>
      ${more ? html`<p class="more"><button class="button" @click=${next}>${writer.t('more')}</button></p>` : nothing}`;
  }

  #empty({ capabilities }: Backend): TemplateResult {
    if (this.filters !== noFilters) return noMatch(this.writer, this.#reset);
    return noPacks(this.writer, capabilities, this.backend.product(this.currentProduct));
  }

  #toolbar(backend: Backend): TemplateResult {
    const { writer } = this;
    return html`<div class="toolbar no-print" part="toolbar">
      ${productPicker({
        writer,
        catalogue: backend.catalogue,
        view: 'overview',
        product: this.currentProduct,
        all: true,
        onChoose: (product) => this.chooseProduct(product),
      })}
      ${packFilters({ writer, filters: this.filters, onChange: this.#filter, onReset: this.#reset })}
      <span class="push actions">
        ${this.narrow ? nothing : viewSwitch(writer, this.view, (view) => (this.view = view))} ${this.#showsCards ? nothing : this.#columnsDialog.button(writer)}
        <button class="button icon" title=${writer.t('refresh')} aria-label=${writer.t('refresh')} @click=${this.#refresh}>${icon('refresh')}</button>
      </span>
    </div>`;
  }

  #notes(): TemplateResult | typeof nothing {
    const { error, receivedAt, first } = this.#rows;
    if (!error || !first) return nothing;
    return html`<div class="notes">${staleNote(this.writer, error, receivedAt!, () => this.#rows.retry())}</div>`;
  }

  #foot({ capabilities }: Backend): TemplateResult {
    const { writer } = this;
    return html`<div class="foot">
      ${this.#rows.first ? html`<span role="status">${writer.t('overview.count', { count: this.#rows.total })}</span>` : nothing}
      <span>${writer.t('overview.scope', { count: capabilities.limits.overviewMonths })}</span>
      <span class="push nowrap">${writer.zone()}</span>
    </div>`;
  }

  #query({ capabilities }: Backend): ReturnType<typeof packQuery> {
    return packQuery(this.filters, {
      product: this.currentProduct,
      sort: this.sort,
      now: capabilities.serverTime,
      timeZone: capabilities.billingTimeZone,
    });
  }

  #allColumns(backend: Backend): readonly Column<Pack>[] {
    if (this.#columns?.backend !== backend) this.#columns = { backend, all: packColumns(backend, this.#actions) };
    return this.#columns.all;
  }

  readonly #productProblem = ({ catalogue }: Backend) => productProblem(catalogue, 'overview', this.currentProduct);

  readonly #isSelected = (pack: Pack): boolean => pack.id === this.groupLink.selection.packId;

  #select(pack: Pack): void {
    this.groupLink.select({ packId: pack.id, packProduct: pack.product });
    this.tell('packmeter-select', { product: pack.product, packId: pack.id });
  }

  readonly #filter = (change: Partial<PackFilters>): void => {
    this.filters = { ...this.filters, ...change };
    this.cards = cardsAtOnce;
    this.#table.toTop();
  };

  readonly #reset = (): void => {
    this.filters = noFilters;
  };

  readonly #refresh = () => this.reload();

  protected override dataChanged = () => this.#rows.reload();

  override reload(): void {
    super.reload();
    this.#rows.reload();
  }
}
