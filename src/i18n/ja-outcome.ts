/** Japanese for what became of an order: lost, refused, overtaken by somebody else's. */
import type { enOutcome } from './en-outcome.js';
import type { Message } from './message.js';

export const jaOutcome: Readonly<Record<keyof typeof enOutcome, Message>> = {
  'outcome.checking.title': '確認の応答がありませんでした',
  'outcome.checking.text': '実行されたかどうかを確認しています…',
  'outcome.undecided.title': '実行されたかどうか確認できません',
  'outcome.undecided.text': '確認の応答がなく、照会もできませんでした。結果がわかるまで、ほかの変更はできません。',
  'outcome.checkAgain': 'もう一度確認',
  'outcome.absent.text': '確認の応答がなく、バックエンドにも記録がありません。再試行しても、実行されるのは最大1回です。',
  'outcome.letGo': '再試行しない',
  'outcome.refused.resourceLocked': 'このパックでは別の操作が実行中です。しばらくしてから、もう一度お試しください。',
  'outcome.refused.offline': 'オフラインです。接続が回復してから、もう一度お試しください。',
  'outcome.refused.forbidden': 'お使いのアカウントではこの操作を行えません。権限の管理者にお問い合わせください。',
  'outcome.conflict.title': '内容が変更されました',
  'outcome.conflict.elsewhere': '画面を開いた後に、ほかのユーザーがこのパックを変更しましたが、ここに表示されている内容は変わっていません。何も上書きされていません。',
  'outcome.conflict.seen': '開いた時点',
  'outcome.conflict.now': '現在',
  'outcome.conflict.mine': 'あなたの変更',
  'outcome.conflict.changed': '変更あり',
  'outcome.conflict.keepTheirs': '相手の変更を残す',
  'outcome.conflict.applyMine': '自分の変更を適用',
  'outcome.conflict.leave': 'このままにする',
};
