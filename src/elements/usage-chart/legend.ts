/** The legend: what each colour and texture stands for, and the switches that hide a series or leave it alone. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ChartKind } from '../../chart/figure.js';
import { daysBetween } from '../../model/days.js';
import { ratio, sum } from '../../model/quantity.js';
import type { ShownSeries, UsageView } from '../../model/usage-view.js';
import { usedShare } from '../../parts/used-share.js';
import type { Writer } from '../../parts/writer.js';
import { brokenName } from './broken-name.js';
import { named } from './palette.js';
import { beforeSign, swatch } from './swatch.js';
import { exactly, readable, seriesName } from './words.js';

/** What the legend shows and does. */
export interface LegendView {
  readonly writer: Writer;
  readonly view: UsageView;
  readonly kind: ChartKind;
  /** Ids of the series that are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** True when the small series are named as well. */
  readonly open: boolean;
  /** True where series may come with later parts of the range: they have their places already. */
  readonly inParts: boolean;
  /** Makes a new set of what is hidden out of the present one. */
  readonly onHide: (change: (hidden: ReadonlySet<string>) => ReadonlySet<string>) => void;
  readonly onOpen: (open: boolean) => void;
}

/** The legend of a view. */
export function legend({ writer, view, kind, hidden, open, inParts, onHide, onOpen }: LegendView): TemplateResult {
  const { t } = writer;
  const { series, unit } = view;
  // Of what is shown, as bars, table and files are.
  const whole = sum(series.flatMap(({ id, total }) => (hidden.has(id) ? [] : [total])));
  const toggle = (id: string) => onHide((ids) => (ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id])));
  const only = (id: string) => onHide(() => new Set(series.map((each) => each.id).filter((each) => each !== id)));

  const item = (each: ShownSeries, position: number) => {
    const name = seriesName(each, writer);
    const shown = !hidden.has(each.id);
    const [amount, share] = [readable(each.total, unit, writer), shown ? usedShare(writer, ratio(each.total, whole)) : t('none')];
    return html`<li>
      <button
        class="key"
        part="legend-item"
        aria-pressed=${shown ? 'true' : 'false'}
        title="${t(shown ? 'usage.series.hide' : 'usage.series.show', { name })} · ${exactly(each.total, unit, writer)}"
        @click=${() => toggle(each.id)}
      >
        ${swatch(each, position, kind)}<bdi class="name">${brokenName(name)}</bdi>
        ${
          // Another amount is not the earlier one in another place.
          keyed(`${amount} ${share}`, html`<span class="values"><bdi class="amount">${amount}</bdi> <bdi class="share muted">${share}</bdi></span>`)
        }
      </button>
      ${series.length > 1
        ? html`<button class="link only" aria-label=${t('usage.series.onlyThis', { name })} @click=${() => only(each.id)}>${t('usage.series.only')}</button>`
        : nothing}
    </li>`;
  };

  return html`<div class="legend" part="legend">
    <ul aria-label=${t('usage.series')}>
      ${series.map(item)}
      ${inParts ? Array.from({ length: Math.max(0, named - series.length) }, () => html`<li class="key" aria-hidden="true"></li>`) : nothing}
      ${view.before === null
        ? nothing
        : html`<li class="key">${beforeSign(kind)}<bdi>${t('usage.before', { count: daysBetween(view.range.from, view.range.to) })}</bdi></li>`}
    </ul>
    <div class="legend-actions">
      ${series.some(({ role }) => role === 'other') ? html`<button class="link" @click=${() => onOpen(true)}>${t('usage.series.open')}</button>` : nothing}
      ${open ? html`<button class="link" @click=${() => onOpen(false)}>${t('usage.series.fold')}</button>` : nothing}
      ${hidden.size > 0 ? html`<button class="link" @click=${() => onHide(() => new Set())}>${t('usage.series.all')}</button>` : nothing}
    </div>
  </div>`;
}
