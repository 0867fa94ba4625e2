/** What a file of rows is made of, whichever kind of file it is. Pure. */

/** What a cell holds: a spreadsheet counts with numbers and instants, and leaves text alone. */
export type CellKind = 'text' | 'number' | 'instant';

/** Rows that a sheet of a workbook can have, its header among them. */
export const sheetRows = 1_048_576;

/** A column of a file. */
export interface ExportColumn<Row> {
  /** Header, in the reader's language. */
  readonly label: string;
  readonly kind: CellKind;
  /** A text, a decimal string, or an RFC 3339 instant; null for an empty cell. */
  readonly value: (row: Row) => string | null;
}

/** A line about the file itself: what it is called, and what it is. A number is a count. */
export type AboutLine = readonly [name: string, value: string | number];

/** A file's rows on their way into bytes. */
export interface SheetWriter<Row> {
  /** The lines that the file begins with, if it begins with any. */
  head(about: readonly AboutLine[], spare?: number): string;
  rows(rows: readonly Row[]): string;
}

/** A decimal string whose digits a spreadsheet would not change: no needless zeros in front, no minus zero. */
const plainNumber = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Whether a spreadsheet, which counts in doubles, holds a decimal string to its last digit: fifteen digits are all that
 * every double keeps and every spreadsheet shows.
 */
export function isExactInSpreadsheet(decimal: string): boolean {
  if (!plainNumber.test(decimal)) return false;
  // Stryker disable next-line ConditionalExpression,EqualityOperator: the quick answer for most, which counting would give as well
  if (decimal.length <= 15) return true;
  // Stryker disable next-line Regex: it finds nothing at the beginning, if nothing else
  const begun = decimal.replace(/^-?[0.]*/, '');
  const significant = decimal.includes('.') ? begun.replace(/[0.]+$/, '') : begun;
  return significant.replace('.', '').length <= 15;
}
