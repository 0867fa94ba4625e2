/** How a reader arranges the columns of a table: the steps, which are fetched when one begins. Pure. */
import type { ArrangedColumn } from './column-arrangement.js';

/** Widths that a column can be given, in pixels. */
const columnWidths = { least: 64, most: 960 } as const;

/** Keys with one of them moved right before another; to the end when there is no other. */
export function movedBefore(keys: readonly string[], key: string, before: string | null): readonly string[] {
  if (key === before) return keys;
  const others = keys.filter((each) => each !== key);
  // Stryker disable next-line ConditionalExpression: what is no key is not among them
  const place = before === null ? -1 : others.indexOf(before);
  others.splice(place < 0 ? others.length : place, 0, key);
  return others;
}

/** A pinned column joins those that are pinned already; one that is let go stays behind them. */
export function pinnedOrder(columns: readonly ArrangedColumn[], key: string): readonly string[] {
  const others = columns.filter((column) => column.key !== key);
  const last = others.findLastIndex((column) => column.pinned);
  return movedBefore(columns.map((column) => column.key), key, others[last + 1]?.key ?? null);
}

/** A width within the limits, in whole pixels. */
export const allowedWidth = (width: number): number => Math.round(Math.min(columnWidths.most, Math.max(columnWidths.least, width)));
