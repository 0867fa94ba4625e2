/**
 * Exact quantities: whole numbers of billionths, as bigint. Nine places are the precision of the ledger; a quantity of
 * any size fits, and adding or subtracting never rounds.
 */
import { LedgerError } from './errors.js';

/** A quantity in billionths of its unit. */
export type Quantity = bigint;

/** A quantity as a command may give it: decimal text with at most nine places, or billionths. */
export type QuantityInput = string | bigint;

/** Billionths in one. */
export const ONE: Quantity = 1_000_000_000n;

const PLACES = 9;
const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,9}))?$/;

/** Reads decimal text; throws `invalidQuantity` for anything that nine places cannot hold. */
export function toQuantity(input: QuantityInput): Quantity {
  if (typeof input === 'bigint') return input;
  const match = DECIMAL.exec(input);
  if (!match) throw new LedgerError('invalidQuantity', { value: input });
  const [, sign, whole = '', fraction = ''] = match;
  const magnitude = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return sign ? -magnitude : magnitude;
}

/** Decimal text with exactly `places` fraction digits; digits beyond them are cut off, so give nine unless none are lost. */
export function toDecimal(value: Quantity, places = PLACES): string {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(PLACES + 1, '0');
  const point = digits.length - PLACES;
  const fraction = places > 0 ? `.${digits.slice(point, point + places)}` : '';
  return `${negative ? '-' : ''}${digits.slice(0, point)}${fraction}`;
}

/** Decimal text without trailing zeros. */
export function toShortDecimal(value: Quantity): string {
  return toDecimal(value).replace(/\.?0+$/, '');
}

/** value × numerator ÷ denominator, rounded to a billionth, halves away from zero. The denominator is positive. */
export function mulDiv(value: Quantity, numerator: bigint, denominator: bigint): Quantity {
  if (numerator === denominator) return value;
  const product = value * numerator;
  const half = denominator / 2n;
  if (product < 0n) return -((-product + half) / denominator);
  // For odd denominators the half is not whole: d=3, half=1 rounds 1⅓ down and 1⅔ up, as it should.
  return (product + half) / denominator;
}

/** Rounded to a hundredth, halves away from zero. */
export const toCents = (amount: Quantity): Quantity => mulDiv(amount, 100n, ONE) * (ONE / 100n);

/** value rounded up to a multiple of `step`. */
export function ceilTo(value: Quantity, step: Quantity): Quantity {
  return ((value + step - 1n) / step) * step;
}

/** Greatest common divisor of two positive numbers. */
export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

// Stryker disable next-line EqualityOperator: of two that are equal, either is the smaller one
export const min = (a: Quantity, b: Quantity): Quantity => (a < b ? a : b);
