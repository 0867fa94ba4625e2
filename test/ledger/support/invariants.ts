/** The invariants of the field, checked from the outside on a whole ledger. Each throws with what is wrong. */
import { ONE, toQuantity } from '../../../mock-api/ledger/decimal.js';
import { NO_CYCLE } from '../../../mock-api/ledger/deduction-log.js';
import { balanceOf, type Pack } from '../../../mock-api/ledger/model.js';
import type { State } from '../../../mock-api/ledger/state.js';
import * as time from '../../../mock-api/ledger/time.js';
import type { Told } from './history.js';

/** A deduction with everything that belongs to it. */
interface Row {
  readonly number: number;
  readonly at: number;
  readonly pack: Pack;
  readonly pool: number;
  readonly usage: number;
  readonly before: bigint;
  readonly actual: bigint;
  readonly original: bigint;
  readonly coefficient: bigint;
  readonly cycle: number;
  readonly start: number;
  readonly end: number;
}

export function rowsOf({ deductions: log, usages, packs }: State): Row[] {
  return Array.from({ length: log.length }, (_, number) => {
    const usage = log.usage.at(number);
    return {
      number,
      at: log.at.at(number),
      pack: packs[log.pack.at(number)]!,
      pool: log.pool.at(number),
      usage,
      before: log.before.at(number),
      actual: log.actual.at(number),
      original: log.original.at(number),
      coefficient: log.coefficients.at(log.coefficient.at(number)),
      cycle: log.cycle.at(number),
      start: usages.start.at(usage),
      end: usages.end.at(usage),
    };
  });
}

function assert(holds: boolean, what: string, row?: { readonly number: number; readonly pack: Pack }): asserts holds {
  if (!holds) throw new Error(row ? `${what} (row ${row.number}, pack ${row.pack.id}, ${row.pack.mode})` : what);
}

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const members = groups.get(key(item));
    if (members) members.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** What is left goes from row to row without a gap; a cycle begins full; what was taken and what is left make the quota. */
export function balancesAgree({ state }: Told['ledger']): void {
  for (const rows of group(rowsOf(state), ({ pack, pool, cycle }) => `${pack.number} ${pool} ${cycle}`).values()) {
    const [{ pack, pool, cycle }] = rows as [Row];
    const { quota } = pack.pools[pool]!;
    if (pack.mode === 'unlimited') {
      for (const row of rows) assert(row.before === -1n, 'an unlimited pack has no balance', row);
      continue;
    }
    let left = quota;
    for (const row of rows) {
      assert(row.before === left, `before is ${row.before}, was left at ${left}`, row);
      assert(row.actual >= 0n && row.actual <= left, 'takes more than there is', row);
      left -= row.actual;
    }
    const running = pack.cycleRule === null || state.deductions.cycles[cycle]!.start === pack.cycle!.start;
    if (running) assert(pack.pools[pool]!.remaining === left, `pack ${pack.id} says ${pack.pools[pool]!.remaining} is left, its rows ${left}`);
    assert((pack.cycleRule === null) === (cycle === NO_CYCLE), 'rows of packs with cycles, and no others, tell theirs', rows[0]);
  }
  for (const pack of state.packs) {
    pack.pools.forEach(({ used }, pool) => {
      const taken = rowsOf(state).filter((row) => row.pack === pack && row.pool === pool);
      assert(used === taken.reduce((sum, { actual }) => sum + actual, 0n), `used amount of ${pack.id}`);
    });
    assert(pack.used === (pack.deductions.rows.length > 0 || pack.pluginBound), `used flag of ${pack.id}`);
  }
}

/** Units of usage and of packs in the histories, as seconds, bytes and the like. */
const SIZE: Readonly<Record<string, bigint>> = { minute: 60n, hour: 3600n, GB: 1_000_000_000n, tenThousandCounts: 10_000n, thousandTokens: 1000n, millionTokens: 1_000_000n };
const sizeOf = (unit: string): bigint => SIZE[unit] ?? 1n;

