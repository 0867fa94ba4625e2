/** What a range comes to: four figures for the eye, and one text that says the same. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatChange } from '../../i18n/format-chart.js';
import { daysBetween } from '../../model/days.js';
import type { DayRange } from '../../model/usage-range.js';
import type { UsageChange, UsageSummary } from '../../model/usage-summary.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { NoChange } from './no-change.js';
import { exactly, readable, sentences } from './words.js';

/** What the figures are of. */
export interface FiguresView {
  readonly writer: Writer;
  readonly summary: UsageSummary;
  readonly unit: string | null;
  readonly range: DayRange;
  /** False while a part of the range is missing. */
  readonly complete: boolean;
  /** Whether the days before are drawn as well. */
  readonly compare: boolean;
  /** Why they are not compared with; of use where they are not. */
  readonly noChange: NoChange;
  /** True while something newer is on its way. */
  readonly busy: boolean;
  readonly onCompare: (compare: boolean) => void;
}

/** Total, average, peak, change. */
export function figures({ writer, summary, unit, range, complete, compare, noChange, busy, onCompare }: FiguresView): TemplateResult {
  const { t } = writer;
  const { total, average, peak, change } = summary;
  const none = html`<dd class="muted">${t('none')}</dd>`;
  return html`<dl class="figures" part="summary" aria-busy=${busy}>
    <div>
      <dt>${t(complete ? 'usage.total' : 'usage.total.partial')}</dt>
      ${total === null ? none : html`<dd title=${exactly(total, unit, writer)}><bdi>${readable(total, unit, writer)}</bdi></dd>`}
    </div>
    <div>
      <dt>${t(complete ? 'usage.average' : 'usage.average.partial')}</dt>
      ${average === null ? none : html`<dd><bdi>${readable(average, unit, writer)}</bdi></dd>`}
    </div>
    <div>
      <dt>${t(complete ? 'usage.peak' : 'usage.peak.partial')}</dt>
      ${peak === null
        ? none
        : html`<dd title=${exactly(peak.value, unit, writer)}><bdi>${readable(peak.value, unit, writer)}</bdi> <bdi class="when">${writer.day(peak.day, 'short')}</bdi></dd>`}
    </div>
    <div>
      <dt>${t('usage.change', { count: daysBetween(range.from, range.to) })}</dt>
      ${change === null ? html`<dd class="muted plain">${noChange === 'pending' ? t('none') : t(`usage.change.${noChange}`)}</dd>` : changeFigure(change, unit, writer)}
      ${change === null
        ? nothing
        : html`<dd class="compare no-print"><button class="link small" @click=${() => onCompare(!compare)}>${t(compare ? 'usage.compare.hide' : 'usage.compare.show')}</button></dd>`}
    </div>
  </dl>`;
}

function changeFigure(change: UsageChange, unit: string | null, writer: Writer): TemplateResult {
  const { ratio, before, now } = change;
  const exact = `${exactly(before, unit, writer)} → ${exactly(now, unit, writer)}`;
  const sign = ratio === null || ratio === 0 ? nothing : icon(ratio > 0 ? 'up' : 'down');
  return html`<dd title=${exact}>${sign}<bdi>${changeWords(change, writer)}</bdi></dd>`;
}

function changeWords({ ratio }: UsageChange, { t, tag }: Writer): string {
  if (ratio === null) return t('usage.change.fromZero');
  if (ratio === 0) return t('usage.change.same');
  return t(ratio > 0 ? 'usage.change.more' : 'usage.change.less', { percent: formatChange(tag, ratio) });
}

/** The same in sentences. `scope` says what and when. */
export function summaryText({ writer, summary, unit, range, complete }: Pick<FiguresView, 'writer' | 'summary' | 'unit' | 'range' | 'complete'>, scope: string): string {
  const { t } = writer;
  const { total, average, peak, change, trend } = summary;
  if (total === null || average === null) return sentences([t('sentence', { text: scope }), daysNote(summary, complete, writer)], writer);
  const said = [t('usage.summary.total', { scope, total: readable(total, unit, writer), average: readable(average, unit, writer) })];
  if (peak) said.push(t('usage.summary.peak', { value: readable(peak.value, unit, writer), day: writer.day(peak.day) }));
  if (change?.ratio) {
    said.push(t('usage.summary.change', { change: changeWords(change, writer), count: daysBetween(range.from, range.to) }));
  }
  const tendency = trendText({ trend }, writer);
  if (tendency !== null) said.push(tendency);
  return sentences([...said, daysNote(summary, complete, writer)], writer);
}

/** That not all days have been read, or that some have no data; null where all have. */
export function daysNote({ days }: Pick<UsageSummary, 'days'>, complete: boolean, { t }: Writer): string | null {
  if (!complete) return t('usage.summary.partial', daysKnown({ days }));
  return days.without === 0 ? null : t('usage.summary.gaps', { count: days.without });
}

/** On how many of its days a range has data. */
export const daysKnown = ({ days: { withData, without } }: Pick<UsageSummary, 'days'>) => ({ days: withData, whole: withData + without });

/** Less of a change than this is none that a reader should act on. */
const steady = 0.05;

/** Where usage tends to, or why that cannot be told; null when not all is known. */
export function trendText({ trend }: Pick<UsageSummary, 'trend'>, { t, tag }: Writer): string | null {
  if (trend === null) return null;
  if (trend === 'unknown') return t('usage.summary.trend.unknown');
  if (trend === Number.POSITIVE_INFINITY) return t('usage.summary.trend.fromZero');
  if (Math.abs(trend) < steady) return t('usage.summary.trend.steady');
  return t(trend > 0 ? 'usage.summary.trend.rising' : 'usage.summary.trend.falling', { percent: formatChange(tag, trend) });
}
