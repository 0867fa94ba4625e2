/**
 * The columns of the deduction details: those of the billing centre in their order, or those of the console that the
 * product has of its own. Units stand after their amounts.
 */
import type { Deduction } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { Column } from '../../parts/data-table/column.js';
import type { Writer } from '../../parts/writer.js';

/** What does not add up in a row, in words, by the key of the column in which it stands. */
export type Marks = (row: Deduction, column: string) => string | undefined;

type DeductionColumn = Column<Deduction>;
/** Members that are amounts of a row, and the members with their units. */
type AmountMember = 'remainingBefore' | 'actualDeduction' | 'remainingAfter' | 'originalUsage';

/** Everything that rows can be sorted by. */
export const sortMembers: readonly string[] = [
  'packOwnerUin',
  'packName',
  'packId',
  'product',
  'subproduct',
  'capacityMode',
  'deductedAt',
  'remainingBefore',
  'actualDeduction',
  'remainingAfter',
  'deductedUin',
  'deductedProduct',
  'deductedSubproduct',
  'billingItem',
  'specification',
  'originalUsage',
  'coefficient',
  'usageStart',
  'usageEnd',
];

/** The names of the catalogue. */
export function deductionNames({ catalogue }: Backend) {
  const products = new Map(catalogue.products.map((product) => [product.key, product]));
  return {
    product: ({ name }: Writer, key: string) => name(products.get(key)?.names, key),
    subproduct: ({ name }: Writer, product: string, key: string) =>
      name(products.get(product)?.subproducts.find((each) => each.key === key)?.names, key),
    item: ({ name }: Writer, product: string, key: string) => name(products.get(product)?.billingItems.find((each) => each.key === key)?.names, key),
  };
}
export type DeductionNames = ReturnType<typeof deductionNames>;

/** The columns for one backend, whose catalogue gives the names. With marks, the columns that may carry one. */
export function deductionColumns(backend: Backend, face: string | undefined, marks?: Marks): readonly DeductionColumn[] {
  const names = deductionNames(backend);
  const columns = face === 'mps' ? transcodingColumns(names) : face === 'live' ? liveColumns(names) : billingColumns(names);
  return marks ? columns.map((column) => marked(column, marks)) : columns;
}

/** A second line for what does not add up. The columns that never carry one stay as they are. */
function marked(column: DeductionColumn, marks: Marks): DeductionColumn {
  if (!['before', 'actual', 'after', 'coefficient'].includes(column.key)) return column;
  const plain = column.cell as (row: Deduction, writer: Writer) => string;
  const cell = (row: Deduction, writer: Writer): readonly string[] => {
    const mark = marks(row, column.key);
    return mark === undefined ? [plain(row, writer)] : [plain(row, writer), `⚠ ${mark}`];
  };
  return { ...column, copy: column.copy ?? plain, cell };
}

/** Bytes have no parts: zeros behind the point would only push the digits that count out of sight. */
const digitsOf = (unit: string): 'all' | 'plain' => (unit === 'byte' ? 'plain' : 'all');

/** A time: as it is shown, or as it was sent. */
const time = (member: 'deductedAt' | 'usageStart' | 'usageEnd'): Pick<DeductionColumn, 'sort' | 'cell' | 'copy'> => ({
  sort: member,
  cell: (row, { instant }) => instant(row[member]),
  copy: (row, { instant }) => ({ shown: instant(row[member]), bare: row[member] }),
});

function amount(key: string, member: AmountMember, width: number, rest: Partial<DeductionColumn> = {}): DeductionColumn {
  const unitOf = (row: Deduction): string => (member === 'originalUsage' ? row.originalUsageUnit : row.packUnit);
  return {
    key,
    label: `column.${key}` as DeductionColumn['label'],
    width,
    align: 'end',
    sort: member,
    cell: (row, { quantity, t }) => (row[member] === null ? t('none') : quantity(row[member], unitOf(row), digitsOf(unitOf(row)))),
    copy: (row, { unit }) => (row[member] === null ? '' : { shown: `${row[member]} ${unit(unitOf(row))}`.trim(), bare: row[member] }),
    ...rest,
  };
}

/** The pack by name and ID. A name may hold line breaks, which must not push the ID out of its row. */
const packLines = ({ packName, packId }: Deduction): readonly string[] => [packName.replace(/\s+/g, ' '), packId];
const pack: Pick<DeductionColumn, 'key' | 'label' | 'locked' | 'sort' | 'cell' | 'copy'> = {
  key: 'pack',
  label: 'column.pack',
  locked: true,
  sort: 'packName',
  cell: packLines,
  copy: packLines,
};

