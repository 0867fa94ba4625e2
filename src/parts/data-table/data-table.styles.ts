/** How a data table looks. */
import { css } from 'lit';
import { headerStyles } from './header.styles.js';
import { printStyles } from './print.styles.js';

const body = css`
  .table-frame {
    display: flex;
    flex-direction: column;
    position: relative;
  }

  .table {
    position: relative;
    overflow: auto;
    max-block-size: var(--packmeter-table-height, 560px);
    border-block-start: 1px solid var(--_line);
    overscroll-behavior-inline: contain;
    /* Rows are placed by their index: where the view is, is known. */
    overflow-anchor: none;
    scroll-padding-inline: var(--_pinned) var(--_end);
    scrollbar-color: var(--_control-line) transparent;
    scrollbar-width: thin;
  }

  /* Above the frame, where it gives nothing to scroll to. */
  .gauge {
    position: absolute;
    inset-block-end: 100%;
    block-size: 10em;
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
    --_back: var(--_surface);
    background: var(--_back);
  }

  .tbody .row[data-selected] {
    --_back: var(--_selected);
  }

  .table-line:empty {
    display: contents;
  }

  .cell {
    min-inline-size: 0;
    padding-inline: calc(var(--_space) * 3);
    line-height: 1.4;
  }

  .thead .cell {
    background: inherit;
  }

  /* By a property: what inherits the background itself is styled anew each time that its row is moved. */
  .tbody .cell.pinned {
    background: var(--_back);
  }

  /* Each text keeps its own direction: an amount and its unit must not change places in a right-to-left page. */
  .tbody .cell {
    align-content: center;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
    unicode-bidi: plaintext;
    text-align: left;
  }

  .tbody .cell:dir(rtl) {
    text-align: right;
  }

  .tbody .cell.lines {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .tbody .cell.lines::first-line {
    color: var(--_text);
    font-size: var(--_font-size);
  }

  .tbody .cell.rich {
    display: flex;
    flex-direction: column;
    justify-content: center;
    align-items: stretch;
    white-space: normal;
  }

  .tbody .cell.rich > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
    text-align: inherit;
  }

  .tbody .cell.rich > :is(span, button) + span {
    color: var(--_muted);
    font-size: var(--_small);
  }

  /* Whichever way the page runs: digits run one way, and their points stand below each other. */
  .cell.end,
  .tbody .cell.end:dir(rtl),
  .tbody .cell.end {
    text-align: right;
  }

  .cell:first-child {
    padding-inline-start: calc(var(--_space) * 5);
  }

  .cell.pinned {
    position: sticky;
    z-index: 1;
    border-inline-end: 1px solid var(--_line);
  }

  .cell.at-end {
    inset-inline-end: 0;
  }

  .cell.pinned:not(:first-child) {
    border-inline-start: 1px solid var(--_line);
  }

  /* On the row, not its cells: while rows come and go, one element is styled in place of all its cells. */
  .tbody .row.pending {
    background-image: repeating-linear-gradient(to right, transparent 0 12px, var(--_line) 12px 178px, transparent 178px 190px);
    background-position: 0 center;
    background-size: 100% 12px;
    background-repeat: no-repeat;
  }

  /* Pinned columns that would cover a narrow table scroll with the others. */
  [data-loose] .cell.pinned {
    position: relative;
    inset-inline: auto !important;
  }

  @container packmeter (max-width: 560px) {
    .cell:first-child {
      padding-inline-start: calc(var(--_space) * 3.5);
    }
  }
`;

export const dataTableStyles = [body, headerStyles, printStyles];
