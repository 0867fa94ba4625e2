/** How the list of uncovered usage looks. */
import { css } from 'lit';
import { becauseStyles } from './because.styles.js';

const own = css`
  .uncovered .usages {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    padding: 0;
    overflow: visible;
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
    gap: 0 calc(var(--_space) * 2.5);
  }

  .uncovered :is(p, strong, span) {
    unicode-bidi: plaintext;
  }

  .usage-head .what {
    margin-inline-start: auto;
  }

  .usage-head .when {
    flex-basis: 100%;
    font-size: var(--_small);
  }
`;

export const uncoveredStyles = [becauseStyles, own] as const;
