/** Which pack it is about. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../controllers/backend.js';
import type { Pack, Renewal } from '../../contract/index.js';
import { dayIn, daysBetween } from '../../model/days.js';
import { isOverdue } from '../../model/pack-state.js';
import { statusBadge } from '../../parts/badge.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { PackDialogs } from '../pack-dialogs.js';

/** What is known of the pack, and how to leave it. */
export interface PackHeadView {
  readonly writer: Writer;
  readonly backend: Backend;
  readonly pack: Pack;
  readonly renewal: Renewal;
  /** Goes back to the choice of packs; null when the page has set the pack. */
  readonly leave: (() => void) | null;
  /** What else can be done with it. */
  readonly dialogs: Pick<PackDialogs, 'refund' | 'alerts'>;
}

/** The pack: name, id, product, status, expiry. */
export function packHead({ writer, backend, pack, renewal, leave, dialogs }: PackHeadView): TemplateResult {
  const { t, name, known } = writer;
  const product = backend.catalogue.products.find(({ key }) => key === pack.product);
  const subproduct = product?.subproducts.find(({ key }) => key === pack.subproduct);
  const isPast = Date.parse(renewal.expiresAt) <= Date.parse(backend.capabilities.serverTime);
  const why = pack.statusReason ? known('status.reason', pack.statusReason.code) : null;
  return html`<section class="pack" part="pack" aria-label=${t('renewal.pack')}>
    <div class="title">
      <h3 class="name" tabindex="-1">${pack.name}</h3>
      ${statusBadge(writer, pack)}
      <span class="other no-print">
        <button type="button" class="link" aria-haspopup="dialog" @click=${() => dialogs.alerts(pack)}>${t('pack.alerts')}</button>
        <button type="button" class="link" aria-haspopup="dialog" @click=${() => dialogs.refund(pack)}>${t('pack.refund')}</button>
        ${leave ? html`<button type="button" class="link" @click=${leave}>${t('renewal.choose.other')}</button>` : nothing}
      </span>
    </div>
    <p class="muted small">
      ${name(product?.names, pack.product)} · ${name(subproduct?.names, pack.subproduct)}
      <span class="id">· <span class="mono">${pack.id}</span></span>
    </p>
    <p class="expiry">
      <span class="muted">${t(pack.invalidAt ? 'renewal.ended' : isPast ? 'renewal.expired' : 'renewal.expires')}</span>
      <strong>${writer.instant(pack.invalidAt ?? renewal.expiresAt)}</strong>
      ${pack.invalidAt ? nothing : html`<span class="muted">${distance(writer, renewal.expiresAt, backend)}</span>`}
    </p>
    ${why ? html`<p class=${isOverdue(pack) ? 'note warn' : 'small muted'}>${isOverdue(pack) ? icon('warn') : nothing}<span>${why}</span></p>` : nothing}
  </section>`;
}

/** How far off an instant is, in calendar days of the backend. */
function distance({ t }: Writer, instant: string, { capabilities }: Backend): string {
  const zone = capabilities.billingTimeZone;
  const count = daysBetween(dayIn(capabilities.serverTime, zone), dayIn(instant, zone));
  if (count === 0) return t('renewal.today');
  return count > 0 ? t('renewal.inDays', { count }) : t('renewal.daysAgo', { count: -count });
}
