/** How reasons look. */
import { css } from 'lit';

export const becauseStyles = css`
  .because {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.5);
    margin: 0;
    padding-inline-start: calc(var(--_space) * 5);
  }

  .because li::marker {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .because span {
    display: block;
  }

  .because .who {
    color: var(--_muted);
    font-size: var(--_small);
  }
`;
