/** Japanese for packs as cards, and what is left in one. */
import type { enCards } from './en-cards.js';
import type { Message } from './message.js';

export const jaCards: Readonly<Record<keyof typeof enCards, Message>> = {
  'overview.ofTotal': '/ 全 {total}',
  'overview.thisPeriod': '現在の周期',
  'overview.allPeriods': '全周期',
  'overview.noLimit': '上限なし',
  'overview.usedAmount': '使用量 {amount}',
  'overview.endedOn': '{date}に失効',
  'overview.startsOn': '{date}に開始',
  'overview.resetsOn': '{date}に全量回復',
  'overview.sort': '並べ替え',
  'overview.sort.usual': '既定の順序',
  'overview.sort.ascending': '昇順（押すと降順）',
  'overview.sort.descending': '降順（押すと昇順）',
  'overview.printed': '全{total}件のうち表示済みの{shown}件を印刷しています。ほかは絞り込んで印刷してください。',
};
