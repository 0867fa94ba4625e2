/** Simplified Chinese for the filters in force. */
import type { enChips } from './en-chips.js';
import type { Message } from './message.js';

export const zhChips: Readonly<Record<keyof typeof enChips, Message>> = {
  'overview.filter': '{label}：{value}',
  'overview.filter.remove': '移除筛选条件 {filter}',
  'overview.filter.from': '{day} 起',
  'overview.filter.to': '{day} 止',
};