const itemLines = (names: DeductionNames) => (row: Deduction, writer: Writer) => [
  names.item(writer, row.deductedProduct, row.billingItem),
  ...(row.specification ? [row.specification] : []),
];

function billingColumns(names: DeductionNames): readonly DeductionColumn[] {
  return [
    { key: 'owner', label: 'column.owner', width: 160, sort: 'packOwnerUin', cell: (row) => row.packOwnerUin },
    { ...pack, width: 220, pinned: true },
    { key: 'product', label: 'column.product', width: 170, sort: 'product', cell: (row, writer) => names.product(writer, row.product) },
    { key: 'subproduct', label: 'column.subproduct', width: 190, sort: 'subproduct', cell: (row, writer) => names.subproduct(writer, row.product, row.subproduct) },
    { key: 'mode', label: 'column.mode', help: 'column.mode.help', width: 150, sort: 'capacityMode', cell: (row, { known }) => known('mode', row.capacityMode) },
    { key: 'deductedAt', label: 'column.deductedAt', width: 205, ...time('deductedAt') },
    amount('before', 'remainingBefore', 260, { help: 'column.before.help' }),
    amount('actual', 'actualDeduction', 240, { help: 'column.actual.help' }),
    amount('after', 'remainingAfter', 260, { help: 'column.after.help' }),
    { key: 'deductedUin', label: 'column.deductedUin', width: 195, sort: 'deductedUin', cell: (row) => row.deductedUin },
    { key: 'deductedProduct', label: 'column.deductedProduct', width: 180, sort: 'deductedProduct', cell: (row, writer) => names.product(writer, row.deductedProduct) },
    {
      key: 'deductedSubproduct',
      label: 'column.deductedSubproduct',
      width: 200,
      sort: 'deductedSubproduct',
      cell: (row, writer) => names.subproduct(writer, row.deductedProduct, row.deductedSubproduct),
    },
    { key: 'billingItem', label: 'column.billingItem', width: 190, sort: 'billingItem', cell: itemLines(names) },
    amount('originalUsage', 'originalUsage', 240),
    { key: 'coefficient', label: 'column.coefficient', width: 200, align: 'end', sort: 'coefficient', cell: (row, { decimal }) => decimal(row.coefficient) },
    { key: 'usageStart', label: 'column.usageStart', width: 205, locked: true, ...time('usageStart') },
    { key: 'usageEnd', label: 'column.usageEnd', width: 205, ...time('usageEnd') },
  ];
}

/** Transcoding: one row for each transcoding type and day. */
function transcodingColumns(names: DeductionNames): readonly DeductionColumn[] {
  return [
    { key: 'date', label: 'column.date', width: 160, locked: true, sort: 'deductedAt', cell: (row, { date }) => date(row.deductedAt) },
    { ...pack, width: 240 },
    { key: 'type', label: 'column.type', width: 190, sort: 'subproduct', cell: (row, writer) => names.subproduct(writer, row.product, row.subproduct) },
    { key: 'specification', label: 'column.transcodingType', width: 190, sort: 'specification', cell: (row, { t }) => row.specification ?? t('none') },
    amount('before', 'remainingBefore', 250, { label: 'column.minutesBefore' }),
    amount('after', 'remainingAfter', 250, { label: 'column.minutesAfter' }),
  ];
}

/** Live: what was used, and at which ratio a pack took it. */
function liveColumns(names: DeductionNames): readonly DeductionColumn[] {
  return [
    { ...pack, width: 230, pinned: true },
    { key: 'type', label: 'column.mode', width: 180, sort: 'subproduct', cell: (row, writer) => names.subproduct(writer, row.product, row.subproduct) },
    amount('originalUsage', 'originalUsage', 270, { label: 'column.usage' }),
    { key: 'billingItem', label: 'column.deductType', width: 200, sort: 'billingItem', cell: itemLines(names) },
    { key: 'coefficient', label: 'column.ratio', width: 170, align: 'end', sort: 'coefficient', cell: (row, { decimal }) => `1:${decimal(row.coefficient, 'plain')}` },
    amount('actual', 'actualDeduction', 220, { label: 'column.amount' }),
    { key: 'deductedAt', label: 'column.deductedAt', width: 205, locked: true, ...time('deductedAt') },
  ];
}
