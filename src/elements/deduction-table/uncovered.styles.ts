/** How the list of uncovered usage looks. */
import { css } from 'lit';
import { becauseStyles } from './because.styles.js';

const own = css`
  .usages {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
  }

  .usage {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
  }

  .usage-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2.5);
  }

  .uncovered :is(p, strong, span) {
    unicode-bidi: plaintext;
  }

  .usage-head .when {
    flex-basis: 100%;
    font-size: var(--_small);
  }

  .usage .each summary {
    inline-size: fit-content;
    cursor: pointer;
  }

  .usage .each ul {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 2);
    font-size: var(--_small);
  }

  .usage .each li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2.5);
  }

  .usage .each .amount {
    min-inline-size: 8em;
    font-variant-numeric: tabular-nums;
  }
`;

export const uncoveredStyles = [becauseStyles, own] as const;
