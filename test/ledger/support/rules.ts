/** Rules told a second time, on their own and from the outside: what the ledger decides is worked out again and compared. */
import { balanceOf, type Pack } from '../../../mock-api/ledger/model.js';
import { refundRuleOf, refundTerms } from '../../../mock-api/ledger/refund.js';
import * as time from '../../../mock-api/ledger/time.js';
import { endOfValidity } from '../../../mock-api/ledger/validity.js';
import type { Told } from './history.js';
import { rowsOf } from './invariants.js';

type Ledger = Told['ledger'];

function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** A valid pack with total decrement has something left; one that is used up has nothing. */
export function nothingLeftMeansExhausted({ state }: Ledger): void {
  for (const { id, mode, status, pools } of state.packs) {
    const empty = pools.every(({ remaining }) => remaining === 0n);
    if (mode === 'totalDecrement' && status === 'valid') assert(!empty, `nothing is left of a valid pack (${id})`);
    if (status === 'exhausted') assert(empty, `something is left of an exhausted pack (${id})`);
  }
}

/** Packs take what they are bound to, and from accounts that may use them. */
export function scopesMatch({ state }: Ledger): void {
  for (const { pack, usage } of rowsOf(state)) {
    const { attributes, places } = state.kinds.at(state.usages.kind.at(usage));
    for (const { key, value } of pack.attributes) assert(attributes.get(key) === value, `another attribute than that of the pack (${pack.id})`);
    assert(pack.region === null || places.includes(pack.region), `another region than that of the pack (${pack.id})`);
  }
}

const SOURCE = { free: 0, campaign: 1, purchase: 2 } as const;
const scopeOf = (pack: Pack): number => pack.attributes.length + Number(pack.region !== null) + Number(pack.shardRange !== null);

type Row = ReturnType<typeof rowsOf>[number];

/** The end of the pack as it was known when the row was written; renewals move it later on. */
function endOf({ pack, at }: Row): number {
  const months = pack.receipts.filter((receipt) => receipt.at <= at).reduce((sum, { period }) => sum + time.inMonths(period), pack.validityMonths);
  return endOfValidity(pack.effectiveAt!, months, pack.kind.validity).endsAt;
}

/** Of two packs that a usage was split between, which one goes first. */
function before(a: Row, b: Row, { deductions }: Ledger['state']): number {
  const unset = 99;
  const quotaEnd = (row: Row) => (row.pack.cycleRule === null ? endOf(row) : Math.min(deductions.cycles[row.cycle]!.end, endOf(row)));
  return (
    (a.pack.priority ?? unset) - (b.pack.priority ?? unset) ||
    Number(b.pack.mode === 'unlimited') - Number(a.pack.mode === 'unlimited') ||
    scopeOf(b.pack) - scopeOf(a.pack) ||
    SOURCE[a.pack.source] - SOURCE[b.pack.source] ||
    (a.pack.policy.order === 'purchase' ? a.pack.purchasedAt - b.pack.purchasedAt : 0) ||
    quotaEnd(a) - quotaEnd(b) ||
    endOf(a) - endOf(b) ||
    a.pack.effectiveAt! - b.pack.effectiveAt! ||
    a.pack.purchasedAt - b.pack.purchasedAt ||
    (a.pack.id < b.pack.id ? -1 : 1)
  );
}

/** A usage goes through its packs in the order of deduction. */
export function orderHolds({ state }: Ledger): void {
  const last = new Map<number, Row>();
  for (const row of rowsOf(state)) {
    const previous = last.get(row.usage);
    last.set(row.usage, row);
    // Renewed at that very moment: which of the two came first is not told.
    if (!previous || [previous, row].some(({ pack, at }) => pack.receipts.some((receipt) => receipt.at === at))) continue;
    assert(before(previous, row, state) < 0, `order of deduction (${previous.pack.id}, then ${row.pack.id})`);
  }
}

/** The end of validity comes from its start and the months that were bought: frozen time is not given back. */
export function validityIsWhatWasBought({ state }: Ledger): void {
  for (const { id, effectiveAt, validityMonths, receipts, endsAt, kind, awaitsActivation } of state.packs) {
    if (effectiveAt === null || awaitsActivation) continue;
    const months = receipts.reduce((sum, { period }) => sum + time.inMonths(period), validityMonths);
    assert(endOfValidity(effectiveAt, months, kind.validity).endsAt === endsAt, `another end than was bought (${id})`);
  }
}

/** A renewal costs its share of the list price, in money and vouchers. */
export function renewalsCostTheirShare({ state }: Ledger): void {
  for (const { id, listPrice, validityMonths, receipts } of state.packs) {
    for (const { paid, voucher, period } of receipts) {
      const exact = listPrice * BigInt(time.inMonths(period));
      const off = (paid + voucher) * BigInt(validityMonths) - exact;
      // Half a cent at most.
      assert((off < 0n ? -off : off) * 200n <= BigInt(validityMonths) * 1_000_000_000n, `price of a renewal (${id})`);
    }
  }
}

