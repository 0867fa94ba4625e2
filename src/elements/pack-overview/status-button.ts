/** A pack's status. Where there is more to say, it is a button that opens what that is. */
import { html, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { isUnpayable } from '../../model/pack-state.js';
import { statusBadge } from '../../parts/badge.js';
import type { Writer } from '../../parts/writer.js';
import type { RowContext } from './row-context.js';

/** How a pack that is not drawn on stands: it has ended, or it rests, because it has not begun or is frozen. */
export const restOf = ({ status }: Pack): 'ended' | 'resting' | undefined =>
  status === 'valid' ? undefined : status === 'frozen' || status === 'inactive' ? 'resting' : 'ended';

/** Why a pack has its status, where there is more to say. */
export function reason(pack: Pack, { known, t }: Writer): string | undefined {
  if (pack.statusReason) return known('status.reason', pack.statusReason.code);
  return isUnpayable(pack) ? t('overview.unpayable') : undefined;
}

/** The badge. */
export function statusButton(pack: Pack, writer: Writer, { actions, word, why: whyOf }: Pick<RowContext, 'actions' | 'word' | 'why'>): TemplateResult {
  const said = word(pack, writer) ?? writer.known('status', pack.status);
  const badge = statusBadge(writer, pack, said);
  const why = whyOf(pack, writer);
  if (pack.status === 'valid' && !why) return badge;
  const label = writer.t('overview.about', { name: pack.name, status: why ? `${said}. ${why}` : said });
  return html`<button class="badge-button" title=${why ?? label} aria-label=${label} aria-haspopup="dialog" @click=${() => actions.open(pack, 'status')}>${badge}</button>`;
}
