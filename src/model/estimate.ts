/** Estimates as decimal strings. Pure. */

/**
 * An estimate of what is to be left, as a decimal string of three digits: more it does not have. Rounded down, so that it
 * is never more than what is left now.
 */
export function estimateText(value: number): string {
  // Twelve digits tell a number from the traces of its computation.
  const [digits, exponent] = value.toExponential(11).split('e') as [string, string];
  return decimalText(Number(`${digits.slice(0, 4)}e${exponent}`));
}

/** An estimate as a decimal string with all that it has, to be told in another unit. Zero where it is below. */
export function decimalText(value: number): string {
  const positive = Math.max(0, value);
  // Stryker disable next-line EqualityOperator: of this very number both say the same
  return positive < 1e15 ? String(Number(positive.toFixed(9))).replace(/.*e-.*/, '0') : String(BigInt(positive));
}
