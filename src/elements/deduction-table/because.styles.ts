/** How reasons look. */
import { css } from 'lit';

export const becauseStyles = css`
  /* Twice, so that they look alike in a dialog, whose lists have a look of their own, whichever came first. */
  .because.because,
  .because.because ul {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.5);
    margin: 0;
    padding: 0;
    overflow: visible;
  }

  .because > li {
    padding-inline-start: calc(var(--_space) * 2.5);
    border-inline-start: 2px solid var(--_line);
  }

  .because.because ul {
    flex-flow: row wrap;
    gap: 0 calc(var(--_space) * 4);
  }

  .because summary {
    cursor: pointer;
    inline-size: fit-content;
  }

  .because .who {
    color: var(--_muted);
    font-size: var(--_small);
    unicode-bidi: plaintext;
  }
`;
