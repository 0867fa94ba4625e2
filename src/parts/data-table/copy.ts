/** Cells as tab-separated text, for spreadsheets: exact, and nothing that one would run. */
import { tsvCell } from '../../model/spreadsheet-cell.js';
import { copiedCell } from './cell-words.js';
import type { CopiedCell } from './column.js';
import type { TableView } from './face.js';
import type { CellRange } from './selection.js';

/** What was copied, and what could not be because its row is not loaded. */
export interface CopiedText {
  readonly text: string;
  readonly rows: number;
  readonly cells: number;
  readonly missing: number;
}

/** The loaded rows of a rectangle. Amounts with their units, or as bare numbers. */
export function copyRange<Row>({ columns, at, writer }: TableView<Row>, { top, bottom, left, right }: CellRange, units: boolean): CopiedText {
  const lines: string[] = [];
  for (let index = top; index <= bottom; index += 1) {
    const row = at(index);
    if (row === undefined) continue;
    lines.push(columns.slice(left, right + 1).map((column) => tsvCell(plain(copiedCell(column, row, writer), units))).join('\t'));
  }
  return { text: lines.join('\n'), rows: lines.length, cells: lines.length * (right - left + 1), missing: bottom - top + 1 - lines.length };
}

const plain = (cell: CopiedCell, units: boolean): string =>
  typeof cell === 'string' ? cell : units && cell.unit ? `${cell.amount} ${cell.unit}` : cell.amount;

/** Puts a text on the clipboard. False when the browser refuses it. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** An embedded page may be denied the clipboard, yet be allowed to fill it when it is asked to copy. */
function copyByCommand(text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    filled = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  // Deprecated, and the only way there is without a permission.
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done && filled;
}
