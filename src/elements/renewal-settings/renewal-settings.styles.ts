/** How the renewal settings look. */
import { css } from 'lit';
import { badgeStyles } from '../../parts/badge.js';
import { factsStyles } from '../../parts/facts.styles.js';
import { statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';
import { formStyles } from './form.styles.js';
import { choiceStyles } from './pack-choice.styles.js';

const own = css`
  .frame {
    --_height: 760px;
  }

  .room > .body {
    flex: 1 0 auto;
  }

  .body {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5) calc(var(--_space) * 5);
  }

  /* Each text keeps its own direction, and stands where the page begins. */
  .body :is(p, .text > span, .check > span, .expiry > *, select) {
    unicode-bidi: plaintext;
  }

  .body:dir(rtl) :is(p, .text > span, .check > span, select) {
    text-align: right;
  }

  .ghost {
    display: contents;
  }

  .pack :is(.title, .other, .expiry) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
  }

  .pack .title {
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2.5);
  }

  .pack .other {
    gap: 0 calc(var(--_space) * 4);
    margin-inline-start: auto;
    font-size: var(--_small);
  }

  .pack .id {
    display: inline-block;
  }

  .pack .expiry {
    margin-block-start: var(--_space);
  }

  .pack .expiry strong {
    font-weight: 600;
  }

  .mono {
    font-size: 0.95em;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(260px, 340px);
    align-items: start;
    gap: calc(var(--_space) * 5) calc(var(--_space) * 8);
  }

  /* A bone fills part of a line of text and leaves the line its height. */
  .bone {
    display: inline-block;
    inline-size: 60%;
    block-size: 0.8em;
    margin: 0;
    vertical-align: baseline;
  }

  .facts .bone {
    grid-column: 1 / -1;
    align-self: center;
  }

  .facts > div:has(> .bone)::before {
    content: '\\a0';
    grid-column: 1;
    grid-row: 1;
  }

  .facts > .tail {
    padding-block: 0;
    font-size: var(--_small);
  }

  .facts > div > .bone {
    grid-row: 1;
  }

  .ghost .pack .bone {
    inline-size: min(60%, 260px);
  }

  .ghost .box {
    block-size: var(--_control);
    inline-size: 150px;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_line);
    opacity: 0.6;
  }

  .ghost .dot {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_line);
    border-radius: 50%;
  }

  .side {
    display: grid;
    gap: calc(var(--_space) * 5);
  }

  .panel ~ .panel {
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }

  @container packmeter (max-width: 720px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .side {
      padding-block-start: calc(var(--_space) * 5);
      border-block-start: 1px solid var(--_line);
    }
  }

  @container packmeter (max-width: 560px) {
    .frame {
      --_height: 900px;
    }

    .body {
      padding-inline: calc(var(--_space) * 3.5);
    }
  }
`;

export const renewalStyles = [sharedStyles, statusStyles, badgeStyles, factsStyles, own, formStyles, choiceStyles];
