/** How the header of a data table looks. */
import { css } from 'lit';

export const headerStyles = css`
  .thead .row {
    background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    border-block-end: 1px solid var(--_line);
  }

  .thead .cell {
    flex-direction: row;
    align-items: center;
    justify-content: flex-start;
    gap: 4px;
    min-block-size: 40px;
    padding-block: 6px;
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.3;
    color: var(--_muted);
  }

  .thead .cell span {
    white-space: normal;
  }

  .thead .cell.end {
    justify-content: flex-end;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .sort {
    text-align: inherit;
  }

  .sort:hover {
    color: var(--_text);
  }

  .sort svg.icon,
  .help svg.icon {
    inline-size: 13px;
    block-size: 13px;
  }

  .help {
    display: inline-flex;
    flex: none;
    cursor: help;
  }
`;
