/** Korean for the dialog of products whose packs can be looked at. */
import type { enRange } from './en-range.js';
import type { Message } from './message.js';

export const koRange: Readonly<Record<keyof typeof enRange, Message>> = {
  'range.title': '조회 대상 제품',
  'range.lead': '다음 제품의 유효한 팩과 종료 후 {count}개월 이내의 팩을 표시합니다.',
  'range.search': '제품 또는 팩 종류',
  'range.edition': '사이트',
  'range.edition.cn': '중국 사이트',
  'range.edition.intl': '국제 사이트',
  'range.none': '해당하는 제품이 없습니다.',
  'range.count': '제품 {count}개',
  'range.kinds': '팩 {count}종',
  'range.packs': '팩 {count}개',
};
