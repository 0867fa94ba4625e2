/** Files of rows in memory, and readers of other people that open them. */
import Papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import { CsvFile, type AboutPlace } from '../../src/export/csv-file.js';
import type { FileSink, RowsFile } from '../../src/export/rows-file.js';
import { XlsxFile } from '../../src/export/xlsx-file.js';
import type { AboutLine, CellKind, ExportColumn } from '../../src/model/export-sheet.js';

export type Row = readonly (string | null)[];

/** Columns of one kind each, labelled A, B, C. */
export const columnsOf = (kinds: readonly CellKind[]): readonly ExportColumn<Row>[] =>
  kinds.map((kind, index) => ({ kind, label: String.fromCharCode(65 + index), value: (row) => row[index] ?? null }));

/** A sink that keeps the bytes. */
export function memorySink(): FileSink & { readonly bytes: () => Buffer } {
  const chunks: Uint8Array[] = [];
  return {
    write: (bytes) => Promise.resolve(void chunks.push(bytes.slice())),
    rewriteStart: (bytes) => {
      if (bytes.length !== chunks[0]!.length) throw new Error(`${bytes.length} bytes in the place of ${chunks[0]!.length}`);
      chunks[0] = bytes;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
    abort: () => Promise.resolve(),
    bytes: () => Buffer.concat(chunks),
  };
}

const underway: readonly AboutLine[] = [['State', 'under way']];

async function make(file: RowsFile<Row>, rows: readonly Row[], about: readonly AboutLine[], complete: boolean): Promise<void> {
  await file.begin(underway, [about]);
  for (let from = 0; from < rows.length; from += 7) await file.write(rows.slice(from, from + 7));
  await file.end(about, complete);
}

/** The bytes of a CSV file. */
export async function csvFile(
  kinds: readonly CellKind[],
  rows: readonly Row[],
  about: readonly AboutLine[] = underway,
  { timeZone = 'UTC', place = 'start', complete = true }: { timeZone?: string; place?: AboutPlace; complete?: boolean } = {},
): Promise<Buffer> {
  const sink = memorySink();
  await make(new CsvFile(sink, columnsOf(kinds), timeZone, place), rows, about, complete);
  return sink.bytes();
}

/** The bytes of a workbook. */
export async function xlsxFile(
  kinds: readonly CellKind[],
  rows: readonly Row[],
  { about = underway, timeZone = 'UTC', complete = true, rowsInSheet }: { about?: readonly AboutLine[]; timeZone?: string; complete?: boolean; rowsInSheet?: number } = {},
): Promise<Buffer> {
  const sink = memorySink();
  await make(new XlsxFile(sink, columnsOf(kinds), timeZone, { rows: 'Rows', about: 'About' }, rowsInSheet), rows, about, complete);
  return sink.bytes();
}

/** A CSV file as Papa Parse reads it. */
export const readCsv = (bytes: Buffer): string[][] => Papa.parse<string[]>(bytes.toString('utf8').replace(/^\uFEFF/, '')).data;

/** The sheets of a workbook as read-excel-file reads them. */
export const readXlsx = async (bytes: Buffer): Promise<{ readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[]> => readSheets(bytes, { trim: false });
