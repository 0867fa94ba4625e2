// Tuned: only the modules it needs, nothing animated, rows drawn in the scroll event, few beyond view.
import { ClientSideRowModelModule, ColumnApiModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import type { Deduction } from '../../../../src/contract/index.js';
import { columns, compare, height, rowHeight, sortKey, type Contestant } from './contestant.js';

ModuleRegistry.registerModules([ClientSideRowModelModule, ColumnApiModule]);

export const mount: Contestant = (place, rows) => {
  place.style.height = `${height}px`;
  const grid = createGrid<Deduction>(place, {
    rowData: rows,
    columnDefs: columns.map(({ key, width, text }) => ({
      colId: key,
      headerName: key,
      width,
      valueGetter: ({ data }) => data && text(data),
      ...(key === sortKey && { comparator: (_a: unknown, _b: unknown, a, b) => compare(a.data!, b.data!) }),
    })),
    rowHeight,
    headerHeight: 36,
    rowBuffer: 3,
    animateRows: false,
    suppressAnimationFrame: true,
    suppressRowHoverHighlight: true,
    suppressCellFocus: true,
    suppressColumnMoveAnimation: true,
  });
  return {
    rows: () => place.querySelectorAll<HTMLElement>('.ag-row'),
    head: 36,
    scroller: place.querySelector<HTMLElement>('.ag-grid-viewport')!,
    sort: (descending) => grid.applyColumnState({ state: [{ colId: sortKey, sort: descending ? 'desc' : 'asc' }] }),
    unmount: () => grid.destroy(),
  };
};
