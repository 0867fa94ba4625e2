/** A few choices beside each other, of which one holds. */
import { html, nothing, type TemplateResult } from 'lit';

/** One choice. */
export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Stands in place of the label, which is then its title. */
  readonly icon?: TemplateResult;
  /** Default false. */
  readonly disabled?: boolean;
}

/** The choices as buttons that are joined. */
export function segments<Value extends string>(
  label: string,
  choices: readonly Segment<Value>[],
  chosen: Value,
  onChoose: (value: Value) => void,
): TemplateResult {
  return html`<span class="segments" role="group" aria-label=${label}>
    ${choices.map(
      ({ value, label: name, icon, disabled = false }) =>
        html`<button
          class="button ${icon ? 'icon' : ''}"
          title=${icon ? name : nothing}
          aria-label=${icon ? name : nothing}
          aria-pressed=${value === chosen ? 'true' : 'false'}
          ?disabled=${disabled}
          @click=${() => onChoose(value)}
        >
          ${icon ?? name}
        </button>`,
    )}
  </span>`;
}
