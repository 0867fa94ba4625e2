/** The dialog in which a reader chooses columns, their order and what is pinned. Nothing changes before it is saved. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { ColumnSettings } from '../controllers/column-settings.js';
import { enGrid } from '../i18n/en-grid.js';
import { arranged, noArrangement, type Arrangement } from '../model/column-arrangement.js';
import { movedBefore, pinnedOrder } from '../model/column-moves.js';
import { columnsChoiceStyles } from './columns-choice.styles.js';
import type { Column } from './data-table/column.js';
import { icon } from './icons.js';
import { dialogStyles } from './dialog.styles.js';
import { dress } from './later.js';
import type { Writer } from './writer.js';

export class ColumnsChoice {
  readonly #settings: ColumnSettings;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  #draft: Arrangement = noArrangement;
  #columns: readonly Column<never>[] = [];
  #writer: Writer | undefined;
  #said = '';
  #held: string | undefined;

  constructor(settings: ColumnSettings) {
    this.#settings = settings;
    if (settings.host instanceof LitElement) dress(settings.host, dialogStyles, columnsChoiceStyles);
  }

  async open(): Promise<void> {
    this.#take(this.#settings.now, '');
    await this.#settings.host.updateComplete;
    const dialog = this.#dialog.value;
    if (!dialog?.isConnected || dialog.open) return;
    dialog.showModal();
    // The first button of all would throw the choice away.
    dialog.querySelector<HTMLElement>('input:enabled')?.focus();
  }

  render(writer: Writer, columns: readonly Column<never>[]): TemplateResult {
    [this.#writer, this.#columns] = [writer.with(enGrid), columns];
    const { t } = this.#writer;
    const all = arranged(columns, this.#draft);
    return html`<dialog class="dialog columns" part="dialog" aria-label=${t('columns.title')} closedby="any" ${ref(this.#dialog)}>
      <form method="dialog" @submit=${this.#save} @reset=${this.#default}>
        <div class="dialog-head">
          <h3>${t('columns.title')}</h3>
          <button type="reset" class="link">${t('columns.default')}</button>
        </div>
        <ul>
          ${repeat(
            all,
            ({ key }) => key,
            (column, index) => this.#line(column, index, all),
          )}
        </ul>
        <p class="visually-hidden" role="status">${this.#said}</p>
        <div class="dialog-foot">
          <button type="button" class="button" @click=${this.#cancel}>${t('cancel')}</button>
          <button type="submit" class="button primary">${t('save')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #line({ key, label, locked, pinned }: Column<never>, index: number, all: readonly Column<never>[]): TemplateResult {
    const { t } = this.#writer!;
    const column = t(label);
    return html`<li
      data-key=${key}
      draggable="true"
      @dragstart=${(event: DragEvent) => this.#hold(event, key)}
      @dragover=${(event: DragEvent) => this.#over(event, key)}
      @dragend=${() => (this.#held = undefined)}
      @drop=${(event: Event) => event.preventDefault()}
    >
      <label class="check">
        <input type="checkbox" name=${key} .checked=${locked || !this.#draft.hidden.includes(key)} ?disabled=${locked ?? false} @change=${this.#show} />
        <span>${column} ${locked ? html`<span class="muted small">(${t('columns.locked')})</span>` : nothing}</span>
      </label>
      <button type="button" class="button plain icon pin" aria-pressed=${pinned ? 'true' : 'false'} title=${t('columns.pin', { column })} aria-label=${t('columns.pin', { column })} @click=${() => this.#pin(key, !pinned)}>
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 10v4M4 10h8l-1.5-2.5v-5h-5v5z" /></svg>
      </button>
      <button type="button" class="button plain icon" ?disabled=${index === 0} title=${t('columns.moveUp', { column })} aria-label=${t('columns.moveUp', { column })} @click=${() => this.#move(key, all[index - 1]!.key)}>
        ${icon('up')}
      </button>
      <button type="button" class="button plain icon" ?disabled=${index === all.length - 1} title=${t('columns.moveDown', { column })} aria-label=${t('columns.moveDown', { column })} @click=${() => this.#move(key, all[index + 2]?.key ?? null)}>
        ${icon('down')}
      </button>
    </li>`;
  }

  #take(draft: Arrangement, said: string): void {
    [this.#draft, this.#said] = [draft, said];
    this.#settings.host.requestUpdate();
  }

  #move(key: string, before: string | null): void {
    const keys = arranged(this.#columns, this.#draft).map((column) => column.key);
    const order = movedBefore(keys, key, before);
    const { t } = this.#writer!;
    const label = this.#columns.find((column) => column.key === key)!.label;
    this.#take({ ...this.#draft, order }, t('grid.moved', { column: t(label), position: order.indexOf(key) + 1, total: keys.length }));
  }

  #pin(key: string, pinned: boolean): void {
    const order = pinned ? pinnedOrder(arranged(this.#columns, this.#draft), key) : this.#draft.order;
    this.#take({ ...this.#draft, order, pinned: { ...this.#draft.pinned, [key]: pinned } }, '');
  }

  readonly #show = (event: Event): void => {
    event.stopPropagation();
    const { name, checked } = event.target as HTMLInputElement;
    const hidden = this.#draft.hidden.filter((key) => key !== name);
    this.#take({ ...this.#draft, hidden: checked ? hidden : [...hidden, name] }, '');
  };

  #hold(event: DragEvent, key: string): void {
    this.#held = key;
    event.dataTransfer?.setData('text/plain', '');
  }

  #over(event: DragEvent, over: string): void {
    if (this.#held === undefined) return;
    event.preventDefault();
    if (this.#held === over) return;
    const keys = arranged(this.#columns, this.#draft).map(({ key }) => key);
    const [from, to] = [keys.indexOf(this.#held), keys.indexOf(over)];
    this.#move(this.#held, from < to ? (keys[to + 1] ?? null) : over);
  }

  readonly #default = (event: Event): void => {
    event.preventDefault();
    this.#take(noArrangement, '');
  };

  readonly #cancel = (): void => this.#dialog.value?.close();

  readonly #save = (): void => {
    const { now } = this.#settings;
    if (JSON.stringify(now) !== JSON.stringify(this.#draft)) this.#settings.arrange(this.#draft);
  };
}
