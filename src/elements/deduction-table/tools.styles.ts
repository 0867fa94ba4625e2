/** How the bar for going to a time looks, and the dialog of further filters. */
import { css } from 'lit';

export const toolsStyles = css`
  .go-to {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
  }

  .go-to span {
    unicode-bidi: plaintext;
  }

  .go-to .check {
    flex-wrap: wrap;
    max-inline-size: 100%;
  }

  .go-to > .button.icon {
    margin-inline-start: auto;
  }

  @container packmeter (max-width: 560px) {
    .go-to > [role='status'] {
      order: 1;
    }
  }

  .more-filters .field > :is(select, input) {
    inline-size: 100%;
  }
`;
