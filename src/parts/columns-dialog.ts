/** The dialog in which a reader chooses columns. Nothing changes before it is saved. */
import { html, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { ColumnSettings } from '../controllers/column-settings.js';
import type { Column } from './data-table/column.js';
import { icon } from './icons.js';
import type { Writer } from './writer.js';

/** The button that opens the dialog, and the dialog. One for each element. */
export class ColumnsDialog {
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  readonly #settings: ColumnSettings;

  constructor(settings: ColumnSettings) {
    this.#settings = settings;
  }

  /** The button for the toolbar. */
  button(writer: Writer): TemplateResult {
    return html`<button class="button icon" title=${writer.t('columns.title')} aria-label=${writer.t('columns.title')} aria-haspopup="dialog" @click=${this.#open}>
      ${icon('columns')}
    </button>`;
  }

  /** The dialog, closed until the button is pressed. */
  dialog(writer: Writer, columns: readonly Column<never>[]): TemplateResult {
    return html`<dialog class="dialog" part="dialog" aria-label=${writer.t('columns.title')} closedby="any" ${ref(this.#dialog)}>
      <form method="dialog" @submit=${this.#save} @reset=${this.#default}>
        <div class="dialog-head">
          <h3>${writer.t('columns.title')}</h3>
          <button type="reset" class="link">${writer.t('columns.default')}</button>
        </div>
        <ul>
          ${columns.map(
            ({ key, label, locked }) =>
              html`<li>
                <label class="check">
                  <input type="checkbox" name=${key} .checked=${locked || this.#settings.shows(key)} ?disabled=${locked ?? false} />
                  <span>${writer.t(label)} ${locked ? html`<span class="muted small">(${writer.t('columns.locked')})</span>` : ''}</span>
                </label>
              </li>`,
          )}
        </ul>
        <div class="dialog-foot">
          <button type="button" class="button" @click=${this.#cancel}>${writer.t('cancel')}</button>
          <button type="submit" class="button primary">${writer.t('save')}</button>
        </div>
      </form>
    </dialog>`;
  }

  readonly #open = (): void => {
    for (const box of this.#boxes()) box.checked = box.disabled || this.#settings.shows(box.name);
    this.#dialog.value?.showModal();
  };

  readonly #cancel = (): void => this.#dialog.value?.close();

  readonly #default = (event: Event): void => {
    event.preventDefault();
    for (const box of this.#boxes()) box.checked = true;
  };

  readonly #save = (): void => {
    this.#settings.hide([...this.#boxes()].filter((box) => !box.checked && !box.disabled).map((box) => box.name));
  };

  #boxes(): readonly HTMLInputElement[] {
    return [...(this.#dialog.value?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
  }
}
