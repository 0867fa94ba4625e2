/** How the totals look. */
import { css } from 'lit';

export const spendingStyles = css`
  .spending {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5) calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
  }

  .spending-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .spending-head .button.icon {
    margin-inline-start: auto;
  }

  .spending-scroll {
    max-block-size: 340px;
    overflow: auto;
    /* A shade at the end, covered when there is nothing more below. */
    background:
      linear-gradient(transparent, var(--_sunken) 60%) bottom / 100% 40px no-repeat local,
      linear-gradient(transparent, var(--_line)) bottom / 100% 16px no-repeat scroll;
  }

  .spending table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .spending th,
  .spending td {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  .spending thead th {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .spending .of-unit > * {
    background: var(--_hover);
    font-weight: 600;
  }

  .spending th code {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .spending .number {
    text-align: end;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }

  .spending .bar-cell {
    inline-size: 34%;
  }

  .spending .bar {
    display: inline-block;
    inline-size: calc(100% - 56px);
    block-size: 8px;
    margin-inline-end: calc(var(--_space) * 2);
    border-radius: 4px;
    background: var(--_line);
    overflow: hidden;
  }

  .spending .fill {
    display: block;
    block-size: 100%;
    min-inline-size: 2px;
    background: var(--_accent);
    forced-color-adjust: none;
  }

  .spending th,
  .spending p {
    unicode-bidi: plaintext;
  }

  .spending th:dir(rtl),
  .spending p:dir(rtl) {
    text-align: right;
  }

  .spending .percent {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .spending .verdict-line {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .spending .good svg.icon {
    color: var(--_good);
  }

  .spending .verdict-line.bad {
    color: var(--_bad);
  }

  @container packmeter (max-width: 560px) {
    .spending {
      padding-inline: calc(var(--_space) * 3.5);
    }

    .spending .bar-cell,
    .spending .number:last-child {
      display: none;
    }

    /* The amount stands beside the name where there is room, else below it: whole, and never out of sight. */
    .spending :is(table, thead, tbody) {
      display: block;
    }

    .spending tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      border-block-end: 1px solid var(--_line);
    }

    .spending .of-unit {
      background: var(--_hover);
    }

    .spending :is(th, td) {
      border: 0;
      padding-inline: var(--_space);
    }

    .spending .number {
      margin-inline-start: auto;
      white-space: normal;
      overflow-wrap: anywhere;
    }

    .spending .segments {
      flex-wrap: wrap;
      order: 3;
    }
  }
`;
