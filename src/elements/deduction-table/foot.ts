/** The foot of the deduction table: how many rows, what the check says of them, how far back they go. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deduction, DeductionList } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { PagedRows } from '../../controllers/paged-rows.js';
import { mayExport } from '../../model/may-export.js';
import type { Writer } from '../../parts/writer.js';
import type { DeductionDesk } from './desk.js';

/** Before there are rows the foot keeps its place and is not seen. */
export function deductionFoot(
  { t, zone, decimal }: Writer,
  backend: Backend | undefined,
  { first, total, starting }: PagedRows<Deduction, DeductionList>,
  mark: () => unknown,
  openExport: () => void,
  desk: DeductionDesk,
): TemplateResult {
  const { deductionMonths = 3, pageRows = 50_000 } = backend?.capabilities.limits ?? {};
  const waits = !backend || starting;
  // Without jobs an export reaches as far as the list.
  const listed = backend !== undefined && !mayExport(backend.capabilities);
  const link = (label: string, act: () => void) => html`<button class="link" @click=${act}>${label}</button>`;
  const toExport = listed ? nothing : link(t('deductions.export'), openExport);
  // In the order of time the rows that are left out are the newest.
  const toNewest = (desk.sort ?? 'deductedAt') === 'deductedAt' ? link(t('deductions.newest'), () => desk.order('-deductedAt')) : nothing;
  return html`<div class="foot" ?inert=${waits}>
    ${first || waits
      ? html`<span role="status">${first?.truncated ? html`${t(listed ? 'deductions.truncated.listed' : 'deductions.truncated', { count: total })} ${toNewest} ${toExport}` : t('deductions.count', { count: total })}</span>`
      : nothing}
    <span class="mark-place">${total > 0 ? mark() : nothing}</span>
    <span class="push">${t(listed ? 'deductions.limits.listed' : 'deductions.limits', { months: deductionMonths, rows: decimal(String(pageRows)) })}</span>
    <span class="nowrap">${zone()}</span>
  </div>`;
}
