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
  const inOrder = [...totals.values()].sort((a, b) => sign * compare(a, b, sorting.key) || (a.key < b.key ? -1 : 1));
  return { totals: inOrder, rows };
}

function compare(a: Total, b: Total, key: string): number {
  if (key === 'rows') return a.rows - b.rows;
  if (key === 'actualDeduction') return a.actual < b.actual ? -1 : a.actual > b.actual ? 1 : 0;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function grouping(state: State, by: SummaryBy): (row: number) => string {
  const { deductions, usages, packs, kinds, accountList } = state;
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
        if (text === undefined) days.set(day, (text = toDay(dayByNumber(day))));
        return text;
      };
  }
}
