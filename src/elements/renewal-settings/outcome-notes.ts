/** What became of an order, where it did not simply go well: refused, without a trace, or not known. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { Intent } from '../../controllers/intent.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { requestId } from './facts.js';

/** What is told. */
export interface OutcomeView<Order, Outcome> {
  readonly writer: Writer;
  readonly intent: Intent<Order, Outcome>;
  /** That it was not carried out, as a title: "The settings were not saved". */
  readonly refused: string;
}

/** The note for an order's state; nothing while all is well. */
export function outcomeNote<Order, Outcome>({ writer, intent, refused }: OutcomeView<Order, Outcome>): TemplateResult | typeof nothing {
  const { t } = writer;
  const { state } = intent;
  const again = () => void intent.again();
  const check = () => void intent.check();
  const dismiss = () => intent.dismiss();
  const button = (label: string, act: () => void) => html`<button type="button" class="button" @click=${act}>${label}</button>`;
  switch (state.phase) {
    case 'checking':
      return note('warn', 'clock', t('renewal.checking.title'), t('renewal.checking.text'));
    case 'undecided':
      return note('bad', 'warn', t('renewal.undecided.title'), t('renewal.undecided.text'), requestId(writer, state.error), button(t('renewal.checkAgain'), check));
    case 'absent':
      return note('warn', 'warn', refused, t('renewal.absent.text'), requestId(writer, state.error), button(t('retry'), again), button(t('renewal.letGo'), dismiss));
    case 'refused':
      return note('bad', 'warn', refused, reasonOf(writer, state.error), requestId(writer, state.error), button(t('retry'), again), button(t('close'), dismiss));
    default:
      return nothing;
  }
}

/** Why the backend said no: in the reader's language where we know the code, else in its own words. */
export function reasonOf(writer: Writer, error: ApiError): string {
  for (const cause of [error.code ?? '', error.kind]) {
    const own = writer.known('renewal.refused', cause);
    if (own !== cause) return own;
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
