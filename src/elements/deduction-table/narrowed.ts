/** What stands around the table when it is narrowed: the filters in force, and why a range cannot be had. */
import { css } from 'lit';

export { filterChips } from './chips.js';
export { rangeNote } from './range-note.js';

export const narrowedStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    padding: 2px 4px 2px 10px;
    border-radius: 999px;
    background: var(--_selected);
    font-size: var(--_small);
    unicode-bidi: plaintext;
  }

  .chip:dir(rtl) {
    padding: 2px 10px 2px 4px;
  }

  .chip-remove {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }

  .chip-remove:hover {
    background: var(--_hover);
  }

  .chip-remove svg.icon {
    inline-size: 12px;
    block-size: 12px;
  }

  @media (forced-colors: active) {
    .chip {
      border: 1px solid;
    }
  }
`;
