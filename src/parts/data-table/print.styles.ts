/** How a data table looks on paper: all columns on the page, as small as that takes. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    .table {
      overflow: visible;
      max-block-size: none;
    }

    .thead,
    .tbody .row,
    .table .cell.pinned {
      position: static;
    }

    .tbody {
      block-size: auto !important;
    }

    .table :is(.thead, .tbody, .row) {
      min-inline-size: 0;
    }

    .row {
      grid-template-columns: var(--_print);
      break-inside: avoid;
    }

    .tbody .row {
      block-size: auto;
      transform: none !important;
    }

    .table .cell {
      padding: 2px 3px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    .table :is(.cell, .cell *),
    .tbody .cell.lines::first-line {
      font-size: var(--_paper) !important;
    }

    .table .cell.rich * {
      white-space: normal !important;
    }

    .table[data-printed]:not([data-printed=''])::after {
      content: attr(data-printed);
      display: block;
      padding: 4px 3px;
      font-size: 8pt;
    }

    .row.pending,
    .thead :is(.help, .grip, .column-menu),
    .sort::after {
      display: none;
    }
  }
`;
