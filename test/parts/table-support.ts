/** A data table in an element of its own, over rows that are made up and may be slow to come. */
import { waitUntil as waitUntilSoon } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { ColumnSettings } from '../../src/controllers/column-settings.js';
import { enColumns } from '../../src/i18n/en-columns.js';
import { enShared } from '../../src/i18n/en-shared.js';
import { ColumnsDialog } from '../../src/parts/columns-dialog.js';
import type { Column } from '../../src/parts/data-table/column.js';
import { DataTable, type TableConfig } from '../../src/parts/data-table/data-table.js';
import { dataTableStyles } from '../../src/parts/data-table/data-table.styles.js';
import { dialogStyles } from '../../src/parts/dialog.styles.js';
import { Writer } from '../../src/parts/writer.js';
import { sharedStyles } from '../../src/styles/index.js';

/** Waits for a state, as long as a slow engine on a busy machine may need. */
export const waitUntil: typeof waitUntilSoon = (condition, message, options) => waitUntilSoon(condition, message, { timeout: 8000, ...options });

export interface Line {
  readonly id: number;
  readonly amount: string;
}

const english = { ...enShared, ...enColumns };
export const writer = new Writer({ tag: 'en', messages: 'en', english, overrides: null, timeZone: 'UTC' });

/** Columns of every sort: two lines, texts, an amount, a template with a button. */
export const lineColumns: readonly Column<Line>[] = [
  { key: 'pack', label: 'column.pack', width: 200, locked: true, pinned: true, cell: ({ id }) => [`Pack ${id}`, `id-${id}`] },
  { key: 'product', label: 'column.product', width: 160, sort: 'product', cell: ({ id }) => `Product ${id}` },
  {
    key: 'amount',
    label: 'unit.minute',
    help: 'status.reason.accountOverdue',
    width: 180,
    align: 'end',
    sort: 'amount',
    cell: ({ amount }) => `${amount} min`,
    copy: ({ amount }) => ({ shown: `${amount} min`, bare: amount }),
  },
  { key: 'open', label: 'more', width: 120, cell: ({ id }) => html`<button class="link open" data-id=${id}>Open ${id}</button><button class="link">Other</button>` },
  ...['subproduct', 'f', 'g', 'h'].map(
    (key): Column<Line> => ({ key, label: 'column.subproduct', width: 190, cell: ({ id }) => `${key} ${id}` }),
  ),
];

export const line = (id: number): Line => ({ id, amount: `${id}.500000000` });

/** The element. Its rows are `rows`; one that is missing is on its way. */
export class TableHost extends LitElement {
  static override styles = [sharedStyles, dialogStyles, dataTableStyles];
  rows: readonly (Line | undefined)[] = Array.from({ length: 1000 }, (_, id) => line(id));
  columns = lineColumns;
  sort: string | null = null;
  key: string | null = null;
  hidden_ = false;
  selected: ((row: Line) => boolean) | undefined;
  readonly shown: (readonly [number, number])[] = [];
  readonly settings = new ColumnSettings(this, () => this.key);
  readonly dialog = new ColumnsDialog(this.settings);
  readonly config: TableConfig = {
    settings: this.settings,
    rowHeight: 40,
    onShow: (first, last) => this.shown.push([first, last]),
    onSort: (sort) => {
      this.sort = sort;
      this.requestUpdate();
    },
  };
  readonly table = new DataTable<Line>(this, this.config);

  protected override render(): TemplateResult {
    if (this.hidden_) return html`<p>gone</p>`;
    return html`${this.dialog.button(writer)}${this.table.render({
      label: 'Lines',
      columns: this.settings.visible(this.columns),
      total: this.rows.length,
      at: (index) => this.rows[index],
      writer,
      sort: this.sort,
      ...(this.selected ? { selected: this.selected } : {}),
    })}${this.dialog.dialog(writer, this.columns)}`;
  }
}
customElements.define('table-host', TableHost);

const mounted: HTMLElement[] = [];

/** Puts a table into the page, 600 by 400 pixels. It leaves again when the test is over. */
export async function tableHost(properties: Partial<TableHost> = {}, { width = 600, dir = 'ltr' } = {}): Promise<TableHost> {
  const place = document.createElement('div');
  place.dir = dir;
  place.style.inlineSize = `${width}px`;
  const host = Object.assign(document.createElement('table-host') as TableHost, properties);
  host.style.setProperty('--packmeter-table-height', '400px');
  place.append(host);
  document.body.append(place);
  mounted.push(place);
  await host.updateComplete;
  return host;
}

afterEach(() => {
  for (const place of mounted.splice(0)) place.remove();
});

export const grid = (host: TableHost): HTMLElement => host.shadowRoot!.querySelector<HTMLElement>('[role="grid"]')!;
export const header = (host: TableHost, column: number): HTMLElement => grid(host).querySelectorAll<HTMLElement>('[role="columnheader"]')[column]!;
export const bodyRow = (host: TableHost, row: number): HTMLElement | null => grid(host).querySelector<HTMLElement>(`.tbody [aria-rowindex="${row + 2}"]`);
export const cell = (host: TableHost, row: number, column: number): HTMLElement => bodyRow(host, row)!.children[column] as HTMLElement;
export const labels = (host: TableHost): string[] => [...grid(host).querySelectorAll('[role="columnheader"]')].map((each) => each.getAttribute('aria-label') ?? '');

/** Where the focus is: row (-1 for the header) and column of the cell, and what in it when it is not the cell itself. */
export function focus(host: TableHost): string {
  const active = host.shadowRoot!.activeElement;
  const at = active?.closest('.cell');
  if (!at) return 'outside';
  const place = `${Number(at.parentElement!.getAttribute('aria-rowindex')) - 2}:${[...at.parentElement!.children].indexOf(at)}`;
  return active === at ? place : `${place} ${active!.textContent}`;
}

/** Presses a key where the focus is. True when the table has taken it. */
export function press(host: TableHost, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const target = host.shadowRoot!.activeElement ?? grid(host);
  return !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers }));
}

/** A table that has been entered, whose keys work: the focus is on the first header. */
export async function enteredTable(properties: Partial<TableHost> = {}, place: { width?: number; dir?: string } = {}): Promise<TableHost> {
  const host = await tableHost(properties, place);
  grid(host).querySelector<HTMLElement>('[tabindex="0"]')!.focus();
  press(host, 'ArrowRight');
  await waitUntil(() => focus(host) === '-1:1', 'the keys to work');
  press(host, 'ArrowLeft');
  return host;
}
