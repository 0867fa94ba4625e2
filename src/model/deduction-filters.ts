/** What a reader narrows the deductions by, the query that it makes, and what the backend's limits say to it. Pure. */
import type { Capabilities, DeductionQuery } from '../contract/index.js';
import { addDays, addMonths, dayIn, isDay } from './days.js';

/** Days from the first to the last, both included, as people say a range. */
export interface ShownRange {
  readonly first: string;
  readonly last: string;
  /** What it was chosen by, if by a word. */
  readonly preset?: RangePreset | undefined;
}

/** The filters of the deduction table beside product, pack and range, which a group may share. Empty for any. */
export interface DeductionFilters {
  /** One capacity mode. */
  readonly mode: string;
  /** Key of the packs' subproduct. */
  readonly subproduct: string;
  /** Billing item of the usage. */
  readonly billingItem: string;
  /** Specification of the usage. */
  readonly specification: string;
  /** Account whose usage was offset. */
  readonly deductedUin: string;
}

/** Filters that let everything through. */
export const noDeductionFilters: DeductionFilters = { mode: '', subproduct: '', billingItem: '', specification: '', deductedUin: '' };

/** True when filters leave out rows of packs that they do not leave out as a whole. */
export const leavesOutRows = ({ billingItem, specification, deductedUin }: DeductionFilters): boolean =>
  billingItem !== '' || specification !== '' || deductedUin !== '';

/** Ranges that are offered by a word. */
export const rangePresets = ['today', 'yesterday', 'days7', 'days30', 'thisMonth', 'lastMonth', 'months3'] as const;
export type RangePreset = (typeof rangePresets)[number];

/** The half-open range of a preset. Three months begin one day later, so that they hold no day twice. */
export function presetRange(preset: RangePreset, today: string): { readonly from: string; readonly to: string } {
  const to = addDays(today, 1);
  const month = `${today.slice(0, 8)}01`;
  switch (preset) {
    case 'today':
      return { from: today, to };
    case 'yesterday':
      return { from: addDays(today, -1), to: today };
    case 'days7':
      return { from: addDays(to, -7), to };
    case 'days30':
      return { from: addDays(to, -30), to };
    case 'thisMonth':
      return { from: month, to };
    case 'lastMonth':
      return { from: addMonths(month, -1), to: month };
    case 'months3':
      return { from: addDays(addMonths(today, -3), 1), to };
  }
}

/** What is wrong with a range, if anything. */
export type RangeProblem = 'order' | 'tooEarly' | 'notADay';

/** The backend's present day. */
export const today = ({ serverTime, billingTimeZone }: Capabilities): string => dayIn(serverTime, billingTimeZone);

/** The first usage start that can be asked for. */
export function earliestDay(capabilities: Capabilities): string {
  return addMonths(today(capabilities), -capabilities.limits.deductionMonths);
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
    ...(filters.subproduct === '' ? {} : { subproduct: [filters.subproduct] }),
    ...(filters.billingItem === '' ? {} : { billingItem: [filters.billingItem] }),
    ...(filters.specification === '' ? {} : { specification: [filters.specification] }),
    ...(filters.deductedUin === '' ? {} : { deductedUin: [filters.deductedUin] }),
    ...(chosen.sort === null ? {} : { sort: chosen.sort }),
  };
}
