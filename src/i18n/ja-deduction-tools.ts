/** Japanese for going to a time and for further filters. */
import type { enDeductionTools } from './en-deduction-tools.js';
import type { Message } from './message.js';

export const jaDeductionTools: Readonly<Record<keyof typeof enDeductionTools, Message>> = {
  'goTo.at': 'この日時以降の最初の明細',
  'goTo.go': '移動',
  'goTo.invalid': '日付と時刻を入力してください。',
  'goTo.none': 'この日時以降の明細はありません。最後の明細を表示しています。',
  'goTo.found': '{total}件中{number}件目、{time}',
  'goTo.beyond': 'この日時以降の明細は最初の{rows}件の範囲外です。期間を絞り込むか、エクスポートしてください。',
  'goTo.beyond.listed': 'この日時以降の明細は最初の{rows}件の範囲外です。期間を絞り込んでください。',
  'goTo.sorted': '控除日時順に並べ替えました。',
  'filters.apply': '適用',
  'filters.clear': 'クリア',
};
