/** The packs of the typical company: some sixty, in all modes and states. */
import type { Commands } from '../ledger/commands.js';
import { LABS, MAIN, STUDIO } from './company.js';

/** A purchase: how many days ago, when that day, and what. */
export type Bought = Commands['purchase'] & { readonly days: number; readonly clock?: string };

const year = { count: 1, unit: 'year' } as const;
const months = (count: number) => ({ count, unit: 'month' }) as const;
const automatic = (count: number) => ({ renewal: 'automatic', autoPeriod: months(count) }) as const;
const app = (value: string) => ({ attributes: [{ key: 'SDKAppID', value }] });

const mps: readonly Bought[] = [
  { id: 'mps-gen-8c21f0', days: 370, name: '普通转码资源包 1000 小时', uin: MAIN, product: 'mps', subproduct: 'mps/general', capacity: '60000', validity: year, price: '980' },
  { id: 'mps-gen-2fa4b7', days: 210, name: '普通转码资源包 10000 小时', uin: MAIN, product: 'mps', subproduct: 'mps/general', capacity: '600000', validity: year, price: '7200' },
  { id: 'mps-gen-77d0e3', days: 344, name: 'General transcoding 5,000 h', uin: STUDIO, product: 'mps', subproduct: 'mps/general', capacity: '300000', validity: year, price: '3900', shared: true },
  { id: 'mps-gen-b91c5a', days: 2, name: 'General transcoding 100 h (trial)', uin: STUDIO, product: 'mps', subproduct: 'mps/general', capacity: '6000', validity: year, price: '108' },
  { id: 'mps-tsc-10f6aa', days: 190, name: '极速高清转码资源包 1000 小时', uin: MAIN, product: 'mps', subproduct: 'mps/tsc', capacity: '60000', validity: year, price: '2080' },
  { id: 'mps-tsc-3be92d', days: 120, name: 'TSC transcoding 100 h', uin: MAIN, product: 'mps', subproduct: 'mps/tsc', capacity: '6000', validity: year, price: '353' },
  { id: 'mps-tsc-e40187', days: 20, name: 'TSC transcoding 50 h', uin: STUDIO, product: 'mps', subproduct: 'mps/tsc', capacity: '3000', validity: year, price: '173' },
];

const live: readonly Bought[] = [
  { id: 'live-flux-5d2a01', days: 140, name: '直播流量资源包 50TB', uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '50000', validity: year, price: '9600' },
  { id: 'live-flux-c87e4f', days: 335, name: '直播流量资源包 10TB', uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '10000', validity: year, price: '2050' },
  { id: 'live-flux-00b3d9', days: 25, name: 'Live traffic 200 TB + plug-in', uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '200000', validity: year, price: '36000', pluginBound: true },
  { id: 'live-flux-9a1177', days: 75, name: 'Live traffic 500 GB (campaign gift)', uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '500', validity: months(6), source: 'campaign' },
  { id: 'live-trans-1c90ee', days: 160, name: '标准转码资源包 1000 小时', uin: MAIN, product: 'live', subproduct: 'live/transcode-standard', capacity: '60000', validity: year, price: '1100' },
  { id: 'live-trans-6f02b4', days: 60, name: '极速高清转码资源包 500 小时', uin: MAIN, product: 'live', subproduct: 'live/transcode-tsc', capacity: '30000', validity: year, price: '1850' },
  { id: 'live-mic-44ad0c', days: 100, name: '移动直播连麦资源包 2000 小时', uin: MAIN, product: 'live', subproduct: 'live/mic', capacity: '2000', validity: year, price: '900' },
  { id: 'live-mic-8810d2', days: 300, name: 'Co-streaming pack 500 h', uin: MAIN, product: 'live', subproduct: 'live/mic', capacity: '500', validity: year, price: '240' },
  { id: 'live-dir-0f5e6b', days: 3, name: '导播输出资源包 100 小时', uin: MAIN, product: 'live', subproduct: 'live/director', capacity: '100', validity: year, price: '520' },
];

