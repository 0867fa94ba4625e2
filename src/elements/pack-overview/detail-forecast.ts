/** When a pack runs out, how sure that is, how it is known; against its expiry and its next reset. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { enBurnDown } from '../../i18n/en-burn-down.js';
import type { CapacityOutlook } from '../../model/pack-outlook.js';
import { isOverdue } from '../../model/pack-state.js';
import { fillsAgain } from '../../model/period-refill.js';
import type { Later } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import { forecastText, methodText } from '../usage-chart/burn-down-words.js';
import { roughly } from './outlook-words.js';
import type { Outlooks } from './outlooks.js';

export function forecastSection(pack: Pack, outlooks: Later<Outlooks>, own: Writer): TemplateResult {
  const { t, name, date } = own;
  const outlook = outlooks.part?.of(pack);
  const writer = own.with(enBurnDown);
  const one = (each: CapacityOutlook) => {
    const method = methodText(each, writer);
    return html`<p>${each.item ? html`<strong>${name(each.item.names, each.item.key)}:</strong> ` : nothing}${forecastText(each, writer, roughly)}</p>
      ${method === null ? nothing : html`<p class="small muted">${method}</p>`}`;
  };
  return html`<section aria-label=${t('detail.forecast')}>
    <h4>${t('detail.forecast')}</h4>
    ${outlook === undefined
      ? outlooks.failed
        ? html`<p>${t('overview.partFailed')} <button class="link" @click=${() => void outlooks.open()}>${t('retry')}</button></p>`
        : html`<p class="muted" role="status">${t('forecast.loading')}</p>`
      : outlook === 'failed'
        ? html`<p>${t('forecast.failed')}. <button class="link" @click=${() => outlooks.part?.retry(pack)}>${t('retry')}</button></p>`
        : outlook.all.map(one)}
    <p class="small muted">
      ${isOverdue(pack) ? nothing : t('detail.forecast.expiry', { date: date(pack.expiresAt) })} ${pack.period && fillsAgain(pack) ? t('detail.forecast.reset', { date: date(pack.period.end) }) : nothing}
    </p>
  </section>`;
}
