/** The words of a cell, for finding and copying: the same whether its row is drawn or not. */
import type { TemplateResult } from 'lit';
import type { Writer } from '../writer.js';
import type { CellContent, Column, CopiedCell } from './column.js';

/** What a cell shows, as one line. */
export function shownText<Row>(column: Column<Row>, row: Row, writer: Writer): string {
  return oneLine(column.cell(row, writer));
}

/** What a cell is copied as. */
export function copiedCell<Row>(column: Column<Row>, row: Row, writer: Writer): CopiedCell {
  return column.copy ? column.copy(row, writer) : shownText(column, row, writer);
}

function oneLine(content: CellContent): string {
  const text = typeof content === 'string' ? content : Array.isArray(content) ? content.join(' ') : templateText(content);
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of a template, without drawing it: what stands outside of its tags. */
function templateText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(templateText).join(' ');
  if (!isTemplate(value)) return '';
  let inTag = false;
  const parts = value.strings.map((markup, index) => {
    const text = (inTag ? `<${markup}` : markup).replace(/<[^>]*(>|$)/g, ' ');
    const [opened, closed] = [markup.lastIndexOf('<'), markup.lastIndexOf('>')];
    if (opened !== closed) inTag = opened > closed;
    return inTag ? text : text + templateText(value.values[index]);
  });
  return parts.join('');
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
