/**
 * Exact quantities. A quantity is a whole number of 10⁻¹⁸ of its unit, as bigint: eighteen fraction digits are all that
 * the contract lets through, and a bigint has any size. Adding, subtracting and comparing never round.
 *
 * Functions take quantities or decimal strings as the contract sends them; why bigint, is told in docs/decisions.
 */

declare const exact: unique symbol;

/** A quantity that has been read. Compare two with `<`, `>` or `===`. */
export type Quantity = bigint & { readonly [exact]: true };

/** A quantity, or the decimal string of one. */
export type Amount = Quantity | string;

const places = 18;
const one = 10n ** 18n;
const shape = /^(-?)(\d+)(?:\.(\d{1,18}))?$/;

/** Nothing. */
export const zero = 0n as Quantity;

/** Reads a decimal string: an optional minus sign, digits, up to 18 fraction digits. Null for anything else. */
export function parseQuantity(text: string): Quantity | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  // Whole numbers that a double holds exactly are most of all, and several times as fast to read.
  if (fraction === '' && whole.length < 16) return (BigInt(Number(text)) * one) as Quantity;
  const magnitude = BigInt(whole + fraction.padEnd(places, '0'));
  return (sign ? -magnitude : magnitude) as Quantity;
}

/** The quantity of a decimal string from a checked answer. Throws `RangeError` for any other text. */
export function quantity(amount: Amount): Quantity {
  if (typeof amount === 'bigint') return amount;
  const read = parseQuantity(amount);
  if (read === null) throw new RangeError('not a decimal string');
  return read;
}

/**
 * The decimal string: every digit, no exponent, no separators; without needless zeros at the end.
 * @param padTo fraction digits to fill up with zeros, 0-18
 */
export function toDecimal(amount: Amount, padTo = 0): string {
  const value: bigint = quantity(amount);
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '').padEnd(padTo, '0');
  return (value < 0n ? '-' : '') + digits.slice(0, -places) + (fraction && `.${fraction}`);
}

/** The nearest double. For drawing, and for rates that are estimates anyway; never for what is shown as a quantity. */
export function toNumber(amount: Amount): number {
  return Number(toDecimal(amount));
}

/** Negative when the first is less, positive when it is more, 0 when both are the same quantity: fit for sorting. */
export function compare(first: Amount, second: Amount): -1 | 0 | 1 {
  const [a, b] = [quantity(first), quantity(second)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Both together. */
export function add(first: Amount, second: Amount): Quantity {
  return (quantity(first) + quantity(second)) as Quantity;
}

/** What is left of the first without the second; may be negative. */
export function subtract(first: Amount, second: Amount): Quantity {
  return (quantity(first) - quantity(second)) as Quantity;
}

/** All of them together; zero when there are none. */
export function sum(amounts: Iterable<Amount>): Quantity {
  let total = 0n;
  for (const amount of amounts) total += quantity(amount);
  return total as Quantity;
}

/** The product, rounded to the 18th fraction digit, halves away from zero. */
export function multiply(first: Amount, second: Amount): Quantity {
  return divideRounded(quantity(first) * quantity(second), one) as Quantity;
}

/** The quotient, rounded to the 18th fraction digit, halves away from zero; null when the divisor is zero. */
export function divide(dividend: Amount, divisor: Amount): Quantity | null {
  const by = quantity(divisor);
  return by === 0n ? null : (divideRounded(quantity(dividend) * one, by) as Quantity);
}

/**
 * The share of a part in a whole, from 0 to 1, for drawing. What lies outside is cut off, a whole of zero has no part.
 * Exactly 0 only when nothing is there and exactly 1 only when nothing is missing: a meter that looks empty is empty.
 */
export function ratio(part: Amount, whole: Amount): number {
  const [a, b] = [quantity(part), quantity(whole)];
  if (a <= 0n || b <= 0n) return 0;
  if (a >= b) return 1;
  const fine = 2n ** 50n;
  const steps = (a * fine) / b;
  return Number(steps || 1n) / Number(fine);
}

/** How many of the smallest of its kind each unit holds; decimal multiples, as traffic and storage are billed. */
const units: ReadonlyMap<string, readonly [kind: string, size: bigint]> = new Map([
  ['second', ['time', 1n]],
  ['minute', ['time', 60n]],
  ['hour', ['time', 3600n]],
  ['byte', ['data', 1n]],
  ['KB', ['data', 1_000n]],
  ['MB', ['data', 1_000_000n]],
  ['GB', ['data', 1_000_000_000n]],
  ['TB', ['data', 1_000_000_000_000n]],
  ['PB', ['data', 1_000_000_000_000_000n]],
  ['token', ['tokens', 1n]],
  ['thousandTokens', ['tokens', 1_000n]],
  ['millionTokens', ['tokens', 1_000_000n]],
  ['count', ['counts', 1n]],
  ['tenThousandCounts', ['counts', 10_000n]],
]);

/**
 * The same amount in another unit, rounded to the 18th fraction digit, halves away from zero. Null when the units are
 * not of one kind; a unit that is not known converts to itself alone.
 */
export function convert(amount: Amount, from: string, to: string): Quantity | null {
  const value = quantity(amount);
  if (from === to) return value;
  const [source, target] = [units.get(from), units.get(to)];
  if (!source || !target || source[0] !== target[0]) return null;
  return divideRounded(value * source[1], target[1]) as Quantity;
}

/** a ÷ b to the nearest whole number, halves away from zero. */
function divideRounded(a: bigint, b: bigint): bigint {
  const [n, d] = b < 0n ? [-a, -b] : [a, b];
  const magnitude = n < 0n ? -n : n;
  const rounded = (2n * magnitude + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}
