/** Simplified Chinese for the filters in force. */
import type { enChips } from './en-chips.js';
import type { Message } from './message.js';

export const zhChips: Readonly<Record<keyof typeof enChips, Message>> = {
  'overview.filter': '{label}：{value}',
  'overview.filter.remove': '移除筛选条件 {filter}',
  'overview.filter.from': '{day} 起',
  'overview.filter.to': '{day} 止',
  'overview.empty.title': '暂无资源包',
  'overview.empty.text': '没有当前有效或在最近 {count} 个月内失效的资源包。',
};
