/** How the alerts of a pack look. */
import { css } from 'lit';

export const alertsStyles = css`
  .dialog.alerts {
    inline-size: min(42.5rem, calc(100vw - 32px));
  }

  .alerts .dialog-head h3 {
    unicode-bidi: plaintext;
  }

  .thresholds li {
    display: grid;
    grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1.2fr) auto;
    align-items: start;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2.5);
    border-block-end: 1px solid var(--_line);
  }

  .thresholds select,
  .thresholds .value,
  .thresholds input {
    inline-size: 100%;
  }

  .thresholds .value {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .thresholds .value .unit {
    flex: none;
    max-inline-size: 50%;
    color: var(--_muted);
    white-space: nowrap;
  }

  .thresholds input {
    text-align: end;
  }

  .thresholds .how {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-block-size: var(--_control);
    font-size: var(--_small);
  }

  .thresholds .how > span {
    unicode-bidi: plaintext;
  }

  .thresholds .how:dir(rtl) > span {
    text-align: right;
  }

  .thresholds .how:dir(rtl) svg.icon {
    margin-inline: var(--_space);
  }

  .thresholds .how svg.icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    margin-inline: 0 var(--_space);
    vertical-align: -2px;
  }

  .thresholds .fired {
    color: var(--_warn);
    font-weight: 500;
  }

  .thresholds .wrong {
    grid-column: 1 / -1;
  }

  .alerts .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  .alerts .leave {
    margin-inline-end: auto;
  }

  @container packmeter (max-width: 560px) {
    .thresholds li {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .thresholds li > :is(.value, .how) {
      grid-column: 1;
    }

    .thresholds li > .remove {
      grid-column: 2;
      grid-row: 1;
    }
  }
`;
