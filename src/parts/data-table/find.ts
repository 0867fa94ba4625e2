/** Finding in a table: the rows that are loaded, by what their cells show. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { enGrid } from '../../i18n/en-grid.js';
import { icon } from '../icons.js';
import { shownText } from './cell-words.js';
import type { CellPlace } from './column.js';
import type { TableFace } from './face.js';

/** Searching gives way to the page after so many milliseconds. */
const slice = 12;

export class Find<Row> {
  readonly #table: TableFace<Row>;
  readonly #input: Ref<HTMLInputElement> = createRef();
  readonly #marked = new WeakMap<readonly HTMLElement[], string>();
  #open = false;
  #query = '';
  #matches: readonly CellPlace[] = [];
  #now = -1;
  #loaded = 0;
  /** The order and number of rows that the matches belong to. */
  #searched = '';
  #run = 0;

  constructor(table: TableFace<Row>) {
    this.#table = table;
  }

  /** Opens the bar, or returns to it. */
  async open(): Promise<void> {
    this.#open = true;
    this.#update();
    await (this.#table.host as Element & { readonly updateComplete?: Promise<unknown> }).updateComplete;
    this.#input.value?.select();
    this.#input.value?.focus();
    if (this.#query) void this.#search();
  }

  /** True when there was a bar to close. */
  close(): boolean {
    if (!this.#open) return false;
    const found = this.#matches[this.#now];
    this.#open = false;
    [this.#matches, this.#now] = [[], -1];
    this.#run += 1;
    this.#table.each(this.mark);
    this.#update();
    this.#table.focus(found ?? this.#table.active);
    return true;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { writer, total, sort } = this.#table.view;
    const { t } = writer.with(enGrid);
    if (this.#query && this.#searched !== `${sort} ${total}`) queueMicrotask(() => void this.#search());
    const count = this.#matches.length > 0 ? t('grid.findCount', { position: this.#now + 1, total: this.#matches.length }) : t('grid.findNone');
    return html`<div class="find" role="search" @keydown=${this.#onKey}>
      <input type="search" aria-label=${t('grid.find')} placeholder=${t('grid.find')} .value=${this.#query} @input=${this.#onInput} ${ref(this.#input)} />
      <span class="find-count" role="status">${this.#query ? count : nothing}</span>
      <button class="button plain icon" aria-label=${t('grid.findPrevious')} title=${t('grid.findPrevious')} @click=${() => this.#go(-1)}>${icon('up')}</button>
      <button class="button plain icon" aria-label=${t('grid.findNext')} title=${t('grid.findNext')} @click=${() => this.#go(1)}>${icon('down')}</button>
      <button class="button plain icon" aria-label=${t('close')} title=${t('close')} @click=${() => this.close()}>${icon('close')}</button>
      ${this.#query && this.#loaded < total ? html`<p class="muted small">${t('grid.findLoaded', { rows: this.#loaded, total })}</p>` : nothing}
    </div>`;
  }

  /** Marks the cells of a drawn row that match, and the one that was gone to. */
  readonly mark = (index: number, cells: readonly HTMLElement[]): void => {
    const { columns } = this.#table.view;
    const found = this.#matches[this.#now];
    const keys = this.#matches.length > 0 ? this.#keysOf(index) : [];
    const state = keys.length > 0 ? `${keys.join()} ${found?.row === index ? found.key : ''}` : '';
    if ((this.#marked.get(cells) ?? '') === state) return;
    this.#marked.set(cells, state);
    cells.forEach((cell, column) => {
      const key = columns[column]?.key ?? '';
      cell.toggleAttribute('data-match', keys.includes(key));
      cell.toggleAttribute('data-found', found?.row === index && found.key === key);
    });
  };

  #keysOf(row: number): readonly string[] {
    return this.#matches.filter((match) => match.row === row).map(({ key }) => key);
  }

  async #search(): Promise<void> {
    const run = (this.#run += 1);
    const { columns, at, total, writer, sort } = this.#table.view;
    this.#searched = `${sort} ${total}`;
    const query = this.#query.toLocaleLowerCase(writer.tag);
    const matches: CellPlace[] = [];
    let loaded = 0;
    let until = performance.now() + slice;
    for (let index = 0; index < total; index += 1) {
      const row = at(index);
      if (row === undefined) continue;
      loaded += 1;
      if (query) for (const column of columns) if (shownText(column, row, writer).toLocaleLowerCase(writer.tag).includes(query)) matches.push({ row: index, key: column.key });
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#run) return;
      until = performance.now() + slice;
    }
    [this.#matches, this.#loaded] = [matches, loaded];
    // The first one from where the reader is.
    const from = this.#table.active.row;
    this.#now = matches.length === 0 ? -1 : Math.max(0, matches.findIndex(({ row }) => row >= from));
    this.#show();
  }

  #go(by: number): void {
    const { length } = this.#matches;
    if (length === 0) return;
    this.#now = (this.#now + by + length) % length;
    this.#show();
  }

  #show(): void {
    const found = this.#matches[this.#now];
    if (found) this.#table.reveal(found);
    this.#table.each(this.mark);
    this.#update();
  }

  readonly #onInput = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    void this.#search();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const onInput = event.composedPath()[0] === this.#input.value;
    if (event.key === 'Escape') this.close();
    else if ((event.key === 'Enter' && onInput && !event.isComposing) || event.key === 'F3') this.#go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };

  #update(): void {
    this.#table.host.requestUpdate();
  }
}
