/** The one cell of a table that Tab stops at, and the focus, which outlives what it stood on. */
import { headerCells } from './places.js';
import type { TableFace } from './face.js';

export class TabStop<Row> {
  readonly #table: TableFace<Row>;
  #stop: HTMLElement | undefined;
  #lost = false;

  constructor(table: TableFace<Row>) {
    this.#table = table;
  }

  /** The element of the table's tree that has the focus. */
  get focused(): Element | null {
    return (this.#table.host.shadowRoot ?? document).activeElement;
  }

  /** Makes the active cell the stop; one in view when it is not drawn, else a header. */
  mark(): void {
    const table = this.#table;
    const { columns, total } = table.view;
    const { row, key } = table.active;
    const there = { row: Math.min(row, total - 1), key: columns.some((column) => column.key === key) ? key : (columns[0]?.key ?? '') };
    if (there.row !== row || there.key !== key) table.active = there;
    const stop = table.cell(there) ?? table.cell({ ...there, row: table.firstInView }) ?? headerCells(table.scroller)[0];
    if (stop === this.#stop) return;
    this.#stop?.removeAttribute('tabindex');
    if (stop) stop.tabIndex = 0;
    this.#stop = stop;
  }

  focus(): void {
    this.#stop?.focus({ preventScroll: true });
  }

  /** Before the table is drawn anew: does it have the focus? */
  remember(scroller: HTMLElement | undefined): void {
    if (scroller?.contains(this.focused)) this.#lost = true;
  }

  /** After that: gives the focus back, unless the reader has gone elsewhere. */
  restore(): void {
    if (!this.#lost) return;
    this.#lost = false;
    const { activeElement, body } = document;
    const { focused } = this;
    // The cell that had it may stand for another column or row now.
    const stays = focused ? focused === this.#stop || !focused.matches('.cell') : activeElement !== null && activeElement !== body;
    if (stays) return;
    const { active } = this.#table;
    if (this.#table.cell(active)) this.focus();
    else this.#table.focus(active);
  }
}
