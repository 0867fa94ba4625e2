/**
 * The text of one cell on its way to a spreadsheet: the one rule for every way out (files, clipboard). Pure.
 *
 * A spreadsheet runs a cell that begins like a formula, whoever wrote it. An apostrophe in front makes it text. A plain
 * number is none and stays as it is, to the last digit, so that negative amounts remain amounts.
 */

const beginsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const isNumber = /^-?\d+(?:\.\d+)?$/;
/** What a CSV cell may not hold as it is. */
const special = /[\u0000-\u001f\u007f",]/;
/** Control characters beside tab and line breaks: programs cut a text at them, drop them or obey them. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The same with Unicode's picture in the place of each control character, so that it is seen and nothing is lost. */
const withPictures = (text: string): string =>
  text.replaceAll(controls, (control) => (control === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0))));

/** A text that no spreadsheet takes for a formula. Numbers in plain digits, with a minus sign or without, stay exact. */
export function cellText(text: string): string {
  return beginsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
}

/** A cell of a CSV file (RFC 4180), neutralised. */
export function csvCell(text: string): string {
  const harmless = cellText(text);
  if (!special.test(harmless)) return harmless;
  const visible = withPictures(harmless);
  return /[",\r\n]/.test(visible) ? quoted(visible) : visible;
}

/** A cell of tab-separated text as spreadsheets paste it, neutralised: quoted only where it would be cut otherwise. */
export function tsvCell(text: string): string {
  const harmless = withPictures(cellText(text));
  return /^"|[\t\r\n]/.test(harmless) ? quoted(harmless) : harmless;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
