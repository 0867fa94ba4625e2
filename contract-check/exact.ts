/** Exact arithmetic on the contract's decimal strings. */
import Big from 'big.js';

export const decimal = (text: string): Big => new Big(text);
export const zero = new Big(0);

/** As the contract writes it: never with an exponent. */
export const plain = (value: Big): string => value.toFixed();

export function sum(texts: Iterable<string>): Big {
  let total = zero;
  for (const text of texts) total = total.plus(text);
  return total;
}

/** Each unit's multiples of the smallest of its kind. */
const units: Readonly<Record<string, readonly [kind: string, size: string]>> = {
  second: ['time', '1'],
  minute: ['time', '60'],
  hour: ['time', '3600'],
  day: ['time', '86400'],
  byte: ['data', '1'],
  KB: ['data', '1e3'],
  MB: ['data', '1e6'],
  GB: ['data', '1e9'],
  TB: ['data', '1e12'],
  PB: ['data', '1e15'],
  token: ['tokens', '1'],
  thousandTokens: ['tokens', '1e3'],
  millionTokens: ['tokens', '1e6'],
  count: ['counts', '1'],
  tenThousandCounts: ['counts', '1e4'],
};

/** How many of the unit `to` one `from` is, as a fraction; null for units that are not known to be multiples. */
export function conversion(from: string, to: string): { readonly numerator: Big; readonly denominator: Big } | null {
  if (from === to) return { numerator: new Big(1), denominator: new Big(1) };
  const [source, target] = [units[from], units[to]];
  if (!source || !target || source[0] !== target[0]) return null;
  return { numerator: new Big(source[1]), denominator: new Big(target[1]) };
}
