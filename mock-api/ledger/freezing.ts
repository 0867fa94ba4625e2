/** Freezing and thawing: by billing mode, and while the account that pays is overdue. Frozen time is not given back. */
import type { FreezeCause, Pack } from './model.js';
import { modeOf } from './modes.js';
import { lineGroupAt, placesOf } from './places.js';
import type { LinePolicy } from './policy.js';
import { noteBalance } from './balance.js';
import { payerOf, productOf, type State } from './state.js';

/** Lines and groups in which the pack could be drawn on: those of its kind, in its region if it is bound to one. */
function* reach(pack: Pack): Generator<readonly [LinePolicy, string | null]> {
  for (const line of pack.policy.lines ?? []) {
    if (!pack.kind.requires?.lines.includes(line.key)) continue;
    if (pack.region !== null) yield [line, lineGroupAt(line, placesOf(pack.policy, pack.region))];
    else for (const group of line.groups) yield [line, group];
  }
}

/** The mode that keeps the pack from being drawn on, or null when at least one line it serves is in the mode it requires. */
export function forbiddingMode(state: State, pack: Pack): string | null {
  const required = pack.kind.requires?.mode;
  if (!required) return null;
  let current: string | null = null;
  for (const [line, group] of reach(pack)) {
    const entry = modeOf(state, pack.ownerUin, pack.policy, line, group);
    if (entry.mode === required) return null;
    current ??= entry.mode;
  }
  return current;
}

/** Brings the pack's causes of freezing up to date, and its status with them. */
export function reviewFreezes(state: State, pack: Pack): void {
  setCause(state, pack, 'billingMode', forbiddingMode(state, pack) !== null);
  setCause(state, pack, 'accountOverdue', payerOf(state, pack.ownerUin).overdueSince !== null);
  const status = pack.freezes.size > 0 ? 'frozen' : 'valid';
  productOf(state, pack.product).ranking = null;
  if ((pack.status !== 'valid' && pack.status !== 'frozen') || pack.status === status) return;
  pack.status = status;
  pack.version++;
  noteBalance(state, pack, status === 'frozen' ? 'freeze' : 'thaw');
}

function setCause(state: State, pack: Pack, cause: FreezeCause, holds: boolean): void {
  if (holds === pack.freezes.has(cause)) return;
  if (holds) pack.freezes.set(cause, state.now);
  else pack.freezes.delete(cause);
}
