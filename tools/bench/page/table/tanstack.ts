// As its guide to virtual rows has it: the row model of TanStack Table, windowed by TanStack Virtual, drawn by Lit.
import { createSortedRowModel, rowSortingFeature, TableController, tableFeatures, type ColumnDef } from '@tanstack/lit-table';
import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Deduction } from '../../../../src/contract/index.js';
import { columns, compare, height, rowHeight, sortKey, type Contestant } from './contestant.js';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const defs: ColumnDef<typeof features, Deduction>[] = columns.map(({ key, text }) => ({
  id: key,
  header: key,
  accessorFn: text,
  ...(key === sortKey && { sortFn: (a: { original: Deduction }, b: { original: Deduction }) => compare(a.original, b.original) }),
}));
const width = columns.reduce((sum, column) => sum + column.width, 0);
const cells = `display:grid;grid-template-columns:${columns.map((column) => `${column.width}px`).join(' ')};width:${width}px;`;

class TanstackTable extends LitElement {
  rows: Deduction[] = [];
  readonly scroller = createRef<HTMLElement>();
  sorting: { id: string; desc: boolean }[] = [];
  readonly #table = new TableController<typeof features, Deduction>(this);
  readonly #virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller.value ?? null,
    estimateSize: () => rowHeight,
    overscan: 1,
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const table = this.#table.table({ features, columns: defs, data: this.rows, state: { sorting: this.sorting } });
    const { rows } = table.getRowModel();
    const virtual = this.#virtual.getVirtualizer();
    if (virtual.options.count !== rows.length) virtual.setOptions({ ...virtual.options, count: rows.length });
    return html`<div ${ref(this.scroller)} style="overflow:auto;height:${height}px">
      <div style="${cells}position:sticky;top:0;z-index:1;background:#eee;height:36px">${columns.map(({ key }) => html`<div>${key}</div>`)}</div>
      <div style="position:relative;contain:layout style;width:${width}px;height:${virtual.getTotalSize()}px">
        ${virtual.getVirtualItems().map(
          ({ index, start }) =>
            html`<div class="tanstack-row" style="${cells}position:absolute;top:0;height:${rowHeight}px;transform:translateY(${start}px)">
              ${columns.map(({ key }) => html`<div class="tanstack-cell">${rows[index]!.getValue(key)}</div>`)}
            </div>`,
        )}
      </div>
    </div>`;
  }
}
customElements.define('tanstack-table', TanstackTable);

const styles = document.createElement('style');
styles.textContent = '.tanstack-cell { overflow: hidden; text-overflow: ellipsis; white-space: pre; align-content: center; padding: 0 12px }';
document.head.append(styles);

export const mount: Contestant = async (place, rows) => {
  const table = Object.assign(new TanstackTable(), { rows });
  place.append(table);
  await table.updateComplete;
  return {
    scroller: table.scroller.value!,
    rows: () => table.querySelectorAll<HTMLElement>('.tanstack-row'),
    head: 36,
    sort: (descending) => {
      table.sorting = [{ id: sortKey, desc: descending }];
      table.requestUpdate();
      return table.updateComplete;
    },
  };
};
