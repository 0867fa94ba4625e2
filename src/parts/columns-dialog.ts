/** The button that opens the choice of columns, and the dialog, which is fetched when it is first opened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ColumnSettings } from '../controllers/column-settings.js';
import type { ColumnsChoice } from './columns-choice.js';
import type { Column } from './data-table/column.js';
import { icon } from './icons.js';
import { later, type Later } from './later.js';
import type { Writer } from './writer.js';

/** One for each element. */
export class ColumnsDialog {
  readonly #choice: Later<ColumnsChoice>;

  constructor(settings: ColumnSettings) {
    this.#choice = later(settings.host, () => import('./columns-choice.js'), ({ ColumnsChoice }) => new ColumnsChoice(settings));
  }

  /** The button for the toolbar. */
  button(writer: Writer): TemplateResult {
    const title = writer.t('columns.title');
    return html`<button class="button icon" title=${title} aria-label=${title} aria-haspopup="dialog" @click=${this.#open}>
      ${icon('columns')}
    </button>`;
  }

  /** The dialog, closed until the button is pressed. */
  dialog(writer: Writer, columns: readonly Column<never>[]): TemplateResult | typeof nothing {
    return this.#choice.part?.render(writer, columns) ?? nothing;
  }

  readonly #open = (): void => {
    void this.#choice.open().then((choice) => choice?.open());
  };
}
