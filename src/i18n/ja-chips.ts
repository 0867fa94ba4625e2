/** Japanese for the filters in force. */
import type { enChips } from './en-chips.js';
import type { Message } from './message.js';

export const jaChips: Readonly<Record<keyof typeof enChips, Message>> = {
  'overview.filter': '{label}：{value}',
  'overview.filter.remove': '絞り込み「{filter}」を解除',
  'overview.filter.from': '{day}以降',
  'overview.filter.to': '{day}まで',
  'overview.empty.title': 'パックがありません',
  'overview.empty.text': '有効なパック、または過去{count}か月以内に失効したパックはありません。',
};