const trtc: readonly Bought[] = [
  { id: 'trtc-ai-71b2c4', days: 95, name: 'TRTC AI 智能识别 20000 分钟', uin: MAIN, product: 'trtc', subproduct: 'trtc/09', capacity: '20000', validity: year, price: '560', ...app('1400100001') },
  { id: 'trtc-ai-90c3f8', days: 92, name: 'TRTC AI recognition 10,000 min', uin: STUDIO, product: 'trtc', subproduct: 'trtc/09', capacity: '10000', validity: year, price: '290', ...app('1400100002') },
  { id: 'trtc-call-2b7d10', days: 150, name: '音视频通话套餐 每月 50000 分钟', uin: MAIN, product: 'trtc', subproduct: 'trtc/12', mode: 'periodDecrement', capacity: '50000', validity: year, price: '4800', ...automatic(11), ...app('1400100001') },
  { id: 'trtc-call-5e0af6', days: 45, name: 'Monthly package, Studio app', uin: STUDIO, product: 'trtc', subproduct: 'trtc/12', mode: 'periodDecrement', capacity: '12000', validity: months(3), price: '420', renewal: 'manual', ...app('1400100002') },
  { id: 'trtc-call-aa3391', days: 80, name: '音视频通话固定包 300000 分钟', uin: MAIN, product: 'trtc', subproduct: 'trtc/01', capacity: '300000', validity: year, price: '2100' },
  { id: 'trtc-rec-c2148e', days: 130, name: '录制&混流时长包 30000 分钟', uin: MAIN, product: 'trtc', subproduct: 'trtc/07', capacity: '30000', validity: months(6), price: '330' },
  { id: 'trtc-set-6690bb', days: 55, name: '音视频通话套餐包 旗舰版', uin: MAIN, product: 'trtc', subproduct: 'trtc/13', capacity: { calls: '40000', recording: '8000', acceleration: '120' }, validity: months(6), price: '1980' },
  { id: 'trtc-dash-3d7702', days: 33, name: '监控仪表盘 包月', uin: MAIN, product: 'trtc', subproduct: 'trtc/06', mode: 'unlimited', validity: months(3), price: '300', ...automatic(1) },
  { id: 'trtc-free-0001', days: 200, name: 'Free quota 10,000 min', uin: MAIN, product: 'trtc', subproduct: 'trtc/05', capacity: '10000', validity: year, source: 'free' },
];

