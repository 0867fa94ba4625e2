// Tuned: rows in view alone, columns in view alone, texts made for those.
import 'regular-table';
import { columns, compare, element, height, rowHeight, type Contestant } from './contestant.js';

document.head.append(
  element('style', '', `regular-table td, regular-table th { height: ${rowHeight}px; padding: 0 12px; box-sizing: border-box; white-space: pre; overflow: hidden } regular-table table { position: sticky; top: 0; left: 0; overflow: hidden; border-collapse: collapse }`),
);

export const mount: Contestant = async (place, given) => {
  let rows = given;
  place.style.cssText = `position:relative;width:1200px;height:${height}px`;
  const table = document.createElement('regular-table');
  place.append(table);
  table.setDataListener(
    (fromColumn: number, fromRow: number, toColumn: number, toRow: number) => {
      const shown = rows.slice(fromRow, toRow);
      const across = columns.slice(fromColumn, toColumn);
      return Promise.resolve({
        num_rows: rows.length,
        num_columns: columns.length,
        column_headers: across.map(({ key }) => [key]),
        data: across.map(({ text }) => shown.map(text)),
      });
    },
    { virtual_mode: 'both' },
  );
  await table.draw();
  return {
    scroller: table,
    rows: () => table.querySelectorAll<HTMLElement>('tbody tr'),
    head: rowHeight,
    sort: (descending) => {
      rows = [...rows].sort(descending ? (a, b) => compare(b, a) : compare);
      return table.draw();
    },
  };
};
