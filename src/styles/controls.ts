/** Buttons, selects, fields and the bar they stand in. */
import { css } from 'lit';

export const controls = css`
  button,
  select,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .button,
  select,
  input:not([type='checkbox'], [type='radio']) {
    block-size: max(var(--_control), 1.9em);
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline: calc(var(--_space) * 2.5);
    border: 1px solid var(--_control-line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: var(--_text);
  }

  select {
    padding-inline-end: calc(var(--_space) * 6);
    appearance: none;
    background-image: linear-gradient(45deg, transparent 50%, var(--_muted) 50%), linear-gradient(-45deg, transparent 50%, var(--_muted) 50%);
    background-position:
      right 14px center,
      right 9px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }

  select:dir(rtl) {
    background-position:
      left 9px center,
      left 14px center;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_accent);
    flex: none;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 1.5);
    font-weight: 500;
    white-space: nowrap;
    unicode-bidi: plaintext;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover:not(:disabled) {
    background: var(--_hover);
  }

  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  .button.plain {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
  }

  .button.icon {
    inline-size: max(var(--_control), 1.9em);
    padding: 0;
  }

  .button[aria-pressed='true'] {
    background: var(--_selected);
    color: var(--_accent);
  }

  /* The colours of forced palettes leave no background image: the browser draws the arrow. */
  @media (forced-colors: active) {
    select {
      padding-inline-end: calc(var(--_space) * 2.5);
      appearance: auto;
      background-image: none;
    }

    .button[aria-pressed='true'] {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 500;
    cursor: pointer;
    text-align: start;
  }

  .link:hover:not(:disabled) {
    text-decoration: underline;
  }

  button:disabled,
  select:disabled,
  input:disabled {
    color: var(--_muted);
    border-color: var(--_line);
    cursor: not-allowed;
  }

  .button.plain:disabled {
    border-color: transparent;
    color: var(--_muted);
  }

  .button.primary:disabled {
    background: var(--_line);
    color: var(--_muted);
  }

  svg.icon {
    inline-size: 1rem;
    block-size: 1rem;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .field {
    display: inline-flex;
    flex-direction: column;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .field > span:first-child,
  legend {
    font-size: var(--_small);
    color: var(--_muted);
    padding: 0;
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .segments {
    display: inline-flex;
  }

  .segments > .button {
    border-radius: 0;
    margin-inline-start: -1px;
  }

  .segments > .button:first-child {
    border-start-start-radius: calc(var(--_radius) * 0.75);
    border-end-start-radius: calc(var(--_radius) * 0.75);
    margin-inline-start: 0;
  }
  .segments > .button:last-child {
    border-start-end-radius: calc(var(--_radius) * 0.75);
    border-end-end-radius: calc(var(--_radius) * 0.75);
  }

  .segments > .button:focus-visible {
    z-index: 1;
  }
`;
