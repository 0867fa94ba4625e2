/** How the deduction table looks. */
import { css } from 'lit';
import { dataTableStyles } from '../../parts/data-table/data-table.styles.js';
import { foldStyles } from '../../parts/fold.js';
import { statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';

const own = css`
  .head .live {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    font-size: var(--_small);
    color: var(--_muted);
  }

  .head .live::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_good);
  }

  .frame {
    --_height: 760px;
  }

  .room > .stage,
  .stage-main {
    display: flex;
    flex: 1 1 0;
    min-block-size: 0;
  }

  .stage-main {
    flex-direction: column;
    min-inline-size: 0;
  }

  .toolbar .field > select {
    inline-size: 160px;
  }

  .toolbar .field.product > select {
    inline-size: 210px;
  }

  .field.pack input {
    inline-size: 190px;
  }

  .range-row,
  .dates,
  .further,
  .actions {
    display: inline-flex;
    gap: calc(var(--_space) * 2);
  }

  .range-row,
  .dates,
  .actions {
    flex-wrap: wrap;
    align-items: center;
  }

  .dates input {
    inline-size: max(142px, 10em);
  }

  .presets {
    inline-size: max(150px, 10em);
  }

  .chips {
    flex-basis: 100%;
    min-block-size: 28px;
  }

  @media (forced-colors: active) {
    .head .live::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }

  input[aria-invalid='true'] {
    border-color: var(--_bad);
  }

  .further > .button:disabled {
    visibility: hidden;
  }

  .notes {
    padding-block-end: calc(var(--_space) * 3);
  }

  /* The check comes after the rows, and its words change: whatever they are, lines break alike. */
  .mark-place {
    display: flex;
    flex: 0 1 20em;
    min-block-size: 1.5em;
  }

  .actions {
    gap: calc(var(--_space) * 1.5);
    justify-content: flex-end;
    min-inline-size: 0;
  }

  /* Paper says what the rows are narrowed by, and has nothing to press. */
  @media print {
    .toolbar :is(.button, .dates, .presets, .chip-remove) {
      display: none;
    }

    .toolbar {
      align-items: start;
    }

    .toolbar .field > :is(select, input) {
      inline-size: auto;
      padding: 0;
      border: 0;
      background: none;
    }
  }

  @container packmeter (max-width: 900px) {
    .frame {
      --_height: 860px;
    }
  }

  @container packmeter (max-width: 560px) {
    .frame {
      --_height: 1000px;
    }

    /* Below each other, all as wide as the place. */
    .toolbar > :is(.field, .further) {
      flex: 1 1 100%;
    }

    .range-row > * {
      flex: 1 1 100%;
    }

    .actions {
      justify-content: flex-start;
    }

    .toolbar .field > :is(select, input) {
      inline-size: 100% !important;
    }

    .dates input {
      flex: 1 1 8em;
      padding-inline: calc(var(--_space) * 1.5);
    }
  }
`;

export const deductionStyles = [sharedStyles, statusStyles, dataTableStyles, foldStyles, own];