/** Renewals are tried on the day of expiry and on six days after it, and no pack is held open longer. */
export function retriesEnd({ state }: Ledger): void {
  for (const { id, nextAttemptAt, expiresAt, status, endsAt } of state.packs) {
    const last = time.startOfDay(expiresAt) + 7 * time.DAY;
    if (nextAttemptAt !== null) assert(nextAttemptAt < last, `tried on too many days (${id})`);
    if (status === 'valid' || status === 'frozen') assert(state.now < Math.max(last, endsAt), `open after its last attempt (${id})`);
  }
}

/** Packs are frozen exactly while their payer owes something or a mode of billing forbids them. */
export function freezesHaveCauses({ state }: Ledger): void {
  for (const { id, status, freezes, ownerUin } of state.packs) {
    if (status !== 'valid' && status !== 'frozen') continue;
    const payer = state.accounts.get(state.accounts.get(ownerUin)!.payer)!;
    assert((status === 'frozen') === freezes.size > 0, `frozen without a cause, or a cause without being frozen (${id})`);
    assert(payer.owed > 0n === freezes.has('accountOverdue'), `overdue and not frozen, or the other way round (${id})`);
    assert(balanceOf(payer) + payer.owed + payer.frozen >= 0n, `money below nothing (${payer.uin})`);
  }
}

/** Refunds: of packs that were bought, not used up, expired or frozen, and within their time. */
export function refundsWereAllowed({ state }: Ledger): void {
  for (const { packId, at } of state.refunds) {
    const pack = state.packsById.get(packId)!;
    const rule = pack.kind.refund ?? pack.policy.refund;
    assert(pack.source === 'purchase' && rule.kind !== 'none' && rule.selfService !== false, `refund of what is not refunded (${packId})`);
    const whole = pack.pools.length === 1 && (pack.mode === 'totalDecrement' || pack.mode === 'periodDecrement');
    if (rule.kind !== 'byAmount' || !whole) assert(!pack.used, `refund of a used pack (${packId})`);
    const { days, toDayEnd } = rule;
    if (days !== undefined) assert(toDayEnd ? time.dayNumber(at) - time.dayNumber(pack.purchasedAt) <= days : at < pack.purchasedAt + days * time.DAY, `refund past the deadline (${packId})`);
    // Frozen last, and not thawed since.
    const turns = pack.events.filter(({ event }) => event === 'freeze' || event === 'thaw');
    assert(turns.at(-1)?.event !== 'freeze', `refund of a frozen pack (${packId})`);
  }
}

/** What comes back is never more than was paid, and all of it for what was never used, where days are not paid for. */
export function refundsAreWithinWhatWasPaid({ state }: Ledger): void {
  const told = [
    ...state.refunds.map(({ packId, amount }) => [state.packsById.get(packId)!, amount] as const),
    ...state.packs.map((pack) => [pack, refundTerms(state, pack).amount] as const),
  ];
  for (const [pack, amount] of told) {
    if (amount === null) continue;
    assert(amount >= 0n && amount <= pack.paid, `gives back ${amount} of ${pack.paid} (${pack.id})`);
    assert(pack.used || refundRuleOf(pack).kind === 'byDays' || amount === pack.paid, `an unused pack does not give back all (${pack.id})`);
  }
}

/** Where a region has one pack that is bought again, it has no second. */
export function oneFlagInARegion({ state }: Ledger): void {
  const flagged = state.packs.filter(({ autoPurchase, repurchase, kind, policy }) => autoPurchase && repurchase === null && (kind.repurchase ?? policy.repurchase)?.scope === 'region');
  const places = flagged.map(({ ownerUin, subproduct, region }) => `${ownerUin} ${subproduct} ${region}`);
  assert(new Set(places).size === places.length, 'two packs of a region are bought again');
}

/** Usage of one kind is one kind, in whichever order its attributes are told. */
export function kindsAreDistinct({ state }: Ledger): void {
  const kinds = state.kinds.values.map(({ policy, item, specification, region, attributes }) => JSON.stringify([policy.product, item.key, specification, region, [...attributes].sort()]));
  assert(new Set(kinds).size === kinds.length, 'one kind of usage counts as two');
}

export const rules = [
  nothingLeftMeansExhausted,
  scopesMatch,
  orderHolds,
  validityIsWhatWasBought,
  renewalsCostTheirShare,
  retriesEnd,
  freezesHaveCauses,
  refundsWereAllowed,
  refundsAreWithinWhatWasPaid,
  oneFlagInARegion,
  kindsAreDistinct,
] as const;
