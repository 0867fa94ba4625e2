/** What a backend of the contract does to a list of packs, for a list that is at hand: filter, sort, cut, count. Pure. */
import { ApiError } from '../../api/api-error.js';
import type { Pack, PackList, PackQuery, PackSummary } from '../../contract/index.js';
import { addDays } from '../../model/days.js';
import { add, compare, parseQuantity, quantity, toDecimal, zero, type Quantity } from '../../model/quantity.js';
import { billingDay, midnight } from './billing-days.js';
import { thresholds } from './capabilities.js';

const sortKeys = ['name', 'id', 'subproduct', 'status', 'purchasedAt', 'effectiveAt', 'expiresAt', 'invalidAt', 'totalCapacity', 'totalRemaining', 'usedAmount'] as const;
type SortKey = (typeof sortKeys)[number];

/** One page of the packs that a query asks for, and counts of all of them. */
export function pageOf(packs: readonly Pack[], query: PackQuery, asOf: string, now: number): PackList {
  const { offset = 0, limit = 20, sort = '-purchasedAt' } = query;
  const matching = packs.filter(filterOf(query, now)).sort(orderOf(sort));
  return {
    items: matching.slice(offset, offset + limit),
    total: matching.length,
    truncated: false,
    asOf,
    summary: summaryOf(packs, now),
  };
}

function filterOf({ subproduct, status, capacityMode, search, concern, expiresFrom, expiresTo }: PackQuery, now: number): (pack: Pack) => boolean {
  const [from, to] = [instant(expiresFrom, -Infinity), instant(expiresTo, Infinity)];
  const text = search?.toLowerCase();
  const among = (wanted: readonly string[] | undefined, value: string) => wanted?.includes(value) ?? true;
  const soon = lastDayOfSoon(now);
  return (pack) =>
    (concern !== 'runningLow' || (pack.status === 'valid' && isLow(pack))) &&
    (concern !== 'expiringSoon' || (pack.status === 'valid' && endsBy(pack, soon))) &&
    (concern !== 'lapsing' || isLapsing(pack, soon)) &&
    among(subproduct, pack.subproduct) &&
    among(status, pack.status) &&
    among(capacityMode, pack.capacityMode) &&
    (text === undefined || pack.id === search || pack.name.toLowerCase().includes(text)) &&
    Date.parse(pack.expiresAt) >= from &&
    Date.parse(pack.expiresAt) < to;
}

/** A day means its first instant at UTC+8. */
function instant(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  return Date.parse(text.includes('T') ? text : midnight(text));
}

function orderOf(sort: string): (a: Pack, b: Pack) => number {
  const descending = sort.startsWith('-');
  const key = sortKeys.find((each) => each === (descending ? sort.slice(1) : sort));
  if (!key) throw new ApiError('refused', { status: 400, code: 'invalidParameterValue', field: 'sort', detail: `Cannot sort by \`${sort}\`.` });
  return (a, b) => (descending ? byValue(b, a, key) : byValue(a, b, key)) || (a.id < b.id ? -1 : 1);
}

function byValue(a: Pack, b: Pack, key: SortKey): number {
  const [left, right] = [a[key] ?? '', b[key] ?? ''];
  if (key.endsWith('At')) return (Date.parse(left) || 0) - (Date.parse(right) || 0);
  if (parseQuantity(left) !== null && parseQuantity(right) !== null) return compare(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}

function summaryOf(packs: readonly Pack[], now: number): PackSummary {
  const valid = packs.filter(({ status }) => status === 'valid');
  const soon = lastDayOfSoon(now);
  const lapsing = packs.filter((pack) => isLapsing(pack, soon));
  const sums = new Map<string, Quantity>();
  for (const { capacityUnit, totalRemaining } of lapsing) {
    if (capacityUnit !== null && totalRemaining !== null) sums.set(capacityUnit, add(sums.get(capacityUnit) ?? zero, totalRemaining));
  }
  return {
    valid: valid.length,
    expiringSoon: valid.filter((pack) => endsBy(pack, soon)).length,
    runningLow: valid.filter(isLow).length,
    lapsing: { packs: lapsing.length, amounts: [...sums].map(([unit, amount]) => ({ unit, amount: toDecimal(amount) })) },
  };
}

const lastDayOfSoon = (now: number): string => addDays(billingDay(now), thresholds.expiringSoonDays);
const endsBy = ({ expiresAt }: Pack, day: string): boolean => billingDay(expiresAt) <= day;

/** Packs for live streaming are never renewed by themselves. */
const isLapsing = (pack: Pack, soon: string): boolean =>
  (pack.status === 'valid' || pack.status === 'frozen') && endsBy(pack, soon) && pack.totalRemaining !== null && compare(pack.totalRemaining, zero) > 0;

const isLow = ({ totalCapacity, totalRemaining }: Pack): boolean =>
  totalCapacity !== null &&
  totalRemaining !== null &&
  quantity(totalRemaining) * 100n <= quantity(totalCapacity) * BigInt(thresholds.runningLowPercent);
