/** How the drawing, what lies over it and its legend look. */
import { css } from 'lit';

export const chartStyles = css`
  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 3);
  }

  /* What cannot be said yet has its place already, as large as it may get. */
  .tendency {
    display: grid;
  }

  .tendency > * {
    grid-area: 1 / 1;
  }

  .to-come {
    visibility: hidden;
  }

  /* As wide with few days as with all. */
  figcaption .days {
    min-inline-size: 14em;
  }

  figcaption .defaults {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 1.5);
  }

  figcaption svg.icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 3px;
  }

  .axis-unit {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 2);
  }

  .axis-unit > :not(.hint) {
    flex: none;
    white-space: nowrap;
  }

  .hint {
    text-align: end;
  }

  .hint.touch,
  .hint.keys,
  .figure[data-keys] .hint:not(.keys) {
    display: none;
  }

  @media (hover: none) {
    .hint.mouse {
      display: none;
    }

    .hint.touch {
      display: inline;
    }
  }

  /* To those who have come here by keyboard, what the keys do. */
  .figure[data-keys] .hint.keys {
    display: inline;
  }

  .figure[data-keys] .plot {
    outline: var(--_focus);
    outline-offset: 2px;
  }

  .plot canvas {
    position: absolute;
    inset: 0;
  }

  /* What is shown is older than what has been asked for: it steps back, and can be read. */
  :is(.figure, .figures, .table-box)[aria-busy='true'],
  .figure[aria-busy='true'] .legend :is(button, span) {
    color: var(--_muted);
  }

  .figure[aria-busy='true'] :is(canvas, .dash, .mark, .swatch) {
    opacity: 0.5;
  }

  .cursor {
    position: absolute;
    inset: auto 0 0;
    block-size: 1px !important;
    inline-size: 100%;
    padding: 0 !important;
    border: 0 !important;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }

  .hit {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    cursor: crosshair;
  }

  .cursor-band {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    background: color-mix(in srgb, var(--_text) 9%, transparent);
    border-radius: 2px;
    pointer-events: none;
  }

  .cursor-band[data-span] {
    background: color-mix(in srgb, var(--_accent) 20%, transparent);
    outline: 1px solid var(--_accent);
  }

  .tip {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    z-index: 3;
    inline-size: max-content;
    max-inline-size: min(360px, 100%);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: 0.75rem;
    line-height: 1.4;
    pointer-events: none;
  }

  .tip ul {
    margin-block-start: calc(var(--_space) * 1);
  }

  .tip li,
  .tip-total {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .tip .swatch {
    inline-size: 10px;
    block-size: 10px;
  }

  .tip li {
    flex-wrap: wrap;
    justify-content: end;
    row-gap: 0;
  }

  .tip .name {
    flex: 1 1 min-content;
    max-inline-size: calc(100% - 26px - var(--_space) * 2);
    overflow: hidden;
    overflow-wrap: normal;
    text-align: match-parent;
    text-overflow: ellipsis;
  }

  .tip .amount,
  .tip-total strong {
    white-space: nowrap;
    font-weight: 600;
  }

  .tip .share {
    min-inline-size: 4ch;
    text-align: end;
  }

  .tip-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 3);
  }

  .tip-before {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    color: var(--_muted);
  }

  .tip-total {
    justify-content: space-between;
    margin-block-start: calc(var(--_space) * 1);
    padding-block-start: calc(var(--_space) * 1);
    border-block-start: 1px solid var(--_line);
  }

  .tip-exact {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
  }

  .covered {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--_muted);
    pointer-events: none;
  }
`;
