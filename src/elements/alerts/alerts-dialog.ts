/** The alerts of a pack: thresholds that the end user sets and the server watches. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { enAlerts } from '../../i18n/en-alerts.js';
import { enOutcome } from '../../i18n/en-outcome.js';
import { alertDifferences, kindsFor, problemOf, rowsOf, type AlertRow } from '../../model/alert-form.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { factsStyles } from '../../parts/facts.styles.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import { outcomeNote } from '../../parts/outcome-note.js';
import { outcomeStyles } from '../../parts/outcome.styles.js';
import { errorView, skeleton } from '../../parts/status-view.js';
import { versions } from '../../parts/versions.js';
import type { Writer } from '../../parts/writer.js';
import { PackDialogFrame } from '../pack-dialog-frame.js';
import type { PackDialog, PackDialogContext } from '../pack-dialog.js';
import { alertRows, alertText } from './alert-rows.js';
import { AlertsDesk, type AlertsSubject } from './alerts-desk.js';
import { alertsStyles } from './alerts.styles.js';

const words = { ...enOutcome, ...enAlerts };

export class AlertsDialog implements PackDialog {
  readonly #context: PackDialogContext;
  readonly #desk: AlertsDesk;
  readonly #frame: PackDialogFrame;
  #tried = false;
  /** True while the reader is asked whether to leave changes behind. */
  #leaving = false;

  constructor(context: PackDialogContext) {
    this.#context = context;
    this.#frame = new PackDialogFrame(context.host);
    this.#desk = new AlertsDesk(context, () => this.#frame.pack?.id ?? null);
    dress(context.host, dialogStyles, factsStyles, outcomeStyles, alertsStyles);
  }

  async open(pack: Pack): Promise<void> {
    this.#tried = this.#leaving = false;
    this.#desk.forget();
    if (this.#desk.subject.value?.pack.id === pack.id) this.#desk.subject.reload();
    await this.#frame.open(pack);
  }

  render(): TemplateResult {
    const writer = this.#context.writer().with(words);
    const { shown, saving } = this.#desk;
    return this.#frame.render({
      name: 'alerts',
      title: ({ name }) => writer.t('alerts.title', { name }),
      content: () => this.#content(writer),
      foot: () => (this.#leaving ? this.#leave(writer) : this.#buttons(writer)),
      onlyText: shown !== undefined && this.#closedBy(shown.pack) !== null,
      busy: saving.state.phase === 'sending',
      onSubmit: this.#submit,
      onCancel: this.#cancel,
      onClosed: () => {
        if (saving.state.phase !== 'absent') saving.dismiss();
      },
    });
  }

  #content(writer: Writer): TemplateResult {
    const { t } = writer;
    const { shown, subject, fresh } = this.#desk;
    if (!shown) return subject.error && !subject.pending ? errorView(writer, subject.error, () => subject.reload()) : skeleton(writer, 4);
    const why = this.#closedBy(shown.pack);
    return html`<p class="muted small">${t('alerts.text')}</p>
      ${why ? html`<p class="note">${icon('lock')}<span>${why}</span></p>` : nothing}
      ${fresh > 0 ? html`<p class="note warn fresh" role="status">${icon('warn')}<span>${t('alerts.saved.fired', { count: fresh })}</span></p>` : nothing}
      ${this.#form(writer, shown)} ${this.#notes(writer, shown)}`;
  }

  #form(writer: Writer, { pack, alerts }: AlertsSubject): TemplateResult {
    const { t } = writer;
    const { rows, locked } = this.#desk;
    const { capabilities } = this.#context.backend()!;
    const most = capabilities.limits.alertsPerPack;
    const disabled = locked || this.#closedBy(pack) !== null;
    const list = alertRows({ writer, pack, rows, set: alerts.items, now: capabilities.serverTime, disabled, tried: this.#tried, onEdit: this.#edit });
    return html`${rows.length === 0 ? html`<p class="muted">${t('alerts.none')}</p>` : list}
      <div class="add no-print">
        <button type="button" class="button" ?disabled=${disabled || rows.length >= most} @click=${() => this.#add(pack)}>${t('alerts.add')}</button>
        <span class="muted small">${t('alerts.limit', { count: most })}</span>
      </div>`;
  }

  #notes(writer: Writer, { pack, alerts }: AlertsSubject): TemplateResult | typeof nothing {
    const { t } = writer;
    const { saving, conflict, unsaved } = this.#desk;
    if (conflict) {
      const set = (is: boolean) => t(is ? 'alerts.conflict.yes' : 'alerts.conflict.no');
      return versions({
        writer,
        rows: alertDifferences(unsaved!.seen, rowsOf(alerts.items), unsaved!.rows).map(({ row, seen, now, mine }) => ({
          label: alertText(writer, pack, row),
          seen: set(seen),
          now: set(now),
          mine: set(mine),
          changed: seen !== now,
        })),
        text: t('alerts.conflict.text'),
        keep: { label: t('outcome.conflict.keepTheirs'), act: this.#discard },
        apply: { label: t('outcome.conflict.applyMine'), act: () => this.#desk.applyMine() },
      });
    }
    const { state } = saving;
    if (state.phase === 'done' && !unsaved) {
      const { readBack } = state.outcome;
      return html`<p class="note ${readBack ? 'good' : 'warn'} saved" role="status">${icon(readBack ? 'check' : 'warn')}<span>${t(readBack ? 'alerts.saved' : 'alerts.saved.notRead')}</span></p>`;
    }
    return outcomeNote({
      writer,
      state,
      refused: t('alerts.refused'),
      reasons: 'alerts.refused',
      again: () => void saving.again(),
      check: () => void saving.check(),
      dismiss: () => saving.dismiss(),
    });
  }

  #buttons({ t }: Writer): TemplateResult {
    const { unsaved, locked, saving, shown } = this.#desk;
    const idle = !unsaved || locked;
    return html`${unsaved
        ? html`<span class="unsaved small leave">${t('alerts.unsaved')}</span>
            <button type="button" class="button" aria-disabled=${locked ? 'true' : 'false'} @click=${this.#discard}>${t('alerts.discard')}</button>`
        : nothing}
      <button type="button" class="button" @click=${this.#wantToClose}>${t('close')}</button>
      ${shown && this.#closedBy(shown.pack) === null
        ? html`<button type="submit" class="button primary" aria-disabled=${idle ? 'true' : 'false'}>${t(saving.state.phase === 'sending' ? 'alerts.saving' : 'save')}</button>`
        : nothing}`;
  }

  #leave({ t }: Writer): TemplateResult {
    const go = () => {
      this.#discard();
      this.#frame.close();
    };
    const stay = () => {
      this.#leaving = false;
      this.#context.host.requestUpdate();
    };
    return html`<span class="unsaved leave" role="alert">${t('alerts.leave')}</span>
      <button type="button" class="button" @click=${go}>${t('alerts.leave.go')}</button>
      <button type="button" class="button primary" @click=${stay}>${t('alerts.leave.stay')}</button>`;
  }

  /** Why nothing can be changed; null when something can. */
  #closedBy({ invalidAt }: Pack): string | null {
    const { t } = this.#context.writer().with(words);
    if (!this.#context.backend()!.capabilities.operations.includes('alerts.write')) return t('alerts.readOnly');
    return invalidAt === null ? null : t('alerts.over');
  }

  readonly #edit = (rows: readonly AlertRow[]): void => this.#desk.edit(rows);

  #add(pack: Pack): void {
    const { rows } = this.#desk;
    const kinds = kindsFor(pack);
    const kind = kinds.find((each) => !rows.some((row) => row.kind === each)) ?? kinds[0]!;
    this.#edit([...rows, { kind, value: '' }]);
    void this.#context.host.updateComplete.then(() => this.#frame.all('[name="threshold"]').at(-1)?.focus());
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#desk.unsaved || this.#desk.locked) return;
    const { rows } = this.#desk;
    const wrong = rows.findIndex((_, index) => problemOf(rows, index) !== null);
    this.#tried = wrong >= 0;
    if (wrong < 0) return this.#desk.save();
    this.#context.host.requestUpdate();
    this.#frame.all('[name="threshold"]')[wrong]?.focus();
  };

  readonly #discard = (): void => {
    this.#tried = this.#leaving = false;
    this.#desk.discard();
  };

  /** The escape key, too, asks before changes are left behind. */
  readonly #cancel = (event: Event): void => {
    if (!this.#desk.unsaved) return;
    event.preventDefault();
    this.#wantToClose();
  };

  readonly #wantToClose = (): void => {
    if (!this.#desk.unsaved || this.#desk.saving.open) return this.#frame.close();
    this.#leaving = true;
    this.#context.host.requestUpdate();
  };
}
