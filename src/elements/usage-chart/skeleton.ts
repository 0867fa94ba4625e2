/** Grey shapes that hold the place of toolbar and chart while these are on their way. */
import { html, type TemplateResult } from 'lit';
import type { Writer } from '../../parts/writer.js';

/** Of the toolbar's fields, which wrap as these do. */
export const toolbarSkeleton = (burning: boolean): TemplateResult =>
  html`<div class="toolbar ${burning ? 'burning' : ''}" aria-hidden="true">
    ${(burning ? ['product'] : ['product', 'task-type', 'region', 'range']).map((field) => html`<div class="field ${field} bone"></div>`)}
    <div class="push choices bone"></div>
  </div>`;

/** Of the size that the chart will have. */
export function chartSkeleton({ t }: Writer): TemplateResult {
  return html`<div role="status">
    <span class="visually-hidden">${t('loading')}</span>
    <div class="figures skeleton-figures">${Array.from({ length: 4 }, () => html`<div class="bone"></div>`)}</div>
    <div class="figure">
      <div class="bone caption"></div>
      <div class="bone unit"></div>
      <div class="plot bone"></div>
      <div class="legend"><div class="bone keys"></div></div>
    </div>
  </div>`;
}
