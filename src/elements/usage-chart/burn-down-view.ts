/** The burn-down as it stands in the page: figures, drawing, key, table. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { inkNames } from '../../controllers/chart-look.js';
import { estimateText, type BurnDown } from '../../model/forecast-burn-down.js';
import { toDecimal } from '../../model/quantity.js';
import type { Writer } from '../../parts/writer.js';
import { burnDownFigures, burnDownSummary, forecastText, methodText } from './burn-down-words.js';
import { axisName, type PlotRefs } from './chart-figure.js';
import { infoNote } from './notes.js';

/** What is shown. */
export interface BurnDownShown {
  readonly writer: Writer;
  readonly view: BurnDown;
  /** Unit of the axis. */
  readonly unit: string | null;
  readonly caption: string;
  /** The choice between the capacities of a combo pack. */
  readonly capacities: TemplateResult | typeof nothing;
  readonly table: boolean;
  readonly busy: boolean;
  readonly engineFailed: boolean;
  readonly onEngineRetry: () => void;
  readonly refs: PlotRefs;
  readonly cursor: TemplateResult;
}

/** Figures, drawing, key, table. */
export function burnDownView(shown: BurnDownShown): TemplateResult {
  const { writer, view, unit, caption, capacities, table, busy, engineFailed, refs, cursor } = shown;
  const method = methodText(view, writer);
  return html`${burnDownFigures(view, writer)}
    <figure class="figure" part="chart" aria-busy=${busy ? 'true' : 'false'}>
      ${capacities}
      <figcaption>
        <strong>${caption}</strong>
        <bdi class="small says">${forecastText(view, writer)}</bdi>
        ${method === null ? nothing : html`<bdi class="small muted">${method}</bdi>`}
      </figcaption>
      ${engineFailed
        ? html`${infoNote(writer.t('usage.engine.failed'))}<button class="button" @click=${shown.onEngineRetry}>${writer.t('retry')}</button>`
        : html`<div class="axis-unit small"><span class="muted" aria-hidden="true">${axisName(unit, 'lines', 'usage', writer)}</span></div>
            <div class="plot" ${ref(refs.box)}>
              <canvas role="img" aria-label=${burnDownSummary(view, caption, writer)} ${ref(refs.canvas)}></canvas>
              <div class="inks" aria-hidden="true" ${ref(refs.probes)}>${inkNames.map((name) => html`<i class="ink-${name}"></i>`)}</div>
              ${cursor}
            </div>`}
      ${keys(view, writer)}
    </figure>
    ${table || engineFailed ? burnDownTable(view, caption, writer) : nothing}`;
}

/** What lines and signs stand for: only those that are there. */
function keys(view: BurnDown, { t }: Writer): TemplateResult {
  const has = (mark: BurnDown['days'][number]['marks'][number]) => view.days.some(({ marks }) => marks.includes(mark));
  const expected = view.days.some((day) => day.expected !== null);
  const line = (dash: string, ink: string) => html`<svg class="dash ink-${ink}" viewBox="0 0 26 10" aria-hidden="true">${svg`<line x1="1" x2="25" y1="5" y2="5" stroke-dasharray=${dash} />`}</svg>`;
  const sign = (shape: TemplateResult, full: boolean) =>
    html`<svg class="mark ink-0" viewBox="-8 -8 16 16" width="14" height="14" fill=${full ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="2" aria-hidden="true">${shape}</svg>`;
  const patch = (shape: TemplateResult, ink: string) =>
    html`<svg class="mark ink-${ink}" viewBox="-7 -7 14 14" width="14" height="14" stroke="currentColor" aria-hidden="true">${shape}<path d="M-7 0l7 7M-7-7L7 7M0-7l7 7" stroke-opacity="0.6" /></svg>`;
  const square = svg`<rect x="-4" y="-4" width="8" height="8" />`;
  const key = (there: boolean, mark: TemplateResult, name: string) => (there ? html`<li><span class="key" part="legend-item">${mark}<bdi class="name">${name}</bdi></span></li>` : nothing);
  return html`<div class="legend" part="legend">
    <ul>
      ${key(true, line('none', '0'), t('usage.burnDown.key.left'))} ${key(expected, line('6 4', '0'), t('usage.burnDown.key.likely'))}
      ${key(expected, patch(svg`<rect x="-7" y="-7" width="14" height="14" fill="currentColor" fill-opacity="0.16" stroke="none" />`, '0'), t('usage.burnDown.key.band'))}
      ${key(view.ceiling !== null, line('8 4', 'muted'), t('usage.burnDown.key.ceiling'))}
      ${key(view.days.some(({ frozen }) => frozen), patch(svg``, 'muted'), t('usage.burnDown.key.frozen'))}
      ${key(has('reset'), sign(svg`<circle r="4.5" />`, false), t('usage.burnDown.mark.reset'))}
      ${key(has('topUp'), sign(svg`<path d="M0-6L5.5 4h-11z" />`, true), t('usage.burnDown.mark.topUp'))}
      ${key(has('freeze'), sign(square, true), t('usage.burnDown.mark.freeze'))} ${key(has('thaw'), sign(square, false), t('usage.burnDown.mark.thaw'))}
    </ul>
  </div>`;
}

function burnDownTable(view: BurnDown, caption: string, writer: Writer): TemplateResult {
  const { t } = writer;
  const none = html`<td class="muted"><span aria-hidden="true">${t('none')}</span></td>`;
  const amount = (value: number | undefined) => (value === undefined ? none : html`<td>${writer.decimal(estimateText(value))}</td>`);
  return html`<div class="table-box" part="table" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption>
        ${t('usage.burnDown.table', { caption, unit: writer.unit(view.unit) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('usage.by.day')}</th>
          ${(['key.left', 'key.likely', 'least', 'most', 'events'] as const).map((name) => html`<th scope="col">${t(`usage.burnDown.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.days.map(
          ({ day, left, expected, marks }) =>
            html`<tr>
              <th scope="row">${writer.day(day)}</th>
              ${left === null ? none : html`<td>${writer.decimal(toDecimal(left))}</td>`} ${amount(expected?.likely)} ${amount(expected?.least)} ${amount(expected?.most)}
              <td>${marks.map((mark) => t(`usage.burnDown.mark.${mark}`)).join(', ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
