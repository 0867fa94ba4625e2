/** Japanese for what follows from an order to renew or to save: agreement, receipt, refusal, conflict. */
import type { enRenewalOrders } from './en-renewal-orders.js';
import type { Message } from './message.js';

export const jaRenewalOrders: Readonly<Record<keyof typeof enRenewalOrders, Message>> = {
  'renewal.saved.automatic': '保存しました。パックは{period}ごとに自動更新されます。',
  'renewal.saved.next': '次回の引き落としは{time}です。',
  'renewal.saved.manual': '保存しました。パックは手動で更新してください。',
  'renewal.saved.none': '保存しました。パックは更新されません。',
  'renewal.saved.notRead': '設定を読み直せませんでした。表示しているのは、保存時のバックエンドの応答です。',
  'renewal.save.refused': '設定は保存されませんでした',
  'renewal.now.refused': '{period}の更新は行われませんでした',
  'renewal.now.balance': 'アカウント残高',
  'renewal.now.balanceAfter': '支払い後の残高',
  'renewal.now.expiryBefore': '更新前の満了日時',
  'renewal.now.expiryNow': '現在の満了日時',
  'renewal.confirm.title': '{period}更新しますか？',
  'renewal.confirm.text': 'すぐに{price}がアカウントから引き落とされ、「{name}」が更新されます。',
  'renewal.confirm.pay': '{price}を支払って更新',
  'renewal.receipt.title': '{period}更新しました',
  'renewal.receipt.paid': 'お支払い額',
  'renewal.receipt.at': 'お支払い日時',
  'renewal.receipt.id': '注文番号',
  'renewal.refused.operationDenied': '満了前の最終日は、自動更新を変更できません。',
  'renewal.refused.unsupportedOperation': 'パックの現在のステータスでは更新できません。',
  'renewal.refused.balanceInsufficient': 'アカウントの残高が不足しています。',
  'renewal.conflict.text': '画面を開いた後に、ほかのユーザーがこのパックを変更しました。まだ何も上書きされていません。どちらを有効にするか選択してください。',
  'renewal.conflict.renewText': '{period}の更新が届く前に、ほかのユーザーがこのパックを変更しました。引き落としは行われていません。',
  'renewal.conflict.method': '更新方法',
  'renewal.conflict.period': '更新期間',
  'renewal.conflict.expiresAt': '満了日時',
  'renewal.conflict.renewAgain': 'このまま更新…',
};
