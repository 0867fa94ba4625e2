/** How the table looks. */
import { css } from 'lit';

export const tableStyles = css`
  .table-box {
    max-block-size: var(--packmeter-table-height, 420px);
    overflow: auto;
    border-block-start: 1px solid var(--_line);
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }

  caption {
    position: sticky;
    inset-inline-start: 0;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5);
    font-size: var(--_small);
    color: var(--_muted);
    text-align: start;
  }

  th,
  td {
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_line);
    text-align: end;
    white-space: nowrap;
    font-weight: 400;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
    border-block-start: 1px solid var(--_line);
  }

  td .share {
    display: inline-block;
    min-inline-size: 6ch;
  }

  tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    padding-inline-start: calc(var(--_space) * 5);
    text-align: start;
  }

  thead th {
    max-inline-size: 260px;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  tbody th {
    background: var(--_surface);
  }

  tfoot th,
  tfoot td {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    background: var(--_sunken);
    font-weight: 500;
  }

  tfoot th,
  thead th:first-child {
    z-index: 2;
  }

  tr > :last-child {
    padding-inline-end: calc(var(--_space) * 5);
  }

  /* Paper does not scroll. */
  @media print {
    .table-box {
      max-block-size: none;
      overflow: visible;
    }

    th,
    td,
    tr > :first-child,
    tr > :last-child {
      position: static;
      padding-inline: calc(var(--_space) * 1);
      font-size: 0.6875rem;
      white-space: normal;
    }
  }
`;
