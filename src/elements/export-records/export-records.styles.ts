/** How export records look: rows, or cards where there is no room for rows. */
import { css } from 'lit';
import { badgeStyles } from '../../parts/badge.js';
import { statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';

export const recordStyles = css`
  .records {
    border-block-start: 1px solid var(--_line);
  }

  .record {
    display: grid;
    grid-template-columns: minmax(100px, 0.4fr) minmax(200px, 3fr) minmax(150px, 1.8fr) minmax(104px, 164px) minmax(104px, 164px) minmax(146px, auto);
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 5);
    border-block-end: 1px solid var(--_line);
  }

  .record:not(.header):hover {
    background: var(--_hover);
  }

  .record.header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: calc(var(--_space) * 2);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }

  .record .label {
    display: none;
  }

  .record .value {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .record .value > span {
    unicode-bidi: plaintext;
  }

  .record .file {
    overflow-wrap: anywhere;
  }

  /* A row is no higher for a long name: its dates are seen, and all of it by pointing at it. */
  @container packmeter (min-width: 940.02px) {
    .record .value > .file {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
  }

  .record .time {
    font-variant-numeric: tabular-nums;
  }

  .record .problem {
    color: var(--_bad);
  }

  .more {
    padding: calc(var(--_space) * 3);
    text-align: center;
  }

  @container packmeter (max-width: 940px) {
    .record.header {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .record {
      /* Two fields beside each other, as far as their words fit. */
      grid-template-columns: repeat(auto-fit, minmax(min(100%, max(9em, 40%)), 1fr));
      padding-inline: calc(var(--_space) * 3.5);
    }

    .record .cell:nth-child(2),
    .record .cell:nth-child(6) {
      grid-column: 1 / -1;
    }

    .record .cell:nth-child(2) {
      order: -1;
    }

    .record .label {
      display: block;
      color: var(--_muted);
      font-size: var(--_small);
    }

    .record .cell:nth-child(6) .label {
      display: none;
    }

    .record .cell:nth-child(6) .button {
      inline-size: 100%;
    }
  }

  @container packmeter (max-width: 560px) {
    /* Below two fields it would keep a line for itself. */
    .toolbar > .button:disabled {
      display: none;
    }
  }

  @media print {
    .record .cell:nth-child(6) {
      display: none;
    }
  }

  @container packmeter (max-width: 300px) {
    .record {
      grid-template-columns: 1fr;
    }
  }
`;

export const exportRecordsStyles = [sharedStyles, statusStyles, badgeStyles, recordStyles];
