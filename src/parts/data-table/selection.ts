/** The cells that a reader has selected: one rectangle, from the cell it began at to the one it reaches. */
import type { CellPlace } from './column.js';
import type { TableFace } from './face.js';

/** A rectangle of cells by row and column indices, all four included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export class Selection<Row> {
  readonly #table: TableFace<Row>;
  readonly #marked = new WeakMap<readonly HTMLElement[], string>();
  #from: CellPlace | undefined;
  #to: CellPlace | undefined;

  constructor(table: TableFace<Row>) {
    this.#table = table;
  }

  /** The cell that the selection reaches. */
  get end(): CellPlace | undefined {
    return this.#to;
  }

  /** What is selected, as far as it still stands; undefined when nothing is. */
  get range(): CellRange | undefined {
    const { columns, total } = this.#table.view;
    if (!this.#from || !this.#to) return undefined;
    const [a, b] = [this.#from, this.#to].map(({ key }) => columns.findIndex((column) => column.key === key)) as [number, number];
    const top = Math.min(this.#from.row, this.#to.row);
    if (a < 0 || b < 0 || top >= total) return undefined;
    return { top, bottom: Math.min(total - 1, Math.max(this.#from.row, this.#to.row)), left: Math.min(a, b), right: Math.max(a, b) };
  }

  /** Selects from the cell it began at, or this one, to another. */
  extend(from: CellPlace, to: CellPlace): void {
    this.#from ??= from;
    this.#to = to;
    this.paint();
  }

  /** Selects a rectangle. */
  select(from: CellPlace, to: CellPlace): void {
    [this.#from, this.#to] = [from, to];
    this.paint();
  }

  /** True when there was something to let go. */
  clear(): boolean {
    const had = this.#from !== undefined;
    [this.#from, this.#to] = [undefined, undefined];
    if (had) this.paint();
    return had;
  }

  paint(): void {
    this.#table.each(this.mark);
  }

  /** Marks the cells of a drawn row; touches the document only when something has changed. */
  readonly mark = (index: number, cells: readonly HTMLElement[]): void => {
    const range = this.#from && this.range;
    const here = range && index >= range.top && index <= range.bottom ? range : undefined;
    const state = here ? `${here.left}-${here.right}` : '';
    if ((this.#marked.get(cells) ?? '') === state) return;
    this.#marked.set(cells, state);
    cells.forEach((cell, column) => {
      if (here && column >= here.left && column <= here.right) cell.setAttribute('aria-selected', 'true');
      else cell.removeAttribute('aria-selected');
    });
  };
}
