/** How the renewal of several packs looks. */
import { css } from 'lit';

export const severalStyles = css`
  .many {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 4);
  }

  .many-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 4);
  }

  .many .search input {
    inline-size: min(100%, 17.5rem);
  }

  .many .skeleton {
    --_row: 4.125rem;
    padding-inline: 0;
  }

  .many .check.all {
    padding-inline: calc(var(--_space) * 3.5);
    font-weight: 500;
  }

  /* The way on stays in view, however long the list. It reaches to the edges of the body that it sticks in. */
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    position: sticky;
    inset-block-end: 0;
    margin-block-end: calc(var(--_space) * -5);
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .pack-row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-template-rows: auto auto;
    gap: 2px calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3.5);
    cursor: pointer;
  }

  .pack-row input {
    grid-row: 1 / 3;
    align-self: center;
  }

  .pack-row > .muted {
    grid-column: 2;
    grid-row: 2;
  }

  .pack-row > :is(.when, .how) {
    grid-column: 3;
    text-align: end;
  }

  .pack-row > .when {
    grid-row: 1;
  }

  .pack-row:hover {
    background: var(--_hover);
  }

  .pack-row .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
  }

  .pack-row strong {
    font-weight: 600;
  }

  .task {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(var(--_space) * 4) calc(var(--_space) * 8);
  }

  .radios {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.5);
  }

  table.several {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .several :is(th, td) {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
    overflow-wrap: break-word;
  }

  .several .mono {
    overflow-wrap: anywhere;
  }

  .several .end {
    white-space: nowrap;
  }

  .several thead th {
    padding-block: calc(var(--_space) * 1.5);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
  }

  .several tbody th strong {
    display: block;
    font-weight: 600;
  }

  .several .end {
    text-align: end;
  }

  .several .verdict.warned {
    color: var(--_warn);
  }

  .several .row-actions {
    display: flex;
    gap: calc(var(--_space) * 4);
  }

  .several .conflict {
    margin-block-start: calc(var(--_space) * 2);
  }

  .several .versions :is(th, td) {
    padding: calc(var(--_space) * 1) calc(var(--_space) * 2);
    padding-inline-start: 0;
  }

  .several .versions thead th {
    background: none;
  }

  .totals {
    max-inline-size: 26.25rem;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .progress progress {
    flex: 1 1 200px;
    block-size: 8px;
    accent-color: var(--_accent);
  }

  @container packmeter (max-width: 640px) {
    .several > thead {
      display: none;
    }

    .several > tbody > tr {
      display: block;
      padding-block: calc(var(--_space) * 2);
      border-block-end: 1px solid var(--_line);
    }

    .several > tbody > tr > :is(th, td, .end) {
      display: block;
      padding: 1px 0;
      border: 0;
      text-align: start;
    }

    .several > tbody > tr > td::before {
      content: attr(data-label) ': ';
      color: var(--_muted);
    }

    .several .verdict {
      display: inline;
    }
  }

  @container packmeter (max-width: 480px) {
    .pack-row {
      grid-template: none / auto minmax(0, 1fr);
    }

    .pack-row > :is(.muted, .when, .how) {
      grid-column: 2;
      grid-row: auto;
      text-align: start;
      font-size: var(--_small);
    }

    .pack-row input {
      grid-row: 1;
    }
  }
`;
