/** English for a list that is narrowed, or empty. */
import type { Message } from './message.js';

export const enChips = {
  'overview.filter': '{label}: {value}',
  'overview.filter.remove': 'Remove the filter {filter}',
  'overview.filter.from': 'from {day}',
  'overview.filter.to': 'until {day}',
  'overview.empty.title': 'No packs',
  'overview.empty.text': 'There is no pack that is valid or that ended within the last {count} months.',
} as const satisfies Readonly<Record<string, Message>>;
