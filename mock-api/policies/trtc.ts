/** Real-time communication: minutes, settled every five minutes from the sum of the day; recognition on the next morning. */
import type { Policy, SubproductPolicy } from '../ledger/policy.js';
import { names, oneToOne, pool, usual } from './helpers.js';

const calls = { voiceCall: { '*': '1' }, videoCallSd: { '*': '2' }, videoCallHd: { '*': '4' } };

const minutes = (key: string, item: string): SubproductPolicy => ({
  key,
  pools: [pool('minute', { [item]: oneToOne })],
  validity: 'dayBefore',
});

/** The sum of the day over all regions, rounded up to a minute. */
const everyFiveMinutes = { every: 'fiveMinutes', after: '00:02:00', acrossRegions: true, roundUpTo: 'minute' } as const;

export const trtc: Policy = {
  product: 'trtc',
  ...usual,
  items: [
    { key: 'voiceCall', names: names('Voice call duration', '语音通话时长'), unit: 'second', subproduct: 'trtc/02', cadence: everyFiveMinutes },
    { key: 'videoCallSd', names: names('SD video call duration', '标清视频通话时长'), unit: 'second', subproduct: 'trtc/03', cadence: everyFiveMinutes },
    { key: 'videoCallHd', names: names('HD video call duration', '高清视频通话时长'), unit: 'second', subproduct: 'trtc/04', cadence: everyFiveMinutes },
    { key: 'recording', names: names('Recording and mixing duration', '录制与混流时长'), unit: 'second', subproduct: 'trtc/07' },
    { key: 'recognition', names: names('AI recognition duration', 'AI 智能识别时长'), unit: 'second', subproduct: 'trtc/09' },
    { key: 'dashboard', names: names('Dashboard duration', '监控仪表盘时长'), unit: 'minute', subproduct: 'trtc/06' },
    { key: 'acceleration', names: names('Private network acceleration', '专网加速用量'), unit: 'GB', subproduct: 'trtc/08' },
    { key: 'room', names: names('Multi-person room duration', '多人音视频房间时长'), unit: 'minute', subproduct: 'trtc/10' },
    { key: 'interactiveLive', names: names('Interactive live duration', '实时互动直播时长'), unit: 'minute', subproduct: 'trtc/11' },
  ],
  subproducts: [
    { key: 'trtc/01', pools: [pool('minute', calls)], validity: 'dayBefore', cycle: { unit: 'month', from: 'purchaseDay' } },
    minutes('trtc/02', 'voiceCall'),
    minutes('trtc/03', 'videoCallSd'),
    minutes('trtc/04', 'videoCallHd'),
    { key: 'trtc/05', pools: [pool('minute', calls)], validity: 'dayBefore' },
    minutes('trtc/06', 'dashboard'),
    minutes('trtc/07', 'recording'),
    { ...minutes('trtc/08', 'acceleration'), pools: [pool('GB', { acceleration: oneToOne })] },
    minutes('trtc/09', 'recognition'),
    minutes('trtc/10', 'room'),
    minutes('trtc/11', 'interactiveLive'),
    // The monthly edition: minutes of calls each month, for one application.
    { key: 'trtc/12', pools: [pool('minute', calls)], validity: 'dayBefore', cycle: { unit: 'month', from: 'purchaseDay' } },
    // The call package: several capacities in one pack.
    {
      key: 'trtc/13',
      pools: [
        { key: 'calls', names: names('Call minutes', '通话时长'), unit: 'minute', covers: calls },
        { key: 'recording', names: names('Recording minutes', '录制时长'), unit: 'minute', covers: { recording: oneToOne } },
        { key: 'acceleration', names: names('Acceleration traffic', '加速流量'), unit: 'GB', covers: { acceleration: oneToOne } },
      ],
      validity: 'dayBefore',
    },
  ],
};
