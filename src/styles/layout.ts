/** The frame of an element: head, toolbar, body, foot; and the notes that stand in them. */
import { css } from 'lit';

export const layout = css`
  /*
   * An element has its size from the first frame on, whatever comes into it: the room takes what the other parts leave,
   * and what is longer scrolls there. It grows only where those parts need more, as with large text.
   */
  .frame {
    display: flex;
    flex-direction: column;
    min-block-size: var(--packmeter-height, var(--_height, 680px));
  }

  /* While the reader's language is on its way, nothing is said in another one, whose words would stand elsewhere. */
  :host(:state(wordless)) .frame {
    background: linear-gradient(#0000 15px, var(--_line) 0 29px, #0000 0) 50% 0 / calc(100% - 40px) 44px repeat-y;
  }

  :host(:state(wordless)) .frame > * {
    visibility: hidden;
  }

  .room {
    display: flex;
    flex: 1 0 var(--packmeter-table-height, 20rem);
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
  }

  .room > * {
    flex: none;
  }

  .room :is(.table-frame, .card-scroller, .table) {
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: none;
  }

  .room > :is(.skeleton, .state) {
    flex: 1 0 0;
    overflow: hidden;
  }

  .room > .skeleton {
    flex-shrink: 1;
    min-block-size: 0;
  }

  /* Parts that wait for data keep their place; controls are seen, what only tells of data is not. */
  .toolbar[inert] {
    opacity: 0.6;
  }

  .foot[inert],
  .summary[inert] .figure > *,
  .toolbar > .button:disabled {
    visibility: hidden;
  }

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

  :is(.toolbar, .foot) .push {
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

  .note:is(.warn, .bad, .good) {
    background: color-mix(in srgb, var(--_tone) 10%, var(--_surface));
    color: var(--_text);
  }

  .note:is(.warn, .bad, .good) svg.icon {
    color: var(--_tone);
  }

  .note.warn {
    --_tone: var(--_warn);
  }

  .note.bad {
    --_tone: var(--_bad);
  }

  .note.good {
    --_tone: var(--_good);
  }

  .notes {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5);
  }

  @media print {
    .frame,
    .room {
      display: block;
      overflow: visible;
      min-block-size: 0 !important;
    }
  }

  @container packmeter (max-width: 560px) {
    .frame {
      min-block-size: var(--packmeter-height, var(--_height, 860px));
    }

    .room {
      flex-basis: var(--packmeter-table-height, 15rem);
    }

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
