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

  .billing-open {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 28px;
    padding: 0 calc(var(--_space) * 1.5);
    border: 0;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    color: inherit;
    font-size: inherit;
    text-align: start;
    cursor: pointer;
  }

  .billing-open:hover {
    background: var(--_hover);
  }

  .billing svg.icon {
    flex: none;
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }

  .billing-modes {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: min(42.5rem, calc(100vw - 16px));
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .billing-modes p {
    max-inline-size: 60ch;
  }

  .billing-modes table {
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 2);
    border-collapse: collapse;
  }

  .billing-modes :is(th, td) {
    padding: calc(var(--_space) * 1) 0;
    padding-inline-end: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  .billing-modes thead th {
    border: 0;
    color: var(--_muted);
  }

  .billing-mode {
    display: inline-flex;
    gap: calc(var(--_space) * 1);
  }

  .billing-mode svg.icon {
    margin-block-start: 3px;
  }

  /* Paper has no other tabs. */
  @media print {
    .tab[aria-pressed='false'] {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .tab[aria-pressed='true'] {
      border-block-end-color: Highlight;
    }
  }

  /* On a phone each line of billing is told below its name. */
  @media (max-width: 640px) {
    .billing-modes {
      max-block-size: calc(100vh - 32px);
      overflow: auto;
    }

    .billing-modes thead {
      display: none;
    }

    .billing-modes :is(tr, th, td) {
      display: block;
      padding: 0;
      border: 0;
    }

    .billing-modes tr {
      padding-block: calc(var(--_space) * 1.5);
      border-block-start: 1px solid var(--_line);
    }

    .billing-modes tbody th {
      font-weight: 600;
    }

    .billing-modes td:not(:nth-child(3)) {
      color: var(--_muted);
    }

    .billing-modes [data-label]::before {
      content: attr(data-label) ': ';
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
