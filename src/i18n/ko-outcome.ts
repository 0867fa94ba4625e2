/** Korean for what became of an order: lost, refused, overtaken by somebody else's. */
import type { enOutcome } from './en-outcome.js';
import type { Message } from './message.js';

export const koOutcome: Readonly<Record<keyof typeof enOutcome, Message>> = {
  'outcome.checking.title': '확인 응답이 없습니다',
  'outcome.checking.text': '실행되었는지 확인하는 중…',
  'outcome.undecided.title': '실행되었는지 알 수 없습니다',
  'outcome.undecided.text': '확인 응답이 없고 조회도 하지 못했습니다. 결과를 알 때까지 다른 변경을 할 수 없습니다.',
  'outcome.checkAgain': '다시 확인',
  'outcome.absent.text': '확인 응답이 없고 백엔드에도 기록이 없습니다. 다시 시도해도 최대 한 번만 실행됩니다.',
  'outcome.letGo': '다시 시도 안 함',
  'outcome.refused.resourceLocked': '이 팩에서 다른 작업이 진행 중입니다. 잠시 후 다시 시도하세요.',
  'outcome.refused.offline': '오프라인 상태입니다. 연결이 복구되면 다시 시도하세요.',
  'outcome.refused.forbidden': '이 작업을 할 수 없는 계정입니다. 권한 관리자에게 문의하세요.',
  'outcome.conflict.title': '내용이 변경되었습니다',
  'outcome.conflict.elsewhere': '화면을 연 후 다른 사용자가 이 팩을 변경했지만 여기에 표시된 내용은 그대로입니다. 아무것도 덮어쓰지 않았습니다.',
  'outcome.conflict.seen': '화면을 열었을 때',
  'outcome.conflict.now': '현재',
  'outcome.conflict.mine': '내 변경',
  'outcome.conflict.changed': '변경됨',
  'outcome.conflict.keepTheirs': '상대방의 변경 유지',
  'outcome.conflict.applyMine': '내 변경 적용',
  'outcome.conflict.leave': '그대로 두기',
};
