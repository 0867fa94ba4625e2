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
}

interface DrawnRow<Row> {
  readonly element: HTMLElement;
  readonly cells: readonly HTMLElement[];
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

  /** Draws these rows, and only what has changed of them unless all is to be drawn anew. */
  draw({ first, last }: RowWindow, source: RowSource<Row>, anew: boolean): void {
    if (source.columns !== this.#columns) this.#clear(source.columns);
    const free: DrawnRow<Row>[] = [];
    for (const [index, drawn] of this.#drawn) {
      if (index >= first && index <= last) continue;
      this.#drawn.delete(index);
      free.push(drawn);
    }
    let above: Element | undefined;
    for (let index = first; index <= last; index += 1) {
      const drawn = this.#drawn.get(index) ?? this.#take(free, index, source, above);
      const row = source.at(index);
      if (anew || drawn.row !== row) fill(drawn, row, source);
      above = drawn.element;
    }
    for (const { element } of free) element.remove();
  }

  /** A row for an index, right below the one above it: Tab and screen readers go by the order in the document. */
  #take(free: DrawnRow<Row>[], index: number, source: RowSource<Row>, above: Element | undefined): DrawnRow<Row> {
    const drawn = free.pop() ?? this.#make(source.columns);
    if (above) above.after(drawn.element);
    else this.#body.prepend(drawn.element);
    drawn.index = index;
    drawn.row = undefined;
    drawn.element.setAttribute('aria-rowindex', String(index + 2));
    drawn.element.style.transform = `translateY(${index * source.rowHeight}px)`;
    drawn.element.classList.toggle('odd', index % 2 === 1);
    fill(drawn, undefined, source);
    this.#drawn.set(index, drawn);
    return drawn;
  }

  #make(columns: readonly Column<Row>[]): DrawnRow<Row> {
    const element = document.createElement('div');
    element.className = 'row';
    element.setAttribute('role', 'row');
    const cells = columns.map((column, index) => {
      const cell = document.createElement('div');
      cell.className = cellClass(column);
      cell.setAttribute('role', 'cell');
      cell.setAttribute('aria-colindex', String(index + 1));
      return cell;
    });
    element.append(...cells);
    return { element, cells, index: -1, row: undefined };
  }

  #clear(columns: readonly Column<Row>[]): void {
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn = new Map();
    this.#columns = columns;
  }
}

function fill<Row>(drawn: DrawnRow<Row>, row: Row | undefined, source: RowSource<Row>): void {
  drawn.row = row;
  drawn.element.classList.toggle('pending', row === undefined);
  drawn.element.toggleAttribute('data-selected', row !== undefined && source.selected(row));
  drawn.element.setAttribute('aria-busy', String(row === undefined));
  source.columns.forEach((column, index) => {
    const cell = drawn.cells[index]!;
    if (row === undefined) empty(cell);
    else put(cell, column.cell(row, source.writer));
  });
}

function put(cell: HTMLElement, content: CellContent): void {
  if (typeof content === 'string') {
    cell.classList.add('text');
    if (cell.textContent !== content) cell.textContent = content;
  } else if (Array.isArray(content)) {
    putLines(cell, content as readonly string[]);
  } else {
    templated.add(cell);
    render(content, cell);
  }
}

/** Cells that lit draws into, which must not be emptied behind its back. */
const templated = new WeakSet<HTMLElement>();

/** A row on its way must not show, nor speak, the row that its cells held before. */
function empty(cell: HTMLElement): void {
  if (templated.has(cell)) render(nothing, cell);
  else if (cell.firstChild) cell.textContent = '';
}

function putLines(cell: HTMLElement, lines: readonly string[]): void {
  while (cell.childElementCount > lines.length) cell.lastElementChild!.remove();
  lines.forEach((line, index) => {
    const span = cell.children[index] ?? cell.appendChild(document.createElement('span'));
    if (span.textContent !== line) span.textContent = line;
  });
}
