/** Why a pack has its status: what caused it, since when, what to do; and why it cannot be renewed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { isRenewable, isWanting } from '../../model/pack-state.js';
import { isBoundOnly } from '../../model/pack-use.js';
import { facts, type Fact } from '../../parts/facts.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { reason } from './status-button.js';

/** `word` is its status in the word of its product. */
export function statusSection(pack: Pack, writer: Writer, word: string): TemplateResult {
  const { t, known, instant } = writer;
  const { statusReason, operations } = pack;
  const wanting = pack.status === 'frozen' || isWanting(pack);
  const list: readonly Fact[] = [
    ...(statusReason?.currentMode ? [[t('detail.mode.current'), known('billing.mode', statusReason.currentMode)] as const] : []),
    ...(statusReason?.requiredMode ? [[t('detail.mode.required'), known('billing.mode', statusReason.requiredMode)] as const] : []),
  ];
  return html`<section class="detail-status note ${wanting ? 'warn' : ''}" tabindex="-1" aria-label=${t('detail.status')}>
    ${icon(pack.status === 'frozen' ? 'snow' : wanting ? 'warn' : 'info')}
    <div>
      <p><strong>${word}.</strong> ${whyText(pack, writer)}</p>
      ${statusReason?.since ? html`<p>${t('detail.since', { instant: instant(statusReason.since) })}</p>` : nothing}
      ${statusReason ? html`<p>${remedy(pack, writer)}</p>` : nothing} ${list.length > 0 ? facts(list) : nothing}
      ${isRenewable(pack) ? nothing : html`<p>${t('overview.notRenewable')}: ${known('reason', operations.setRenewal.reason ?? operations.renew.reason ?? 'status')}</p>`}
    </div>
  </section>`;
}

function whyText(pack: Pack, writer: Writer): string {
  const { t, instant } = writer;
  const told = reason(pack, writer);
  if (told) return told;
  const { status, invalidAt } = pack;
  if (status === 'valid') return t(isBoundOnly(pack) ? 'detail.why.bound' : 'detail.why.valid');
  if (status === 'exhausted' || status === 'expired' || status === 'refunded') {
    return invalidAt === null ? t('detail.why.ended') : t(`detail.why.${status as 'exhausted' | 'expired' | 'refunded'}`, { instant: instant(invalidAt) });
  }
  return '';
}

/** What brings it back. A cause that is newer than we are is told by its name alone. */
function remedy({ statusReason, expiresAt, effectiveAt }: Pack, { t, known, date }: Writer): string {
  const mode = statusReason?.requiredMode ? known('billing.mode', statusReason.requiredMode) : '';
  switch (statusReason?.code) {
    case 'billingMode':
      return mode === '' ? '' : t('detail.thaw.billingMode', { mode, date: date(expiresAt) });
    case 'notYetEffective':
      return effectiveAt === null ? '' : t('detail.thaw.notYetEffective', { date: date(effectiveAt) });
    case 'accountOverdue':
    case 'notActivated':
    case 'renewalRetried':
      return t(`detail.thaw.${statusReason.code as 'accountOverdue'}`);
    default:
      return '';
  }
}
