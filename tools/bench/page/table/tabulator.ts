// Tuned: the core and the two modules it needs, columns of fixed width and height, columns out of view not drawn.
import { FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import styles from 'tabulator-tables/dist/css/tabulator.min.css?inline';
import type { Deduction } from '../../../../src/contract/index.js';
import { columns, compare, element, height, rowHeight, sortKey, type Contestant } from './contestant.js';

Tabulator.registerModule([FormatModule, SortModule]);
document.head.append(element('style', '', styles));

export const mount: Contestant = (place, rows) =>
  new Promise((resolve) => {
    const table = new Tabulator(place, {
      data: rows,
      height,
      rowHeight,
      nestedFieldSeparator: false,
      autoResize: false,
      renderHorizontal: 'virtual',
      renderVerticalBuffer: 3 * rowHeight,
      columns: columns.map(({ key, width, text }) => ({
        title: key,
        field: key,
        width,
        formatter: (cell: { getData(): Deduction }) => text(cell.getData()),
        ...(key === sortKey && { sorter: (_a: unknown, _b: unknown, a: { getData(): Deduction }, b: { getData(): Deduction }) => compare(a.getData(), b.getData()) }),
      })),
    });
    table.on('tableBuilt', () =>
      resolve({
        rows: () => place.querySelectorAll<HTMLElement>('.tabulator-row'),
        head: 0,
        scroller: place.querySelector<HTMLElement>('.tabulator-tableholder')!,
        sort: (descending) => table.setSort(sortKey, descending ? 'desc' : 'asc'),
        unmount: () => table.destroy(),
      }),
    );
  });
