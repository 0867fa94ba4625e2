/** How what is left looks in a row: at a glance, and of each capacity of a combo pack. */
import { css } from 'lit';

export const amountStyles = css`
  .glance {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .glance .meter {
    flex: 1;
  }

  .tbody .cell > .glance {
    block-size: 0.8125rem;
    overflow: visible;
  }

  .tbody .cell .glance .until {
    line-height: 1;
    font-size: 0.6875rem;
    color: var(--_muted);
  }

  .combo {
    display: flex;
    flex-direction: column;
    gap: 1px;
  }

  .combo-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_space) * 2);
    font-size: 0.75rem;
    line-height: 1.35;
  }

  .combo-item:has(.meter) {
    grid-template-columns: minmax(0, 1fr) auto 3.5rem;
  }

  .combo-figures {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .combo-item > span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .tbody .cell .combo-item .meter {
    margin: 0;
  }
`;
