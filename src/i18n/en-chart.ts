/** English for the usage chart. */
import type { Message } from './message.js';

export const enChart = {
  'usage.title': 'Usage',
} as const satisfies Readonly<Record<string, Message>>;
