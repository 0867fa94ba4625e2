/** What a cursor moves over, and how it tells what it finds. Types alone. */
import type { TemplateResult } from 'lit';
import type { ChartDrawing } from '../../chart/figure.js';

/** What the cursor moves over and what it says. */
export interface CursorConfig {
  readonly drawing: () => ChartDrawing | undefined;
  /** How many buckets there are. */
  readonly count: () => number;
  readonly tip: (bucket: number, told: Telling) => TemplateResult;
  readonly spoken: (bucket: number, told: Telling) => string;
  /** The same of several buckets, the first and the last one included. */
  readonly spanTip: (first: number, last: number, told: Telling) => TemplateResult;
  readonly spanSpoken: (first: number, last: number, told: Telling) => string;
  /** Several buckets have been selected. */
  readonly onSelect: (first: number, last: number) => void;
  /** The way out of what was zoomed in on; null where nothing was. */
  readonly wayOut: () => (() => void) | null | undefined;
}

/** How the cursor is moved: what it says of the next step depends on it. */
export type Pointing = 'mouse' | 'touch' | 'keys';

/** How a bucket is told. */
export interface Telling {
  /** True for every digit of each value. */
  readonly exact: boolean;
  readonly by: Pointing;
}
