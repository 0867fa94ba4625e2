/** The export records with their filters: the whole of the element, and of the dialog in which other elements show them. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ApiError } from '../../api/api-error.js';
import type { ExportQuery, ExportRecord } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { ExportList } from '../../controllers/export-list.js';
import { mayExport } from '../../model/may-export.js';
import { later, type Later } from '../../parts/later.js';
import { emptyView, errorView, skeleton, staleNote } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import type { Again } from './again.js';
import { Downloads } from './downloads.js';
import { recordHeaders, recordRow } from './record-row.js';

/** What the records ask of whoever shows them. */
export interface RecordsHost {
  /** Undefined while there is none, or while nothing is shown. */
  readonly backend: () => Backend | undefined;
  readonly writer: () => Writer;
  /** A file that was being generated is ready. */
  readonly onReady: (record: ExportRecord) => void;
}

const types = ['deductions'] as const;
const states = ['generating', 'generated', 'failed', 'expired'] as const;
const step = 20;

export class RecordsView {
  readonly #element: LitElement;
  readonly #host: RecordsHost;
  readonly #list: ExportList;
  readonly #downloads: Downloads;
  readonly #again: Later<Again>;
  #type = '';
  #state = '';
  #limit = step;
  #announcement = '';
  /** What was pressed for last. */
  #pressed: (() => void) | undefined;

  constructor(element: LitElement, host: RecordsHost) {
    this.#element = element;
    this.#host = host;
    this.#list = new ExportList(element, {
      source: () => host.backend()?.source,
      query: () => this.#query(),
      onReady: (record) => {
        this.#announcement = host.writer().t('exports.ready', { name: record.fileName });
        host.onReady(record);
      },
    });
    this.#downloads = new Downloads(element, {
      onSaved: (record) => {
        this.#announcement = host.writer().t('exports.downloaded', { name: record.fileName });
        this.#list.reload();
      },
    });
    const asked = () => {
      this.#announcement = host.writer().t('exports.askedAgain');
      this.#list.reload();
    };
    this.#again = later(element, () => import('./again.js'), ({ Again }) => new Again(element, asked));
  }

  /** True once there is a list. */
  get shown(): boolean {
    return this.#list.list !== undefined;
  }

  get error(): ApiError | undefined {
    return this.#list.error;
  }

  /** Reads the list anew. */
  reload(): void {
    this.#list.reload();
  }

  /** Ends downloads that are under way. */
  leave(): void {
    this.#downloads.end();
  }

  /** Filters, for a toolbar. */
  filters(): TemplateResult {
    const { t, known } = this.#host.writer();
    const reset = () => this.#narrow('', '');
    return html`
      <label class="field">
        <span>${t('exports.type')}</span>
        <select @change=${(event: Event) => this.#narrow(valueOf(event), this.#state)}>
          <option value="" .selected=${this.#type === ''}>${t('exports.type.all')}</option>
          ${types.map((type) => html`<option value=${type} .selected=${this.#type === type}>${known('exports.type', type)}</option>`)}
        </select>
      </label>
      <label class="field">
        <span>${t('exports.state')}</span>
        <select @change=${(event: Event) => this.#narrow(this.#type, valueOf(event))}>
          <option value="" .selected=${this.#state === ''}>${t('exports.state.all')}</option>
          ${states.map((state) => html`<option value=${state} .selected=${this.#state === state}>${known('exports.state', state)}</option>`)}
        </select>
      </label>
      <button class="button plain" ?disabled=${!this.#narrowed} @click=${reset}>${t('reset')}</button>
    `;
  }

  /** The records, or what stands in their place. */
  body(): TemplateResult {
    const writer = this.#host.writer();
    const { t } = writer;
    const { list, error } = this.#list;
    const retry = () => this.#list.reload();
    if (!list) return error ? errorView(writer, error, retry) : skeleton(writer, 5);
    const view = list.items.length > 0 ? this.#table(list.items) : this.#narrowed ? emptyView(t('exports.noMatch.title'), t('exports.noMatch.text')) : emptyView(t('exports.empty.title'), t('exports.empty.text'));
    const notes = [...(error ? [staleNote(writer, error, writer.instant(list.asOf), retry)] : []), ...(this.#again.failed ? [html`<p class="note bad" role="alert"><span>${t('error.unexpected.text')} <button class="link" @click=${this.#pressed}>${t('retry')}</button></span></p>`] : [])];
    return html`${notes.length > 0 ? html`<div class="notes">${notes}</div>` : nothing} ${view} ${this.#more(list.total)}`;
  }

  /** What is said of the list, and aloud. */
  foot(): TemplateResult {
    const { t } = this.#host.writer();
    const { list } = this.#list;
    return html`${list ? html`<span>${t('exports.count', { count: list.total })}</span>` : nothing}
      <p class="visually-hidden" role="status">${this.#announcement}</p>`;
  }

  #table(records: readonly ExportRecord[]): TemplateResult {
    const writer = this.#host.writer();
    const { t } = writer;
    return html`<div class="records" part="table" role="table" aria-label=${t('exports.title')}>
      <div class="record header" role="row">${recordHeaders.map((label) => html`<div class="cell" role="columnheader">${t(label)}</div>`)}</div>
      ${repeat(
        records,
        ({ id }) => id,
        (record) => this.#row(writer, record),
      )}
    </div>`;
  }

  #row(writer: Writer, record: ExportRecord): TemplateResult {
    const { source, capabilities, catalogue } = this.#host.backend() ?? {};
    const product = catalogue?.products.find(({ key }) => key === record.filter.product);
    const onDownload = () => source && void this.#downloads.start(record, source);
    const onAgain = () => {
      this.#pressed = onAgain;
      if (source) void this.#again.open().then((again) => again?.start(record, source));
    };
    return recordRow({ writer, record, product: writer.name(product?.names, record.filter.product), download: this.#downloads.of(record.id), onDownload, wish: this.#again.part?.of(record.id), onAgain: mayExport(capabilities) ? onAgain : undefined });
  }

  #more(total: number): TemplateResult | typeof nothing {
    const most = this.#host.backend()?.capabilities.limits.pageSize ?? this.#limit;
    if (total <= this.#limit || this.#limit >= most) return nothing;
    const show = () => {
      this.#limit = Math.min(most, this.#limit + step);
      this.#element.requestUpdate();
    };
    return html`<p class="more"><button class="button" @click=${show}>${this.#host.writer().t('more')}</button></p>`;
  }

  get #narrowed(): boolean {
    return this.#type !== '' || this.#state !== '';
  }

  #narrow(type: string, state: string): void {
    this.#type = type;
    this.#state = state;
    this.#limit = step;
    this.#element.requestUpdate();
  }

  #query(): ExportQuery {
    const known = <K extends string>(all: readonly K[], wanted: string) => all.filter((each) => each === wanted);
    return {
      limit: Math.min(this.#limit, this.#host.backend()?.capabilities.limits.pageSize ?? this.#limit),
      ...(this.#type !== '' && { fileType: known(types, this.#type) }),
      ...(this.#state !== '' && { state: known(states, this.#state) }),
    };
  }
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
