/** How dialogs look: head, content that scrolls, foot with the buttons. `wide` for tables. */
import { css } from 'lit';

export const dialogStyles = css`
  .dialog {
    inline-size: min(26.25rem, calc(100vw - 32px));
    max-block-size: min(40rem, calc(100vh - 32px));
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .dialog[open] {
    display: flex;
    flex-direction: column;
  }

  .dialog.wide {
    inline-size: min(55rem, calc(100vw - 32px));
  }

  .dialog::backdrop {
    background: rgb(10 16 26 / 45%);
  }

  .dialog form {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }

  .dialog-head,
  .dialog-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 5);
  }

  .dialog-head .button.icon {
    flex: none;
  }

  .dialog-foot {
    flex-wrap: wrap;
    justify-content: flex-end;
    border-block-start: 1px solid var(--_line);
  }

  .dialog .content {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
    overflow: auto;
  }

  .dialog-foot .button {
    block-size: auto;
    min-block-size: var(--_control);
    white-space: normal;
  }
`;
