/** How packs end: used up, expired, given back. The first to happen stays, and fixes the time. */
import { isLastQuota, noteBalance, roll } from './balance.js';
import type { BalanceEvent, Pack, PackStatus } from './model.js';
import { productOf, type State } from './state.js';
import type { Time } from './time.js';

/** A pack is used up when all its finite quotas are, and no cycle will bring more. What has ended stays as it ended. */
export function endIfUsedUp(state: State, pack: Pack): void {
  if (pack.status !== 'valid' || pack.mode === 'unlimited') return;
  if (!isLastQuota(pack) || pack.pools.some(({ remaining }) => remaining > 0n)) return;
  end(state, pack, 'exhausted', 'exhaustion', state.now);
}

/** The validity is over and no renewal is on its way. */
export function expire(state: State, pack: Pack): void {
  if (pack.invalidAt !== null) return;
  roll(state, pack, pack.endsAt);
  end(state, pack, 'expired', 'expiry', pack.expiresAt);
}

/** At the very instant of its expiry a pack can still be given back: it is over only after that, and a refund goes before it. */
export const hasJustExpired = (state: State, pack: Pack): boolean =>
  pack.status === 'expired' && pack.invalidAt === state.now && pack.freezes.size === 0 && !expiredFrozen(pack);

const expiredFrozen = ({ events }: Pack): boolean => events.findLast(({ event }) => event === 'freeze' || event === 'thaw')?.event === 'freeze';

export function endByRefund(state: State, pack: Pack): void {
  // The refund takes the place of an expiry of the same instant.
  if (hasJustExpired(state, pack)) pack.events.pop();
  roll(state, pack, state.now);
  end(state, pack, 'refunded', 'refund', state.now);
}

function end(state: State, pack: Pack, status: PackStatus, event: BalanceEvent['event'], at: Time): void {
  noteBalance(state, pack, event);
  pack.status = status;
  pack.invalidAt = at;
  pack.nextAttemptAt = null;
  pack.version++;
  productOf(state, pack.product).ranking = null;
  state.ended.push(pack);
}
