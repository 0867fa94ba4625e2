/** Usage that no pack took, and for each pack that was considered the reason in plain words. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { apiErrorOf, type ApiError } from '../../api/api-error.js';
import type { UncoveredUsage, UncoveredUsageList } from '../../contract/index.js';
import { enUncovered } from '../../i18n/en-uncovered.js';
import { addDays } from '../../model/days.js';
import { refusedAlike } from '../../model/refused-alike.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import { emptyView, errorView, skeleton } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import { deductionNames } from './columns.js';
import { refused } from './refused.js';
import type { RoomHost } from './room-host.js';
import { uncoveredStyles } from './uncovered.styles.js';

/** Usages that are asked for at a time: as many as are likely to be refused alike. */
const step = 200;

export class UncoveredDialog {
  readonly #host: RoomHost;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  #packId: string | null = null;
  #items: readonly UncoveredUsage[] = [];
  #answer: UncoveredUsageList | undefined;
  #error: ApiError | undefined;
  #call: AbortController | undefined;

  constructor(host: RoomHost) {
    this.#host = host;
    dress(host.element, dialogStyles, ...uncoveredStyles);
  }

  /** Opens for the product and range that are looked at; for one pack, usage for which it was considered. */
  open(packId: string | null): void {
    this.#packId = packId;
    this.#start();
    void this.#host.element.updateComplete.then(() => {
      if (!this.#dialog.value?.open) this.#dialog.value?.showModal();
    });
  }

  render(): TemplateResult {
    const writer = this.#host.writer().with(enUncovered);
    const { t } = writer;
    return html`<dialog class="dialog wide uncovered" part="dialog" aria-labelledby="uncovered-title" closedby="any" ${ref(this.#dialog)} @close=${() => this.#call?.abort()}>
      <div class="dialog-head">
        <h3 id="uncovered-title">${t('uncovered.title')}</h3>
        <button class="button plain icon" aria-label=${t('close')} @click=${() => this.#dialog.value?.close()}>${icon('close')}</button>
      </div>
      <div class="content" tabindex="0" role="group" aria-labelledby="uncovered-title">${this.#subject(writer)} ${this.#list(writer)}</div>
    </dialog>`;
  }

  #subject(writer: Writer): TemplateResult {
    const { t, day } = writer;
    const backend = this.#host.backend();
    const range = backend && this.#host.desk.range(backend);
    const all = () => {
      this.#packId = null;
      this.#start();
    };
    return html`<p class="muted small">
      ${range ? html`<strong>${day(range.from)} – ${day(addDays(range.to, -1))}.</strong>` : nothing} ${t('uncovered.text')}
      ${this.#packId === null ? nothing : html`${t('uncovered.pack', { pack: this.#packId })} <button class="link" @click=${all}>${t('uncovered.allPacks')}</button>`}
    </p>`;
  }

  #list(writer: Writer): TemplateResult {
    const { t } = writer;
    if (this.#error && this.#items.length === 0) return errorView(writer, this.#error, () => this.#start());
    if (!this.#answer) return skeleton(writer, 4);
    if (this.#answer.total === 0) return emptyView(t('uncovered.empty.title'), t('uncovered.empty.text'));
    const [shown, { total }] = [this.#items.length, this.#answer];
    const more = shown < total;
    const names = deductionNames(this.#host.backend()!);
    return html`<p class="muted small" role="status">${more ? t('uncovered.newest', { shown: writer.decimal(String(shown)), count: total }) : t('uncovered.count', { count: total })}</p>
      <ul class="usages">${refusedAlike(this.#items).map((group) => refused(writer, names, group))}</ul>
      ${this.#error ? html`<p class="note warn" role="alert">${icon('warn')}<span>${writer.error(this.#error).title}</span></p>` : nothing}
      ${more ? html`<button class="button" ?disabled=${this.#call !== undefined} @click=${() => void this.#fetch()}>${t('more')}</button>` : nothing}`;
  }

  #start(): void {
    this.#call?.abort();
    this.#call = undefined;
    this.#items = [];
    this.#answer = undefined;
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    const [backend, query] = [this.#host.backend(), this.#host.desk.query()];
    if (!backend || !query || this.#call) return;
    const call = (this.#call = new AbortController());
    this.#error = undefined;
    this.#host.element.requestUpdate();
    const { product, usageStartFrom, usageStartTo } = query;
    try {
      const page = await backend.source.uncoveredUsage(
        {
          product,
          usageStartFrom,
          usageStartTo,
          sort: '-usageStart',
          offset: this.#items.length,
          limit: Math.min(step, backend.capabilities.limits.pageSize),
          ...(this.#packId === null ? {} : { packId: this.#packId }),
          ...(this.#answer ? { asOf: this.#answer.asOf } : {}),
        },
        { signal: call.signal },
      );
      if (call.signal.aborted) return;
      this.#answer = page;
      this.#items = [...this.#items, ...page.items];
    } catch (cause) {
      if (call.signal.aborted) return;
      this.#error = apiErrorOf(cause);
    } finally {
      if (this.#call === call) this.#call = undefined;
      this.#host.element.requestUpdate();
    }
  }
}
