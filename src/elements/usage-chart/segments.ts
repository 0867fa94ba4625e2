/** A few choices beside each other, of which one holds. */
import { html, type TemplateResult } from 'lit';

/** One choice. */
export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Stands in place of the label, which is then its title. */
  readonly icon?: TemplateResult;
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
    ${choices.map((choice) =>
      choice.icon
        ? html`<button
            class="button icon"
            title=${choice.label}
            aria-label=${choice.label}
            aria-pressed=${choice.value === chosen ? 'true' : 'false'}
            @click=${() => onChoose(choice.value)}
          >
            ${choice.icon}
          </button>`
        : html`<button class="button" ?disabled=${choice.disabled ?? false} aria-pressed=${choice.value === chosen ? 'true' : 'false'} @click=${() => onChoose(choice.value)}>${choice.label}</button>`,
    )}
  </span>`;
}
