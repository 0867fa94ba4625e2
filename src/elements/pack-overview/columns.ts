/** The columns of the overview, in their order. What does not apply to a pack's capacity mode stays blank, never zero. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../controllers/backend.js';
import type { Pack } from '../../contract/index.js';
import type { Column } from '../../parts/data-table/column.js';
import type { Writer } from '../../parts/writer.js';
import { amounts, blank, combo, glance } from './amounts.js';
import type { RowContext } from './row-context.js';
import { statusButton } from './status-button.js';

/** The columns for one backend, whose catalogue gives the names and whose thresholds say what is low. */
export function packColumns(backend: Backend, row: RowContext): readonly Column<Pack>[] {
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
      cell: (pack, writer) => nameCell(pack, writer, row, low),
    },
    { key: 'product', label: 'column.product', width: 180, cell: (pack, { name }) => name(products.get(pack.product)?.names, pack.product) },
    { key: 'subproduct', label: 'column.subproduct', width: 200, cell: (pack, { name }) => name(subproduct(pack)?.names, pack.subproduct) },
    { key: 'region', label: 'column.region', width: 130, cell: ({ region, zone }, { t }) => lines(t('none'), region, zone) },
    {
      key: 'statusMode',
      label: 'column.statusMode',
      width: 160,
      sort: 'status',
      cell: (pack, writer) =>
        html`${statusButton(pack, writer, row)}<span title=${modeHelp(pack, writer)}>${writer.known('mode', pack.capacityMode)}</span>`,
    },
    { key: 'unit', label: 'column.unit', width: 124, cell: ({ capacityUnit }, { unit, t }) => unit(capacityUnit) || t('none') },
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
    { key: 'combo', label: 'column.combo', width: 360, cell: (pack, writer) => combo(pack, writer, low) },
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
    { key: 'forecast', label: 'column.forecast', width: 320, cell: (pack, { t }) => foreseen(pack, row, t('none')) },
    {
      key: 'operations',
      label: 'column.operations',
      width: 170,
      locked: true,
      atEnd: true,
      cell: (pack, writer) => row.operations(pack, writer),
    },
  ];
}

/** Name, ID and what is left at a glance; a draft that is not saved is marked, and alerts that have fired. */
export function nameCell(pack: Pack, writer: Writer, row: RowContext, low: number): TemplateResult {
  return html`<button class="link name" aria-haspopup="dialog" @click=${() => row.actions.open(pack)}>${pack.name}</button
    ><span>${marks(pack, writer, row)}<bdi>${pack.id}</bdi></span>${glance(pack, writer, low, row.until(pack, writer))}`;
}

/** What wants to be seen to: a draft that is not saved, alerts that have fired. */
export function marks(pack: Pack, { t }: Writer, row: RowContext): readonly TemplateResult[] | typeof nothing {
  const fired = pack.alertsFired ?? 0;
  const texts = [...(row.drafted(pack) ? [t('overview.draft')] : []), ...(fired > 0 ? [t('overview.alertsFired', { count: fired })] : [])];
  return texts.length === 0 ? nothing : texts.map((text) => html`<span class="draft">${text}</span>`);
}

function modeHelp({ capacityMode }: Pack, { known, t }: Writer): string {
  const key = `${capacityMode}.help`;
  const help = known('mode', key);
  return help === key ? t('unknown') : help;
}

/** The forecast, in two lines from the start: what comes late moves nothing. */
export function foreseen(pack: Pack, row: RowContext, none: string): readonly string[] {
  const [line = none, detail = '\u00a0'] = row.outlook(pack) ?? ['…'];
  return [line, detail];
}

/** What is there of them, or that nothing is. */
export function lines(none: string, ...values: readonly (string | null | undefined)[]): readonly string[] {
  const there = values.filter((value): value is string => Boolean(value));
  return there.length > 0 ? there : [none];
}
