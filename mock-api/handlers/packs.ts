/** GET /packs, /packs/{id} */
import { PackQuery, type Pack as WirePack, type PackSummary } from '../../src/contract/index.js';
import type { InferOutput } from 'valibot';
import type { Context } from './context.js';
import { roll, totalCapacity, totalRemaining } from '../ledger/balance.js';
import { toDecimal } from '../ledger/decimal.js';
import type { Pack } from '../ledger/model.js';
import { productOf, type State } from '../ledger/state.js';
import * as time from '../ledger/time.js';
import { limits, monthsBack, thresholds } from './limits.js';
import { byStatus, usualOrder } from './pack-order.js';
import { pageOf, snapshotOf, sortingOf, sortRecords, type Sorting } from './paging.js';
import { readQuery } from './request.js';
import { packOfCall, route } from './route.js';
import { packEtag, packToWire } from './wire.js';

const SORT_KEYS = [
  'name',
  'id',
  'product',
  'subproduct',
  'region',
  'status',
  'capacityMode',
  'purchasedAt',
  'effectiveAt',
  'expiresAt',
  'invalidAt',
  'totalCapacity',
  'totalRemaining',
  'usedAmount',
  'renewalMethod',
] as const;

export const packHandlers = (backend: Context) => [
  route(backend, 'listPacks', ({ state, url }) => {
    const query = readQuery(PackQuery, url);
    const sorting = query.sort === undefined ? null : sortingOf(query.sort, SORT_KEYS, query.sort);
    const snapshot = snapshotOf(query.asOf, state.now, state.packs.length, (index) => state.packs[index]!.purchasedAt);
    if (query.product !== undefined) productOf(state, query.product);
    const ofProduct = listedPacks(state, state.packs.slice(0, snapshot.length)).filter(
      (pack) => query.product === undefined || pack.product === query.product,
    );
    const ids = backend.pin(snapshot.asOf, url, () => inOrder(state, ofProduct.filter(filterOf(query, state)), sorting));
    const page = pageOf(ids, query, snapshot.asOf);
    const items: WirePack[] = page.items.map((id) => packToWire(state, state.packsById.get(id)!));
    return { body: { ...page, items, summary: summaryOf(state, ofProduct) } };
  }),
  route(backend, 'getPack', (call) => {
    const pack = packOfCall(call);
    return { body: packToWire(call.state, pack), etag: packEtag(pack) };
  }),
];

/** Ids of the packs in the order asked for. */
function inOrder(state: State, packs: readonly Pack[], sorting: Sorting<(typeof SORT_KEYS)[number]> | null): readonly string[] {
  if (!sorting) return usualOrder(packs).map(({ id }) => id);
  if (sorting.key === 'status') return byStatus(packs, sorting).map(({ id }) => id);
  const records = packs.map((pack) => packToWire(state, pack));
  return sortRecords(records, sorting).map(({ id }) => id);
}

/** The packs that the overview lists: those that have not ended, or ended at most three months ago. */
export function listedPacks(state: State, packs: readonly Pack[]): Pack[] {
  const since = monthsBack(state.now, limits.overviewMonths);
  return packs.filter(({ invalidAt }) => invalidAt === null || invalidAt >= since);
}

function filterOf(query: InferOutput<typeof PackQuery>, state: State): (pack: Pack) => boolean {
  const from = query.expiresFrom === undefined ? -Infinity : time.toTime(query.expiresFrom);
  const to = query.expiresTo === undefined ? Infinity : time.toTime(query.expiresTo);
  const search = query.search?.toLowerCase();
  const { concern } = query;
  return (pack) =>
    (concern === undefined || concerns[concern](state, pack)) &&
    (query.subproduct?.includes(pack.subproduct) ?? true) &&
    (query.status?.includes(pack.status) ?? true) &&
    (query.capacityMode?.includes(pack.mode) ?? true) &&
    (search === undefined || pack.id === query.search || pack.name.toLowerCase().includes(search)) &&
    pack.expiresAt >= from &&
    pack.expiresAt < to;
}

function summaryOf(state: State, packs: readonly Pack[]): PackSummary {
  const count = (is: (state: State, pack: Pack) => boolean) => packs.filter((pack) => is(state, pack)).length;
  return {
    valid: count((_, { status }) => status === 'valid'),
    expiringSoon: count(concerns.expiringSoon),
    runningLow: count(concerns.runningLow),
    lapsing: lapsingOf(state, packs.filter((pack) => concerns.lapsing(state, pack))),
  };
}

/** Soon, or already past: a pack whose failed renewal is tried again once a day ends when the last try fails. */
const endsSoon = ({ now }: State, { endsAt }: Pack): boolean => endsAt <= now + thresholds.expiringSoonDays * time.DAY;

/** What the summary counts, and what a list can be narrowed to. */
const concerns = {
  expiringSoon: (state: State, pack: Pack) => pack.status === 'valid' && endsSoon(state, pack),
  runningLow: (state: State, pack: Pack) => pack.status === 'valid' && isLow(state, pack),
  lapsing: (state: State, pack: Pack) =>
    (pack.status === 'valid' || pack.status === 'frozen') &&
    (pack.mode === 'totalDecrement' || pack.mode === 'periodDecrement') &&
    pack.renewal !== 'automatic' &&
    endsSoon(state, pack) &&
    leftIn(state, pack).some(({ left }) => left > 0n),
} as const;

/** As the list tells it: all that is left, or what is left of each capacity of a combo pack. */
function leftIn(state: State, pack: Pack): readonly { readonly unit: string; readonly left: bigint }[] {
  roll(state, pack, state.now);
  const combo = pack.pools.length > 1;
  return pack.pools.map(({ policy, quota, remaining }) => ({ unit: policy.unit, left: combo ? remaining : totalRemaining(pack, remaining, quota, state.now) }));
}

function lapsingOf(state: State, packs: readonly Pack[]): NonNullable<PackSummary['lapsing']> {
  const sums = new Map<string, bigint>();
  for (const pack of packs) {
    for (const { unit, left } of leftIn(state, pack)) sums.set(unit, (sums.get(unit) ?? 0n) + left);
  }
  return { packs: packs.length, amounts: [...sums].filter(([, amount]) => amount > 0n).map(([unit, amount]) => ({ unit, amount: toDecimal(amount) })) };
}

/** At or below the low share of its total, in any of its capacities. Packs without a total cannot run low. */
function isLow(state: State, pack: Pack): boolean {
  if (pack.mode !== 'totalDecrement' && pack.mode !== 'periodDecrement') return false;
  return pack.pools.some(
    ({ quota, remaining }) =>
      totalRemaining(pack, remaining, quota, state.now) * 100n <= totalCapacity(pack, quota) * BigInt(thresholds.runningLowPercent),
  );
}
