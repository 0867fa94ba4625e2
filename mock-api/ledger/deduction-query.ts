/**
 * Reading the deductions. Rows of a product lie in the order in which they were made, which is nearly that of their usage:
 * a search in the column of latest starts finds where a window begins, and only the rows of the window are looked at.
 */
import { firstIndex } from './columns.js';
import type { State } from './state.js';
import type { Time } from './time.js';

/** Which deductions. */
export interface DeductionFilter {
  readonly product?: string;
  /** Numbers of packs. */
  readonly packs?: readonly number[] | undefined;
  /** Usage start, `[startFrom, startTo)`. */
  readonly startFrom?: Time;
  readonly startTo?: Time;
  readonly madeFrom?: Time;
  readonly madeTo?: Time;
  readonly modes?: readonly string[] | undefined;
  readonly subproducts?: readonly string[] | undefined;
  readonly specifications?: readonly string[] | undefined;
  readonly items?: readonly string[] | undefined;
  /** Numbers of accounts whose usage was deducted. */
  readonly owners?: readonly number[] | undefined;
  /** The snapshot: only the first so many rows of the ledger. */
  readonly rows: number;
}

/** Usage is settled within this time of its start, so rows made later than that after a window cannot belong to it. */
export function* matchingRows(state: State, filter: DeductionFilter): Generator<number> {
  const test = tester(state, filter);
  for (const row of rowsToSearch(state, filter)) if (test(row)) yield row;
}

/** All matching rows, in the order in which they were made. */
export function collectRows(state: State, filter: DeductionFilter): number[] {
  const test = tester(state, filter);
  const found: number[] = [];
  for (const row of rowsToSearch(state, filter)) if (test(row)) found.push(row);
  return found;
}

export function countRows(state: State, filter: DeductionFilter): number {
  const test = tester(state, filter);
  let count = 0;
  for (const row of rowsToSearch(state, filter)) if (test(row)) count++;
  return count;
}

function rowsToSearch(state: State, { product, startFrom, rows }: DeductionFilter): Iterable<number> {
  const column = product === undefined ? undefined : state.products.get(product);
  if (!column) return [];
  const first = startFrom === undefined ? 0 : firstIndex(column.rows.length, (index) => column.latestStart.at(index) >= startFrom);
  const last = firstIndex(column.rows.length, (index) => column.rows.at(index) >= rows);
  return column.rows.slice(first, Math.max(first, last));
}

function tester(state: State, filter: DeductionFilter): (row: number) => boolean {
  const { deductions, usages, kinds, packs: packList } = state;
  const { startFrom = -Infinity, startTo = Infinity, madeFrom = -Infinity, madeTo = Infinity } = filter;
  const packs = filter.packs && new Set(filter.packs);
  const owners = filter.owners && new Set(filter.owners);
  const byPack = filter.modes || filter.subproducts;
  const byKind = filter.specifications || filter.items;
  const packFits = (number: number) => {
    const pack = packList[number]!;
    return (filter.modes?.includes(pack.mode) ?? true) && (filter.subproducts?.includes(pack.subproduct) ?? true);
  };
  const kindFits = (number: number) => {
    const kind = kinds.at(number);
    return (filter.specifications?.includes(kind.specification ?? '') ?? true) && (filter.items?.includes(kind.item.key) ?? true);
  };
  return (row) => {
    const usage = deductions.usage.at(row);
    const start = usages.start.at(usage);
    if (start < startFrom || start >= startTo) return false;
    const made = deductions.at.at(row);
    if (made < madeFrom || made >= madeTo) return false;
    if (packs && !packs.has(deductions.pack.at(row))) return false;
    if (owners && !owners.has(usages.owner.at(usage))) return false;
    if (byPack && !packFits(deductions.pack.at(row))) return false;
    return !byKind || kindFits(usages.kind.at(usage));
  };
}
