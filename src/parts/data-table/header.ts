/** The header of a data table. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import { cellClass, type Column } from './column.js';
import type { TableView } from './face.js';

/** How a table is sorted by a column: undefined when it cannot be. */
export function direction<Row>({ sort: member }: Column<Row>, sort: string | null): 'ascending' | 'descending' | 'none' | undefined {
  if (!member) return undefined;
  return sort === member ? 'ascending' : sort === `-${member}` ? 'descending' : 'none';
}

/** What a click on a header makes of it. */
export const nextDirection = { none: 'ascending', ascending: 'descending', descending: 'none' } as const;

/** The header cell of a column. It is reached by arrow keys: nothing in it is a stop of its own. */
export function headerCell<Row>(column: Column<Row>, index: number, { writer, sort }: TableView<Row>, arrange: boolean, onSort: () => void): TemplateResult {
  const label = writer.t(column.label);
  const way = direction(column, sort);
  return html`<div
    class=${cellClass(column)}
    role="columnheader"
    aria-colindex=${index + 1}
    data-key=${column.key}
    aria-sort=${way && way !== 'none' ? way : nothing}
    aria-label=${label}
    aria-describedby=${column.help ? `help-${column.key}` : nothing}
  >
    ${column.sort
      ? html`<button class="sort" tabindex="-1" title=${writer.t('column.sort', { column: label })} @click=${onSort}>${label}</button>`
      : html`<span>${label}</span>`}
    ${column.help
      ? html`<span class="help">${icon('info')}<span class="visually-hidden" id="help-${column.key}">${writer.t(column.help)}</span></span>`
      : nothing}
    ${arrange
      ? html`<button class="column-menu" tabindex="-1" aria-label=${writer.t('column.menu', { column: label })} aria-haspopup="menu"></button
          ><span class="grip" aria-hidden="true"></span>`
      : nothing}
  </div>`;
}
