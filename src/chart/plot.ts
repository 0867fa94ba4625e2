/** Where things are painted and in which colours: what all painters share. */
import type { Box, ChartLook, FigureSeries } from './figure.js';

/** Where things are, in CSS pixels of the canvas. */
export interface Plot {
  /** Width of the whole drawing. */
  readonly width: number;
  readonly box: Box;
  /** The middle of a bucket. */
  readonly x: (bucket: number) => number;
  /** The height of a value. */
  readonly y: (value: number) => number;
  /** Width of a bucket. */
  readonly band: number;
  /** Device pixels to a CSS pixel. */
  readonly scale: number;
}

/** The colour of a series. */
export const inkOf = ({ ink }: { readonly ink: FigureSeries['ink'] | 'muted' }, look: ChartLook): string => (typeof ink === 'string' ? look[ink] : look.inks[ink % look.inks.length]!);

/** A text that keeps its own direction, whatever is written around it: `2 others` in a page that runs from right to left. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
