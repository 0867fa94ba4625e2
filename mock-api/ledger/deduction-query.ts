/**
 * Reading the deductions. They lie in the order in which they were made; each product and pack keeps an index of its own
 * rows in blocks, so that a window of usage starts passes over all blocks that lie outside it.
 */
import type { RowIndex } from './columns.js';
import type { State } from './state.js';
import type { Time } from './time.js';

/** Which deductions. */
export interface DeductionFilter {
  readonly product: string;
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

/** The matching rows, in the order in which they were made. */
export function* matchingRows(state: State, filter: DeductionFilter): Generator<number> {
  const test = tester(state, filter);
  for (const block of blocksOf(state, filter)) for (const row of block) if (test(row)) yield row;
}

/** All of them at once, which is quicker than one after the other. */
export function collectRows(state: State, filter: DeductionFilter): Uint32Array {
  const test = tester(state, filter);
  const found: number[] = [];
  for (const block of blocksOf(state, filter)) for (const row of block) if (test(row)) found.push(row);
  return Uint32Array.from(found);
}

export function countRows(state: State, filter: DeductionFilter): number {
  const test = tester(state, filter);
  let count = 0;
  for (const block of blocksOf(state, filter)) for (const row of block) if (test(row)) count++;
  return count;
}

function blocksOf(state: State, { product, packs, startFrom = -Infinity, startTo = Infinity, rows }: DeductionFilter): Iterable<Uint32Array> {
  const [pack] = packs ?? [];
  // A query for one pack reads that pack's rows alone.
  const index: RowIndex | undefined = packs?.length === 1 ? state.packs[pack!]?.deductions : state.products.get(product)?.deductions;
  return index?.blocks(startFrom, startTo, rows) ?? [];
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
  const ofProduct = (number: number) => packList[number]!.product === filter.product;
  return (row) => {
    const usage = deductions.usage.at(row);
    const start = usages.start.at(usage);
    if (start < startFrom || start >= startTo) return false;
    const made = deductions.at.at(row);
    if (made < madeFrom || made >= madeTo) return false;
    if (packs && !(packs.has(deductions.pack.at(row)) && ofProduct(deductions.pack.at(row)))) return false;
    if (owners && !owners.has(usages.owner.at(usage))) return false;
    if (byPack && !packFits(deductions.pack.at(row))) return false;
    return !byKind || kindFits(usages.kind.at(usage));
  };
}
