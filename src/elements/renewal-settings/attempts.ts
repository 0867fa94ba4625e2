/** The attempts of automatic renewal: the next one, and what the last one came to. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renewal, RenewalAttempt } from '../../contract/index.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { facts } from '../../parts/facts.js';

/** The attempts, with a warning while a charge that failed is waiting to be tried again. */
export function attempts(writer: Writer, { lastAttempt, nextAttemptAt }: Renewal): TemplateResult {
  const { t, instant } = writer;
  const failing = lastAttempt?.outcome === 'balanceInsufficient' && nextAttemptAt !== null;
  return html`<section class="panel" part="attempts" aria-labelledby="attempts-title">
    <h3 id="attempts-title">${t('renewal.attempts.title')}</h3>
    ${failing ? html`<p class="note warn">${icon('warn')}<span>${t('renewal.attempts.failing')}</span></p>` : nothing}
    ${facts([
      [t('renewal.attempts.next'), nextAttemptAt === null ? t('renewal.attempts.noNext') : instant(nextAttemptAt)],
      [t('renewal.attempts.last'), lastAttempt === null ? t('renewal.attempts.noLast') : last(writer, lastAttempt)],
    ])}
  </section>`;
}

function last({ instant, known }: Writer, { at, by, outcome }: RenewalAttempt): TemplateResult {
  const failed = outcome === 'balanceInsufficient' || outcome === 'frozen';
  const tone = outcome === 'renewed' ? 'good' : failed ? 'bad' : '';
  const sign = outcome === 'renewed' ? icon('check') : failed ? icon('warn') : nothing;
  return html`${instant(at)}<span class="verdict ${tone}">${sign}${known('renewal.outcome', outcome)} <span class="muted">${known('renewal.by', by)}</span></span>`;
}
