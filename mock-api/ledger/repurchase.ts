/** Buying packs again: set by the user, done when packs end. */
import { flag, packsBeside, repurchaseRuleOf, unflag } from './auto-purchase.js';
import type { Commands } from './commands.js';
import { isLedgerError, LedgerError } from './errors.js';
import type { Pack, Repurchase } from './model.js';
import { buy } from './packs.js';
import { packOf, type State } from './state.js';

export function setAutoPurchase(state: State, { id, on }: Commands['setAutoPurchase']): void {
  const pack = packOf(state, id);
  if (pack.invalidAt !== null) throw new LedgerError('statusForbids', { id, status: pack.status });
  if (on === pack.autoPurchase) return;
  if (on) flag(state, pack);
  else unflag(pack);
}

/**
 * Looks at the packs that have just ended. It is tried once; what is bought begins at once, and takes usage that is settled
 * later and lies inside its own validity.
 */
export function buyAgain(state: State): void {
  for (const pack of state.ended.splice(0)) {
    const due = dueAfter(state, pack);
    if (!due) continue;
    // Spent before anything is bought, so that the new pack does not take the setting away from it.
    due.repurchase = { at: state.now, outcome: 'bought', packId: null };
    due.repurchase = attempt(state, due);
  }
}

/** The pack that is to be bought again now that this one has ended. */
function dueAfter(state: State, ended: Pack): Pack | null {
  const rule = repurchaseRuleOf(ended);
  if (!rule || ended.status === 'refunded') return null;
  const cause = ended.status === 'expired' ? 'expiry' : 'exhaustion';
  if (rule.scope === 'pack') return ended.autoPurchase && rule.on.includes(cause) ? ended : null;
  const beside = packsBeside(state, ended);
  const flagged = beside.find(({ autoPurchase, repurchase }) => autoPurchase && repurchase === null);
  if (!flagged) return null;
  const noneLeft = beside.every(({ invalidAt }) => invalidAt !== null);
  return (flagged === ended && cause === 'expiry') || (noneLeft && rule.on.includes('exhaustion')) ? flagged : null;
}

function attempt(state: State, pack: Pack): Repurchase {
  pack.version++;
  const failed = (outcome: Repurchase['outcome']): Repurchase => ({ at: state.now, outcome, packId: null });
  // What is frozen would be bought only to be frozen too.
  if (pack.freezes.size > 0) return failed('frozen');
  try {
    const packId = buy(state, orderAgain(pack), { percentOff: repurchaseRuleOf(pack)?.percentOff ?? 0 });
    return { at: state.now, outcome: 'bought', packId };
  } catch (error) {
    if (isLedgerError(error, 'balanceInsufficient') || isLedgerError(error, 'billingModeForbidsPurchase')) return failed(error.code);
    throw error;
  }
}

/** The same order, paid for in full, for whom it belongs to now, and beginning at once. */
function orderAgain({ order, ownerUin, renewal, autoPeriod }: Pack): Commands['purchase'] {
  const { id: _id, effectiveAt: _from, awaitsActivation: _waits, voucher: _voucher, renewal: _set, autoPeriod: _period, ...same } = order;
  return {
    ...same,
    uin: ownerUin,
    source: 'purchase',
    autoPurchase: true,
    pluginBound: false,
    ...(renewal === null ? {} : { renewal }),
    ...(autoPeriod === null ? {} : { autoPeriod }),
  };
}
