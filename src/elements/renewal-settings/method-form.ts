/** The form: what happens when the pack ends. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Duration, Renewal } from '../../contract/index.js';
import { methods, withMethod, type Choice } from '../../model/renewal-choice.js';
import type { Guards } from '../../model/renewal-guards.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { QuoteView } from './quote-facts.js';
import { periodSelect } from './period-select.js';
import { automaticPreview, consentText } from './preview.js';

/** What the form shows and does. */
export interface MethodFormView {
  readonly writer: Writer;
  readonly renewal: Renewal;
  readonly guards: Guards;
  readonly periods: readonly Duration[];
  /** What is chosen: a draft, or what is set. */
  readonly choice: Choice;
  readonly quote: QuoteView;
  /** Why what is chosen cannot be saved. */
  readonly obstacle: string | null;
  /** Something is under way, or not yet known: nothing can be changed. */
  readonly locked: boolean;
  readonly saving: boolean;
  readonly unsaved: boolean;
  /** Whether automatic charges have been agreed to; null where that need not be asked. */
  readonly consent: boolean | null;
  /** True once saving was tried without consent. */
  readonly consentMissing: boolean;
  /** What stands above the buttons: outcomes, refusals. */
  readonly notes: unknown;
  readonly onChoice: (choice: Choice) => void;
  readonly onConsent: (consent: boolean) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** The form. */
export function methodForm(view: MethodFormView): TemplateResult {
  const { t } = view.writer;
  const submit = (event: Event) => {
    event.preventDefault();
    view.onSave();
  };
  return html`<form class="settings" novalidate part="settings" aria-busy=${view.saving ? 'true' : 'false'} @submit=${submit}>
    <fieldset ?disabled=${view.locked}>
      <legend><h3>${t('renewal.method.legend')}</h3></legend>
      ${methods.map((method) => option(method, view))}
    </fieldset>
    ${view.notes} ${buttons(view)}
  </form>`;
}

function option(method: (typeof methods)[number], view: MethodFormView): TemplateResult {
  const { writer, choice, guards } = view;
  const { t, known } = writer;
  const chosen = choice.method === method;
  const set = view.renewal.method === method;
  // What is set stays choosable: going back to it needs nobody's leave.
  const reason = set || guards.everything ? null : guards.method(method);
  const choose = () => view.onChoice(withMethod(method, choice.period ?? view.renewal.period));
  return html`<div class="option" ?data-chosen=${chosen} ?data-locked=${reason !== null}>
    <label>
      <input
        type="radio"
        name="method"
        value=${method}
        .checked=${chosen}
        ?disabled=${reason !== null || (guards.everything !== null && !set)}
        aria-describedby="help-${method}"
        @change=${choose}
      />
      <span class="text">
        <span class="line"><strong>${known('method', method)}</strong>${set ? html`<span class="set">${t('renewal.method.set')}</span>` : nothing}</span>
        <span class="muted small" id="help-${method}"
          >${known('renewal.help', method)} ${reason ? lock(view, reason) : method === 'automatic' ? lockAhead(view) : nothing}</span
        >
      </span>
    </label>
    ${method === 'automatic' && chosen ? automatic(view) : nothing}
  </div>`;
}

/** Why a choice is not open. */
function lock({ writer: { known, t, instant }, renewal }: MethodFormView, reason: string): TemplateResult {
  const since = reason === 'lastDay' && renewal.automaticLockedFrom ? ` ${t('renewal.lockedSince', { time: instant(renewal.automaticLockedFrom) })}` : '';
  return html`<span class="reason">${icon('lock')}<span>${known('reason', reason)}${since}</span></span>`;
}

/** Until when the choice is open. */
function lockAhead({ writer: { t, instant }, renewal, guards }: MethodFormView): TemplateResult | typeof nothing {
  if (renewal.automaticLockedFrom === null || guards.period !== null || guards.method('automatic') !== null) return nothing;
  return html`<span class="ahead">${t('renewal.locksAt', { time: instant(renewal.automaticLockedFrom) })}</span>`;
}

function automatic(view: MethodFormView): TemplateResult {
  const { writer, choice, guards, renewal, quote, locked } = view;
  const { t } = writer;
  const fixed = renewal.method === 'automatic' ? guards.period : null;
  return html`<div class="automatic">
    ${periodSelect({
      writer,
      label: t('renewal.period'),
      name: 'period',
      periods: view.periods,
      period: choice.period,
      disabled: locked || fixed !== null,
      ...(fixed === null ? {} : { describedBy: 'period-reason' }),
      onChange: (period) => view.onChoice({ ...choice, period }),
    })}
    ${fixed === null || guards.everything ? nothing : html`<p class="small" id="period-reason">${lock(view, fixed)}</p>`}
    ${automaticPreview(writer, quote, renewal.expiresAt)} ${consent(view)}
  </div>`;
}

function consent({ writer, consent, consentMissing, quote, choice, renewal, onConsent }: MethodFormView): TemplateResult | typeof nothing {
  if (consent === null || quote.value === undefined || choice.period === null) return nothing;
  return html`<div class="consent" ?data-missing=${consentMissing}>
    <label class="check">
      <input
        type="checkbox"
        name="consent"
        .checked=${consent}
        aria-invalid=${consentMissing ? 'true' : 'false'}
        aria-describedby=${consentMissing ? 'consent-missing' : nothing}
        @change=${(event: Event) => onConsent((event.target as HTMLInputElement).checked)}
      />
      <span>${quote.value ? consentText(writer, quote.value, choice.period, renewal.expiresAt) : writer.t('renewal.consent.noPrice')}</span>
    </label>
    ${consentMissing ? html`<p class="small wrong" id="consent-missing" role="alert">${icon('warn')}${writer.t('renewal.consent.missing')}</p>` : nothing}
  </div>`;
}

/** The buttons keep the focus while they are busy, so they are not disabled but do nothing. */
function buttons({ writer, unsaved, saving, locked, obstacle, consent, quote, onDiscard, guards }: MethodFormView): TemplateResult | typeof nothing {
  const { t, known } = writer;
  if (guards.everything !== null && !unsaved) return nothing;
  const priceMissing = consent !== null && quote.value === undefined;
  const idle = !unsaved || locked || obstacle !== null || priceMissing;
  return html`<div class="actions no-print">
    <button type="submit" class="button primary" aria-disabled=${idle ? 'true' : 'false'}>${t(saving ? 'renewal.saving' : 'save')}</button>
    ${unsaved
      ? html`<button type="button" class="button" aria-disabled=${locked ? 'true' : 'false'} @click=${onDiscard}>${t('renewal.discard')}</button>
          <span class="unsaved small">${t('renewal.unsaved')}</span>`
      : nothing}
    ${obstacle === null ? nothing : html`<p class="small wrong">${icon('warn')}${known('reason', obstacle)}</p>`}
  </div>`;
}
