/** Simplified Chinese for where deductions went. */
import type { enSpending } from './en-spending.js';
import type { Message } from './message.js';

export const zhSpending: Readonly<Record<keyof typeof enSpending, Message>> = {
  'spending.by': '汇总方式',
  'spending.by.pack': '资源包',
  'spending.by.owner': '账号',
  'spending.by.product': '产品',
  'spending.by.billingItem': '计费项',
  'spending.by.day': '用量日期',
  'spending.amount': '抵扣量',
  'spending.share': '占比',
  'spending.rows': '明细条数',
  'spending.total': '合计',
  'spending.ofUnit': '合计（{unit}）',
  'spending.equal': '各项之和与合计完全一致。',
  'spending.apart': '各项之和与合计相差 {difference}。',
  'spending.narrow': '只看 {name}',
  'spending.empty': '没有抵扣。',
};
