import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { addDays } from '../../src/model/days.js';
import { forecast, forecastAmong, forecastInOrder, isIdle, type Forecast } from '../../src/model/forecast.js';
import type { HistoryPoint } from '../../src/model/forecast-history.js';
import { now, packLike, today, zone } from './forecast-histories.js';

/** Ten on each of the last 28 days, and what was used on them when it was not the same each day. */
const history = (use: (day: number) => number = () => 10): readonly HistoryPoint[] => {
  let left = 10_000;
  return [
    { at: `${addDays(today, -28)}T00:00:00+08:00`, remaining: String(left), event: 'effective' },
    ...Array.from({ length: 28 }, (_, day): HistoryPoint => ({ at: `${addDays(today, day - 28)}T12:00:00+08:00`, remaining: String((left -= use(day))), event: 'deduction' })),
  ];
};
/** Every other day hardly anything: nobody knows so well. */
const uneven = history((day) => (day % 2 === 0 ? 19 : 1));
const of = (pack: Partial<Pack>, points = history()) => forecast({ pack: packLike({ totalCapacity: '1000', ...pack }), points }, now, zone);
const later = (days: number) => addDays(today, days);
const monthly = (remaining: number, more: Partial<Pack> = {}): Partial<Pack> => ({ period: { total: '300', remaining: String(remaining), start: '2026-06-01T00:00:00+08:00', end: '2026-07-01T00:00:00+08:00' }, ...more });
/** A forecast without what it rests on. */
const told = (result: Forecast) => Object.fromEntries(Object.entries(result).filter(([name]) => !['method', 'days', 'activeDays', 'course', 'unused'].includes(name)));

describe('what a forecast says', () => {
  it('is the day of the end and its range, which is narrow where use is even', () => {
    expect(told(of({ totalRemaining: '205' }))).to.deep.equal({ kind: 'runsOut', day: later(20), earliest: later(20), latest: later(20) });
    const { day, earliest, latest } = told(of({ totalRemaining: '205' }, uneven)) as Record<string, string>;
    expect(earliest! < day! && day! < latest!).to.equal(true);
  });

  it('has no latest day where it may also last', () => {
    expect(told(of({ totalRemaining: '205', expiresAt: `${later(22)}T00:00:00+08:00` }, uneven))).to.include({ kind: 'runsOut', latest: null });
  });

  it('has an earliest day where it may run out before it lapses', () => {
    const lapses = told(of({ totalRemaining: '205', expiresAt: `${later(18)}T00:00:00+08:00` }, uneven));
    expect(lapses).to.include({ kind: 'lapses', day: later(17) });
    expect(lapses['earliest']! <= later(17)).to.equal(true);
  });

  it('is the ceiling of a period, on which day of it, and in no later one', () => {
    expect(told(of(monthly(65)))).to.deep.equal({ kind: 'ceiling', day: '2026-06-24', earliest: '2026-06-24', latest: '2026-06-24', period: '2026-06-01', dayOfPeriod: 24, renewal: null });
    const maybe = told(of(monthly(125), uneven));
    expect(maybe).to.include({ kind: 'ceiling', period: '2026-06-01', latest: null });
  });

  it('suffices where this period and the next one do, with what is left of this', () => {
    // Nine a day leave 30 × 9 of 300 in July, and 290 − 13 × 9 in June.
    const result = of(monthly(290), history(() => 9)) as Extract<Forecast, { kind: 'suffices' }>;
    expect(told(result)).to.deep.equal({ kind: 'suffices', reset: '2026-07-01', earliest: null });
    expect(Number(result.unused.likely)).to.be.closeTo(290 - 117, 1e-6);
    const most = of(monthly(290), history((day) => (day % 2 === 0 ? 17 : 1))) as Extract<Forecast, { kind: 'suffices' }>;
    expect([most.kind, most.earliest !== null && most.earliest < '2026-07-31'], 'but it may not').to.deep.equal(['suffices', true]);
  });

  it('suffices where only the period after the next does not', () => {
    const weekly = (total: number) => told(of({ period: { total: String(total), remaining: String(total), start: '2026-06-18T00:00:00+08:00', end: '2026-06-25T00:00:00+08:00' } }, history((day) => 5 + day / 7)));
    const late = Array.from({ length: 30 }, (_, step) => weekly(64 + step)).filter(({ kind, earliest }) => kind === 'suffices' && earliest === null);
    expect(late.length, 'of some, the third week is not looked at').to.be.greaterThan(0);
  });

  it('never leaves more than a pack holds, nor anything of one that holds nothing', () => {
    const unused = (pack: Partial<Pack>) => (of({ expiresAt: `${later(3)}T00:00:00+08:00`, ...pack }) as Extract<Forecast, { kind: 'lapses' }>).unused;
    const { likely, least, most } = unused({ totalCapacity: '10', totalRemaining: '5000' });
    expect([likely, least, most]).to.deep.equal(['10', '10', '10']);
    const nothing = of({ totalCapacity: '0', totalRemaining: '0' });
    expect(nothing.kind).to.equal('runsOut');
  });
});

describe('a forecast among others', () => {
  const first = { pack: packLike({ id: 'rp-1', totalCapacity: '1000', totalRemaining: '55' }), points: history() };
  const second = { pack: packLike({ id: 'rp-2', totalCapacity: '1000', totalRemaining: '100' }), points: [] };
  const third = { pack: packLike({ id: 'rp-3', totalCapacity: '1000', totalRemaining: '100' }), points: history() };

  it('is that of the pack in its line', () => {
    expect(told(forecastAmong(second, [first, second], now, zone))).to.include({ kind: 'runsOut', day: later(15) });
    expect(told(forecastAmong(first, [first, second], now, zone))).to.include({ day: later(5) });
  });

  it('is its own where it stands in none', () => {
    expect(told(forecastAmong(third, [first, second], now, zone))).to.include({ day: later(9) });
    expect(forecastAmong(second, [first], now, zone).kind).to.equal('notEnough');
  });

  it('looks ahead as far as the last of them does', () => {
    const short = { pack: packLike({ totalCapacity: '1000', totalRemaining: '500', expiresAt: '2026-06-21T00:00:00+08:00' }), points: history() };
    const [a, b] = forecastInOrder([short, second], now, zone);
    expect([told(a!)['kind'], told(b!)['day']]).to.deep.equal(['lapses', later(12)]);
    const [c, d] = forecastInOrder([second, short], now, zone);
    expect([told(c!)['day'], told(d!)['kind']]).to.deep.equal([later(9), 'lapses']);
  });

  it('takes of a history what is of its capacity', () => {
    const items = [{ key: 'a', names: {}, unit: 'GB', total: '1000', remaining: '55' }];
    const points = history().flatMap((point) => [{ ...point, comboItem: 'a' }, { ...point, comboItem: 'b', remaining: '1', event: 'expiry' as const }]);
    expect(told(forecast({ pack: packLike({ comboItems: items }), points, comboItem: 'a' }, now, zone))).to.include({ kind: 'runsOut', day: later(5) });
  });
});

describe('a pack that is not used', () => {
  it('is one that could have been on as many days as a forecast wants', () => {
    const idle = (days: number): Forecast => ({ kind: 'notEnough', activeDays: 0, needed: 7, idle: days });
    expect([isIdle(idle(6)), isIdle(idle(7)), isIdle({ kind: 'none', reason: 'ended' })]).to.deep.equal([false, true, false]);
  });
});
