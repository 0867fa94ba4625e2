/** So many deductions: for measuring, and for what has to stay quick. */
import { MAIN, STUDIO } from './company.js';
import * as time from '../ledger/time.js';
import type { World } from './index.js';
import { Random } from './random.js';
import { Script } from './script.js';

const PACKS = 40;
/** The rows lie in this many days before `now`, all within the window of queries. */
const DAYS = 80;

/** A world with exactly that many deductions of real-time communication. */
export const rows = (count: number): World => ({
  now: '2026-06-18T14:30:00+08:00',
  start: '2026-01-01T00:00:00+08:00',
  write(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    const begin = script.ago(DAYS + 5, '08:00');
    script.add('openAccount', begin, { uin: MAIN });
    script.add('openAccount', begin, { uin: STUDIO, payer: MAIN });
    script.add('topUp', begin, { uin: MAIN, amount: '100000000' });
    for (let pack = 0; pack < PACKS; pack++) {
      script.add('purchase', begin + pack * time.SECOND, {
        id: `pack-${String(pack + 1).padStart(3, '0')}`,
        name: `Recognition pack ${pack + 1} 智能识别`,
        uin: pack % 4 === 3 ? STUDIO : MAIN,
        product: 'trtc',
        subproduct: 'trtc/09',
        capacity: '1000000000',
        validity: { count: 1, unit: 'year' },
        price: '1000',
        attributes: [{ key: 'SDKAppID', value: String(1400200000 + pack) }],
      });
    }
    const perDay = Math.ceil(count / DAYS);
    for (let row = 0; row < count; row++) {
      const day = DAYS - Math.floor(row / perDay);
      const place = row % perDay;
      const pack = random.whole(0, PACKS - 1);
      const end = script.ago(day, '00:00') + Math.floor(((place + 1) / perDay) * 86_000) * time.SECOND;
      script.add('use', end, {
        uin: pack % 4 === 3 ? STUDIO : MAIN,
        product: 'trtc',
        item: 'recognition',
        amount: BigInt(random.whole(1, 36_000)) * 100_000_000n,
        start: Math.max(script.ago(day, '00:00'), end - 300_000),
        end,
        attributes: [{ key: 'SDKAppID', value: String(1400200000 + pack) }],
      });
    }
    return script;
  },
});