/** |actual − k × original| ≤ 0.5e-9 × (1 + k), both in the unit of the pack; k then includes the conversion. */
export function coefficientsAgree({ state }: Told['ledger']): void {
  for (const row of rowsOf(state)) {
    const kind = state.kinds.at(state.usages.kind.at(row.usage));
    const from = sizeOf(kind.item.unit);
    const to = sizeOf(row.pack.pools[row.pool]!.policy.unit);
    // All sides are multiplied by 2 × to × ONE, so that nothing is rounded here.
    const exact = row.original * row.coefficient * from;
    const difference = row.actual * to * ONE - exact;
    const tolerance = to * ONE + row.coefficient * from;
    assert(2n * (difference < 0n ? -difference : difference) <= tolerance, 'coefficient', row);
  }
}

/** Of each settled usage, what the rows cover and what was left uncovered make what was metered. */
export function usageIsConserved({ state }: Told['ledger']): void {
  const { usages, uncovered } = state;
  const accounted = new Map<number, bigint>();
  const add = (usage: number, amount: bigint) => accounted.set(usage, (accounted.get(usage) ?? 0n) + amount);
  for (const { usage, original } of rowsOf(state)) add(usage, original);
  for (let row = 0; row < uncovered.length; row++) {
    assert(uncovered.amount.at(row) > 0n, 'nothing is left of usage that is called uncovered');
    add(uncovered.usage.at(row), uncovered.amount.at(row));
  }
  for (const [usage, amount] of accounted) assert(amount === usages.amount.at(usage), `usage ${usage}: ${amount} of ${usages.amount.at(usage)}`);
  const pending = new Set([...state.products.values()].flatMap((product) => [...product.pending.values()].flatMap((p) => p.usages)));
  for (let usage = 0; usage < usages.length; usage++) assert(usages.amount.at(usage) === 0n || accounted.has(usage) !== pending.has(usage), `usage ${usage} is lost or settled twice`);
}

/** Everything that commands metered is in the books: settled, waiting, or still being added up. */
export function meteringIsConserved({ ledger: { state }, done }: Told): void {
  const metered = new Map<string, bigint>();
  const add = (book: Map<string, bigint>, key: string, amount: bigint) => book.set(key, (book.get(key) ?? 0n) + amount);
  for (const command of done) if (command.do === 'use') add(metered, `${command.product} ${command.item}`, toQuantity(command.amount));
  const kept = new Map<string, bigint>();
  for (let usage = 0; usage < state.usages.length; usage++) {
    const { item, policy } = state.kinds.at(state.usages.kind.at(usage));
    add(kept, `${policy.product} ${item.key}`, state.usages.amount.at(usage));
  }
  for (const product of state.products.values()) {
    // Of a running day, what no pack has taken so far is no usage yet.
    for (const day of product.runningDays.values()) if (day.amount > day.settled) add(kept, `${product.policy.product} ${state.kinds.at(day.kind).item.key}`, day.amount - day.settled);
    for (const { sums } of product.pending.values()) {
      for (const sum of sums.values()) add(kept, `${product.policy.product} ${state.kinds.at(sum.kind).item.key}`, sum.amount);
    }
  }
  for (const [key, amount] of metered) {
    // Calls are rounded up to whole minutes of the day, by their product's rule.
    const rounded = key === 'trtc videoCallHd';
    assert(rounded ? (kept.get(key) ?? 0n) >= amount : (kept.get(key) ?? 0n) === amount, `${key}: metered ${amount}, kept ${kept.get(key)}`);
  }
}

