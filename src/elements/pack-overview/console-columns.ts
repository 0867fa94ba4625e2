/** The columns that packs have in a product's own console. */
import { html } from 'lit';
import type { Pack } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { Column } from '../../parts/data-table/column.js';
import { amounts, blank, combo } from './amounts.js';
import { lines, nameCell } from './columns.js';
import { operations } from './operations.js';
import type { RowContext } from './row-context.js';
import { statusButton } from './status-button.js';
import { useAndRest } from './use-amounts.js';

/** All of them; a face takes those it has. */
export function consoleColumns(backend: Backend, row: RowContext): readonly Column<Pack>[] {
  const products = new Map(backend.catalogue.products.map((product) => [product.key, product]));
  const low = backend.capabilities.thresholds.runningLowPercent / 100;
  const none = '–';
  return [
    { key: 'pack', label: 'console.pack', width: 260, locked: true, pinned: true, sort: 'name', cell: (pack, writer) => nameCell(pack, writer, row, low) },
    { key: 'status', label: 'console.status', width: 165, sort: 'status', cell: (pack, writer) => html`${statusButton(pack, writer, row)}` },
    {
      key: 'kind',
      label: 'console.kind',
      width: 210,
      sort: 'subproduct',
      cell: (pack, { name }) => name(products.get(pack.product)?.subproducts.find(({ key }) => key === pack.subproduct)?.names, pack.subproduct),
    },
    {
      key: 'total',
      label: 'console.total',
      width: 170,
      align: 'end',
      sort: 'totalCapacity',
      cell: ({ totalCapacity, capacityUnit }, writer) => (totalCapacity === null ? none : writer.quantity(totalCapacity, capacityUnit, 'plain')),
    },
    {
      key: 'remaining',
      label: 'console.remaining',
      width: 330,
      sort: 'totalRemaining',
      cell: (pack, writer) =>
        pack.comboItems
          ? combo(pack, writer, low)
          : pack.totalRemaining !== null && pack.totalCapacity !== null
            ? amounts(writer, pack, pack.totalRemaining, pack.totalCapacity, low)
            : blank(writer),
    },
    {
      key: 'used',
      label: 'console.used',
      width: 330,
      sort: 'usedAmount',
      cell: useAndRest,
    },
    { key: 'bought', label: 'console.bought', width: 205, sort: 'purchasedAt', cell: ({ purchasedAt }, { instant }) => instant(purchasedAt) },
    { key: 'start', label: 'console.start', width: 205, sort: 'effectiveAt', cell: ({ effectiveAt }, { instant }) => (effectiveAt ? instant(effectiveAt) : none) },
    { key: 'end', label: 'console.end', width: 205, sort: 'expiresAt', cell: ({ expiresAt }, { instant }) => instant(expiresAt) },
    { key: 'expires', label: 'console.expires', width: 205, sort: 'expiresAt', cell: ({ expiresAt }, { instant }) => instant(expiresAt) },
    { key: 'forecast', label: 'column.forecast', width: 320, cell: (pack) => lines(none, ...(row.outlook(pack) ?? ['…'])) },
    { key: 'operations', label: 'column.operations', width: 160, locked: true, cell: (pack, writer) => operations(pack, writer, row.actions) },
  ];
}
