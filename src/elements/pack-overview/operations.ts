/** What can be done with a pack: renewal as the first thing, all others in a menu. */
import { html, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { PackActions } from './row-context.js';

/** The operations of a row or a card. */
export function operations(pack: Pack, writer: Writer, actions: PackActions): TemplateResult {
  const label = writer.t('overview.more', { name: pack.name });
  const more = ({ currentTarget }: Event) => actions.more(pack, currentTarget as HTMLElement);
  return html`<span class="operations">
    ${renewal(pack, writer, actions)}
    <button class="button icon plain more-button" title=${label} aria-label=${label} aria-haspopup="menu" @click=${more}>${icon('more')}</button>
  </span>`;
}

/** A pack that cannot be renewed says so, and pressing that shows why. */
function renewal(pack: Pack, { t, known }: Writer, { renew, open }: PackActions): TemplateResult {
  const { setRenewal, renew: now } = pack.operations;
  const possible = setRenewal.allowed || now.allowed;
  if (possible) return html`<button class="link" @click=${() => renew(pack)}>${t('overview.renew')}</button>`;
  const why = known('reason', setRenewal.reason ?? now.reason ?? 'status');
  return html`<button class="link quiet" title=${why} @click=${() => open(pack, 'status')}>
    ${t('overview.notRenewable')}<span class="visually-hidden">: ${why}</span>
  </button>`;
}
