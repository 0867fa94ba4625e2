/** The exports of the deduction table: the dialog in which one is chosen, followed and finished, and the records. */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { enExportDialog } from '../../i18n/en-export-dialog.js';
import { enExports } from '../../i18n/en-exports.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { badgeStyles } from '../../parts/badge.js';
import { factsStyles } from '../../parts/facts.styles.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import { outcomeError } from './export-outcome.js';
import { recordStyles } from '../export-records/export-records.styles.js';
import { RecordsView } from '../export-records/records-view.js';
import { jobFilter, jobOrder } from '../../model/deduction-export.js';
import { mayExport } from '../../model/may-export.js';
import { ExportCount } from './export-count.js';
import type { ExportHost, ExportSubject } from './export-subject.js';
import { exportForm, type ExportChosen } from './export-form.js';
import { ExportJob } from './export-job.js';
import { beginExport, type Making } from './export-making.js';
import { exportButtons, exportProgress } from './export-progress.js';
import { exportStyles } from './export-styles.js';

const words = { ...enExports, ...enExportDialog };

export class ExportPart implements ReactiveController {
  readonly #element: LitElement;
  readonly #host: ExportHost;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  readonly #count: ExportCount;
  readonly #job: ExportJob;
  readonly #records: RecordsView;
  #chosen: ExportChosen = { way: 'xlsx', columns: 'shown', about: 'start' };
  /** An export could not be begun: what it takes could not be fetched, or there is no room. */
  #failed = false;
  #making: (Making & { readonly byJob: boolean }) | undefined;
  #shown = false;
  #listing = false;
  /** Jobs that were asked for here and are not ready yet. */
  #awaited = 0;
  #ticking: ReturnType<typeof setTimeout> | undefined;

