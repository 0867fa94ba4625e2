/** Pages of a long list, and how they are asked for. */

/** One page as a source answers it. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly truncated: boolean;
  readonly asOf: string;
}

/** Asks for one page. */
export type LoadPage<Row, P extends Page<Row> = Page<Row>> = (
  page: { readonly offset: number; readonly limit: number; readonly asOf?: string },
  signal: AbortSignal,
) => Promise<P>;

/** How the rows are asked for. */
export interface PagedRowsConfig<Row, P extends Page<Row>> {
  /** What the rows depend on, as one string; null while something is missing. Another key starts anew. */
  readonly key: () => string | null;
  /**
   * What the number of rows depends on: the key without the order. While it stays the same, a new key keeps the count, so
   * that the table stands and only its rows are on their way.
   */
  readonly scope?: () => string | null;
  readonly load: LoadPage<Row, P>;
  /** Rows of the list have come, and nothing else has changed. The host is asked to update when absent. */
  readonly onRows?: () => void;
  /** Most rows to one call; read when a new key starts. */
  readonly pageSize: () => number;
  /** How many such calls' rows are kept. Default 12. */
  readonly keep?: number;
  /** Milliseconds between two looks for new rows; null or absent for none but `check()`. */
  readonly poll?: () => number | null;
}
