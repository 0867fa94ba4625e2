import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { exportRoutes } from '../../contract/routes/exports.js';
import type { GroupCall } from '../../controllers/group.js';
import { enExports } from '../../i18n/en-exports.js';
import { icon } from '../../parts/icons.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { errorView, skeleton } from '../../parts/status-view.js';
import { exportRecordsStyles } from './export-records.styles.js';
import { RecordsView } from './records-view.js';

/**
 * The files that were asked for: how each one stands, until when it is kept, and the file itself, streamed to where the
 * reader wants it. A file that is being generated becomes ready without a reload.
 *
 * @summary Export jobs and their files, newest first.
 * @fires packmeter-ready - The records are shown.
 * @fires packmeter-error - A call has failed; the element shows why.
 * @fires packmeter-export-ready - A file that was being generated is ready. Detail: the export record.
 * @csspart head - Title.
 * @csspart toolbar - Filters.
 * @csspart table - The records.
 * @csspart status - A state badge.
 * @csspart state - Loading, empty and error views.
 * @cssprop [--packmeter-accent=light-dark(#1257c9, #7db0ff)] - Colour of links, buttons and focus.
 * @cssprop [--packmeter-height=680px] - Height of the element; in narrow places 860px.
 */
export class ExportRecords extends PackmeterElement {
  protected static override readonly english = enExports;
  protected static override readonly routes = exportRoutes;
  static override styles: CSSResultGroup = exportRecordsStyles;

  readonly #records = new RecordsView(this, {
    backend: () => this.backend.value,
    writer: () => this.writer,
    onReady: (record) => this.tell('packmeter-export-ready', record),
  });

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.tellState(this.#records.shown, this.backend.error ?? this.#records.error);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page it is connected again at once; gone for good it saves no files any more.
    queueMicrotask(() => this.isConnected || this.#records.leave());
  }

  protected override render(): TemplateResult {
    const { writer } = this;
    const { t } = writer;
    const backend = this.backend.value;
    const { error } = this.backend;
    return html`
      <div class="frame">
        <div class="head" part="head">
          <h2 tabindex="-1">${t('exports.title')}</h2>
          <button class="button icon no-print" title=${t('refresh')} aria-label=${t('refresh')} @click=${this.#refresh}>${icon('refresh')}</button>
        </div>
        <div class="toolbar no-print" part="toolbar" ?inert=${!backend}>${this.#records.filters()}</div>
        <div class="room">${error ? errorView(writer, error, () => this.backend.reload()) : backend ? this.#records.body() : skeleton(writer)}</div>
        <div class="foot" ?inert=${!this.#records.shown}>${this.#records.foot()}<span class="push nowrap">${writer.zone()}</span></div>
      </div>
    `;
  }

  readonly #refresh = (): void => this.reload();

  override reload(): void {
    super.reload();
    this.#records.reload();
  }

  /** Another element has asked for a file. */
  protected override dataChanged(): void {
    this.#records.reload();
  }

  /** The deduction table asks for the records to be shown. */
  protected override answerCall(call: GroupCall): boolean {
    if (call !== 'exports') return false;
    void this.updateComplete.then(() => {
      // Smoothly or at once, as the page scrolls.
      this.scrollIntoView({ block: 'nearest' });
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    });
    return true;
  }
}
