/** What one row of the ledger must hold to by itself. Exact: nothing is rounded that the rule does not round. Pure. */
import type { Deduction } from '../contract/index.js';
import { convert, quantity, subtract, type Quantity } from './quantity.js';
import { readNine } from './ledger-check-read.js';

/**
 * What does not add up.
 * - `arithmetic`: before − deducted is not after.
 * - `coefficient`: deducted is not original usage × coefficient.
 * - `continuity`: before is not the after of the row before it in its cycle.
 * - `missing`: a bounded pack's row does not say what was left before, or after.
 * - `negative`: less than nothing is left, or was taken.
 */
export type DifferenceKind = 'arithmetic' | 'coefficient' | 'continuity' | 'missing' | 'negative';

/** A row and where it stands in the list. */
export interface PlacedRow {
  readonly index: number;
  readonly row: Deduction;
}

/** One thing that does not add up. */
export interface Difference extends PlacedRow {
  readonly kind: DifferenceKind;
  /** The amount that follows from the others; null where there is none. */
  readonly expected: Quantity | null;
  /** The amount that stands there; null where there is none. */
  readonly found: Quantity | null;
  /** The row before it in its cycle, for `continuity`. */
  readonly previous: PlacedRow | null;
}

const one = 10n ** 18n;
/** Half of the ninth fraction digit: amounts of the ledger are rounded to nine, halves up. */
const half = 5n * 10n ** 8n;

/** What is wrong with a row by itself; undefined, and no list, when nothing is: nearly always. */
export function rowDifferences(index: number, row: Deduction): Difference[] | undefined {
  let found: Difference[] | undefined;
  const tell = (kind: DifferenceKind, expected: Quantity | null, is: Quantity | null): void => {
    (found ??= []).push({ kind, index, row, expected, found: is, previous: null });
  };
  const { remainingBefore, remainingAfter, actualDeduction } = row;
  const actual = readNine(actualDeduction);
  if (actual < 0n) tell('negative', null, actual);
  if (remainingBefore !== null && remainingAfter !== null) {
    const [before, after] = [readNine(remainingBefore), readNine(remainingAfter)];
    if (before - actual !== after) tell('arithmetic', subtract(before, actual), after);
    if (after < 0n) tell('negative', null, after);
  } else if (row.capacityMode !== 'unlimited' || remainingBefore !== remainingAfter) {
    tell('missing', null, null);
  }
  const due = deductionDue(row, actual);
  if (due !== undefined) tell('coefficient', due, actual);
  return found;
}

/**
 * What should have been taken, if it was not: original usage in the pack's unit × coefficient. Both the original usage
 * and the result are rounded at the ninth digit, so a difference of half that digit × (1 + coefficient) is none.
 */
function deductionDue({ originalUsage, originalUsageUnit, packUnit, coefficient, actualDeduction }: Deduction, actual: Quantity): Quantity | undefined {
  const factor = factorOf(coefficient);
  // Stryker disable next-line ConditionalExpression: the quick answer for most, which the computation below would give as well
  if (originalUsageUnit === packUnit && factor === one && originalUsage === actualDeduction) return undefined;
  const { numerator, denominator } = unitsOf(originalUsageUnit, packUnit);
  const original = readNine(originalUsage);
  const apart = actual * one * denominator - original * numerator * factor;
  const allowed = half * (one + factor) * denominator;
  if (apart <= allowed && -apart <= allowed) return undefined;
  return roundedToNine(original * numerator * factor, one * denominator);
}

/** a ÷ b, rounded to the ninth fraction digit, halves up. */
function roundedToNine(a: bigint, b: bigint): Quantity {
  const unit = b * half * 2n;
  const [n, d] = [2n * a + unit, 2n * unit];
  // Division cuts off; what is less than nothing has to go down nonetheless.
  const whole = n / d - (n % d < 0n ? 1n : 0n);
  return (whole * half * 2n) as Quantity;
}

/** The few coefficients of a ledger come again and again. */
const factors = new Map<string, Quantity>();

function factorOf(coefficient: string): Quantity {
  let factor = factors.get(coefficient);
  // Stryker disable next-line all: what is not remembered is read again
  if (factor === undefined) {
    // Stryker disable next-line all: what has been forgotten is read again
    if (factors.size > 1000) factors.clear();
    factors.set(coefficient, (factor = quantity(coefficient)));
  }
  return factor;
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const unitPairs = new Map<string, Fraction>();
const same: Fraction = { numerator: 1n, denominator: 1n };

/** What one unit is of another, as a fraction: exact also where it has no end, as seconds in minutes. */
function unitsOf(from: string, to: string): Fraction {
  // Stryker disable next-line ConditionalExpression: the quick answer for most, which conversion would give as well
  if (from === to) return same;
  const key = `${from} ${to}`;
  let pair = unitPairs.get(key);
  // Stryker disable next-line ConditionalExpression: what is not remembered is computed again
  if (!pair) {
    const [up, down] = [convert('1', from, to), convert('1', to, from)];
    // Units of two kinds: the coefficient itself leads from the one to the other.
    if (up === null || down === null) pair = same;
    // Stryker disable next-line EqualityOperator: of units that are the same it is one either way
    else if (up >= one) pair = { numerator: up / one, denominator: 1n };
    else pair = { numerator: 1n, denominator: down / one };
    // Stryker disable next-line CallExpression: what is not remembered is computed again
    unitPairs.set(key, pair);
  }
  return pair;
}
