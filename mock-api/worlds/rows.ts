/** So many deductions: for measuring, and for what has to stay quick. */
import * as time from '../ledger/time.js';
import type { Time } from '../ledger/time.js';
import { MAIN, STUDIO } from './company.js';
import { Random } from './random.js';
import { Script, type Timed } from './script.js';
import type { World } from './world.js';

const PACKS = 40;
/** The rows lie in this many days before `now`, all within the window of queries. */
const DAYS = 80;

const ownerOf = (pack: number): string => (pack % 4 === 3 ? STUDIO : MAIN);
const appOf = (pack: number): string => String(1_400_200_000 + pack);

/** A world with exactly that many deductions of real-time communication. */
export const rows = (count: number): World => ({
  now: '2026-06-18T14:30:00+08:00',
  *history(now, seed) {
    const script = new Script(now);
    openAndBuy(script);
    yield* script.inOrder();
    yield* usages(script, new Random(seed), count);
  },
});

function openAndBuy(script: Script): void {
  const begin = script.ago(DAYS + 5, '08:00');
  script.add('openAccount', begin, { uin: MAIN });
  script.add('openAccount', begin, { uin: STUDIO, payer: MAIN });
  script.add('topUp', begin, { uin: MAIN, amount: '1000000' });
  for (let pack = 0; pack < PACKS; pack++) {
    script.add('purchase', begin + pack * time.SECOND, {
      id: `pack-${String(pack + 1).padStart(3, '0')}`,
      name: `Recognition pack ${pack + 1} 智能识别`,
      uin: ownerOf(pack),
      product: 'trtc',
      subproduct: 'trtc/09',
      capacity: '1000000000',
      validity: { count: 1, unit: 'year' },
      price: '1000',
      attributes: [{ key: 'SDKAppID', value: appOf(pack) }],
    });
  }
}

/** One after the other, so that a million of them are never in memory at once. */
function* usages(script: Script, random: Random, count: number): Generator<Timed> {
  const perDay = Math.ceil(count / DAYS);
  for (let row = 0; row < count; row++) {
    const midnight: Time = script.ago(DAYS - Math.floor(row / perDay), '00:00');
    const end = midnight + Math.floor((((row % perDay) + 1) / perDay) * 86_400) * time.SECOND;
    const pack = random.whole(0, PACKS - 1);
    yield {
      do: 'use',
      at: end,
      uin: ownerOf(pack),
      product: 'trtc',
      item: 'recognition',
      amount: BigInt(random.whole(1, 36_000)) * 100_000_000n,
      start: Math.max(midnight, end - 5 * time.MINUTE),
      end,
      attributes: [{ key: 'SDKAppID', value: appOf(pack) }],
    };
  }
}
