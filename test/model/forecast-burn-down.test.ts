import { expect } from '@open-wc/testing';
import { estimateText } from '../../src/model/estimate.js';
import { burnDown, type BurnDownReach } from '../../src/model/forecast-burn-down.js';
import { dayFinder, type HistoryPoint } from '../../src/model/forecast-history.js';
import { forecast } from '../../src/model/forecast.js';
import { now, packLike, today, zone } from './forecast-histories.js';

const at = (day: string, remaining: string, event: HistoryPoint['event'] = 'deduction'): HistoryPoint => ({ at: `${day}T12:00:00+08:00`, remaining, event });

const view = (points: readonly HistoryPoint[], pack = packLike({ totalCapacity: '100', totalRemaining: points.at(-1)?.remaining ?? '100', expiresAt: '2026-06-22T00:00:00+08:00' }), reach: BurnDownReach = 'next') =>
  burnDown({ pack, points, comboItem: undefined, forecast: forecast({ pack, points }, now, zone), reach, today, dayOf: dayFinder(zone) });

describe('the burn-down of a pack', () => {
  it('goes on with what was left, day by day, and marks what happened', () => {
    const { days } = view([at('2026-06-12', '100', 'effective'), at('2026-06-13', '90'), at('2026-06-15', '140', 'topUp'), at('2026-06-16', '140', 'freeze'), at('2026-06-18', '140', 'thaw')]);
    expect(days.map(({ day, left, frozen, marks }) => [day.slice(8), Number(left) / 1e18, frozen, marks.join()])).to.deep.equal([
      ['12', 100, false, ''],
      ['13', 90, false, ''],
      ['14', 90, false, ''],
      ['15', 140, false, 'topUp'],
      ['16', 140, true, 'freeze'],
      ['17', 140, true, ''],
      ['18', 140, false, 'thaw'],
    ]);
  });

  it('calls it a renewal when nothing was added to what was left', () => {
    const { days } = view([at('2026-06-12', '100', 'effective'), at('2026-06-13', '90'), at('2026-06-15', '90', 'topUp'), at('2026-06-16', '95', 'topUp')]);
    expect(days.flatMap(({ day, marks }) => marks.map((mark) => [day.slice(8), mark]))).to.deep.equal([
      ['15', 'renewal'],
      ['16', 'topUp'],
    ]);
  });

  it('ends with the last day, and expects something on each day up to it', () => {
    const points = [at('2026-06-04', '100', 'effective'), ...Array.from({ length: 13 }, (_, day) => at(`2026-06-${String(day + 5).padStart(2, '0')}`, String(98 - 2 * day)))];
    const { days, today: index, lastDay, forecast: says } = view(points);
    expect(says.kind).to.equal('lapses');
    expect(days[index]!.day).to.equal(today);
    expect(lastDay).to.equal('2026-06-21');
    expect(days.filter(({ expected }) => expected !== null).map(({ day }) => day)).to.deep.equal(['2026-06-18', '2026-06-19', '2026-06-20', '2026-06-21']);
    for (const { expected } of days.slice(index, -1)) expect(expected!.least <= expected!.likely && expected!.likely <= expected!.most).to.equal(true);
    expect(days.filter(({ left, day }) => left !== null && day > today)).to.deep.equal([]);
  });

  it('reaches the day on which it runs out, however short the past', () => {
    const points = [at('2026-06-08', '1000', 'effective'), ...Array.from({ length: 9 }, (_, day) => at(`2026-06-${String(day + 9).padStart(2, '0')}`, String(990 - 10 * day)))];
    const pack = packLike({ totalCapacity: '1000', totalRemaining: '910', expiresAt: '2027-06-08T00:00:00+08:00' });
    const { days, forecast: says } = view(points, pack);
    if (says.kind !== 'runsOut') throw new Error(says.kind);
    expect(says.day > '2026-08-01', 'far beyond twice the past').to.equal(true);
    expect(days.some(({ day }) => day === says.day)).to.equal(true);
    expect(days.find(({ day }) => day === says.day)!.expected!.likely).to.be.at.most(0);
  });

  describe('of a pack that lasts longer than there is something to see', () => {
    const points = [at('2026-06-01', '1000', 'effective'), ...Array.from({ length: 16 }, (_, day) => at(`2026-06-${String(day + 2).padStart(2, '0')}`, String(990 - 10 * day)))];
    const pack = packLike({ totalCapacity: '1000', totalRemaining: '840', expiresAt: '2027-06-01T00:00:00+08:00' });

    it('reaches to its last day and the one after it on demand', () => {
      const [next, whole] = [view(points, pack), view(points, pack, 'lastDay')];
      expect([next.reach, whole.reach]).to.deep.equal(['next', 'lastDay']);
      expect(next.days.at(-1)!.day < '2027-05-31').to.equal(true);
      expect(whole.days.at(-1)!.day).to.equal('2027-06-01');
      expect(whole.days.slice(0, next.days.length), 'what is shown already is the same').to.deep.equal(next.days);
    });

    it('offers no more where all is shown, or where it has ended', () => {
      const short = packLike({ totalCapacity: '1000', totalRemaining: '840', expiresAt: '2026-06-22T00:00:00+08:00' });
      expect(view(points, short, 'lastDay').reach).to.equal(null);
      expect(view(points, { ...pack, status: 'refunded', invalidAt: '2026-06-17T12:00:00+08:00' }, 'lastDay').reach).to.equal(null);
    });

    it('tells of how much it is left', () => {
      expect(Number(view(points, pack).capacity) / 1e18).to.equal(1000);
      expect(view(points, packLike({ totalCapacity: null, totalRemaining: null })).capacity).to.equal(null);
    });
  });

  describe('of a pack that is renewed by itself', () => {
    const renewal = { expiresAt: '2026-06-22T00:00:00+08:00', period: { total: '100', remaining: '64', start: '2026-05-22T00:00:00+08:00', end: '2026-06-22T00:00:00+08:00' } };
    const points = [at('2026-05-22', '100', 'effective'), ...Array.from({ length: 18 }, (_, day) => at(`2026-06-${String(day + 1).padStart(2, '0')}`, String(98 - 2 * day)))];

    it('goes on after the last day, full again', () => {
      const { days, lastDay, renewed } = view(points, packLike({ ...renewal, renewalMethod: 'automatic' }));
      expect([lastDay, renewed]).to.deep.equal(['2026-06-21', true]);
      const after = days.filter(({ day }) => day > lastDay);
      expect(after.length).to.be.at.least(20);
      expect(after[0]!.expected!.likely).to.be.greaterThan(days.find(({ day }) => day === lastDay)!.expected!.likely);
    });

    it('ends with the last day where it is not, or has ended', () => {
      const manual = view(points, packLike({ ...renewal, renewalMethod: 'manual' }));
      expect([manual.days.at(-1)!.day, manual.renewed]).to.deep.equal(['2026-06-22', false]);
      expect(view(points, packLike({ ...renewal, renewalMethod: 'automatic', status: 'expired' })).renewed).to.equal(false);
    });
  });

  describe('of a pack that is full again each day, or each hour', () => {
    const cycling = (hours: number) =>
      packLike({ totalCapacity: null, totalRemaining: null, expiresAt: '2026-12-01T00:00:00+08:00', period: { total: '10', remaining: '10', start: '2026-06-18T00:00:00+08:00', end: new Date(Date.parse('2026-06-18T00:00:00+08:00') + hours * 3_600_000).toISOString() } });
    const hourly = (day: string, hour: string, remaining: string, event: HistoryPoint['event'] = 'deduction'): HistoryPoint => ({ at: `${day}T${hour}:00:00+08:00`, remaining, event });
    const points = [hourly('2026-06-15', '09', '10', 'effective'), hourly('2026-06-15', '10', '4'), hourly('2026-06-15', '11', '10', 'reset'), hourly('2026-06-17', '10', '1'), hourly('2026-06-17', '10', '0'), hourly('2026-06-17', '11', '10', 'reset')];
    const told = (pack: ReturnType<typeof packLike>, all = points) => view(all, pack).days.map(({ day, left, marks }) => [day.slice(8), Number(left) / 1e18, marks.join()]);

    it('tells the least that was left on each day, and what is left now', () => {
      const lows = [['15', 4], ['16', 10], ['17', 0], ['18', 10]];
      expect(told(cycling(1))).to.deep.equal(lows.map(([day, left]) => [day, left, left === 10 ? '' : 'resetHourly']));
      expect(told(cycling(24))).to.deep.equal(lows.map(([day, left]) => [day, left, left === 10 ? '' : 'resetDaily']));
      expect(view(points, cycling(1)).lows).to.equal(true);
    });

    it('takes the last, short period of a longer cycle for none of these', () => {
      const monthly = [hourly('2026-05-16', '00', '10', 'reset'), hourly('2026-06-16', '00', '10', 'reset'), hourly('2026-06-17', '10', '3')];
      expect(told(cycling(10), monthly).slice(-3)).to.deep.equal([['16', 10, 'reset'], ['17', 3, ''], ['18', 10, '']]);
      expect(view(points, cycling(25)).lows, 'longer than a day').to.equal(false);
    });
  });

  it('writes estimates with three digits, however large or small', () => {
    expect([1234.567, 0, -3, 0.00012345, 1e-12].map(estimateText)).to.deep.equal(['1230', '0', '0', '0.000123', '0']);
    expect([1238, 9996, 0.9999, 99.95].map(estimateText), 'never more than there is').to.deep.equal(['1230', '9990', '0.999', '99.9']);
    expect([0.1 + 0.2, 400 - 1e-11].map(estimateText), 'traces of the computation are none').to.deep.equal(['0.3', '400']);
    expect(estimateText(1.2345e30)).to.match(/^12[23]\d{28}$/);
  });
});
