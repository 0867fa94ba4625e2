/** The filters of the overview: name or ID, status, capacity mode, expiry. */
import { html, type TemplateResult } from 'lit';
import { noFilters, type PackFilters } from '../../model/pack-filters.js';
import type { Writer } from '../../parts/writer.js';

/** What the filters show and do. */
export interface PackFiltersView {
  readonly writer: Writer;
  readonly filters: PackFilters;
  readonly onChange: (change: Partial<PackFilters>) => void;
  readonly onReset: () => void;
}

const statuses = ['valid', 'inactive', 'frozen', 'exhausted', 'expired', 'refunded'];
const modes = ['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited'];
const spans = [7, 30, 90];

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The filters. A search takes effect when it is confirmed, a choice at once. */
export function packFilters({ writer, filters, onChange, onReset }: PackFiltersView): TemplateResult {
  const { t, known } = writer;
  const select = (label: string, value: string, options: readonly (readonly [string, string])[], change: (value: string) => void) =>
    html`<label class="field">
      <span>${label}</span>
      <select @change=${(event: Event) => change(valueOf(event))}>
        ${options.map(([key, text]) => html`<option value=${key} .selected=${key === value}>${text}</option>`)}
      </select>
    </label>`;

  return html`
    <label class="field search wide">
      <span>${t('pack.search')}</span>
      <input
        type="search"
        placeholder=${t('pack.search.hint')}
        maxlength="200"
        .value=${filters.search}
        @change=${(event: Event) => onChange({ search: valueOf(event) })}
      />
    </label>
    ${select(t('overview.status'), filters.status, [['', t('all')], ...statuses.map((key) => [key, known('status', key)] as const)], (status) =>
      onChange({ status }),
    )}
    ${select(t('overview.mode'), filters.mode, [['', t('all')], ...modes.map((key) => [key, known('mode', key)] as const)], (mode) => onChange({ mode }))}
    ${select(
      t('overview.expires'),
      String(filters.expiresWithin ?? ''),
      [['', t('overview.expires.any')], ...spans.map((days) => [String(days), t('overview.expires.within', { count: days })] as const)],
      (days) => onChange({ expiresWithin: days === '' ? null : Number(days) }),
    )}
    <button class="button plain" ?disabled=${filters === noFilters} @click=${onReset}>${t('reset')}</button>
  `;
}
