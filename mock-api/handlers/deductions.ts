/** GET /deductions, /deductions/summary */
import { DeductionQuery, DeductionSummaryQuery, type Deduction } from '../../src/contract/index.js';
import type { InferOutput } from 'valibot';
import type { Context } from './context.js';
import { toDecimal } from '../ledger/decimal.js';
import { NO_CYCLE, remainingAfter } from '../ledger/deduction-log.js';
import type { DeductionFilter } from '../ledger/deduction-query.js';
import { pageRowsOf, SORT_KEYS, type DeductionSortKey } from '../ledger/deduction-sort.js';
import { summarise } from '../ledger/deduction-summary.js';
import type { FoundRows } from '../ledger/found-rows.js';
import { productOf, type State } from '../ledger/state.js';
import * as time from '../ledger/time.js';
import { defaultRange, limits, monthsBack } from './limits.js';
import { pageOf, sliceOf, snapshotOf, sortingOf, type Sorting } from './paging.js';
import { refuseField } from './problems.js';
import { readQuery } from './request.js';
import { route } from './route.js';
import { nameOfGroup } from './group-names.js';

export const deductionHandlers = (backend: Context) => [
  route(backend, 'listDeductions', ({ state, url }) => {
    const query = readQuery(DeductionQuery, url);
    const { limit, ...slice } = sliceOf(query);
    const sorting = sortingOf(query.sort, SORT_KEYS, 'deductedAt');
    const snapshot = deductionSnapshot(state, query.asOf);
    const filter = filterOf(state, query, snapshot.length);
    const rows = backend.memo(`deductions ${snapshot.length} ${cacheKey(url)}`, () => pageRowsOf(state, filter, sorting, limits.pageRows));
    const position = query.at === undefined ? null : placeOf(state, rows, sorting, time.toTime(query.at), query.offset);
    const offset = position === null ? slice.offset : Math.max(0, Math.min(position - Math.floor(limit / 2), rows.length - limit));
    return {
      body: {
        items: rows.slice(offset, offset + limit).map((row) => deductionToWire(state, row)),
        total: rows.length,
        truncated: rows.more,
        asOf: snapshot.asOf,
        position,
        offset: position === null ? null : offset,
      },
    };
  }),
  route(backend, 'summariseDeductions', ({ state, url }) => {
    const query = readQuery(DeductionSummaryQuery, url);
    const sorting = sortingOf(query.sort, ['key', 'rows', 'actualDeduction'], query.by === 'day' ? 'key' : '-rows');
    const snapshot = deductionSnapshot(state, query.asOf);
    const filter = filterOf(state, query, snapshot.length);
    const { totals, rows } = backend.memo(`summary ${snapshot.length} ${cacheKey(url)}`, () => summarise(state, filter, query.by, sorting));
    const page = pageOf(totals, query, snapshot.asOf);
    const items = page.items.map((total) => ({
      key: total.key,
      names: nameOfGroup(state, query.by, total.key, query.product),
      rows: total.rows,
      actualDeduction: toDecimal(total.actual),
      unit: total.unit,
    }));
    return { body: { ...page, items, by: query.by, rows } };
  }),
];

/** The place of the first row that is not before a time, as the rows are sorted. */
function placeOf(state: State, rows: FoundRows, { key, descending }: Sorting<DeductionSortKey>, at: time.Time, offset: number | undefined): number {
  if (offset !== undefined) throw refuseField('invalidParameterValue', 'at', '`at` stands in place of `offset`: send one of them.');
  const { deductions, usages } = state;
  const sign = descending ? -1 : 1;
  if (key === 'deductedAt') return rows.firstPlace((row) => sign * (deductions.at.at(row) - at) >= 0);
  if (key === 'usageStart') return rows.firstPlace((row) => sign * (usages.start.at(deductions.usage.at(row)) - at) >= 0);
  throw refuseField('invalidParameterValue', 'at', '`at` needs the rows sorted by `deductedAt` or `usageStart`.');
}

