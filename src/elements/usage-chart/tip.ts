/** What is said of one bucket: in the tooltip, and aloud. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChartKind } from '../../chart/figure.js';
import { addDays, daysBetween } from '../../model/days.js';
import { ratio, sum, type Quantity } from '../../model/quantity.js';
import { daysRead, type ShownSeries, type UsageView } from '../../model/usage-view.js';
import { usedShare } from '../../parts/used-share.js';
import type { Writer } from '../../parts/writer.js';
import type { Pointing, Telling } from './cursor-config.js';
import { swatch } from './swatch.js';
import { brokenName } from './broken-name.js';
import { bucketName, exactly, partlyName, rangeName, readable, seriesName, zoomHint } from './words.js';

/** So many series are listed; the rest is counted. */
const most = 10;

interface Told {
  readonly series: ShownSeries;
  readonly position: number;
  readonly value: Quantity;
}

/** How it is told. */
export interface TipStyle extends Telling {
  readonly hidden: ReadonlySet<string>;
  readonly kind: ChartKind;
  readonly writer: Writer;
}

/** The tooltip of a bucket. */
export function tip(view: UsageView, index: number, style: TipStyle): TemplateResult {
  const { hidden, kind, writer, exact, by } = style;
  const { t } = writer;
  const { unit } = view;
  const told = toldOf(view, index, hidden);
  const total = sum(told.map(({ value }) => value));
  const state = stateName(view, index, writer);
  const amount = exact ? exactly : readable;
  const note = partial(view, index, writer);
  return html`<p class="tip-head">
      <strong>${bucketName(view.buckets[index]!, view.granularity, writer)}</strong>
      ${note === null ? nothing : html`<bdi class="muted">${note}</bdi>`}
    </p>
    ${state === null ? nothing : html`<p class="muted">${state}</p>`}
    ${told.length === 0
      ? nothing
      : html`<ul>
            ${told.slice(0, most).map(
              ({ series, position, value }) =>
                html`<li>${swatch(series, position, kind)}<bdi class="name">${brokenName(seriesName(series, writer))}</bdi><bdi class="amount">${amount(value, unit, writer)}</bdi>${kind === 'share' ? html`<bdi class="share muted">${usedShare(writer, ratio(value, total))}</bdi>` : nothing}</li>`,
            )}
          </ul>
          ${told.length > most ? html`<p class="muted"><bdi>${t('usage.more', { count: told.length - most })}</bdi></p>` : nothing}
          ${told.length > 1 ? html`<p class="tip-total"><span>${t('usage.total')}</span><strong><bdi>${amount(total, unit, writer)}</bdi></strong></p>` : nothing}
          ${before(view, index, amount, writer)}
          ${exact ? nothing : html`<p class="tip-exact muted"><bdi>${t(`usage.exact.${by}`)}</bdi><bdi>${exactly(total, unit, writer)}</bdi></p>`}`}`;
}

/** That a bucket holds fewer days than its week or month has, or is not over; null for a whole one. */
function partial(view: UsageView, index: number, writer: Writer): string | null {
  return partlyName(view, index, writer) ?? (view.unfinished[index] === null ? null : writer.t('usage.running'));
}

/** Why a bucket has nothing to tell; null for one that has, were it of some of its days. */
function stateName(view: UsageView, index: number, { t }: Writer): string | null {
  const state = view.states[index]!;
  return state === 'data' || daysRead(view, index) ? null : t(`usage.state.${state}`);
}

function before(view: UsageView, index: number, amount: typeof exactly, writer: Writer): TemplateResult | typeof nothing {
  const value = view.before?.[index];
  if (value === null || value === undefined) return nothing;
  return html`<p class="tip-before"><bdi>${beforeName(view, index, writer)}</bdi><bdi>${amount(value, view.unit, writer)}</bdi></p>`;
}

/** Which days they are; of a day, which day that was. */
function beforeName({ range, granularity, buckets }: UsageView, index: number, { t, day }: Writer): string {
  const count = daysBetween(range.from, range.to);
  const name = t('usage.before', { count });
  return granularity === 'day' ? `${name} (${day(addDays(buckets[index]!.from, -count), 'short')})` : name;
}

/** The same in one sentence. */
export function spoken(view: UsageView, index: number, { hidden, kind, writer, exact }: TipStyle): string {
  const { t } = writer;
  const day = bucketName(view.buckets[index]!, view.granularity, writer);
  const told = toldOf(view, index, hidden);
  const amount = exact ? exactly : readable;
  const parts = [partial(view, index, writer), stateName(view, index, writer)].filter((part) => part !== null);
  const total = sum(told.map(({ value }) => value));
  if (told.length > 0) parts.push(`${t('usage.total')} ${amount(total, view.unit, writer)}`);
  const share = (value: Quantity) => (kind === 'share' ? ` ${usedShare(writer, ratio(value, total))}` : '');
  parts.push(...told.slice(0, most).map(({ series, value }) => `${seriesName(series, writer)} ${amount(value, view.unit, writer)}${share(value)}`));
  const earlier = view.before?.[index];
  if (earlier !== null && earlier !== undefined) parts.push(`${beforeName(view, index, writer)} ${amount(earlier, view.unit, writer)}`);
  return `${day}: ${parts.join(', ')}`;
}

type Span = readonly [first: number, last: number];

/** The tooltip of several buckets that are being selected. */
export function spanTip(view: UsageView, span: Span, hidden: ReadonlySet<string>, by: Pointing, writer: Writer): TemplateResult {
  return html`<p><strong>${spanName(view, span, writer)}</strong></p>
    <p class="tip-total"><span>${writer.t('usage.total')}</span><strong><bdi>${readable(spanTotal(view, span, hidden), view.unit, writer)}</bdi></strong></p>
    <p class="muted">${zoomHint(by, writer)}</p>`;
}

/** The same in one sentence. */
export function spanSpoken(view: UsageView, span: Span, hidden: ReadonlySet<string>, by: Pointing, writer: Writer): string {
  const total = readable(spanTotal(view, span, hidden), view.unit, writer);
  return `${spanName(view, span, writer)}: ${writer.t('usage.total')} ${total}. ${zoomHint(by, writer)}`;
}

const spanName = ({ buckets }: UsageView, [first, last]: Span, writer: Writer): string =>
  rangeName({ from: buckets[first]!.from, to: buckets[last]!.to }, writer);

const spanTotal = ({ series }: UsageView, [first, last]: Span, hidden: ReadonlySet<string>): Quantity =>
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
