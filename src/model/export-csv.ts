/** Rows as CSV: RFC 4180, with the mark that makes spreadsheets read UTF-8. Pure. */
import type { AboutLine, CellKind, ExportColumn, SheetWriter } from './export-sheet.js';
import { localTimes } from './local-time.js';
import { csvCell } from './spreadsheet-cell.js';

/** A CSV file's rows on their way into bytes. */
export interface CsvWriter<Row> extends SheetWriter<Row> {
  /** Lines about the file behind its rows, an empty line in between. */
  tail(about: readonly AboutLine[]): string;
}

/** Writes rows as CSV; instants are written in the zone. */
export function csvWriter<Row>(columns: readonly ExportColumn<Row>[], timeZone: string): CsvWriter<Row> {
  const local = localTimes(timeZone);
  const written: Readonly<Record<CellKind, () => (value: string) => string>> = {
    text: () => remembered(csvCell),
    // A decimal is none of what has to be quoted.
    number: () => csvCell,
    instant: () => remembered((value) => local(value) ?? csvCell(value)),
  };
  const cells = columns.map(({ kind, value }) => ({ value, write: written[kind]() }));
  const last = cells.length - 1;

  return {
    // The line between: one cell of spaces, which nobody sees, takes the room that is to spare.
    head: (about, spare = 0) => `\uFEFF${about.map(aboutLine).join('')}${about.length > 0 ? `${' '.repeat(spare)}\r\n` : ''}${columns.map(({ label }) => csvCell(label)).join(',')}\r\n`,
    rows: (rows) => {
      let text = '';
      for (const row of rows) {
        for (let index = 0; index <= last; index += 1) {
          const { value, write } = cells[index]!;
          const content = value(row);
          if (content !== null) text += write(content);
          text += index === last ? '\r\n' : ',';
        }
      }
      return text;
    },
    tail: (about) => (about.length === 0 ? '' : `\r\n${about.map(aboutLine).join('')}`),
  };
}

const aboutLine = ([name, value]: AboutLine): string => `${csvCell(name)},${csvCell(String(value))}\r\n`;

/** The same, remembering the latest: neighbouring rows have much in common. */
function remembered(write: (value: string) => string): (value: string) => string {
  let latest: { readonly value: string; readonly written: string } | undefined;
  return (value) => {
    // Stryker disable next-line ConditionalExpression: to write it again takes longer, and gives the same
    if (latest?.value !== value) latest = { value, written: write(value) };
    return latest.written;
  };
}