/** What a query selects, its page left out. */
function cacheKey(url: URL): string {
  const key = new URLSearchParams(url.search);
  for (const name of ['offset', 'limit', 'asOf', 'at']) key.delete(name);
  key.sort();
  return key.toString();
}

const deductionSnapshot = (state: State, asOf: string | undefined) =>
  snapshotOf(asOf, state.now, state.deductions.length, (row) => state.deductions.at.at(row));

type Query = Omit<InferOutput<typeof DeductionQuery>, 'sort'>;

function filterOf(state: State, query: Query, rows: number): DeductionFilter {
  productOf(state, query.product);
  const { from, to } = usageWindow(state, query);
  const numberOf = (uin: string) => state.accountList.findIndex((account) => account.uin === uin);
  return {
    product: query.product,
    packs: query.packId?.map((id) => state.packsById.get(id)?.number ?? -1),
    startFrom: from,
    startTo: to,
    ...(query.deductedFrom === undefined ? {} : { madeFrom: time.toTime(query.deductedFrom) }),
    ...(query.deductedTo === undefined ? {} : { madeTo: time.toTime(query.deductedTo) }),
    modes: query.capacityMode,
    subproducts: query.subproduct,
    specifications: query.specification,
    items: query.billingItem,
    owners: query.deductedUin?.map(numberOf),
    rows,
  };
}

/** The window of usage starts: the default where nothing is said; at most so many months back. */
export function usageWindow(state: State, query: { usageStartFrom?: string | undefined; usageStartTo?: string | undefined }) {
  const standard = defaultRange(state.now);
  const from = query.usageStartFrom === undefined ? standard.from : time.toTime(query.usageStartFrom);
  const to = query.usageStartTo === undefined ? standard.to : time.toTime(query.usageStartTo);
  if (from < monthsBack(state.now, limits.deductionMonths)) {
    throw refuseField('usageTimeOutOfRange', 'usageStartFrom', 'Usage start time can go back three months at most.');
  }
  if (to <= from) throw refuseField('invalidParameterValue', 'usageStartTo', 'The end of the range is not after its start.');
  return { from, to };
}

export function deductionToWire(state: State, row: number): Deduction {
  const { deductions, usages } = state;
  const pack = state.packs[deductions.pack.at(row)]!;
  const usage = deductions.usage.at(row);
  const kind = state.kinds.at(usages.kind.at(usage));
  const pool = pack.pools[deductions.pool.at(row)]!;
  const bounded = pack.mode !== 'unlimited';
  const cycleRow = deductions.cycle.at(row);
  const cycle = deductions.cycles[cycleRow]!;
  return {
    id: `deduction-${String(row + 1).padStart(7, '0')}`,
    packOwnerUin: pack.ownerUin,
    packName: pack.name,
    packId: pack.id,
    product: pack.product,
    subproduct: pack.subproduct,
    capacityMode: pack.mode,
    deductedAt: time.toInstant(deductions.at.at(row)),
    remainingBefore: bounded ? toDecimal(deductions.before.at(row)) : null,
    actualDeduction: toDecimal(deductions.actual.at(row)),
    remainingAfter: bounded ? toDecimal(remainingAfter(deductions, row)) : null,
    packUnit: pool.policy.unit,
    cycle: cycleRow === NO_CYCLE ? null : { start: time.toInstant(cycle.start), end: time.toInstant(cycle.end) },
    comboItem: pool.policy.key || null,
    deductedUin: state.accountList[usages.owner.at(usage)]!.uin,
    deductedProduct: kind.policy.product,
    deductedSubproduct: kind.item.subproduct,
    billingItem: kind.item.key,
    specification: kind.specification,
    originalUsage: toDecimal(deductions.original.at(row)),
    originalUsageUnit: kind.item.unit,
    coefficient: toDecimal(deductions.coefficients.at(deductions.coefficient.at(row))),
    usageStart: time.toInstant(usages.start.at(usage)),
    usageEnd: time.toInstant(usages.end.at(usage)),
    usageId: usageId(usage),
  };
}

export const usageId = (usage: number): string => `usage-${String(usage + 1).padStart(7, '0')}`;
