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

/** Stands where rows are left out because they are not loaded. */
const gap = '…';

/** The loaded rows of a rectangle, gaps marked. Amounts with their units and times as they are shown, or both bare. */
export function copyRange<Row>({ columns, at, writer }: TableView<Row>, { top, bottom, left, right }: CellRange, units: boolean): CopiedText {
  const lines: string[] = [];
  let rows = 0;
  for (let index = top; index <= bottom; index += 1) {
    const row = at(index);
    if (row === undefined) {
      if (rows > 0 && lines.at(-1) !== gap) lines.push(gap);
      continue;
    }
    rows += 1;
    lines.push(columns.slice(left, right + 1).flatMap((column) => texts(copiedCell(column, row, writer), units)).map(tsvCell).join('\t'));
  }
  if (lines.at(-1) === gap) lines.pop();
  return { text: lines.join('\n'), rows, cells: rows * (right - left + 1), missing: bottom - top + 1 - rows };
}

function texts(cell: CopiedCell, units: boolean): readonly string[] {
  if (typeof cell === 'string') return [cell];
  return 'shown' in cell ? [units ? cell.shown : cell.bare] : cell;
}

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
