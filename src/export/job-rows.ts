/**
 * The rows of an export job: the backend makes a file of all of them, which is then read as it streams in. For more rows
 * than lists reach.
 */
import { ApiError } from '../api/api-error.js';
import type { PackSource } from '../api/pack-source.js';
import type { ExportOrder, ExportRecord } from '../contract/index.js';
import { CsvReader } from '../model/csv-reader.js';
import type { RowSource } from './row-source.js';
import { wait } from './wait.js';

/** What a job is about. */
export interface JobConfig<Row> {
  readonly source: PackSource;
  readonly order: ExportOrder;
  readonly idempotencyKey: string;
  /** How to read a row, from the names in the file's first line. Throws when they are not what is needed. */
  readonly reader: (names: readonly string[]) => (cells: readonly string[]) => Row;
  /** Which rows are wanted; all when absent. */
  readonly wanted?: ((row: Row) => boolean) | undefined;
  /** Is told when the backend has begun, and when it has made the file. */
  readonly onRecord?: (record: ExportRecord) => void;
}

const firstPoll = 1_000;
const longestPoll = 15_000;

export class JobRows<Row> implements RowSource<Row> {
  readonly truncated = false;
  readonly #config: JobConfig<Row>;
  #record: ExportRecord | undefined;
  #stream: { readonly reader: ReadableStreamDefaultReader<Uint8Array>; readonly decoder: TextDecoder; readonly csv: CsvReader } | undefined;
  #toRow: ((cells: readonly string[]) => Row) | undefined;
  /** Rows of the file that have been read, the unwanted included. */
  #read = 0;
  /** Rows to pass over after the file had to be opened again. */
  #passOver = 0;

  constructor(config: JobConfig<Row>) {
    this.#config = config;
  }

  get total(): number | null {
    return this.#config.wanted ? null : (this.#record?.rowCount ?? null);
  }

  get asOf(): string | null {
    return this.#record?.finishedAt ?? null;
  }

  async next(signal: AbortSignal): Promise<readonly Row[] | null> {
    await this.#made(signal);
    try {
      const stream = (this.#stream ??= await this.#open(signal));
      const { done, value } = await stream.reader.read();
      const records = done ? stream.csv.end() : stream.csv.push(stream.decoder.decode(value, { stream: true }));
      const rows = this.#rows(records);
      if (!done || rows.length > 0) return rows;
      const expected = this.#record!.rowCount;
      if (expected !== null && this.#read < expected) throw new ApiError('network', { code: 'cutOff', retryable: true });
      return null;
    } catch (error) {
      // The file is opened anew by the next call: it is what it was, so what has been read is passed over.
      void this.#stream?.reader.cancel().catch(() => {});
      this.#stream = undefined;
      throw error;
    }
  }

  /** Lets go of the connection. */
  close(): void {
    void this.#stream?.reader.cancel().catch(() => {});
  }

  async #made(signal: AbortSignal): Promise<void> {
    const { source, order, idempotencyKey } = this.#config;
    if (!this.#record) this.#note(await source.createExport(order, { idempotencyKey, signal }));
    for (let pause = firstPoll; this.#record!.state === 'generating'; pause = Math.min(longestPoll, pause * 1.5)) {
      await wait(pause, signal);
      if (signal.aborted) throw new ApiError('aborted');
      this.#note(await source.exportRecord(this.#record!.id, { signal }));
    }
    if (this.#record!.state !== 'generated') throw new ApiError('refused', { code: this.#record!.state === 'expired' ? 'exportExpired' : 'exportFailed' });
  }

  #note(record: ExportRecord): void {
    this.#record = record;
    this.#config.onRecord?.(record);
  }

  async #open(signal: AbortSignal) {
    this.#passOver = this.#read;
    this.#toRow = undefined;
    const bytes = await this.#config.source.exportFile(this.#record!.id, { signal });
    return { reader: bytes.getReader(), decoder: new TextDecoder(), csv: new CsvReader() };
  }

  #rows(records: readonly (readonly string[])[]): readonly Row[] {
    const { reader, wanted } = this.#config;
    const rows: Row[] = [];
    for (const cells of records) {
      if (!this.#toRow) {
        this.#toRow = reader(cells);
        continue;
      }
      if (this.#passOver > 0) {
        this.#passOver -= 1;
        continue;
      }
      const row = this.#toRow(cells);
      this.#read += 1;
      if (!wanted || wanted(row)) rows.push(row);
    }
    return rows;
  }
}
