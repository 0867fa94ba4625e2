/** What stands between the filters and the table: a range that cannot be had, data that is old, rows that are new. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deduction, DeductionList } from '../../contract/index.js';
import type { PagedRows } from '../../controllers/paged-rows.js';
import { icon } from '../../parts/icons.js';
import { rowsNote } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';

export function tableNotes(writer: Writer, rows: PagedRows<Deduction, DeductionList>, range: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
  const notes = [range, rowsNote(writer, rows), newerNote(writer, rows)].filter((note) => note !== nothing);
  return notes.length === 0 ? nothing : html`<div class="notes">${notes}</div>`;
}

/** New rows are offered: what a reader looks at does not move. */
function newerNote({ t }: Writer, rows: PagedRows<Deduction, DeductionList>): TemplateResult | typeof nothing {
  if (!rows.newer) return nothing;
  const { count } = rows.newer;
  return html`<div class="note newer" role="status">
    ${icon('info')}<span>${count === null ? t('deductions.newer.some') : t('deductions.newer', { count })} <button class="link" @click=${() => rows.reload()}>${t('deductions.newer.show')}</button></span>
  </div>`;
}
