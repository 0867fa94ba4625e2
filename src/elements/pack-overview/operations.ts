/** What can be done with a pack: renewal as the first thing, all others in a menu. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { PackActions } from './row-context.js';

/** The operations of a row or a card, in one template, since a list draws dozens. A pack that cannot be renewed says so, and pressing that shows why. */
export function operations(pack: Pack, { t, known }: Writer, { renew, open, more }: PackActions): TemplateResult {
  const label = t('overview.more', { name: pack.name });
  const { setRenewal, renew: now } = pack.operations;
  const possible = setRenewal.allowed || now.allowed;
  return html`<span class="operations">
    <button
      class="link ${possible ? '' : 'quiet'}"
      title=${possible ? nothing : known('reason', setRenewal.reason ?? now.reason ?? 'status')}
      @click=${() => (possible ? renew(pack) : open(pack, 'status'))}
    >
      ${t(possible ? 'overview.renew' : 'overview.notRenewable')}
    </button>
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
