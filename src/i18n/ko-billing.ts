/** Korean for modes of billing and what is billed. */
import type { enBilling } from './en-billing.js';
import type { Message } from './message.js';

export const koBilling: Readonly<Record<keyof typeof enBilling, Message>> = {
  'billing.mode.dailyTraffic': '일 정산 트래픽',
  'billing.mode.dailyBandwidth': '일 정산 대역폭',
  'billing.mode.monthlyTraffic': '월 정산 트래픽',
  'billing.mode.monthlyBandwidth': '월 정산 대역폭',
  'billing.mode.dailyDuration': '일 정산 시간',
  'billing.mode.monthlyDuration': '월 정산 시간',
  'billing.mode.dailyTranscoding': '일 정산 트랜스코딩',
  'billing.mode.monthlyTranscoding': '월 정산 트랜스코딩',
  'billing.mode.daily': '일 정산',
  'billing.mode.monthly': '월 정산',
  'billing.line.liveStreaming': '일반 라이브',
  'billing.line.lowLatency': '저지연 라이브',
  'billing.line.transcoding': '트랜스코딩',
  'billing.line.mic': '공동 스트리밍',
  'billing.line.vod': '주문형 비디오',
  'billing.region.mainland': '중국 본토',
  'billing.region.overseas': '해외',
};
