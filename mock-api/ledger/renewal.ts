/** Renewal: what is set, what may be set, what it costs, and the attempts made by the clock. */
import { noteBalance, roll } from './balance.js';
import type { Commands } from './commands.js';
import { mulDiv, ONE, type Quantity } from './decimal.js';
import { endIfUsedUp, expire } from './endings.js';
import { isLedgerError, LedgerError } from './errors.js';
import { planAlerts, reviewAlerts } from './alerts.js';
import { balanceOf, type Pack, type RenewalMethod, type RenewalReceipt } from './model.js';
import { pay } from './payment.js';
import { packOf, payerOf, productOf, schedule, type State } from './state.js';
import * as time from './time.js';
import type { Duration, Time } from './time.js';
import { cycleAt, endOfValidity, type End } from './validity.js';
import { paysByItself, voucherShare } from './vouchers.js';

/** Automatic renewal and its period are locked for this long before the end. */
export const LOCK = time.DAY;
/** Days after the day of expiry on which a failed automatic renewal is tried again. */
const RETRY_DAYS = 6;
export const MOST_MONTHS = 11;
export const MOST_YEARS = 5;

/** Why something about renewal is not possible now; null when it is. */
export type RenewalObstacle = 'totalDecrement' | 'status' | 'lastDay' | 'balanceInsufficient';

/** Throws `invalidPeriod` unless it is 1-11 months or 1-5 years. */
export function checkPeriod(period: Duration | null | undefined): asserts period is Duration {
  const { count, unit } = period ?? { count: 0, unit: 'month' };
  const most = unit === 'year' ? MOST_YEARS : MOST_MONTHS;
  if (!Number.isInteger(count) || count < 1 || count > most) throw new LedgerError('invalidPeriod', { count, unit });
}

/** What keeps a pack from being renewed or its renewal from being set. */
export function obstacle(pack: Pack): 'totalDecrement' | 'status' | null {
  if (pack.mode === 'totalDecrement') return 'totalDecrement';
  return pack.status === 'valid' || pack.status === 'inactive' ? null : 'status';
}

export const automaticLockedFrom = (pack: Pack): Time => pack.endsAt - LOCK;

/** What keeps one method from being chosen now. */
export function methodObstacle(pack: Pack, method: RenewalMethod, now: Time): RenewalObstacle | null {
  const general = obstacle(pack);
  if (general || method !== 'automatic') return general;
  return now >= automaticLockedFrom(pack) ? 'lastDay' : null;
}

function refuse(pack: Pack, why: RenewalObstacle | null): void {
  if (why === 'totalDecrement') throw new LedgerError('totalDecrementNotRenewed', { id: pack.id });
  if (why === 'status') throw new LedgerError('statusForbids', { id: pack.id, status: pack.status });
  if (why === 'lastDay') throw new LedgerError('automaticLocked', { id: pack.id, since: automaticLockedFrom(pack) });
}

export function setRenewal(state: State, { id, method, period }: Commands['setRenewal']): void {
  const pack = packOf(state, id);
  const same = method === pack.renewal && (method !== 'automatic' || samePeriod(period, pack.autoPeriod));
  refuse(pack, same ? obstacle(pack) : methodObstacle(pack, method, state.now));
  if (method === 'automatic') checkPeriod(period);
  else if (period) throw new LedgerError('invalidPeriod', period);
  if (same) return;
  pack.renewal = method;
  pack.autoPeriod = method === 'automatic' ? period! : null;
  pack.version++;
  planRenewal(state, pack);
  roll(state, pack, state.now);
  endIfUsedUp(state, pack);
  // With no attempt to come any more, a validity that is already over ends here.
  if (pack.nextAttemptAt === null && state.now >= pack.endsAt) expire(state, pack);
}

const samePeriod = (a: Duration | undefined, b: Duration | null): boolean => a?.count === b?.count && a?.unit === b?.unit;

/** The price of a period: its share of the list price, to the cent. */
export function renewalPrice(pack: Pack, period: Duration): Quantity {
  const cents = mulDiv(pack.listPrice, BigInt(time.inMonths(period)), BigInt(pack.validityMonths) * (ONE / 100n));
  return cents * (ONE / 100n);
}

/** Where the validity would end after a renewal. */
export const endAfter = (pack: Pack, period: Duration): End =>
  endOfValidity(pack.effectiveAt ?? pack.purchasedAt, pack.months + time.inMonths(period), pack.kind.validity);

