/** Units to read usage in: seconds become minutes and hours, bytes become gigabytes. Pure. */
import { convert, quantity, toDecimal, type Amount, type Quantity } from './quantity.js';

const ladders: readonly (readonly string[])[] = [
  ['second', 'minute', 'hour'],
  ['byte', 'KB', 'MB', 'GB', 'TB', 'PB'],
];

/** An amount to be read; the digits behind it are kept. */
export interface Reading {
  /** The amount in that unit, as a decimal string. */
  readonly amount: string;
  /** The unit; null where none is known. */
  readonly unit: string | null;
}

/** The largest unit of the same kind in which an amount is at least one; its own unit when there is no better one. */
export function readingUnit(amount: Amount, unit: string | null): string | null {
  const ladder = unit === null ? undefined : ladders.find((each) => each.includes(unit));
  const value = quantity(amount);
  if (unit === null || !ladder || value === 0n) return unit;
  const magnitude = (value < 0n ? 0n - value : value) as Quantity;
  const large = ladder.filter((each) => toUnit(magnitude, unit, each) >= 10n ** 18n);
  return large.at(-1) ?? ladder[0]!;
}

/** An amount in the unit that it reads best in. */
export function readingOf(amount: Amount, unit: string | null): Reading {
  const target = readingUnit(amount, unit);
  return { amount: toDecimal(toUnit(amount, unit, target)), unit: target };
}

/** Half of what the second place after the point counts, and all of it, in parts of a quantity. */
const [half, hundredth] = [5n * 10n ** 15n, 10n ** 16n];

/**
 * The same to two places, halves away from zero: what has been used is told as near as can be. What is left is not told so,
 * because nobody is to see more of it than there is; the exact amounts of both stand in the table.
 */
export function roundedReading(amount: Amount, unit: string | null): Reading {
  const target = readingUnit(amount, unit);
  const value: bigint = toUnit(amount, unit, target);
  const magnitude = (((value < 0n ? -value : value) + half) / hundredth) * hundredth;
  // Where one of several has a fraction all are written with it, so that their points stand below each other.
  const places = target !== unit || magnitude % (100n * hundredth) !== 0n ? 2 : 0;
  return { amount: toDecimal((value < 0n ? -magnitude : magnitude) as Quantity, places), unit: target };
}

/** An amount in another unit of the same kind; unchanged when there is no way from one to the other. */
export function toUnit(amount: Amount, from: string | null, to: string | null): Quantity {
  if (from === null || to === null) return quantity(amount);
  return convert(amount, from, to) ?? quantity(amount);
}

/** What to multiply a quantity by, as a double, to have it in another unit. For drawing alone. */
export function unitFactor(from: string | null, to: string | null): number {
  return Number(toUnit('1', from, to)) / 1e36;
}
