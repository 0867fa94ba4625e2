/** Simplified Chinese for going to a time and for further filters. */
import type { enDeductionTools } from './en-deduction-tools.js';
import type { Message } from './message.js';

export const zhDeductionTools: Readonly<Record<keyof typeof enDeductionTools, Message>> = {
  'goTo.at': '定位到此时间起的首条',
  'goTo.go': '定位',
  'goTo.invalid': '请输入日期和时间。',
  'goTo.none': '此时间之后没有明细，已定位到最后一条。',
  'goTo.found': '第 {number} 条，共 {total} 条，{time}',
  'goTo.beyond': '此时间之后的明细超出前 {rows} 条，请缩小范围或导出。',
  'goTo.beyond.listed': '此时间之后的明细超出前 {rows} 条，请缩小范围。',
  'goTo.sorted': '已按抵扣时间排序。',
  'filters.apply': '应用',
  'filters.clear': '清除',
};
