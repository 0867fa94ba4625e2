/**
 * The colours of series, in order: neighbours differ in lightness as well as in hue, and each stands out from the
 * surface by 3:1 at least, in light and in dark. Textures are laid over them, as in the chart.
 */
import { css } from 'lit';

export const paletteStyles = css`
  :host {
    --_series-1: var(--packmeter-series-1, light-dark(#1f5fd0, #6ea3ff));
    --_series-2: var(--packmeter-series-2, light-dark(#d9730d, #f2a65a));
    --_series-3: var(--packmeter-series-3, light-dark(#0b7d6e, #3cc7b0));
    --_series-4: var(--packmeter-series-4, light-dark(#8a3fc0, #c595f5));
    --_series-5: var(--packmeter-series-5, light-dark(#b58900, #e3c64c));
    --_series-6: var(--packmeter-series-6, light-dark(#b8265f, #f47ea6));
    --_series-7: var(--packmeter-series-7, light-dark(#3b97c4, #8fd0f2));
    --_series-8: var(--packmeter-series-8, light-dark(#5c6b22, #b4c46a));
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

  /* That a colour has changed, whoever changed it, is told by the end of its transition. */
  .inks > i {
    transition: color 1ms;
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
    --_over: color-mix(in srgb, var(--_surface) 42%, transparent);
    display: inline-block;
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 3px;
    background-color: currentColor;
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

  @media (forced-colors: active) {
    .swatch {
      forced-color-adjust: none;
      outline: 1px solid CanvasText;
    }
  }
`;
