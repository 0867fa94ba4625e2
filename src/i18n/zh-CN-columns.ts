/** Simplified Chinese for what the tables share. */
import type { enColumns } from './en-columns.js';
import type { Message } from './message.js';

export const zhColumns: Readonly<Record<keyof typeof enColumns, Message>> = {
  'column.pack': '资源包名称/资源包 ID',
  'column.product': '产品名称',
  'column.subproduct': '子产品名称',
  'column.sort': '按{column}排序',
  'column.menu': '{column}列菜单',
  'columns.title': '自定义字段设置',
};
