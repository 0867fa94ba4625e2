/** The sign of a series in legend and tooltip: the same colour, texture and dash as in the chart. */
import { html, svg, type TemplateResult } from 'lit';
import type { ChartKind } from '../../chart/figure.js';
import type { ShownSeries } from '../../model/usage-view.js';
import { dashOf, inkOf, textureOf } from './palette.js';

/** A patch of the bar, or a piece of the line. */
export function swatch(series: ShownSeries, position: number, kind: ChartKind): TemplateResult {
  const ink = inkOf(series, position);
  if (kind !== 'lines') return html`<i class="swatch ink-${ink} texture-${textureOf(position)}" aria-hidden="true"></i>`;
  const line = svg`<line x1="1" x2="25" y1="5" y2="5" stroke-dasharray=${dashOf(position).join(' ') || 'none'} />`;
  return html`<svg class="dash ink-${ink}" viewBox="0 0 26 10" aria-hidden="true">${line}</svg>`;
}

/** The sign of the days before: steps over bars, a thinner line, a narrower bar. */
export const beforeSign = (kind: ChartKind): TemplateResult =>
  kind === 'share'
    ? html`<i class="swatch pair" aria-hidden="true"></i>`
    : html`<svg class="dash ${kind === 'lines' ? 'thin' : ''}" viewBox="0 0 26 10" aria-hidden="true">${svg`<line x1="1" x2="25" y1="5" y2="5" />`}</svg>`;
