/** Giving packs back: whether, until when, and for how much. */
import { giveBack } from './accounts.js';
import { totalCapacity } from './balance.js';
import type { Commands } from './commands.js';
import { mulDiv, ONE, toCents, toQuantity, type Quantity } from './decimal.js';
import { endByRefund, hasJustExpired } from './endings.js';
import { LedgerError } from './errors.js';
import type { MoneyParts, Pack, RefundReceipt } from './model.js';
import type { RefundRule } from './policy.js';
import { accountOf, packOf, payerOf, type State } from './state.js';
import * as time from './time.js';
import type { Time } from './time.js';

const CENT = ONE / 100n;

/** Why a pack cannot be given back. */
export type RefundObstacle =
  | 'used'
  | 'pastDeadline'
  | 'gift'
  | 'status'
  | 'autoPurchase'
  | 'pluginBound'
  | 'settlementRunning'
  | 'refundLimit'
  | 'refundedBefore'
  | 'notPermitted'
  | 'notSelfService';

/** The terms on which a pack could be given back now. */
export interface RefundTerms {
  /** Every test that fails. */
  readonly reasons: readonly RefundObstacle[];
  readonly deadline: Time | null;
  /** What comes back; null when a test fails. */
  readonly amount: Quantity | null;
}

export const refundRuleOf = (pack: Pack): RefundRule => pack.kind.refund ?? pack.policy.refund;

/** The last instant at which a pack can be given back: N × 24 hours less a second, or the end of that calendar day. */
export function refundDeadline(pack: Pack): Time | null {
  const { days, toDayEnd } = refundRuleOf(pack);
  if (days === undefined) return null;
  if (!toDayEnd) return pack.purchasedAt + days * time.DAY - time.SECOND;
  return time.startOfDay(pack.purchasedAt) + (days + 1) * time.DAY - time.SECOND;
}

export function refundTerms(state: State, pack: Pack): RefundTerms {
  const reasons = [...obstacles(state, pack)];
  return { reasons, deadline: refundDeadline(pack), amount: reasons.length > 0 ? null : refundAmount(pack, state.now) };
}

function* obstacles(state: State, pack: Pack): Generator<RefundObstacle> {
  const rule = refundRuleOf(pack);
  const deadline = refundDeadline(pack);
  if (rule.kind === 'none' || rule.selfService === false) yield 'notSelfService';
  if (pack.status !== 'valid' && pack.status !== 'inactive' && !hasJustExpired(state, pack)) yield 'status';
  if (pack.deductions.rows.length > 0 && !(rule.kind === 'byAmount' && hasWhole(pack))) yield 'used';
  if (deadline !== null && state.now > deadline) yield 'pastDeadline';
  if (pack.source !== 'purchase') yield 'gift';
  if (pack.autoPurchase) yield 'autoPurchase';
  // It counts as used too, but this says more.
  if (pack.pluginBound) yield 'pluginBound';
  if (rule.notBetween && time.insideClock(state.now, [time.clockTime(rule.notBetween[0]), time.clockTime(rule.notBetween[1])])) yield 'settlementRunning';
  if (rule.perYear !== undefined && refundsOf(state, pack, startOfJuly(state.now)) >= rule.perYear) yield 'refundLimit';
  if (rule.perProduct !== undefined && refundsOf(state, pack, 0) >= rule.perProduct) yield 'refundedBefore';
  if (rule.notSuspended && (accountOf(state, pack.ownerUin).suspended || payerOf(state, pack.ownerUin).suspended)) yield 'notPermitted';
}

/** True for one quota that is the same for the whole validity: of others nobody can say which share of the price is consumed. */
const hasWhole = ({ mode, pools }: Pack): boolean => pools.length === 1 && (mode === 'totalDecrement' || mode === 'periodDecrement');

/** The first of July that was last. */
function startOfJuly(now: Time): Time {
  return time.monthByNumber(Math.floor((time.monthNumber(now) - 6) / 12) * 12 + 6);
}

/** Who paid for the purchase. */
const buyerOf = ({ paidFrom }: Pack): string => paidFrom.keys().next().value!;

/** Refunds of the payer for packs of the product since then. */
function refundsOf(state: State, pack: Pack, since: Time): number {
  const payer = buyerOf(pack);
  return state.refunds.filter((receipt) => receipt.payer === payer && receipt.at >= since && packOf(state, receipt.packId).product === pack.product).length;
}

/** What comes back, to the cent, by the rule of the product. Never more than was paid. */
function refundAmount(pack: Pack, now: Time): Quantity {
  switch (refundRuleOf(pack).kind) {
    case 'unused':
    case 'none':
      return pack.paid;
    case 'byAmount': {
      if (!pack.used) return pack.paid;
      const { quota, used } = pack.pools[0]!;
      const all = totalCapacity(pack, quota);
      return toCents(mulDiv(pack.paid, all - used, all));
    }
    case 'byDays': {
      const start = pack.effectiveAt ?? pack.purchasedAt;
      const days = time.dayNumber(pack.endsAt - 1) - time.dayNumber(start) + 1;
      const begun = Math.max(0, Math.min(days, Math.ceil((now - start) / time.DAY)));
      return toCents(mulDiv(pack.paid, BigInt(days - begun), BigInt(days)));
    }
  }
}

/**
 * Where the money goes: to whoever paid, in proportion, whoever owns the pack now. Back to where it came from, as far as the
 * product says so and all of it comes back; else it is cash. What does not divide goes to whoever paid last.
 */
function* partsOf(pack: Pack, amount: Quantity): Generator<readonly [payer: string, parts: MoneyParts]> {
  const origin = refundRuleOf(pack).to === 'origin' && amount === pack.paid;
  let left = amount;
  let payers = pack.paidFrom.size;
  for (const [payer, parts] of pack.paidFrom) {
    const paid = parts.cash + parts.income + parts.present;
    const share = --payers === 0 ? left : pack.paid === 0n ? 0n : (amount * paid) / pack.paid / CENT * CENT;
    left -= share;
    yield [payer, origin ? parts : { cash: share, income: 0n, present: 0n }];
  }
}

/** Gives a pack back: what is left is frozen for display, nothing is deducted any more. */
export function refund(state: State, { id, amount }: Commands['refund']): RefundReceipt {
  const pack = packOf(state, id);
  const terms = refundTerms(state, pack);
  if (terms.amount === null) throw new LedgerError('refundRefused', { id, reasons: terms.reasons });
  if (amount !== undefined && toQuantity(amount) !== terms.amount) {
    throw new LedgerError('refundAmountChanged', { id, amount: terms.amount });
  }
  endByRefund(state, pack);
  for (const [payer, parts] of partsOf(pack, terms.amount)) giveBack(state, payer, parts);
  const payer = buyerOf(pack);
  const receipt: RefundReceipt = { id: `refund-${pack.id}`, packId: pack.id, payer, at: state.now, amount: terms.amount };
  state.refunds.push(receipt);
  return receipt;
}
