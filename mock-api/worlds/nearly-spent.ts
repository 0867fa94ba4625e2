/** Packs close to their end: a few per cent left, less than a day's use, and one that was just used up. */
import { MAIN, meter, openAccounts } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

const year = { count: 1, unit: 'year' } as const;

export const nearlySpent: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    openAccounts(script, 60, '5000');
    const buy = (id: string, name: string, subproduct: string, capacity: string) =>
      script.add('purchase', script.ago(45), { id, name, uin: MAIN, product: 'lke', subproduct, capacity, validity: year, price: '100' });
    buy('spent-v3', 'DeepSeek-V3, some days left', 'lke/20', '133000');
    buy('spent-r1', 'DeepSeek-R1, hours left 即将用尽', 'lke/21', '48400');
    buy('spent-emb', 'Embedding, just used up 已用尽', 'lke/02', '30000');
    script.add('setAlerts', script.ago(44), { id: 'spent-v3', items: [{ kind: 'remainingPercent', value: '15' }, { kind: 'daysToExhaustion', value: '7' }] });
    meter(script, random, { uin: MAIN, product: 'lke', item: 'tokens-20', specification: 'input', daily: 3_000_000, since: 44, growth: 0 }, 44);
    meter(script, random, { uin: MAIN, product: 'lke', item: 'tokens-21', specification: 'input', daily: 1_120_000, since: 44, growth: 0 }, 44);
    meter(script, random, { uin: MAIN, product: 'lke', item: 'tokens-02', daily: 760_000, since: 44, growth: 0 }, 44);
    return script.inOrder();
  },
};
