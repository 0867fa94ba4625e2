/** How the choice of a pack looks. */
import { css } from 'lit';

export const choiceStyles = css`
  .choice {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
  }

  .choice .search input {
    inline-size: min(100%, 17.5rem);
  }

  .choice .skeleton {
    --_row: 4.125rem;
    padding-inline: 0;
  }

  .packs {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .packs li + li {
    border-block-start: 1px solid var(--_line);
  }

  .pack-button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-auto-flow: column;
    grid-template-rows: auto auto;
    gap: 2px calc(var(--_space) * 4);
    inline-size: 100%;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3.5);
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .pack-button :is(.when, .how) {
    text-align: end;
  }

  .pack-button:hover {
    background: var(--_hover);
  }

  .pack-button:focus-visible {
    outline-offset: -2px;
  }

  .pack-button .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
  }

  .pack-button strong {
    font-weight: 600;
    color: var(--_accent);
  }

  .more {
    text-align: center;
  }

  @container packmeter (max-width: 480px) {
    .pack-button {
      grid-template: none / minmax(0, 1fr);
      grid-auto-flow: row;
    }

    .pack-button :is(.when, .how) {
      text-align: start;
      font-size: var(--_small);
    }
  }
`;
