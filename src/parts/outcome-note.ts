/** What became of an order, where it did not simply go well: refused, without a trace, or not known. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../api/api-error.js';
import type { IntentState } from '../controllers/intent.js';
import { icon } from './icons.js';
import { requestIdNote } from './facts.js';
import type { Writer } from './writer.js';

/** What is told, and what can be done about it. */
export interface OutcomeView {
  /** Knows the words of `enOutcome`. */
  readonly writer: Writer;
  readonly state: IntentState<unknown, unknown>;
  /** That it was not carried out, as a title: "The settings were not saved". */
  readonly refused: string;
  /** Where the kind of order has reasons of its own: `renewal.refused`. */
  readonly reasons: string;
  readonly again: () => void;
  readonly check: () => void;
  readonly dismiss: () => void;
}

/** The note for an order's state; nothing while all is well. */
export function outcomeNote({ writer, state, refused, reasons, again, check, dismiss }: OutcomeView): TemplateResult | typeof nothing {
  const { t } = writer;
  const button = (label: string, act: () => void) => html`<button type="button" class="button" @click=${act}>${label}</button>`;
  switch (state.phase) {
    case 'checking':
      return note('warn', 'clock', t('outcome.checking.title'), t('outcome.checking.text'));
    case 'undecided':
      return note('bad', 'warn', t('outcome.undecided.title'), t('outcome.undecided.text'), requestIdNote(writer, state.error), button(t('outcome.checkAgain'), check));
    case 'absent':
      return note('warn', 'warn', refused, absence(writer, state.error, reasons), requestIdNote(writer, state.error), button(t('retry'), again), button(t('outcome.letGo'), dismiss));
    case 'refused':
      return note('bad', 'warn', refused, reasonOf(writer, state.error, reasons), requestIdNote(writer, state.error), button(t('retry'), again), button(t('close'), dismiss));
    default:
      return nothing;
  }
}

/** That there is no trace of it, after why it was refused when it was sent again. */
function absence(writer: Writer, error: ApiError | null, reasons: string): string {
  const refusal = error && !error.outcomeUnknown && error.status !== null ? `${reasonOf(writer, error, reasons)} ` : '';
  return refusal + writer.t('outcome.absent.text');
}

/** Why the backend said no: in the reader's language where we know the code, else in its own words. */
export function reasonOf(writer: Writer, error: ApiError, reasons: string): string {
  for (const cause of [error.code ?? '', error.kind]) {
    for (const area of [reasons, 'outcome.refused']) {
      const own = writer.known(area, cause);
      if (own !== cause) return own;
    }
  }
  const { title, text } = writer.error(error);
  const wait = error.retryAfter === null ? '' : ` ${writer.t('retry.in', { count: Math.ceil(error.retryAfter) })}`;
  return `${title}. ${text}${wait}`;
}

function note(tone: string, sign: 'clock' | 'warn', title: string, text: string, ...rest: readonly unknown[]): TemplateResult {
  const buttons = rest.slice(1);
  return html`<div class="note ${tone} outcome" role=${tone === 'bad' ? 'alert' : 'status'} tabindex="-1">
    ${icon(sign)}
    <div class="body">
      <p><strong>${title}</strong></p>
      <p>${text} ${rest[0] ?? nothing}</p>
      ${buttons.length > 0 ? html`<p class="actions no-print">${buttons}</p>` : nothing}
    </div>
  </div>`;
}
