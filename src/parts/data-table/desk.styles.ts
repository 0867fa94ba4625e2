/** How selection, the find bar and what is said of a copy look in a data table. */
import { css } from 'lit';

export const deskStyles = css`
  /* What shows under a pointer and in focus: the table fetches its desk when either comes. */
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

  /* Before the column, or behind the last one, whichever way the page runs. */
  .thead .cell[data-drop],
  .thead .cell[data-drop-end]:dir(rtl) {
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .thead .cell[data-drop-end]:dir(ltr),
  .thead .cell[data-drop]:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
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
    .find,
    .said {
      display: none !important;
    }
  }
`;
