/** Japanese for the dialog of products whose packs can be looked at. */
import type { enRange } from './en-range.js';
import type { Message } from './message.js';

export const jaRange: Readonly<Record<keyof typeof enRange, Message>> = {
  'range.title': '表示対象の製品',
  'range.lead': '次の製品について、有効なパックと失効後{count}か月以内のパックを表示します。',
  'range.search': '製品名またはパックの種類',
  'range.edition': 'サイト',
  'range.edition.cn': '中国サイト',
  'range.edition.intl': '国際サイト',
  'range.none': '該当する製品がありません。',
  'range.count': '{count}製品',
  'range.kinds': 'パック{count}種類',
  'range.packs': '{count}件',
};
