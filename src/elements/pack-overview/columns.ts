/** The columns of the overview, in their order. What does not apply to a pack's capacity mode stays blank, never zero. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../controllers/backend.js';
import type { Pack } from '../../contract/index.js';
import { ratio } from '../../model/quantity.js';
import { statusBadge } from '../../parts/badge.js';
import type { Column } from '../../parts/data-table/column.js';
import { meter } from '../../parts/meter.js';
import type { Writer } from '../../parts/writer.js';

/** What a row may do. */
export interface PackActions {
  /** The user selects a pack. */
  readonly select: (pack: Pack) => void;
  /** The user wants to see or change how a pack is renewed. */
  readonly renew: (pack: Pack) => void;
}

/** The columns for one backend, whose catalogue gives the names and whose thresholds say what is low. */
export function packColumns(backend: Backend, actions: PackActions): readonly Column<Pack>[] {
  const products = new Map(backend.catalogue.products.map((product) => [product.key, product]));
  const low = backend.capabilities.thresholds.runningLowPercent / 100;
  const subproduct = (pack: Pack) => products.get(pack.product)?.subproducts.find(({ key }) => key === pack.subproduct);

  return [
    {
      key: 'pack',
      label: 'column.pack',
      width: 250,
      locked: true,
      pinned: true,
      sort: 'name',
      cell: (pack, writer) => html`<button class="link name" @click=${() => actions.select(pack)}>${pack.name}</button><span>${pack.id}</span
        >${glance(pack, writer, low)}`,
    },
    { key: 'product', label: 'column.product', width: 180, cell: (pack, { name }) => name(products.get(pack.product)?.names, pack.product) },
    { key: 'subproduct', label: 'column.subproduct', width: 200, cell: (pack, { name }) => name(subproduct(pack)?.names, pack.subproduct) },
    { key: 'region', label: 'column.region', width: 130, cell: ({ region, zone }, { t }) => lines(t('none'), region, zone) },
    {
      key: 'statusMode',
      label: 'column.statusMode',
      width: 160,
      sort: 'status',
      cell: (pack, writer) => html`<span title=${reason(pack, writer) ?? nothing}
          >${statusBadge(writer, pack.status)}<span class="visually-hidden">${reason(pack, writer) ?? nothing}</span></span
        ><span title=${modeHelp(pack, writer)}>${writer.known('mode', pack.capacityMode)}</span>`,
    },
    { key: 'unit', label: 'column.unit', width: 90, cell: ({ capacityUnit }, { unit, t }) => unit(capacityUnit) || t('none') },
    {
      key: 'period',
      label: 'column.period',
      width: 250,
      cell: (pack, writer) =>
        pack.period ? amounts(writer, pack, pack.period.remaining, pack.period.total, low) : blank(writer),
    },
    {
      key: 'periodTimes',
      label: 'column.periodTimes',
      width: 205,
      cell: ({ period }, { instant, t }) => lines(t('none'), period && instant(period.start), period && instant(period.end)),
    },
    {
      key: 'periods',
      label: 'column.periods',
      width: 150,
      align: 'end',
      cell: ({ periods }, { t, decimal }) => (periods ? `${decimal(String(periods.remaining))} / ${decimal(String(periods.total))}` : t('none')),
    },
    {
      key: 'total',
      label: 'column.total',
      width: 270,
      cell: (pack, writer) =>
        pack.totalRemaining !== null && pack.totalCapacity !== null
          ? amounts(writer, pack, pack.totalRemaining, pack.totalCapacity, low)
          : blank(writer),
    },
    { key: 'combo', label: 'column.combo', width: 260, cell: (pack, writer) => combo(pack, writer, low) },
    {
      key: 'attributes',
      label: 'column.attributes',
      width: 200,
      cell: ({ deductionAttributes }, { name, t }) =>
        lines(t('none'), ...deductionAttributes.map((each) => `${name(each.names, each.key)}: ${each.value}`)),
    },
    {
      key: 'validity',
      label: 'column.validity',
      width: 205,
      sort: 'expiresAt',
      cell: (pack, { instant, t }) => [pack.effectiveAt ? instant(pack.effectiveAt) : t('none'), instant(pack.expiresAt)],
    },
    { key: 'invalidAt', label: 'column.invalidAt', width: 205, sort: 'invalidAt', cell: ({ invalidAt }, { instant, t }) => (invalidAt ? instant(invalidAt) : t('none')) },
    {
      key: 'renewal',
      label: 'column.renewal',
      width: 140,
      cell: ({ renewalMethod }, { known, t }) => (renewalMethod ? known('method', renewalMethod) : t('none')),
    },
    { key: 'autoPeriod', label: 'column.autoPeriod', width: 150, cell: ({ autoRenewalPeriod }, { duration, t }) => (autoRenewalPeriod ? duration(autoRenewalPeriod) : t('none')) },
    {
      key: 'operations',
      label: 'column.operations',
      width: 130,
      locked: true,
      cell: (pack, writer) => renewButton(pack, writer, actions),
    },
  ];
}

