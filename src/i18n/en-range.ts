/** English for the dialog of products whose packs can be looked at. */
import type { Message } from './message.js';

export const enRange = {
  'range.title': 'Products in range',
  'range.lead': 'Packs of these products are listed while they are valid and for {count} months after they end.',
  'range.search': 'Product or kind of pack',
  'range.edition': 'Site',
  'range.edition.cn': 'Chinese site',
  'range.edition.intl': 'International site',
  'range.none': 'No product is called that.',
  'range.count': { one: '{count} product', other: '{count} products' },
  'range.kinds': { one: '{count} kind of pack', other: '{count} kinds of pack' },
  'range.packs': { one: '{count} pack', other: '{count} packs' },
} as const satisfies Readonly<Record<string, Message>>;
