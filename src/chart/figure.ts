/** What a chart is drawn from, and what can be asked of a drawing. Types alone: to import them fetches no engine. */
import type { BucketState } from '../model/usage-view.js';
import type { BurnDownFigure } from './burn-down-figure.js';

/** How series are drawn: bars on top of each other, one line each, or each bar filled up to 100 %. */
export type ChartKind = 'bars' | 'lines' | 'share';

/** One series of a figure. */
export interface FigureSeries {
  /** One number for each bucket, in the unit of the axis; NaN where there is no data. */
  readonly values: Float64Array;
  /** Which of the palette's colours; `rest` for what stands for many, or for what has no name; `text` for what is compared. */
  readonly ink: number | 'rest' | 'text';
  /** Which texture its bars have: colour is never alone in telling series apart. */
  readonly texture: number;
  /** Dash of its line in CSS pixels; empty for a line without gaps. */
  readonly dash: readonly number[];
  /** Its name, written at the end of its line. */
  readonly name: string;
  /** The same series some time before, drawn beside it in `lines` and `share`; null for none. */
  readonly before: Float64Array | null;
}

/** A label of the axis of days. */
export interface AxisTick {
  /** The bucket that it stands under. */
  readonly index: number;
  readonly label: string;
}

/** What is to be drawn. Everything in it is plain data or a pure function; a figure never changes. */
export interface ChartFigure {
  readonly kind: ChartKind;
  /** How many buckets there are. */
  readonly count: number;
  /** Bottom to top; series that are hidden are left out. */
  readonly series: readonly FigureSeries[];
  /** The sum of all series some time before, drawn as steps over `bars`; null for none. */
  readonly before: Float64Array | null;
  /** A pack's remaining amount, drawn in place of series; absent for usage. */
  readonly burnDown?: BurnDownFigure;
  /** What is known of each bucket. */
  readonly states: readonly BucketState[];
  /** Which buckets do not hold all of their days. */
  readonly unfinished: readonly boolean[];
  /** What is written on a stretch that is not known, where there is room. */
  readonly stateNames: Readonly<Record<Exclude<BucketState, 'data'>, string>>;
  /** The labels of the axis of days when so many fit in at most. */
  readonly ticks: (most: number) => readonly AxisTick[];
  /** A label as wide as any. */
  readonly widestTick: string;
  /** A value of the other axis as it is written. */
  readonly format: (value: number) => string;
}

/** How it looks where it stands: colours as the browser computes them, fonts, direction. */
export interface ChartLook {
  /** The palette, in order. */
  readonly inks: readonly string[];
  readonly rest: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly bad: string;
  /** Family of the labels' font, and its size in CSS pixels. */
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly rtl: boolean;
  /** How strongly textures are laid over their colour, up to 1. */
  readonly texture: number;
}

/** A box in CSS pixels of the canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A chart that has been drawn. */
export interface ChartDrawing {
  /** Draws something else in the same place. */
  update(figure: ChartFigure, look: ChartLook): void;
  /** Draws the same in another size, in CSS pixels. */
  resize(width: number, height: number): void;
  /** Where the values are drawn, the labels left out. */
  area(): Box;
  /** The bucket nearest to a distance from the left edge, in CSS pixels. */
  bucketAt(x: number): number;
  /** The middle of a bucket, and its width, in CSS pixels from the left edge. */
  place(bucket: number): { readonly centre: number; readonly width: number };
  /** Lets go of the canvas. */
  destroy(): void;
}

/** What draws. */
export interface ChartEngine {
  /** Draws a figure on a canvas that no other drawing holds, in a size in CSS pixels, and so many device pixels to each; as many as the screen has when absent. */
  readonly draw: (canvas: HTMLCanvasElement, figure: ChartFigure, look: ChartLook, width: number, height: number, scale?: number) => ChartDrawing;
}
