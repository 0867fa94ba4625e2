/** Deductions in another order than the one they were made in, as far as paging reaches. */
import type { Quantity } from './decimal.js';
import { remainingAfter } from './deduction-log.js';
import { collectRows, matchingRows, type DeductionFilter } from './deduction-query.js';
import type { State } from './state.js';

/** What deductions can be sorted by. */
export const SORT_KEYS = [
  'deductedAt',
  'usageStart',
  'usageEnd',
  'remainingBefore',
  'actualDeduction',
  'remainingAfter',
  'originalUsage',
  'coefficient',
  'packName',
  'packId',
  'packOwnerUin',
  'product',
  'subproduct',
  'capacityMode',
  'deductedUin',
  'deductedProduct',
  'deductedSubproduct',
  'billingItem',
  'specification',
] as const;
export type DeductionSortKey = (typeof SORT_KEYS)[number];

/** Rows of the log in the order asked for, and whether there are more. */
export interface FoundRows {
  readonly rows: Uint32Array;
  readonly more: boolean;
}

/** The first `most` matching rows by that key; rows equal in it keep the order in which they were made. */
export function pageRowsOf(
  state: State,
  filter: DeductionFilter,
  sorting: { readonly key: DeductionSortKey; readonly descending: boolean },
  most: number,
): FoundRows {
  if (sorting.key === 'deductedAt' && !sorting.descending) return firstRows(state, filter, most);
  const rows = Uint32Array.from(collectRows(state, filter));
  if (sorting.key === 'deductedAt') rows.reverse();
  else sortBy(state, rows, sorting.key, sorting.descending);
  return { rows: rows.slice(0, most), more: rows.length > most };
}

function firstRows(state: State, filter: DeductionFilter, most: number): FoundRows {
  const found: number[] = [];
  for (const row of matchingRows(state, filter)) {
    if (found.length === most) return { rows: Uint32Array.from(found), more: true };
    found.push(row);
  }
  return { rows: Uint32Array.from(found), more: false };
}

function sortBy(state: State, rows: Uint32Array, key: DeductionSortKey, descending: boolean): void {
  const sign = descending ? -1 : 1;
  const exact = quantityOf(state, key);
  const approximate = exact ? (row: number) => Number(exact(row)) : numberOf(state, key, rows);
  // Keys are worked out once for each row, as doubles; quantities that a double cannot tell apart are compared exactly.
  const keys = new Float64Array(state.deductions.length);
  for (const row of rows) keys[row] = approximate(row);
  rows.sort((a, b) => {
    const difference = keys[a]! - keys[b]!;
    if (difference !== 0) return sign * difference;
    if (exact) {
      const [left, right] = [exact(a), exact(b)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return a - b;
  });
}

function quantityOf(state: State, key: DeductionSortKey): ((row: number) => Quantity) | null {
  const log = state.deductions;
  switch (key) {
    case 'remainingBefore':
      return (row) => log.before.at(row);
    case 'actualDeduction':
      return (row) => log.actual.at(row);
    case 'remainingAfter':
      return (row) => remainingAfter(log, row);
    case 'originalUsage':
      return (row) => log.original.at(row);
    case 'coefficient':
      return (row) => log.coefficients.at(log.coefficient.at(row));
    default:
      return null;
  }
}

/** Times as they are; texts by their place among all texts that occur. */
function numberOf(state: State, key: DeductionSortKey, rows: Uint32Array): (row: number) => number {
  const { deductions, usages } = state;
  if (key === 'usageStart') return (row) => usages.start.at(deductions.usage.at(row));
  if (key === 'usageEnd') return (row) => usages.end.at(deductions.usage.at(row));
  const text = textOf(state, key);
  const texts = new Set<string>();
  for (const row of rows) texts.add(text(row));
  const places = new Map([...texts].sort().map((value, place) => [value, place]));
  return (row) => places.get(text(row))!;
}

function textOf(state: State, key: DeductionSortKey): (row: number) => string {
  const { deductions, usages, packs, kinds, accountList } = state;
  const pack = (row: number) => packs[deductions.pack.at(row)]!;
  const kind = (row: number) => kinds.at(usages.kind.at(deductions.usage.at(row)));
  switch (key) {
    case 'packName':
      return (row) => pack(row).name;
    case 'packId':
      return (row) => pack(row).id;
    case 'packOwnerUin':
      return (row) => pack(row).ownerUin;
    case 'subproduct':
      return (row) => pack(row).subproduct;
    case 'capacityMode':
      return (row) => pack(row).mode;
    case 'deductedUin':
      return (row) => accountList[usages.owner.at(deductions.usage.at(row))]!.uin;
    case 'deductedProduct':
      return (row) => kind(row).policy.product;
    case 'deductedSubproduct':
      return (row) => kind(row).item.subproduct;
    case 'billingItem':
      return (row) => kind(row).item.key;
    case 'specification':
      return (row) => kind(row).specification ?? '';
    default:
      return (row) => pack(row).product;
  }
}
