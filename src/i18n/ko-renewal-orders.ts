/** Korean for what follows from an order to renew or to save: agreement, receipt, refusal, conflict. */
import type { enRenewalOrders } from './en-renewal-orders.js';
import type { Message } from './message.js';

export const koRenewalOrders: Readonly<Record<keyof typeof enRenewalOrders, Message>> = {
  'renewal.saved.automatic': '저장했습니다. 팩이 {period}마다 자동으로 갱신됩니다.',
  'renewal.saved.next': '다음 결제 시점: {time}',
  'renewal.saved.manual': '저장했습니다. 팩을 직접 갱신해야 합니다.',
  'renewal.saved.none': '저장했습니다. 팩이 갱신되지 않습니다.',
  'renewal.saved.notRead': '설정을 다시 읽지 못했습니다. 저장할 때 백엔드가 응답한 내용입니다.',
  'renewal.save.refused': '설정이 저장되지 않았습니다',
  'renewal.now.refused': '{period} 갱신이 이루어지지 않았습니다',
  'renewal.now.balance': '계정 잔액',
  'renewal.now.balanceAfter': '결제 후 잔액',
  'renewal.now.expiryBefore': '갱신 전 만료 시간',
  'renewal.now.expiryNow': '현재 만료 시간',
  'renewal.confirm.title': '{period} 갱신하시겠습니까?',
  'renewal.confirm.text': '계정에서 {price} 금액이 바로 결제되고 “{name}” 팩이 갱신됩니다.',
  'renewal.confirm.pay': '{price} 결제하고 갱신',
  'renewal.receipt.title': '{period} 갱신되었습니다',
  'renewal.receipt.paid': '결제 금액',
  'renewal.receipt.at': '결제 시간',
  'renewal.receipt.id': '주문 번호',
  'renewal.refused.operationDenied': '만료 전 마지막 날에는 자동 갱신을 변경할 수 없습니다.',
  'renewal.refused.unsupportedOperation': '팩의 현재 상태에서는 갱신할 수 없습니다.',
  'renewal.refused.balanceInsufficient': '계정 잔액이 부족합니다.',
  'renewal.conflict.text': '화면을 연 후 다른 사용자가 이 팩을 변경했습니다. 아직 아무것도 덮어쓰지 않았습니다. 어느 쪽을 적용할지 선택하세요.',
  'renewal.conflict.renewText': '{period} 갱신 요청이 도착하기 전에 다른 사용자가 이 팩을 변경했습니다. 결제된 금액은 없습니다.',
  'renewal.conflict.method': '갱신 방식',
  'renewal.conflict.period': '갱신 기간',
  'renewal.conflict.expiresAt': '만료 시간',
  'renewal.conflict.renewAgain': '그대로 갱신…',
};
