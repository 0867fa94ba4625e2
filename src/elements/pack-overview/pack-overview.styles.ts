/** How the overview looks. */
import { css } from 'lit';
import { badgeStyles } from '../../parts/badge.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { dataTableStyles } from '../../parts/data-table/data-table.styles.js';
import { meterStyles } from '../../parts/meter.js';
import { statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';
import { cardStyles } from './card.styles.js';

const own = css`
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

  .product-choice {
    display: inline-flex;
    align-items: end;
    gap: calc(var(--_space) * 1);
    min-inline-size: 0;
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

  .badge-button {
    align-self: flex-start;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    cursor: pointer;
  }

  .badge-button:hover .badge {
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }

  .operations {
    display: inline-flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
  }

  .tbody .cell > .operations {
    color: inherit;
    font-size: inherit;
    overflow: visible;
  }

  .button.more-button {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    color: var(--_muted);
  }

  .link.quiet {
    font-weight: 400;
    color: var(--_muted);
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }

  .draft {
    margin-inline-end: calc(var(--_space) * 1.5);
    padding: 0 calc(var(--_space) * 1.5);
    border: 1px solid var(--_warn);
    border-radius: 999px;
    color: var(--_warn);
    font-family: var(--_font);
    font-size: 0.6875rem;
  }

  .glance {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .glance .meter {
    flex: 1;
  }

  .tbody .cell > .glance {
    block-size: 13px;
    overflow: visible;
  }

  .tbody .cell .glance .until {
    line-height: 1;
    font-size: 0.6875rem;
    color: var(--_muted);
  }

  .outlook {
    padding-block: calc(var(--_space) * 1);
  }

  .field.product select {
    inline-size: 220px;
  }

  .field.search input {
    inline-size: 200px;
  }

  .actions {
    display: inline-flex;
    gap: calc(var(--_space) * 2);
  }

  .link.name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-inline-size: 100%;
  }

  .tbody .cell .meter {
    margin-block-start: 5px;
  }

  .tbody .cell.pinned .meter {
    block-size: 4px;
    margin: 0;
  }

  .tbody .cell .badge {
    align-self: flex-start;
  }

  @container packmeter (max-width: 560px) {
    .chips {
      padding-inline: calc(var(--_space) * 3.5);
    }

    .product-choice {
      flex: 1 1 100%;
    }

    .product-choice .field {
      flex: 1;
    }

    .field.product select,
    .field.search input {
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .figure[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .more-button,
    .summary .figure:not(.good, .warn, .bad) {
      display: none;
    }
  }
`;

export const overviewStyles = [sharedStyles, statusStyles, badgeStyles, meterStyles, dataTableStyles, dialogStyles, own, cardStyles];
