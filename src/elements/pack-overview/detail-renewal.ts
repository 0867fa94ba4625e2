/** What renewing a pack would cost, against what the account has. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renewal } from '../../contract/index.js';
import { dueOf, shortfall } from '../../model/renewal-cost.js';
import { facts } from '../../parts/facts.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** Nothing while it is not known: the panel does without. */
export function renewalSection(renewal: Renewal | undefined, { t, money, duration }: Writer): TemplateResult | typeof nothing {
  const quote = renewal?.quote;
  if (!quote) return nothing;
  const short = shortfall(quote);
  const verdict = quote.sufficient ? t('detail.renewal.enough') : t('detail.renewal.short', { amount: short ? money(short) : t('unknown') });
  return html`<section aria-label=${t('overview.renew')}>
    <h4>${t('overview.renew')}</h4>
    ${facts([
      [t('detail.renewal.price', { period: duration(quote.period) }), money(dueOf(quote))],
      [t('detail.renewal.balance'), html`${money(quote.balance)} <span class="verdict ${quote.sufficient ? 'good' : 'bad'}">${icon(quote.sufficient ? 'check' : 'warn')}${verdict}</span>`],
    ])}
  </section>`;
}
