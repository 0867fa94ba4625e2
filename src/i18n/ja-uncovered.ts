/** Japanese for usage that no pack took, and why. */
import type { enUncovered } from './en-uncovered.js';
import type { Message } from './message.js';

export const jaUncovered: Readonly<Record<keyof typeof enUncovered, Message>> = {
  'uncovered.title': 'どのパックからも控除されなかった使用量',
  'uncovered.text': '従量課金されます。同じパックから同じ理由で控除されなかった使用量はまとめて表示します。',
  'uncovered.pack': 'パック{pack}が検討された使用量のみ表示しています。',
  'uncovered.allPacks': 'すべて表示',
  'uncovered.empty.title': 'すべて控除されました',
  'uncovered.empty.text': 'この期間に開始した使用量に残りはありません。',
  'uncovered.count': '使用量{count}件',
  'uncovered.newest': '使用量{count}件のうち新しい{shown}件',
  'uncovered.amount': '{amount}が控除されていません',
  'uncovered.of': '計測量{amount}のうち',
  'uncovered.group': '使用量{count}件、合計{amount}が控除されていません',
  'uncovered.each': '1件ずつ表示',
  'uncovered.noPacks': '控除できるパックがありませんでした。',
  'uncovered.packs': '{count}個のパック',
  'because.otherSubproduct': '別のサブ製品用のパックです。',
  'because.noCoefficient': 'この種類の使用量はパックから控除できません。',
  'because.notYetEffective': 'パックがまだ有効になっていませんでした。',
  'because.outsideValidity': '使用量がパックの有効期間外です。',
  'because.outsideShardRange': '使用量がパックの対象時間帯の外です。',
  'because.exhausted': 'パックを使い切っていました。',
  'because.cycleExhausted': '現在の周期の容量を使い切っていました。次の周期で元に戻ります。',
  'because.frozen': '課金方式によりパックが凍結されていました。',
  'because.refunded': 'パックは返金済みでした。',
  'because.expired': 'パックの有効期限が切れていました。',
  'because.attributeMismatch': 'パックに設定された控除属性が一致しません：',
  'because.regionMismatch': '別のリージョン用のパックです：',
  'because.ownerMismatch': '使用量のアカウントには適用されないパックです。',
  'because.accountOverdue': 'アカウントが未払いのため、パックから控除されません。',
};
