/** How menus and tips of a data table look. */
import { css } from 'lit';

export const menuStyles = css`
  .menu,
  .tip {
    inset: auto;
    margin: 0;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: var(--_small);
  }

  .menu:popover-open {
    display: flex;
    flex-direction: column;
    min-inline-size: 200px;
    max-block-size: calc(100vh - 16px);
    overflow: auto;
  }

  .menu button {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 6);
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2.5);
    border: 0;
    border-radius: calc(var(--_radius) * 0.6);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .menu button:is(:hover, :focus):not(:disabled) {
    background: var(--_hover);
  }

  .menu button:focus-visible {
    outline-offset: -2px;
  }

  .menu kbd {
    font: inherit;
    color: var(--_muted);
  }

  .tip {
    max-inline-size: min(360px, calc(100vw - 16px));
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    white-space: pre-line;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }

  @media print {
    .menu,
    .tip {
      display: none !important;
    }
  }
`;
