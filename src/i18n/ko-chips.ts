/** Korean for the filters in force. */
import type { enChips } from './en-chips.js';
import type { Message } from './message.js';

export const koChips: Readonly<Record<keyof typeof enChips, Message>> = {
  'overview.filter': '{label}: {value}',
  'overview.filter.remove': '필터 {filter} 제거',
  'overview.filter.from': '{day}부터',
  'overview.filter.to': '{day}까지',
  'overview.empty.title': '팩이 없습니다',
  'overview.empty.text': '유효하거나 최근 {count}개월 이내에 종료된 팩이 없습니다.',
};