  constructor(element: LitElement, host: ExportHost) {
    this.#element = element;
    this.#host = host;
    this.#count = new ExportCount(element);
    this.#job = new ExportJob(element, () => {
      this.#awaited += 1;
      host.onChange();
    });
    this.#records = new RecordsView(element, {
      backend: () => (this.#listing || this.#awaited > 0 ? this.#subject?.backend : undefined),
      writer: () => this.#subject!.writer,
      onReady: (record) => {
        this.#awaited = Math.max(0, this.#awaited - 1);
        host.onReady(record);
      },
    });
    dress(element, dialogStyles, badgeStyles, factsStyles, recordStyles, exportStyles);
    element.addController(this);
  }

  /** Opens the dialog: on the export that is under way, if there is one. */
  open(): void {
    const subject = this.#subject;
    if (!subject) return;
    this.#shown = true;
    this.#listing = false;
    if (!this.#making?.run.open) this.#count.of(subject);
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(() => this.#dialog.value?.isConnected && !this.#dialog.value.open && this.#dialog.value.showModal());
  }

  hostDisconnected(): void {
    // Moved within the page it goes on; without a page there is nobody to have the file.
    queueMicrotask(() => {
      if (this.#element.isConnected) return;
      this.#making?.run.cancel();
      this.#records.leave();
    });
  }

  hostUpdated(): void {
    // A countdown is the one thing that changes by itself.
    clearTimeout(this.#ticking);
    if (this.#shown && this.#making?.run.phase.is === 'waiting') this.#ticking = setTimeout(() => this.#element.requestUpdate(), 500);
  }

  render(): TemplateResult | typeof nothing {
    const subject = this.#subject;
    if (!this.#shown || !subject) return nothing;
    const { t } = subject.writer;
    return html`<dialog class="dialog exports ${this.#listing ? 'wide' : ''}" part="dialog" aria-labelledby="export-title" @close=${this.#closed} ${ref(this.#dialog)}>
      <div class="dialog-head">
        <h3 id="export-title">${t(this.#listing ? 'exports.title' : 'export.title')}</h3>
        <button type="button" class="button plain icon" aria-label=${t('close')} title=${t('close')} @click=${this.#close}>${icon('close')}</button>
      </div>
      ${this.#listing ? this.#list(subject) : this.#making ? this.#progress(subject, this.#making) : this.#form(subject)}
    </dialog>`;
  }

  #form(subject: ExportSubject): TemplateResult {
    const { t } = subject.writer;
    const { state } = this.#job;
    const order = jobOrder(subject.query);
    const created = state.is === 'created' ? state.record.fileName : undefined;
    return html`<div class="content">
        ${created === undefined
          ? exportForm({
              subject,
              count: this.#count.value,
              chosen: this.#chosen,
              mayJob: this.#mayJob,
              jobCovers: order !== null,
              jobWider: order === null || jobFilter(subject.query) !== undefined,
              onChoose: (change) => this.#change(() => (this.#chosen = { ...this.#chosen, ...change })),
            })
          : html`<p class="note good" role="status">${icon('check')}<span>${t('export.job.created', { name: created })}</span></p>`}
        ${this.#failed ? html`<div class="note bad" role="alert">${icon('warn')}<span>${t('deductions.partFailed')}</span></div>` : nothing}
        ${state.is === 'refused' ? outcomeError(subject.writer, state.error) : nothing}
      </div>
      <div class="dialog-foot">
        <button type="button" class="link push" @click=${this.#showRecords}>${t('exports.title')}</button>
        ${created === undefined
          ? html`<button type="button" class="button" @click=${this.#close}>${t('cancel')}</button>
              <button type="button" class="button primary" ?disabled=${state.is === 'sending' || !this.#count.value} @click=${this.#start}>
                ${t(this.#chosen.way === 'job' ? 'export.start.job' : 'export.start')}
              </button>`
          : html`<button type="button" class="button" @click=${this.#again}>${t('export.again')}</button>
              <button type="button" class="button primary" @click=${this.#close}>${t('close')}</button>`}
      </div>`;
  }

  #progress({ writer }: ExportSubject, making: Making & { readonly byJob: boolean }): TemplateResult {
    return html`<div class="content">${exportProgress(writer, making, making.byJob)}</div>
      <div class="dialog-foot">
        <button type="button" class="link push" @click=${this.#showRecords}>${writer.t('exports.title')}</button>
        ${exportButtons(writer, making.run, this.#again, this.#close)}
      </div>`;
  }

  #list({ writer }: ExportSubject): TemplateResult {
    return html`<div class="toolbar">${this.#records.filters()}</div>
      <div class="records-room" tabindex="0" role="group" aria-label=${writer.t('exports.title')}>${this.#records.body()}</div>
      <div class="foot">${this.#records.foot()}<span class="push nowrap">${writer.zone()}</span></div>`;
  }

  /** What can be exported, with the words that this part has brought. */
  get #subject(): ExportSubject | undefined {
    const subject = this.#host.subject();
    return subject && { ...subject, writer: subject.writer.with(words) };
  }

  get #mayJob(): boolean {
    return mayExport(this.#subject?.backend.capabilities);
  }

  readonly #start = (): void => {
    const subject = this.#subject!;
    const order = jobOrder(subject.query);
    const { way } = this.#chosen;
    if (way === 'job') {
      const { product, packId, usageStartFrom, usageStartTo } = subject.query;
      const wider = jobOrder({ product, ...(packId && { packId }), usageStartFrom, usageStartTo });
      if (order ?? wider) void this.#job.send(subject.backend.source, (order ?? wider)!);
      return;
    }
    void this.#make(subject, way, this.#count.value!.truncated && this.#mayJob && order !== null);
  };

  async #make(subject: ExportSubject, kind: 'csv' | 'xlsx', byJob: boolean): Promise<void> {
    const onChange = () => this.#element.requestUpdate();
    const onRecord = ({ state }: { readonly state: string }) => state === 'generating' && this.#host.onChange();
    this.#failed = false;
    const making = await beginExport(subject, { ...this.#chosen, kind, byJob }, { onChange, onRecord }).catch(() => void (this.#failed = true));
    if (!making) return onChange();
    this.#making = { ...making, byJob };
    addEventListener('beforeunload', this.#hold);
    this.#element.requestUpdate();
    await making.run.start();
    removeEventListener('beforeunload', this.#hold);
    if (byJob) this.#host.onChange();
  }

  /** Leaving the page ends the export, so the browser asks first. */
  readonly #hold = (event: BeforeUnloadEvent): void => event.preventDefault();

  readonly #again = (): void => {
    this.#making = undefined;
    this.#job.dismiss();
    this.#count.of(this.#subject!);
  };

  readonly #showRecords = (): void => {
    if (this.#host.showRecords()) return this.#close();
    this.#change(() => (this.#listing = true));
  };

  readonly #close = (): void => {
    this.#dialog.value?.close();
    this.#closed();
  };

  readonly #closed = (): void => {
    // The event comes late: by then it may be open again.
    if (this.#dialog.value?.open) return;
    this.#shown = this.#listing = false;
    if (!this.#making?.run.open) this.#making = undefined;
    this.#job.dismiss();
    this.#element.requestUpdate();
  };

  #change(change: () => void): void {
    change();
    this.#element.requestUpdate();
  }
}
