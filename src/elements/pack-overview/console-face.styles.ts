/** How the face of a product console looks. */
import { css } from 'lit';

export const consoleStyles = css`
  .console-side {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: start;
    justify-content: end;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    max-inline-size: 100%;
  }

  .tabs {
    display: flex;
    gap: calc(var(--_space) * 1);
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tab {
    flex: none;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    font-weight: 500;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-pressed='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
  }

  .billing summary {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    cursor: pointer;
  }

  .billing li {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    padding-block: 2px;
  }

  .billing ul {
    padding-block: calc(var(--_space) * 1.5);
  }

  .billing p {
    max-inline-size: 60ch;
    color: var(--_muted);
  }

  .billing svg.icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 3px;
  }

  @media (forced-colors: active) {
    .tab[aria-pressed='true'] {
      border-block-end-color: Highlight;
    }
  }

  @container packmeter (max-width: 560px) {
    .console-side > a {
      order: -1;
    }

    .console-side {
      flex-direction: column;
      align-items: start;
      justify-content: start;
    }
  }
`;
