/** Korean for filters in force, and for ranges that cannot be had. */
import type { enNarrowed } from './en-narrowed.js';
import type { Message } from './message.js';

export const koNarrowed: Readonly<Record<keyof typeof enNarrowed, Message>> = {
  'deductions.rangeOrder': '종료일이 시작일보다 빠릅니다.',
  'deductions.rangeIncomplete': '시작일과 종료일을 입력하세요.',
  'deductions.rangeLimit': '{day} 이전에 시작된 사용량은 조회하거나 내보낼 수 없습니다.',
  'deductions.rangeFrom': '{day}부터 표시',
  'deductions.chips': '적용된 필터',
  'deductions.chip': '{name}: {value}',
  'deductions.chip.remove': '필터 "{filter}" 제거',
};
