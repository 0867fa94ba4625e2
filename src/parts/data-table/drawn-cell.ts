/** A cell of a row that is drawn. Most are text: setting it does without the work of a template. */
import { nothing, render } from 'lit';
import type { CellContent } from './column.js';

export interface DrawnCell {
  readonly element: HTMLElement;
  /** The text node, for cells that hold nothing else. */
  text: Text | undefined;
  sort: '' | 'lines' | 'rich';
  /** The row that it shows. */
  row: unknown;
}

/** Shows this. */
export function put(cell: DrawnCell, content: CellContent): void {
  if (typeof content === 'string') {
    write(cell, content, '');
  } else if (Array.isArray(content)) {
    write(cell, content.join('\n'), 'lines');
  } else {
    become(cell, 'rich');
    render(content, cell.element);
    // A grid is one stop for Tab: what stands in its cells is reached through them.
    for (const control of cell.element.querySelectorAll<HTMLElement>('a, button, input, select')) control.tabIndex = -1;
  }
}

/** Shows nothing. Cells that lit draws into must not be emptied behind its back. */
export function empty(cell: DrawnCell): void {
  cell.row = undefined;
  if (cell.sort === 'rich') render(nothing, cell.element);
  else if (cell.text && cell.text.data !== '') cell.text.data = '';
}

function write(cell: DrawnCell, text: string, sort: DrawnCell['sort']): void {
  become(cell, sort);
  cell.text ??= cell.element.appendChild(document.createTextNode(''));
  if (cell.text.data !== text) cell.text.data = text;
}

function become(cell: DrawnCell, sort: DrawnCell['sort']): void {
  if (cell.sort === sort) return;
  if (cell.sort) cell.element.classList.remove(cell.sort);
  if (cell.sort === 'rich') render(nothing, cell.element);
  if (sort) cell.element.classList.add(sort);
  if (sort === 'rich') {
    cell.text?.remove();
    cell.text = undefined;
  }
  cell.sort = sort;
}
