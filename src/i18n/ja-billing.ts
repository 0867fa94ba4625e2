/** Japanese for modes of billing and what is billed. */
import type { enBilling } from './en-billing.js';
import type { Message } from './message.js';

export const jaBilling: Readonly<Record<keyof typeof enBilling, Message>> = {
  'billing.mode.dailyTraffic': '日次・トラフィック',
  'billing.mode.dailyBandwidth': '日次・帯域幅',
  'billing.mode.monthlyTraffic': '月次・トラフィック',
  'billing.mode.monthlyBandwidth': '月次・帯域幅',
  'billing.mode.dailyDuration': '日次・時間',
  'billing.mode.monthlyDuration': '月次・時間',
  'billing.mode.dailyTranscoding': '日次・トランスコード',
  'billing.mode.monthlyTranscoding': '月次・トランスコード',
  'billing.mode.daily': '日次',
  'billing.mode.monthly': '月次',
  'billing.line.liveStreaming': '標準ライブ',
  'billing.line.lowLatency': '低遅延ライブ',
  'billing.line.transcoding': 'トランスコード',
  'billing.line.mic': 'マイク接続',
  'billing.line.vod': 'オンデマンド',
  'billing.region.mainland': '中国本土',
  'billing.region.overseas': '海外',
};
