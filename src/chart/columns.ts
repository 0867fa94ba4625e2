/** Where bars stand. Their edges lie on device pixels, so that neither bars nor gaps differ in width by chance. */
import type { Plot } from './plot.js';

/** The left and the right edge of the bar of each bucket, in CSS pixels. */
export interface Columns {
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
}

/** Least height of a value that is more than zero: what is there must be seen. */
export const leastHeight = 1;

/** From this width of a bucket on, bars are as wide as each other and have room between them. */
const roomFrom = 6;

/** From this one on, a hair's breadth is left between them. Between narrower ones it would be a pattern that no value has made. */
const hairFrom = 4;

/** The edge of a device pixel that lies next to a place. */
export const snap = (at: number, { scale }: Pick<Plot, 'scale'>): number => Math.round(at * scale) / scale;

/** Where the bars of so many buckets stand. */
export function columnsOf(plot: Plot, count: number): Columns {
  const { x, band, scale } = plot;
  const roomy = band > roomFrom;
  const width = roomy ? snap(Math.min(48, band * 0.72), plot) : band;
  const hair = band >= hairFrom ? 1 : 0;
  const lefts = Float64Array.from({ length: count }, (_, bucket) => snap(x(bucket) - width / 2, plot));
  const rights = lefts.map((left, bucket) => Math.max(left + 1 / scale, roomy ? left + width : snap(x(bucket) + width / 2, plot) - hair));
  return { lefts, rights };
}

/** The sum of some values where they are more than zero. */
export function heightsOf(all: readonly Float64Array[], count: number): Float64Array {
  const totals = new Float64Array(count);
  for (const values of all) for (let bucket = 0; bucket < count; bucket += 1) if (values[bucket]! > 0) totals[bucket]! += values[bucket]!;
  return totals;
}
