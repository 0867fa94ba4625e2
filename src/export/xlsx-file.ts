/** A workbook in the making: sheets of rows, a sheet about the file, and what holds them together. Fetched when one is made. */
import { sheetRows, type AboutLine, type ExportColumn, type SheetWriter } from '../model/export-sheet.js';
import { aboutSheet, SharedStrings, sheetEnd, sheetWriter } from '../model/export-xlsx.js';
import { stylesPart } from '../model/xlsx-styles.js';
import { tabName, workbookParts } from '../model/xlsx-parts.js';
import type { FileSink, RowsFile } from './rows-file.js';
import { ZipFile } from './zip-file.js';

/** What the tabs are called. */
export interface TabNames {
  readonly rows: string;
  readonly about: string;
}

export class XlsxFile<Row> implements RowsFile<Row> {
  readonly #zip: ZipFile;
  readonly #writer: SheetWriter<Row>;
  readonly #strings = new SharedStrings();
  readonly #names: TabNames;
  readonly #rowsInSheet: number;
  #sheets = 0;
  #room = 0;

  /** `rowsInSheet` is how many rows a sheet has at most, its header among them. */
  constructor(sink: FileSink, columns: readonly ExportColumn<Row>[], timeZone: string, names: TabNames, rowsInSheet = sheetRows) {
    this.#zip = new ZipFile(sink);
    this.#writer = sheetWriter(columns, timeZone, this.#strings);
    this.#names = names;
    this.#rowsInSheet = rowsInSheet;
  }

  async begin(): Promise<void> {
    await this.#nextSheet();
  }

  async write(rows: readonly Row[]): Promise<void> {
    for (let from = 0; from < rows.length; ) {
      if (this.#room === 0) {
        await this.#zip.write(sheetEnd);
        await this.#nextSheet();
      }
      const fitting = rows.slice(from, from + this.#room);
      await this.#zip.write(this.#writer.rows(fitting));
      from += fitting.length;
      this.#room -= fitting.length;
    }
  }

  /** A complete file opens on its rows, any other on what it says of itself. */
  async end(about: readonly AboutLine[], complete: boolean): Promise<void> {
    await this.#zip.write(sheetEnd);
    await this.#zip.part('xl/about.xml', aboutSheet(about, this.#strings));
    await this.#zip.part('xl/sharedStrings.xml', this.#strings.part());
    await this.#zip.part('xl/styles.xml', stylesPart());
    const rows = Array.from({ length: this.#sheets }, (_, index) => ({
      name: tabName(this.#names.rows, this.#sheets > 1 ? ` ${index + 1}` : ''),
      file: sheetFile(index + 1),
    }));
    const parts = workbookParts([{ name: tabName(this.#names.about), file: 'about.xml' }, ...rows], complete ? 1 : 0);
    for (const [name, text] of Object.entries(parts)) await this.#zip.part(name, text);
    await this.#zip.end();
  }

  async #nextSheet(): Promise<void> {
    this.#sheets += 1;
    await this.#zip.open(`xl/${sheetFile(this.#sheets)}`);
    await this.#zip.write(this.#writer.head([]));
    this.#room = this.#rowsInSheet - 1;
  }
}

const sheetFile = (number: number): string => `worksheets/sheet${number}.xml`;
