/** How the figures at the head and the filters in force look. */
import { css } from 'lit';

export const headStyles = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 1);
    margin: 0;
  }

  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .figure:hover:not(:disabled) {
    background: var(--_hover);
  }

  .figure[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_selected);
  }

  .figure:disabled {
    border-color: transparent;
    cursor: default;
  }

  .figure .count {
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_text);
  }

  .figure .what {
    font-size: var(--_small);
    color: var(--_muted);
  }

  .figure bdi {
    font-size: 0.9375rem;
  }

  .figure.warn .count {
    color: var(--_warn);
  }

  .figure.bad .count {
    color: var(--_bad);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 3);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 100%;
    padding: 2px calc(var(--_space) * 2) 2px calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_selected);
    font-size: var(--_small);
    text-align: start;
    cursor: pointer;
  }

  .chip svg.icon {
    inline-size: 12px;
    block-size: 12px;
  }
`;
