/** What lapses of several packs together, and what a renewal takes from the account. */
import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { lapseOf } from '../../src/model/lapse.js';
import { balanceAfter, dueOf, shortfall } from '../../src/model/renewal-cost.js';
import type { CapacityOutlook, PackOutlook } from '../../src/model/pack-outlook.js';

const pack = (part: Partial<Pack> = {}) => ({ totalRemaining: '100', ...part }) as Pack;
const outlook = (...all: readonly object[]): PackOutlook => ({ first: all[0] as CapacityOutlook, all: all as readonly CapacityOutlook[] });
const lapses = (unit: string, likely: string) => ({ item: null, unit, forecast: { kind: 'lapses', unused: { likely, least: '0', most: '9999' } } });
const none = (reason: string, item: object | null = null) => ({ item, unit: 'min', forecast: { kind: 'none', reason } });

describe('what lapses', () => {
  it('is what is likely left at expiry, summed by unit', () => {
    const all = [outlook(lapses('min', '10.5')), outlook(lapses('GB', '3')), outlook(lapses('min', '0.000000001'))];
    expect(lapseOf([pack(), pack(), pack()], all)).to.deep.equal({
      amounts: [
        { unit: 'min', amount: '10.500000001' },
        { unit: 'GB', amount: '3' },
      ],
      unforeseen: [],
    });
  });

  it('is nothing of a pack that runs out before', () => {
    expect(lapseOf([pack()], [outlook({ item: null, unit: 'min', forecast: { kind: 'runsOut' } })])).to.deep.equal({ amounts: [], unforeseen: [] });
  });

  it('is all that is left of a frozen pack, capacity by capacity', () => {
    const combo = outlook(none('frozen', { remaining: '7' }), none('frozen', { remaining: '5' }));
    expect(lapseOf([pack({ totalRemaining: null }), pack()], [combo, outlook(none('frozen'))])).to.deep.equal({ amounts: [{ unit: 'min', amount: '112' }], unforeseen: [] });
  });

  it('is all that is left of a pack that was not used though it could have been', () => {
    const idle = (days: number) => outlook({ item: null, unit: 'min', forecast: { kind: 'notEnough', activeDays: 0, needed: 7, idle: days } });
    expect(lapseOf([pack()], [idle(7)])).to.deep.equal({ amounts: [{ unit: 'min', amount: '100' }], unforeseen: [] });
    const young = pack();
    expect(lapseOf([young], [idle(6)]), 'too young to tell').to.deep.equal({ amounts: [], unforeseen: [young] });
  });

  it('is told as a part where of some nothing can be foreseen, and names them', () => {
    const unknown = [{ kind: 'notEnough' }, { kind: 'ceiling' }, { kind: 'none', reason: 'overdue' }].map((forecast) => outlook({ item: null, unit: 'min', forecast }));
    const [dark, clear] = [pack({ id: 'dark' }), pack({ id: 'clear' })];
    for (const each of unknown) {
      expect(lapseOf([dark, clear], [each, outlook(lapses('min', '4'))])).to.deep.equal({ amounts: [{ unit: 'min', amount: '4' }], unforeseen: [dark] });
    }
    expect(lapseOf([clear], [outlook({ ...lapses('min', '4'), unit: null })])).to.deep.equal({ amounts: [], unforeseen: [clear] });
  });
});

describe('what a renewal takes', () => {
  const money = (amount: string, currency = 'CNY') => ({ amount, currency });
  const quote = (price: string, balance: string, voucher: string | null = null) =>
    ({ price: money(price), balance: money(balance), voucher: voucher === null ? null : money(voucher) }) as Parameters<typeof shortfall>[0];

  it('is the price without what vouchers pay', () => {
    expect(dueOf(quote('95.00', '1'))).to.deep.equal(money('95.00'));
    expect(dueOf(quote('95.00', '1', '15.5'))).to.deep.equal(money('79.50'));
    expect(dueOf({ ...quote('95.00', '1'), voucher: money('15.5', 'USD') }), 'what pays in another currency').to.deep.equal(money('95.00'));
  });

  it('leaves a rest, or falls short by so much', () => {
    expect(balanceAfter(quote('95', '100', '15'))).to.deep.equal(money('20'));
    expect(shortfall(quote('95', '100'))).to.equal(null);
    expect(shortfall(quote('95', '80', '15'))).to.equal(null);
    expect(shortfall(quote('95000.00', '33502.20'))).to.deep.equal(money('61497.80'));
    expect(shortfall({ ...quote('1', '5'), balance: money('5', 'USD') })).to.equal(null);
  });
});
