/** What keys do in a table: the grid pattern, and the shortcuts beyond it. */
import type { CellPlace } from './column.js';
import type { ColumnWork } from './column-work.js';
import type { TableFace } from './face.js';
import type { Find } from './find.js';
import { moved } from './keys.js';
import type { Selection } from './selection.js';
import type { Tip } from './tip.js';

/** A step of a width by key, in pixels. */
const step = 16;
const controls = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** What else keys set going. */
export interface KeyDeeds {
  readonly openMenu: (place: CellPlace) => boolean;
  readonly copy: (units: boolean) => void;
  readonly saySelected: () => void;
}

export class KeyWork<Row> {
  readonly #table: TableFace<Row>;
  readonly #selection: Selection<Row>;
  readonly #work: ColumnWork<Row> | undefined;
  readonly #tip: Tip<Row>;
  readonly #find: Find<Row>;
  readonly #deeds: KeyDeeds;

  constructor(table: TableFace<Row>, selection: Selection<Row>, work: ColumnWork<Row> | undefined, tip: Tip<Row>, find: Find<Row>, deeds: KeyDeeds) {
    this.#table = table;
    this.#selection = selection;
    this.#work = work;
    this.#tip = tip;
    this.#find = find;
    this.#deeds = deeds;
  }

  handle(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const cell = this.#table.cell(this.#table.active);
    const { activeElement } = (this.#table.host.shadowRoot ?? document) as ShadowRoot;
    // Keys waited for this part may come when the event is over: then the focus tells where they belong.
    if (!cell || !activeElement || !cell.contains(activeElement)) return;
    const done = activeElement === cell ? this.#cellKey(event) : this.#insideKey(event, cell);
    if (done) event.preventDefault();
  }

  /** A key while the focus is on a cell. True when it has done something. */
  #cellKey(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const { active } = this.#table;
    const command = event.ctrlKey || event.metaKey;
    if (key === 'Escape') return this.#tip.hide() || this.#find.close() || this.#selection.clear();
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return this.#deeds.openMenu(active);
    if (command && !altKey) {
      const done = this.#command(key.toLowerCase(), shiftKey);
      if (done !== undefined) return done;
    }
    if (active.row < 0 && this.#headerKey(event)) return true;
    if (key === 'Enter' || key === 'F2') return this.#enter(active);
    if (key === ' ' && (shiftKey || command) && active.row >= 0) return this.selectLine(active, shiftKey);
    return altKey ? false : this.#move(event);
  }

  #move({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const { view, scroller, active, rowHeight } = this.#table;
    const extends_ = shiftKey && active.row >= 0;
    const to = moved(
      (extends_ && this.#selection.end) || active,
      { key, jump: ctrlKey || metaKey },
      {
        keys: view.columns.map((column) => column.key),
        total: view.total,
        page: Math.max(1, Math.floor(scroller.clientHeight / rowHeight) - 2),
        rightToLeft: getComputedStyle(scroller).direction === 'rtl',
      },
    );
    if (!to) return false;
    this.#tip.hide();
    if (extends_) {
      const end = { ...to, row: Math.max(0, to.row) };
      this.#selection.extend(active, end);
      this.#table.reveal(end);
      this.#deeds.saySelected();
    } else {
      this.#selection.clear();
      this.#table.focus(to);
    }
    return true;
  }

  #headerKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const { active, view, scroller } = this.#table;
    const column = view.columns.find((each) => each.key === active.key);
    if (!column) return false;
    const rightToLeft = getComputedStyle(scroller).direction === 'rtl';
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const forwards = rightToLeft ? -by : by;
    if (by !== 0 && this.#work && altKey) return this.#work.resize(column.key, this.#work.width(column.key) + forwards * step), true;
    if (by !== 0 && this.#work && shiftKey && (ctrlKey || metaKey)) return this.#work.move(column.key, forwards), true;
    if (key === 'ArrowDown' && altKey) return this.#deeds.openMenu(active);
    if (key !== 'Enter' && key !== ' ') return false;
    if (!column.sort) return this.#deeds.openMenu(active);
    this.#table.sort(column);
    return true;
  }

  #command(key: string, shift: boolean): boolean | undefined {
    const { view, active } = this.#table;
    if (key === 'c') return document.getSelection()?.type === 'Range' && !this.#selection.range ? false : (this.#deeds.copy(!shift), true);
    if (key === 'f') return void this.#find.open(), true;
    if (key === 'z' && !shift && this.#table.config.settings?.canUndo) return this.#work?.undo(), true;
    if (key !== 'a' || view.total === 0) return undefined;
    this.#selection.select({ row: 0, key: view.columns[0]!.key }, { row: view.total - 1, key: view.columns.at(-1)!.key });
    this.#deeds.saySelected();
    return active.row >= -1;
  }

  /** Selects a whole row, or a whole column. */
  selectLine(active: CellPlace, row: boolean): boolean {
    const { columns, total } = this.#table.view;
    if (row) this.#selection.select({ row: active.row, key: columns[0]!.key }, { row: active.row, key: columns.at(-1)!.key });
    else this.#selection.select({ row: 0, key: active.key }, { row: total - 1, key: active.key });
    this.#deeds.saySelected();
    return true;
  }

  /** Into the controls of a cell. */
  #enter(place: CellPlace): boolean {
    const control = this.#table.cell(place)?.querySelector<HTMLElement>(controls);
    control?.focus();
    return control !== null && control !== undefined;
  }

  /** A key while the focus is on a control of a cell: Tab goes round, Escape and F2 lead back to the cell. */
  #insideKey({ key, shiftKey }: KeyboardEvent, cell: HTMLElement): boolean {
    if (key === 'Escape' || key === 'F2') return this.#table.focus(this.#table.active), true;
    if (key !== 'Tab') return false;
    const all = [...cell.querySelectorAll<HTMLElement>(controls)];
    const now = all.indexOf((cell.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    all.at((now + (shiftKey ? -1 : 1)) % all.length)?.focus();
    return true;
  }
}
