/** Reading CSV (RFC 4180) as it comes, piece by piece. Pure. */

/** Gives the records that have come whole; what has come of the next one is kept. */
export class CsvReader {
  #rest = '';
  #begun = false;

  /** The records that end in this piece of the text. */
  push(piece: string): readonly (readonly string[])[] {
    const text = this.#rest + (this.#begun ? piece : piece.replace(/^\uFEFF/, ''));
    this.#begun ||= piece !== '';
    const records: string[][] = [];
    let from = 0;
    for (let read; (read = recordAt(text, from)); from = read.end) records.push(read.cells);
    this.#rest = text.slice(from);
    return records;
  }

  /** The last record, if the text does not end with a line break. */
  end(): readonly (readonly string[])[] {
    return this.#rest === '' ? [] : this.push('\n');
  }
}

/** The record that begins somewhere, and where it ends; undefined when it has not come whole. */
function recordAt(text: string, from: number): { readonly cells: string[]; readonly end: number } | undefined {
  const cells: string[] = [];
  let lineEnd = text.indexOf('\n', from);
  for (let at = from; lineEnd >= 0; ) {
    if (text.charCodeAt(at) === quote) {
      const closed = closingQuote(text, at + 1);
      if (closed === -1) return undefined;
      // What is quoted may hold line breaks.
      lineEnd = text.indexOf('\n', closed);
      if (lineEnd === -1) return undefined;
      cells.push(text.slice(at + 1, closed).replaceAll('""', '"'));
      if (text.charCodeAt(closed + 1) !== comma) return { cells, end: lineEnd + 1 };
      at = closed + 2;
      continue;
    }
    const end = text.indexOf(',', at);
    // Stryker disable next-line EqualityOperator: a comma is never where the line break is
    if (end === -1 || end > lineEnd) {
      const last = text.charCodeAt(lineEnd - 1) === carriageReturn ? lineEnd - 1 : lineEnd;
      cells.push(text.slice(at, last));
      return { cells, end: lineEnd + 1 };
    }
    cells.push(text.slice(at, end));
    at = end + 1;
  }
  return undefined;
}

const quote = 34;
const comma = 44;
const carriageReturn = 13;

/** The quote that closes a cell: one that is not doubled, as far as the text has come; -1 for none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}
