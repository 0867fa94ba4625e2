/** Renewing at once: for how long, at what price, and what came of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Duration } from '../../contract/index.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { quoteFacts, type QuoteView } from './quote-facts.js';
import { periodSelect } from './period-select.js';
import { balance, cost } from './preview.js';

/** What the panel shows and does. */
export interface RenewPanelView {
  readonly writer: Writer;
  readonly periods: readonly Duration[];
  readonly period: Duration;
  readonly quote: QuoteView;
  /** Why it is not possible at all. */
  readonly guard: string | null;
  readonly locked: boolean;
  readonly sending: boolean;
  /** True while the confirmation is being fetched. */
  readonly opening: boolean;
  readonly receipt: unknown;
  readonly notes: unknown;
  /** The confirmation. It stands in the section, so that its head and foot are not taken for the page's own. */
  readonly dialog: unknown;
  readonly onPeriod: (period: Duration) => void;
  readonly onRenew: () => void;
}

/** The panel. */
export function renewPanel(view: RenewPanelView): TemplateResult {
  const { writer, sending } = view;
  const { t } = writer;
  return html`<section class="panel" part="renew-now" aria-busy=${sending ? 'true' : 'false'} aria-labelledby="now-title">
    <h3 id="now-title" tabindex="-1">${t('renewal.now.title')}</h3>
    ${view.receipt}
    ${view.guard === null ? offer(view) : html`<p class="small"><span class="reason">${icon('lock')}<span>${writer.known('reason', view.guard)}</span></span></p>`}
    ${view.notes} ${view.dialog}
  </section>`;
}

function offer(view: RenewPanelView): TemplateResult {
  const { writer, quote, periods, period, locked, sending } = view;
  const { t } = writer;
  const idle = locked || !quote.value?.sufficient;
  const press = () => {
    if (!idle) view.onRenew();
  };
  return html`<p class="muted small">${t('renewal.now.text')}</p>
    ${periodSelect({ writer, label: t('renewal.period'), name: 'renew-period', periods, period, disabled: locked, onChange: view.onPeriod })}
    ${quoteFacts(writer, quote, 4, (known) => [
      ...cost(writer, known, t('renewal.now.price')),
      [t('renewal.now.expiryAfter'), writer.instant(known.expiresAt)],
      balance(writer, known),
    ])}
    <div class="actions no-print">
      <button type="button" class="button" aria-haspopup="dialog" aria-disabled=${idle ? 'true' : 'false'} aria-busy=${view.opening ? 'true' : 'false'} @click=${press}>
        ${t(sending ? 'renewal.now.sending' : 'renewal.now.button')}
      </button>
      ${locked && !sending ? html`<p class="small"><span class="reason">${icon('lock')}<span>${t('renewal.now.locked')}</span></span></p>` : nothing}
      ${quote.value?.sufficient === false ? html`<p class="small wrong">${icon('warn')}${t('reason.balanceInsufficient')}</p>` : nothing}
    </div>`;
}
