/** Settlement: usage is taken from packs in order, split where one does not suffice, and what is left is written down. */
import { isLastQuota, roll } from './balance.js';
import { endIfUsedUp } from './endings.js';
import { reviewAlerts } from './alerts.js';
import { mulDiv, type Quantity } from './decimal.js';
import { NO_CYCLE, UNBOUNDED } from './deduction-log.js';
import { closeSums, keepsOpen } from './metering.js';
import type { Pack } from './model.js';
import { candidatesOf, rankingOf } from './ranking.js';
import { mismatchOf, poolFor } from './scope.js';
import type { Candidate, PendingUsage, ProductState, State, UsageKind } from './state.js';
import * as time from './time.js';
import type { PassedOver } from './uncovered-log.js';

/** Settles what one product has pending at this moment, in the product's order of usages. */
export function settle(state: State, pending: PendingUsage): void {
  closeSums(state, pending);
  const { product, usages } = pending;
  product.pending.delete(pending.settleAt);
  const { usages: log, kinds } = state;
  const rank = (usage: number) => kinds.at(log.kind.at(usage)).rank;
  usages.sort((a, b) => rank(a) - rank(b) || log.start.at(a) - log.start.at(b) || a - b);
  const touched = new Set<Pack>();
  for (const usage of usages) settleUsage(state, pending, usage, touched);
  for (const pack of touched) reviewAlerts(state, pack);
}

function settleUsage(state: State, pending: PendingUsage, usage: number, touched: Set<Pack>): void {
  const { product } = pending;
  const kind = state.kinds.at(state.usages.kind.at(usage));
  const owner = state.usages.owner.at(usage);
  let left = state.usages.amount.at(usage);
  for (const candidate of candidatesOf(state, rankingOf(state, product), kind, owner)) {
    if (!canTake(state, candidate, usage)) continue;
    left -= take(state, product, candidate, usage, left);
    touched.add(candidate.pack);
    if (left === 0n) return;
  }
  if (keepsOpen(state, pending, usage, left)) return;
  const considered = rankingOf(state, product).packs.map((pack) => passedOver(state, pack, kind, owner, usage));
  state.uncovered.push(state.now, usage, left, considered);
}

/** Whether a pack of the right kind can take something of this usage now. */
function canTake(state: State, { pack, pool }: Candidate, usage: number): boolean {
  if ((pack.status !== 'valid' && pack.status !== 'expired') || pack.freezes.size > 0) return false;
  if (!insideValidity(state, pack, usage) || !insideShard(state, pack, usage)) return false;
  roll(state, pack, state.now);
  // Stryker disable next-line EqualityOperator: from an empty pool nothing is taken
  return pack.mode === 'unlimited' || pool.remaining > 0n;
}

/** By day: from the day on which validity begins to the one on which it ends. By instant: inside it from end to end. */
function insideValidity(state: State, pack: Pack, usage: number): boolean {
  if (pack.effectiveAt === null) return false;
  const start = state.usages.start.at(usage);
  const end = state.usages.end.at(usage);
  if (pack.policy.validityBy === 'instant') return start >= pack.effectiveAt && end <= pack.endsAt;
  return start >= time.startOfDay(pack.effectiveAt) && end <= time.startOfDay(pack.endsAt - 1) + time.DAY;
}

/** From end to end: usage that begins or ends outside the hours is none of theirs. */
function insideShard(state: State, pack: Pack, usage: number): boolean {
  return pack.shardRange === null || time.spanInsideClock(state.usages.start.at(usage), state.usages.end.at(usage), pack.shardRange);
}

/** Takes as much of `left` as the pack holds and writes the row. Answers how much of the usage that covers. */
function take(state: State, product: ProductState, candidate: Candidate, usage: number, left: Quantity): Quantity {
  const { pack, pool, poolNumber, rate } = candidate;
  const log = state.deductions;
  const need = mulDiv(left, rate.numerator, rate.denominator);
  const unlimited = pack.mode === 'unlimited';
  const whole = unlimited || need <= pool.remaining;
  const actual = whole ? need : pool.remaining;
  const covered = whole ? left : mulDiv(actual, rate.denominator, rate.numerator);
  // A rest that covers less than a billionth of a unit is left alone: a row without usage says nothing.
  if (covered === 0n) return 0n;
  const cycle = pack.cycle;
  if (cycle && cycle.row === -1) cycle.row = log.cycles.push({ start: cycle.start, end: cycle.boundary }) - 1;
  const row = log.push(
    state.now,
    pack.number,
    poolNumber,
    usage,
    unlimited ? UNBOUNDED : pool.remaining,
    actual,
    covered,
    rate.number,
    cycle?.row ?? NO_CYCLE,
  );
  const start = state.usages.start.at(usage);
  pack.deductions.push(row, start);
  product.deductions.push(row, start);
  pool.used += actual;
  pack.used = true;
  if (!unlimited) {
    pool.remaining -= actual;
    if (pool.remaining === 0n) endIfUsedUp(state, pack);
  }
  return covered;
}

/** Why a pack did not take the rest of a usage, the most lasting reason first. */
function passedOver(state: State, pack: Pack, kind: UsageKind, owner: number, usage: number): PassedOver {
  const because = (reason: PassedOver['reason'], detail: string | null = null): PassedOver => ({ pack: pack.number, reason, detail });
  const mismatch = mismatchOf(state, pack, kind, owner);
  if (mismatch && mismatch.reason !== 'frozen') return because(mismatch.reason, mismatch.detail);
  if (pack.status === 'refunded') return because('refunded');
  const { start, end } = { start: state.usages.start.at(usage), end: state.usages.end.at(usage) };
  const from = pack.effectiveAt !== null && pack.policy.validityBy === 'day' ? time.startOfDay(pack.effectiveAt) : pack.effectiveAt;
  if (from === null || end <= from) return because('notYetEffective');
  // By day, usage later on the day of expiry is inside.
  if (!insideValidity(state, pack, usage)) return because(start >= pack.endsAt && pack.status === 'expired' ? 'expired' : 'outsideValidity');
  if (pack.status === 'inactive') return because('notYetEffective');
  if (pack.freezes.has('accountOverdue')) return because('accountOverdue');
  if (pack.freezes.size > 0 || mismatch) return because('frozen', kind.item.line ?? null);
  if (!insideShard(state, pack, usage)) return because('outsideShardRange');
  const pool = pack.pools[poolFor(pack, kind)]!;
  return because(isLastQuota(pack) || pack.invalidAt !== null ? 'exhausted' : 'cycleExhausted', pool.policy.key || null);
}
