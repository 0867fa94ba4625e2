/** Which rows of a long list stand in view. Pure. */

/** Rows from `first` to `last`, both included; none when `last` is before `first`. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

/** The rows in view, `before` more above and `after` more below. */
export function rowWindow(scrollTop: number, viewHeight: number, rowHeight: number, total: number, before: number, after = before): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - before);
  const last = Math.min(total - 1, Math.ceil((scrollTop + viewHeight) / rowHeight) - 1 + after);
  return { first: Math.min(first, Math.max(0, total - 1)), last };
}
