/** The measures of a table, given to its styles as properties: only what has changed is set. */
import type { Column } from './column.js';
import type { TableView } from './face.js';
import { headerCells } from './places.js';

type Measured = Pick<Column<never>, 'width' | 'fixed'>;

/** The tracks of every row. A column grows with the table unless the reader has chosen its width. */
export function columnsVariable(columns: readonly Measured[]): string {
  const tracks = columns.map(({ width, fixed }) => (fixed ? `${width}px` : `minmax(${width}px, ${width}fr)`));
  // Something must take the room that is left, or fixed columns would end before their rows do.
  return [...tracks, ...(columns.every(({ fixed }) => fixed) ? ['1fr'] : [])].join(' ');
}

/** Lays out the columns of a table and the length of its body. */
export function lay<Row>(scroller: HTMLElement, body: HTMLElement, { columns, total }: TableView<Row>, rowHeight: number, width: number): void {
  let pinnedWidth = 0;
  let endWidth = 0;
  let pins = 0;
  const headers = headerCells(scroller);
  columns.forEach((column, index) => {
    set(headers[index]!, 'inset-inline-start', column.pinned ? `var(--_pin-${pins})` : '');
    if (!column.pinned) return void (column.atEnd && (endWidth += column.width));
    set(scroller, `--_pin-${pins++}`, `${pinnedWidth}px`);
    pinnedWidth += column.width;
  });
  // Pinned columns that would cover most of a narrow table are let go.
  const loose = width > 0 && (pinnedWidth > width * 0.6 || pinnedWidth + endWidth > width * 0.66);
  scroller.toggleAttribute('data-loose', loose);
  set(scroller, '--_pinned', `${loose ? 0 : pinnedWidth}px`);
  set(scroller, '--_end', `${loose ? 0 : endWidth}px`);
  set(scroller, '--_columns', columnsVariable(columns));
  // Digits have the most to lose on paper.
  set(scroller, '--_print', columns.map((column) => `minmax(0, ${column.width * (column.align === 'end' ? 1.2 : 1)}fr)`).join(' '));
  // As small as so many columns call for.
  set(scroller, '--_paper', columns.length > 9 ? '6pt' : '8pt');
  set(scroller, '--_width', `${columns.reduce((sum, column) => sum + column.width, 0)}px`);
  const was = Number.parseFloat(scroller.style.getPropertyValue('--_row'));
  set(scroller, '--_row', `${rowHeight}px`);
  set(body, 'block-size', `${total * rowHeight}px`);
  // The text has grown: the row that stood first stays so.
  if (was && was !== rowHeight) scroller.scrollTop *= rowHeight / was;
}

function set({ style }: HTMLElement, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
