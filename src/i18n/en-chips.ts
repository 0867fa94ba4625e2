/** English for the filters in force. */
import type { Message } from './message.js';

export const enChips = {
  'overview.filter': '{label}: {value}',
  'overview.filter.remove': 'Remove the filter {filter}',
  'overview.filter.from': 'from {day}',
  'overview.filter.to': 'until {day}',
} as const satisfies Readonly<Record<string, Message>>;
