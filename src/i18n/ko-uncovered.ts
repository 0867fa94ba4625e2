/** Korean for usage that no pack took, and why. */
import type { enUncovered } from './en-uncovered.js';
import type { Message } from './message.js';

export const koUncovered: Readonly<Record<keyof typeof enUncovered, Message>> = {
  'uncovered.title': '팩에서 차감되지 않은 사용량',
  'uncovered.text': '종량제로 청구됩니다. 같은 팩에서 같은 이유로 차감되지 않은 사용량은 함께 표시합니다.',
  'uncovered.pack': '팩 {pack}이(가) 검토된 사용량만 표시합니다.',
  'uncovered.allPacks': '모두 표시',
  'uncovered.empty.title': '모두 차감되었습니다',
  'uncovered.empty.text': '이 기간에 시작된 사용량 중 남은 것이 없습니다.',
  'uncovered.count': '사용량 {count}건',
  'uncovered.newest': '사용량 {count}건 중 최근 {shown}건',
  'uncovered.amount': '{amount} 차감되지 않음',
  'uncovered.of': '측정량 {amount} 중',
  'uncovered.group': '사용량 {count}건, 합계 {amount} 차감되지 않음',
  'uncovered.each': '건별로 보기',
  'uncovered.noPacks': '차감할 수 있는 팩이 없었습니다.',
  'uncovered.packs': '팩 {count}개',
  'because.otherSubproduct': '다른 하위 제품용 팩입니다.',
  'because.noCoefficient': '이 유형의 사용량은 팩에서 차감할 수 없습니다.',
  'because.notYetEffective': '팩이 아직 유효하지 않았습니다.',
  'because.outsideValidity': '사용량이 팩의 유효 기간 밖입니다.',
  'because.outsideShardRange': '사용량이 팩의 적용 시간대 밖입니다.',
  'because.exhausted': '팩을 모두 사용했습니다.',
  'because.cycleExhausted': '현재 주기의 할당량을 모두 사용했습니다. 다음 주기에 다시 채워집니다.',
  'because.frozen': '과금 방식으로 인해 팩이 동결되었습니다.',
  'because.refunded': '팩이 환불되었습니다.',
  'because.expired': '팩이 만료되었습니다.',
  'because.attributeMismatch': '팩에 설정된 차감 속성이 일치하지 않습니다:',
  'because.regionMismatch': '다른 리전용 팩입니다:',
  'because.ownerMismatch': '사용량의 계정에 적용되지 않는 팩입니다.',
  'because.accountOverdue': '계정이 연체되어 팩에서 차감되지 않습니다.',
};
