/** The burn-down as it stands in the page: figures, drawing, key, table. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { inkNames } from '../../controllers/chart-look.js';
import { estimateText } from '../../model/estimate.js';
import { type BurnDownMark } from '../../model/forecast-burn-down.js';
import { toDecimal } from '../../model/quantity.js';
import type { Writer } from '../../parts/writer.js';
import type { BurnDownSteps } from './burn-down-steps.js';
import { eventsOf } from './burn-down-events.js';
import { burnDownFigures, burnDownSummary, methodText, outcomeText, rowHead } from './burn-down-words.js';
import { axisName, engineNote, zoomLine, type PlotRefs } from './chart-figure.js';
import { bucketName } from './words.js';

/** What is shown. */
export interface BurnDownShown {
  readonly writer: Writer;
  readonly view: BurnDownSteps;
  /** Unit of the axis. */
  readonly unit: string | null;
  readonly caption: string;
  /** Why the pack stands as it does; null when nothing is to be said of that. */
  readonly reason: string | null;
  /** How many packs usage draws on first. */
  readonly ahead: number;
  readonly table: boolean;
  readonly busy: boolean;
  readonly engineFailed: boolean;
  readonly onEngineRetry: () => void;
  /** Goes back to the days before; null when nothing is zoomed in on. */
  readonly onZoomOut: (() => void) | null;
  readonly refs: PlotRefs;
  readonly cursor: TemplateResult;
}

/** Figures, drawing, key, table. */
export function burnDownView(shown: BurnDownShown): TemplateResult {
  const { writer, view, unit, caption, ahead, table, busy, engineFailed, refs, cursor } = shown;
  const method = methodText(view, writer);
  return html`${burnDownFigures(view, writer, busy)}
    <figure class="figure" part="chart" aria-busy=${busy ? 'true' : 'false'}>
      <figcaption>
        <strong>${caption}</strong>
        ${shown.reason === null ? nothing : html`<bdi class="small reason">${shown.reason}</bdi>`}
        <bdi class="small says">${outcomeText(view, writer)}</bdi>
        ${view.lows ? html`<bdi class="small lows">${writer.t('usage.burnDown.says.lows')}</bdi>` : nothing}
        ${method === null ? nothing : html`<bdi class="small muted">${method} ${ahead > 0 ? writer.t('usage.burnDown.order', { count: ahead }) : nothing}</bdi>`}
      </figcaption>
      ${engineFailed
        ? engineNote(shown)
        : html`${zoomLine(axisName(unit, 'lines', 'usage', writer), shown.onZoomOut, writer)}
            <div class="plot" ${ref(refs.box)}>
              <canvas role="img" aria-label=${burnDownSummary(view, caption, writer)} ${ref(refs.canvas)}></canvas>
              <div class="inks" aria-hidden="true" ${ref(refs.probes)}>${inkNames.map((name) => html`<i class="ink-${name}"></i>`)}</div>
              ${cursor}
            </div>`}
      ${keys(view, writer)}
    </figure>
    ${table || engineFailed ? burnDownTable(view, caption, busy, writer) : nothing}`;
}

