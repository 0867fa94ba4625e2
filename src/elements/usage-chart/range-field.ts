/** The field in which a reader chooses days: by name, or from one day to another. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { addDays, isDay } from '../../model/days.js';
import { isPreset, presetOf, presetRange, rangePresets, type DayRange, type RangePreset } from '../../model/usage-range.js';
import type { Writer } from '../../parts/writer.js';

/** The select, and the two dates when no name fits or the reader wants them. Wrong dates are told, and not taken. */
export class RangeField {
  readonly #host: ReactiveControllerHost;
  readonly #onChoose: (range: DayRange) => void;
  #own = false;
  #fault: 'order' | 'bounds' | null = null;

  constructor(host: ReactiveControllerHost, onChoose: (range: DayRange) => void) {
    this.#host = host;
    this.#onChoose = onChoose;
  }

  /** Changes with what the field shows beside the range. */
  get state(): string {
    return `${this.#own} ${this.#fault}`;
  }

  /** The field for a range inside a window of days. */
  render(writer: Writer, range: DayRange, window: DayRange): TemplateResult {
    const { t } = writer;
    const preset = presetOf(range, window);
    const own = this.#own || preset === null;
    const choose = (event: Event) => this.#choose((event.target as HTMLSelectElement).value, window);
    return html`<label class="field range">
        <span>${t('usage.range')}</span>
        <select @change=${choose}>
          ${rangePresets.map((each) => html`<option value=${each} .selected=${!own && each === preset}>${presetName(each, writer)}</option>`)}
          <option value="own" .selected=${own}>${t('usage.range.own')}</option>
        </select>
      </label>
      ${own ? this.#dates(writer, range, window) : nothing}`;
  }

  #dates(writer: Writer, range: DayRange, window: DayRange): TemplateResult {
    const { t, day } = writer;
    const last = addDays(window.to, -1);
    const take = ({ currentTarget }: Event) => {
      const { parentNode } = (currentTarget as Element).closest('label')!;
      const [first = '', second = ''] = [...parentNode!.querySelectorAll<HTMLInputElement>('.date input')].map((input) => input.value);
      this.#take(first, second, window);
    };
    const input = (label: string, value: string) =>
      html`<label class="field date">
        <span>${label}</span>
        <input
          type="date"
          min=${window.from}
          max=${last}
          .value=${value}
          aria-invalid=${this.#fault ? 'true' : 'false'}
          aria-describedby=${this.#fault ? 'range-fault' : nothing}
          @change=${take}
        />
      </label>`;
    return html`${input(t('range.from'), range.from)} ${input(t('usage.range.last'), addDays(range.to, -1))}
    ${this.#fault
      ? html`<p class="fault small" id="range-fault" role="alert">
          ${t(`usage.range.${this.#fault}`, { from: day(window.from), to: day(last) })}
        </p>`
      : nothing}`;
  }

  #choose(value: string, window: DayRange): void {
    this.#own = value === 'own';
    this.#fault = null;
    this.#host.requestUpdate();
    if (isPreset(value)) this.#onChoose(presetRange(value, window));
  }

  #take(first: string, last: string, window: DayRange): void {
    const inside = [first, last].every((day) => isDay(day) && day >= window.from && day < window.to);
    this.#fault = !inside ? 'bounds' : first > last ? 'order' : null;
    this.#host.requestUpdate();
    if (this.#fault === null) this.#onChoose({ from: first, to: addDays(last, 1) });
  }
}

function presetName(preset: RangePreset, { t }: Writer): string {
  const count = Number.parseInt(preset, 10);
  return t(preset.endsWith('m') ? 'usage.range.months' : 'usage.range.days', { count });
}
