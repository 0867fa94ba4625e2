/** What is said of one bucket: in the tooltip, and aloud. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChartKind } from '../../chart/figure.js';
import { daysBetween } from '../../model/days.js';
import { sum, type Quantity } from '../../model/quantity.js';
import type { ShownSeries, UsageView } from '../../model/usage-view.js';
import type { Writer } from '../../parts/writer.js';
import { swatch } from './swatch.js';
import { bucketName, exactly, rangeName, readable, seriesName } from './words.js';

/** So many series are listed; the rest is counted. */
const most = 10;

interface Told {
  readonly series: ShownSeries;
  readonly position: number;
  readonly value: Quantity;
}

/** The tooltip of a bucket. */
export function tip(view: UsageView, index: number, hidden: ReadonlySet<string>, kind: ChartKind, writer: Writer): TemplateResult {
  const { t } = writer;
  const { unit } = view;
  const bucket = view.buckets[index]!;
  const told = toldOf(view, index, hidden);
  const total = sum(told.map(({ value }) => value));
  const state = view.states[index]!;
  return html`<p class="tip-head">
      <strong>${bucketName(bucket, view.granularity, writer)}</strong>
      ${bucket.days < bucket.whole ? html`<span class="muted">${t('usage.partly', { days: bucket.days, whole: bucket.whole })}</span>` : nothing}
    </p>
    ${state === 'data' ? nothing : html`<p class="muted">${t(`usage.state.${state}`)}</p>`}
    ${told.length === 0
      ? nothing
      : html`<ul>
            ${told.slice(0, most).map(
              ({ series, position, value }) =>
                html`<li>${swatch(series, position, kind)}<bdi class="name">${seriesName(series, writer)}</bdi><bdi class="amount">${readable(value, unit, writer)}</bdi></li>`,
            )}
          </ul>
          ${told.length > most ? html`<p class="muted">${t('usage.more', { count: told.length - most })}</p>` : nothing}
          ${told.length > 1
            ? html`<p class="tip-total"><span>${t('usage.total')}</span><strong>${readable(total, unit, writer)}</strong></p>`
            : nothing}
          <p class="tip-exact muted">${exactly(total, unit, writer)}</p>
          ${before(view, index, writer)}`}`;
}

function before(view: UsageView, index: number, writer: Writer): TemplateResult | typeof nothing {
  const value = view.before?.[index];
  if (value === null || value === undefined) return nothing;
  const count = daysBetween(view.range.from, view.range.to);
  return html`<p class="tip-before"><span>${writer.t('usage.before', { count })}</span><bdi>${readable(value, view.unit, writer)}</bdi></p>`;
}

/** The same in one sentence. */
export function spoken(view: UsageView, index: number, hidden: ReadonlySet<string>, writer: Writer): string {
  const { t } = writer;
  const day = bucketName(view.buckets[index]!, view.granularity, writer);
  const told = toldOf(view, index, hidden);
  const state = view.states[index]!;
  const parts = state === 'data' ? [] : [t(`usage.state.${state}`)];
  if (told.length > 0) parts.push(`${t('usage.total')} ${readable(sum(told.map(({ value }) => value)), view.unit, writer)}`);
  parts.push(...told.slice(0, most).map(({ series, value }) => `${seriesName(series, writer)} ${readable(value, view.unit, writer)}`));
  return `${day}: ${parts.join(', ')}`;
}

/** The tooltip of several buckets that are being selected. */
export function spanTip(view: UsageView, first: number, last: number, hidden: ReadonlySet<string>, writer: Writer): TemplateResult {
  const total = spanTotal(view, first, last, hidden);
  return html`<p><strong>${spanName(view, first, last, writer)}</strong></p>
    <p class="tip-total"><span>${writer.t('usage.total')}</span><strong>${readable(total, view.unit, writer)}</strong></p>
    <p class="muted">${writer.t('usage.zoom.hint')}</p>`;
}

/** The same in one sentence. */
export function spanSpoken(view: UsageView, first: number, last: number, hidden: ReadonlySet<string>, writer: Writer): string {
  const total = readable(spanTotal(view, first, last, hidden), view.unit, writer);
  return `${spanName(view, first, last, writer)}: ${writer.t('usage.total')} ${total}. ${writer.t('usage.zoom.hint')}`;
}

const spanName = ({ buckets }: UsageView, first: number, last: number, writer: Writer): string =>
  rangeName({ from: buckets[first]!.from, to: buckets[last]!.to }, writer);

const spanTotal = ({ series }: UsageView, first: number, last: number, hidden: ReadonlySet<string>): Quantity =>
  sum(series.flatMap(({ id, values }) => (hidden.has(id) ? [] : values.slice(first, last + 1).filter((value) => value !== null))));

/** The series that have something on a day, or at least a zero when none has more. */
function toldOf({ series }: UsageView, index: number, hidden: ReadonlySet<string>): readonly Told[] {
  const known = series.flatMap((each, position) => {
    const value = each.values[index];
    return hidden.has(each.id) || value === null || value === undefined ? [] : [{ series: each, position, value }];
  });
  const more = known.filter(({ value }) => value !== 0n);
  return more.length > 0 ? more : known.slice(0, 1);
}