/** What lines and signs stand for: only those that are there. */
function keys(view: BurnDownSteps, { t }: Writer): TemplateResult {
  const has = (mark: BurnDownMark) => view.steps.some(({ marks }) => marks.includes(mark));
  const expected = view.steps.some((step) => step.expected !== null);
  const line = (dash: string, ink: string) => html`<svg class="dash ink-${ink}" viewBox="0 0 26 10" aria-hidden="true">${svg`<line x1="1" x2="25" y1="5" y2="5" stroke-dasharray=${dash} />`}</svg>`;
  const sign = (shape: TemplateResult, full: boolean) =>
    html`<svg class="mark ink-0" viewBox="-8 -8 16 16" width="14" height="14" fill=${full ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="2" aria-hidden="true">${shape}</svg>`;
  const [falling, rising] = ['M-7 0l7 7M-7-7L7 7M0-7l7 7', 'M-7 0l7-7M-7 7L7-7M0 7l7-7'];
  const patch = (shape: TemplateResult, ink: string, lines: string) =>
    html`<svg class="mark ink-${ink}" viewBox="-7 -7 14 14" width="14" height="14" stroke="currentColor" aria-hidden="true">${shape}<path d=${lines} stroke-opacity="0.6" /></svg>`;
  const square = svg`<rect x="-4" y="-4" width="8" height="8" />`;
  const key = (there: boolean, mark: TemplateResult, name: string) => (there ? html`<li><span class="key" part="legend-item">${mark}<bdi class="name">${name}</bdi></span></li>` : nothing);
  return html`<div class="legend signs" part="legend">
    <ul>
      ${key(true, line('none', '0'), t('usage.burnDown.key.left'))} ${key(expected, line('6 4', '0'), t('usage.burnDown.key.likely'))}
      ${key(expected, patch(svg`<rect x="-7" y="-7" width="14" height="14" fill="currentColor" fill-opacity="0.16" stroke="none" />`, '0', falling), t('usage.burnDown.key.band'))}
      ${key(view.ceiling !== null, line('8 4', 'muted'), t('usage.burnDown.key.ceiling'))}
      ${key(view.steps.some(({ frozen }) => frozen), patch(svg``, 'muted', rising), t('usage.burnDown.key.frozen'))}
      ${key(has('reset'), sign(svg`<circle r="4.5" />`, false), t('usage.burnDown.mark.reset'))}
      ${(['resetDaily', 'resetHourly'] as const).map((mark) => key(has(mark), sign(svg`<path d="M0-5v10" />`, false), t(`usage.burnDown.mark.${mark}`)))}
      ${key(has('topUp'), sign(svg`<path d="M0-6L5.5 4h-11z" />`, true), t('usage.burnDown.mark.topUp'))}
      ${key(has('freeze'), sign(square, true), t('usage.burnDown.mark.freeze'))} ${key(has('thaw'), sign(square, false), t('usage.burnDown.mark.thaw'))}
      ${(['exhaustion', 'expiry', 'refund'] as const).map((mark) => key(has(mark), sign(svg`<path d="M-5-5L5 5M-5 5L5-5" />`, false), t(`usage.burnDown.mark.${mark}`)))}
    </ul>
  </div>`;
}

function burnDownTable(view: BurnDownSteps, caption: string, busy: boolean, writer: Writer): TemplateResult {
  const { t } = writer;
  const none = html`<td class="muted"><span aria-hidden="true">${t('none')}</span></td>`;
  const amount = (value: number | undefined) => (value === undefined ? none : html`<td>${writer.decimal(estimateText(value))}</td>`);
  return html`<div class="table-box" part="table" role="region" aria-label=${caption} aria-busy=${busy} tabindex="0">
    <table>
      <caption>
        ${t('usage.burnDown.table', { caption, unit: writer.unit(view.unit) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${rowHead(view, writer)}</th>
          ${(['key.left', 'key.likely', 'least', 'most', 'events'] as const).map((name) => html`<th scope="col">${t(`usage.burnDown.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.rows.map(
          (step) => {
            const { bucket, left, expected } = step;
            return html`<tr>
              <th scope="row">${view.granularity === 'day' ? writer.day(bucket.from) : html`${bucketName(bucket, view.granularity, writer)} ${bucket.days < bucket.whole ? html`<span class="muted">(${t('usage.partly', { days: bucket.days, whole: bucket.whole })})</span>` : nothing}`}</th>
              ${left === null ? none : html`<td>${writer.decimal(toDecimal(left))}</td>`} ${amount(expected?.likely)} ${amount(expected?.least)} ${amount(expected?.most)}
              <td>${eventsOf(view, step, writer).join(', ')}</td>
            </tr>`;
          },
        )}
      </tbody>
    </table>
  </div>`;
}
