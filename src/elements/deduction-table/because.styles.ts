/** How reasons look. */
import { css } from 'lit';

export const becauseStyles = css`
  .because {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.5);
  }

  .because > li {
    padding-inline-start: calc(var(--_space) * 2.5);
    border-inline-start: 2px solid var(--_line);
  }

  .because ul {
    display: flex;
    flex-wrap: wrap;
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
