/** Several accounts under one payer: packs of one's own, packs that are shared, a pack that changed hands. */
import { LABS, MAIN, meter, openAccounts, STUDIO } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

const year = { count: 1, unit: 'year' } as const;

export const multiAccount: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    openAccounts(script, 90, '50000');
    const buy = (id: string, name: string, uin: string, days: number, more: object = {}) =>
      script.add('purchase', script.ago(days), { id, name, uin, product: 'captcha', subproduct: 'captcha/01', capacity: '200000', validity: year, price: '300', ...more });
    buy('shared-group', 'Group pack, shared 集团共享', MAIN, 80, { shared: true });
    buy('own-studio', 'Studio only', STUDIO, 70);
    buy('own-labs', '实验室专用', LABS, 60, { capacity: '30000' });
    buy('moved', 'Moved from Studio to Labs', STUDIO, 50);
    script.add('transfer', script.ago(20, '12:00'), { id: 'moved', uin: LABS });
    for (const [uin, daily] of [[MAIN, 1200], [STUDIO, 900], [LABS, 1500]] as const) {
      meter(script, random, { uin, product: 'captcha', item: 'usage-01', daily, since: 79 }, 79);
    }
    return script.inOrder();
  },
};
