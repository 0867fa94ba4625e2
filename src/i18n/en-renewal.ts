/** English for renewal settings. */
import type { Message } from './message.js';

export const enRenewal = {
  'renewal.title': 'Renewal settings',
} as const satisfies Readonly<Record<string, Message>>;
