/** Reading CSV files (RFC 4180) as exports write them. */

/** Cells of every line, the heading included; a byte order mark is left out. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A cell in quotes, where two quotes stand for one, or one without; then what ends it.
  for (const [whole, quoted, bare, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (whole === '' && line.length === 0) break;
    line.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

/** Lines below the heading, by the names of their columns. */
export function recordsOf(text: string): readonly ReadonlyMap<string, string>[] {
  const [heading = [], ...lines] = cellsOf(text);
  return lines.map((cells) => new Map(heading.map((name, index) => [name, cells[index] ?? ''])));
}
