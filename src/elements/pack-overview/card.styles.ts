/** How packs look as cards, and what is left in them. For the list of cards and for the panel of a pack. */
import { css } from 'lit';

export const cardStyles = css`
  .card-scroller {
    overflow: auto;
    max-block-size: min(var(--packmeter-table-height, 720px), 90vh);
    padding: calc(var(--_space) * 1) calc(var(--_space) * 5) calc(var(--_space) * 4);
    border-block-start: 1px solid transparent;
    overscroll-behavior: auto;
    scrollbar-color: var(--_control-line) transparent;
    scrollbar-width: thin;
  }

  .card-sort {
    display: flex;
    gap: calc(var(--_space) * 1);
    padding: calc(var(--_space) * 1) calc(var(--_space) * 5);
  }

  .card-sort label {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
    font-size: var(--_small);
    color: var(--_muted);
  }

  .card-sort label > span {
    white-space: nowrap;
  }

  .card-sort select {
    min-inline-size: 0;
  }

  .card-scroller:focus-visible {
    outline-offset: -2px;
  }

  .cards {
    display: grid;
    gap: 16px;
  }

  .cards > li {
    display: grid;
    min-inline-size: 0;
  }

  .card.pending {
    min-block-size: 13.75rem;
    background: var(--_sunken);
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .card[data-selected] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  .card-head {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: calc(var(--_space) * 2);
  }

  .card .link.name {
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.35;
    white-space: normal;
  }

  .card .link {
    flex: none;
  }

  .card .link.name {
    flex: 1;
  }

  .card .of {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    text-align: start;
  }

  /* Each text keeps its own direction, and stands where the page begins. */
  .card :is(.of, .why, .link.name) {
    unicode-bidi: plaintext;
  }

  .cards:dir(rtl) :is(.of, .why, .amount, .link.name, .outlook bdi) {
    text-align: right;
  }

  /* Two lines from the start, which most have: what comes late moves nothing. */
  .card .outlook {
    padding-block: calc(var(--_space) * 1);
    min-block-size: calc(2lh + var(--_space) * 2);
  }

  .card .outlook bdi {
    display: block;
  }

  .card .id {
    font-family: var(--_mono);
    font-size: 0.75rem;
  }

  .quota {
    display: flex;
    flex-direction: column;
    gap: 5px;
    margin-block: calc(var(--_space) * 2);
  }

  .quota > span:empty {
    display: none;
  }

  .quota .amount {
    unicode-bidi: plaintext;
  }

  .quota .amount strong {
    font-size: 1.125rem;
    font-weight: 600;
  }

  .card-foot .operations {
    flex: none;
    margin-inline-end: calc(var(--_space) * -2);
  }

  .card-foot {
    display: flex;
    justify-content: space-between;
    align-items: end;
    gap: calc(var(--_space) * 3);
    margin-block-start: auto;
    padding-block-start: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
  }

  @container packmeter (max-width: 560px) {
    .card-scroller,
    .card-sort {
      padding-inline: calc(var(--_space) * 3.5);
    }

    .card-sort :is(label, select) {
      flex: 1;
    }
  }

  @media (forced-colors: active) {
    .card[data-selected] {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .card-scroller {
      overflow: visible;
      max-block-size: none;
      padding-block-start: calc(var(--_space) * 3);
    }

    /* In lines, which no browser breaks across pages; small enough for three of them on one. */
    .cards {
      display: block;
      zoom: 0.8;
    }

    .cards > li {
      display: inline-grid;
      inline-size: calc(max(33%, 220px) - 8px);
      margin-block-end: 16px;
      margin-inline-end: 8px;
      vertical-align: top;
    }

    /* Nothing can be pointed at on paper. */
    .card .of {
      -webkit-line-clamp: none;
    }

    /* Browsers leave grounds out, and a bar is one. */
    .card .meter {
      print-color-adjust: exact;
    }

    .card-foot .operations {
      display: none;
    }
  }
`;
