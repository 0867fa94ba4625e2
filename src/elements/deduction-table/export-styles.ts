/** How the export dialog looks. */
import { css } from 'lit';

export const exportStyles = css`
  .dialog.exports {
    inline-size: min(560px, calc(100vw - 32px));
    max-block-size: min(820px, calc(100vh - 32px));
  }

  .dialog.exports.wide {
    inline-size: min(1120px, calc(100vw - 32px));
  }

  .dialog.exports fieldset {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    margin: 0;
    padding: 0;
    border: 0;
  }

  .dialog.exports .line {
    flex-flow: row wrap;
    column-gap: calc(var(--_space) * 5);
  }

  .dialog.exports .line .muted {
    flex-basis: 100%;
  }

  .dialog.exports legend {
    margin-block-end: calc(var(--_space) * 2);
  }

  .way {
    display: flex;
    gap: calc(var(--_space) * 2.5);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    cursor: pointer;
  }

  .way:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_selected);
  }

  .way:has(input:disabled) {
    cursor: not-allowed;
  }

  .way input {
    margin-block-start: 3px;
  }

  .way > span {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }

  .way .name {
    font-weight: 500;
  }

  .dialog.exports progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }

  .dialog.exports .counts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    font-variant-numeric: tabular-nums;
  }

  .dialog.exports .file-name {
    font-weight: 500;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .dialog.exports .dialog-foot .push {
    margin-inline-end: auto;
  }

  .dialog.exports .records-room {
    container: packmeter / inline-size;
    overflow: auto;
  }
`;
