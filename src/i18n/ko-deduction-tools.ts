/** Korean for going to a time and for further filters. */
import type { enDeductionTools } from './en-deduction-tools.js';
import type { Message } from './message.js';

export const koDeductionTools: Readonly<Record<keyof typeof enDeductionTools, Message>> = {
  'goTo.at': '이 시간 이후 첫 내역',
  'goTo.go': '이동',
  'goTo.invalid': '날짜와 시간을 입력하세요.',
  'goTo.none': '이 시간 이후의 내역이 없습니다. 마지막 내역입니다.',
  'goTo.found': '{total}건 중 {number}번째, {time}',
  'goTo.beyond': '이 시간 이후의 내역은 처음 {rows}건을 벗어납니다. 기간을 좁히거나 내보내기를 사용하세요.',
  'goTo.beyond.listed': '이 시간 이후의 내역은 처음 {rows}건을 벗어납니다. 기간을 좁히세요.',
  'goTo.sorted': '차감 시간순으로 정렬했습니다.',
  'filters.apply': '적용',
  'filters.clear': '지우기',
};
