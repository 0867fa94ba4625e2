/** How outcomes, conflicts and receipts look: for parts that are fetched when there is one. */
import { css } from 'lit';

export const outcomeStyles = css`
  .note .body {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.5);
    flex: 1;
    min-inline-size: 0;
    padding: 0;
  }

  .note .actions {
    margin-block: calc(var(--_space) * 1) var(--_space);
  }

  .note .facts > div {
    grid-template-columns: minmax(5rem, 6.25rem) minmax(0, 1fr);
    padding-block: 1px;
  }

  .conflict .body {
    container: versions / inline-size;
  }

  .versions {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .versions :is(th, td) {
    padding: calc(var(--_space) * 1) calc(var(--_space) * 2);
    padding-inline-start: 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }

  .versions th {
    color: var(--_muted);
  }

  .versions tr[data-changed] :is(th, td) {
    color: var(--_text);
    font-weight: 600;
  }

  .versions tr:not([data-changed]) td {
    color: var(--_muted);
  }

  .versions tbody tr:last-child > * {
    border-block-end: 0;
  }

  @media (forced-colors: active) {
    .note {
      border: 1px solid;
    }
  }

  @container versions (max-width: 460px) {
    .versions thead {
      display: none;
    }

    .versions tr {
      display: block;
      padding-block: calc(var(--_space) * 1.5);
      border-block-end: 1px solid var(--_line);
    }

    .versions tr:last-child {
      border-block-end: 0;
    }

    .versions :is(th, td) {
      display: block;
      padding-block: 0;
      border: 0;
    }

    .versions tbody th {
      color: var(--_text);
      font-weight: 500;
    }

    .versions td::before {
      content: attr(data-label) ': ';
      color: var(--_muted);
    }
  }
`;
