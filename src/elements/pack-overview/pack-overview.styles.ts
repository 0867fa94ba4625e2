/** How the overview looks. */
import { css } from 'lit';
import { badgeStyles } from '../../parts/badge.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { dataTableStyles } from '../../parts/data-table/data-table.styles.js';
import { meterStyles } from '../../parts/meter.js';
import { statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';

const own = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 6);
    margin: 0;
  }

  .figure {
    display: flex;
    flex-direction: row-reverse;
    align-items: baseline;
    gap: calc(var(--_space) * 1.5);
  }

  .figure dd {
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.3;
  }

  .figure dt {
    font-size: var(--_small);
    color: var(--_muted);
  }

  .figure.warn dd {
    color: var(--_warn);
  }

  .figure.bad dd {
    color: var(--_bad);
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
    margin-block-start: 3px;
  }

  .tbody .cell .badge {
    align-self: flex-start;
  }

  .combo {
    display: flex;
    flex-direction: column;
    gap: 1px;
  }

  .combo-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 90px;
    align-items: center;
    gap: calc(var(--_space) * 2);
    font-size: 0.75rem;
    line-height: 1.35;
  }

  .combo-item > span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .tbody .cell .combo-item .meter {
    margin: 0;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 1) calc(var(--_space) * 5) calc(var(--_space) * 5);
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .card[data-selected] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  .card-head {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: calc(var(--_space) * 2);
  }

  .card .link.name {
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.35;
    white-space: normal;
  }

  .card .link {
    flex: none;
  }

  .card .link.name {
    flex: 1;
  }

  .card .id {
    font-family: var(--_mono);
    font-size: 0.75rem;
  }

  .quota {
    display: flex;
    flex-direction: column;
    gap: 5px;
    margin-block: calc(var(--_space) * 2);
  }

  .quota .amount strong {
    font-size: 1.125rem;
    font-weight: 600;
  }

  .card-foot {
    display: flex;
    justify-content: space-between;
    align-items: end;
    gap: calc(var(--_space) * 3);
    margin-block-start: auto;
    padding-block-start: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
  }

  .more {
    display: flex;
    justify-content: center;
    padding-block-end: calc(var(--_space) * 5);
  }

  @container packmeter (max-width: 560px) {
    .cards {
      padding-inline: calc(var(--_space) * 3.5);
    }

    .field.product select,
    .field.search input {
      inline-size: 100%;
    }
  }
`;

export const overviewStyles = [sharedStyles, statusStyles, badgeStyles, meterStyles, dataTableStyles, dialogStyles, own];
