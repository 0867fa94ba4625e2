/**
 * The colours of series, in order. Each stands out from the surface by 3:1 at least, in light and in dark; they were
 * picked so that neighbours stay apart under each kind of colour blindness. Textures are laid over them, as in the chart.
 */
import { css } from 'lit';

export const paletteStyles = css`
  :host {
    --_series-1: var(--packmeter-series-1, light-dark(#466be8, #6285fa));
    --_series-2: var(--packmeter-series-2, light-dark(#00a08f, #5be0cc));
    --_series-3: var(--packmeter-series-3, light-dark(#7a2ea6, #b48add));
    --_series-4: var(--packmeter-series-4, light-dark(#b07d00, #e3a93a));
    --_series-5: var(--packmeter-series-5, light-dark(#a3195f, #e0659f));
    --_series-6: var(--packmeter-series-6, light-dark(#1583b8, #8accff));
    --_series-7: var(--packmeter-series-7, light-dark(#55650f, #8ba52a));
    --_series-8: var(--packmeter-series-8, light-dark(#e2675c, #fec7a5));
    --_series-rest: var(--packmeter-series-rest, light-dark(#7b8698, #94a1b5));
  }

  .inks {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-size: 0.75rem;
    pointer-events: none;
  }

  @container packmeter (min-width: 1800px) {
    .inks {
      font-size: 0.875rem;
    }
  }

  /* That a colour, the direction or the size of text has changed, whoever changed it, is told by the end of a transition. */
  .inks > i {
    transition:
      color 1ms,
      font-size 1ms,
      outline-color 1ms;
    outline-color: #000;
  }

  .inks > i:dir(rtl) {
    outline-color: #fff;
  }

  .ink-text {
    color: var(--_text);
  }

  .ink-muted {
    color: var(--_muted);
  }

  .ink-line {
    color: var(--_line);
  }

  .ink-surface {
    color: var(--_surface);
  }

  .ink-bad {
    color: var(--_bad);
  }

  .ink-rest {
    color: var(--_series-rest);
  }

  .ink-0,
  .ink-series-1 {
    color: var(--_series-1);
  }

  .ink-1,
  .ink-series-2 {
    color: var(--_series-2);
  }

  .ink-2,
  .ink-series-3 {
    color: var(--_series-3);
  }

  .ink-3,
  .ink-series-4 {
    color: var(--_series-4);
  }

  .ink-4,
  .ink-series-5 {
    color: var(--_series-5);
  }

  .ink-5,
  .ink-series-6 {
    color: var(--_series-6);
  }

  .ink-6,
  .ink-series-7 {
    color: var(--_series-7);
  }

  .ink-7,
  .ink-series-8 {
    color: var(--_series-8);
  }

  .swatch {
    --_over: color-mix(in srgb, var(--_surface) 50%, transparent);
    display: inline-block;
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 3px;
    background-color: currentColor;
  }

  .dash {
    flex: none;
    inline-size: 26px;
    block-size: 10px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .dash.thin {
    stroke-width: 1;
  }

  /* Beside each wide bar the narrow one of the days before, in the same colours. */
  .swatch.pair {
    inline-size: 8px;
    border-radius: 1px;
    background: linear-gradient(to top, var(--_series-1) 0 45%, var(--_series-2) 45% 75%, var(--_series-3) 75%) no-repeat;
    background-size: 5px 100%;
    background-color: transparent;
    border-inline-end: 2px solid var(--_line);
  }

  .texture-1 {
    background-image: repeating-linear-gradient(135deg, var(--_over) 0 1px, transparent 1px 4px);
  }

  .texture-2 {
    background-image: radial-gradient(var(--_over) 1px, transparent 1.3px);
    background-size: 4px 4px;
  }

  .texture-3 {
    background-image: repeating-linear-gradient(var(--_over) 0 1px, transparent 1px 4px);
  }

  .texture-4 {
    background-image: repeating-linear-gradient(45deg, var(--_over) 0 1px, transparent 1px 4px);
  }

  .texture-5 {
    background-image: repeating-linear-gradient(90deg, var(--_over) 0 1px, transparent 1px 4px);
  }

  .texture-6 {
    background-image:
      repeating-linear-gradient(135deg, var(--_over) 0 1px, transparent 1px 5px),
      repeating-linear-gradient(45deg, var(--_over) 0 1px, transparent 1px 5px);
  }

  .texture-7 {
    background-image:
      repeating-linear-gradient(var(--_over) 0 1px, transparent 1px 5px), repeating-linear-gradient(90deg, var(--_over) 0 1px, transparent 1px 5px);
  }

  /* Of the reader's own colours there are few: textures have to tell the series apart. */
  @media (forced-colors: active) {
    :host {
      --_series-1: CanvasText;
      --_series-2: LinkText;
      --_series-3: CanvasText;
      --_series-4: LinkText;
      --_series-5: CanvasText;
      --_series-6: LinkText;
      --_series-7: CanvasText;
      --_series-8: LinkText;
      --_series-rest: GrayText;
    }

    .swatch {
      --_over: Canvas;
      forced-color-adjust: none;
      outline: 1px solid CanvasText;
    }

    .inks {
      forced-color-adjust: none;
    }

    .ink-text,
    .ink-muted,
    .ink-bad {
      color: CanvasText;
    }

    /* Of the reader's own colours, however loud these are, so much that lines are seen behind what they measure. */
    .ink-line {
      color: color-mix(in srgb, CanvasText 35%, Canvas);
    }

    .ink-surface {
      color: Canvas;
    }
  }
`;
