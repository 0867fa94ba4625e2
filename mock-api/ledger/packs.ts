/** Buying packs, and the beginning of their validity. */
import { remindersOf, reviewAlerts, startReminders } from './alerts.js';
import { noteBalance, roll } from './balance.js';
import { RowIndex } from './columns.js';
import type { Commands } from './commands.js';
import { mulDiv, toCents, toQuantity, type Quantity } from './decimal.js';
import { expire } from './endings.js';
import { LedgerError } from './errors.js';
import { forbiddingMode, reviewFreezes } from './freezing.js';
import { shardRangeOf } from './hours.js';
import type { CapacityMode, Pack, Pool } from './model.js';
import { momentOf } from './moment.js';
import type { CycleRule, SubproductPolicy } from './policy.js';
import { flag, keepOneFlag, requireRepurchase } from './auto-purchase.js';
import { checkOrder } from './orders.js';
import { pay } from './payment.js';
import { checkPeriod, planRenewal } from './renewal.js';
import { placeOf } from './ranking.js';
import { accountOf, packOf, productOf, schedule, type State } from './state.js';
import { inMonths, type Time } from './time.js';
import { endOfValidity } from './validity.js';
import { paysByItself } from './vouchers.js';

type Purchase = Commands['purchase'];
/** Buys a pack and answers with its id. It is good at once, unless it begins later or waits for activation. */
export const purchase = (state: State, command: Purchase): string => buy(state, command);

/** The same; for a pack that is bought again with so many per cent off the list price. */
export function buy(state: State, command: Purchase, again: { readonly percentOff: number } | null = null): string {
  const product = productOf(state, command.product);
  const kind = product.policy.subproducts.find(({ key }) => key === command.subproduct);
  if (!kind) throw new LedgerError('unknownSubproduct', { subproduct: command.subproduct });
  accountOf(state, command.uin);
  checkOrder(command);
  const id = command.id ?? unusedId(state);
  if (state.packsById.has(id)) throw new LedgerError('duplicatePack', { id });
  const pack = newPack(state, id, command, kind);
  const current = product.policy.soldOnlyInMode ? forbiddingMode(state, pack) : null;
  if (current !== null) throw new LedgerError('billingModeForbidsPurchase', { required: kind.requires!.mode, current });
  if (command.autoPurchase) requireRepurchase(pack);
  const byVoucher = command.autoVoucher ?? paysByItself(product.policy, again ? 'repurchase' : 'purchase');
  pay(state, pack, priceOf(command, pack, again?.percentOff ?? 0), byVoucher);
  state.packs.push(pack);
  state.packsById.set(id, pack);
  product.packs.push(pack);
  product.ranking = null;
  if (command.autoPurchase) flag(state, pack);
  begin(state, pack, command.effectiveAt === undefined ? state.now : Math.max(state.now, momentOf(command.effectiveAt)));
  return id;
}

function unusedId(state: State): string {
  const numbered = (number: number) => `pack-${String(number).padStart(6, '0')}`;
  let number = state.packs.length + 1;
  while (state.packsById.has(numbered(number))) number++;
  return numbered(number);
}

/** The list price, less what is off it and what a voucher told in the order pays. */
function priceOf({ voucher = 0n }: Purchase, { listPrice }: Pack, percentOff: number): Quantity {
  const price = listPrice - toCents(mulDiv(listPrice, BigInt(percentOff), 100n)) - toQuantity(voucher);
  if (price < 0n) throw new LedgerError('invalidQuantity', { value: String(voucher) });
  return price;
}

