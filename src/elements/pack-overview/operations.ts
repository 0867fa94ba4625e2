/** What can be done with a pack: one thing first, all others in a menu. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { isRenewable } from '../../model/pack-state.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { PackActions } from './row-context.js';

/** The operations of a row or a card. A pack that cannot be renewed says so, and pressing that shows why; where its product has it so, something else comes first. */
export function operations(pack: Pack, { t, known }: Writer, { renew, open, more }: PackActions, first?: unknown): TemplateResult {
  const label = t('overview.more', { name: pack.name });
  const { setRenewal, renew: now } = pack.operations;
  const possible = isRenewable(pack);
  return html`<span class="operations">
    ${first ??
    html`<button
      class="link ${possible ? '' : 'quiet'}"
      title=${possible ? nothing : known('reason', setRenewal.reason ?? now.reason ?? 'status')}
      @click=${() => (possible ? renew(pack) : open(pack, 'status'))}
    >
      ${t(possible ? 'overview.renew' : 'overview.notRenewable')}
    </button>`}
    <button
      class="button icon plain more-button"
      title=${label}
      aria-label=${label}
      aria-haspopup="menu"
      @click=${({ currentTarget }: Event) => more(pack, currentTarget as HTMLElement)}
    >
      ${icon('more')}
    </button>
  </span>`;
}
