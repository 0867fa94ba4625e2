/**
 * A table of any length: a fixed header, columns of set width, and only the rows in view in the DOM. It is a grid to
 * assistive technology, with one stop for Tab; what works in it (keys, selection, menus) is fetched when it is first
 * pointed at or entered.
 */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { rowWindow } from '../../model/row-window.js';
import { Beyond } from './beyond.js';
import type { CellPlace, Column } from './column.js';
import { DeskDoor } from './desk-door.js';
import type { TableConfig, TableFace, TableView } from './face.js';
import { direction, nextDirection } from './header.js';
import { headerCells, placeOf, showRow } from './places.js';
import { printedRows, tellPrinted, whenPrinted } from './print.js';
import { RowPool } from './row-pool.js';
import { columnsInView, everyColumn } from './sides.js';
import { TabStop } from './tab-stop.js';
import { tableTemplate } from './table-template.js';
import { lay } from './tracks.js';
import { ViewSize } from './view-size.js';

export type { TableConfig, TableView } from './face.js';

export class DataTable<Row> implements ReactiveController, TableFace<Row> {
  readonly host: ReactiveControllerHost & Element;
  readonly config: TableConfig;
  active: CellPlace = { row: -1, key: '' };
  #scroller: HTMLElement | undefined;
  #body: HTMLElement | undefined;
  readonly #door: DeskDoor<Row>;
  readonly #stop = new TabStop<Row>(this);
  readonly #beyond = new Beyond();
  readonly #size = new ViewSize<Row>(() => this.#onResize());
  #pool: { readonly body: HTMLElement; readonly rows: RowPool<Row> } | undefined;
  #view: TableView<Row> | undefined;
  #printing = false;
  #ends: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, config: TableConfig) {
    this.host = host;
    this.config = config;
    this.#door = new DeskDoor(host, this);
    host.addController(this);
  }

  get view(): TableView<Row> {
    return { ...this.#view!, columns: this.#size.columns(this.#view!.columns) };
  }

  get scroller(): HTMLElement {
    return this.#scroller!;
  }

  get rowHeight(): number {
    return Math.round(this.config.rowHeight * this.#size.text);
  }

  get firstInView(): number {
    return Math.ceil(this.#beyond.top / this.rowHeight);
  }

  /** Moves back to the first row, as a new order or filter calls for. */
  toTop(): void {
    if (this.#scroller) this.#scroller.scrollTop = 0;
  }

  /** Brings a row into view, with some rows before it. Rows that are not loaded are fetched. */
  scrollToRow(index: number): void {
    const row = Math.min((this.#view?.total ?? 0) - 1, Math.max(0, Math.trunc(index)));
    if (!this.#scroller || row < 0) return;
    showRow(this.scroller, row, this.rowHeight, 1 / 3);
    if (!this.scroller.contains(this.#stop.focused)) this.active = { row, key: this.active.key };
    this.#draw(false);
  }

  /** Draws rows that have come: nothing else has changed. */
  readonly redraw = (): void => this.#draw(false);

  /** The table as a template; the rows are drawn into it once it stands. */
  render(view: TableView<Row>): TemplateResult {
    this.#view = view;
    return tableTemplate(view, {
      scroller: (element) => (this.#scroller = element),
      body: (element) => (this.#body = element),
      arrange: this.config.settings !== undefined,
      desk: this.#door.desk,
      onSort: (column) => this.sort(column),
      onScroll: this.#onScroll,
      onFocus: this.#onFocus,
      onEvent: this.#door.handle,
    });
  }

  hostUpdate(): void {
    this.#stop.remember(this.#scroller);
  }

  hostUpdated(): void {
    const [body, scroller] = [this.#body, this.#scroller];
    if (!body?.isConnected || !scroller || !this.#view) return;
    const { steady = false } = this.config;
    const fresh = this.#pool?.body !== body;
    if (fresh) this.#pool = { body, rows: new RowPool<Row>(body) };
    // Of a body without rows those in view are drawn at once, the others when the page has been painted.
    if (fresh && steady) this.#beyond.begin(this.#onRest);
    this.#size.follow(scroller, fresh && steady);
    lay(scroller, body, this.view, this.rowHeight, this.#size.width);
    this.#draw(!steady, fresh);
    this.#stop.restore();
  }

  hostConnected(): void {
    this.#ends = whenPrinted((printing) => {
      this.#printing = printing;
      this.#draw(false);
      this.#pool?.rows.tidy();
    });
  }

  hostDisconnected(): void {
    this.#ends?.();
    this.#beyond.end();
    this.#size.end();
  }

  sort(column: Column<Row>, wanted = nextDirection[direction(column, this.view.sort) ?? 'none']): void {
    if (!column.sort) return;
    this.config.onSort(wanted === 'none' ? null : wanted === 'descending' ? `-${column.sort}` : column.sort);
    this.toTop();
  }

  cell({ row, key }: CellPlace): HTMLElement | undefined {
    const index = this.#view?.columns.findIndex((column) => column.key === key) ?? -1;
    if (index < 0) return undefined;
    return row < 0 ? headerCells(this.scroller)[index] : this.#pool?.rows.cells(row)?.[index];
  }

  placeOf(target: EventTarget | null): CellPlace | undefined {
    return placeOf(target, this.view.columns);
  }

  each(mark: (index: number, cells: readonly HTMLElement[]) => void): void {
    this.#pool?.rows.each(mark);
  }

  focus(place: CellPlace): void {
    this.active = place;
    this.reveal(place);
    this.#stop.focus();
  }

  reveal(place: CellPlace): void {
    if (place.row >= 0) showRow(this.scroller, place.row, this.rowHeight);
    this.#draw(false);
    this.cell(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly #onScroll = (event: Event): void => {
    this.#beyond.scrolled(this.#onRest);
    this.#draw(false);
    this.#door.desk?.handle(event);
  };

  readonly #onRest = (): void => {
    this.#draw(false);
    this.#pool?.rows.tidy(this.#kept());
  };

  readonly #onFocus = (event: Event): void => {
    this.active = this.placeOf(event.target) ?? this.active;
    this.#stop.mark();
    this.#door.handle(event);
  };

  #onResize(): void {
    if (!this.#scroller || !this.#body || !this.#view) return;
    lay(this.#scroller, this.#body, this.view, this.rowHeight, this.#size.width);
    this.#draw(false);
  }

  #draw(anew: boolean, fresh = false): void {
    const [scroller, pool] = [this.#scroller, this.#pool];
    if (!this.#view || !scroller || !pool || !this.host.isConnected) return;
    const { view, config, rowHeight } = this;
    const top = fresh ? 0 : scroller.scrollTop;
    const [before, after] = this.#beyond.move(top, this.#size.height);
    const inView = rowWindow(top, this.#size.height, rowHeight, view.total, before, after);
    const window = this.#printing ? printedRows(inView, view.total, (index) => view.at(index) !== undefined) : inView;
    if (this.#printing) tellPrinted(scroller, window, view);
    else config.onShow(window.first, window.last);
    const sides = config.steady && this.#beyond.moving && !this.#printing ? columnsInView(view.columns, this.#size.width, fresh ? 0 : scroller.scrollLeft) : everyColumn;
    pool.rows.draw(window, { selected: () => false, ...view, inView: sides, rowHeight, mark: this.#door.desk?.mark }, anew, this.#kept());
    this.#stop.mark();
  }

  /** The row that holds the focus is not let go of. */
  #kept(): number {
    return this.#body?.contains(this.#stop.focused) ? this.active.row : -1;
  }
}
