/** The first and the last day of expiry, chosen one by one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PackFiltersView } from './filters.js';

export function dayFields({ writer: { t }, filters: { expiresFrom, expiresTo }, onChange }: PackFiltersView): TemplateResult {
  return html`${dayField(t('range.from'), expiresFrom, '', expiresTo, (day) => onChange({ expiresFrom: day }))}
  ${dayField(t('range.to'), expiresTo, expiresFrom, '', (day) => onChange({ expiresTo: day }))}`;
}

const dayField = (label: string, value: string, min: string, max: string, change: (day: string) => void): TemplateResult =>
  html`<label class="field">
    <span>${label}</span>
    <input type="date" .value=${value} min=${min || nothing} max=${max || nothing} @change=${(event: Event) => change((event.target as HTMLInputElement).value)} />
  </label>`;
