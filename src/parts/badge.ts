/** A pack's status by shape, colour and word. */
import { css, html, type TemplateResult } from 'lit';
import type { Pack } from '../contract/index.js';
import { isWanting } from '../model/pack-state.js';
import { icon, type IconName } from './icons.js';
import type { Writer } from './writer.js';

/** A map: a backend's own word may be that of something every object has, such as `constructor`. */
const shapes: ReadonlyMap<string, readonly [IconName, string]> = new Map([
  ['valid', ['check', 'good']],
  ['inactive', ['clock', 'rest']],
  ['frozen', ['snow', 'warn']],
  ['exhausted', ['empty', 'bad']],
  ['expired', ['pause', 'rest']],
  ['refunded', ['back', 'rest']],
]);

/**
 * The status of a pack; one we do not know is shown in its own word. Another word may be given, where a product has one.
 * A pack that is called valid and wants to be seen to is marked.
 */
export function statusBadge(writer: Writer, pack: Pick<Pack, 'status' | 'statusReason' | 'renewalMethod' | 'operations'>, word: string = writer.known('status', pack.status)): TemplateResult {
  const { status } = pack;
  const [sign, tone] = isWanting(pack) ? (['warn', 'warn'] as const) : (shapes.get(status) ?? ['info', 'rest']);
  return html`<span class="badge ${tone}" part="status status-${status}">${icon(sign)}${word}</span>`;
}

export const badgeStyles = css`
  .badge {
    --_tone: var(--_rest);
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 1px 8px 1px 6px;
    border-radius: 999px;
    background: color-mix(in srgb, var(--_tone) 12%, var(--_surface));
    color: var(--_tone);
    font-size: var(--_small);
    font-weight: 500;
    line-height: 1.45;
    white-space: nowrap;
  }

  .badge svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .badge.good {
    --_tone: var(--_good);
  }

  .badge.warn {
    --_tone: var(--_warn);
  }

  .badge.bad {
    --_tone: var(--_bad);
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }
`;
