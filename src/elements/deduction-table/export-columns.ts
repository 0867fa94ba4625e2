/** The columns of the table as columns of a file: names as they are read, amounts and times as a spreadsheet counts them. */
import type { Deduction } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { CellKind, ExportColumn } from '../../model/export-sheet.js';
import type { Column } from '../../parts/data-table/column.js';
import type { Writer } from '../../parts/writer.js';

type FileColumn = ExportColumn<Deduction>;

/** Amounts of the pack, beside the last of which stands their unit. */
const packAmounts = ['before', 'actual', 'after'];

/** Columns for a file, in the order of the table. A unit has a column of its own, so that amounts stay numbers. */
export function exportColumns(columns: readonly Column<Deduction>[], backend: Backend, writer: Writer): readonly FileColumn[] {
  const { t } = writer;
  const values = cellValues(backend, writer);
  const lastAmount = columns.findLast(({ key }) => packAmounts.includes(key));
  return columns.flatMap((column): readonly FileColumn[] => {
    const make = values[column.key];
    if (!make) return [{ label: t(column.label), kind: 'text', value: (row) => textOf(column, row, writer) }];
    const made: FileColumn[] = [{ label: t(column.label), ...make }];
    if (column.key === 'pack') return [{ label: t('export.column.packName'), ...make }, { label: t('export.column.packId'), kind: 'text', value: (row) => row.packId }];
    if (column.key === 'billingItem') made.push({ label: t('column.specification'), kind: 'text', value: (row) => row.specification });
    if (column === lastAmount) made.push({ label: t('export.column.packUnit'), kind: 'text', value: memo((row) => row.packUnit, writer.unit) });
    if (column.key === 'originalUsage') made.push({ label: t('export.column.usageUnit'), kind: 'text', value: memo((row) => row.originalUsageUnit, writer.unit) });
    return made;
  });
}

type Value = Pick<FileColumn, 'kind' | 'value'>;

function cellValues({ catalogue }: Backend, writer: Writer): Readonly<Record<string, Value | undefined>> {
  const { name, known } = writer;
  const products = new Map(catalogue.products.map((product) => [product.key, product]));
  const of = (kind: CellKind, value: FileColumn['value']): Value => ({ kind, value });
  const productName = (key: string) => name(products.get(key)?.names, key);
  const subproductName = (product: string) => (key: string) => name(products.get(product)?.subproducts.find((each) => each.key === key)?.names, key);
  const itemName = (product: string) => (key: string) => name(products.get(product)?.billingItems.find((each) => each.key === key)?.names, key);
  const subproduct = of('text', memoIn((row) => row.product, (row) => row.subproduct, subproductName));
  return {
    owner: of('text', (row) => row.packOwnerUin),
    pack: of('text', (row) => row.packName),
    product: of('text', memo((row) => row.product, productName)),
    subproduct,
    type: subproduct,
    mode: of('text', memo((row) => row.capacityMode, (mode) => known('mode', mode))),
    date: of('instant', (row) => row.deductedAt),
    deductedAt: of('instant', (row) => row.deductedAt),
    before: of('number', (row) => row.remainingBefore),
    actual: of('number', (row) => row.actualDeduction),
    after: of('number', (row) => row.remainingAfter),
    deductedUin: of('text', (row) => row.deductedUin),
    deductedProduct: of('text', memo((row) => row.deductedProduct, productName)),
    deductedSubproduct: of('text', memoIn((row) => row.deductedProduct, (row) => row.deductedSubproduct, subproductName)),
    billingItem: of('text', memoIn((row) => row.deductedProduct, (row) => row.billingItem, itemName)),
    specification: of('text', (row) => row.specification),
    originalUsage: of('number', (row) => row.originalUsage),
    coefficient: of('number', (row) => row.coefficient),
    usageStart: of('instant', (row) => row.usageStart),
    usageEnd: of('instant', (row) => row.usageEnd),
  };
}

/** What a column that we do not know shows, if that is text. */
function textOf({ cell }: Column<Deduction>, row: Deduction, writer: Writer): string | null {
  const content = cell(row, writer);
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.join(' · ') : null;
}

/** The word for a key, looked up once for each key. */
function memo(key: (row: Deduction) => string, word: (key: string) => string): FileColumn['value'] {
  const words = new Map<string, string>();
  return (row) => {
    const wanted = key(row);
    let found = words.get(wanted);
    if (found === undefined) words.set(wanted, (found = word(wanted)));
    return found;
  };
}

/** The word for a key within another. */
function memoIn(outer: (row: Deduction) => string, key: (row: Deduction) => string, word: (outer: string) => (key: string) => string): FileColumn['value'] {
  const lookups = new Map<string, FileColumn['value']>();
  return (row) => {
    const wanted = outer(row);
    let lookup = lookups.get(wanted);
    if (!lookup) lookups.set(wanted, (lookup = memo(key, word(wanted))));
    return lookup(row);
  };
}
