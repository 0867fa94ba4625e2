/** Usage as it is metered: held back until its product settles it, added up first where the product says so. */
import type { Commands } from './commands.js';
import { ceilTo, ONE, toQuantity, type Quantity } from './decimal.js';
import { LedgerError } from './errors.js';
import { kindOf } from './kinds.js';
import type { Cadence, ItemPolicy } from './policy.js';
import { accountOf, productOf, schedule, type PendingUsage, type ProductState, type State } from './state.js';
import { countUse } from './task-counts.js';
import * as time from './time.js';
import type { Time } from './time.js';
import { conversion } from './units.js';
import { momentOf } from './moment.js';

export function use(state: State, command: Commands['use']): void {
  const product = productOf(state, command.product);
  accountOf(state, command.uin);
  const start = momentOf(command.start);
  const end = momentOf(command.end);
  if (!(start < end)) throw new LedgerError('invalidInterval', { start, end });
  const amount = toQuantity(command.amount);
  if (amount < 0n) throw new LedgerError('invalidQuantity', { value: String(command.amount) });
  const item = product.items.get(command.item);
  if (!item) throw new LedgerError('unknownBillingItem', { product: command.product, item: command.item });
  if (item.taskType && command.tasks !== undefined) countUse(product.tasks, item.taskType, command, start, amount);
  if (amount === 0n) return;

  const cadence = item.cadence ?? product.policy.cadence;
  const settleAt = Math.max(state.now, end, command.settleAt === undefined ? settleTime(cadence, end) : momentOf(command.settleAt));
  const pending = pendingAt(state, product, settleAt);
  const region = cadence.acrossRegions ? null : (command.region ?? null);
  const kind = kindOf(state, product, command.item, command.specification ?? null, region, command.attributes ?? []);
  const owner = state.accountList.indexOf(accountOf(state, command.uin));
  if (cadence.daily || cadence.roundUpTo) {
    addUp(pending, kind, owner, start, end, amount);
  } else {
    pending.usages.push(state.usages.push(kind, owner, start, end, amount));
  }
}

/** When usage that ends at `end` is settled. */
export function settleTime(cadence: Cadence, end: Time): Time {
  const after = cadence.after === undefined ? 0 : time.clockTime(cadence.after);
  switch (cadence.every) {
    case 'day':
      return time.startOfDay(end - 1) + time.DAY + after;
    case 'hour':
      return time.startOfHour(end - 1) + time.HOUR + after;
    case 'fiveMinutes':
      return Math.ceil(end / (5 * time.MINUTE)) * 5 * time.MINUTE + after;
    case 'record':
      return end + after;
  }
}

function pendingAt(state: State, product: ProductState, settleAt: Time): PendingUsage {
  let pending = product.pending.get(settleAt);
  if (!pending) {
    pending = { product, settleAt, usages: [], sums: new Map() };
    product.pending.set(settleAt, pending);
    schedule(state, settleAt, { kind: 'settle', pending });
  }
  return pending;
}

function addUp(pending: PendingUsage, kind: number, owner: number, start: Time, end: Time, amount: Quantity): void {
  const day = time.startOfDay(start);
  const key = `${owner} ${kind} ${day}`;
  const sum = pending.sums.get(key);
  if (sum) sum.amount += amount;
  else pending.sums.set(key, { kind, owner, start: day, end: Math.max(day + time.DAY, end), amount });
}

/** Turns the sums of a moment into usage: for a running day only what it has grown by, rounded up. */
export function closeSums(state: State, pending: PendingUsage): void {
  const { product } = pending;
  for (const [key, sum] of pending.sums) {
    const { item, policy } = state.kinds.at(sum.kind);
    const cadence = item.cadence ?? policy.cadence;
    const amount = cadence.roundUpTo ? growth(product, key, sum.amount, item, cadence.roundUpTo) : sum.amount;
    if (amount === 0n) continue;
    const end = cadence.every === 'fiveMinutes' ? pending.settleAt : sum.end;
    pending.usages.push(state.usages.push(sum.kind, sum.owner, sum.start, Math.min(end, pending.settleAt), amount));
  }
  pending.sums.clear();
}

function growth(product: ProductState, key: string, amount: Quantity, item: ItemPolicy, unit: string): Quantity {
  const day = product.runningDays.get(key) ?? { metered: 0n, settled: 0n };
  product.runningDays.set(key, day);
  day.metered += amount;
  const { numerator, denominator } = conversion(unit, item.unit);
  const rounded = ceilTo(day.metered, (ONE * numerator) / denominator);
  const grown = rounded - day.settled;
  day.settled = rounded;
  return grown;
}
