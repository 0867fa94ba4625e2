/** Where a key leads in a grid. Pure. */
import type { CellPlace } from './column.js';

/** What a key moves in. */
export interface GridShape {
  readonly keys: readonly string[];
  readonly total: number;
  /** Rows that a page has. */
  readonly page: number;
  readonly rightToLeft: boolean;
}

/** The place that a navigation key leads to from another; undefined for other keys. Row -1 is the header. */
export function moved({ row, key }: CellPlace, pressed: { readonly key: string; readonly jump: boolean }, { keys, total, page, rightToLeft }: GridShape): CellPlace | undefined {
  const column = Math.max(0, keys.indexOf(key));
  const across = (by: number) => ({ row, key: keys[Math.min(keys.length - 1, Math.max(0, column + by))]! });
  const down = (by: number, top = -1) => ({ row: Math.min(total - 1, Math.max(top, row + by)), key: keys[column]! });
  const forwards = rightToLeft ? -1 : 1;
  switch (pressed.key) {
    case 'ArrowRight':
      return across(forwards);
    case 'ArrowLeft':
      return across(-forwards);
    case 'ArrowDown':
      return down(1);
    case 'ArrowUp':
      return down(-1);
    case 'PageDown':
      return down(page);
    case 'PageUp':
      return down(-page, Math.min(row, 0));
    case 'Home':
      return { row: pressed.jump ? Math.min(0, total - 1) : row, key: keys[0]! };
    case 'End':
      return { row: pressed.jump ? total - 1 : row, key: keys.at(-1)! };
    default:
      return undefined;
  }
}
