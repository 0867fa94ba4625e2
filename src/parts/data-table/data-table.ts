/** A table of any length: a fixed header, columns of set width, and only the rows in view in the DOM. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { rowWindow } from '../../model/row-window.js';
import { icon } from '../icons.js';
import type { Writer } from '../writer.js';
import { cellClass, type Column } from './column.js';
import { RowPool } from './row-pool.js';

/** What the table shows at one time. */
export interface TableView<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly total: number;
  readonly at: (index: number) => Row | undefined;
  readonly writer: Writer;
  /** Member sorted by, with a minus sign for descending; null for the source's own order. */
  readonly sort: string | null;
  readonly selected?: (row: Row) => boolean;
}

/** What the table asks of its element. */
export interface TableConfig {
  /** Height of every row in pixels, the placeholder's too. */
  readonly rowHeight: number;
  /** Rows in view have changed. */
  readonly onShow: (first: number, last: number) => void;
  /** The user wants another order. */
  readonly onSort: (sort: string | null) => void;
}

/** Rows drawn beyond view on either side, so that a wheel's step meets drawn rows. */
const ahead = 6;

export class DataTable<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #config: TableConfig;
  readonly #scroller: Ref<HTMLElement> = createRef();
  readonly #body: Ref<HTMLElement> = createRef();
  readonly #resize: ResizeObserver | undefined;
  #pool: { readonly body: HTMLElement; readonly rows: RowPool<Row> } | undefined;
  #observed: HTMLElement | undefined;
  #view: TableView<Row> | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost & Element, config: TableConfig) {
    this.#host = host;
    this.#config = config;
    this.#resize = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.#onScroll());
    host.addController(this);
  }

  /** Moves back to the first row, as a new order or filter calls for. */
  toTop(): void {
    if (this.#scroller.value) this.#scroller.value.scrollTop = 0;
  }

  /** The table as a template; the rows are drawn into it once it stands. */
  render(view: TableView<Row>): TemplateResult {
    this.#view = view;
    return html`<div
      class="table"
      part="table"
      role="table"
      tabindex="0"
      aria-label=${view.label}
      aria-rowcount=${view.total + 1}
      aria-colcount=${view.columns.length}
      ${ref(this.#scroller)}
      @scroll=${this.#onScroll}
      @pointerover=${showWhole}
    >
      <div class="thead" role="rowgroup">
        <div class="row" role="row" aria-rowindex="1">${view.columns.map((column, index) => this.#header(column, index, view))}</div>
      </div>
      <div class="tbody" role="rowgroup" ${ref(this.#body)}></div>
    </div>`;
  }

  hostUpdated(): void {
    const body = this.#body.value;
    const scroller = this.#scroller.value;
    if (!body || !scroller || !body.isConnected || !this.#view) return;
    if (this.#pool?.body !== body) this.#pool = { body, rows: new RowPool<Row>(body) };
    if (this.#observed !== scroller) {
      this.#resize?.disconnect();
      this.#resize?.observe(scroller);
      this.#observed = scroller;
    }
    scroller.style.setProperty('--_columns', this.#view.columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' '));
    scroller.style.setProperty('--_width', `${this.#view.columns.reduce((sum, { width }) => sum + width, 0)}px`);
    scroller.style.setProperty('--_row', `${this.#config.rowHeight}px`);
    body.style.blockSize = `${this.#view.total * this.#config.rowHeight}px`;
    this.#draw(true);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#resize?.disconnect();
    this.#observed = undefined;
  }

  #header(column: Column<Row>, index: number, { writer, sort }: TableView<Row>): TemplateResult {
    const label = writer.t(column.label);
    const direction = !column.sort ? null : sort === column.sort ? 'ascending' : sort === `-${column.sort}` ? 'descending' : 'none';
    return html`<div
      class=${cellClass(column)}
      role="columnheader"
      aria-colindex=${index + 1}
      aria-sort=${direction && direction !== 'none' ? direction : nothing}
    >
      ${column.sort
        ? html`<button class="sort" title=${writer.t('column.sort', { column: label })} @click=${() => this.#sort(column.sort!, direction)}>
            <span>${label}</span>${direction === 'none' ? nothing : icon(direction === 'ascending' ? 'up' : 'down')}
          </button>`
        : html`<span>${label}</span>`}
      ${column.help
        ? html`<span class="help" title=${writer.t(column.help)}>${icon('info')}<span class="visually-hidden">${writer.t(column.help)}</span></span>`
        : nothing}
    </div>`;
  }

  #sort(member: string, direction: string | null): void {
    this.#config.onSort(direction === 'ascending' ? `-${member}` : direction === 'descending' ? null : member);
    this.toTop();
  }

  readonly #onScroll = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw(false);
    });
  };

  #draw(anew: boolean): void {
    const [view, scroller, pool] = [this.#view, this.#scroller.value, this.#pool];
    if (!view || !scroller || !pool || !this.#host.isConnected) return;
    const window = rowWindow(scroller.scrollTop, scroller.clientHeight, this.#config.rowHeight, view.total, ahead);
    this.#config.onShow(window.first, window.last);
    const { columns, at, writer, selected = () => false } = view;
    pool.rows.draw(window, { columns, at, writer, selected, rowHeight: this.#config.rowHeight }, anew);
  }
}

/** A cell that is cut off shows its whole text on hover. */
function showWhole(event: Event): void {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.tbody .cell, .tbody .cell > span') : null;
  if (!cell) return;
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent ?? '';
  else cell.removeAttribute('title');
}
