/** A CSV file in the making. */
import { csvWriter, type CsvWriter } from '../model/export-csv.js';
import type { AboutLine, ExportColumn } from '../model/export-sheet.js';
import type { FileSink, RowsFile } from './rows-file.js';

/**
 * Where a CSV file speaks of itself: before its header, behind its rows, or nowhere, for programs that take every line for
 * a row. A file that has not got all rows says so even then, in a line behind them.
 */
export type AboutPlace = 'start' | 'end' | 'none';

export class CsvFile<Row> implements RowsFile<Row> {
  readonly #sink: FileSink;
  readonly #writer: CsvWriter<Row>;
  readonly #place: AboutPlace;
  readonly #encoder = new TextEncoder();
  #buffer = new Uint8Array(0);
  #room = 0;

  constructor(sink: FileSink, columns: readonly ExportColumn<Row>[], timeZone: string, place: AboutPlace = 'start') {
    this.#sink = sink;
    this.#writer = csvWriter(columns, timeZone);
    this.#place = place;
  }

  async begin(about: readonly AboutLine[], ends: readonly (readonly AboutLine[])[]): Promise<void> {
    if (this.#place === 'start') this.#room = Math.max(...[about, ...ends].map((lines) => this.#size(lines)));
    await this.#sink.write(this.#start(this.#place === 'start' ? about : []));
  }

  async write(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const text = this.#writer.rows(rows);
    // One buffer for all: a million rows would leave hundreds of megabytes to be swept up.
    if (this.#buffer.length < text.length * 3) this.#buffer = new Uint8Array(text.length * 3);
    const { written } = this.#encoder.encodeInto(text, this.#buffer);
    await this.#sink.write(this.#buffer.subarray(0, written));
  }

  async end(about: readonly AboutLine[], complete: boolean): Promise<void> {
    if (this.#place === 'start') return this.#sink.rewriteStart(this.#start(about));
    // The last line is the one on completeness.
    const lines = this.#place === 'end' ? about : complete ? [] : about.slice(-1);
    if (lines.length > 0) await this.#sink.write(this.#encoder.encode(this.#writer.tail(lines)));
  }

  #size(about: readonly AboutLine[]): number {
    return this.#encoder.encode(this.#writer.head(about)).length;
  }

  /** The first lines in exactly the room there is for them. */
  #start(about: readonly AboutLine[]): Uint8Array<ArrayBuffer> {
    return this.#encoder.encode(this.#writer.head(about, Math.max(0, this.#room - this.#size(about))));
  }
}
