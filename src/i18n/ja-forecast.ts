/** Japanese for the forecast in a line: in the table, on a card, in the order of deduction. */
import type { enForecast } from './en-forecast.js';
import type { Message } from './message.js';

export const jaForecast: Readonly<Record<keyof typeof enForecast, Message>> = {
  'forecast.loading': '履歴を読み込み中…',
  'forecast.failed': '履歴を読み込めませんでした',
  'forecast.runsOut': '{day}に使い切る見込み',
  'forecast.ceiling': '周期分は{day}に使い切る見込み',
  'forecast.ceiling.renewed': '{renewal}の更新後の周期分は{day}に使い切る見込み',
  'forecast.suffices': '{day}まで足りる見込み',
  'forecast.lapses': '{day}に約{amount}が失効見込み',
  'forecast.notEnough': '履歴が不足しています',
  'forecast.notEnough.detail': '使用のあった日：{count}/{needed}日',
  'forecast.idle': '直近{days}日間使用なし',
  'forecast.range': '80%範囲：{range}',
  'forecast.open': '早ければ{earliest}、満了まで残る可能性も',
  'forecast.open.period': '早ければ{earliest}、その周期内に残る可能性も',
  'forecast.between': '{earliest} – {latest}',
  'forecast.none.overdue': '有効期限切れ',
  'forecast.none.shortPeriod': '周期が1日未満',
  'forecast.none.unknown': '残量不明',
  'forecast.lapse': '{days}日以内に失効する見込み',
  'forecast.lapse.left': 'これらのパックの現在の残量:',
  'forecast.lapse.unforeseen': '見込みを出せないパック:',
  'forecast.unused': 'その時点の残り：約{amount}',
};
