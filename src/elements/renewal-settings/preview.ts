/** What automatic renewal will do: the next charge, when, until when the pack is good, and what if money is short. */
import { html, type TemplateResult } from 'lit';
import type { Duration, RenewalQuote } from '../../contract/index.js';
import { dueOf, shortfall } from '../../model/renewal-cost.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { Fact } from '../../parts/facts.js';
import { quoteFacts, type QuoteView } from './quote-facts.js';

/** The preview of automatic renewal. */
export function automaticPreview(writer: Writer, quote: QuoteView, expiresAt: string): TemplateResult {
  const { t } = writer;
  return html`<div class="preview" part="preview">
    <p class="subtitle">${t('renewal.preview.title')}</p>
    ${quoteFacts(writer, quote, 5, (known) => [
      ...cost(writer, known, t('renewal.preview.charge')),
      [t('renewal.preview.when'), chargeTime(writer, known, expiresAt)],
      [t('renewal.preview.expiry'), writer.instant(known.expiresAt)],
      balance(writer, known),
    ])}
    <p class="small muted">${t('renewal.preview.otherwise')}</p>
  </div>`;
}

/** When the charge is made: as the backend plans it, else on the day of expiry. */
export const chargeTime = ({ t, instant, date }: Writer, { chargeAt }: RenewalQuote, expiresAt: string): string =>
  chargeAt === null ? t('renewal.preview.expiryDay', { date: date(expiresAt) }) : instant(chargeAt);

/** What is paid, and what vouchers pay of it. */
export function cost({ t, money }: Writer, quote: RenewalQuote, label: string): readonly Fact[] {
  const due: Fact = [label, html`<strong>${money(dueOf(quote))}</strong>`];
  return quote.voucher ? [due, [t('renewal.voucher'), t('renewal.voucher.of', { voucher: money(quote.voucher), price: money(quote.price) })]] : [due];
}

/** What the account has, and by how much it falls short. */
export function balance(writer: Writer, quote: RenewalQuote): Fact {
  const { t, money } = writer;
  const short = shortfall(quote);
  const verdict = quote.sufficient
    ? html`<span class="verdict good">${icon('check')}${t('renewal.preview.enough')}</span>`
    : html`<span class="verdict bad">${icon('warn')}${t('renewal.preview.short', { amount: short ? money(short) : t('unknown') })}</span>`;
  return [t('renewal.preview.balance'), html`${money(quote.balance)} ${verdict}`];
}

/** The sentence that is agreed to. */
export function consentText(writer: Writer, { price, ...quote }: RenewalQuote, period: Duration, expiresAt: string): string {
  const when = chargeTime(writer, { price, ...quote }, expiresAt);
  return writer.t('renewal.consent', { price: writer.money(price), when, period: writer.duration(period) });
}
