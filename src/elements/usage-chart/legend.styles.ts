/** How the legend looks. */
import { css } from 'lit';

export const legendStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    min-block-size: 64px;
    margin-block-start: calc(var(--_space) * 3);
    font-size: var(--_small);
  }

  .legend ul {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 60%;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
    margin-inline-start: calc(var(--_space) * -1.5);
  }

  .legend li {
    display: flex;
    align-items: center;
    position: relative;
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
    cursor: pointer;
    text-align: start;
  }

  .key:hover {
    background: var(--_hover);
  }

  .key .amount {
    font-weight: 600;
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
    padding-inline: calc(var(--_space) * 1);
    opacity: 0;
  }

  .legend li:hover .only,
  .legend .only:focus-visible {
    opacity: 1;
  }

  @media (hover: none) {
    .legend .only {
      opacity: 1;
    }
  }

  .legend-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 1.25);
  }

  @container packmeter (max-width: 560px) {
    .legend ul {
      flex-basis: 100%;
    }
  }

  @media print {
    .only,
    .legend-actions {
      display: none;
    }
  }
`;
