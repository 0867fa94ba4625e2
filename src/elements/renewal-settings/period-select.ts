/** The choice of a period: months and years in one list, so that no wrong pair can be put together. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Duration } from '../../contract/index.js';
import { samePeriod } from '../../model/renewal-choice.js';
import type { Writer } from '../../parts/writer.js';

/** What can be chosen, and what is. */
export interface PeriodSelectView {
  readonly writer: Writer;
  readonly label: string;
  readonly name: string;
  readonly periods: readonly Duration[];
  readonly period: Duration | null;
  readonly disabled: boolean;
  /** Id of the element that says more, such as why it is disabled. */
  readonly describedBy?: string;
  readonly onChange: (period: Duration) => void;
}

/** A select of periods. */
export function periodSelect({ writer, label, name, periods, period, disabled, describedBy, onChange }: PeriodSelectView): TemplateResult {
  const { t, duration } = writer;
  const group = (unit: Duration['unit'], title: string) => {
    const members = periods.filter((each) => each.unit === unit);
    const option = (each: Duration) =>
      html`<option value=${periods.indexOf(each)} .selected=${samePeriod(each, period)}>${duration(each)}</option>`;
    return members.length > 0 ? html`<optgroup label=${title}>${members.map(option)}</optgroup>` : nothing;
  };
  return html`<label class="field period">
    <span>${label}</span>
    <select
      name=${name}
      ?disabled=${disabled}
      aria-describedby=${describedBy ?? nothing}
      @change=${(event: Event) => onChange(periods[Number((event.target as HTMLSelectElement).value)]!)}
    >
      ${group('month', t('renewal.period.months'))}${group('year', t('renewal.period.years'))}
    </select>
  </label>`;
}