/** The renewal button. A pack that cannot be renewed is said to be so, and selecting it shows why. */
export function renewButton(pack: Pack, { t, known }: Writer, { renew }: PackActions): TemplateResult {
  const { setRenewal, renew: now } = pack.operations;
  const possible = setRenewal.allowed || now.allowed;
  if (possible) return html`<button class="link" @click=${() => renew(pack)}>${t('overview.renew')}</button>`;
  const why = known('reason', setRenewal.reason ?? now.reason ?? 'status');
  return html`<span class="muted" title=${why}>${t('overview.notRenewable')}<span class="visually-hidden">: ${why}</span></span>`;
}

/** Why a pack has its status, where there is more to say. */
export function reason({ statusReason }: Pack, { known }: Writer): string | undefined {
  return statusReason ? known('status.reason', statusReason.code) : undefined;
}

/** True once a pack can no longer be drawn on. */
export const isOver = ({ status }: Pack): boolean => ['exhausted', 'expired', 'refunded'].includes(status);

function modeHelp({ capacityMode }: Pack, { known, t }: Writer): string {
  const key = `${capacityMode}.help`;
  const help = known('mode', key);
  return help === key ? t('unknown') : help;
}

function amounts(writer: Writer, pack: Pack, remaining: string, total: string, low: number): TemplateResult {
  const share = ratio(remaining, total);
  const exact = `${writer.quantity(remaining, pack.capacityUnit)} / ${writer.quantity(total, pack.capacityUnit)}`;
  return html`<span><strong>${writer.decimal(remaining, 'plain')}</strong> / ${writer.quantity(total, pack.capacityUnit, 'plain')}</span>${meter({ share, low, label: `${writer.share(share)}, ${exact}`, over: isOver(pack) })}`;
}

function combo(pack: Pack, writer: Writer, low: number): TemplateResult {
  const items = pack.comboItems ?? [];
  if (items.length === 0) return blank(writer);
  return html`<span class="combo"
    >${items.map((item) => {
      const share = ratio(item.remaining, item.total);
      const label = `${writer.name(item.names, item.key)}: ${writer.quantity(item.remaining, item.unit)} / ${writer.quantity(item.total, item.unit)}`;
      return html`<span class="combo-item" title=${label}
        ><span>${writer.name(item.names, item.key)}</span>${meter({ share, low, label, over: isOver(pack) })}</span
      >`;
    })}</span
  >`;
}

/** What is left of the whole, of the running period, or of the scarcest capacity: seen without scrolling sideways. */
function glance(pack: Pack, writer: Writer, low: number): TemplateResult | typeof nothing {
  const shares = (pack.comboItems ?? []).map((item) => ratio(item.remaining, item.total));
  if (pack.totalRemaining !== null && pack.totalCapacity !== null) shares.push(ratio(pack.totalRemaining, pack.totalCapacity));
  else if (pack.period) shares.push(ratio(pack.period.remaining, pack.period.total));
  if (shares.length === 0) return nothing;
  const share = Math.min(...shares);
  return meter({ share, low, label: writer.t('overview.left', { amount: writer.share(share) }), over: isOver(pack) });
}

const blank = ({ t }: Writer): TemplateResult => html`<span class="muted">${t('none')}</span>`;

function lines(none: string, ...values: readonly (string | null | undefined)[]): readonly string[] {
  const there = values.filter((value): value is string => Boolean(value));
  return there.length > 0 ? there : [none];
}
