// Tuned: one row beyond view, nothing to select or edit, text by a parser in place of a template.
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { Deduction } from '../../../../src/contract/index.js';
import { columns, compare, element, height, rowHeight, sortKey, type Contestant } from './contestant.js';

defineCustomElements();

export const mount: Contestant = async (place, rows) => {
  const grid = element('revo-grid', `display:block;height:${height}px`);
  Object.assign(grid, {
    rowSize: rowHeight,
    readonly: true,
    range: false,
    canFocus: false,
    resize: false,
    hideAttribution: true,
    frameSize: 1,
    columns: columns.map(({ key, width, text }) => ({
      prop: key,
      name: key,
      size: width,
      sortable: key === sortKey,
      cellParser: (row: Deduction) => text(row),
      ...(key === sortKey && { cellCompare: (_prop: unknown, a: Deduction, b: Deduction) => compare(a, b) }),
    })),
    source: rows,
  });
  place.append(grid);
  while (!grid.querySelector('revogr-data .rgRow')) await new Promise(requestAnimationFrame);
  const column = (await grid.getColumns()).find(({ prop }) => prop === sortKey)!;
  return {
    rows: () => grid.querySelectorAll<HTMLElement>('revogr-data .rgRow'),
    head: 0,
    scroller: [...grid.querySelectorAll<HTMLElement>('.vertical-inner')].find((each) => each.scrollHeight > each.clientHeight)!,
    sort: (descending) => grid.updateColumnSorting(column, descending ? 'desc' : 'asc', false),
  };
};
