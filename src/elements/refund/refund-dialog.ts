/** Giving a pack back: the terms or the reasons against it, a confirmation that has to be typed, and what came of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { enOutcome } from '../../i18n/en-outcome.js';
import { enRefund } from '../../i18n/en-refund.js';
import { names, refundSeen } from '../../model/refund.js';
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
import { RefundDesk, type RefundSubject } from './refund-desk.js';
import { receipt, reasonsAgainst, refundRows, terms } from './refund-views.js';
import { refundStyles } from './refund.styles.js';

const words = { ...enOutcome, ...enRefund };

export class RefundDialog implements PackDialog {
  readonly #context: PackDialogContext;
  readonly #desk: RefundDesk;
  readonly #frame: PackDialogFrame;
  #typed = '';
  /** The terms that were read when something was typed: what was typed to other terms is no consent. */
  #typedTo: RefundSubject | undefined;
  #wrong = false;

  constructor(context: PackDialogContext) {
    this.#context = context;
    this.#frame = new PackDialogFrame(context.host);
    this.#desk = new RefundDesk(context, () => this.#frame.pack?.id ?? null);
    dress(context.host, dialogStyles, factsStyles, outcomeStyles, refundStyles);
  }

  async open(pack: Pack): Promise<void> {
    this.#forget();
    if (this.#desk.subject.value?.pack.id === pack.id) this.#desk.subject.reload();
    await this.#frame.open(pack);
  }

  /** Looks what became of refunds that were left open when the page was left. */
  async resume(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#desk.refunding.resume(id);
  }

  render(): TemplateResult {
    const writer = this.#context.writer().with(words);
    return this.#frame.render({
      name: 'refund',
      title: ({ name }) => writer.t('refund.title', { name }),
      content: () => this.#content(writer),
      foot: () => this.#buttons(writer),
      onlyText: this.#onlyText,
      busy: this.#desk.refunding.state.phase === 'sending',
      onSubmit: this.#submit,
      onClosed: () => this.#forget(),
    });
  }

  #content(writer: Writer): TemplateResult {
    const { shown, subject, refunding, account } = this.#desk;
    const { state } = refunding;
    if (state.phase === 'done') return receipt(writer, state.outcome, shown, subject.pending, account.value);
    if (!shown) return subject.error && !subject.pending ? errorView(writer, subject.error, () => subject.reload()) : skeleton(writer, 5);
    if (state.phase === 'conflict') return subject.pending ? skeleton(writer, 5) : this.#conflict(writer, shown);
    return html`${shown.quote.eligible ? terms(writer, shown) : reasonsAgainst(writer, shown)} ${this.#notes(writer)}
    ${shown.quote.eligible ? this.#confirmation(writer, shown) : nothing}`;
  }

  #conflict(writer: Writer, shown: RefundSubject): TemplateResult {
    const { t } = writer;
    const { refunding } = this.#desk;
    const { state } = refunding;
    if (state.phase !== 'conflict') return html``;
    const go = { label: t('refund.conflict.again'), act: () => refunding.dismiss() };
    return versions({
      writer,
      rows: refundRows(writer, state.open.order.seen, refundSeen(shown.pack, shown.quote)),
      text: t('refund.conflict.text'),
      keep: { label: t('outcome.conflict.leave'), act: this.#frame.close },
      apply: shown.quote.eligible ? go : null,
    });
  }

  #notes(writer: Writer): TemplateResult | typeof nothing {
    const { refunding, subject } = this.#desk;
    return outcomeNote({
      writer,
      state: refunding.state,
      refused: writer.t('refund.refused'),
      reasons: 'refund.refused',
      // What was refused may have other terms by now.
      again: () => (refunding.state.phase === 'refused' ? (refunding.dismiss(), subject.reload()) : void refunding.again()),
      check: () => void refunding.check(),
      dismiss: () => refunding.dismiss(),
    });
  }

  #confirmation({ t }: Writer, { pack }: RefundSubject): TemplateResult {
    const input = (event: Event) => {
      this.#typed = (event.target as HTMLInputElement).value;
      this.#typedTo = this.#desk.shown;
      this.#wrong = false;
      this.#context.host.requestUpdate();
    };
    return html`<div class="typed">
      <label class="field"
        ><span>${t('refund.type')}: <span class="mono">${pack.id}</span></span
        ><input
          name="typed"
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          .value=${this.#typedTo === this.#desk.shown ? this.#typed : ''}
          ?disabled=${this.#desk.refunding.open}
          aria-invalid=${this.#wrong ? 'true' : 'false'}
          aria-describedby=${this.#wrong ? 'typed-wrong' : nothing}
          @input=${input}
      /></label>
      ${this.#wrong ? html`<p class="small wrong" id="typed-wrong" role="alert">${icon('warn')}${t('refund.type.wrong')}</p>` : nothing}
    </div>`;
  }

  #buttons({ t, money }: Writer): TemplateResult {
    const { shown, refunding } = this.#desk;
    const { phase } = refunding.state;
    const offered = shown?.quote.eligible && shown.quote.amount !== null && phase !== 'done' && phase !== 'conflict';
    const label = phase === 'sending' ? t('refund.sending') : offered ? t('refund.button', { amount: money(shown.quote.amount!) }) : '';
    return html`<button type="button" class="button" @click=${this.#frame.close}>${t(offered ? 'cancel' : 'close')}</button>
      ${offered ? html`<button type="submit" class="button danger" aria-disabled=${this.#ready ? 'false' : 'true'}>${label}</button>` : nothing}`;
  }

  /** True while there is nothing but text, which the keyboard must be able to scroll. */
  get #onlyText(): boolean {
    const { shown, refunding } = this.#desk;
    return refunding.state.phase === 'done' || shown?.quote.eligible === false;
  }

  /** True when the terms that are shown have been confirmed, and nothing is under way. */
  get #ready(): boolean {
    const { shown, refunding } = this.#desk;
    return shown !== undefined && !refunding.open && refunding.state.phase !== 'absent' && this.#typedTo === shown && names(this.#typed, shown.pack);
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#ready) return this.#desk.refund();
    if (this.#desk.refunding.open || this.#desk.refunding.state.phase !== 'idle') return;
    this.#wrong = this.#desk.shown?.quote.eligible === true;
    this.#context.host.requestUpdate();
    this.#frame.all('[name="typed"]')[0]?.focus();
  };

  /** What has come to its end is let go of; what has not goes on, and is found again when the dialog is opened. */
  #forget(): void {
    const { refunding } = this.#desk;
    if (refunding.state.phase !== 'absent') refunding.dismiss();
    this.#typed = '';
    this.#typedTo = undefined;
    this.#wrong = false;
  }
}
