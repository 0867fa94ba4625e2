/** How the choice of columns looks. */
import { css } from 'lit';

export const columnsChoiceStyles = css`
  .dialog.columns .dialog-head {
    flex-wrap: wrap;
  }

  .dialog.columns ul {
    display: flex;
    flex-direction: column;
    overflow: auto;
    padding-inline: calc(var(--_space) * 5);
  }

  .dialog.columns li {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: calc(var(--_space) * 0.5);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    cursor: grab;
  }

  .dialog.columns li:last-child {
    border: 0;
  }

  .dialog.columns li .check {
    display: flex;
    flex: 1 1 8.5em;
    min-inline-size: 0;
    padding-block: calc(var(--_space) * 1.5);
    cursor: pointer;
  }

  .dialog.columns .button.icon:disabled {
    opacity: 0.35;
    background: none;
  }

  .dialog.columns .pin[aria-pressed='false'] {
    color: var(--_muted);
  }
`;
