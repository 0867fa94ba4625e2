/** The dialog of the check: what is checked, how it stands, every difference with its two rows, and the check of all rows. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { enLedger } from '../../i18n/en-ledger.js';
import type { PackDifference } from '../../model/ledger-check-packs.js';
import type { Difference } from '../../model/ledger-check-row.js';
import { subtract, type Quantity } from '../../model/quantity.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import { differenceCard } from './check-difference.js';
import { checkPanelStyles } from './check-panel.styles.js';
import { checkAll, type CheckState } from './check-run.js';
import { columnOf, exactly, signed } from './check-words.js';
import type { RoomDoors, RoomHost } from './room-host.js';

/** Differences that are shown at a time. */
const shownAtOnce = 50;

export class CheckPanel {
  readonly #host: RoomHost;
  readonly #rooms: RoomDoors;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  #state: CheckState | undefined;
  /** The query that the state answers. */
  #query = '';
  #run: AbortController | undefined;
  #drawn = 0;

  constructor(host: RoomHost, rooms: RoomDoors) {
    this.#host = host;
    this.#rooms = rooms;
    dress(host.element, dialogStyles, checkPanelStyles);
  }

  open(): void {
    this.#host.element.requestUpdate();
    void this.#host.element.updateComplete.then(() => {
      if (!this.#dialog.value?.open) this.#dialog.value?.showModal();
    });
  }

  render(): TemplateResult {
    const writer = this.#host.writer().with(enLedger);
    const { t } = writer;
    const query = JSON.stringify(this.#host.desk.query() ?? null);
    if (query !== this.#query) this.#forget(query);
    return html`<dialog class="dialog wide ledger-check" part="dialog" aria-labelledby="check-title" closedby="any" ${ref(this.#dialog)}>
      <div class="dialog-head">
        <h3 id="check-title">${t('check.title')}</h3>
        <button class="button plain icon" aria-label=${t('close')} @click=${() => this.#dialog.value?.close()}>${icon('close')}</button>
      </div>
      <div class="content" tabindex="0" role="group" aria-labelledby="check-title">
        <p class="muted small">${t('check.rules')}</p>
        ${this.#state ? this.#whole(writer, this.#state) : nothing} ${this.#state?.phase === 'done' ? nothing : this.#loaded(writer)}
      </div>
      <div class="dialog-foot">
        ${this.#state?.phase === 'running'
          ? html`<button class="button" @click=${() => this.#run?.abort()}>${t('cancel')}</button>`
          : html`<button class="button primary" @click=${this.#start}>${t(this.#state ? 'check.again' : 'check.all')}</button>`}
      </div>
    </dialog>`;
  }

  #loaded(writer: Writer): TemplateResult {
    const { t } = writer;
    const watch = this.#rooms.watch.part;
    const list = watch?.list;
    return html`<h4>${t('check.loaded')}</h4>
      <p>${watch?.mark(() => undefined) ?? t('check.running')}</p>
      ${list?.order === null ? html`<p class="note">${icon('info')}<span>${t('check.unordered')}</span></p>` : this.#partial(writer, list?.partial ?? false)}
      ${this.#differences(writer, watch?.differences ?? [], watch?.differences.length ?? 0)}`;
  }

  #whole(writer: Writer, state: CheckState): TemplateResult {
    const { t, decimal } = writer;
    const { phase, checked, total, differences, count } = state;
    const number = (value: number) => decimal(String(value));
    return html`<h4>${t('check.whole')}</h4>
      ${phase === 'running'
        ? html`<progress max=${Math.max(1, total)} value=${checked} aria-label=${t('check.running')}></progress>
            <p role="status">${t('check.progress', { done: number(checked), total: number(total) })}</p>`
        : html`<p class="outcome ${count > 0 || phase === 'failed' ? 'bad' : 'good'}" role="status">${icon(count > 0 || phase !== 'done' ? 'warn' : 'check')}<span>${this.#outcome(writer, state)}</span></p>`}
      ${phase === 'done' ? this.#packs(writer, state) : nothing} ${this.#partial(writer, this.#host.desk.checked(undefined).partial)}
      ${this.#differences(writer, differences, count)}`;
  }

  #outcome(writer: Writer, { phase, checked, count, error }: CheckState): string {
    const { t } = writer;
    if (error) return `${writer.error(error).title}. ${t('check.cancelled', { count: checked })}`;
    if (phase === 'cancelled') return t('check.cancelled', { count: checked });
    return count > 0 ? t('check.wrong', { count: checked, wrong: count }) : t('check.ok', { count: checked });
  }

  #partial({ t }: Writer, partial: boolean): TemplateResult | typeof nothing {
    return partial ? html`<p class="note">${icon('info')}<span>${t('check.partial')}</span></p>` : nothing;
  }

  #packs(writer: Writer, { packs }: CheckState): TemplateResult | typeof nothing {
    const { t } = writer;
    if (this.#host.desk.checked(undefined).partial) return nothing;
    if (!packs) return html`<p class="muted small">${t('check.packs.unread')}</p>`;
    if (packs.differences.length > 0) return html`<ul class="sums">${packs.differences.map((each) => html`<li>${icon('warn')}<span>${packWords(writer, each)}</span></li>`)}</ul>`;
    return html`${packs.compared === 0
      ? html`<p class="muted small">${t('check.packs.none')}</p>`
      : html`<p class="outcome good">${icon('check')}<span>${t('check.packs', { count: packs.compared })}</span></p>`}
    ${packs.older === 0 ? nothing : html`<p class="muted small">${t('check.packs.older', { count: packs.older })}</p>`}`;
  }

  #differences(writer: Writer, differences: readonly Difference[], count: number): TemplateResult {
    const shown = differences.slice(0, shownAtOnce);
    const go = (difference: Difference) => () => {
      this.#dialog.value?.close();
      this.#rooms.goToRow(difference.row, columnOf[difference.kind]);
    };
    return html`<ol class="differences">
        ${shown.map((each) => html`<li>${differenceCard(writer, each, go(each))}</li>`)}
      </ol>
      ${count > shown.length ? html`<p class="muted">${writer.t('check.more', { count: count - shown.length })}</p>` : nothing}`;
  }

  #forget(query: string): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#state = undefined;
    this.#query = query;
  }

  readonly #start = (): void => {
    const [backend, query] = [this.#host.backend(), this.#host.desk.query()];
    if (!backend || !query) return;
    const run = new AbortController();
    this.#run?.abort();
    this.#run = run;
    void checkAll(backend, query, this.#host.desk.checked(this.#host.rows().at(0)), (state) => this.#tell(run, state), run.signal);
  };

  #tell(run: AbortController, state: CheckState): void {
    if (run !== this.#run) return;
    this.#state = state;
    // A dialog that redraws with each page would cost more than the check.
    const now = performance.now();
    if (state.phase === 'running' && state.checked < state.total && now - this.#drawn < 100) return;
    this.#drawn = now;
    this.#host.element.requestUpdate();
  }
}

function packWords(writer: Writer, { packName, packId, sum, used, unit }: PackDifference): string {
  const amount = (value: Quantity) => exactly(writer, value, unit);
  return writer.t('check.pack', { pack: `${packName} (${packId})`, sum: amount(sum), used: amount(used), difference: signed(writer, subtract(sum, used), unit) });
}
