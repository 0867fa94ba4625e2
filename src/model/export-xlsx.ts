/** Rows as the sheets of a workbook (Office Open XML, ECMA-376). Pure: what packs them into a file is elsewhere. */
import { isExactInSpreadsheet, type AboutLine, type ExportColumn, type SheetWriter } from './export-sheet.js';
import { localTimes, serialTime } from './local-time.js';
import { cellText } from './spreadsheet-cell.js';
import { styleOf } from './xlsx-styles.js';
import { xmlCellText } from './xml-text.js';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Texts that several cells have in common, which a workbook keeps once. Beyond some number the rest stays in its cells. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  readonly #most: number;
  #uses = 0;

  constructor(most = 50_000) {
    this.#most = most;
  }

  /** The number of a text; undefined when there are too many. */
  numberOf(text: string): number | undefined {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      if (this.#numbers.size >= this.#most || text.length > 200) return undefined;
      this.#numbers.set(text, (number = this.#numbers.size));
    }
    this.#uses += 1;
    return number;
  }

  /** The part of the workbook that holds them. */
  part(): string {
    const items = [...this.#numbers.keys()].map((text) => `<si><t xml:space="preserve">${xmlCellText(text)}</t></si>`);
    return `${xml}<sst xmlns="${main}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">${items.join('')}</sst>`;
  }
}

/** What a sheet ends with. */
export const sheetEnd = '</sheetData></worksheet>';

/** Writes rows into a sheet; instants are dates in the zone. Ask for the head first, and end with {@link sheetEnd}. */
export function sheetWriter<Row>(columns: readonly ExportColumn<Row>[], timeZone: string, strings: SharedStrings): SheetWriter<Row> {
  const local = localTimes(timeZone);
  const letters = columns.map((_, index) => columnLetters(index));
  const last = columns.length - 1;
  let number = 1;

  const numberCell = (at: string, value: string) =>
    isExactInSpreadsheet(value) ? `<c r="${at}" s="${styleOf.number(value)}"><v>${value}</v></c>` : textCell(at, value, strings);
  const instantCell = (at: string, value: string) => {
    const time = local(value);
    const serial = time === null ? null : serialTime(time);
    return serial === null ? textCell(at, time ?? value, strings) : `<c r="${at}" s="${styleOf.instant}"><v>${serial}</v></c>`;
  };
  const write = columns.map(({ kind }) =>
    kind === 'number' ? numberCell : kind === 'instant' ? instantCell : (at: string, value: string) => textCell(at, value, strings),
  );

  return {
    head: () => {
      number = 1;
      const widths = columns.map(({ kind }, index) => `<col min="${index + 1}" max="${index + 1}" width="${kind === 'text' ? 24 : 21}" customWidth="1"/>`);
      const labels = columns.map(({ label }, index) => textCell(`${letters[index]!}1`, label, strings, styleOf.head));
      return `${sheetStart(`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`, widths)}<row r="1">${labels.join('')}</row>`;
    },
    rows: (rows) => {
      let text = '';
      for (const row of rows) {
        number += 1;
        text += `<row r="${number}">`;
        for (let index = 0; index <= last; index += 1) {
          const value = columns[index]!.value(row);
          if (value !== null) text += write[index]!(letters[index]! + String(number), value);
        }
        text += '</row>';
      }
      return text;
    },
  };
}

/** The sheet that says what the file is. */
export function aboutSheet(lines: readonly AboutLine[], strings: SharedStrings): string {
  const rows = lines.map(([name, value], index) => {
    const at = String(index + 1);
    const cell = typeof value === 'number' ? `<c r="B${at}" s="${styleOf.count}"><v>${value}</v></c>` : textCell(`B${at}`, value, strings);
    return `<row r="${at}">${textCell(`A${at}`, name, strings, styleOf.head)}${cell}</row>`;
  });
  const widths = ['<col min="1" max="1" width="24" customWidth="1"/>', '<col min="2" max="2" width="90" customWidth="1"/>'];
  return sheetStart('', widths) + rows.join('') + sheetEnd;
}

const sheetStart = (pane: string, widths: readonly string[]): string =>
  `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;

/** A text is never run; the mark of one that looks like a formula keeps it from being run when somebody edits it. */
function textCell(at: string, text: string, strings: SharedStrings, style?: number): string {
  const wanted = style ?? (cellText(text) === text ? undefined : styleOf.quoted);
  const s = wanted === undefined ? '' : ` s="${wanted}"`;
  const number = strings.numberOf(text);
  if (number !== undefined) return `<c r="${at}"${s} t="s"><v>${number}</v></c>`;
  return `<c r="${at}"${s} t="inlineStr"><is><t xml:space="preserve">${xmlCellText(text)}</t></is></c>`;
}

/** A, B, … Z, AA, AB, … */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
