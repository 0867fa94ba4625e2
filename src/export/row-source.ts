/** Where the rows of an export come from. A call that fails may be made again and goes on where the last good one ended. */

export interface RowSource<Row> {
  /** How many rows there will be; null while that is not known. */
  readonly total: number | null;
  /** The moment that the rows are of; null before the first ones. */
  readonly asOf: string | null;
  /** True when rows that match are left out, because the backend lists no more. */
  readonly truncated: boolean;
  /** The next rows; null when there are no more. */
  next(signal: AbortSignal): Promise<readonly Row[] | null>;
}
