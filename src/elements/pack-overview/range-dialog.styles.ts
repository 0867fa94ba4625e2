/** How the dialog of products in range looks. */
import { css } from 'lit';

export const rangeStyles = css`
  .range-filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }

  .range-filters .grow {
    flex: 1 1 13.75rem;
  }

  .range h4 {
    margin: calc(var(--_space) * 2) 0 0;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_muted);
  }

  .range-list > li {
    padding-block: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
  }

  .range-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
  }

  .editions {
    display: inline-flex;
    gap: calc(var(--_space) * 1.5);
    margin-inline-start: auto;
  }

  .edition {
    padding: 0 calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: 999px;
    font-size: 0.75rem;
    color: var(--_muted);
    white-space: nowrap;
  }

  .range details li {
    padding-block: 2px;
  }

  .range summary {
    cursor: pointer;
  }
`;
