/** Filters folded behind one button in a narrow place, where they would push what they filter out of sight. */
import { css, html, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** The button; it stands in the toolbar whose fields it shows. Wide places do not have it. */
export const foldButton = (label: string): TemplateResult =>
  html`<button class="button fold" aria-expanded="false" @click=${unfold}>${icon('down')}${label}</button>`;

function unfold({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const shown = button.closest('.toolbar')!.toggleAttribute('data-unfolded');
  button.setAttribute('aria-expanded', String(shown));
}

export const foldStyles = css`
  .fold {
    display: none;
  }

  @container packmeter (max-width: 560px) {
    .fold {
      display: inline-flex;
      flex: 1 1 auto;
      align-self: end;
    }

    .fold[aria-expanded='true'] {
      flex-basis: 100%;
    }

    .fold[aria-expanded='true'] svg {
      transform: rotate(180deg);
    }

    .toolbar:not([data-unfolded]) > :is(.field:not(.product), .further) {
      display: none;
    }
  }
`;
