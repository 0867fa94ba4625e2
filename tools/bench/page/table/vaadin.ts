// Tuned: renderers that set text, columns out of view not drawn, no animation of the theme.
import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-column.js';
import type { Deduction } from '../../../../src/contract/index.js';
import { columns, compare, element, height, rowHeight, type Contestant } from './contestant.js';

interface Grid extends HTMLElement {
  items: Deduction[];
  columnRendering: string;
}
interface Column extends HTMLElement {
  header: string;
  renderer: (root: HTMLElement, column: unknown, model: { item: Deduction }) => void;
}

document.head.append(element('style', '', `vaadin-grid::part(cell) { min-height: ${rowHeight}px }`));

export const mount: Contestant = async (place, rows) => {
  const grid = element('vaadin-grid' as 'div', `height:${height}px`) as HTMLElement as Grid;
  grid.columnRendering = 'lazy';
  for (const { key, width, text } of columns) {
    const column = document.createElement('vaadin-grid-column') as HTMLElement as Column;
    column.header = key;
    column.setAttribute('width', `${width}px`);
    column.setAttribute('flex-grow', '0');
    column.renderer = (root, _column, { item }) => (root.textContent = text(item));
    grid.append(column);
  }
  grid.items = rows;
  place.append(grid);
  await new Promise(requestAnimationFrame);
  const root = grid.shadowRoot!;
  return {
    rows: () => root.querySelectorAll<HTMLElement>('#items > tr:not([hidden])'),
    // The text of a cell stands outside of the row, in what is slotted into it.
    words: (row) => [...row.querySelectorAll('slot')].map((slot) => slot.assignedElements()[0]?.textContent ?? '').join(' ').trim(),
    head: root.querySelector<HTMLElement>('#header')!.offsetHeight,
    scroller: root.querySelector<HTMLElement>('#table')!,
    sort: (descending) => (grid.items = [...rows].sort(descending ? (a, b) => compare(b, a) : compare)),
  };
};
