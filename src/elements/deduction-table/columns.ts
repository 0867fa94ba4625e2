/** The columns of the deduction details, in their order. Units stand after their amounts. */
import type { Deduction } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { Column } from '../../parts/data-table/column.js';

/** The columns for one backend, whose catalogue gives the names. */
export function deductionColumns({ catalogue }: Backend): readonly Column<Deduction>[] {
  const products = new Map(catalogue.products.map((product) => [product.key, product]));
  const subproductNames = (product: string, key: string) => products.get(product)?.subproducts.find((each) => each.key === key)?.names;
  const itemNames = (product: string, key: string) => products.get(product)?.billingItems.find((each) => each.key === key)?.names;

  return [
    { key: 'owner', label: 'column.owner', width: 150, cell: (row) => row.packOwnerUin },
    { key: 'pack', label: 'column.pack', width: 220, locked: true, pinned: true, cell: (row) => [row.packName, row.packId] },
    { key: 'product', label: 'column.product', width: 170, cell: (row, { name }) => name(products.get(row.product)?.names, row.product) },
    {
      key: 'subproduct',
      label: 'column.subproduct',
      width: 190,
      cell: (row, { name }) => name(subproductNames(row.product, row.subproduct), row.subproduct),
    },
    { key: 'mode', label: 'column.mode', help: 'column.mode.help', width: 150, cell: (row, { known }) => known('mode', row.capacityMode) },
    { key: 'deductedAt', label: 'column.deductedAt', width: 205, sort: 'deductedAt', cell: (row, { instant }) => instant(row.deductedAt) },
    {
      key: 'before',
      label: 'column.before',
      help: 'column.before.help',
      width: 260,
      align: 'end',
      cell: (row, { quantity, t }) => (row.remainingBefore === null ? t('none') : quantity(row.remainingBefore, row.packUnit)),
    },
    {
      key: 'actual',
      label: 'column.actual',
      help: 'column.actual.help',
      width: 240,
      align: 'end',
      sort: 'actualDeduction',
      cell: (row, { quantity }) => quantity(row.actualDeduction, row.packUnit),
    },
    {
      key: 'after',
      label: 'column.after',
      help: 'column.after.help',
      width: 260,
      align: 'end',
      cell: (row, { quantity, t }) => (row.remainingAfter === null ? t('none') : quantity(row.remainingAfter, row.packUnit)),
    },
    { key: 'deductedUin', label: 'column.deductedUin', width: 160, cell: (row) => row.deductedUin },
    {
      key: 'deductedProduct',
      label: 'column.deductedProduct',
      width: 180,
      cell: (row, { name }) => name(products.get(row.deductedProduct)?.names, row.deductedProduct),
    },
    {
      key: 'deductedSubproduct',
      label: 'column.deductedSubproduct',
      width: 190,
      cell: (row, { name }) => name(subproductNames(row.deductedProduct, row.deductedSubproduct), row.deductedSubproduct),
    },
    {
      key: 'billingItem',
      label: 'column.billingItem',
      width: 190,
      cell: (row, { name }) => [name(itemNames(row.deductedProduct, row.billingItem), row.billingItem), ...(row.specification ? [row.specification] : [])],
    },
    {
      key: 'originalUsage',
      label: 'column.originalUsage',
      width: 240,
      align: 'end',
      sort: 'originalUsage',
      cell: (row, { quantity }) => quantity(row.originalUsage, row.originalUsageUnit),
    },
    { key: 'coefficient', label: 'column.coefficient', width: 150, align: 'end', cell: (row, { decimal }) => decimal(row.coefficient) },
    { key: 'usageStart', label: 'column.usageStart', width: 205, locked: true, sort: 'usageStart', cell: (row, { instant }) => instant(row.usageStart) },
    { key: 'usageEnd', label: 'column.usageEnd', width: 205, cell: (row, { instant }) => instant(row.usageEnd) },
  ];
}
