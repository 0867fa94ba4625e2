/** Deductions in another order than the one they were made in, as far as paging reaches. */
import type { Quantity } from './decimal.js';
import { remainingAfter } from './deduction-log.js';
import { collectRows, matchingPieces, type DeductionFilter } from './deduction-query.js';
import { FoundRows } from './found-rows.js';
import type { Pack } from './model.js';
import type { State, UsageKind } from './state.js';

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
/** All but the one whose order they lie in already. */
type WorkedOut = Exclude<DeductionSortKey, 'deductedAt'>;

/** The first `most` matching rows by that key; rows equal in it keep the order in which they were made. */
export function pageRowsOf(
  state: State,
  filter: DeductionFilter,
  sorting: { readonly key: DeductionSortKey; readonly descending: boolean },
  most: number,
): FoundRows {
  // The order in which they were made: nothing has to be sorted, and most of it not even looked at.
  if (sorting.key === 'deductedAt') return new FoundRows(matchingPieces(state, filter, sorting.descending), most, sorting.descending);
  // One more than can be read tells whether there are more.
  return new FoundRows([sortBy(state, collectRows(state, filter), sorting.key, sorting.descending, most + 1)], most);
}

/** Doubles hold whole numbers exactly up to here. */
const EXACT = 2 ** 53;

/**
 * Keys are worked out once for each row, as doubles. Only rows that can be among the first `most` are sorted; quantities
 * that a double cannot tell apart are compared exactly.
 */
function sortBy(state: State, rows: Uint32Array, key: WorkedOut, descending: boolean, most: number): Uint32Array {
  const sign = descending ? -1 : 1;
  const { approximate, exact } = keyOf(state, key);
  const keys = new Float64Array(rows.length);
  rows.forEach((row, index) => {
    keys[index] = sign * approximate(row);
  });
  const places = placesToSort(keys, most);
  places.sort((a, b) => {
    const difference = keys[a]! - keys[b]!;
    if (difference !== 0) return difference;
    if (exact && Math.abs(keys[a]!) >= EXACT) {
      const [left, right] = [exact(rows[a]!), exact(rows[b]!)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return a - b;
  });
  return places.map((place) => rows[place]!).slice(0, most);
}

/** The places of all keys that are not greater than the key at place `most` once sorted. */
function placesToSort(keys: Float64Array, most: number): Uint32Array {
  if (keys.length <= most) return Uint32Array.from(keys, (_, place) => place);
  const limit = nthSmallest(keys.slice(), most - 1);
  const places: number[] = [];
  let atLimit = most;
  // Stryker disable next-line all: where more at the limit are kept than are needed, they are sorted and left out after all
  for (const key of keys) if (key < limit) atLimit--;
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place]!;
    // Equal keys keep their order, so of those at the limit the first ones suffice, unless they differ exactly.
    // Stryker disable next-line ConditionalExpression,EqualityOperator,LogicalOperator: as above
    if (key < limit || (key === limit && (atLimit-- > 0 || Math.abs(key) >= EXACT))) places.push(place);
  }
  return Uint32Array.from(places);
}

/** Quickselect; rearranges `values`. */
function nthSmallest(values: Float64Array, nth: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const kept = values[left]!;
      values[left++] = values[right]!;
      values[right--] = kept;
    }
    if (nth <= right) high = right;
    else if (nth >= left) low = left;
    else return values[nth]!;
  }
  return values[nth]!;
}

/** A key as a double, and exactly where that may differ. */
interface Key {
  readonly approximate: (row: number) => number;
  readonly exact?: (row: number) => Quantity;
}

function keyOf(state: State, key: WorkedOut): Key {
  const { deductions: log, usages, packs, kinds, accountList } = state;
  const byPack = (text: (pack: Pack) => string) => placed(packs.map(text), (row) => log.pack.at(row));
  const byKind = (text: (kind: UsageKind) => string) => placed(kinds.values.map(text), (row) => usages.kind.at(log.usage.at(row)));
  switch (key) {
    case 'usageStart':
      return { approximate: (row) => usages.start.at(log.usage.at(row)) };
    case 'usageEnd':
      return { approximate: (row) => usages.end.at(log.usage.at(row)) };
    case 'remainingBefore':
      return { approximate: (row) => log.before.approximate(row), exact: (row) => log.before.at(row) };
    case 'actualDeduction':
      return { approximate: (row) => log.actual.approximate(row), exact: (row) => log.actual.at(row) };
    case 'originalUsage':
      return { approximate: (row) => log.original.approximate(row), exact: (row) => log.original.at(row) };
    case 'remainingAfter':
      return { approximate: (row) => Number(remainingAfter(log, row)), exact: (row) => remainingAfter(log, row) };
    case 'coefficient':
      return { approximate: (row) => Number(log.coefficients.at(log.coefficient.at(row))) };
    case 'packName':
      return byPack(({ name }) => name);
    case 'packId':
      return byPack(({ id }) => id);
    case 'packOwnerUin':
      return byPack(({ ownerUin }) => ownerUin);
    case 'product':
      return byPack(({ product }) => product);
    case 'subproduct':
      return byPack(({ subproduct }) => subproduct);
    case 'capacityMode':
      return byPack(({ mode }) => mode);
    case 'deductedUin':
      return placed(accountList.map(({ uin }) => uin), (row) => usages.owner.at(log.usage.at(row)));
    case 'deductedProduct':
      return byKind(({ policy }) => policy.product);
    case 'deductedSubproduct':
      return byKind(({ item }) => item.subproduct);
    case 'billingItem':
      return byKind(({ item }) => item.key);
    case 'specification':
      return byKind(({ specification }) => specification ?? '');
  }
}

/** Texts are sorted once; a row's key is the place of its text. */
function placed(texts: readonly string[], numberOf: (row: number) => number): Key {
  const inOrder = new Map([...new Set(texts)].sort().map((text, place) => [text, place]));
  const places = texts.map((text) => inOrder.get(text)!);
  return { approximate: (row) => places[numberOf(row)]! };
}
