/** The figures at the head of the overview: valid, expiring soon, running low. */
import { html, type TemplateResult } from 'lit';
import type { PackSummary, Thresholds } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';

/** Counts over all packs of the product, coloured only where there is something to see to. */
export function packSummary(writer: Writer, summary: PackSummary, thresholds: Thresholds): TemplateResult {
  const { t, decimal, share } = writer;
  const figure = (tone: string, count: number, label: string) =>
    html`<div class="figure ${count > 0 ? tone : ''}">
      <dt>${label}</dt>
      <dd>${decimal(String(count))}</dd>
    </div>`;
  return html`<dl class="summary">
    ${figure('good', summary.valid, t('overview.valid'))}
    ${figure('warn', summary.expiringSoon, t('overview.expiringSoon', { days: thresholds.expiringSoonDays }))}
    ${figure('bad', summary.runningLow, t('overview.runningLow', { percent: share(thresholds.runningLowPercent / 100) }))}
  </dl>`;
}
