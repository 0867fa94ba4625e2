/** How the overview looks. */
import { css } from 'lit';
import { badgeStyles } from '../../parts/badge.js';
import { dataTableStyles } from '../../parts/data-table/data-table.styles.js';
import { foldStyles } from '../../parts/fold.js';
import { meterStyles } from '../../parts/meter.js';
import { statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';
import { amountStyles } from './amounts.styles.js';
import { headStyles } from './head.styles.js';

const own = css`
  .product-choice {
    display: inline-flex;
    align-items: end;
    gap: calc(var(--_space) * 1);
    min-inline-size: 0;
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
    gap: calc(var(--_space) * 2);
  }

  /* The ring of what is in focus needs room. */
  .tbody .cell.rich > .operations {
    overflow: visible;
  }

  /* A long word takes a second line: what stands beside it stays where it is. */
  .operations .link {
    white-space: normal;
    overflow-wrap: normal;
  }

  .button.more-button {
    flex: none;
    margin-inline-start: auto;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    color: var(--_muted);
  }

  .link.quiet {
    font-weight: 400;
    color: var(--_muted);
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }

  .columns-row {
    padding: 4px 14px;
    text-align: end;
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

  .frame {
    --_height: 720px;
  }

  .foot .scope {
    flex: 1 1 20rem;
  }

  .toolbar .field > :is(select, input) {
    inline-size: 9.375rem;
  }

  .toolbar .field.wide > :is(select, input) {
    inline-size: 12.5rem;
  }

  /* There is nothing to reset: it must not take a row of its own. */
  .toolbar > .button:disabled {
    display: none;
  }

  .head > .actions {
    display: inline-flex;
    gap: calc(var(--_space) * 2);
  }

  .link.name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
    text-align: inherit;
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

  @container packmeter (max-width: 1060px) {
    .frame {
      --_height: 820px;
    }
  }

  @container packmeter (max-width: 560px) {
    .chips {
      padding-inline: calc(var(--_space) * 3.5);
    }

    .head {
      column-gap: calc(var(--_space) * 2);
    }

    .head > .actions {
      gap: calc(var(--_space) * 1);
      margin-inline-start: auto;
    }

    .product-choice {
      flex: 1 1 9rem;
    }

    .product-choice .field {
      flex: 1;
    }

    .frame {
      --_height: 1060px;
    }

    .toolbar .field > :is(select, input) {
      inline-size: 100% !important;
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

export const overviewStyles = [sharedStyles, statusStyles, badgeStyles, meterStyles, dataTableStyles, foldStyles, headStyles, own, amountStyles];
