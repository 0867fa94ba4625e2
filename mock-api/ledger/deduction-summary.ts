/** Totals of deductions: by pack, product, owner of the usage, billing item or day of the usage. */
import type { Quantity } from './decimal.js';
import { matchingRows, type DeductionFilter } from './deduction-query.js';
import type { State } from './state.js';
import { dayByNumber, dayNumber, toDay } from './time.js';

/** One group, in one unit. */
export interface Total {
  readonly key: string;
  readonly unit: string;
  rows: number;
  actual: Quantity;
}

export type SummaryBy = 'pack' | 'product' | 'owner' | 'billingItem' | 'day';

export function summarise(
  state: State,
  filter: DeductionFilter,
  by: SummaryBy,
  sorting: { readonly key: string; readonly descending: boolean },
): { readonly totals: readonly Total[]; readonly rows: number } {
  const keyOf = grouping(state, by);
  const { deductions, packs } = state;
  const totals = new Map<string, Total>();
  let rows = 0;
  for (const row of matchingRows(state, filter)) {
    rows++;
    const key = keyOf(row);
    const { unit } = packs[deductions.pack.at(row)]!.pools[deductions.pool.at(row)]!.policy;
    const place = `${key}\n${unit}`;
    let total = totals.get(place);
    if (!total) totals.set(place, (total = { key, unit, rows: 0, actual: 0n }));
    total.rows++;
    total.actual += deductions.actual.at(row);
  }
  const sign = sorting.descending ? -1 : 1;
  const value = valueBy(sorting.key);
  const inOrder = [...totals.values()].sort((a, b) => sign * order(value(a), value(b)) || order(a.key, b.key) || order(a.unit, b.unit));
  return { totals: inOrder, rows };
}

/** What totals are sorted by: their rows, what was deducted, or else the key of the group. */
function valueBy(key: string): (total: Total) => number | bigint | string {
  if (key === 'rows') return ({ rows }) => rows;
  if (key === 'actualDeduction') return ({ actual }) => actual;
  return (total) => total.key;
}

const order = <T extends number | bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

function grouping(state: State, by: SummaryBy): (row: number) => string {
  const { deductions, usages, packs, kinds, accountList } = state;
  /** A day is written once: there are many rows of each. */
  const days = new Map<number, string>();
  switch (by) {
    case 'pack':
      return (row) => packs[deductions.pack.at(row)]!.id;
    case 'product':
      return (row) => packs[deductions.pack.at(row)]!.product;
    case 'owner':
      return (row) => accountList[usages.owner.at(deductions.usage.at(row))]!.uin;
    case 'billingItem':
      return (row) => kinds.at(usages.kind.at(deductions.usage.at(row))).item.key;
    case 'day':
      return (row) => {
        const day = dayNumber(usages.start.at(deductions.usage.at(row)));
        let text = days.get(day);
        // Stryker disable next-line ConditionalExpression: written anew each time, it is the same text
        if (text === undefined) days.set(day, (text = toDay(dayByNumber(day))));
        return text;
      };
  }
}
