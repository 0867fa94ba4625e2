/** What automatic renewal will do: the next charge, when, until when the pack is good, and what if money is short. */
import { html, type TemplateResult } from 'lit';
import type { Duration, Money, RenewalQuote } from '../../contract/index.js';
import { compare, subtract, toDecimal } from '../../model/quantity.js';
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
      [t('renewal.preview.charge'), html`<strong>${writer.money(known.price)}</strong>`],
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

/** What the account has, and by how much it falls short. */
export function balance(writer: Writer, { balance, price, sufficient }: RenewalQuote): Fact {
  const { t, money } = writer;
  const verdict = sufficient
    ? html`<span class="verdict good">${icon('check')}${t('renewal.preview.enough')}</span>`
    : html`<span class="verdict bad">${icon('warn')}${t('renewal.preview.short', { amount: missing(writer, price, balance) })}</span>`;
  return [t('renewal.preview.balance'), html`${money(balance)} ${verdict}`];
}

/** What is left of the balance once the price is paid. */
export const balanceAfter = ({ balance, price }: RenewalQuote): Money => ({
  amount: toDecimal(subtract(balance.amount, price.amount), fractionDigits(balance, price)),
  currency: balance.currency,
});

function missing({ money, t }: Writer, price: Money, balance: Money): string {
  if (price.currency !== balance.currency || compare(price.amount, balance.amount) <= 0) return t('unknown');
  return money({ amount: toDecimal(subtract(price.amount, balance.amount), fractionDigits(price, balance)), currency: price.currency });
}

const fractionDigits = (...all: readonly Money[]): number => Math.max(...all.map(({ amount }) => amount.split('.')[1]?.length ?? 0));

/** The sentence that is agreed to. */
export function consentText(writer: Writer, { price, ...quote }: RenewalQuote, period: Duration, expiresAt: string): string {
  const when = chargeTime(writer, { price, ...quote }, expiresAt);
  return writer.t('renewal.consent', { price: writer.money(price), when, period: writer.duration(period) });
}
