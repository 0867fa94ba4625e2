/** Packs that end today, tomorrow, within the month; automatic renewals that will succeed, and one that cannot. */
import { MAIN, meter, openAccounts, QUARTERS } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

const month = { count: 1, unit: 'month' } as const;

export const expiring: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    openAccounts(script, 60, '2600');
    const plan = { uin: MAIN, product: 'tokenhub', subproduct: 'tokenhub/01', mode: 'periodDecrement', capacity: '40', validity: month } as const;
    // A month ago to the day and a little later: it ends within hours.
    script.add('purchase', script.ago(31, '18:00'), { ...plan, id: 'plan-today', name: 'Ends today 今日到期', price: '120', renewal: 'manual' });
    script.add('purchase', script.ago(30, '09:00'), { ...plan, id: 'plan-tomorrow', name: 'Ends tomorrow 明日到期', price: '120', renewal: 'automatic', autoPeriod: month });
    script.add('purchase', script.ago(25, '09:00'), { ...plan, id: 'plan-week', name: 'Ends this week', price: '120', renewal: 'automatic', autoPeriod: month });
    script.add('purchase', script.ago(20, '09:00'), { ...plan, id: 'plan-dear', name: 'Too dear for the balance 余额不足', price: '2000', renewal: 'automatic', autoPeriod: month });
    script.add('purchase', script.ago(12, '09:00'), { ...plan, id: 'plan-none', name: 'Not renewed 到期不续', price: '120', renewal: 'none' });
    const tokens = { uin: MAIN, product: 'lke', subproduct: 'lke/20', capacity: '300000', validity: month } as const;
    script.add('purchase', script.ago(28, '10:00'), { ...tokens, id: 'tokens-unused', name: 'DeepSeek-V3, hardly used', price: '60' });
    meter(script, random, { uin: MAIN, product: 'tokenhub', item: 'tokens', daily: 900_000, slots: QUARTERS, since: 30 }, 30);
    meter(script, random, { uin: MAIN, product: 'lke', item: 'tokens-20', specification: 'input', daily: 40_000, since: 27 }, 27);
    return script.inOrder();
  },
};
