/** What a reader narrows the deductions by, the query that it makes, and what the backend's limits say to it. Pure. */
import type { Capabilities, DeductionQuery } from '../contract/index.js';
import { addDays, addMonths, dayIn, isDay } from './days.js';

/** Days from the first to the last, both included, as people say a range. */
export interface ShownRange {
  readonly first: string;
  readonly last: string;
}

/** The filters of the deduction table beside product and range, which a group may share. */
export interface DeductionFilters {
  /** One capacity mode; empty for any. */
  readonly mode: string;
}

/** Filters that let everything through. */
export const noDeductionFilters: DeductionFilters = { mode: '' };

/** A range that begins today and goes back. */
export interface RangePreset {
  /** How many days, or how many months. */
  readonly count: number;
  readonly unit: 'day' | 'month';
}

/** Ranges that are offered by a word. */
export const rangePresets: readonly RangePreset[] = [
  { count: 7, unit: 'day' },
  { count: 30, unit: 'day' },
  { count: 3, unit: 'month' },
];

/** The half-open range of a preset that ends with today. Three months begin one day later, so that they hold no day twice. */
export function presetRange({ count, unit }: RangePreset, today: string): { readonly from: string; readonly to: string } {
  const to = addDays(today, 1);
  return unit === 'day' ? { from: addDays(to, -count), to } : { from: addDays(addMonths(today, -count), 1), to };
}

/** What is wrong with a range, if anything. */
export type RangeProblem = 'order' | 'tooEarly' | 'notADay';

/** The first usage start that can be asked for. */
export function earliestDay({ limits, serverTime, billingTimeZone }: Capabilities): string {
  return addMonths(dayIn(serverTime, billingTimeZone), -limits.deductionMonths);
}

/** Checks a range before it is asked for. */
export function rangeProblem({ first, last }: ShownRange, capabilities: Capabilities): RangeProblem | null {
  if (!isDay(first) || !isDay(last)) return 'notADay';
  if (last < first) return 'order';
  return first < earliestDay(capabilities) ? 'tooEarly' : null;
}

/** The part of a half-open range that can be asked for; null when there is no range, or nothing of it can. */
export function rangeWithin<Range extends { readonly from: string; readonly to: string }>(range: Range | null, capabilities: Capabilities): Range | null {
  const earliest = earliestDay(capabilities);
  if (!range || range.to <= earliest) return null;
  return range.from < earliest ? { ...range, from: earliest } : range;
}

/** The query for what is chosen. */
export function deductionQuery(
  filters: DeductionFilters,
  chosen: {
    readonly product: string;
    readonly packId: string | null;
    readonly range: { readonly from: string; readonly to: string };
    readonly sort: string | null;
  },
): DeductionQuery {
  return {
    product: chosen.product,
    usageStartFrom: chosen.range.from,
    usageStartTo: chosen.range.to,
    ...(chosen.packId === null ? {} : { packId: [chosen.packId] }),
    ...(filters.mode === '' ? {} : { capacityMode: [filters.mode] as DeductionQuery['capacityMode'] & {} }),
    ...(chosen.sort === null ? {} : { sort: chosen.sort }),
  };
}
