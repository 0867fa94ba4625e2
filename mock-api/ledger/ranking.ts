/**
 * The order of deduction among the packs of one product, and for each kind of usage which of them it may draw on at all.
 * Both are worked out once and kept until something changes: a pack, a billing mode, the end of a cycle.
 */
import { roll } from './balance.js';
import { ONE, toQuantity } from './decimal.js';
import { LedgerError } from './errors.js';
import type { Pack, Pool } from './model.js';
import { coefficientOf, mismatchOf, poolFor, tableOf } from './scope.js';
import type { Candidate, ProductState, Ranking, Rate, State, UsageKind } from './state.js';
import * as time from './time.js';
import type { Time } from './time.js';
import { conversion, fraction } from './units.js';

/** Months after the end of a pack in which it is still named among those that were considered. */
const NAMED_MONTHS = 3;

export function rankingOf(state: State, product: ProductState): Ranking {
  if (!product.ranking || state.now >= product.ranking.until) product.ranking = rank(state, product);
  return product.ranking;
}

function rank(state: State, product: ProductState): Ranking {
  let until = Number.POSITIVE_INFINITY;
  const packs = product.packs.filter((pack) => state.now < forgottenAt(pack));
  for (const pack of packs) {
    roll(state, pack, state.now);
    until = Math.min(until, forgottenAt(pack));
    // Stryker disable next-line ConditionalExpression,EqualityOperator,LogicalOperator: an order that is worked out too often is the same
    if (pack.cycle && pack.invalidAt === null && pack.cycle.end > state.now) until = Math.min(until, pack.cycle.end);
  }
  packs.sort(product.policy.order === 'purchase' ? byPurchase : byExpiry);
  return { until, packs, candidates: new Map() };
}

const forgottenAt = ({ invalidAt }: Pack): Time => (invalidAt === null ? Number.POSITIVE_INFINITY : time.addMonths(invalidAt, NAMED_MONTHS));

const SOURCES = ['free', 'campaign', 'purchase'];
const LAST = Number.MAX_SAFE_INTEGER;

/** The place asked for, 1 (first) to 10; null for none, which comes last. Throws `invalidQuantity` for another one. */
export function placeOf(priority: number | undefined): number | null {
  if (priority === undefined) return null;
  if (!Number.isInteger(priority) || priority < 1 || priority > 10) throw new LedgerError('invalidQuantity', { value: String(priority) });
  return priority;
}

/** Explicit priority; unlimited packs, which cost nothing to use; the more specific scope; free ones, gifts, bought ones. */
function byPrecedence(a: Pack, b: Pack): number {
  return (
    (a.priority ?? LAST) - (b.priority ?? LAST) ||
    Number(b.mode === 'unlimited') - Number(a.mode === 'unlimited') ||
    specificity(b) - specificity(a) ||
    SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source)
  );
}

/** Bound to attributes, to a region, to hours of the day. */
const specificity = (pack: Pack): number => pack.attributes.length + (pack.region === null ? 0 : 1) + (pack.shardRange === null ? 0 : 1);

/** Then the quota that ends first; earlier expiry, start and purchase; the id. */
function byExpiry(a: Pack, b: Pack): number {
  return (
    byPrecedence(a, b) ||
    (a.cycle?.end ?? a.endsAt) - (b.cycle?.end ?? b.endsAt) ||
    a.endsAt - b.endsAt ||
    (a.effectiveAt ?? LAST) - (b.effectiveAt ?? LAST) ||
    a.purchasedAt - b.purchasedAt ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Then the pack bought first. */
const byPurchase = (a: Pack, b: Pack): number => byPrecedence(a, b) || a.purchasedAt - b.purchasedAt || byExpiry(a, b);

/** The packs that usage of this kind and owner may draw on, in order. */
export function candidatesOf(state: State, ranking: Ranking, kind: UsageKind, owner: number): readonly Candidate[] {
  const key = `${kind.number} ${owner}`;
  let candidates = ranking.candidates.get(key);
  if (!candidates) {
    candidates = ranking.packs.flatMap((pack) => candidate(state, pack, kind, owner) ?? []);
    ranking.candidates.set(key, candidates);
  }
  return candidates;
}

function candidate(state: State, pack: Pack, kind: UsageKind, owner: number): Candidate | null {
  if (pack.status !== 'valid' && pack.status !== 'expired') return null;
  if (mismatchOf(state, pack, kind, owner)) return null;
  const poolNumber = poolFor(pack, kind);
  const pool = pack.pools[poolNumber];
  const rate = pool && rateOf(state, pool, kind);
  return pool && rate ? { pack, pool, poolNumber, rate } : null;
}

const AS_METERED = fraction(1n, 1n);

function rateOf(state: State, pool: Pool, kind: UsageKind): Rate | null {
  const text = coefficientOf(tableOf(pool.policy, kind.item.key), kind);
  if (text === null) return null;
  const coefficient = toQuantity(text);
  const units = pool.policy.acrossUnits ? AS_METERED : conversion(kind.item.unit, pool.policy.unit);
  const whole = fraction(coefficient * units.numerator, ONE * units.denominator);
  return { coefficient, number: state.deductions.coefficients.of(text, () => coefficient), ...whole };
}
