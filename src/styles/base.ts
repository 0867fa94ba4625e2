/** What every element shares: a clean start inside the shadow root, text, controls, focus. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: 0;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    /*
     * Text styles cross the shadow line, and a page's rule for everything reaches the element itself: these are reset
     * for good. A page that wants other text sets the tokens.
     */
    font: 400 var(--_font-size) / 1.5 var(--_font) !important;
    font-variant-numeric: tabular-nums !important;
    letter-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-spacing: normal !important;
    cursor: auto;
    overflow-wrap: anywhere;
    contain: layout style;
    container: packmeter / inline-size;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* Words and phrases stay whole where the browser knows them. */
  :where(:lang(ko)) {
    word-break: keep-all;
  }

  :where(:lang(ja)) {
    word-break: auto-phrase;
    line-break: strict;
  }

  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  ul {
    list-style: none;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  h2 {
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.4;
  }

  h3 {
    font-size: 0.9375rem;
    font-weight: 600;
  }

  code,
  .mono {
    font-family: var(--_mono);
    font-size: 0.92em;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: var(--_small);
  }

  .nowrap {
    white-space: nowrap;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible,
  [type='date']:focus-within {
    outline: var(--_focus);
    outline-offset: 2px;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 0.01ms !important;
    }

    /* None at all: one that is merely short still shows what was before for a frame. A chart knows by one that is not seen that colours have changed. */
    :not(.inks *) {
      transition: none !important;
    }
  }

  @media print {
    :host {
      border-color: #999;
      break-inside: auto;
    }

    .no-print {
      display: none !important;
    }
  }

  button[aria-busy='true'] {
    background-color: var(--_hover);
    cursor: progress;
  }
`;
