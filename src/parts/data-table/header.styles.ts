/** How the header of a data table looks. */
import { css } from 'lit';

export const headerStyles = css`
  .thead .row {
    background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    border-block-end: 1px solid var(--_line);
  }

  .thead .cell {
    position: relative;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 40px;
    padding-block: 6px;
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.3;
    color: var(--_muted);
  }

  /* Above the grips of the cells that pass under it. */
  .thead .cell.pinned {
    position: sticky;
    z-index: 3;
  }

  .thead .cell.end {
    justify-content: right;
  }

  .sort {
    min-inline-size: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    text-align: inherit;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .sort:hover,
  [aria-sort] > .sort {
    color: var(--_text);
  }

  /* Which columns can be sorted, and which way one is: two small arrows, one of them, the other. After the last word, on whichever line that is. */
  .sort::after {
    content: '';
    display: inline-block;
    inline-size: 7px;
    block-size: 11px;
    margin-inline-start: 5px;
    vertical-align: -1px;
    background: currentColor;
    clip-path: polygon(50% 0, 100% 40%, 0 40%, 0 60%, 100% 60%, 50% 100%, 0 60%, 0 40%);
    opacity: 0.55;
    forced-color-adjust: none;
  }

  [aria-sort='ascending'] > .sort::after {
    clip-path: polygon(50% 0, 100% 50%, 65% 50%, 65% 100%, 35% 100%, 35% 50%, 0 50%);
    opacity: 1;
  }

  [aria-sort='descending'] > .sort::after {
    clip-path: polygon(35% 0, 65% 0, 65% 50%, 100% 50%, 50% 100%, 0 50%, 35% 50%);
    opacity: 1;
  }

  .help svg.icon {
    inline-size: 13px;
    block-size: 13px;
  }

  /* Three dots, over the edge of the cell, for those who point at it or stand on it. */
  .column-menu {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 5px;
    inline-size: 22px;
    block-size: 24px;
    margin-block: auto;
    padding: 4px 0 5px;
    border: 0;
    border-radius: 5px;
    background: radial-gradient(circle, currentColor 1.4px, transparent 1.9px) center / 100% 5px content-box var(--_hover);
    color: var(--_text);
    opacity: 0;
    cursor: pointer;
  }

  .grip {
    position: absolute;
    inset-block: 0;
    inset-inline-end: -4px;
    z-index: 2;
    inline-size: 9px;
    cursor: col-resize;
    touch-action: none;
  }

  .thead .cell:last-child > .grip {
    inset-inline-end: 0;
  }

  .thead .cell.pinned > .grip {
    inset-inline-end: 0;
  }

  .grip::after {
    content: '';
    position: absolute;
    inset-block: 25%;
    inset-inline-start: 4px;
    inline-size: 1px;
    background: var(--_line);
  }

  @media (pointer: coarse) {
    .thead .cell {
      padding-inline-end: 44px;
    }

    .column-menu {
      inset-inline-end: 16px;
      opacity: 1;
    }

    .grip {
      inline-size: 24px;
      inset-inline-end: -8px;
    }

    .grip::after {
      inset-inline-start: 12px;
    }
  }

  .help {
    display: inline-flex;
    flex: none;
    cursor: help;
  }
`;
