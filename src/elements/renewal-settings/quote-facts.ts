/** A quote while it is here, on its way, or failed. */
import { html, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { RenewalQuote } from '../../contract/index.js';
import { facts, requestIdNote, type Fact } from '../../parts/facts.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** A quote as far as it has come. */
export interface QuoteView {
  /** The quote; null when the pack has no price, undefined while it is on its way. */
  readonly value: RenewalQuote | null | undefined;
  readonly error: ApiError | undefined;
  readonly retry: () => void;
}

/** The facts of a quote. While it is on its way its lines are held open, so that nothing moves when it comes. */
export function quoteFacts(writer: Writer, { value, error, retry }: QuoteView, lines: number, write: (quote: RenewalQuote) => readonly Fact[]): TemplateResult {
  const { t } = writer;
  if (value) return facts(write(value));
  if (value === null) return html`<p class="muted small">${t('renewal.quote.none')}</p>`;
  if (error) {
    return html`<p class="note bad" role="alert">
      ${icon('warn')}
      <span
        ><strong>${t('renewal.quote.failed')}</strong> ${writer.error(error).text}
        <button type="button" class="link" @click=${retry}>${t('retry')}</button>
        ${requestIdNote(writer, error)}</span
      >
    </p>`;
  }
  return html`<div class="facts waiting" role="status">
    <span class="visually-hidden">${t('loading')}</span>
    ${bones(lines)}
  </div>`;
}

/** Lines held open; the last is the small one that says whether the balance suffices. */
export const bones = (lines: number): TemplateResult =>
  html`${Array.from({ length: lines }, (_, index) => html`<div class=${index === lines - 1 ? 'tail' : ''}><span class="bone"></span></div>`)}`;
