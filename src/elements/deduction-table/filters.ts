/** The filters of the deduction table: pack, usage start, pack type. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../contract/index.js';
import type { DayRange } from '../../controllers/group.js';
import { addDays, dayIn } from '../../model/days.js';
import { earliestDay, presetRange, rangePresets, rangeProblem, type DeductionFilters, type ShownRange } from '../../model/deduction-filters.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** What the filters show and do. */
export interface DeductionFiltersView {
  readonly writer: Writer;
  readonly capabilities: Capabilities;
  readonly filters: DeductionFilters;
  readonly packId: string | null;
  readonly range: DayRange;
  /** A range the user has typed that cannot be asked for; null when there is none. */
  readonly refused: ShownRange | null;
  readonly pristine: boolean;
  readonly onFilters: (change: Partial<DeductionFilters>) => void;
  readonly onPack: (packId: string | null) => void;
  readonly onRange: (range: ShownRange) => void;
  readonly onReset: () => void;
}

const modes = ['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited'];
const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function deductionFilters(view: DeductionFiltersView): TemplateResult {
  const { writer, capabilities, filters, packId, onFilters, onPack, onReset, pristine } = view;
  const { t, known } = writer;
  return html`
    <label class="field pack">
      <span>${t('deductions.pack')}</span>
      <input
        type="search"
        maxlength="200"
        placeholder=${t('deductions.pack.hint')}
        .value=${packId ?? ''}
        @change=${(event: Event) => onPack(valueOf(event).trim() || null)}
      />
    </label>
    <div class="field range wide" role="group" aria-labelledby="range-label">
      <span id="range-label">${t('deductions.usageStart')}</span>
      <span class="range-row">${dates(view)} ${presets(view, dayIn(capabilities.serverTime, capabilities.billingTimeZone))}</span>
    </div>
    <label class="field">
      <span>${t('deductions.mode')}</span>
      <select @change=${(event: Event) => onFilters({ mode: valueOf(event) })}>
        <option value="" .selected=${filters.mode === ''}>${t('all')}</option>
        ${modes.map((mode) => html`<option value=${mode} .selected=${filters.mode === mode}>${known('mode', mode)}</option>`)}
      </select>
    </label>
    <button class="button plain" ?disabled=${pristine} @click=${onReset}>${t('reset')}</button>
  `;
}

function dates({ writer, capabilities, range, refused, onRange }: DeductionFiltersView): TemplateResult {
  const { t } = writer;
  const shown = refused ?? { first: range.from, last: addDays(range.to, -1) };
  const today = dayIn(capabilities.serverTime, capabilities.billingTimeZone);
  const input = (which: 'first' | 'last', label: string) =>
    html`<input
      type="date"
      aria-label=${`${t('deductions.usageStart')}: ${label}`}
      min=${earliestDay(capabilities)}
      max=${today}
      aria-invalid=${refused ? 'true' : nothing}
      aria-describedby=${refused ? 'range-problem' : nothing}
      .value=${shown[which]}
      @change=${(event: Event) => onRange({ ...shown, [which]: valueOf(event) })}
    />`;
  return html`<span class="dates">${input('first', t('range.from'))}<span class="muted">–</span>${input('last', t('range.to'))}</span>`;
}

function presets({ writer, range, onRange }: DeductionFiltersView, today: string): TemplateResult {
  return html`<span class="segments" role="group" aria-label=${writer.t('deductions.usageStart')}>
    ${rangePresets.map((preset) => {
      const { from, to } = presetRange(preset, today);
      const pressed = range.from === from && range.to === to;
      return html`<button
        class="button"
        aria-pressed=${pressed ? 'true' : 'false'}
        @click=${() => onRange({ first: from, last: addDays(to, -1) })}
      >
        ${writer.t(preset.unit === 'day' ? 'days' : 'months', { count: preset.count })}
      </button>`;
    })}
  </span>`;
}

/** Why a range cannot be asked for, and what to do instead. */
export function rangeNote({ writer, capabilities, refused }: DeductionFiltersView): TemplateResult | typeof nothing {
  const problem = refused && rangeProblem(refused, capabilities);
  if (!problem) return nothing;
  const text =
    problem === 'tooEarly'
      ? writer.t('deductions.rangeLimit', { day: writer.day(earliestDay(capabilities)) })
      : writer.t(problem === 'order' ? 'deductions.rangeOrder' : 'deductions.rangeIncomplete');
  return html`<div class="note warn" id="range-problem" role="alert">${icon('warn')}<span>${text}</span></div>`;
}