export function renew(state: State, { id, period, key }: Commands['renew']): RenewalReceipt {
  const pack = packOf(state, id);
  refuse(pack, obstacle(pack));
  checkPeriod(period);
  return extend(state, pack, period, 'user', key ?? null);
}

function extend(state: State, pack: Pack, period: Duration, by: 'user' | 'automatic', key: string | null): RenewalReceipt {
  const price = renewalPrice(pack, period);
  const { paid, voucher } = pay(state, pack, price, byVoucher(pack, by));
  const previousExpiresAt = pack.expiresAt;
  Object.assign(pack, endAfter(pack, period));
  pack.months += time.inMonths(period);
  pack.lastAttempt = { at: state.now, by, outcome: 'renewed' };
  pack.version++;
  if (pack.cycle) {
    // A cycle that was cut short by the old end runs its full length now.
    pack.cycle = { ...cycleAt(pack.cycle.start, pack.effectiveAt!, pack.endsAt, pack.cycleRule!), row: pack.cycle.row };
  }
  productOf(state, pack.product).ranking = null;
  noteBalance(state, pack, 'topUp');
  schedule(state, pack.endsAt, { kind: 'expiry', pack });
  planRenewal(state, pack);
  planAlerts(state, pack);
  reviewAlerts(state, pack);
  const receipt: RenewalReceipt = {
    id: `renewal-${pack.id}-${pack.receipts.length + 1}`,
    packId: pack.id,
    at: state.now,
    by,
    period,
    paid,
    voucher,
    previousExpiresAt,
    expiresAt: pack.expiresAt,
    key,
  };
  pack.receipts.push(receipt);
  return receipt;
}

/** Plans the automatic attempt: at the start of the day of expiry, and at once when that has passed. */
export function planRenewal(state: State, pack: Pack): void {
  pack.nextAttemptAt = null;
  if (pack.renewal !== 'automatic' || pack.invalidAt !== null) return;
  attemptAt(state, pack, Math.max(state.now, time.startOfDay(pack.expiresAt)));
}

function attemptAt(state: State, pack: Pack, at: Time): void {
  pack.nextAttemptAt = at;
  schedule(state, at, { kind: 'autoRenewal', pack });
}

/** Automatic attempts fall due. Of those that do so together, the pack that ends first is tried first. */
export function attemptRenewals(state: State, { nextAttemptAt }: Pack): void {
  if (nextAttemptAt !== state.now) return;
  const due = state.packs.filter((pack) => pack.nextAttemptAt === state.now);
  due.sort((a, b) => a.endsAt - b.endsAt || a.purchasedAt - b.purchasedAt || a.number - b.number);
  for (const pack of due) attemptRenewal(state, pack);
}

/** Too small a balance, or a pack that is frozen: again a day later, for six days after the day of expiry. Then it is over. */
function attemptRenewal(state: State, pack: Pack): void {
  if (pack.status === 'frozen') return tryAgain(state, pack, 'frozen');
  try {
    extend(state, pack, pack.autoPeriod!, 'automatic', null);
  } catch (error) {
    if (!isLedgerError(error, 'balanceInsufficient')) throw error;
    tryAgain(state, pack, 'balanceInsufficient');
  }
}

function tryAgain(state: State, pack: Pack, outcome: 'balanceInsufficient' | 'frozen'): void {
  pack.lastAttempt = { at: state.now, by: 'automatic', outcome };
  const next = state.now + time.DAY;
  if (next < time.startOfDay(pack.expiresAt) + (RETRY_DAYS + 1) * time.DAY) attemptAt(state, pack, next);
  else expire(state, pack);
}

const byVoucher = ({ policy }: Pack, by: 'user' | 'automatic'): boolean => paysByItself(policy, by === 'automatic' ? 'automaticRenewal' : 'renewal');

/** How much of the price of a renewal vouchers would pay by themselves now. */
export const voucherFor = (state: State, pack: Pack, price: Quantity, by: 'user' | 'automatic'): Quantity =>
  byVoucher(pack, by) ? voucherShare(state, pack.ownerUin, pack.policy, price) : 0n;

/** What keeps a pack from being renewed by hand for a period: the rules, or that it could not be paid. */
export function renewObstacle(state: State, pack: Pack, period: Duration): RenewalObstacle | null {
  const general = obstacle(pack);
  if (general) return general;
  const price = renewalPrice(pack, period);
  return spendable(state, pack) < price - voucherFor(state, pack, price, 'user') ? 'balanceInsufficient' : null;
}

/** What the payer of a pack can spend. */
export const spendable = (state: State, pack: Pack): Quantity => balanceOf(payerOf(state, pack.ownerUin));
