/** How the form, its previews and its buttons look. */
import { css } from 'lit';

export const formStyles = css`
  .settings,
  .settings fieldset,
  .panel {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2.5);
  }

  .settings legend {
    padding: 0;
    margin-block-end: calc(var(--_space) * 2.5);
    color: var(--_text);
  }

  .option {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .option[data-chosen] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 4%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .option > label,
  .option > .row {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 2.5);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3.5);
  }

  .option > label:not(:has(:disabled)) {
    cursor: pointer;
  }

  .option input[type='radio'],
  .option .dot {
    margin-block-start: 3px;
  }

  .option .text {
    display: flex;
    flex-direction: column;
    gap: 2px;
    min-inline-size: 0;
  }

  .option strong {
    font-weight: 600;
  }

  .option[data-locked] strong {
    color: var(--_muted);
  }

  .option .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
  }

  .set {
    padding: 0 calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_muted);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .automatic {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    padding: 0 calc(var(--_space) * 3.5) calc(var(--_space) * 3.5);
    padding-inline-start: calc(var(--_space) * 6 + 1rem);
  }

  .ahead {
    display: block;
  }

  .reason {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 1.5);
    margin-block-start: 2px;
    color: var(--_text);
  }

  .reason svg.icon {
    margin-block-start: 2px;
    color: var(--_warn);
  }

  .field.period {
    align-self: start;
  }

  .field.period select {
    min-inline-size: 9.375rem;
  }

  .preview {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
  }

  .subtitle {
    font-weight: 600;
    font-size: var(--_small);
  }

  .consent .check {
    display: flex;
    align-items: start;
  }

  .consent .check input {
    margin-block-start: 3px;
  }

  .consent[data-missing] {
    padding-inline-start: calc(var(--_space) * 2.5);
    border-inline-start: 3px solid var(--_bad);
  }

  @container packmeter (max-width: 400px) {
    .automatic {
      padding-inline-start: calc(var(--_space) * 3.5);
    }
  }

  @media (forced-colors: active) {
    .option[data-chosen] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;