/** No deduction outside validity, and none of a pack that has not begun, is frozen, used up or given back. */
export function onlyRightfulDeductions({ state }: Told['ledger']): void {
  for (const row of rowsOf(state)) {
    const { pack, start, end, at } = row;
    assert(pack.effectiveAt !== null && at >= pack.effectiveAt, 'before the pack began', row);
    const byDay = pack.policy.validityBy === 'day';
    const from = byDay ? time.startOfDay(pack.effectiveAt) : pack.effectiveAt;
    const to = byDay ? time.startOfDay(pack.endsAt - 1) + time.DAY : pack.endsAt;
    assert(start >= from && end <= to, 'usage outside validity', row);
    assert(start < end && at >= end, 'deducted before it was used', row);
    if (pack.shardRange) {
      const [after, before] = [time.timeOfDay(start) >= pack.shardRange[0], time.timeOfDay(start) < pack.shardRange[1]];
      assert(pack.shardRange[0] < pack.shardRange[1] ? after && before : after || before, 'outside its hours', row);
    }
    if (row.cycle !== NO_CYCLE) {
      const cycle = state.deductions.cycles[row.cycle]!;
      // Past the end, and until a renewal that came late, the last cycle is charged.
      const late = pack.receipts.some((receipt) => receipt.previousExpiresAt <= at && at <= receipt.at);
      assert(at >= cycle.start && (at < cycle.end || late || at >= pack.expiresAt), 'charged to a cycle that does not run', row);
    }
  }
  for (const pack of state.packs) {
    let frozen: { readonly at: number; readonly rows: number } | null = null;
    for (const { event, at, afterRows } of pack.events) {
      if (event === 'freeze') frozen = { at, rows: afterRows };
      if (event === 'thaw' || event === 'expiry') assert(frozen === null || frozen.rows === afterRows, `${pack.id} was drawn on while frozen`);
      if (event === 'thaw') frozen = null;
      if (event === 'exhaustion' || event === 'refund') assert(afterRows === pack.deductions.rows.length, `${pack.id} was drawn on after its ${event}`);
    }
    // A pack that expired while frozen takes nothing afterwards, as long as what froze it goes on.
    const goesOn = frozen !== null && [...pack.freezes.values()].some((since) => since <= frozen.at);
    if (frozen && goesOn) assert(frozen.rows === pack.deductions.rows.length, `${pack.id} was drawn on while frozen`);
  }
}

/** A usage is split only where a pack was emptied: all of its rows but the last leave nothing behind, or it is uncovered. */
export function splitsOnlyWhenSpent({ state }: Told['ledger']): void {
  for (const rows of group(rowsOf(state), ({ usage }) => String(usage)).values()) {
    for (const row of rows.slice(0, -1)) assert(row.before === row.actual, 'split before the pack was empty', row);
    assert(new Set(rows.map(({ pack, pool }) => `${pack.number} ${pool}`)).size === rows.length, 'one usage twice from one pack', rows[0]);
  }
}

/** Money that came in is money that is there or was paid for packs; what packs were paid with is what they say. */
export function moneyIsConserved({ state }: Told['ledger']): void {
  const of = (book: ReadonlyMap<string, bigint>, uin: string) => book.get(uin) ?? 0n;
  let spent = 0n;
  for (const account of state.accountList) {
    assert(balanceOf(account) === of(state.deposits, account.uin) - of(state.spent, account.uin), `books of ${account.uin}`);
    assert(of(state.spent, account.uin) >= 0n, `${account.uin} got back more than it paid`);
    spent += of(state.spent, account.uin);
  }
  const paid = state.packs.reduce((sum, pack) => sum + pack.paid, 0n);
  const back = state.refunds.reduce((sum, { amount }) => sum + amount, 0n);
  assert(spent === paid - back, `spent ${spent}, packs say ${paid} less ${back}`);
  for (const pack of state.packs) {
    const renewals = pack.receipts.reduce((sum, receipt) => sum + receipt.paid, 0n);
    assert(pack.paid >= renewals, `${pack.id} paid less than its renewals`);
  }
}

/** What vouchers have paid is what packs say that they were paid with; none pays more than it was worth. */
export function vouchersAreConserved({ state }: Told['ledger']): void {
  for (const { id, amount, left } of state.vouchers) assert(left >= 0n && left <= amount, `${id} has ${left} of ${amount} left`);
  const given = state.vouchers.reduce((sum, { amount, left }) => sum + amount - left, 0n);
  const taken = state.packs.reduce((sum, { voucherPaid }) => sum + voucherPaid, 0n);
  assert(given === taken, `vouchers paid ${given}, packs say ${taken}`);
  for (const { id, paid, paidFrom, voucherPaid, receipts } of state.packs) {
    const sources = [...paidFrom.values()].reduce((sum, { cash, income, present }) => sum + cash + income + present, 0n);
    assert(paid === sources, `${id} does not know where its money came from`);
    assert(voucherPaid >= receipts.reduce((sum, { voucher }) => sum + voucher, 0n), `${id} was paid with less than its renewals`);
  }
}

export const invariants = [
  balancesAgree,
  coefficientsAgree,
  usageIsConserved,
  onlyRightfulDeductions,
  splitsOnlyWhenSpent,
  moneyIsConserved,
  vouchersAreConserved,
] as const;
