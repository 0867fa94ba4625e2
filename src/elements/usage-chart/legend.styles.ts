/** How the legend looks. */
import { css } from 'lit';

export const legendStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 3);
    font-size: var(--_small);
  }

  /* Columns as wide as each other, in which names, amounts and shares stand below each other. */
  .legend ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr));
    flex: 1 1 100%;
    gap: 0 calc(var(--_space) * 4);
    margin-inline: calc(var(--_space) * -1.5);
  }

  /* Below their names, whichever these are: series change places while a range comes in parts, and nothing moves. */
  @container packmeter (max-width: 420px) {
    .key .values {
      flex: 1 0 100%;
      justify-content: end;
    }

    /* The place of a series that is still to come. */
    .legend .key[aria-hidden] {
      min-block-size: calc(var(--_small) * 3 + var(--_space) * 2.5);
    }
  }

  /* Of signs with a name alone there are few. */
  .legend.signs ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
  }

  .legend li {
    display: flex;
    align-items: center;
    position: relative;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .key {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-inline-size: 0;
    min-block-size: 28px;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5);
    border: 0;
    border-radius: calc(var(--_radius) * 0.5);
    background: none;
    text-align: start;
  }

  button.key {
    cursor: pointer;
  }

  button.key:hover {
    background: var(--_hover);
  }

  button.key {
    flex: 1;
  }

  /*
   * Cut short, names that begin alike could not be told apart: they break between their words, and where the longest word
   * has no room beside the amount, that stands below. Only a word that is longer than the whole line is cut.
   */
  button.key {
    flex-wrap: wrap;
    justify-content: end;
  }

  button.key .name {
    flex: 1 1 min-content;
    min-inline-size: min(5em, 100%);
    max-inline-size: calc(100% - 14px - var(--_space) * 1.5);
    overflow: hidden;
    overflow-wrap: normal;
    text-overflow: ellipsis;
  }

  /* A name keeps its own direction, and stands beside its sign, whichever way the page is read. */
  button.key:dir(ltr) .name {
    text-align: left;
  }

  button.key:dir(rtl) .name {
    text-align: right;
  }

  button.key .dash + .name {
    max-inline-size: calc(100% - 26px - var(--_space) * 1.5);
  }

  .values {
    display: flex;
    gap: calc(var(--_space) * 1.5);
  }

  /* Points below each other, whichever way the page is read. */
  .key .amount {
    min-inline-size: 13ch;
    text-align: right;
    font-weight: 600;
    white-space: nowrap;
  }

  .key .share {
    min-inline-size: 4.5ch;
    text-align: end;
    white-space: nowrap;
  }

  .key[aria-pressed='false'] {
    color: var(--_muted);
  }

  .key[aria-pressed='false'] .name {
    text-decoration: line-through;
  }

  .key[aria-pressed='false'] .swatch {
    background: none;
    box-shadow: inset 0 0 0 1.5px currentColor;
  }

  .legend .only {
    padding-inline: calc(var(--_space) * 1.5);
  }

  /* Where a pointer can hover, it lies over the share of the series that is pointed at. */
  @media (hover: hover) {
    .legend .only {
      position: absolute;
      inset-inline-end: 0;
      border-radius: calc(var(--_radius) * 0.5);
      background: var(--_surface);
      opacity: 0;
      pointer-events: none;
    }

    .legend li:hover .only,
    .legend .only:focus-visible {
      background: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
      opacity: 1;
      pointer-events: auto;
    }
  }

  .legend-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    /* Kept when there is none: what stands above must not move from under a pointer that hides a series. */
    min-block-size: calc(var(--_small) * 1.5 + var(--_space) * 2.5);
    padding-block: calc(var(--_space) * 1.25);
  }

  .legend .only {
    white-space: nowrap;
  }

  /* Without colours of their own, buttons that look like words are told from words by a line below. */
  @media (forced-colors: active) {
    .legend .link,
    .figures .link,
    .axis-unit .link {
      text-decoration: underline;
    }
  }

  @media print {
    .only,
    .legend-actions {
      display: none;
    }
  }
`;
