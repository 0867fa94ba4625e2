/** Thresholds that end users or products set. Each fires once when it is crossed, and is armed again once the value is back. */
import { roll, totalCapacity, totalRemaining } from './balance.js';
import type { Commands } from './commands.js';
import { min, ONE, toQuantity, type Quantity } from './decimal.js';
import { LedgerError } from './errors.js';
import type { Alert, AlertKind, Pack } from './model.js';
import type { Policy } from './policy.js';
import { packOf, schedule, type State } from './state.js';
import * as time from './time.js';
import type { Time } from './time.js';

export const MOST_ALERTS = 10;

/** Days of deductions that the rate of use is taken from. */
const RATE_DAYS = 7;

export function setAlerts(state: State, { id, items }: Commands['setAlerts']): void {
  const pack = packOf(state, id);
  if (pack.status === 'refunded') throw new LedgerError('statusForbids', { id, status: pack.status });
  if (items.length > MOST_ALERTS) throw new LedgerError('tooManyAlerts', { limit: MOST_ALERTS });
  const alerts = items.map(({ kind, value }, index): Alert => {
    const threshold = toQuantity(value);
    if (threshold < 0n) throw new LedgerError('invalidAlert', { index, reason: 'belowZero' });
    if (kind === 'remainingPercent' && threshold > 100n * ONE) throw new LedgerError('invalidAlert', { index, reason: 'above100' });
    const known = pack.alerts.find((alert) => alert.kind === kind && alert.value === threshold);
    return known ?? { kind, value: threshold, firedAt: null, armed: true };
  });
  const repeated = alerts.findIndex((alert, index) => alerts.slice(0, index).some((a) => a.kind === alert.kind && a.value === alert.value));
  if (repeated >= 0) throw new LedgerError('invalidAlert', { index: repeated, reason: 'repeated' });
  pack.alerts = alerts;
  pack.alertsVersion++;
  pack.alertsCycle = pack.cycle?.index ?? 0;
  planAlerts(state, pack);
  reviewAlerts(state, pack);
}

/** Fires what has been crossed and arms what is back. Called after whatever changes a pack, and when days or cycles run out. */
export function reviewAlerts(state: State, pack: Pack): void {
  const over = pack.status === 'refunded' || (pack.invalidAt !== null && pack.invalidAt !== state.now);
  if (over || pack.alerts.length + pack.reminders.length === 0) return;
  roll(state, pack, state.now);
  const renewed = pack.cycle !== null && pack.cycle.index !== pack.alertsCycle;
  pack.alertsCycle = pack.cycle?.index ?? 0;
  // A cycle that has begun since started full, which arms what its quota suffices for.
  for (const full of renewed ? [true, false] : [false]) {
    for (const alert of pack.alerts) if (weigh(state, pack, alert, full)) pack.alertsVersion++;
    for (const reminder of pack.reminders) if (isWanted(pack, reminder) && weigh(state, pack, reminder, full) && !reminder.armed) send(state, pack, reminder);
  }
  planLook(state, pack);
}

/** Plans the next look at what changes by itself: with the end of a cycle, and as deductions leave the last week. */
function planLook(state: State, pack: Pack): void {
  // Stryker disable next-line ConditionalExpression,LogicalOperator: nothing is found by looking at these
  if (pack.invalidAt !== null || pack.mode === 'unlimited') return;
  const watched = [...pack.alerts, ...pack.reminders].map(({ kind }) => kind);
  if (watched.every((kind) => kind === 'daysToExpiry')) return;
  const { cycle, nextLook } = pack;
  const cycleEnds = cycle !== null && cycle.end > state.now && cycle.end < pack.endsAt ? cycle.end : Infinity;
  const planned = nextLook > state.now;
  if (planned && nextLook <= cycleEnds) return;
  const rateChanges = !planned && watched.includes('daysToExhaustion') ? leavesTheWeek(state, pack) : Infinity;
  const at = Math.min(cycleEnds, rateChanges);
  if (at === Infinity) return;
  pack.nextLook = at;
  schedule(state, at, { kind: 'alerts', pack });
}

