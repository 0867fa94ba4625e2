/** The chart with its caption, its legend and its table. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { formatChange } from '../../i18n/format-chart.js';
import type { UsageRead } from '../../controllers/usage-parts.js';
import type { ChartPlace } from '../../controllers/chart.js';
import { inkNames } from '../../controllers/chart-look.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { daysKnown, figures, trendText } from './figures.js';
import { legend, type LegendView } from './legend.js';
import type { NoChange } from './no-change.js';
import { infoNote } from './notes.js';
import { isComplete, type ShownUsage } from './shown.js';
import { usageTable } from './table.js';

/** The elements that the drawing needs. */
export interface PlotRefs {
  readonly canvas: Ref<HTMLCanvasElement>;
  readonly box: Ref<HTMLElement>;
  readonly probes: Ref<HTMLElement>;
}

/** References to them, still empty. */
export const plotRefs = (): PlotRefs => ({ canvas: createRef(), box: createRef(), probes: createRef() });

/** The place of a drawing; undefined while it is not in the page. */
export function placeOf(refs: PlotRefs): ChartPlace | undefined {
  const [canvas, box, probes] = [refs.canvas.value, refs.box.value, refs.probes.value];
  return canvas && box && probes && { canvas, box, probes };
}

/** What the figure shows and does. */
export interface ChartFigureView {
  readonly writer: Writer;
  readonly shown: ShownUsage;
  readonly kind: 'bars' | 'lines' | 'share';
  readonly measure: 'usage' | 'count';
  readonly hidden: ReadonlySet<string>;
  readonly open: boolean;
  /** True to draw the days before as well. */
  readonly compare: boolean;
  readonly noChange: NoChange;
  /** True while something newer is on its way. */
  readonly busy: boolean;
  /** True to show the table as well. */
  readonly table: boolean;
  /** True when the drawing could not be loaded: the table stands in for it. */
  readonly engineFailed: boolean;
  /** What is shown, in words. */
  readonly caption: string;
  /** The same and what it comes to, in sentences. */
  readonly summary: string;
  /** What it leaves out because defaults are shown; null when nothing needs to be said. */
  readonly defaults: string | null;
  readonly refs: PlotRefs;
  /** The cursor's layer. */
  readonly cursor: TemplateResult;
  readonly onHide: LegendView['onHide'];
  readonly onOpen: (open: boolean) => void;
  readonly onCompare: (compare: boolean) => void;
  /** Goes back to the range before; null when nothing is zoomed in on. */
  readonly onZoomOut: (() => void) | null;
  readonly onEngineRetry: () => void;
}

/** Figures, chart, legend, table. Each is made anew only when something that it shows has changed. */
export function chartFigure(chart: ChartFigureView): TemplateResult {
  const { writer, shown, kind, hidden, open, busy, table, compare, noChange, engineFailed, caption, defaults } = chart;
  const { view, summary, read } = shown;
  const { range } = read.request;
  const complete = isComplete(read);
  const cut = cutNote(view, writer);
  const trend = trendText(summary, writer);
  return html`${guard([writer, summary, view.unit, complete, compare, noChange, busy], () => figures({ writer, summary, unit: view.unit, range, complete, compare, noChange, busy, onCompare: chart.onCompare }))}
    <figure class="figure" part="chart" aria-busy=${busy ? 'true' : 'false'}>
      <figcaption>
        <strong>${caption}</strong>
        ${trendLine(trend, read, writer)}
        ${hidden.size === 0 ? nothing : html`<bdi class="small muted selected">${writer.t('usage.figures.shown')}</bdi>`}
        ${cut === null ? nothing : html`<bdi class="small muted cut">${cut}</bdi>`}
        ${defaults === null ? nothing : html`<span class="defaults small muted">${icon('info')}<bdi>${defaults}</bdi></span>`}
        ${summary.days.without === 0 || isCovered(view, hidden) ? nothing : html`<bdi class="small muted days">${writer.t('usage.days.known', daysKnown(summary))}</bdi>`}
      </figcaption>
      ${engineFailed ? engineNote(chart) : plot(chart)}
      ${guard([writer, view, kind, hidden, open], () => legend({ writer, view, kind, hidden, open, inParts: read.parts.length > 1, onHide: chart.onHide, onOpen: chart.onOpen }))}
    </figure>
    ${table || engineFailed ? guard([writer, view, kind, hidden, caption, busy], () => usageTable({ writer, view, kind, hidden, caption, busy })) : nothing}`;
}

