/** English for modes of billing and what is billed. */
import type { Message } from './message.js';

export const enBilling = {
  'billing.mode.dailyTraffic': 'daily, by traffic',
  'billing.mode.dailyBandwidth': 'daily, by bandwidth',
  'billing.mode.monthlyTraffic': 'monthly, by traffic',
  'billing.mode.monthlyBandwidth': 'monthly, by bandwidth',
  'billing.mode.dailyDuration': 'daily, by duration',
  'billing.mode.monthlyDuration': 'monthly, by duration',
  'billing.mode.dailyTranscoding': 'daily, by transcoding',
  'billing.mode.monthlyTranscoding': 'monthly, by transcoding',
  'billing.mode.daily': 'daily',
  'billing.mode.monthly': 'monthly',
  'billing.line.liveStreaming': 'Live streaming',
  'billing.line.lowLatency': 'Low-latency streaming',
  'billing.line.transcoding': 'Transcoding',
  'billing.line.mic': 'Co-streaming',
  'billing.line.vod': 'Video on demand',
  'billing.region.mainland': 'Chinese mainland',
  'billing.region.overseas': 'Outside the mainland',
} as const satisfies Readonly<Record<string, Message>>;
