/** How outcomes, conflicts, receipts and the confirmation look. */
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
    padding-block: 1px;
  }

  .verdict {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    font-size: var(--_small);
    white-space: nowrap;
  }

  .verdict svg.icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .verdict.good {
    color: var(--_good);
  }

  .verdict.bad,
  .wrong {
    color: var(--_bad);
  }

  .wrong {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
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

  .versions tbody tr:last-child > * {
    border-block-end: 0;
  }

  .dialog .content {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
    overflow: auto;
  }

  .dialog[open] {
    flex-direction: column;
  }

  @container packmeter (max-width: 560px) {
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
