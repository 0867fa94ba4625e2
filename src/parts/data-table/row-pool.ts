/**
 * The rows in view, drawn straight into the DOM: while a reader scrolls, rows that leave view are filled anew for those
 * that enter. Rows are all that scrolling touches, and most cells are text: setting it does without the work of a template.
 */
import { nothing, render } from 'lit';
import type { RowWindow } from '../../model/row-window.js';
import type { Writer } from '../writer.js';
import { cellClass, type CellContent, type Column } from './column.js';

/** What is drawn. */
export interface RowSource<Row> {
  readonly columns: readonly Column<Row>[];
  readonly at: (index: number) => Row | undefined;
  readonly rowHeight: number;
  readonly writer: Writer;
  /** The row that is selected. */
  readonly selected: (row: Row) => boolean;
  /** Marks cells of a row that has been drawn: a selection, a match. */
  readonly mark: ((index: number, cells: readonly HTMLElement[]) => void) | undefined;
}

interface DrawnCell {
  readonly element: HTMLElement;
  /** The text node, for cells that hold nothing else. */
  text: Text | undefined;
  sort: '' | 'lines' | 'rich';
}

interface DrawnRow<Row> {
  readonly element: HTMLElement;
  readonly cells: readonly DrawnCell[];
  readonly elements: readonly HTMLElement[];
  index: number;
  row: Row | undefined;
}

export class RowPool<Row> {
  readonly #body: HTMLElement;
  #drawn = new Map<number, DrawnRow<Row>>();
  #columns: readonly Column<Row>[] = [];

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
    this.#columns = source.columns;
    const free: DrawnRow<Row>[] = [];
    for (const [index, drawn] of this.#drawn) {
      if ((index >= first && index <= last) || index === kept) continue;
      this.#drawn.delete(index);
      free.push(drawn);
    }
    let used = 0;
    const show = (index: number): void => {
      let drawn = this.#drawn.get(index);
      const placed = !drawn;
      if (!drawn) this.#drawn.set(index, (drawn = place(free[used++] ?? this.#make(source.columns), index, source)));
      const row = source.at(index);
      if (placed || anew || drawn.row !== row) fill(drawn, row, source);
      source.mark?.(index, drawn.elements);
    };
    for (let index = first; index <= last; index += 1) show(index);
    if (this.#drawn.has(kept) && (kept < first || kept > last)) show(kept);
    for (const { element } of free.slice(used)) element.remove();
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

  #make(columns: readonly Column<Row>[]): DrawnRow<Row> {
    const element = document.createElement('div');
    element.className = 'row pending';
    element.setAttribute('role', 'row');
    element.setAttribute('aria-busy', 'true');
    let pins = 0;
    const elements = columns.map((column, index) => {
      const cell = document.createElement('div');
      cell.className = cellClass(column);
      cell.setAttribute('role', 'gridcell');
      cell.setAttribute('aria-colindex', String(index + 1));
      if (column.pinned) cell.style.insetInlineStart = `var(--_pin-${pins++})`;
      return cell;
    });
    element.append(...elements);
    this.#body.append(element);
    return { element, elements, cells: elements.map((each) => ({ element: each, text: undefined, sort: '' as const })), index: -1, row: undefined };
  }

  #clear(): void {
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
  }
}

function place<Row>(drawn: DrawnRow<Row>, index: number, { rowHeight }: RowSource<Row>): DrawnRow<Row> {
  drawn.index = index;
  drawn.element.setAttribute('aria-rowindex', String(index + 2));
  drawn.element.style.transform = `translateY(${index * rowHeight}px)`;
  return drawn;
}

/** Widths and contents may differ: they do not stand at the cells. */
const alike = (some: readonly Column<never>[], others: readonly Column<never>[]): boolean =>
  some.length === others.length &&
  some.every(({ key, align, pinned }, index) => {
    const other = others[index]!;
    return key === other.key && align === other.align && (pinned ?? false) === (other.pinned ?? false);
  });

function fill<Row>(drawn: DrawnRow<Row>, row: Row | undefined, source: RowSource<Row>): void {
  const { element, cells } = drawn;
  if ((row === undefined) !== element.classList.contains('pending')) {
    element.classList.toggle('pending', row === undefined);
    element.setAttribute('aria-busy', String(row === undefined));
  }
  const selected = row !== undefined && source.selected(row);
  if (selected !== element.hasAttribute('data-selected')) {
    element.toggleAttribute('data-selected', selected);
    if (selected) element.setAttribute('aria-selected', 'true');
    else element.removeAttribute('aria-selected');
  }
  // A row on its way must not show, nor speak, the row that its cells held before.
  if (row === undefined && drawn.row !== undefined) for (const cell of cells) empty(cell);
  else if (row !== undefined) source.columns.forEach((column, index) => put(cells[index]!, column.cell(row, source.writer)));
  drawn.row = row;
}

function put(cell: DrawnCell, content: CellContent): void {
  if (typeof content === 'string') {
    write(cell, content, '');
  } else if (Array.isArray(content)) {
    write(cell, content.join('\n'), 'lines');
  } else {
    become(cell, 'rich');
    render(content, cell.element);
    // A grid is one stop for Tab: what stands in its cells is reached through them.
    for (const control of cell.element.querySelectorAll<HTMLElement>('a, button, input, select')) control.tabIndex = -1;
  }
}

function write(cell: DrawnCell, text: string, sort: DrawnCell['sort']): void {
  become(cell, sort);
  cell.text ??= cell.element.appendChild(document.createTextNode(''));
  if (cell.text.data !== text) cell.text.data = text;
}

function become(cell: DrawnCell, sort: DrawnCell['sort']): void {
  if (cell.sort === sort) return;
  if (cell.sort) cell.element.classList.remove(cell.sort);
  if (cell.sort === 'rich') render(nothing, cell.element);
  if (sort) cell.element.classList.add(sort);
  if (sort === 'rich') {
    cell.text?.remove();
    cell.text = undefined;
  }
  cell.sort = sort;
}

/** Cells that lit draws into must not be emptied behind its back. */
function empty(cell: DrawnCell): void {
  if (cell.sort === 'rich') render(nothing, cell.element);
  else if (cell.text) cell.text.data = '';
}
