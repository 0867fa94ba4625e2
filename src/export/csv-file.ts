/** A CSV file in the making. */
import { csvWriter } from '../model/export-csv.js';
import type { AboutLine, ExportColumn, SheetWriter } from '../model/export-sheet.js';
import type { FileSink, RowsFile } from './rows-file.js';

export class CsvFile<Row> implements RowsFile<Row> {
  readonly #sink: FileSink;
  readonly #writer: SheetWriter<Row>;
  readonly #encoder = new TextEncoder();
  #buffer = new Uint8Array(0);
  #room = 0;

  constructor(sink: FileSink, columns: readonly ExportColumn<Row>[], timeZone: string) {
    this.#sink = sink;
    this.#writer = csvWriter(columns, timeZone);
  }

  async begin(about: readonly AboutLine[], ends: readonly (readonly AboutLine[])[]): Promise<void> {
    this.#room = Math.max(...[about, ...ends].map((lines) => this.#size(lines)));
    await this.#sink.write(this.#start(about));
  }

  async write(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const text = this.#writer.rows(rows);
    // One buffer for all: a million rows would leave hundreds of megabytes to be swept up.
    if (this.#buffer.length < text.length * 3) this.#buffer = new Uint8Array(text.length * 3);
    const { written } = this.#encoder.encodeInto(text, this.#buffer);
    await this.#sink.write(this.#buffer.subarray(0, written));
  }

  async end(about: readonly AboutLine[]): Promise<void> {
    await this.#sink.rewriteStart(this.#start(about));
  }

  #size(about: readonly AboutLine[]): number {
    return this.#encoder.encode(this.#writer.head(about)).length;
  }

  /** The first lines in exactly the room there is for them. */
  #start(about: readonly AboutLine[]): Uint8Array<ArrayBuffer> {
    return this.#encoder.encode(this.#writer.head(about, Math.max(0, this.#room - this.#size(about))));
  }
}
