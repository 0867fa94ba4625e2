/** Korean for what the tables share. */
import type { enColumns } from './en-columns.js';
import type { Message } from './message.js';

export const koColumns: Readonly<Record<keyof typeof enColumns, Message>> = {
  'column.pack': '팩 이름/ID',
  'column.product': '제품',
  'column.subproduct': '하위 제품',
  'column.sort': '{column} 기준으로 정렬',
  'column.menu': '{column} 열 메뉴',
  'columns.title': '표시 항목 설정',
};
