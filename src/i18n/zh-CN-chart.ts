/** Simplified Chinese for the usage chart. */
import type { enChart } from './en-chart.js';
import type { Message } from './message.js';

export const zhChart: Readonly<Record<keyof typeof enChart, Message>> = {
  'usage.title': '用量统计',
};
