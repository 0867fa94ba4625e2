/** Simplified Chinese for the dialog of products whose packs can be looked at. */
import type { enRange } from './en-range.js';
import type { Message } from './message.js';

export const zhRange: Readonly<Record<keyof typeof enRange, Message>> = {
  'range.title': '查看范围',
  'range.lead': '以下产品的资源包支持查看：当前有效及失效时间未超过 {count} 个月。',
  'range.search': '产品或子产品名称',
  'range.edition': '站点',
  'range.edition.cn': '中国站',
  'range.edition.intl': '国际站',
  'range.none': '没有匹配的产品。',
  'range.count': '{count} 个产品',
  'range.kinds': '{count} 个子产品',
  'range.packs': '{count} 个资源包',
};
