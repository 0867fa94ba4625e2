/** How much is left, as a bar. The amounts stand beside it in words; the bar is for the eye. */
import { css, html, type TemplateResult } from 'lit';
import { elementAt } from './element-at.js';

/** What a meter shows. */
export interface MeterValue {
  /** Share that is left, 0 to 1. */
  readonly share: number;
  /** What it tells in words. */
  readonly label: string;
  /** At or below this share the bar warns. */
  readonly low: number;
  /** A bar of something that is not drawn on: it has ended, or it rests for now, such as a frozen pack. */
  readonly over?: 'ended' | 'resting' | undefined;
}

/** A bar that is as long as what is left. */
export function meter({ share, label, low, over }: MeterValue): TemplateResult {
  const tone = over ?? (share <= 0 ? 'bad' : share <= low ? 'warn' : 'good');
  const percent = `${Math.max(0, Math.min(1, share)) * 100}%`;
  // A template may not carry a style attribute under a strict content policy; a style set from code is allowed.
  const fill = elementAt(({ style }) => style.setProperty('inline-size', percent));
  return html`<span
    class="meter ${tone}"
    part="meter"
    role="meter"
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${Math.floor(share * 100)}
    aria-valuetext=${label}
    aria-label=${label}
    ><span class="fill" ${fill}></span
  ></span>`;
}

export const meterStyles = css`
  .meter {
    display: block;
    block-size: 6px;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }

  .meter .fill {
    display: block;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_good);
  }

  .meter.warn .fill {
    background: var(--_warn);
  }

  .meter.bad .fill {
    background: var(--_bad);
  }

  .meter.ended .fill {
    background: var(--_rest);
    opacity: 0.55;
  }

  /* What is left is still there, and will be drawn on again: striped. */
  .meter.resting .fill {
    background: repeating-linear-gradient(-55deg, var(--_warn) 0 4px, color-mix(in srgb, var(--_warn) 45%, var(--_surface)) 4px 8px);
  }

  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
    }

    .meter .fill {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
