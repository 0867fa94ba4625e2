/** Usage as it is metered: held back until its product settles it, added up first where the product says so. */
import type { Commands } from './commands.js';
import { ceilTo, ONE, toQuantity, type Quantity } from './decimal.js';
import { LedgerError } from './errors.js';
import { kindOf } from './kinds.js';
import type { Cadence } from './policy.js';
import { accountOf, productOf, schedule, type DaySum, type PendingUsage, type ProductState, type RunningDay, type State } from './state.js';
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
  const region = cadence.acrossRegions ? null : (command.region ?? null);
  const attributes = cadence.acrossAttributes ? [] : (command.attributes ?? []);
  const kind = kindOf(state, product.policy, item, command.specification ?? item.standard ?? null, region, attributes);
  const owner = state.accountList.indexOf(accountOf(state, command.uin));
  const pendingOf = (until: Time): PendingUsage => {
    const settleAt = command.settleAt === undefined ? settleTime(cadence, until) : momentOf(command.settleAt);
    return pendingAt(state, product, Math.max(state.now, until, settleAt));
  };
  if (isSummed(cadence)) {
    for (const part of byDay(start, end, amount)) addUp(pendingOf(part.end), kind, owner, part.start, part.amount);
  } else {
    pendingOf(end).usages.push(state.usages.push(kind, owner, start, end, amount));
  }
}

/** True where usage is summed by the day, so that its hours are lost. */
export const isSummed = ({ daily, roundUpTo }: Cadence): boolean => daily === true || roundUpTo !== undefined;

/** Usage that runs over midnight belongs to each of its days by the share of time that lies in it. */
function* byDay(start: Time, end: Time, amount: Quantity): Generator<{ readonly start: Time; readonly end: Time; readonly amount: Quantity }> {
  let told = 0n;
  for (let from = start; from < end; ) {
    const to = Math.min(end, time.startOfDay(from) + time.DAY);
    const until = (amount * BigInt(to - start)) / BigInt(end - start);
    if (until > told) yield { start: from, end: to, amount: until - told };
    told = until;
    from = to;
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
    pending = { product, settleAt, usages: [], sums: new Map(), closing: [], growths: new Map() };
    product.pending.set(settleAt, pending);
    schedule(state, settleAt, { kind: 'settle', pending });
  }
  return pending;
}

function addUp(pending: PendingUsage, kind: number, owner: number, start: Time, amount: Quantity): void {
  const day = time.startOfDay(start);
  const key = `${owner} ${kind} ${day}`;
  const sum = pending.sums.get(key);
  if (sum) sum.amount += amount;
  else pending.sums.set(key, { kind, owner, start: day, end: day + time.DAY, amount });
}

/** Turns the sums of a moment into usage: for a running day only what it has grown by, rounded up. */
export function closeSums(state: State, pending: PendingUsage): void {
  const growing = new Set<RunningDay>();
  for (const [key, sum] of pending.sums) {
    if (cadenceOf(state, sum).roundUpTo) growing.add(grown(state, pending, key, sum));
    else push(state, pending, sum, sum.amount);
  }
  pending.sums.clear();
  for (const day of pending.closing) growing.add(day);
  for (const day of growing) {
    const growth = roundedUp(state, day) - day.settled;
    if (growth === 0n) continue;
    day.settled += growth;
    pending.growths.set(push(state, pending, day, growth), day);
  }
}

function push(state: State, pending: PendingUsage, { kind, owner, start, end }: DaySum, amount: Quantity): number {
  const usage = state.usages.push(kind, owner, start, Math.min(end, pending.settleAt), amount);
  pending.usages.push(usage);
  return usage;
}

function cadenceOf(state: State, { kind }: DaySum): Cadence {
  const { item, policy } = state.kinds.at(kind);
  return item.cadence ?? policy.cadence;
}

/** The running day of a sum, with the sum added to it. A new one is looked at once more when it is over. */
function grown(state: State, { product, settleAt }: PendingUsage, key: string, sum: DaySum): RunningDay {
  let day = product.runningDays.get(key);
  if (!day) {
    day = { ...sum, amount: 0n, settled: 0n, closesAt: settleTime(cadenceOf(state, sum), sum.end) };
    product.runningDays.set(key, day);
    // Stryker disable next-line EqualityOperator: what closes with its first settlement is looked at in it anyhow
    if (day.closesAt > settleAt) pendingAt(state, product, day.closesAt).closing.push(day);
  }
  day.amount += sum.amount;
  return day;
}

function roundedUp(state: State, day: RunningDay): Quantity {
  const { numerator, denominator } = conversion(cadenceOf(state, day).roundUpTo!, state.kinds.at(day.kind).item.unit);
  return ceilTo(day.amount, (ONE * numerator) / denominator);
}

/** Takes back what no pack took of a growth while its day goes on: it is offered again. False where the day is over. */
export function keepsOpen(state: State, { growths }: PendingUsage, usage: number, left: Quantity): boolean {
  const day = growths.get(usage);
  if (!day || state.now >= day.closesAt) return false;
  day.settled -= left;
  state.usages.amount.reduce(usage, left);
  return true;
}
