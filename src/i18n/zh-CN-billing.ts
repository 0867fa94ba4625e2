/** Simplified Chinese for modes of billing and what is billed. */
import type { enBilling } from './en-billing.js';
import type { Message } from './message.js';

export const zhBilling: Readonly<Record<keyof typeof enBilling, Message>> = {
  'billing.mode.dailyTraffic': '日结流量计费',
  'billing.mode.dailyBandwidth': '日结带宽计费',
  'billing.mode.monthlyTraffic': '月结流量计费',
  'billing.mode.monthlyBandwidth': '月结带宽计费',
  'billing.mode.dailyDuration': '日结连麦时长计费',
  'billing.mode.monthlyDuration': '月结连麦时长计费',
  'billing.mode.dailyTranscoding': '日结转码计费',
  'billing.mode.monthlyTranscoding': '月结转码计费',
  'billing.mode.daily': '日结',
  'billing.mode.monthly': '月结',
  'billing.line.liveStreaming': '标准直播',
  'billing.line.lowLatency': '快直播',
  'billing.line.transcoding': '转码',
  'billing.line.mic': '连麦',
  'billing.line.vod': '点播',
  'billing.region.mainland': '中国大陆',
  'billing.region.overseas': '海外',
};
