/** Packs as cards: what is left first, then until when. For narrow places and for reading few packs at a glance. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../controllers/backend.js';
import type { Pack } from '../../contract/index.js';
import { isOverdue } from '../../model/pack-state.js';
import { fillsAgain } from '../../model/period-refill.js';
import { ratio } from '../../model/quantity.js';
import { meter } from '../../parts/meter.js';
import type { Writer } from '../../parts/writer.js';
import { marks } from './columns.js';
import type { RowContext } from './row-context.js';
import { restOf, statusButton } from './status-button.js';

/** What all cards need. */
export interface CardContext {
  readonly writer: Writer;
  readonly backend: Backend;
  readonly row: RowContext;
  readonly selected: (pack: Pack) => boolean;
}

/** One pack as a card. */
export function packCard(pack: Pack, context: CardContext): TemplateResult {
  const { writer, backend, row, selected } = context;
  const product = backend.catalogue.products.find(({ key }) => key === pack.product);
  const subproduct = product?.subproducts.find(({ key }) => key === pack.subproduct);
  const why = row.why(pack, writer);
  const outlook = row.outlook(pack);
  const [line, detail] = outlook ?? ['…'];
  return html`<div class="card" part="card" ?data-selected=${selected(pack)}>
    <div class="card-head">
      <button class="link name" aria-haspopup="dialog" @click=${() => row.actions.open(pack)}>${pack.name}</button>
      ${statusButton(pack, writer, row)}
    </div>
    <p class="muted small of">${writer.name(product?.names, pack.product)} · ${writer.name(subproduct?.names, pack.subproduct)}</p>
    <p class="muted small id">
      ${marks(pack, writer, row)}<bdi>${pack.id}</bdi>
    </p>
    ${quotas(pack, context)} ${why ? html`<p class="small muted why">${why}</p>` : nothing}
    ${hasOutlook(pack) ? html`<p class="outlook small ${outlook ? '' : 'no-print'}"><bdi>${line ?? ''}</bdi> <bdi class="muted">${detail ?? ''}</bdi></p>` : nothing}
    <div class="card-foot small">
      <span class="muted">${when(pack, writer)}</span>
      ${row.operations(pack, writer)}
    </div>
  </div>`;
}

/** Of the others nothing is foreseen, and their status or mode says why: no place is kept. */
const hasOutlook = (pack: Pack): boolean => pack.invalidAt === null && pack.capacityMode !== 'unlimited' && !isOverdue(pack);

/** What is left: one bar for each capacity, two for a pack with periods, none for one without bound. */
export function quotas(pack: Pack, { writer, backend }: Pick<CardContext, 'writer' | 'backend'>): readonly TemplateResult[] {
  const { t } = writer;
  const low = backend.capabilities.thresholds.runningLowPercent / 100;
  const over = restOf(pack);
  const quota = (title: string, remaining: string, total: string, unit: string | null) => {
    const share = ratio(remaining, total);
    const exact = `${writer.quantity(remaining, unit)} ${t('overview.ofTotal', { total: writer.quantity(total, unit) })}`;
    return html`<div class="quota">
      <span class="small muted">${title}</span>
      <span class="amount" title=${exact}
        ><strong>${writer.quantity(remaining, unit, 'plain')}</strong>
        <span class="muted">${t('overview.ofTotal', { total: writer.quantity(total, unit, 'plain') })}</span></span
      >
      ${meter({ share, low, over, label: title === '' ? exact : `${title}: ${exact}` })}
    </div>`;
  };

  if (pack.comboItems && pack.comboItems.length > 0) {
    return pack.comboItems.map((item) => quota(writer.name(item.names, item.key), item.remaining, item.total, item.unit));
  }
  if (pack.capacityMode === 'unlimited') {
    const used = pack.usedAmount === null ? null : writer.quantity(pack.usedAmount, pack.capacityUnit, 'plain');
    return [
      html`<div class="quota">
        <span class="amount"><strong>${t('overview.noLimit')}</strong></span>
        <span class="muted small">${used === null ? '' : t('overview.usedAmount', { amount: used })}</span>
      </div>`,
    ];
  }
  const { period, totalRemaining, totalCapacity, capacityUnit } = pack;
  const whole = totalRemaining !== null && totalCapacity !== null;
  return [
    ...(period ? [quota(t('overview.thisPeriod'), period.remaining, period.total, capacityUnit)] : []),
    ...(whole ? [quota(period ? t('overview.allPeriods') : '', totalRemaining, totalCapacity, capacityUnit)] : []),
  ];
}

function when(pack: Pack, { t, date }: Writer): string {
  if (pack.invalidAt) return t('overview.endedOn', { date: date(pack.invalidAt) });
  if (pack.status === 'inactive' && pack.effectiveAt) return t('overview.startsOn', { date: date(pack.effectiveAt) });
  const ends = t('pack.expiresOn', { date: date(pack.expiresAt) });
  return pack.period && fillsAgain(pack) ? `${ends} · ${t('overview.resetsOn', { date: date(pack.period.end) })}` : ends;
}
