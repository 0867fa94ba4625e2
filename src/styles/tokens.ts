/**
 * The look, in three levels: a handful of brand tokens that a host sets, the full set derived from them, and parts.
 *
 * Private names (`--_…`) are what styles use; each reads a public `--packmeter-…` name first, so a host can set any of
 * them on the element or on anything above it. Light and dark follow the `color-scheme` in force where the element
 * stands, because a page that is light under a dark system must not get a dark widget.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    /* Brand: these five are enough to belong to a page. */
    --_accent: var(--packmeter-accent, light-dark(#1257c9, #7db0ff));
    --_surface: var(--packmeter-surface, light-dark(#ffffff, #141922));
    --_text: var(--packmeter-text, light-dark(#18202c, #e7ebf2));
    --_font: var(--packmeter-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_radius: var(--packmeter-radius, 8px);

    /* Derived surfaces and lines. */
    --_muted: var(--packmeter-text-muted, color-mix(in srgb, var(--_text) 68%, var(--_surface)));
    --_sunken: var(--packmeter-surface-sunken, color-mix(in srgb, var(--_text) 3.5%, var(--_surface)));
    --_hover: var(--packmeter-surface-hover, color-mix(in srgb, var(--_accent) 7%, var(--_surface)));
    --_selected: var(--packmeter-surface-selected, color-mix(in srgb, var(--_accent) 13%, var(--_surface)));
    --_line: var(--packmeter-line, color-mix(in srgb, var(--_text) 13%, var(--_surface)));
    --_control-line: var(--packmeter-control-line, color-mix(in srgb, var(--_text) 50%, var(--_surface)));
    --_on-accent: var(--packmeter-on-accent, light-dark(#ffffff, #0a1424));
    --_shadow: var(--packmeter-shadow, 0 1px 2px rgb(0 0 0 / 8%), 0 8px 24px rgb(0 0 0 / 14%));

    /* States. */
    --_good: var(--packmeter-good, light-dark(#0a7447, #52c992));
    --_warn: var(--packmeter-warn, light-dark(#8f5200, #f2b84b));
    --_bad: var(--packmeter-bad, light-dark(#bd2318, #ff8a80));
    --_rest: var(--packmeter-rest, light-dark(#566173, #9ba7ba));

    /* Measures. */
    --_font-size: var(--packmeter-font-size, 0.875rem);
    --_small: var(--packmeter-font-size-small, 0.8125rem);
    --_mono: var(--packmeter-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace);
    --_space: var(--packmeter-space, 4px);
    --_control: var(--packmeter-control-height, 34px);
    --_focus: var(--packmeter-focus, 2px solid var(--_accent));
  }

  :host(:state(light)) {
    color-scheme: light;
  }

  :host(:state(dark)) {
    color-scheme: dark;
  }

  /* Paper is white, and browsers leave grounds out: light ink of a dark theme would not be seen. */
  @media print {
    :host,
    :host(:state(dark)) {
      color-scheme: light;
    }
  }

  :host(:state(compact)) {
    --_control: var(--packmeter-control-height, 28px);
    --_font-size: var(--packmeter-font-size, 0.8125rem);
    --_small: var(--packmeter-font-size-small, 0.75rem);
  }
`;
