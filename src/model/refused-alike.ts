/** Usages that no pack took, gathered by what speaks against the packs: a reader needs to be told once, not for every day. */
import type { PassedOver, UncoveredUsage } from '../contract/index.js';
import { sum, toDecimal } from './quantity.js';

/** Reasons by which a pack had nothing to do with a usage at any time: it belongs to another account, or is for something else. */
export const besideReasons: readonly string[] = ['ownerMismatch', 'otherSubproduct'];

/** Usages of one account and billing item that the packs they might have been taken from did not take for the same reasons. */
export interface RefusedAlike {
  /** In the order they were given in; at least one. */
  readonly usages: readonly [UncoveredUsage, ...UncoveredUsage[]];
  /** What was not taken of all of them together, exact, in the unit that they share. */
  readonly uncovered: string;
  /** Why not, for each pack, in the first one's order of deduction; then packs beside the point that only others had beside them. */
  readonly considered: readonly PassedOver[];
}

/**
 * The groups, in the order of their first usages. The order of deduction, which shifts as cycles end, does not part them,
 * nor do packs that are beside the point and were bought meanwhile.
 */
export function refusedAlike(usages: readonly UncoveredUsage[]): readonly RefusedAlike[] {
  const groups = new Map<string, [UncoveredUsage, ...UncoveredUsage[]]>();
  for (const usage of usages) {
    const key = keyOf(usage);
    const group = groups.get(key);
    if (group) group.push(usage);
    else groups.set(key, [usage]);
  }
  return [...groups.values()].map((group) => ({
    usages: group,
    uncovered: toDecimal(sum(group.map(({ uncoveredUsage }) => uncoveredUsage))),
    considered: [...new Map(group.flatMap(({ considered }) => considered).map((pack) => [wordOf(pack), pack])).values()],
  }));
}

const wordOf = ({ packId, reason, detail }: PassedOver): string => JSON.stringify([packId, reason, detail]);

function keyOf({ ownerUin, product, subproduct, billingItem, unit, considered }: UncoveredUsage): string {
  const reasons = considered.filter(({ reason }) => !besideReasons.includes(reason)).map(wordOf).sort();
  return JSON.stringify([ownerUin, product, subproduct, billingItem, unit, reasons]);
}
