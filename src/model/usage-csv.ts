/** Usage as a file for spreadsheets, every digit of it. Pure. */
import { addDays } from './days.js';
import { toDecimal, type Quantity } from './quantity.js';
import { csvCell } from './spreadsheet-cell.js';
import type { BucketState, UsageView } from './usage-view.js';

/** The words in the file. */
export interface CsvWords {
  readonly first: string;
  readonly last: string;
  readonly note: string;
  readonly total: string;
  readonly before: string;
  readonly series: (position: number) => string;
  /** Why a row has no value; empty for one that has. */
  readonly state: (state: BucketState) => string;
}

/** The rows of a view, without what is hidden. */
export function usageCsv(view: UsageView, hidden: ReadonlySet<string>, words: CsvWords): string {
  const shown = view.series.flatMap(({ id, values }, position) => (hidden.has(id) ? [] : [{ values, name: words.series(position) }]));
  const { before } = view;
  const head = csvRow([words.first, words.last, words.total, ...(before ? [words.before] : []), ...shown.map(({ name }) => name), words.note]);
  const rows = view.buckets.map(({ from, to }, index) => [
    from,
    addDays(to, -1),
    number(view.totals[index]),
    ...(before ? [number(before[index])] : []),
    ...shown.map(({ values }) => number(values[index])),
    ...csvRow([words.state(view.states[index]!)]),
  ]);
  return csvFile([head, ...rows]);
}

/** Texts as cells. */
export const csvRow = (texts: readonly string[]): readonly string[] => texts.map(csvCell);

/** Rows of cells as a file: RFC 4180, with the mark that makes spreadsheets read UTF-8. */
export const csvFile = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((cells) => `${cells.join(',')}\r\n`).join('')}`;

const number = (value: Quantity | null | undefined): string => (value === null || value === undefined ? '' : toDecimal(value));
