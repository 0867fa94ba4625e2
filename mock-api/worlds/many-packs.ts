/** Five thousand packs of several products, in all modes and states, with some weeks of use. */
import type { Commands } from '../ledger/commands.js';
import { LABS, MAIN, meter, openAccounts, STUDIO } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

const PACKS = 5000;

const month = (count: number) => ({ count, unit: 'month' }) as const;
const automatic = { renewal: 'automatic', autoPeriod: month(1) } as const;

type Kind = Pick<Commands['purchase'], 'product' | 'subproduct' | 'mode' | 'capacity' | 'renewal' | 'autoPeriod'> & { readonly name: string };

/** What is bought, over and over. */
const kinds: readonly Kind[] = [
  { name: 'General transcoding', product: 'mps', subproduct: 'mps/general', capacity: '60000' },
  { name: '极速高清转码资源包', product: 'mps', subproduct: 'mps/tsc', capacity: '6000' },
  { name: 'Live traffic 1 TB', product: 'live', subproduct: 'live/traffic', capacity: '1000' },
  { name: '标准转码资源包', product: 'live', subproduct: 'live/transcode-standard', capacity: '30000' },
  { name: 'TRTC AI recognition', product: 'trtc', subproduct: 'trtc/09', capacity: '20000' },
  { name: '音视频通话套餐', product: 'trtc', subproduct: 'trtc/12', mode: 'periodDecrement', capacity: '50000', ...automatic },
  { name: 'Dashboard, monthly', product: 'trtc', subproduct: 'trtc/06', mode: 'unlimited', ...automatic },
  { name: '云函数套餐包', product: 'scf', subproduct: 'scf/02', capacity: { resourceUse: '400000', invocations: '100', outboundTraffic: '50' } },
  { name: 'Snapshot storage 500 GB', product: 'cbs-snapshot', subproduct: 'cbs-snapshot/01', mode: 'shardDecrement', capacity: '500', renewal: 'manual' },
  { name: 'SMS 10,000', product: 'sms', subproduct: 'sms/01', capacity: '10000' },
];

export const manyPacks: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    openAccounts(script, 200, '100000000');
    for (let number = 1; number <= PACKS; number++) {
      const { name, ...kind } = kinds[number % kinds.length]!;
      script.add('purchase', script.ago(random.whole(0, 190), `${String(random.whole(8, 13)).padStart(2, '0')}:00`), {
        ...kind,
        id: `pack-${String(number).padStart(4, '0')}`,
        name: `${name} #${number}`,
        uin: [MAIN, STUDIO, LABS][number % 3]!,
        validity: month(random.whole(3, 12)),
        price: '100',
      });
    }
    meter(script, random, { uin: MAIN, product: 'mps', item: 'transcoding', specification: 'Standard.H264.HD', region: 'ap-guangzhou', daily: 90_000 }, 40);
    meter(script, random, { uin: MAIN, product: 'live', item: 'liveTraffic', region: 'ap-shanghai', daily: 2_000e9 }, 40);
    meter(script, random, { uin: LABS, product: 'sms', item: 'message', region: 'hongkong', daily: 9_000 }, 40);
    return script.inOrder();
  },
};
