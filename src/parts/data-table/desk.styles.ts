/** How selection, menus, tips and the find bar of a data table look. */
import { css } from 'lit';

export const deskStyles = css`
  .tbody .row:not([data-selected]):hover {
    --_back: var(--_hover);
  }

  .table .cell:focus-visible {
    z-index: 1;
    outline-offset: -2px;
  }

  .thead .cell:is(:hover, :focus-within) > .column-menu {
    opacity: 1;
  }

  .grip:is(:hover, [data-held])::after {
    inset-block: 0;
    inline-size: 2px;
    background: var(--_accent);
  }

  .tbody .cell:focus {
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .tbody .cell[aria-selected='true'] {
    background: var(--_selected);
    color: var(--_text);
  }

  .tbody .cell[data-match] {
    background: color-mix(in srgb, var(--_warn) 16%, var(--_surface));
    color: var(--_text);
  }

  .tbody .cell[data-found] {
    outline: 2px solid var(--_warn);
    outline-offset: -2px;
  }

  [data-selecting] {
    user-select: none;
    cursor: cell;
  }

  .thead .cell[data-drop],
  .thead .cell[data-drop-end],
  .thead .cell[data-drop]:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

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

  /* Above the rows, not over them: it would cover what has been found. */
  .find {
    order: -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: calc(var(--_space) * 0.5);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
  }

  .find input {
    flex: 0 1 240px;
  }

  .find-count {
    min-inline-size: 64px;
    padding-inline: calc(var(--_space) * 1.5);
    font-size: var(--_small);
    color: var(--_muted);
    text-align: end;
  }

  .find p {
    flex-basis: 100%;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5) 0;
  }

  .said {
    position: absolute;
    inset-block-end: 22px;
    inset-inline-start: 50%;
    z-index: 4;
    translate: -50% 0;
    inline-size: max-content;
    max-inline-size: calc(100% - 32px);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: var(--_small);
  }

  .said:dir(rtl) {
    translate: 50% 0;
  }

  .said .link {
    margin-inline-start: calc(var(--_space) * 2);
    color: inherit;
    text-decoration: underline;
  }

  .said .link:focus-visible {
    outline-color: currentColor;
  }

  @media (forced-colors: active) {
    .tbody .cell[aria-selected='true'] {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }

    .tbody .cell[aria-selected='true']::first-line {
      color: SelectedItemText;
    }

    .tbody .cell[aria-selected='true']:focus-visible {
      outline-color: SelectedItemText;
    }

    .said {
      border: 1px solid;
    }
  }

  @media print {
    .menu,
    .tip,
    .find,
    .said {
      display: none !important;
    }
  }
`;
