/** The frame of a data table: header, room for the rows, a line for what has been done, and what stands over it. */
import { html, nothing, type TemplateResult } from 'lit';
import { elementAt } from '../element-at.js';
import type { Column } from './column.js';
import type { TableDesk, TableView } from './face.js';
import { headerCell } from './header.js';

/** What the template is tied to. */
export interface TableTies<Row> {
  /** Take the elements that scroll and that hold the rows. */
  readonly scroller: (element: HTMLElement) => void;
  readonly body: (element: HTMLElement) => void;
  /** Whether the reader may arrange the columns. */
  readonly arrange: boolean;
  readonly desk: TableDesk | undefined;
  readonly onSort: (column: Column<Row>) => void;
  readonly onScroll: (event: Event) => void;
  readonly onFocus: (event: Event) => void;
  readonly onEvent: (event: Event) => void;
}

export function tableTemplate<Row>(view: TableView<Row>, { scroller, body, arrange, desk, onSort, onScroll, onFocus, onEvent }: TableTies<Row>): TemplateResult {
  return html`<div
    class="table-frame"
    @focusin=${onFocus}
    @pointerover=${onEvent}
    @pointerdown=${onEvent}
    @keydown=${onEvent}
    @click=${onEvent}
    @dblclick=${onEvent}
    @contextmenu=${onEvent}
  >
    <div class="gauge"></div>
    <div
      class="table"
      part="table"
      role="grid"
      aria-label=${view.label}
      aria-rowcount=${view.total + 1}
      aria-colcount=${view.columns.length}
      aria-multiselectable="true"
      ${elementAt(scroller)}
      @scroll=${onScroll}
    >
      <div class="thead" role="rowgroup">
        <div class="row" role="row" aria-rowindex="1">${view.columns.map((column, index) => headerCell(column, index, view, arrange, () => onSort(column)))}</div>
      </div>
      <div class="tbody" role="rowgroup" ${elementAt(body)}></div>
    </div>
    <div class="table-line" role="status">${desk?.line() ?? nothing}</div>
    ${desk?.overlay() ?? nothing}
  </div>`;
}
