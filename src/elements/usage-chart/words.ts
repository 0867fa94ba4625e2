/** How the chart names series, buckets and amounts; the same in legend, tooltip and table. */
import { formatDayRange, formatMonth, formatWeekday } from '../../i18n/format-chart.js';
import { addDays } from '../../model/days.js';
import { quantity, toDecimal, type Quantity } from '../../model/quantity.js';
import type { Bucket } from '../../model/usage-buckets.js';
import type { Granularity } from '../../model/usage-choices.js';
import type { DayRange } from '../../model/usage-range.js';
import { daysRead, type ShownSeries, type UsageView } from '../../model/usage-view.js';
import { readingOf, roundedReading } from '../../model/usage-units.js';
import type { Writer } from '../../parts/writer.js';
import type { Pointing } from './cursor-config.js';
import { remember } from './remember.js';

/** The name of a series. */
export function seriesName({ role, name, members }: ShownSeries, { t }: Writer): string {
  if (role === 'other') return t('usage.series.other', { count: members });
  if (role === 'whole') return t('usage.series.whole');
  return name.trim() || t('usage.series.rest');
}

/** The latest is asked for again and again, and slow to make. */
const named = remember(formatDayRange);

/** The days of a range, the last one included. */
export const rangeName = ({ from, to }: DayRange, { tag }: Pick<Writer, 'tag'>): string => named(tag, from, addDays(to, -1));

/** The day, week or month that a bucket stands for. */
export function bucketName(bucket: Bucket, granularity: Granularity, writer: Writer): string {
  if (granularity === 'day') return formatWeekday(writer.tag, bucket.from);
  return granularity === 'month' ? formatMonth(writer.tag, bucket.from, true) : rangeName(bucket, writer);
}

/** That a bucket holds fewer days than its week or month has: not all could be read, or the range cuts it. Null for a whole one. */
export function partlyName(view: UsageView, index: number, { t }: Writer): string | null {
  const read = daysRead(view, index);
  if (read) return t('usage.partlyRead', read);
  const { days, whole } = view.buckets[index]!;
  return days < whole ? t('usage.partly', { days, whole }) : null;
}

/** An amount that was used, in the unit that it reads best in, to two places; a whole number in its own unit without. */
export function readable(value: Quantity, unit: string | null, writer: Writer): string {
  const { amount, unit: best } = roundedReading(value, unit);
  return writer.quantity(amount, best);
}

/** An amount that was bought, likewise; it stands alone, without zeros that would keep points below each other. */
export function readableBought(value: Quantity, unit: string | null, writer: Writer): string {
  const { amount, unit: best } = roundedReading(value, unit);
  return writer.quantity(toDecimal(quantity(amount)), best);
}

/** An amount that is left, likewise, but rounded down: nobody is to see more than there is. */
export function readableLeft(value: Quantity, unit: string | null, writer: Writer): string {
  const { amount, unit: best } = readingOf(value, unit);
  return writer.quantity(amount, best, 'short');
}

/** An amount with every digit, in the unit that it was sent in. */
export const exactly = (value: Quantity, unit: string | null, writer: Writer): string => writer.quantity(toDecimal(value), unit);

/** Sentences after each other, as the language sets them: where words have no spaces between them, sentences have none. */
export const sentences = (all: readonly (string | null)[], { tag }: Pick<Writer, 'tag'>): string => all.filter(Boolean).join(/^(zh|ja)\b/.test(tag) ? '' : ' ');

/** What makes a selection a zoom. */
export const zoomHint = (by: Pointing, { t }: Writer): string => t(by === 'keys' ? 'usage.zoom.enter' : 'usage.zoom.release');
