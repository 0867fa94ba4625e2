/** The foot of the overview: how many packs, what is listed and for how long, which zone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../controllers/backend.js';
import type { PackList } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';

/** The rows as far as the foot tells of them. */
export interface CountedRows {
  readonly first: PackList | undefined;
  readonly total: number;
  readonly starting: boolean;
}

/** Without rows, `other` is what is counted in their place. `paper` is what is to be said on paper alone. */
export function overviewFoot(writer: Writer, backend: Backend | undefined, rows: CountedRows | null, other: unknown, paper: unknown): TemplateResult {
  const { t } = writer;
  return html`<div class="foot" part="foot" ?inert=${!backend || rows?.starting}>
    ${rows
      ? html`${rows.first || rows.starting ? html`<span role="status">${t('overview.count', { count: rows.total })}</span>` : nothing}
          <span class="scope">${t('overview.scope', { count: backend?.capabilities.limits.overviewMonths ?? 3 })}</span>${paper}`
      : other}
    <span class="push nowrap">${writer.zone()}</span>
  </div>`;
}