const compute: readonly Bought[] = [
  { id: 'scf-plan-a7c0d1', days: 110, name: '云函数套餐包 标准版', uin: LABS, product: 'scf', subproduct: 'scf/02', capacity: { resourceUse: '400000', invocations: '100', outboundTraffic: '50' }, validity: months(6), price: '118' },
  { id: 'scf-res-19ef34', days: 85, name: 'SCF resource pack, 40,000 GBs a month', uin: LABS, product: 'scf', subproduct: 'scf/01', mode: 'periodDecrement', capacity: '40000', validity: months(6), price: '210', ...automatic(3) },
  { id: 'scf-res-55bb02', days: 178, name: 'SCF resource pack, 1 M GBs', uin: LABS, product: 'scf', subproduct: 'scf/01', capacity: '1000000', validity: months(6), price: '640', renewal: 'manual' },
  { id: 'clb-lcu-b01d88', days: 64, name: 'CLB 性能容量 每小时 20 LCU', uin: MAIN, product: 'clb', subproduct: 'clb/03', mode: 'shardDecrement', capacity: '20', validity: months(3), price: '960', region: 'ap-guangzhou', zone: 'ap-guangzhou-3', cycle: { unit: 'hour', from: 'calendar' }, ...automatic(1) },
  { id: 'clb-lcu-c4e907', days: 40, name: 'CLB daytime LCU, 09:00–21:00', uin: MAIN, product: 'clb', subproduct: 'clb/03', mode: 'shardDecrement', capacity: '12', validity: months(2), price: '300', region: 'ap-shanghai', zone: 'ap-shanghai-2', cycle: { unit: 'hour', from: 'calendar' }, shardRange: ['09:00', '21:00'], renewal: 'none' },
  { id: 'clb-free-8f21', days: 240, name: '跨域绑定（大陆）免费资源包', uin: MAIN, product: 'clb', subproduct: 'clb/01', mode: 'periodDecrement', capacity: '100', validity: year, source: 'free', renewal: 'none' },
  { id: 'clb-mr-d90a13', days: 70, name: 'Model routing credits 1,000,000', uin: LABS, product: 'clb', subproduct: 'clb/04', capacity: '1000000', validity: year, price: '850', autoPurchase: true },
  { id: 'shared-full-3a88c1', days: 130, name: '共享流量包 全时 5TB', uin: MAIN, product: 'shared-traffic', subproduct: 'shared-traffic/01', capacity: '5120', validity: months(6), price: '2900' },
  { id: 'shared-idle-76d5e0', days: 50, name: '共享流量包 闲时 00:00–08:00', uin: MAIN, product: 'shared-traffic', subproduct: 'shared-traffic/02', mode: 'shardDecrement', capacity: '40', validity: months(6), price: '700', cycle: { unit: 'day', from: 'calendar' }, shardRange: ['00:00', '08:00'] },
  { id: 'tdsqlc-ccu-0b19f2', days: 34, name: 'TDSQL-C 算力包 5000 CCU', uin: LABS, product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', capacity: '5000', validity: year, price: '1750', region: 'ap-guangzhou', priority: 1 },
  { id: 'tdsqlc-ccu-88a5c6', days: 90, name: 'TDSQL-C compute pack, 2,000 CCU', uin: LABS, product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', capacity: '2000', validity: months(6), price: '760', priority: 2 },
];

const tokens: readonly Bought[] = [
  { id: 'lke-v3-5512de', days: 88, name: 'DeepSeek-V3 token 资源包 5 亿', uin: LABS, product: 'lke', subproduct: 'lke/20', capacity: '500000', validity: months(6), price: '1000' },
  { id: 'lke-v3-97af01', days: 12, name: 'DeepSeek-V3 token pack, 100 M', uin: LABS, product: 'lke', subproduct: 'lke/20', capacity: '100000', validity: months(3), price: '220' },
  { id: 'lke-r1-c83b40', days: 115, name: 'DeepSeek-R1 token 资源包 1 亿', uin: LABS, product: 'lke', subproduct: 'lke/21', capacity: '100000', validity: months(6), price: '480' },
  { id: 'lke-emb-2d660a', days: 66, name: 'Embedding token 资源包', uin: LABS, product: 'lke', subproduct: 'lke/02', capacity: '200000', validity: year, price: '140' },
  { id: 'lke-doc-71ef9b', days: 72, name: '文档解析 10000 页', uin: LABS, product: 'lke', subproduct: 'lke/08', capacity: '10000', validity: year, price: '300' },
  { id: 'lke-rerank-04aa', days: 85, name: '知识引擎 Rerank token 资源包', uin: LABS, product: 'lke', subproduct: 'lke/11', capacity: '20000', validity: months(3), price: '40' },
  { id: 'tokenhub-ent-6c1d', days: 58, name: 'Token Plan – Enterprise', uin: LABS, product: 'tokenhub', subproduct: 'tokenhub/01', mode: 'periodDecrement', capacity: '300', validity: year, price: '9600', ...automatic(6) },
  { id: 'tokenhub-dev-1e07', days: 75, name: 'Token Plan – Developer', uin: STUDIO, product: 'tokenhub', subproduct: 'tokenhub/01', mode: 'periodDecrement', capacity: '20', validity: months(1), price: '99', ...automatic(1) },
];

const others: readonly Bought[] = [
  { id: 'sms-intl-33f0c9', days: 105, name: '国际/港澳台短信 50000 条', uin: MAIN, product: 'sms', subproduct: 'sms/01', capacity: '50000', validity: year, price: '15500' },
  { id: 'sms-intl-f1209d', days: 280, name: 'SMS prepaid 10,000 messages', uin: MAIN, product: 'sms', subproduct: 'sms/01', capacity: '10000', validity: year, price: '3300' },
  { id: 'gs-flow-40c7be', days: 125, name: 'Global Storage 下行流量 500GB/月', uin: MAIN, product: 'global-storage', subproduct: 'global-storage/01', mode: 'periodDecrement', capacity: '500', validity: months(6), price: '740', ...automatic(1) },
  { id: 'gs-store-9d22a5', days: 125, name: 'Global Storage 存储容量 2TB', uin: MAIN, product: 'global-storage', subproduct: 'global-storage/02', mode: 'shardDecrement', capacity: '2048', validity: months(6), price: '1180', ...automatic(6) },
  { id: 'cbs-snap-5ae1d0', days: 77, name: '云硬盘快照预付费包 500GB', uin: MAIN, product: 'cbs-snapshot', subproduct: 'cbs-snapshot/01', mode: 'shardDecrement', capacity: '500', validity: months(3), price: '165', region: 'ap-guangzhou', renewal: 'none' },
  { id: 'cbs-free-0080', days: 320, name: '云硬盘快照免费额度 80GB', uin: MAIN, product: 'cbs-snapshot', subproduct: 'cbs-snapshot/02', mode: 'shardDecrement', capacity: '80', validity: year, source: 'free', region: 'ap-guangzhou', renewal: 'none' },
  { id: 'ccc-talk-6b30ef', days: 48, name: '云呼叫中心通信套餐包', uin: MAIN, product: 'ccc', subproduct: 'ccc/01', capacity: '30000', validity: year, price: '1650' },
  { id: 'ccc-voice-91d4a2', days: 84, name: 'Voice agent, monthly', uin: MAIN, product: 'ccc', subproduct: 'ccc/03', mode: 'periodDecrement', capacity: '2000', validity: months(3), price: '890', renewal: 'none' },
  { id: 'captcha-8d00f3', days: 99, name: '验证码流量包 100 万次', uin: MAIN, product: 'captcha', subproduct: 'captcha/01', capacity: '1000000', validity: year, price: '1200' },
  { id: 'im-mau-20cc5f', days: 61, name: 'IM 月活跃用户数（MAU）10 万', uin: STUDIO, product: 'im', subproduct: 'im/01', mode: 'periodDecrement', capacity: '100000', validity: months(6), price: '5200', ...automatic(6) },
  { id: 'ims-mod-7e4410', days: 6, name: '图片内容安全 50 万张', uin: STUDIO, product: 'ims', subproduct: 'ims/01', capacity: '500000', validity: year, price: '690' },
  { id: 'adp-credit-5f03', days: 30, name: 'ADP credits', uin: LABS, product: 'adp', subproduct: 'adp/02', capacity: '80000', validity: year, price: '600', awaitsActivation: true },
  { id: 'codebuddy-team-d1', days: 1, name: 'CodeBuddy Flagship, 25 seats', uin: LABS, product: 'codebuddy', subproduct: 'codebuddy/04', mode: 'unlimited', validity: year, price: '4900', renewal: 'manual' },
  { id: 'vm-live-c60a', days: 4, name: '直播视频审核 音频 1000 小时', uin: STUDIO, product: 'vm', subproduct: 'vm/01', capacity: '60000', validity: year, price: '880' },
];

/** Those whose time is over, and those whose renewal failed: for a while, for good, and just now. */
const ended: readonly Bought[] = [
  { id: 'lke-emb-0c11f7', days: 130, name: 'Embedding token pack, spring', uin: LABS, product: 'lke', subproduct: 'lke/02', capacity: '90000', validity: months(3), price: '70' },
  { id: 'mps-gen-03d6e9', days: 378, name: '普通转码资源包 100 小时', uin: STUDIO, product: 'mps', subproduct: 'mps/general', capacity: '6000', validity: year, price: '108' },
  { id: 'sms-gift-5b20', days: 110, name: 'SMS campaign gift, 500 messages', uin: MAIN, product: 'sms', subproduct: 'sms/01', capacity: '500', validity: months(2), source: 'campaign' },
  { id: 'httpdns-2f9ac4', days: 72, name: 'HTTPDNS 流量包（不续费）', uin: MAIN, product: 'httpdns', subproduct: 'httpdns/01', mode: 'periodDecrement', capacity: '5000000', validity: months(2), price: '88', renewal: 'none' },
  { id: 'cls-log-8e41d0', days: 47, name: 'CLS 预付费包 500GB', uin: MAIN, product: 'cls', subproduct: 'cls/01', mode: 'periodDecrement', capacity: '500', validity: months(1), price: '260', ...automatic(1) },
  { id: 'redis-host-77c2', days: 42, name: 'Redis dedicated host', uin: MAIN, product: 'redis', subproduct: 'redis/01', mode: 'unlimited', validity: months(1), price: '98000', ...automatic(1) },
  { id: 'cfs-store-16b9ea', days: 33, name: 'CFS 通用标准型 10TB', uin: MAIN, product: 'cfs', subproduct: 'cfs/02', mode: 'shardDecrement', capacity: '10240', validity: months(1), price: '95000', ...automatic(1) },
];

/** Bought in this order on each day. */
export const typicalPacks: readonly Bought[] = [...mps, ...live, ...trtc, ...compute, ...tokens, ...others, ...ended];
