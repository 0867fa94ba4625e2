/** How facts in pairs look, verdicts beside them, and the buttons under them. */
import { css } from 'lit';

export const factsStyles = css`
  .facts > div {
    display: grid;
    grid-template-columns: minmax(6rem, 8.5rem) minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    padding-block: 3px;
  }

  .facts dt {
    color: var(--_muted);
  }

  .facts strong {
    font-weight: 600;
  }

  .facts dd > .verdict {
    display: block;
  }

  .verdict {
    font-size: var(--_small);
  }

  .verdict svg.icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    margin-inline-end: var(--_space);
    vertical-align: -2px;
  }

  /* On both sides: a text may run against the direction of its page. */
  .verdict:dir(rtl) svg.icon {
    margin-inline: var(--_space);
  }

  .verdict.good {
    color: var(--_good);
  }

  .verdict.bad,
  .wrong {
    color: var(--_bad);
  }

  .wrong {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }

  /* A row of buttons in text. Elements that are dressed in this later have bars of their own, in a span. */
  :is(p, div).actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
  }

  .button[aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_line);
    background: var(--_surface);
    cursor: not-allowed;
  }

  .button.primary[aria-disabled='true'] {
    background: var(--_line);
  }

  .unsaved {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    color: var(--_warn);
  }

  .unsaved::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }

  @container packmeter (max-width: 400px) {
    .facts > div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 calc(var(--_space) * 3);
    }

    .facts dd {
      margin-inline-start: auto;
      text-align: end;
    }
  }

  @media (forced-colors: active) {
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    .unsaved::before {
      background: CanvasText;
    }
  }
`;
