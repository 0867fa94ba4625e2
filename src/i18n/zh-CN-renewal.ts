/** Simplified Chinese for renewal settings. */
import type { enRenewal } from './en-renewal.js';
import type { Message } from './message.js';

export const zhRenewal: Readonly<Record<keyof typeof enRenewal, Message>> = {
  'renewal.title': '续费设置',
};
