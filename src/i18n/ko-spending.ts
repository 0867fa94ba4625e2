/** Korean for where deductions went. */
import type { enSpending } from './en-spending.js';
import type { Message } from './message.js';

export const koSpending: Readonly<Record<keyof typeof enSpending, Message>> = {
  'spending.by': '집계 기준',
  'spending.by.pack': '팩',
  'spending.by.owner': '계정',
  'spending.by.product': '제품',
  'spending.by.billingItem': '과금 항목',
  'spending.by.day': '사용일',
  'spending.amount': '차감량',
  'spending.share': '비율',
  'spending.rows': '내역 수',
  'spending.total': '합계',
  'spending.ofUnit': '합계({unit})',
  'spending.equal': '각 항목의 합계가 총계와 정확히 일치합니다.',
  'spending.apart': '각 항목의 합계가 총계와 {difference} 차이 납니다.',
  'spending.narrow': '{name}만 보기',
  'spending.empty': '차감 내역이 없습니다.',
};
