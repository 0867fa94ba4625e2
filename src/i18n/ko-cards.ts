/** Korean for packs as cards, and what is left in one. */
import type { enCards } from './en-cards.js';
import type { Message } from './message.js';

export const koCards: Readonly<Record<keyof typeof enCards, Message>> = {
  'overview.ofTotal': '/ 총 {total}',
  'overview.thisPeriod': '현재 주기',
  'overview.allPeriods': '전체 주기',
  'overview.noLimit': '제한 없음',
  'overview.usedAmount': '{amount} 사용',
  'overview.endedOn': '{date} 종료',
  'overview.startsOn': '{date} 시작',
  'overview.resetsOn': '{date} 전량 복원',
  'overview.sort': '정렬 기준',
  'overview.sort.usual': '기본 순서',
  'overview.sort.ascending': '오름차순(누르면 전환)',
  'overview.sort.descending': '내림차순(누르면 전환)',
  'overview.printed': '전체 {total}개 중 조회한 {shown}개를 인쇄합니다. 나머지는 필터로 좁혀 인쇄하세요.',
};
