/** What follows from an order to save or to renew: agreement before paying, receipt, refusal, conflict. Fetched when there is one. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { RenewalReceipt } from '../../contract/index.js';
import type { Intent } from '../../controllers/intent.js';
import { enOutcome } from '../../i18n/en-outcome.js';
import { enRenewalOrders } from '../../i18n/en-renewal-orders.js';
import { seenOf } from '../../model/renewal-choice.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { facts } from '../../parts/facts.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import { outcomeNote } from '../../parts/outcome-note.js';
import { outcomeStyles } from '../../parts/outcome.styles.js';
import { versions } from '../../parts/versions.js';
import type { Writer } from '../../parts/writer.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { conflictRows } from './conflict.js';
import type { Desk, Saved } from './desk.js';
import type { Focus } from './focus.js';
import { savedNote, savedText } from './saved-note.js';
import type { SettingsContext } from './settings-context.js';

const words = { ...enOutcome, ...enRenewalOrders };

/** What the reader may do about a conflict of settings. */
export interface ConflictActions {
  readonly discard: () => void;
  readonly applyMine: () => void;
}

export class OrdersView {
  readonly #desk: Desk;
  readonly #focus: Focus;
  readonly #confirm = new ConfirmDialog();
  #hadConflict = false;

  constructor(host: LitElement, desk: Desk, focus: Focus) {
    this.#desk = desk;
    this.#focus = focus;
    dress(host, dialogStyles, outcomeStyles);
    host.addController({ hostUpdated: () => this.#showConflict(host) });
  }

  /** Asks for agreement to the renewal that is quoted. */
  ask(): void {
    this.#confirm.open();
  }

  /** The agreement, closed until it is asked for. */
  dialog({ writer, pack, renewal }: SettingsContext, onConfirm: () => void): TemplateResult {
    const { renewPeriod, renewQuote } = this.#desk;
    const quote = renewQuote.value ?? undefined;
    return this.#confirm.render({ writer: writer.with(words), name: pack.name, period: renewPeriod, quote, expiresAt: renewal.expiresAt, onConfirm });
  }

  /** What has become of the latest save. */
  formNotes({ writer: narrow, renewal }: SettingsContext, { discard, applyMine }: ConflictActions): TemplateResult | typeof nothing {
    const writer = narrow.with(words);
    const { t } = writer;
    const { saving, unsaved, conflict } = this.#desk;
    if (!conflict && !unsaved && saving.state.phase === 'done') return savedNote(writer, saving.state.outcome);
    if (!conflict) return note(writer, saving, t('renewal.save.refused'));
    return versions({
      writer,
      rows: conflictRows(writer, unsaved!.seen, seenOf(renewal), unsaved!.choice),
      text: t('renewal.conflict.text'),
      keep: { label: t('outcome.conflict.keepTheirs'), act: discard },
      apply: { label: t('outcome.conflict.applyMine'), act: applyMine },
    });
  }

  /** What has become of the latest renewal, short of its receipt. */
  renewNotes({ writer: narrow, renewal }: SettingsContext): TemplateResult | typeof nothing {
    const writer = narrow.with(words);
    const { t } = writer;
    const { renewing, subject } = this.#desk;
    const { state } = renewing;
    if (state.phase === 'idle' || (state.phase === 'conflict' && subject.pending)) return nothing;
    const period = writer.duration(state.open.order.period);
    if (state.phase !== 'conflict') return note(writer, renewing, t('renewal.now.refused', { period }));
    return versions({
      writer,
      rows: conflictRows(writer, state.open.order.seen, seenOf(renewal), null),
      text: t('renewal.conflict.renewText', { period }),
      keep: { label: t('outcome.conflict.leave'), act: () => this.#settleRenewal(false) },
      apply: { label: t('renewal.conflict.renewAgain'), act: () => this.#settleRenewal(true) },
    });
  }

  /** A save in a sentence. */
  savedText(narrow: Writer, saved: Saved): string {
    return savedText(narrow.with(words), saved);
  }

  /** A renewal in a sentence. */
  receiptText(narrow: Writer, { period }: RenewalReceipt): string {
    const { t, duration } = narrow.with(words);
    return t('renewal.receipt.title', { period: duration(period) });
  }

  /** The receipt of a renewal. */
  receipt(narrow: Writer, paid: RenewalReceipt): TemplateResult {
    const writer = narrow.with(words);
    const { t, instant } = writer;
    return html`<div class="note good receipt" part="receipt" role="status" tabindex="-1">
      ${icon('check')}
      <div class="body">
        <p><strong>${this.receiptText(writer, paid)}</strong></p>
        ${facts([
          [t('renewal.receipt.paid'), writer.money(paid.paid)],
          [t('renewal.receipt.at'), instant(paid.at)],
          [t('renewal.now.expiryBefore'), instant(paid.previousExpiresAt)],
          [t('renewal.now.expiryAfter'), html`<strong>${instant(paid.expiresAt)}</strong>`],
          [t('renewal.receipt.id'), html`<span class="mono">${paid.id}</span>`],
        ])}
      </div>
    </div>`;
  }

  #showConflict({ renderRoot }: LitElement): void {
    const { conflict, saving, renewing } = this.#desk;
    const ordered = [saving, renewing].some(({ state }) => state.phase === 'conflict');
    const there = conflict || ordered ? renderRoot.querySelector('.conflict') : null;
    if (there && !this.#hadConflict) {
      this.#focus.move('.conflict');
      // Only where it follows from what the reader did: a page does not scroll by itself.
      if (ordered) there.scrollIntoView({ block: 'nearest' });
    }
    this.#hadConflict = there !== null;
  }

  #settleRenewal(again: boolean): void {
    this.#focus.follow('#now-title');
    this.#desk.renewing.dismiss();
    if (again && this.#desk.renewQuote.value?.sufficient) this.ask();
  }
}

function note<Order, Outcome>(writer: Writer, intent: Intent<Order, Outcome>, refused: string): TemplateResult | typeof nothing {
  return outcomeNote({
    writer,
    state: intent.state,
    refused,
    reasons: 'renewal.refused',
    again: () => void intent.again(),
    check: () => void intent.check(),
    dismiss: () => intent.dismiss(),
  });
}
