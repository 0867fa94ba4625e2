/** The step between wanting to renew and paying for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Duration, RenewalQuote } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';
import { facts } from '../../parts/facts.js';
import { balanceAfter, dueOf } from '../../model/renewal-cost.js';
import { cost } from './preview.js';

/** What is to be confirmed. */
export interface ConfirmView {
  readonly writer: Writer;
  readonly name: string;
  readonly period: Duration;
  /** The quote that is agreed to; undefined while there is none, when nothing can be confirmed. */
  readonly quote: RenewalQuote | undefined;
  readonly expiresAt: string;
  readonly onConfirm: () => void;
}

/** A dialog that is open or closed by code, and that pays when its button is pressed. */
export class ConfirmDialog {
  readonly #dialog: Ref<HTMLDialogElement> = createRef();

  readonly open = (): void => this.#dialog.value?.showModal();

  readonly #close = (): void => this.#dialog.value?.close();

  /** The dialog, closed until it is opened. */
  render({ writer, name, period, quote, expiresAt, onConfirm }: ConfirmView): TemplateResult {
    const { t, money, instant, duration } = writer;
    const after = (of: RenewalQuote) => {
      const left = balanceAfter(of);
      return left ? money(left) : t('unknown');
    };
    const confirm = () => {
      this.#close();
      onConfirm();
    };
    return html`<dialog class="dialog" part="dialog" aria-labelledby="confirm-title" ${ref(this.#dialog)}>
      <div class="dialog-head"><h3 id="confirm-title">${t('renewal.confirm.title', { period: duration(period) })}</h3></div>
      <div class="content">
        ${quote
          ? html`<p>${t('renewal.confirm.text', { name, price: money(dueOf(quote)) })}</p>
              ${facts([
                ...cost(writer, quote, t('renewal.now.price')),
                [t('renewal.now.balance'), money(quote.balance)],
                [t('renewal.now.balanceAfter'), after(quote)],
                [t('renewal.now.expiryNow'), instant(expiresAt)],
                [t('renewal.now.expiryAfter'), html`<strong>${instant(quote.expiresAt)}</strong>`],
              ])}`
          : html`<p class="muted">${t('loading')}</p>`}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" @click=${this.#close}>${t('cancel')}</button>
        ${quote
          ? html`<button type="button" class="button primary" @click=${confirm}>${t('renewal.confirm.pay', { price: money(dueOf(quote)) })}</button>`
          : nothing}
      </div>
    </dialog>`;
  }
}