/** When the oldest deduction of the last week is no longer one. */
function leavesTheWeek({ deductions, now }: State, { deductions: { rows } }: Pack): Time {
  let oldest = Infinity;
  for (let index = rows.length - 1; index >= 0; index--) {
    const at = deductions.at.at(rows.at(index));
    if (at < now - RATE_DAYS * time.DAY) break;
    oldest = at;
  }
  return oldest + RATE_DAYS * time.DAY + 1;
}

/** Fires or arms it. True when it did. */
function weigh(state: State, pack: Pack, alert: Alert, full: boolean): boolean {
  const value = valueOf(state, pack, alert, full);
  if (value === null) return false;
  const crossed = value <= alert.value;
  if (crossed !== alert.armed) return false;
  alert.armed = !crossed;
  if (crossed) alert.firedAt = state.now;
  return true;
}

/** Nobody is reminded of the end of a pack that is not to be renewed. */
const isWanted = (pack: Pack, { kind }: Alert): boolean => kind !== 'daysToExpiry' || pack.renewal !== 'none';

function send(state: State, { id, ownerUin }: Pack, { kind, value }: Alert): void {
  state.notices.push({ at: state.now, packId: id, uin: ownerUin, kind, value });
}

/** What the table of a product has watched about each of its packs. */
export function remindersOf({ reminders }: Policy): Alert[] {
  const watch = (kind: AlertKind, values: readonly number[] = []) => values.map((value): Alert => ({ kind, value: BigInt(value) * ONE, firedAt: null, armed: true }));
  return [...watch('daysToExpiry', reminders?.daysToExpiry), ...watch('remainingPercent', reminders?.remainingPercent)];
}

/** A validity that begins shorter than a reminder looks ahead is not told of at once. */
export function startReminders(state: State, pack: Pack): void {
  for (const reminder of pack.reminders) {
    if (reminder.kind === 'daysToExpiry') reminder.armed = valueOf(state, pack, reminder, false)! > reminder.value;
  }
  planAlerts(state, pack);
}

/** Plans what watches the days to expiry. Called when it is set and when the end of validity moves. */
export function planAlerts(state: State, pack: Pack): void {
  for (const alert of [...pack.alerts, ...pack.reminders]) {
    if (alert.kind !== 'daysToExpiry') continue;
    const at = pack.endsAt - Number((alert.value * BigInt(time.DAY)) / ONE);
    if (at > state.now) schedule(state, at, { kind: 'alerts', pack });
  }
}

/** What an alert watches, as it is now or as it was when the cycle began; null when it cannot be told. */
function valueOf(state: State, pack: Pack, { kind }: Alert, full: boolean): Quantity | null {
  if (kind === 'daysToExpiry') return (BigInt(Math.max(0, pack.endsAt - state.now)) * ONE) / BigInt(time.DAY);
  if (pack.mode === 'unlimited') return null;
  const shares = pack.pools.map(({ remaining, quota }) => ({
    left: totalRemaining(pack, full ? quota : remaining, quota, state.now),
    all: totalCapacity(pack, quota),
  }));
  switch (kind) {
    case 'remainingAmount':
      return least(shares.map(({ left }) => left));
    case 'remainingPercent':
      return least(shares.map(({ left, all }) => (left * 100n * ONE) / all));
    case 'daysToExhaustion':
      return daysLeft(state, pack, shares[0]!.left);
  }
}

const least = (values: readonly Quantity[]): Quantity => values.reduce((a, b) => min(a, b));

/** More days than any threshold tells. */
const NEVER: Quantity = ONE ** 9n;

/** Days until the pack is used up if it goes on as in the last week: never without use in that time. Null for a combo. */
function daysLeft(state: State, pack: Pack, left: Quantity): Quantity | null {
  if (pack.pools.length !== 1) return null;
  const { deductions } = state;
  const since = state.now - RATE_DAYS * time.DAY;
  let used = 0n;
  for (let index = pack.deductions.rows.length - 1; index >= 0; index--) {
    const row = pack.deductions.rows.at(index);
    if (deductions.at.at(row) < since) break;
    used += deductions.actual.at(row);
  }
  return used > 0n ? (left * BigInt(RATE_DAYS) * ONE) / used : NEVER;
}
