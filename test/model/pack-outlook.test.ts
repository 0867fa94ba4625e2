import { expect } from '@open-wc/testing';
import type { BalancePoint, Pack } from '../../src/contract/index.js';
import { needsNoHistory, outlookOf } from '../../src/model/pack-outlook.js';
import { addDays } from '../../src/model/days.js';

const [today, zone] = ['2026-06-18', 'Asia/Shanghai'];
const now = `${today}T00:00:00+08:00`;

const pack = (change: Partial<Pack> = {}): Pack =>
  ({
    id: 'p',
    status: 'valid',
    capacityMode: 'totalDecrement',
    capacityUnit: 'minute',
    period: null,
    totalCapacity: '1000',
    totalRemaining: '200',
    comboItems: null,
    effectiveAt: '2026-01-01T00:00:00+08:00',
    expiresAt: '2027-01-01T00:00:00+08:00',
    renewalMethod: null,
    ...change,
  }) as Pack;

/** So much a day, up to yesterday, down to what is left now. */
function history(days: number, daily: number, left: number, comboItem: string | null = null): BalancePoint[] {
  return Array.from({ length: days + 1 }, (_, index) => ({
    at: `${addDays(today, index - days - 1)}T12:00:00+08:00`,
    remaining: String(left + daily * (days - index)),
    event: 'deduction',
    comboItem,
  }));
}

const item = (key: string, remaining: string) => ({ key, names: { en: key }, unit: 'minute', total: '1000', remaining });

describe('the outlook of a pack', () => {
  it('is its forecast', () => {
    const { first, all } = outlookOf(pack(), history(30, 10, 200), now, zone);
    expect(all).to.deep.equal([first]);
    expect(first.forecast.kind).to.equal('runsOut');
    expect(first.forecast).to.have.property('day').that.matches(/^2026-07-0[6-9]$/);
  });

  it('is that of the capacity that ends first, for a combo pack, with its own unit', () => {
    const points = [...history(30, 5, 200, 'slow'), ...history(30, 20, 200, 'fast'), ...history(2, 20, 200, 'new')];
    const combo = pack({ capacityUnit: null, totalCapacity: null, totalRemaining: null, comboItems: [item('new', '200'), item('slow', '200'), item('fast', '200')] });
    const { first, all } = outlookOf(combo, points, now, zone);
    expect(all.map((each) => [each.item!.key, each.forecast.kind])).to.deep.equal([
      ['new', 'notEnough'],
      ['slow', 'runsOut'],
      ['fast', 'runsOut'],
    ]);
    expect(first.item!.key).to.equal('fast');
    expect(first.unit).to.equal('minute');
  });

  it('is the most urgent: an end before a ceiling, that before a lapse, that before what suffices, and all before what is not known', () => {
    const period = { total: '300', remaining: '290', start: '2026-06-01T00:00:00+08:00', end: '2026-07-01T00:00:00+08:00' };
    // What each of two capacities says depends on how much of it is left, and on how much of it was used.
    const urgent = (change: Partial<Pack>, ...points: readonly (readonly [key: string, daily: number, left: string])[]) => {
      const combo = pack({ totalCapacity: null, totalRemaining: null, comboItems: points.map(([key, , left]) => item(key, left)), ...change });
      const { first, all } = outlookOf(combo, points.flatMap(([key, daily, left]) => history(daily > 0 ? 30 : 0, daily, Number(left), key)), now, zone);
      return [first.item!.key, ...all.map(({ forecast }) => forecast.kind)];
    };
    expect(urgent({}, ['lasts', 1, '1000'], ['ends', 10, '200'])).to.deep.equal(['ends', 'lapses', 'runsOut']);
    expect(urgent({}, ['new', 0, '200'], ['lasts', 1, '1000'])).to.deep.equal(['lasts', 'notEnough', 'lapses']);
    expect(urgent({ periods: { total: 12, remaining: 7 } }, ['does', 1, '1000'], ['tops', 100, '300'])).to.deep.equal(['tops', 'suffices', 'ceiling']);
    expect(urgent({ periods: { total: 12, remaining: 7 } }, ['new', 0, '200'], ['does', 1, '1000'])).to.deep.equal(['does', 'notEnough', 'suffices']);
    expect(outlookOf(pack({ period }), history(30, 1, 290), now, zone).first.forecast.kind).to.equal('suffices');
  });

  it('is that of the first of several that end on one day', () => {
    const twins = pack({ totalCapacity: null, totalRemaining: null, comboItems: [item('a', '200'), item('b', '200')] });
    expect(outlookOf(twins, [...history(30, 10, 200, 'a'), ...history(30, 10, 200, 'b')], now, zone).first.item!.key).to.equal('a');
  });

  it('needs a history where one capacity has something to say', () => {
    const combo = pack({ status: 'valid', comboItems: [item('a', '200'), item('b', '200')] });
    expect([needsNoHistory(combo, now, zone), needsNoHistory({ ...combo, status: 'frozen' }, now, zone)]).to.deep.equal([false, true]);
  });

  it('needs no history where that would add nothing', () => {
    for (const change of [{ capacityMode: 'unlimited' }, { status: 'frozen' }, { status: 'inactive' }, { status: 'expired' }, { status: 'exhausted' }, { status: 'refunded' }]) {
      expect(needsNoHistory(pack(change), now, zone), JSON.stringify(change)).to.equal(true);
    }
    expect(needsNoHistory(pack(), now, zone)).to.equal(false);
  });

  it('says that there is not enough history under seven days of use', () => {
    const { first } = outlookOf(pack(), history(6, 10, 200), now, zone);
    expect(first.forecast).to.deep.include({ kind: 'notEnough', activeDays: 6, needed: 7 });
  });
});
