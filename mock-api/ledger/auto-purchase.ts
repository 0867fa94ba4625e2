/** Which packs are bought again when they end. A setting of its own: it has nothing to do with renewal. */
import { LedgerError } from './errors.js';
import type { Pack } from './model.js';
import type { RepurchaseRule } from './policy.js';
import { productOf, type State } from './state.js';

/** Null where the product does not offer it. */
export const repurchaseRuleOf = (pack: Pack): RepurchaseRule | null => pack.kind.repurchase ?? pack.policy.repurchase ?? null;

/** Throws where the product does not offer it. */
export function requireRepurchase(pack: Pack): RepurchaseRule {
  const rule = repurchaseRuleOf(pack);
  if (!rule) throw new LedgerError('autoPurchaseNotOffered', { subproduct: pack.subproduct });
  return rule;
}

/** Packs of the same account, kind and region, the given one included. */
export const packsBeside = (state: State, pack: Pack): readonly Pack[] =>
  productOf(state, pack.product).packs.filter(
    ({ ownerUin, subproduct, region }) => ownerUin === pack.ownerUin && subproduct === pack.subproduct && region === pack.region,
  );

/** Switches it on. Where a region has it once, the pack that had it before hands it over. */
export function flag(state: State, pack: Pack): void {
  if (requireRepurchase(pack).scope === 'region') {
    for (const other of packsBeside(state, pack)) if (other.autoPurchase && other.repurchase === null) unflag(other);
  }
  pack.autoPurchase = true;
  pack.version++;
}

export function unflag(pack: Pack): void {
  pack.autoPurchase = false;
  pack.version++;
}

/** A pack that comes to an account gives up the setting where the account has it switched on for that region already. */
export function keepOneFlag(state: State, pack: Pack): void {
  if (!pack.autoPurchase || pack.repurchase !== null || repurchaseRuleOf(pack)?.scope !== 'region') return;
  const another = packsBeside(state, pack).some((other) => other !== pack && other.autoPurchase && other.repurchase === null);
  if (another) unflag(pack);
}
