/** Korean for the forecast in a line: in the table, on a card, in the order of deduction. */
import type { enForecast } from './en-forecast.js';
import type { Message } from './message.js';

export const koForecast: Readonly<Record<keyof typeof enForecast, Message>> = {
  'forecast.loading': '기록을 읽는 중…',
  'forecast.failed': '기록을 읽지 못했습니다',
  'forecast.runsOut': '{day} 소진 예상',
  'forecast.ceiling': '주기 용량 {day} 소진 예상',
  'forecast.ceiling.renewed': '{renewal} 갱신 후의 주기 용량 {day} 소진 예상',
  'forecast.suffices': '{day}까지 충분할 전망',
  'forecast.lapses': '{day} 약 {amount} 소멸 예상',
  'forecast.notEnough': '기록 부족',
  'forecast.notEnough.detail': '사용 일수 {count}/{needed}일',
  'forecast.idle': '최근 {days}일간 사용 없음',
  'forecast.range': '80% 구간: {range}',
  'forecast.open': '빠르면 {earliest}, 만료까지 남을 수도 있음',
  'forecast.open.period': '빠르면 {earliest}, 해당 주기에 남을 수도 있음',
  'forecast.between': '{earliest} – {latest}',
  'forecast.none.overdue': '만료 시간 경과',
  'forecast.none.shortPeriod': '하루보다 짧은 주기',
  'forecast.none.unknown': '잔여량 알 수 없음',
  'forecast.lapse': '{days}일 이내 소멸 예상량',
  'forecast.lapse.left': '이 팩들의 현재 잔여량:',
  'forecast.lapse.unforeseen': '예상할 수 없는 팩:',
  'forecast.unused': '그때 남는 양 약 {amount}',
};
