/** Every pack is frozen: billing went over to monthly, and the account is overdue besides. */
import { MAIN, meter, openAccounts } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

const year = { count: 1, unit: 'year' } as const;

export const frozen: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    openAccounts(script, 60, '50000');
    const buy = (id: string, name: string, product: string, subproduct: string, capacity: string) =>
      script.add('purchase', script.ago(50), { id, name, uin: MAIN, product, subproduct, capacity, validity: year, price: '1000' });
    buy('frozen-mps', '普通转码资源包', 'mps', 'mps/general', '60000');
    buy('frozen-flux', 'Live traffic 10 TB', 'live', 'live/traffic', '10000');
    buy('frozen-mic', '移动直播连麦资源包', 'live', 'live/mic', '500');
    buy('frozen-sms', 'SMS 10,000', 'sms', 'sms/01', '10000');
    const switchTo = (days: number, product: string, line: string, mode: string, group?: string) =>
      script.add('switchBillingMode', script.ago(days, '09:00'), { uin: MAIN, product, line, mode, ...(group ? { group } : {}) });
    switchTo(20, 'mps', 'transcoding', 'monthly');
    switchTo(15, 'live', 'mic', 'monthlyDuration');
    for (const group of ['mainland', 'overseas']) {
      switchTo(10, 'live', 'liveStreaming', 'monthlyTraffic', group);
      switchTo(10, 'live', 'lowLatency', 'dailyBandwidth', group);
    }
    meter(script, random, { uin: MAIN, product: 'mps', item: 'transcoding', specification: 'Standard.H264.HD', region: 'ap-guangzhou', daily: 12_000, perTask: 240, since: 48 }, 48);
    meter(script, random, { uin: MAIN, product: 'live', item: 'liveTraffic', region: 'ap-shanghai', daily: 90e9, since: 48 }, 48);
    meter(script, random, { uin: MAIN, product: 'sms', item: 'message', region: 'hongkong', daily: 60, since: 48 }, 48);
    script.add('setBalance', script.ago(3, '10:00'), { uin: MAIN, owed: '312.50' });
    return script.inOrder();
  },
};
