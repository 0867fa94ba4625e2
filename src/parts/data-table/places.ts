/** Where cells stand in the document, and how a row comes into view. */
import type { CellPlace, Column } from './column.js';

/** The cells of the header. */
export const headerCells = (scroller: HTMLElement): HTMLCollectionOf<HTMLElement> =>
  scroller.firstElementChild!.firstElementChild!.children as HTMLCollectionOf<HTMLElement>;

/** The place of the cell that an element stands in. */
export function placeOf(target: EventTarget | null, columns: readonly Column<never>[]): CellPlace | undefined {
  const cell = target instanceof Element ? target.closest('.cell') : null;
  const row = cell?.parentElement;
  const column = row && columns[[...row.children].indexOf(cell)];
  return column ? { row: Number(row.getAttribute('aria-rowindex')) - 2, key: column.key } : undefined;
}

/**
 * Scrolls a row into view under the header: as little as that takes, or, when a share is given, with so much of the view
 * before it.
 */
export function showRow(scroller: HTMLElement, row: number, rowHeight: number, share?: number): void {
  const head = (scroller.firstElementChild as HTMLElement).offsetHeight;
  const room = scroller.clientHeight - head;
  const [least, most] = [(row + 1) * rowHeight - room, row * rowHeight];
  const { scrollTop } = scroller;
  if (scrollTop < least || scrollTop > most) scroller.scrollTop = share === undefined ? Math.max(least, Math.min(scrollTop, most)) : most - room * share;
  scroller.style.scrollPaddingBlockStart = `${head}px`;
}
