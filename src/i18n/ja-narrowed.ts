/** Japanese for filters in force, and for ranges that cannot be had. */
import type { enNarrowed } from './en-narrowed.js';
import type { Message } from './message.js';

export const jaNarrowed: Readonly<Record<keyof typeof enNarrowed, Message>> = {
  'deductions.rangeOrder': '終了日が開始日より前です。',
  'deductions.rangeIncomplete': '開始日と終了日を入力してください。',
  'deductions.rangeLimit': '{day}より前に開始した使用量は、照会もエクスポートもできません。',
  'deductions.rangeFrom': '{day}から表示',
  'deductions.chips': '適用中の絞り込み',
  'deductions.chip': '{name}：{value}',
  'deductions.chip.remove': '絞り込み「{filter}」を解除',
};
