/** The second step: what it means for each pack and for all of them, agreed to before anything is sent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../../contract/index.js';
import { less } from '../../../model/money.js';
import type { Plan, PlannedPack, SeveralTask } from '../../../model/renewal-several.js';
import { facts } from '../../../parts/facts.js';
import { icon } from '../../../parts/icons.js';
import { skeleton } from '../../../parts/status-view.js';
import type { Writer } from '../../../parts/writer.js';
import type { SeveralDesk } from './several-desk.js';

/** What the preview shows and does. */
export interface ReviewView {
  readonly writer: Writer;
  readonly desk: SeveralDesk;
  readonly agreed: boolean;
  readonly consentMissing: boolean;
  readonly onConsent: (consent: boolean) => void;
  readonly onStart: () => void;
}

/** True when money is taken, now or later, which has to be agreed to. */
export const consentNeeded = (task: SeveralTask, { count }: Plan): boolean => count > 0 && (task.kind === 'renew' || task.choice.method === 'automatic');

/** The preview. */
export function reviewStep(view: ReviewView): TemplateResult {
  const { writer, desk } = view;
  const { t } = writer;
  const { plan } = desk;
  const { task } = desk.chosen;
  return html`<h3 tabindex="-1" class="review-title">${t('several.review.title')}</h3>
    ${plan ? html`${table(writer, plan, task)} ${totals(writer, plan, task)} ${consent(view, plan, task)}` : skeleton(writer, Math.min(6, desk.chosen.packs.length))}
    <p class="actions no-print">
      ${plan && plan.count > 0
        ? html`<button type="button" class="button primary" @click=${view.onStart}>${t(task.kind === 'renew' ? 'several.run.renew' : 'several.run.save', { count: plan.count })}</button>`
        : nothing}
      <button type="button" class="button" @click=${() => desk.edit()}>${t('several.edit')}</button>
    </p>`;
}

function table(writer: Writer, plan: Plan, task: SeveralTask): TemplateResult {
  const { t } = writer;
  const priced = consentNeeded(task, { ...plan, count: 1 });
  return html`<table class="several">
    <thead>
      <tr>
        <th scope="col">${t('several.pack')}</th>
        ${task.kind === 'save' ? html`<th scope="col">${t('several.change')}</th>` : nothing}
        ${priced ? html`<th scope="col">${t('several.expiry')}</th><th scope="col" class="end">${t('several.price')}</th>` : nothing}
        <th scope="col">${t('several.verdict')}</th>
      </tr>
    </thead>
    <tbody>
      ${plan.packs.map((pack) => row(writer, pack, task, priced))}
    </tbody>
  </table>`;
}

function row(writer: Writer, pack: PlannedPack, task: SeveralTask, priced: boolean): TemplateResult {
  const { t, money, instant } = writer;
  const quote = pack.renewal?.quote;
  const none = t('none');
  return html`<tr ?data-out=${pack.obstacle !== null} data-pack=${pack.id}>
    <th scope="row"><strong>${pack.name}</strong><span class="muted small mono">${pack.id}</span></th>
    ${task.kind === 'save' ? html`<td data-label=${t('several.change')}>${pack.renewal ? change(writer, pack, task) : none}</td>` : nothing}
    ${priced
      ? html`<td data-label=${t('several.expiry')}>${quote && pack.price ? instant(quote.expiresAt) : none}</td>
          <td class="end" data-label=${t('several.price')}>${pack.price ? money(pack.price) : none}</td>`
      : nothing}
    <td data-label=${t('several.verdict')}>
      ${pack.obstacle === null
        ? html`<span class="verdict good">${icon('check')}${t('several.ok')}</span>`
        : html`<span class="verdict ${pack.obstacle === 'same' ? '' : 'bad'}">${icon(pack.obstacle === 'same' ? 'check' : 'lock')}${obstacleText(writer, pack.obstacle)}</span>`}
    </td>
  </tr>`;
}

function obstacleText({ t, known }: Writer, obstacle: string): string {
  if (obstacle === 'same' || obstacle === 'short' || obstacle === 'unreadable') return t(`several.${obstacle}`);
  return known('reason', obstacle);
}

/** From what is set to what will be. */
function change({ known, duration, t }: Writer, { renewal }: PlannedPack, task: SeveralTask & { kind: 'save' }): TemplateResult {
  const words = ({ method, period }: { readonly method: string | null; readonly period: Parameters<typeof duration>[0] | null }) =>
    method === null ? t('none') : known('method', method) + (method === 'automatic' && period ? ` · ${duration(period)}` : '');
  return html`<span class="muted">${words(renewal!)}</span> → ${words(task.choice)}`;
}

function totals(writer: Writer, plan: Plan, task: SeveralTask): TemplateResult | typeof nothing {
  const { t, money } = writer;
  const { total, balance, short, missing } = plan;
  const none = plan.count === 0 ? html`<p class="note warn">${icon('lock')}<span>${t('several.none')}</span></p>` : nothing;
  if (!consentNeeded(task, { ...plan, count: plan.count + short })) return none;
  const after: Money | null = task.kind === 'renew' && total && balance ? less(balance, total) : null;
  const notEnough = task.kind === 'renew' ? 'several.notEnough' : 'several.notEnough.later';
  return html`<div class="totals">
      ${facts([
        ...(plan.count > 0 ? [[t('several.total'), html`<strong>${total ? money(total) : t('unknown')}</strong>`] as const] : []),
        ...(balance ? [[t('several.balance'), money(balance)] as const] : []),
        ...(after ? [[t('several.after'), money(after)] as const] : []),
      ])}
    </div>
    ${short > 0
      ? html`<p class="note warn">${icon('warn')}<span>${t(notEnough, { count: short, amount: missing ? money(missing) : t('unknown') })}</span></p>`
      : html`<p class="note good">${icon('check')}<span>${t('several.enough')}</span></p>`}
    ${none} ${task.kind === 'save' ? html`<p class="small muted">${t('renewal.preview.otherwise')}</p>` : nothing}`;
}

function consent({ writer, agreed, consentMissing, onConsent }: ReviewView, plan: Plan, task: SeveralTask): TemplateResult | typeof nothing {
  const { t, money, duration } = writer;
  if (!consentNeeded(task, plan)) return nothing;
  const words =
    task.kind === 'renew'
      ? t('several.consent.pay', { price: plan.total ? money(plan.total) : t('unknown') })
      : t('several.consent.automatic', { period: task.choice.period ? duration(task.choice.period) : t('none') });
  return html`<div class="consent" ?data-missing=${consentMissing}>
    <label class="check">
      <input
        type="checkbox"
        name="several-consent"
        .checked=${agreed}
        aria-invalid=${consentMissing ? 'true' : 'false'}
        aria-describedby=${consentMissing ? 'several-consent-missing' : nothing}
        @change=${(event: Event) => onConsent((event.target as HTMLInputElement).checked)}
      />
      <span>${words}</span>
    </label>
    ${consentMissing ? html`<p class="small wrong" id="several-consent-missing" role="alert">${icon('warn')}${t('several.consent.missing')}</p>` : nothing}
  </div>`;
}
