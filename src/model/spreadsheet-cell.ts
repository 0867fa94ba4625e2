/**
 * The text of one cell on its way to a spreadsheet: the one rule for every way out (files, clipboard). Pure.
 *
 * A spreadsheet runs a cell that begins like a formula, whoever wrote it. An apostrophe in front makes it text. A plain
 * number is none and stays as it is, to the last digit, so that negative amounts remain amounts.
 */

const beginsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const isNumber = /^-?\d+(?:\.\d+)?$/;

/** A text that no spreadsheet takes for a formula. Numbers in plain digits, with a minus sign or without, stay exact. */
export function cellText(text: string): string {
  return beginsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
}

/** A cell of a CSV file (RFC 4180), neutralised. */
export function csvCell(text: string): string {
  const harmless = cellText(text);
  return /[",\r\n]/.test(harmless) ? quoted(harmless) : harmless;
}

/** A cell of tab-separated text as spreadsheets paste it, neutralised: quoted only where it would be cut otherwise. */
export function tsvCell(text: string): string {
  const harmless = cellText(text);
  return /^"|[\t\r\n]/.test(harmless) ? quoted(harmless) : harmless;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
