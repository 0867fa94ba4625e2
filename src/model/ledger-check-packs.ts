/** Whether what the rows took is what their packs say was used of them. Pure. */
import type { Pack } from '../contract/index.js';
import type { PackSum } from './ledger-check.js';
import { quantity, subtract, sum, type Quantity } from './quantity.js';

/** A pack whose rows do not add up to what it says was used. */
export interface PackDifference {
  readonly packId: string;
  readonly packName: string;
  /** Key of the capacity of a combo pack. */
  readonly comboItem: string | null;
  readonly unit: string | null;
  readonly rows: number;
  /** What the pack says was used of it. */
  readonly used: Quantity;
  /** What the rows took together. */
  readonly sum: Quantity;
}

/** What came of comparing. */
export interface PackComparison {
  /** Packs, or capacities of them, all of whose rows are in the list: of older ones that is so when nothing was used before. */
  readonly compared: number;
  /** Those that were used before the range: of them it is only known that their rows here take no more than was used. */
  readonly older: number;
  readonly differences: readonly PackDifference[];
}

/**
 * Compares sums of rows with the used amounts of packs. A pack that was there before the range began has rows outside it:
 * then its rows may take less than was used, and never more.
 * @param from first instant of the range, in milliseconds since the epoch
 */
export function comparePacks(sums: readonly PackSum[], packs: readonly Pack[], from: number): PackComparison {
  const known = new Map(packs.map((pack) => [pack.id, pack]));
  const differences: PackDifference[] = [];
  let [compared, older] = [0, 0];
  for (const each of sums) {
    const pack = known.get(each.packId);
    const usedOf = pack && usedAmount(pack, each.comboItem);
    if (!pack || !usedOf) continue;
    const complete = Date.parse(pack.purchasedAt) >= from;
    if (complete || each.sum === usedOf.used) compared += 1;
    else if (each.sum < usedOf.used) older += 1;
    if (each.sum === usedOf.used || (!complete && each.sum < usedOf.used)) continue;
    differences.push({ ...each, packName: pack.name, ...usedOf });
  }
  return { compared, older, differences };
}

function usedAmount(pack: Pack, comboItem: string | null): { readonly used: Quantity; readonly unit: string | null } | undefined {
  if (comboItem === null) return pack.usedAmount === null ? undefined : { used: quantity(pack.usedAmount), unit: pack.capacityUnit };
  const items = (pack.comboItems ?? []).filter(({ key }) => key === comboItem);
  if (items.length === 0) return undefined;
  return { used: sum(items.map(({ total, remaining }) => subtract(total, remaining))), unit: items[0]!.unit };
}
