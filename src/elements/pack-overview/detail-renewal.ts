/** What renewing a pack would cost, against what the account has; and when that is charged by itself. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack, Renewal } from '../../contract/index.js';
import { dueOf, shortfall } from '../../model/renewal-cost.js';
import { isOverdue } from '../../model/pack-state.js';
import { facts, type Fact } from '../../parts/facts.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** Without the price while that is not known: the panel does without. */
export function renewalSection(pack: Pack, renewal: Renewal | undefined, { t, money, duration, known, date }: Writer): TemplateResult | typeof nothing {
  const { renewalMethod: method, autoRenewalPeriod: period } = pack;
  const automatic: readonly Fact[] =
    method !== 'automatic' || pack.invalidAt !== null
      ? []
      : [
          [t('column.renewal'), period ? `${known('method', method)}, ${duration(period)}` : known('method', method)],
          [t('detail.renewal.charged'), isOverdue(pack) ? t('detail.renewal.tried') : date(pack.expiresAt)],
        ];
  const quote = renewal?.quote;
  if (!quote && automatic.length === 0) return nothing;
  return html`<section aria-label=${t('overview.renew')}>
    <h4>${t('overview.renew')}</h4>
    ${facts([...automatic, ...(quote ? price(quote, { t, money, duration }) : [])])}
  </section>`;
}

function price(quote: NonNullable<Renewal['quote']>, { t, money, duration }: Pick<Writer, 't' | 'money' | 'duration'>): readonly Fact[] {
  const short = shortfall(quote);
  const verdict = quote.sufficient ? t('detail.renewal.enough') : t('detail.renewal.short', { amount: short ? money(short) : t('unknown') });
  return [
    [t('detail.renewal.price', { period: duration(quote.period) }), money(dueOf(quote))],
    [t('detail.renewal.balance'), html`${money(quote.balance)} <span class="verdict ${quote.sufficient ? 'good' : 'bad'}">${icon(quote.sufficient ? 'check' : 'warn')}${verdict}</span>`],
  ];
}
