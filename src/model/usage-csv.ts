/** Usage as a file for spreadsheets, every digit of it. Pure. */
import { addDays } from './days.js';
import { toDecimal, type Quantity } from './quantity.js';
import { csvCell } from './spreadsheet-cell.js';
import { daysRead, sharesOf, shownTotals, type BucketState, type UsageView } from './usage-view.js';

/** The words in the file. */
export interface CsvWords {
  readonly first: string;
  readonly last: string;
  readonly note: string;
  readonly total: string;
  readonly before: string;
  readonly series: (position: number) => string;
  /** The heads of columns that tell each row's shares in percent; absent for none. */
  readonly share?: (position: number) => string;
  /** Why a row has no value; empty for one that has. */
  readonly state: (state: BucketState) => string;
  /** How many of its days a row holds, where others could not be read. */
  readonly read?: (days: number, whole: number) => string;
  /** That a row does not hold all of its days; absent where all are whole. */
  readonly unfinished?: Readonly<Record<'cut' | 'running', string>>;
}

/** What stands above the rows: name and value. */
export type CsvAbout = readonly (readonly [name: string, value: string])[];

/** The rows of a view, without what is hidden: the total is of the series that stand beside it. */
export function usageCsv(view: UsageView, hidden: ReadonlySet<string>, words: CsvWords, about: CsvAbout = []): string {
  const shown = view.series.flatMap(({ id, values }, position) => (hidden.has(id) ? [] : [{ values, position, name: words.series(position) }]));
  const { share } = words;
  const shares = share ? sharesOf(shown) : [];
  const { before } = view;
  const totals = shownTotals(view, hidden);
  const head = csvRow([words.first, words.last, words.total, ...(before ? [words.before] : []), ...shown.map(({ name }) => name), ...(share ? shown.map(({ position }) => share(position)) : []), words.note]);
  const rows = view.buckets.map(({ from, to }, index) => [
    from,
    addDays(to, -1),
    number(totals[index]),
    ...(before ? [number(before[index])] : []),
    ...shown.map(({ values }) => number(values[index])),
    ...shares.map((parts) => percent(parts[index]!)),
    ...csvRow([noteOf(view, index, words)]),
  ]);
  return csvFile([head, ...rows], about);
}

function noteOf(view: UsageView, index: number, words: CsvWords): string {
  const { states, unfinished } = view;
  const read = daysRead(view, index);
  const partly = unfinished?.[index];
  return [(read && words.read?.(read.days, read.whole)) ?? words.state(states[index]!), partly && words.unfinished?.[partly]].filter(Boolean).join('; ');
}

/** Texts as cells. */
export const csvRow = (texts: readonly string[]): readonly string[] => texts.map(csvCell);

/** Rows of cells as a file: RFC 4180, with the mark that makes spreadsheets read UTF-8. What it is about stands above, and an empty line between. */
export function csvFile(rows: readonly (readonly string[])[], about: CsvAbout = []): string {
  const lines = (all: readonly (readonly string[])[]) => all.map((cells) => `${cells.join(',')}\r\n`).join('');
  return `\uFEFF${about.length > 0 ? `${lines(about.map(csvRow))}\r\n` : ''}${lines(rows)}`;
}

const number = (value: Quantity | null | undefined): string => (value === null || value === undefined ? '' : toDecimal(value));

/** To two places: a share is computed, and has no digits of its own. */
const percent = (part: number | null): string => (part === null ? '' : (part * 100).toFixed(2));
