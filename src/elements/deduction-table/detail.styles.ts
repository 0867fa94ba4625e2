/** How the details of a row look: beside the table, below it where there is no room. */
import { css } from 'lit';
import { becauseStyles } from './because.styles.js';

const own = css`
  .stage {
    display: flex;
    border-block-start: 1px solid var(--_line);
  }

  .stage-main {
    flex: 1 1 auto;
    min-inline-size: 0;
  }

  .detail {
    display: flex;
    flex: none;
    flex-direction: column;
    inline-size: 360px;
    min-block-size: 0;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .detail:focus-visible {
    outline-offset: -2px;
  }

  .detail-head {
    display: flex;
    align-items: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2) calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_line);
  }

  .detail-head h3 {
    margin-inline-end: auto;
  }

  .detail-body {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4);
    overflow: auto;
  }

  .detail h4 {
    margin: 0 0 calc(var(--_space) * 1.5);
    font-size: var(--_font-size);
    font-weight: 600;
  }

  .detail .when {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    color: var(--_muted);
  }

  .detail .sum {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
    direction: ltr;
    unicode-bidi: isolate;
  }

  .detail .sum + .sum,
  .detail .sum + .verdict {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .detail .facts > div {
    grid-template-columns: minmax(80px, 120px) minmax(0, 1fr);
  }

  .detail .facts dd,
  .detail p {
    unicode-bidi: plaintext;
  }

  .detail .facts dd:dir(rtl),
  .detail p:dir(rtl) {
    text-align: right;
  }

  @container packmeter (max-width: 820px) {
    /* Room for both, which grows with the text. */
    .room:has(.detail) {
      flex-basis: 32rem;
    }

    .stage {
      flex-direction: column;
    }

    .detail {
      inline-size: auto;
      max-block-size: 60%;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }
  }
`;

export const detailStyles = [becauseStyles, own] as const;
