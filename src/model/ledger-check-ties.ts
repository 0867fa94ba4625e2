/** The order of rows that the ledger wrote at one time. Pure. */
import type { PlacedRow } from './ledger-check-row.js';
import { quantity } from './quantity.js';

/** Rows of one time in the order in which each goes on where another ended, as far as there is one. */
export function settled(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  if (isUnbroken(rows)) return rows;
  // What is left only ever falls, so the row that begins with most comes first; one that took nothing before one that did.
  const falling = keyed(rows).sort((a, b) => difference(b.before, a.before) || difference(b.after, a.after) || a.row.index - b.row.index);
  const inOrder = falling.map(({ row }) => row);
  // A correction gives back: then only following row by row finds the way, which else is the same.
  return followed(inOrder) ?? inOrder;
}

const before = ({ row }: PlacedRow): string => row.remainingBefore!;
const after = ({ row }: PlacedRow): string => row.remainingAfter!;
const difference = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const keyed = (rows: readonly PlacedRow[]) => rows.map((row) => ({ row, before: quantity(before(row)), after: quantity(after(row)) }));

function isUnbroken(rows: readonly PlacedRow[]): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (quantity(after(rows[at - 1]!)) !== quantity(before(rows[at]!))) return false;
  }
  return true;
}

/** The rows from the only one that no other leads to, each after the one that leads to it; undefined when that meets a dead end. */
function followed(rows: readonly PlacedRow[]): readonly PlacedRow[] | undefined {
  const waiting = new Map<bigint | undefined, PlacedRow[]>();
  const reached = new Map<bigint | undefined, number>();
  for (const each of keyed(rows)) {
    waiting.set(each.before, [...(waiting.get(each.before) ?? []), each.row]);
    reached.set(each.after, (reached.get(each.after) ?? 0) + 1);
  }
  let level = [...waiting].find(([from, those]) => those.length > (reached.get(from) ?? 0))?.[0];
  const order: PlacedRow[] = [];
  while (order.length < rows.length) {
    const next = waiting.get(level)?.shift();
    if (!next) return undefined;
    order.push(next);
    level = quantity(after(next));
  }
  return order;
}
