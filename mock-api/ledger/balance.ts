/** What is left in a pack, now and as its history tells. */
import type { Quantity } from './decimal.js';
import type { BalanceEvent, Pack } from './model.js';
import type { State } from './state.js';
import type { Time } from './time.js';
import { cycleAt, cycleCount } from './validity.js';

/** Notes a change of balance that is not a deduction. */
export function noteBalance(state: State, pack: Pack, event: BalanceEvent['event'], at: Time = state.now): void {
  if (event !== 'reset') roll(state, pack, at);
  pack.events.push({ at, event, afterRows: pack.deductions.rows.length, remaining: pack.pools.map(({ remaining }) => remaining) });
}

/** Brings a pack with cycles to the cycle that holds `at`: a new cycle starts full, whatever was left of the one before. */
export function roll(state: State, pack: Pack, at: Time): void {
  if (!pack.cycleRule || pack.effectiveAt === null || at < pack.effectiveAt) return;
  const last = pack.cycle;
  // Stryker disable next-line ConditionalExpression,EqualityOperator,LogicalOperator: spares looking for what would be the same cycle
  if (last && (at < last.end || last.end >= pack.endsAt)) return;
  const ended = pack.invalidAt !== null;
  if (ended && last) return;
  const span = cycleAt(at, pack.effectiveAt, pack.endsAt, pack.cycleRule);
  pack.cycle = { ...span, row: last?.index === span.index ? last.row : -1 };
  if (!last || last.index === span.index) return;
  let changed = false;
  for (const pool of pack.pools) {
    changed ||= pool.remaining !== pool.quota;
    pool.remaining = pool.quota;
  }
  // Full since the first boundary that passed, even when nobody looked at the pack for several cycles.
  if (changed) noteBalance(state, pack, 'reset', last.end);
}

/** Cycles not yet ended, the running one included, and all cycles. Both 0 before the validity is known. */
export function periods(pack: Pack, at: Time): { remaining: number; total: number } {
  if (!pack.cycleRule) return { remaining: 0, total: 0 };
  const start = pack.effectiveAt ?? pack.purchasedAt;
  const total = cycleCount(start, pack.endsAt, pack.cycleRule);
  if (pack.invalidAt !== null && pack.status !== 'refunded') return { remaining: 0, total };
  // What waits for its activation has all of its cycles ahead of it.
  if (pack.effectiveAt === null) return { remaining: total, total };
  return { remaining: total - cycleAt(at, start, pack.endsAt, pack.cycleRule).index, total };
}

/** All that a pool gives over the whole validity. */
export function totalCapacity(pack: Pack, quota: Quantity): Quantity {
  return pack.mode === 'periodDecrement' ? quota * BigInt(periods(pack, pack.purchasedAt).total) : quota;
}

/** All that is left of a pool, cycles to come included. */
export function totalRemaining(pack: Pack, remaining: Quantity, quota: Quantity, at: Time): Quantity {
  if (pack.mode !== 'periodDecrement') return remaining;
  const toCome = Math.max(0, periods(pack, at).remaining - 1);
  return remaining + quota * BigInt(toCome);
}

/** True when no later cycle will bring quota: the running one is the last, and no renewal is on its way. */
export function isLastQuota(pack: Pack): boolean {
  if (!pack.cycleRule) return true;
  return pack.renewal !== 'automatic' && pack.cycle !== null && pack.cycle.end >= pack.endsAt;
}
