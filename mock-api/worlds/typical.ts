/** A believable media company: some sixty packs in all modes and states, and months of use. */
import type { Time } from '../ledger/time.js';
import { MAIN, meter, openAccounts, STUDIO } from './company.js';
import { Random } from './random.js';
import { Script, type Timed } from './script.js';
import { otherTasks } from './tasks.js';
import { typicalPacks } from './typical-packs.js';
import { typicalUsage } from './typical-usage.js';
import type { World } from './world.js';

/** Days of history for usage that does not say. */
const HISTORY = 365;
const BEFORE_ALL = 400;

export const typical: World = {
  now: '2026-06-18T14:30:00+08:00',
  history,
};

function history(now: Time, seed: number): readonly Timed[] {
  const script = new Script(now);
  const random = new Random(seed);
  openAccounts(script, BEFORE_ALL);
  for (const { days, clock = '10:20', ...pack } of typicalPacks) script.add('purchase', script.ago(days, clock), pack);
  for (const stream of typicalUsage) meter(script, random, stream, HISTORY);
  otherTasks(script, random, HISTORY);
  decide(script);
  return script.inOrder();
}

/** What the company decided on the way. */
function decide(script: Script): void {
  // Co-streaming went over to monthly billing: its packs are frozen.
  script.add('switchBillingMode', script.ago(21, '15:00'), { uin: MAIN, product: 'live', line: 'mic', mode: 'monthlyDuration' });
  // Low-latency traffic abroad is billed by bandwidth, and will be by traffic again from tomorrow.
  script.add('switchBillingMode', script.ago(40, '11:00'), { uin: MAIN, product: 'live', line: 'lowLatency', group: 'overseas', mode: 'dailyBandwidth' });
  script.add('switchBillingMode', script.ago(0, '09:15'), { uin: MAIN, product: 'live', line: 'lowLatency', group: 'overseas', mode: 'dailyTraffic' });
  // Bought by mistake and given back on the next day.
  const spare = { uin: STUDIO, product: 'mps', subproduct: 'mps/tsc', capacity: '60000', validity: { count: 1, unit: 'year' }, price: '2080' } as const;
  script.add('purchase', script.ago(31, '16:40'), { ...spare, id: 'mps-tsc-f00d12', name: 'TSC transcoding 1,000 h (by mistake)' });
  script.add('refund', script.ago(30, '09:05'), { id: 'mps-tsc-f00d12' });
  // Begins in the future.
  const next = { uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '100000', validity: { count: 1, unit: 'year' }, price: '18800' } as const;
  script.add('purchase', script.ago(9, '11:30'), { ...next, id: 'live-flux-e2f5a8', name: '直播流量资源包 100TB（下季度）', effectiveAt: script.ago(-13, '00:00') });
  // A week in which the balance did not suffice: renewals failed, then went through or not.
  script.add('setBalance', script.ago(18, '12:00'), { uin: MAIN, cash: '64.20', present: '20' });
  script.add('topUp', script.ago(15, '17:45'), { uin: MAIN, amount: '60000' });
  script.add('renew', script.ago(11, '10:10'), { id: 'scf-res-19ef34', period: { count: 3, unit: 'month' }, key: 'renewal-of-scf-res-19ef34' });
  script.add('setAlerts', script.ago(60, '10:00'), {
    id: 'mps-gen-2fa4b7',
    items: [
      { kind: 'remainingPercent', value: '50' },
      { kind: 'remainingPercent', value: '15' },
      { kind: 'daysToExpiry', value: '30' },
    ],
  });
  script.add('setAlerts', script.ago(20, '10:00'), { id: 'lke-v3-5512de', items: [{ kind: 'daysToExhaustion', value: '14' }] });
  exportsAndPlugins(script);
}

function exportsAndPlugins(script: Script): void {
  const range = (from: number, to: number) => ({ from: script.ago(from, '00:00'), to: script.ago(to, '00:00') });
  script.add('createExport', script.ago(41, '10:02'), { product: 'mps', ...range(71, 41) });
  script.add('createExport', script.ago(11, '09:30'), { product: 'trtc', ...range(41, 11) });
  script.add('downloadExport', script.ago(11, '09:31'), { id: 'export-000002' });
  script.add('createExport', script.ago(6, '18:20'), { product: 'live', ...range(36, 6), outcome: 'internal' });
  script.add('createExport', script.ago(1, '16:00'), { product: 'lke', ...range(31, 1), packIds: ['lke-v3-5512de'] });
  script.add('createExport', script.now - 8000, { product: 'mps', ...range(30, 0), seconds: 25 });
  const plugin = (id: string, days: number, applicationType: string, name: string, appId: string) =>
    script.add('applyForPlugin', script.ago(days), { id, product: 'live', uin: MAIN, applicationType, name, appId });
  plugin('plugin-01', 380, '直播 - 电商', '流明好物', 'wx2f6d3b9a01c8e754');
  plugin('plugin-02', 95, '直播 - 教育', 'Lumen Academy', 'wx90ab12cd34ef5678');
  plugin('plugin-03', 12, '直播 - 泛娱乐', '流明现场', 'wx0c1d2e3f4a5b6c7d');
  plugin('plugin-04', 4, '直播 - 电商', 'Lumen Outlet', 'wx77aa88bb99cc00dd');
  plugin('plugin-05', 50, '直播 - 金融', '流明财经', 'wx5566778899aabbcc');
  script.add('reviewPlugin', script.ago(376), { id: 'plugin-01', approved: true });
  script.add('buyPlugin', script.ago(372), { id: 'plugin-01' });
  script.add('reviewPlugin', script.ago(91), { id: 'plugin-02', approved: true });
  script.add('buyPlugin', script.ago(87), { id: 'plugin-02' });
  script.add('reviewPlugin', script.ago(8), { id: 'plugin-03', approved: true });
  script.add('reviewPlugin', script.ago(46), { id: 'plugin-05', approved: false });
}