function newPack(state: State, id: string, command: Purchase, kind: SubproductPolicy): Pack {
  const { policy } = productOf(state, command.product);
  const mode = command.mode ?? 'totalDecrement';
  if (!Number.isInteger(command.validity.count) || command.validity.count < 1) throw new LedgerError('invalidPeriod', { ...command.validity });
  const months = inMonths(command.validity);
  const listPrice = toQuantity(command.price ?? 0n);
  const renewal = mode === 'totalDecrement' ? null : (command.renewal ?? 'manual');
  if (renewal === 'automatic') checkPeriod(command.autoPeriod);
  return {
    number: state.packs.length,
    id,
    name: command.name,
    ownerUin: command.uin,
    product: command.product,
    subproduct: command.subproduct,
    policy,
    kind,
    region: command.region ?? null,
    zone: command.zone ?? null,
    mode,
    cycleRule: cycleRuleOf(command, mode, kind),
    shardRange: shardRangeOf(state, command, kind),
    pools: poolsOf(command, mode, kind),
    attributes: command.attributes ?? [],
    source: command.source ?? 'purchase',
    priority: placeOf(command.priority),
    shared: command.shared ?? false,
    purchasedAt: state.now,
    autoPurchase: false,
    repurchase: null,
    pluginBound: command.pluginBound ?? false,
    order: command,
    listPrice,
    validityMonths: months,
    paid: 0n,
    paidFrom: new Map(),
    voucherPaid: 0n,
    status: 'inactive',
    freezes: new Map(),
    awaitsActivation: command.awaitsActivation ?? false,
    effectiveAt: null,
    months,
    ...endOfValidity(state.now, months, kind.validity),
    invalidAt: null,
    renewal,
    autoPeriod: renewal === 'automatic' ? command.autoPeriod! : null,
    nextAttemptAt: null,
    lastAttempt: null,
    receipts: [],
    cycle: null,
    used: command.pluginBound ?? false,
    deductions: new RowIndex(),
    events: [],
    alerts: [],
    reminders: remindersOf(policy),
    alertsCycle: 0,
    nextLook: -Infinity,
    version: 1,
    alertsVersion: 1,
  };
}

function cycleRuleOf(command: Purchase, mode: CapacityMode, kind: SubproductPolicy): CycleRule | null {
  if (mode !== 'periodDecrement' && mode !== 'shardDecrement') return null;
  return command.cycle ?? kind.cycle ?? { unit: mode === 'shardDecrement' ? 'day' : 'month', from: 'calendar' };
}

function poolsOf({ capacity }: Purchase, mode: CapacityMode, kind: SubproductPolicy): Pool[] {
  return kind.pools.map((policy) => {
    const quota = mode === 'unlimited' ? 0n : quotaOf(capacity, policy.key);
    return { policy, quota, remaining: quota, used: 0n };
  });
}

function quotaOf(capacity: Purchase['capacity'], key: string): Quantity {
  const input = typeof capacity === 'object' ? capacity[key] : key === '' ? capacity : undefined;
  if (input === undefined) throw new LedgerError('invalidCapacity', { reason: key ? `no capacity for ${key}` : 'no capacity' });
  const quota = toQuantity(input);
  if (quota <= 0n) throw new LedgerError('invalidCapacity', { reason: 'not above zero' });
  return quota;
}

/** Sets the end of validity, and lets the validity begin now, later, or on activation. */
function begin(state: State, pack: Pack, at: Time): void {
  if (pack.awaitsActivation) {
    schedule(state, pack.endsAt, { kind: 'expiry', pack });
    planRenewal(state, pack);
    startReminders(state, pack);
    return;
  }
  Object.assign(pack, endOfValidity(at, pack.months, pack.kind.validity));
  pack.effectiveAt = at;
  schedule(state, pack.endsAt, { kind: 'expiry', pack });
  planRenewal(state, pack);
  startReminders(state, pack);
  if (at > state.now) schedule(state, at, { kind: 'effective', pack });
  else becomeEffective(state, pack);
}

/** The validity begins. */
export function becomeEffective(state: State, pack: Pack): void {
  if (pack.status !== 'inactive') return;
  pack.status = 'valid';
  pack.version++;
  roll(state, pack, state.now);
  noteBalance(state, pack, 'effective');
  reviewFreezes(state, pack);
  reviewAlerts(state, pack);
}

export function activate(state: State, { id }: Commands['activate']): void {
  const pack = packOf(state, id);
  if (!pack.awaitsActivation || pack.status !== 'inactive') throw new LedgerError('statusForbids', { id, status: pack.status });
  pack.awaitsActivation = false;
  begin(state, pack, state.now);
}

/** The owner changes; rows already written show the new one. */
export function transfer(state: State, { id, uin }: Commands['transfer']): void {
  const pack = packOf(state, id);
  if (pack.status === 'refunded') throw new LedgerError('statusForbids', { id, status: pack.status });
  accountOf(state, uin);
  pack.ownerUin = uin;
  keepOneFlag(state, pack);
  pack.version++;
  reviewFreezes(state, pack);
}

/** The end of validity is reached. It may have moved meanwhile, and a renewal that is still tried holds it off. */
export function reachEnd(state: State, pack: Pack): void {
  if (state.now < pack.endsAt || pack.nextAttemptAt !== null) return;
  expire(state, pack);
}
