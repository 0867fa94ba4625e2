/** The columns that packs have in a product's own console. */
import { html, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { ratio } from '../../model/quantity.js';
import type { Column } from '../../parts/data-table/column.js';
import { meter } from '../../parts/meter.js';
import type { Writer } from '../../parts/writer.js';
import { blank, combo } from './amounts.js';
import { foreseen, nameCell } from './columns.js';
import type { RowContext } from './row-context.js';
import { restOf, statusButton } from './status-button.js';
import { useAndRest } from './use-amounts.js';

const none = '–';

/** All of them; a face takes those it has. */
export function consoleColumns(backend: Backend, row: RowContext): readonly Column<Pack>[] {
  const products = new Map(backend.catalogue.products.map((product) => [product.key, product]));
  const low = backend.capabilities.thresholds.runningLowPercent / 100;
  return [
    { key: 'pack', label: 'console.pack', width: 182, locked: true, pinned: true, sort: 'name', cell: (pack, writer) => nameCell(pack, writer, row, low) },
    { key: 'status', label: 'console.status', width: 115, sort: 'status', cell: (pack, writer) => html`${statusButton(pack, writer, row)}` },
    {
      key: 'kind',
      label: 'console.kind',
      width: 108,
      sort: 'subproduct',
      cell: (pack, { name }) => name(products.get(pack.product)?.subproducts.find(({ key }) => key === pack.subproduct)?.names, pack.subproduct),
    },
    {
      key: 'total',
      label: 'console.total',
      width: 120,
      align: 'end',
      sort: 'totalCapacity',
      cell: ({ totalCapacity, capacityUnit }, writer) => (totalCapacity === null ? none : writer.quantity(totalCapacity, capacityUnit, 'plain')),
    },
    {
      key: 'remaining',
      label: 'console.remaining',
      width: 156,
      sort: 'totalRemaining',
      cell: (pack, writer) =>
        pack.comboItems
          ? combo(pack, writer, low)
          : pack.totalRemaining !== null && pack.totalCapacity !== null
            ? rest(writer, pack, pack.totalRemaining, pack.totalCapacity, low)
            : blank(writer),
    },
    {
      key: 'used',
      label: 'console.used',
      width: 262,
      sort: 'usedAmount',
      cell: useAndRest,
    },
    moment('bought', 'purchasedAt'),
    moment('start', 'effectiveAt'),
    moment('end', 'expiresAt'),
    moment('expires', 'expiresAt'),
    { key: 'forecast', label: 'column.forecast', width: 176, cell: (pack) => foreseen(pack, row, none) },
    { key: 'operations', label: 'column.operations', width: 112, locked: true, atEnd: true, cell: (pack, writer) => row.operations(pack, writer) },
  ];
}

/** What is left of the whole, which has a column of its own beside it, with the unit of both. */
function rest(writer: Writer, pack: Pack, remaining: string, total: string, low: number): TemplateResult {
  const share = ratio(remaining, total);
  const exact = writer.quantity(remaining, pack.capacityUnit);
  const label = `${writer.share(share)}, ${exact} / ${writer.quantity(total, pack.capacityUnit)}`;
  return html`<span title=${exact}>${writer.decimal(remaining, 'plain')}</span>${meter({ share, low, label, over: restOf(pack) })}`;
}

/** A column of instants: day and time below each other where a language puts the day first, in one line when copied. */
function moment(key: 'bought' | 'start' | 'end' | 'expires', sort: 'purchasedAt' | 'effectiveAt' | 'expiresAt'): Column<Pack> {
  return {
    key,
    label: `console.${key}`,
    width: 123,
    sort,
    cell: ({ [sort]: at }, { date, instant }) => {
      if (at === null) return none;
      const [day, whole] = [date(at), instant(at)];
      return whole.startsWith(day) ? [day, whole.slice(day.length).replace(/^[,\s]+/u, '')] : whole;
    },
    copy: ({ [sort]: at }, { instant }) => (at === null ? none : instant(at)),
  };
}
