/** A file of rows in the making, whichever kind of file it is. */
import type { AboutLine } from '../model/export-sheet.js';

export interface RowsFile<Row> {
  /**
   * Begins. `about` is what the file says of itself until it is finished; `ends` is what it may say then, so that there is
   * room for it.
   */
  begin(about: readonly AboutLine[], ends: readonly (readonly AboutLine[])[]): Promise<void>;
  write(rows: readonly Row[]): Promise<void>;
  /** Finishes, and says what the file has become. */
  end(about: readonly AboutLine[], complete: boolean): Promise<void>;
}

/** Where the bytes of a file go. */
export interface FileSink {
  /** Takes bytes, which are the caller's again, to be changed, once it has resolved. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Puts other bytes in place of the first ones, as many as there were in the first write. */
  rewriteStart(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The file is whole: from now on the reader has it. */
  close(): Promise<void>;
  /** Leaves nothing behind. Never rejects. */
  abort(): Promise<void>;
}
