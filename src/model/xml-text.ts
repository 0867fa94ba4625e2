/** Text inside XML, and inside the cells of a workbook. Pure. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that no XML may hold, or that reading it would change; and what looks like the way to write them. */
 
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;
 
const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9a-fA-F]{4}_/;
/** A cell of a workbook holds no more characters than this. */
const longest = 32_767;

/** Text as XML, without a thought for what XML cannot hold. */
export const xmlText = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character]!);

/**
 * Text as a cell of a workbook. Characters that XML cannot hold are written as `_xHHHH_`, as the standard says;
 * what exceeds a cell is cut, which the end of the text shows.
 */
export function xmlCellText(text: string): string {
  const fitting = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  // Stryker disable next-line ConditionalExpression: the quick answer for most, in which there is nothing to replace
  if (!special.test(fitting)) return fitting;
  return xmlText(fitting.replaceAll(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}
