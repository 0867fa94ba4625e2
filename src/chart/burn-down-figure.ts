/** What a burn-down is drawn from. Types alone. */

/** What has happened on a day; `refill` for a reset that comes each day or oftener, `end` for what ended the pack. */
export type DrawnMark = 'reset' | 'refill' | 'topUp' | 'freeze' | 'thaw' | 'end';

/** What is drawn beside the axes. One number for each day's end, NaN for none, in the unit of the axis. */
export interface BurnDownFigure {
  /** The day that runs, whose `left` is what is left now; -1 where it is not shown. */
  readonly now: number;
  readonly left: Float64Array;
  readonly likely: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly frozen: readonly boolean[];
  readonly marks: readonly { readonly index: number; readonly mark: DrawnMark }[];
  /** Upright lines with a word at their head: today, the last day. */
  readonly lines: readonly { readonly index: number; readonly label: string; readonly strong: boolean }[];
  /** What lies beyond the last day that is shown, such as the expiry; null for nothing. */
  readonly beyond: { readonly label: string; readonly strong: boolean } | null;
  /** Names that are written beside the lines. */
  readonly words: { readonly left: string; readonly likely: string; readonly ceiling: string };
  /** A level line: what a period may use; null for none. */
  readonly ceiling: { readonly value: number } | null;
}
