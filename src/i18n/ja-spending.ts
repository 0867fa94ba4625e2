/** Japanese for where deductions went. */
import type { enSpending } from './en-spending.js';
import type { Message } from './message.js';

export const jaSpending: Readonly<Record<keyof typeof enSpending, Message>> = {
  'spending.by': '集計単位',
  'spending.by.pack': 'パック',
  'spending.by.owner': 'アカウント',
  'spending.by.product': '製品',
  'spending.by.billingItem': '課金項目',
  'spending.by.day': '使用日',
  'spending.amount': '控除量',
  'spending.share': '割合',
  'spending.rows': '明細数',
  'spending.total': '合計',
  'spending.ofUnit': '合計（{unit}）',
  'spending.equal': '各項目の合計は総計と完全に一致します。',
  'spending.apart': '各項目の合計は総計と{difference}異なります。',
  'spending.narrow': '{name}だけ表示',
  'spending.empty': '控除はありません。',
};
