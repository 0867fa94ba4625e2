/** Units that are multiples of one another. Units not listed here convert only to themselves. */
import { LedgerError } from './errors.js';
import { gcd } from './decimal.js';

/** How many of the smallest unit of its kind each unit holds. Decimal multiples, as traffic and storage are billed. */
const MULTIPLES: Readonly<Record<string, readonly [kind: string, size: bigint]>> = {
  second: ['time', 1n],
  minute: ['time', 60n],
  hour: ['time', 3600n],
  byte: ['data', 1n],
  KB: ['data', 1000n],
  MB: ['data', 1000n ** 2n],
  GB: ['data', 1000n ** 3n],
  TB: ['data', 1000n ** 4n],
  PB: ['data', 1000n ** 5n],
  token: ['tokens', 1n],
  thousandTokens: ['tokens', 1000n],
  millionTokens: ['tokens', 1_000_000n],
  count: ['counts', 1n],
  tenThousandCounts: ['counts', 10_000n],
};

/** A whole fraction in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fraction(numerator: bigint, denominator: bigint): Fraction {
  const divisor = gcd(numerator, denominator) || 1n;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** What an amount in one unit is multiplied by to be in another; throws `unknownUnit` for units of different kinds. */
export function conversion(from: string, to: string): Fraction {
  if (from === to) return { numerator: 1n, denominator: 1n };
  const source = MULTIPLES[from];
  const target = MULTIPLES[to];
  if (!source || !target || source[0] !== target[0]) throw new LedgerError('unknownUnit', { from, to });
  return fraction(source[1], target[1]);
}
