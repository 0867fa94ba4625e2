/** Renewing at once: for how long, at what price, and what came of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Duration, RenewalReceipt } from '../../contract/index.js';
import type { IntentState } from '../../controllers/intent.js';
import type { RenewOrder } from '../../model/renewal-choice.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { facts, quoteFacts, type QuoteView } from './facts.js';
import { periodSelect } from './period-select.js';
import { balance } from './preview.js';

/** What the panel shows and does. */
export interface RenewPanelView {
  readonly writer: Writer;
  readonly periods: readonly Duration[];
  readonly period: Duration;
  readonly quote: QuoteView;
  /** Why it is not possible at all. */
  readonly guard: string | null;
  readonly locked: boolean;
  readonly state: IntentState<RenewOrder, RenewalReceipt>;
  readonly notes: unknown;
  /** The confirmation. It stands in the section, so that its head and foot are not taken for the page's own. */
  readonly dialog: TemplateResult;
  readonly onPeriod: (period: Duration) => void;
  readonly onRenew: () => void;
}

/** The panel. */
export function renewPanel(view: RenewPanelView): TemplateResult {
  const { writer, state } = view;
  const { t } = writer;
  const sending = state.phase === 'sending';
  return html`<section class="panel" part="renew-now" aria-busy=${sending ? 'true' : 'false'} aria-labelledby="now-title">
    <h3 id="now-title" tabindex="-1">${t('renewal.now.title')}</h3>
    ${state.phase === 'done' ? receipt(writer, state.outcome) : nothing}
    ${view.guard === null ? offer(view, sending) : html`<p class="small"><span class="reason">${icon('lock')}<span>${writer.known('reason', view.guard)}</span></span></p>`}
    ${view.notes} ${view.dialog}
  </section>`;
}

function offer(view: RenewPanelView, sending: boolean): TemplateResult {
  const { writer, quote, periods, period, locked } = view;
  const { t } = writer;
  const idle = locked || !quote.value?.sufficient;
  const press = () => {
    if (!idle) view.onRenew();
  };
  return html`<p class="muted small">${t('renewal.now.text')}</p>
    ${periodSelect({ writer, label: t('renewal.period'), name: 'renew-period', periods, period, disabled: locked, onChange: view.onPeriod })}
    ${quoteFacts(writer, quote, 4, (known) => [
      [t('renewal.now.price'), html`<strong>${writer.money(known.price)}</strong>`],
      [t('renewal.now.expiryAfter'), writer.instant(known.expiresAt)],
      balance(writer, known),
    ])}
    <div class="actions no-print">
      <button type="button" class="button" aria-haspopup="dialog" aria-disabled=${idle ? 'true' : 'false'} @click=${press}>
        ${t(sending ? 'renewal.now.sending' : 'renewal.now.button')}
      </button>
      ${quote.value?.sufficient === false ? html`<p class="small wrong">${icon('warn')}${t('reason.balanceInsufficient')}</p>` : nothing}
    </div>`;
}

function receipt(writer: Writer, { id, period, paid, at, previousExpiresAt, expiresAt }: RenewalReceipt): TemplateResult {
  const { t, instant } = writer;
  return html`<div class="note good receipt" part="receipt" role="status" tabindex="-1">
    ${icon('check')}
    <div class="body">
      <p><strong>${t('renewal.receipt.title', { period: writer.duration(period) })}</strong></p>
      ${facts([
        [t('renewal.receipt.paid'), writer.money(paid)],
        [t('renewal.receipt.at'), instant(at)],
        [t('renewal.now.expiryBefore'), instant(previousExpiresAt)],
        [t('renewal.now.expiryAfter'), html`<strong>${instant(expiresAt)}</strong>`],
        [t('renewal.receipt.id'), html`<span class="mono">${id}</span>`],
      ])}
    </div>
  </div>`;
}
