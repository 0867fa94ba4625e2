/** Simplified Chinese for packs as cards, and what is left in one. */
import type { enCards } from './en-cards.js';
import type { Message } from './message.js';

export const zhCards: Readonly<Record<keyof typeof enCards, Message>> = {
  'overview.ofTotal': '/ 共 {total}',
  'overview.thisPeriod': '当前周期',
  'overview.allPeriods': '全部周期',
  'overview.noLimit': '无限容量',
  'overview.usedAmount': '已用 {amount}',
  'overview.endedOn': '{date} 失效',
  'overview.startsOn': '{date} 生效',
  'overview.resetsOn': '{date} 恢复满量',
  'overview.sort': '排序方式',
  'overview.sort.usual': '默认顺序',
  'overview.sort.ascending': '当前为升序，点击切换',
  'overview.sort.descending': '当前为降序，点击切换',
  'overview.printed': '打印内容为 {total} 个资源包中已浏览的 {shown} 个。如需打印其他，请使用筛选。',
};
