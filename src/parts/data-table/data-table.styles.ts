/** How a data table looks. */
import { css } from 'lit';

export const dataTableStyles = css`
  .table {
    position: relative;
    overflow: auto;
    max-block-size: var(--packmeter-table-height, 560px);
    border-block-start: 1px solid var(--_line);
    overscroll-behavior-inline: contain;
    scrollbar-color: var(--_control-line) transparent;
    scrollbar-width: thin;
  }

  .table:focus-visible {
    outline-offset: -2px;
  }

  .thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    inline-size: 100%;
    min-inline-size: var(--_width);
  }

  .tbody {
    position: relative;
    inline-size: 100%;
    min-inline-size: var(--_width);
    contain: layout style;
  }

  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    inline-size: 100%;
    min-inline-size: var(--_width);
  }

  .tbody .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    block-size: var(--_row);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .tbody .row:hover {
    background: var(--_hover);
  }

  .tbody .row[data-selected] {
    background: var(--_selected);
  }

  .cell {
    display: flex;
    flex-direction: column;
    justify-content: center;
    align-items: stretch;
    min-inline-size: 0;
    padding-inline: calc(var(--_space) * 3);
    background: inherit;
    line-height: 1.4;
  }

  .cell > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tbody .cell {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tbody .cell.text {
    display: block;
    line-height: var(--_row);
  }

  .tbody .cell > :is(span, button) + span {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .cell.end {
    text-align: end;
  }

  .cell:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: calc(var(--_space) * 5);
    border-inline-end: 1px solid var(--_line);
  }

  .thead .row {
    background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    border-block-end: 1px solid var(--_line);
  }

  .thead .cell {
    flex-direction: row;
    align-items: center;
    justify-content: flex-start;
    gap: 4px;
    min-block-size: 40px;
    padding-block: 6px;
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.3;
    color: var(--_muted);
  }

  .thead .cell span {
    white-space: normal;
  }

  .thead .cell.end {
    justify-content: flex-end;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .sort {
    text-align: inherit;
  }

  .sort:hover {
    color: var(--_text);
  }

  .sort svg.icon,
  .help svg.icon {
    inline-size: 13px;
    block-size: 13px;
  }

  .help {
    display: inline-flex;
    flex: none;
    cursor: help;
  }

  .row.pending .cell {
    position: relative;
  }

  .row.pending .cell::after {
    content: '';
    position: absolute;
    inset-inline: calc(var(--_space) * 3);
    inset-block-start: calc(50% - 6px);
    block-size: 12px;
    border-radius: 4px;
    background: var(--_line);
  }

  .row.pending .cell:first-child {
    position: sticky;
  }

  @container packmeter (max-width: 560px) {
    .cell:first-child {
      position: static;
      padding-inline-start: calc(var(--_space) * 3.5);
    }
  }

  @media print {
    .table {
      overflow: visible;
      max-block-size: none;
    }
  }
`;
