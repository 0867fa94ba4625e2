/** The frame of an element: head, toolbar, body, foot; and the notes that stand in them. */
import { css } from 'lit';

export const layout = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 5) 0;
  }

  .head h2 {
    margin-inline-end: auto;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5) calc(var(--_space) * 4);
  }

  .toolbar .push {
    margin-inline-start: auto;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
    font-size: var(--_small);
    color: var(--_muted);
  }

  .foot > span {
    unicode-bidi: plaintext;
  }

  .foot .push {
    margin-inline-start: auto;
  }

  .note {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: start;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .note svg.icon {
    margin-block-start: 2px;
  }

  .note.warn {
    background: color-mix(in srgb, var(--_warn) 10%, var(--_surface));
    color: var(--_text);
  }

  .note.warn svg.icon {
    color: var(--_warn);
  }

  .note.bad {
    background: color-mix(in srgb, var(--_bad) 9%, var(--_surface));
    color: var(--_text);
  }

  .note.bad svg.icon {
    color: var(--_bad);
  }

  .note.good {
    background: color-mix(in srgb, var(--_good) 10%, var(--_surface));
    color: var(--_text);
  }

  .note.good svg.icon {
    color: var(--_good);
  }

  .notes {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5) 0;
  }

  @container packmeter (max-width: 560px) {
    .head,
    .toolbar,
    .foot,
    .notes {
      padding-inline: calc(var(--_space) * 3.5);
    }

    .toolbar .field {
      flex: 1 1 40%;
    }

    .toolbar .field.wide {
      flex-basis: 100%;
    }

    .toolbar .field > :is(select, input) {
      inline-size: 100%;
    }

    .toolbar .push {
      margin-inline-start: 0;
    }
  }
`;
