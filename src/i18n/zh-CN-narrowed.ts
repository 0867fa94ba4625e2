/** Simplified Chinese for filters in force, and for ranges that cannot be had. */
import type { enNarrowed } from './en-narrowed.js';
import type { Message } from './message.js';

export const zhNarrowed: Readonly<Record<keyof typeof enNarrowed, Message>> = {
  'deductions.rangeOrder': '结束日期早于开始日期。',
  'deductions.rangeIncomplete': '请输入开始日期和结束日期。',
  'deductions.rangeLimit': '{day} 之前开始的用量既无法查询，也无法导出。',
  'deductions.rangeFrom': '从 {day} 开始查询',
  'deductions.chips': '已选条件',
  'deductions.chip': '{name}：{value}',
  'deductions.chip.remove': '移除条件“{filter}”',
};
