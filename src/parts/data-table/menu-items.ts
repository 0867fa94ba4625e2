/** What the menus of a table offer. */
import type { Writer } from '../writer.js';
import type { ColumnWork } from './column-work.js';
import type { MenuItem, TableFace } from './face.js';
import { direction } from './header.js';

/** For a header: order, place, width and sight of its column. */
export function headerItems<Row>(table: TableFace<Row>, work: ColumnWork<Row>, key: string, t: Writer['t']): readonly MenuItem[] {
  const { columns, sort } = table.view;
  const index = columns.findIndex((column) => column.key === key);
  const column = columns[index];
  if (!column) return [];
  const way = direction(column, sort);
  const sorting: readonly MenuItem[] = way
    ? [
        { label: t('grid.sortAscending'), disabled: way === 'ascending', run: () => table.sort(column, 'ascending') },
        { label: t('grid.sortDescending'), disabled: way === 'descending', run: () => table.sort(column, 'descending') },
        { label: t('grid.sortNone'), disabled: way === 'none', run: () => table.sort(column, 'none') },
      ]
    : [];
  return [
    ...sorting,
    { label: t(column.pinned ? 'grid.unpin' : 'grid.pin'), run: () => work.pin(column) },
    { label: t('grid.moveStart'), disabled: index === 0, run: () => work.move(key, -1) },
    { label: t('grid.moveEnd'), disabled: index === columns.length - 1, run: () => work.move(key, 1) },
    { label: t('grid.fit'), run: () => work.fit(key) },
    { label: t('grid.resetWidth'), disabled: !work.hasOwnWidth(key), run: () => work.resetWidth(key) },
    { label: t('grid.hide'), disabled: column.locked ?? false, run: () => work.hide(key) },
  ];
}

/** What a cell's menu does. */
export interface CellDeeds {
  readonly copy: (units: boolean) => void;
  readonly copyRow: () => void;
  readonly find: () => void;
}

/** For a cell: copying, and finding. */
export const cellItems = (t: Writer['t'], { copy, copyRow, find }: CellDeeds): readonly MenuItem[] => [
  { label: t('grid.copy'), keys: 'Ctrl+C', run: () => copy(true) },
  { label: t('grid.copyPlain'), keys: 'Ctrl+Shift+C', run: () => copy(false) },
  { label: t('grid.copyRow'), run: copyRow },
  { label: t('grid.find'), keys: 'Ctrl+F', run: find },
];
