/** How the mark of the check looks. */
import { css } from 'lit';

export const checkStyles = css`
  .check-mark {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: var(--_small);
    text-align: start;
  }

  .check-mark span {
    unicode-bidi: plaintext;
  }

  button.check-mark {
    cursor: pointer;
  }

  button.check-mark:hover span {
    text-decoration: underline;
  }

  .check-mark svg.icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }

  .check-mark.good svg.icon {
    color: var(--_good);
  }

  /* What stands below an amount is by how much it is wrong. */
  .tbody .cell.end.lines {
    color: var(--_bad);
  }

  .check-mark.wrong {
    color: var(--_bad);
    font-weight: 600;
  }
`;
