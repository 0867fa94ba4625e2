/** Combo packs: several capacities in one pack, drawn on separately, total and monthly. */
import { LABS, MAIN, meter, openAccounts, QUARTERS } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

export const combo: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    openAccounts(script, 90, '20000');
    const half = { count: 6, unit: 'month' } as const;
    script.add('purchase', script.ago(70), { id: 'combo-calls', name: '音视频通话套餐包', uin: MAIN, product: 'trtc', subproduct: 'trtc/13', capacity: { calls: '60000', recording: '9000', acceleration: '90' }, validity: half, price: '1980' });
    script.add('purchase', script.ago(66), { id: 'combo-functions', name: 'Functions, monthly plan', uin: LABS, product: 'scf', subproduct: 'scf/02', mode: 'periodDecrement', capacity: { resourceUse: '100000', invocations: '30', outboundTraffic: '12' }, validity: half, price: '360', renewal: 'automatic', autoPeriod: { count: 1, unit: 'month' } });
    script.add('purchase', script.ago(40), { id: 'combo-starter', name: 'Video starter pack', uin: MAIN, product: 'vod', subproduct: 'vod/starter', capacity: { storage: '5000', traffic: '2000', transcoding: '3000' }, validity: half, price: '640' });
    meter(script, random, { uin: MAIN, product: 'trtc', item: 'videoCallSd', daily: 14_400, slots: QUARTERS, since: 68 }, 68);
    meter(script, random, { uin: MAIN, product: 'trtc', item: 'recording', daily: 6_600, since: 68 }, 68);
    meter(script, random, { uin: MAIN, product: 'trtc', item: 'acceleration', daily: 0.8, places: 3, since: 68 }, 68);
    meter(script, random, { uin: LABS, product: 'scf', item: 'resourceUse', daily: 2_900, places: 4, slots: QUARTERS, since: 65 }, 65);
    meter(script, random, { uin: LABS, product: 'scf', item: 'invocations', daily: 11_000, slots: QUARTERS, since: 65 }, 65);
    meter(script, random, { uin: LABS, product: 'scf', item: 'outboundTraffic', daily: 0.3, places: 6, since: 65 }, 65);
    meter(script, random, { uin: MAIN, product: 'vod', item: 'traffic', region: 'ap-guangzhou', daily: 22, places: 3, since: 38 }, 38);
    meter(script, random, { uin: MAIN, product: 'vod', item: 'transcoding', specification: 'H264', daily: 2_400, since: 38 }, 38);
    return script.inOrder();
  },
};
