/** Japanese for what the tables share. */
import type { enColumns } from './en-columns.js';
import type { Message } from './message.js';

export const jaColumns: Readonly<Record<keyof typeof enColumns, Message>> = {
  'column.pack': 'パック名/ID',
  'column.product': '製品',
  'column.subproduct': 'サブ製品',
  'column.sort': '{column}で並べ替え',
  'column.menu': '{column}列のメニュー',
  'columns.title': '表示項目の設定',
};
