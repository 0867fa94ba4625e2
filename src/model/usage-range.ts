/** Which days of usage can be asked for, which are, and in what parts. Days are those of the billing time zone. Pure. */
import type { Capabilities } from '../contract/index.js';
import { addDays, addMonths, dayIn, daysBetween, earlier, isDay, later } from './days.js';

/** A half-open range of days: `from` belongs to it, `to` does not. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The ranges offered by name: so many days, or months, that end with today. */
export const rangePresets = ['7d', '30d', '90d', '6m', '12m'] as const;
export type RangePreset = (typeof rangePresets)[number];

/** The days that a backend has usage of: today and `usageDays` before it. */
export function usageWindow({ serverTime, billingTimeZone, limits }: Capabilities): DayRange {
  const today = dayIn(serverTime, billingTimeZone);
  return { from: addDays(today, -limits.usageDays), to: addDays(today, 1) };
}

/** True for the name of a range. */
export const isPreset = (text: string): text is RangePreset => (rangePresets as readonly string[]).includes(text);

/** The days of a named range. The oldest days are cut off where the window does not reach. */
export function presetRange(preset: RangePreset, window: DayRange): DayRange {
  const count = Number.parseInt(preset, 10);
  const from = preset.endsWith('m') ? addMonths(window.to, -count) : addDays(window.to, -count);
  return { from: later(from, window.from), to: window.to };
}

/** The range that a text names: `30d`, `12m`, or `2025-06-01/2025-07-01`, half-open. The last 30 days for any other text. */
export function namedRange(text: string, window: DayRange): DayRange {
  if (isPreset(text)) return presetRange(text, window);
  const dates = datesOf(text);
  return (dates && withinWindow(dates, window)) ?? presetRange('30d', window);
}

/** The days that a text tells by their dates, `2025-06-01/2025-07-01`; null for any other text. */
export function datesOf(text: string): DayRange | null {
  // Stryker disable next-line StringLiteral: any text that is no day would do
  const [from = '', to = ''] = text.split('/');
  return isDay(from) && isDay(to) && from < to ? { from, to } : null;
}

/** The name of a range, when it has one. */
export function presetOf(range: DayRange, window: DayRange): RangePreset | null {
  return rangePresets.find((preset) => sameDays(presetRange(preset, window), range)) ?? null;
}

/** True for two ranges of the same days. */
export const sameDays = (a: DayRange, b: DayRange): boolean => a.from === b.from && a.to === b.to;

/** The days of a range that lie in the window; null when none does, or when it is no range at all. */
export function withinWindow({ from, to }: DayRange, window: DayRange): DayRange | null {
  if (!isDay(from) || !isDay(to)) return null;
  const inside = { from: later(from, window.from), to: earlier(to, window.to) };
  return inside.from < inside.to ? inside : null;
}

/** As many days just before a range; null when the window does not reach back so far. */
export function previousRange(range: DayRange, window: DayRange): DayRange | null {
  const from = addDays(range.from, -daysBetween(range.from, range.to));
  return from < window.from ? null : { from, to: range.from };
}

/** A range in consecutive parts of so many days at most. */
export function splitRange({ from, to }: DayRange, most: number): readonly DayRange[] {
  const parts: DayRange[] = [];
  const step = Math.max(1, most);
  for (let start = from; start < to; ) {
    const end = earlier(addDays(start, step), to);
    parts.push({ from: start, to: end });
    start = end;
  }
  return parts;
}
