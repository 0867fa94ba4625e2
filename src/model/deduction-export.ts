/** Deductions by way of an export job: what to ask for, what of it is wanted, and how its file is read. Pure. */
import type { Deduction, DeductionQuery, ExportOrder } from '../contract/index.js';

type ListFilter = 'capacityMode' | 'subproduct' | 'specification' | 'billingItem' | 'deductedUin';
const listFilters: readonly ListFilter[] = ['capacityMode', 'subproduct', 'specification', 'billingItem', 'deductedUin'];
const times = ['deductedFrom', 'deductedTo'] as const;
/** What a job is told itself, and what has no say in which rows there are. */
const plain = ['product', 'packId', 'usageStartFrom', 'usageStartTo', 'sort', 'offset', 'limit', 'asOf'];

/** The job whose file has all rows of a query, and maybe more; null for a query that no job covers. */
export function jobOrder(query: DeductionQuery): ExportOrder | null {
  const { product, packId, usageStartFrom, usageStartTo } = query;
  const known = new Set<string>([...plain, ...listFilters, ...times]);
  const covered = Object.entries(query).every(([name, value]) => value === undefined || known.has(name));
  if (!covered || usageStartFrom === undefined || usageStartTo === undefined) return null;
  // A bound that is a day begins in the billing time zone, which rows do not tell: only instants can be held against them.
  if (times.some((name) => query[name] !== undefined && !query[name].includes('T'))) return null;
  return { fileType: 'deductions', filter: { product, packIds: packId?.length ? [...packId] : null, usageStartFrom, usageStartTo } };
}

/** Which rows of the job's file the query wants; undefined when it wants all. */
export function jobFilter(query: DeductionQuery): ((row: Deduction) => boolean) | undefined {
  const lists = listFilters.flatMap((name) => (query[name]?.length ? [{ name, wanted: new Set<string>(query[name]) }] : []));
  const from = query.deductedFrom === undefined ? -Infinity : Date.parse(query.deductedFrom);
  const to = query.deductedTo === undefined ? Infinity : Date.parse(query.deductedTo);
  const timed = from > -Infinity || to < Infinity;
  if (lists.length === 0 && !timed) return undefined;
  return (row) => {
    if (!lists.every(({ name, wanted }) => wanted.has(row[name] ?? ''))) return false;
    if (!timed) return true;
    const at = Date.parse(row.deductedAt);
    return at >= from && at < to;
  };
}

const needed = [
  'packOwnerUin', 'packName', 'packId', 'product', 'subproduct', 'capacityMode', 'deductedAt', 'remainingBefore', 'actualDeduction',
  'remainingAfter', 'packUnit', 'deductedUin', 'deductedProduct', 'deductedSubproduct', 'billingItem', 'specification', 'originalUsage',
  'originalUsageUnit', 'coefficient', 'usageStart', 'usageEnd',
] as const satisfies readonly (keyof Deduction)[];

/** What of a row a file of deductions tells. */
export type ExportedDeduction = Pick<Deduction, (typeof needed)[number]>;

/** What a file lacks to be read. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly column: string;

  constructor(column: string) {
    super(`the file has no column ${column}`);
    this.column = column;
  }
}

/**
 * How to read the rows of a job's file, from the names in its first line: the names of the contract, in any order, and
 * maybe others. An empty cell is null. Throws {@link UnreadableFile} when one is missing.
 */
export function deductionReader(names: readonly string[]): (cells: readonly string[]) => Deduction {
  const places = needed.map((name) => {
    const place = names.indexOf(name);
    if (place < 0) throw new UnreadableFile(name);
    return [name, place] as const;
  });
  return (cells) => {
    const row: Partial<Record<(typeof needed)[number], string | null>> = {};
    for (const [name, place] of places) row[name] = cells[place] || null;
    // The file is the backend's own word, as its lists are; cells that are not what they should be are written as text.
    return row as unknown as Deduction;
  };
}
