/** Several accounts under one payer: packs of one's own, packs that are shared, a pack that changed hands, a voucher that pays renewals. */
import { LABS, MAIN, meter, openAccounts, QUARTERS, STUDIO } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

const year = { count: 1, unit: 'year' } as const;
const month = { count: 1, unit: 'month' } as const;

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
    const database = { uin: LABS, product: 'tdsql-c-mysql', validity: { count: 6, unit: 'month' } } as const;
    script.add('purchase', script.ago(40), { ...database, id: 'labs-compute', name: 'Database compute 数据库算力', subproduct: 'tdsql-c-mysql/01', capacity: '400000', price: '480' });
    script.add('purchase', script.ago(40), { ...database, id: 'labs-storage', name: 'Database storage 数据库存储', subproduct: 'tdsql-c-mysql/storage', capacity: '10000', price: '260' });
    meter(script, random, { uin: LABS, product: 'tdsql-c-mysql', item: 'compute', daily: 7000, slots: QUARTERS, since: 39 }, 39);
    meter(script, random, { uin: LABS, product: 'tdsql-c-mysql', item: 'storage', daily: 90, places: 3, slots: QUARTERS, since: 39 }, 39);

    // The voucher has paid one renewal, and a part of the next.
    const plan = { product: 'tokenhub', subproduct: 'tokenhub/01', mode: 'periodDecrement', capacity: '40', validity: month, price: '120', renewal: 'automatic', autoPeriod: month } as const;
    script.add('purchase', script.ago(75), { ...plan, id: 'plan-studio', name: 'Plan, renewed by voucher 代金券续费', uin: STUDIO });
    script.add('grantVoucher', script.ago(60), { uin: STUDIO, amount: '200', id: 'voucher-200', products: ['tokenhub'] });
    return script.inOrder();
  },
};
