/** The packs that share their usage with one of them: what one does not give, the next one does. Pure. */
import type { OrderRule, Pack } from '../contract/index.js';
import { deductionOrder, sameScope } from './pack-order.js';

/** So many packs are forecast together: each costs a history. */
export const mostInLine = 6;

/** Without a bound, or with several capacities, or when it gives nothing now, a pack stands in no line. */
export const standsInLine = ({ status, capacityMode, comboItems }: Pack): boolean => status === 'valid' && capacityMode !== 'unlimited' && comboItems === null;

/**
 * A pack's line in the order of deduction, itself among them; empty when it stands in none, or too far behind to say
 * anything of it. Whoever forecasts one of these packs forecasts all of them: so each says the same everywhere.
 * @param packs of the pack's kind
 * @param rules of the catalogue; undefined or null where they are not told
 */
export function lineOf(pack: Pack, packs: readonly Pack[], rules: readonly OrderRule[] | null | undefined): readonly Pack[] {
  if (!rules || !standsInLine(pack)) return [];
  const line = deductionOrder(packs.filter((each) => standsInLine(each) && sameScope(each, pack)), rules).map((placed) => placed.pack).slice(0, mostInLine);
  return line.some(({ id }) => id === pack.id) ? line : [];
}
