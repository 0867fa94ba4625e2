/** How a reader has arranged the columns of a table: which are hidden, their order, widths and pins. Pure. */

/** A reader's choices, by column key. What is not named here is as the table has it. */
export interface Arrangement {
  readonly hidden: readonly string[];
  /** Keys in the reader's order; empty for the table's own. */
  readonly order: readonly string[];
  /** Widths in pixels. */
  readonly widths: Readonly<Record<string, number>>;
  /** Pinned or let go against the table's own setting. */
  readonly pinned: Readonly<Record<string, boolean>>;
}

/** What can be arranged of a column. */
export interface ArrangedColumn {
  readonly key: string;
  readonly width?: number;
  readonly fixed?: boolean;
  readonly pinned?: boolean;
  readonly locked?: boolean;
}

/** Nothing chosen: the table as it is. */
export const noArrangement: Arrangement = { hidden: [], order: [], widths: {}, pinned: {} };

/** All columns as arranged, hidden ones too. Columns without a choice of the reader's stay the same objects. */
export function arranged<C extends ArrangedColumn>(columns: readonly C[], { order, widths, pinned }: Arrangement): readonly C[] {
  return inOrder(columns, order).map((column) => {
    const width = own(widths, column.key);
    const pin = own(pinned, column.key);
    if (width === undefined && (pin === undefined || pin === (column.pinned ?? false))) return column;
    return { ...column, ...(width === undefined ? {} : { width, fixed: true }), ...(pin === undefined ? {} : { pinned: pin }) };
  });
}

/** A column that the reader's order does not know, such as a new one, comes after the one it follows in the table's own. */
function inOrder<C extends ArrangedColumn>(columns: readonly C[], order: readonly string[]): readonly C[] {
  const sorted = order.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  columns.forEach((column, index) => {
    if (sorted.includes(column)) return;
    const before = columns[index - 1];
    // Stryker disable next-line ConditionalExpression: what is no column is found at -1
    sorted.splice(before ? sorted.indexOf(before) + 1 : 0, 0, column);
  });
  return sorted;
}

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
