/** Going to a time or to a row, and the filters that are not always in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { apiErrorOf } from '../../api/api-error.js';
import type { Deduction, DeductionList, DeductionQuery } from '../../contract/index.js';
import { enDeductionTools } from '../../i18n/en-deduction-tools.js';
import { instantIn } from '../../model/zoned-time.js';
import { mayExport } from '../../model/may-export.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import { moreFilters } from './more-filters.js';
import { rowsToAPage, type AskedPage, type RoomHost } from './room-host.js';
import { toolsStyles } from './tools.styles.js';

/** Where the reader wants to go. */
interface Target {
  readonly at: string;
  readonly row: Deduction | null;
  /** What of the row is to be seen. */
  readonly column?: string;
}

export class DeductionTools {
  shown = false;

  readonly #host: RoomHost;
  readonly #field: Ref<HTMLInputElement> = createRef();
  readonly #filters: Ref<HTMLDialogElement> = createRef();
  #target: Target | undefined;
  /** The page that was answered with the place of a row: the list need not ask for it again. */
  #page: { readonly key: string; readonly offset: number; readonly answer: DeductionList } | undefined;
  /** The list as it stood in another order: it has to come anew before there is anywhere to go. */
  #old: DeductionList | undefined;
  #words = '';
  #sorted = false;
  #call: AbortController | undefined;

  /** The row that the reader has gone to. */
  readonly #onFound: (row: Deduction) => void;

  constructor(host: RoomHost, onFound: (row: Deduction) => void) {
    this.#host = host;
    this.#onFound = onFound;
    dress(host.element, dialogStyles, toolsStyles);
  }

  toggle(): void {
    this.shown = !this.shown;
    this.#words = '';
    this.#host.element.requestUpdate();
    if (this.shown) void this.#host.element.updateComplete.then(() => this.#field.value?.focus());
  }

  openFilters(): void {
    this.#host.element.requestUpdate();
    void this.#host.element.updateComplete.then(() => {
      this.#filters.value?.showModal();
      // The first button of all would throw the filters away.
      this.#filters.value?.querySelector<HTMLElement>('select, input')?.focus();
    });
  }

  /** Brings a row and a column of it into view, whatever the list is sorted by. */
  goToRow(row: Deduction, column: string): void {
    this.#go({ at: this.#host.desk.sort?.endsWith('usageStart') ? row.usageStart : row.deductedAt, row, column });
  }

  /** The rows asked for, when all of them are at hand. */
  held(query: DeductionQuery, { offset, limit, asOf }: AskedPage): DeductionList | undefined {
    const page = this.#page;
    if (!page || page.answer.asOf !== asOf || page.key !== JSON.stringify(query)) return undefined;
    const { items, total } = page.answer;
    const [from, to] = [offset - page.offset, Math.min(offset + limit, total) - page.offset];
    return from >= 0 && to <= items.length ? { ...page.answer, items: items.slice(from, to) } : undefined;
  }

  /** Goes where the reader wants to, as soon as the list is there. */
  updated(): void {
    const first = this.#host.rows().first;
    const target = this.#target;
    if (!target || !first || first === this.#old) return;
    this.#target = undefined;
    void this.#fetch(target, first);
  }

  /** The bar in which a time is typed. */
  bar(): TemplateResult | typeof nothing {
    if (!this.shown) return nothing;
    const writer = this.#host.writer().with(enDeductionTools);
    const { t } = writer;
    const backend = this.#host.backend();
    return html`<form class="go-to" part="go-to" @submit=${this.#submit} @keydown=${this.#onKey}>
      <label class="check"><span>${t('goTo.at')}</span><input type="datetime-local" step="1" required value=${backend ? `${this.#host.desk.range(backend).from}T00:00:00` : ''} ${ref(this.#field)} /></label>
      <button class="button" type="submit">${t('goTo.go')}</button>
      <span class="muted small">${writer.zone()}</span>
      <span class="small" role="status">${this.#words}${this.#sorted ? ` ${t('goTo.sorted')}` : ''}</span>
      <button class="button plain icon" type="button" aria-label=${t('close')} @click=${() => this.toggle()}>${icon('close')}</button>
    </form>`;
  }

  /** The dialog of the filters that are not always in sight. */
  dialog(): TemplateResult | typeof nothing {
    const backend = this.#host.backend();
    return backend ? moreFilters(this.#host.writer().with(enDeductionTools), backend, this.#host.desk, this.#filters) : nothing;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const writer = this.#host.writer().with(enDeductionTools);
    const at = instantIn(this.#field.value?.value ?? '', writer.timeZone);
    if (at) return this.#go({ at, row: null });
    this.#words = writer.t('goTo.invalid');
    this.#host.element.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.toggle();
  };

  #go(target: Target): void {
    const { desk, element } = this.#host;
    this.#words = '';
    this.#sorted = false;
    this.#target = target;
    if (desk.sort !== null && !/^-?(?:deductedAt|usageStart)$/.test(desk.sort)) {
      this.#sorted = true;
      this.#old = this.#host.rows().first;
      desk.order('deductedAt');
    }
    element.requestUpdate();
  }

  async #fetch({ at, row, column }: Target, first: DeductionList): Promise<void> {
    const [backend, query] = [this.#host.backend(), this.#host.desk.query()];
    if (!backend || !query) return;
    this.#call?.abort();
    const call = (this.#call = new AbortController());
    // Wide enough to hold whatever the list asks for around the row.
    const limit = Math.min(backend.capabilities.limits.pageSize, 3 * rowsToAPage(backend));
    try {
      const answer = await backend.source.deductions({ ...query, sort: query.sort ?? 'deductedAt', at, limit, asOf: first.asOf }, { signal: call.signal });
      if (call.signal.aborted) return;
      this.#arrive(answer, query, row);
      if (column) this.#host.element.renderRoot.querySelector(`[role='columnheader'][data-key='${column}']`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } catch (cause) {
      if (call.signal.aborted) return;
      const error = apiErrorOf(cause);
      this.#words = this.#host.writer().error(error).title;
    }
    this.#host.element.requestUpdate();
  }

  #arrive(answer: DeductionList, query: DeductionQuery, row: Deduction | null): void {
    if (answer.total === 0) return;
    const [position, offset] = [answer.position ?? 0, answer.offset ?? 0];
    const found = row ? answer.items.findIndex(({ id }) => id === row.id) : -1;
    const place = found >= 0 ? offset + found : Math.min(position, answer.total - 1);
    this.#page = { key: JSON.stringify(query), offset, answer };
    const arrived = answer.items[place - offset];
    if (arrived) this.#onFound(arrived);
    this.#host.scrollTo(place);
    this.#words = this.#wordsFor(answer, place, offset);
  }

  #wordsFor({ position, total, truncated, items }: DeductionList, place: number, offset: number): string {
    const writer: Writer = this.#host.writer().with(enDeductionTools);
    const { t, decimal, instant } = writer;
    if (position === total && truncated) return t(mayExport(this.#host.backend()?.capabilities) ? 'goTo.beyond' : 'goTo.beyond.listed', { rows: decimal(String(total)) });
    if (position === total) return t('goTo.none');
    const row = items[place - offset];
    const time = row ? instant(this.#host.desk.sort?.endsWith('usageStart') ? row.usageStart : row.deductedAt) : '';
    return t('goTo.found', { number: decimal(String(place + 1)), total: decimal(String(total)), time });
  }
}
