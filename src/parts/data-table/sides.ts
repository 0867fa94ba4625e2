/** Which columns stand between the sides of the view. */
import type { Column } from './column.js';

type Placed = Pick<Column<never>, 'width' | 'pinned' | 'atEnd'>;

/** All of them, seen or not. */
export const everyColumn = (): boolean => true;

/** Columns grow only where all of them have room; else each has its own width. */
export function columnsInView(columns: readonly Placed[], width: number, scrolled: number): (column: number) => boolean {
  let end = 0;
  const ends = columns.map((column) => (end += column.width));
  if (width === 0 || end <= width) return everyColumn;
  const from = Math.abs(scrolled);
  return (column) => columns[column]!.pinned === true || columns[column]!.atEnd === true || (ends[column]! > from && ends[column]! - columns[column]!.width < from + width);
}
