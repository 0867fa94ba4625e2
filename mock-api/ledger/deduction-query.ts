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

/** The matching rows in pieces, in the order in which they were made, or the last piece first. */
export function* matchingPieces(state: State, filter: DeductionFilter, backwards = false): Generator<Uint32Array> {
  const test = tester(state, filter);
  const windowOnly = hasWindowOnly(state, filter);
  for (const { rows, inside } of blocksOf(state, filter, backwards)) {
    const found = windowOnly && inside ? rows : rows.filter(test);
    if (found.length > 0) yield found;
  }
}

/** The matching rows, in the order in which they were made. */
export function* matchingRows(state: State, filter: DeductionFilter): Generator<number> {
  for (const piece of matchingPieces(state, filter)) yield* piece;
}

/** All of them at once, which is quicker than one after the other. */
export function collectRows(state: State, filter: DeductionFilter): Uint32Array {
  const pieces = [...matchingPieces(state, filter)];
  const rows = new Uint32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const piece of pieces) {
    rows.set(piece, place);
    place += piece.length;
  }
  return rows;
}

export function countRows(state: State, filter: DeductionFilter): number {
  let count = 0;
  for (const { length } of matchingPieces(state, filter)) count += length;
  return count;
}

/** A query for one pack reads that pack's rows alone. */
const onePack = ({ packs }: DeductionFilter): number | undefined => (packs?.length === 1 ? packs[0] : undefined);

function blocksOf(state: State, filter: DeductionFilter, backwards: boolean): ReturnType<RowIndex['blocks']> | [] {
  const { product, startFrom = -Infinity, startTo = Infinity, rows } = filter;
  const pack = onePack(filter);
  const index = pack === undefined ? state.products.get(product)?.deductions : state.packs[pack]?.deductions;
  return index?.blocks(startFrom, startTo, rows, backwards) ?? [];
}

/** True when all rows of the index that lie in the window match, so that none has to be looked at. */
function hasWindowOnly(state: State, filter: DeductionFilter): boolean {
  const { packs, madeFrom, madeTo, modes, subproducts, specifications, items, owners, product } = filter;
  // It spares looking at rows, and no more: where it says no, each is looked at.
  if ([madeFrom, madeTo, modes, subproducts, specifications, items, owners].some((test) => test !== undefined)) return false;
  const pack = onePack(filter);
  // Stryker disable next-line ConditionalExpression: as above
  return packs === undefined || (pack !== undefined && state.packs[pack]?.product === product);
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
