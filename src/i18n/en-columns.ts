/** English for what the tables share. */
import type { Message } from './message.js';

export const enColumns = {
  'column.pack': 'Pack name / ID',
  'column.product': 'Product',
  'column.subproduct': 'Subproduct',
  'column.sort': 'Sort by {column}',
  'column.menu': 'Menu of column {column}',
  'columns.title': 'Columns',
} as const satisfies Readonly<Record<string, Message>>;
