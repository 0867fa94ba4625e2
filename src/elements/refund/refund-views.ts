/** What giving a pack back shows: the terms, the reasons against it, what came of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Account, RefundReceipt } from '../../contract/index.js';
import { keptBack, leftIn, refundDifferences, type Left, type RefundSeen } from '../../model/refund.js';
import { statusBadge } from '../../parts/badge.js';
import { facts, type Fact } from '../../parts/facts.js';
import { icon } from '../../parts/icons.js';
import type { VersionRow } from '../../parts/versions.js';
import type { Writer } from '../../parts/writer.js';
import type { RefundSubject } from './refund-desk.js';

/** Why it is not possible, and what can be done about each reason. */
export function reasonsAgainst(writer: Writer, { quote }: RefundSubject): TemplateResult {
  const { t, known } = writer;
  return html`<p class="note warn">${icon('lock')}<strong>${t('refund.no')}</strong></p>
    <ul class="reasons">
      ${quote.reasons.map(
        (reason) =>
          html`<li data-reason=${reason}>
            <p><strong>${known('refund.reason', reason)}</strong></p>
            <p class="muted">${todo(writer, reason)}</p>
          </li>`,
      )}
    </ul>
    ${facts([paid(writer, { quote }), deadline(writer, { quote })])}`;
}

function todo({ known }: Writer, reason: string): string | typeof nothing {
  const text = known('refund.todo', reason);
  return text === reason ? nothing : text;
}

/** What comes back, how that is worked out, and what follows. */
export function terms(writer: Writer, subject: RefundSubject): TemplateResult {
  const { t, money } = writer;
  const { pack, quote } = subject;
  const kept = keptBack(quote);
  const left = leftIn(pack);
  return html`<div class="back">
      ${facts([
        [t('refund.amount'), html`<strong>${quote.amount === null ? t('unknown') : money(quote.amount)}</strong>`],
        [t('refund.basis'), kept === null ? t('refund.basis.full') : t('refund.basis.part', { amount: money(kept) })],
        paid(writer, subject),
        deadline(writer, subject),
        ...(left.length > 0 ? [[t('refund.left'), html`<bdi>${leftText(writer, left)}</bdi>`] as const] : []),
      ])}
    </div>
    <p>${t('refund.effect')} ${pack.renewalMethod === 'automatic' ? t('refund.effect.automatic') : nothing}</p>`;
}

const paid = ({ t, money }: Writer, { quote }: Pick<RefundSubject, 'quote'>): Fact => [t('refund.paid'), money(quote.paid)];

const deadline = ({ t, instant }: Writer, { quote }: Pick<RefundSubject, 'quote'>): Fact => [
  t('refund.deadline'),
  quote.deadline === null ? t('refund.deadline.none') : instant(quote.deadline),
];

const leftText = ({ quantity, t }: Writer, left: readonly Left[]): string =>
  left.map(({ amount, unit }) => quantity(amount, unit, 'plain')).join(', ') || t('none');

/** What has been given back, and what the pack and the account are like since. */
export function receipt(writer: Writer, given: RefundReceipt, read: RefundSubject | undefined, reading: boolean, account: Account | undefined): TemplateResult {
  const { t, money, instant } = writer;
  const pack = read?.pack.status === 'refunded' ? read.pack : undefined;
  return html`<div class="note good receipt" part="receipt" role="status" tabindex="-1">
      ${icon('check')}
      <div class="body">
        <p><strong>${t('refund.receipt.title', { amount: money(given.amount) })}</strong></p>
        ${facts([
          [t('refund.receipt.at'), instant(given.at)],
          [t('refund.receipt.id'), html`<span class="mono">${given.id}</span>`],
          ...(pack ? ([[t('refund.receipt.status'), statusBadge(writer, pack)], [t('refund.receipt.invalidAt'), pack.invalidAt === null ? t('none') : instant(pack.invalidAt)]] as const) : []),
          ...(account ? ([[t('refund.receipt.balance'), money(account.balance)]] as const) : []),
        ])}
      </div>
    </div>
    ${pack || reading ? nothing : html`<p class="note warn">${icon('warn')}<span>${t('refund.receipt.notRead')}</span></p>`}`;
}

/** What has changed between the quote that was agreed to and now. */
export function refundRows(writer: Writer, seen: RefundSeen, now: RefundSeen): readonly VersionRow[] {
  const { t, money, known } = writer;
  const value = (what: 'amount' | 'status' | 'left' | 'method', { amount, status, left, method }: RefundSeen): string => {
    switch (what) {
      case 'amount':
        return amount === null ? t('refund.nothing') : money(amount);
      case 'status':
        return known('status', status);
      case 'left':
        return leftText(writer, left);
      case 'method':
        return method === null ? t('none') : known('method', method);
    }
  };
  return refundDifferences(seen, now).map(({ what, changed }) => ({ label: t(`refund.conflict.${what}`), seen: value(what, seen), now: value(what, now), changed }));
}
