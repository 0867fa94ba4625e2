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
    /* The way out stands beside the field's name. */
    .go-to {
      position: relative;
      padding-inline: calc(var(--_space) * 3.5);
    }

    .go-to > .button.icon {
      position: absolute;
      inset-block-start: var(--_space);
      inset-inline-end: var(--_space);
    }

    .go-to .check {
      flex-basis: 100%;
    }

    .go-to .check > span {
      flex-basis: calc(100% - 3rem);
    }
  }

  .more-filters .field > :is(select, input) {
    inline-size: 100%;
  }
`;
