/**
 * The rows in view, drawn straight into the DOM: while a reader scrolls, rows that leave view are filled anew for those
 * that enter. Rows are all that scrolling touches; their cells beyond the sides of the view follow when it rests.
 */
import type { RowWindow } from '../../model/row-window.js';
import type { Writer } from '../writer.js';
import { cellClass, type Column } from './column.js';
import { empty, put, type DrawnCell } from './drawn-cell.js';

/** What is drawn. */
export interface RowSource<Row> {
  readonly columns: readonly Column<Row>[];
  readonly at: (index: number) => Row | undefined;
  /** Whether the column at this place is to be filled now; the others when the reader rests. */
  readonly inView: (column: number) => boolean;
  readonly rowHeight: number;
  readonly writer: Writer;
  /** The row that is selected. */
  readonly selected: (row: Row) => boolean;
  /** Marks cells of a row that has been drawn: a selection, a match. */
  readonly mark: ((index: number, cells: readonly HTMLElement[]) => void) | undefined;
}

interface DrawnRow<Row> {
  readonly element: HTMLElement;
  readonly cells: readonly DrawnCell[];
  readonly elements: readonly HTMLElement[];
  index: number;
  row: Row | undefined;
  selected: boolean;
  /** Some of its cells are to follow. */
  late: boolean;
}

export class RowPool<Row> {
  readonly #body: HTMLElement;
  #drawn = new Map<number, DrawnRow<Row>>();
  #columns: readonly Column<Row>[] = [];
  #writer: Writer | undefined;
  #rowHeight = 0;
  #blank: HTMLElement | undefined;

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  /** The cells of a row, when it is drawn. */
  cells(index: number): readonly HTMLElement[] | undefined {
    return this.#drawn.get(index)?.elements;
  }

  /** Draws these rows and one more to keep, and only what has changed of them unless all is to be drawn anew. */
  draw({ first, last }: RowWindow, source: RowSource<Row>, anew: boolean, kept = -1): void {
    if (source.columns !== this.#columns && !alike(source.columns, this.#columns)) this.#clear();
    const other = source.columns !== this.#columns || source.writer !== this.#writer;
    const moved = source.rowHeight !== this.#rowHeight;
    [this.#columns, this.#writer, this.#rowHeight] = [source.columns, source.writer, source.rowHeight];
    const free: DrawnRow<Row>[] = [];
    for (const [index, drawn] of this.#drawn) {
      if ((index >= first && index <= last) || index === kept) continue;
      this.#drawn.delete(index);
      free.push(drawn);
    }
    const made: HTMLElement[] = [];
    const take = (): DrawnRow<Row> => {
      const row = free.pop() ?? this.#make();
      if (row.index < 0) made.push(row.element);
      return row;
    };
    const show = (index: number): void => {
      let drawn = this.#drawn.get(index);
      const placed = !drawn;
      if (!drawn) this.#drawn.set(index, (drawn = take()));
      if (placed || moved) place(drawn, index, source);
      const row = source.at(index);
      if (placed || anew || other || drawn.late || drawn.row !== row) fill(drawn, row, source, anew || other);
      select(drawn, source);
      source.mark?.(index, drawn.elements);
    };
    for (let index = first; index <= last; index += 1) show(index);
    if (this.#drawn.has(kept) && (kept < first || kept > last)) show(kept);
    for (const { element } of free) element.remove();
    if (made.length > 0) this.#body.append(...made);
  }

  /** Calls for the cells of each row that is drawn. */
  each(mark: (index: number, cells: readonly HTMLElement[]) => void): void {
    for (const [index, { elements }] of this.#drawn) mark(index, elements);
  }

  /**
   * Puts the rows into the document in their order: screen readers go by it. Done when scrolling rests, since moving is
   * dearer than filling; a row with the focus is not moved, since it would lose it.
   */
  tidy(focused = -1): void {
    const rows = [...this.#drawn.values()].sort((a, b) => a.index - b.index);
    const found = rows.findIndex(({ index }) => index === focused);
    const pivot = found < 0 ? rows.length - 1 : found;
    for (let place = pivot - 1; place >= 0; place -= 1) {
      const [{ element }, next] = [rows[place]!, rows[place + 1]!.element];
      if (element.nextElementSibling !== next) next.before(element);
    }
    for (let place = pivot + 1; place < rows.length; place += 1) {
      const [{ element }, previous] = [rows[place]!, rows[place - 1]!.element];
      if (element.previousElementSibling !== previous) previous.after(element);
    }
  }

  /** A row to be filled. To copy one is cheaper than to make it. */
  #make(): DrawnRow<Row> {
    const element = (this.#blank ??= blankRow(this.#columns)).cloneNode(true) as HTMLElement;
    const elements = [...element.children] as HTMLElement[];
    let pins = 0;
    // Not copied with the row: a strict policy may not let copied styles through.
    this.#columns.forEach(({ pinned }, index) => pinned && (elements[index]!.style.insetInlineStart = `var(--_pin-${pins++})`));
    return { element, elements, cells: elements.map((each) => ({ element: each, text: each.firstChild as Text, sort: '' as const, row: undefined })), index: -1, row: undefined, selected: false, late: false };
  }

  #clear(): void {
    this.#blank = undefined;
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
  }
}

/** A row on its way. */
function blankRow<Row>(columns: readonly Column<Row>[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'row pending';
  element.setAttribute('role', 'row');
  element.setAttribute('aria-busy', 'true');
  columns.forEach((column, index) => {
    const cell = document.createElement('div');
    cell.className = cellClass(column);
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', String(index + 1));
    cell.append('');
    element.append(cell);
  });
  return element;
}

function place<Row>(drawn: DrawnRow<Row>, index: number, { rowHeight }: RowSource<Row>): void {
  drawn.index = index;
  drawn.element.setAttribute('aria-rowindex', String(index + 2));
  drawn.element.style.transform = `translateY(${index * rowHeight}px)`;
}

/** Widths and contents may differ: they do not stand at the cells. */
const alike = (some: readonly Column<never>[], others: readonly Column<never>[]): boolean =>
  some.length === others.length &&
  some.every(({ key, align, pinned }, index) => {
    const other = others[index]!;
    return key === other.key && align === other.align && (pinned ?? false) === (other.pinned ?? false);
  });

function fill<Row>(drawn: DrawnRow<Row>, row: Row | undefined, { columns, writer, inView }: RowSource<Row>, anew: boolean): void {
  const { element, cells } = drawn;
  const was = { pending: drawn.row === undefined, late: drawn.late };
  drawn.row = row;
  drawn.late = false;
  cells.forEach((cell, index) => {
    if (cell.row === row && !anew) return;
    // What is on its way must not show, nor speak, the row that stood here before.
    if (row === undefined || !inView(index)) empty(cell);
    else put(cell, columns[index]!.cell(row, writer));
    if (row === undefined) return;
    if (inView(index)) cell.row = row;
    else drawn.late = true;
  });
  const pending = row === undefined;
  if (pending !== was.pending) element.classList.toggle('pending', pending);
  if ((pending || drawn.late) !== (was.pending || was.late)) element.setAttribute('aria-busy', String(pending || drawn.late));
}

function select<Row>(drawn: DrawnRow<Row>, { selected }: RowSource<Row>): void {
  const { element, row } = drawn;
  const now = row !== undefined && selected(row);
  if (now === drawn.selected) return;
  drawn.selected = now;
  element.toggleAttribute('data-selected', now);
  if (now) element.setAttribute('aria-selected', 'true');
  else element.removeAttribute('aria-selected');
}