/**
 * Where usage tends to. That is known when the last part has come: of a range in parts, whatever may be said of it has its
 * place from the first one on, so that nothing moves then.
 */
function trendLine(trend: string | null, { parts }: UsageRead, { t, tag }: Writer): TemplateResult | typeof nothing {
  if (trend === null && !parts.some(({ state }) => state === 'pending')) return nothing;
  const percent = formatChange(tag, 0.5);
  const others = [t('usage.summary.trend.rising', { percent }), t('usage.summary.trend.falling', { percent }), t('usage.summary.trend.steady'), t('usage.summary.trend.unknown')];
  return html`<span class="small tendency">
    ${trend === null ? nothing : html`<bdi class="trend">${trend}</bdi>`} ${parts.length > 1 ? others.map((other) => html`<bdi class="to-come" aria-hidden="true">${other}</bdi>`) : nothing}
  </span>`;
}

/** Weeks and months that the range cuts hold fewer days: whoever compares them is told. */
export function cutNote({ buckets, granularity }: ShownUsage['view'], { t }: Writer): string | null {
  return granularity !== 'day' && buckets.some(({ days, whole }) => days < whole) ? t(`usage.cut.${granularity}`) : null;
}

function plot({ writer, shown, kind, measure, hidden, summary, refs, cursor, onZoomOut }: ChartFigureView): TemplateResult {
  return html`${zoomLine(axisName(shown.unit, kind, measure, writer), onZoomOut, writer)}
    <div class="plot" ${ref(refs.box)}>
      <canvas role="img" aria-label=${summary} ${ref(refs.canvas)}></canvas>
      <div class="inks" aria-hidden="true" ${ref(refs.probes)}>${inkNames.map((name) => html`<i class="ink-${name}"></i>`)}</div>
      ${cursor} ${isCovered(shown.view, hidden) ? html`<p class="covered">${writer.t('usage.series.hidden')}</p>` : nothing}
    </div>`;
}

/** Whether all series are hidden. */
export const isCovered = ({ series }: ShownUsage['view'], hidden: ReadonlySet<string>): boolean => series.length > 0 && series.every(({ id }) => hidden.has(id));

/** Above the drawing: what its axis measures, and what can be done with it. */
export const zoomLine = (axis: string, onZoomOut: (() => void) | null, { t }: Writer): TemplateResult =>
  html`<div class="axis-unit small">
    <span class="muted" aria-hidden="true">${axis}</span>
    ${onZoomOut === null
      ? html`<span class="hint mouse muted no-print">${t('usage.zoom.how')}</span><span class="hint touch muted no-print">${t('usage.zoom.touch')}</span>`
      : html`<button class="link no-print" @click=${onZoomOut}>${t('usage.zoom.out')}</button>`}
    <span class="hint keys muted no-print">${t('usage.zoom.keys')}</span>
  </div>`;

/** The drawing could not be fetched. */
export function engineNote({ writer, onEngineRetry }: Pick<ChartFigureView, 'writer' | 'onEngineRetry'>): TemplateResult {
  const { t } = writer;
  return html`${infoNote(t('usage.engine.failed'))}<button class="button" @click=${onEngineRetry}>${icon('refresh')}${t('retry')}</button>`;
}

/** What the axis of values measures. */
export function axisName(unit: string | null, kind: string, measure: string, { t, unit: unitName }: Writer): string {
  if (kind === 'share') return t('usage.axis.share');
  if (measure === 'count') return t('usage.axis.count');
  if (unit === null) return t('usage.axis.unknown');
  return unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'image' ? t(`usage.axis.${unit}`) : unitName(unit);
}
