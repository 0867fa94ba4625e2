/** What works in a table: keys, selection, copying, columns, finding. Fetched when a table is first pointed at or entered. */
import { html, LitElement, type TemplateResult } from 'lit';
import { enGrid } from '../../i18n/en-grid.js';
import { dress } from '../later.js';
import { ColumnWork } from './column-work.js';
import type { CellPlace } from './column.js';
import { copyRange, toClipboard } from './copy.js';
import { deskStyles } from './desk.styles.js';
import type { MenuItem, TableDesk, TableFace } from './face.js';
import { Find } from './find.js';
import { KeyWork } from './key-work.js';
import { StatusLine } from './line.js';
import { cellItems, headerItems } from './menu-items.js';
import { Menu } from './menu.js';
import { menuStyles } from './menu.styles.js';
import { Pointer } from './pointer.js';
import { Selection, type CellRange } from './selection.js';
import { Tip } from './tip.js';

export class Desk<Row> implements TableDesk {
  readonly #table: TableFace<Row>;
  readonly #selection: Selection<Row>;
  readonly #line: StatusLine<Row>;
  readonly #menu: Menu<Row>;
  readonly #tip: Tip<Row>;
  readonly #find: Find<Row>;
  readonly #work: ColumnWork<Row> | undefined;
  readonly #pointer: Pointer<Row>;
  readonly #keys: KeyWork<Row>;

  constructor(table: TableFace<Row>) {
    this.#table = table;
    this.#selection = new Selection(table);
    this.#line = new StatusLine(table);
    this.#menu = new Menu(table);
    this.#tip = new Tip(table);
    this.#find = new Find(table);
    this.#work = table.config.settings && new ColumnWork(table, table.config.settings, this.#line);
    this.#pointer = new Pointer(table, this.#selection, this.#work);
    this.#keys = new KeyWork(table, this.#selection, this.#work, this.#tip, this.#find, {
      openMenu: (place) => this.#openMenu(place),
      copy: (units) => void this.#copy(units),
      saySelected: () => this.#saySelected(),
    });
    if (table.host instanceof LitElement) dress(table.host, deskStyles, menuStyles);
  }

  readonly mark = (index: number, cells: readonly HTMLElement[]): void => {
    this.#selection.mark(index, cells);
    this.#find.mark(index, cells);
  };

  overlay(): TemplateResult {
    return html`${this.#find.render()}${this.#menu.render()}${this.#tip.render()}`;
  }

  line(): TemplateResult | undefined {
    return this.#line.render(this.#table.view.writer.with(enGrid));
  }

  handle(event: Event, target = event.target): void {
    if (event.type === 'pointerover' || event.type === 'focusin') this.#tip.follow(event);
    else if (event.type === 'scroll') this.#tip.hide();
    else if (event.type === 'pointerdown') this.#pointer.down(event as PointerEvent, target);
    else if (event.type === 'keydown') this.#keys.handle(event as KeyboardEvent);
    else if (event.type === 'contextmenu') this.#onContextMenu(event as MouseEvent);
    else if (event.type === 'dblclick') this.#onDoubleClick(target);
    else if (event.type === 'click') this.#onClick(target);
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('.column-menu') : null;
    const place = button && this.#table.placeOf(button);
    if (place) this.#openMenu(place);
  }

  #onDoubleClick(target: EventTarget | null): void {
    const grip = target instanceof Element ? target.closest('.grip') : null;
    const place = grip && this.#table.placeOf(grip);
    if (place) this.#work?.fit(place.key);
  }

  #onContextMenu(event: MouseEvent): void {
    const place = this.#table.placeOf(event.target);
    // The browser's own menu stays for links, marked text, and with Shift.
    const own = event.shiftKey || (event.target as Element).closest('a') || document.getSelection()?.type === 'Range';
    if (!place || own || this.#items(place).length === 0) return;
    event.preventDefault();
    this.#openMenu(place, event.detail === 0 && event.clientX === 0 ? undefined : { x: event.clientX, y: event.clientY });
  }

  #items(place: CellPlace): readonly MenuItem[] {
    const { t } = this.#table.view.writer.with(enGrid);
    if (place.row < 0) return this.#work ? headerItems(this.#table, this.#work, place.key, t) : [];
    return cellItems(t, {
      copy: (units) => void this.#copy(units, place),
      copyRow: () => this.#keys.selectLine(place, true) && void this.#copy(true),
      find: () => void this.#find.open(),
    });
  }

  #openMenu(place: CellPlace, at?: { readonly x: number; readonly y: number }): boolean {
    const items = this.#items(place);
    const cell = this.#table.cell(place);
    if (items.length === 0 || !cell) return false;
    const { left, bottom } = cell.getBoundingClientRect();
    const { writer, columns } = this.#table.view;
    const column = columns.find(({ key }) => key === place.key)!;
    this.#tip.hide();
    const ofRow = place.row < 0 ? undefined : this.#table.config.menu?.(place.row).catch(() => []);
    void Promise.resolve(ofRow ?? []).then((own) => this.#menu.open(writer.t(column.label), [...own, ...items], at ?? { x: left + 4, y: bottom }, () => this.#table.focus(place)));
    return true;
  }

  async #copy(units: boolean, place = this.#table.active): Promise<void> {
    const { view } = this.#table;
    const { t } = view.writer.with(enGrid);
    const column = view.columns.findIndex(({ key }) => key === place.key);
    const range: CellRange = this.#selection.range ?? { top: place.row, bottom: place.row, left: column, right: column };
    const label = view.columns[column]?.label;
    const header = place.row < 0 && !this.#selection.range && label ? { text: view.writer.t(label), rows: 1, cells: 1, missing: 0 } : undefined;
    const { text, rows, cells, missing } = header ?? copyRange(view, range, units);
    if (rows > 0 && !(await toClipboard(text))) return this.#line.say(t('grid.copyFailed'));
    this.#line.say(missing > 0 ? t('grid.copiedPart', { rows, total: rows + missing }) : t('grid.copied', { count: cells }));
  }

  #saySelected(): void {
    const range = this.#selection.range;
    if (!range) return;
    const { t } = this.#table.view.writer.with(enGrid);
    this.#line.say(t('grid.selected', { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 }));
  }
}
