import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { addDays, daysBetween } from '../../src/model/days.js';
import { burnDown, type BurnDownReach } from '../../src/model/forecast-burn-down.js';
import type { Forecast } from '../../src/model/forecast.js';
import { dayFinder, type HistoryPoint } from '../../src/model/forecast-history.js';
import { packLike, today, zone } from './forecast-histories.js';

// Today is Thursday, the 18th of June 2026.
const dayOf = dayFinder(zone);
const at = (day: string, remaining: number, event: HistoryPoint['event'] = 'deduction', time = '12:00'): HistoryPoint => ({ at: `${day}T${time}:00+08:00`, remaining: String(remaining), event });
const silent: Forecast = { kind: 'notEnough', activeDays: 0, needed: 7, idle: 0 };
const basis = { method: 'trend', days: 20, activeDays: 20, course: { from: today, likely: new Float64Array(0), least: new Float64Array(0), most: new Float64Array(0) } } as const;
const unused = { likely: '1', least: '1', most: '1' };
const runsOut = (day: string, latest: string | null = null): Forecast => ({ ...basis, kind: 'runsOut', day, earliest: day, latest });

interface Given {
  readonly points?: readonly HistoryPoint[];
  readonly forecast?: Forecast;
  readonly reach?: BurnDownReach;
  readonly comboItem?: string;
}
const shown = (pack: Partial<Pack>, { points = [], forecast = silent, reach = 'next', comboItem }: Given = {}) =>
  burnDown({ pack: packLike({ totalCapacity: '100', totalRemaining: '40', ...pack }), points, comboItem, forecast, reach, today, dayOf });
const span = ({ days }: ReturnType<typeof shown>) => `${days[0]!.day} ${days.at(-1)!.day}`;
const levels = ({ days }: ReturnType<typeof shown>) => days.map(({ left }) => (left === null ? null : Number(left) / 1e18));

describe('the days of a burn-down', () => {
  it('begin with the history, or with today where there is none', () => {
    expect(span(shown({}, { points: [at('2026-06-10', 50, 'effective')] }))).to.equal('2026-06-10 2026-06-18');
    expect(span(shown({}))).to.equal('2026-06-18 2026-06-18');
    expect(shown({}, { points: [at('2026-06-10', 50, 'effective')] }).today).to.equal(8);
  });

  it('begin no longer ago than 120 days, with what was left before', () => {
    const long = (day: string) => shown({}, { points: [at('2025-01-01', 90, 'effective'), at(day, 70), at('2026-06-01', 60)] });
    expect(addDays(today, -120)).to.equal('2026-02-18');
    expect([span(long('2026-02-17')), levels(long('2026-02-17'))[0]]).to.deep.equal(['2026-02-18 2026-06-18', 70]);
    expect(levels(long('2026-02-18'))[0]).to.equal(70);
    expect([levels(long('2026-02-20'))[0], levels(long('2026-02-20'))[2]]).to.deep.equal([90, 70]);
  });

  it('say nothing of days before the history', () => {
    const early = shown({ status: 'expired', expiresAt: '2026-06-15T00:00:00+08:00', totalRemaining: null }, { points: [at('2026-06-16', 5)] });
    expect([span(early), levels(early)]).to.deep.equal(['2026-06-14 2026-06-14', [null]]);
  });

  it('end with the last day of a pack that has ended, whose rest is what it ended with', () => {
    const points = [at('2026-06-10', 50, 'effective'), at('2026-06-12', 45)];
    const expired = shown({ status: 'expired', expiresAt: '2026-06-14T00:00:00+08:00', invalidAt: '2026-06-12T10:00:00+08:00' }, { points });
    expect([span(expired), expired.lastDay, expired.ended, expired.today, expired.reach]).to.deep.equal(['2026-06-10 2026-06-13', '2026-06-13', 'expired', 8, null]);
    expect(levels(expired)).to.deep.equal([50, 50, 45, 40]);
    for (const status of ['refunded', 'exhausted'] as const) {
      const early = shown({ status, expiresAt: '2027-01-01T00:00:00+08:00', invalidAt: '2026-06-12T10:00:00+08:00' }, { points });
      expect([span(early), early.lastDay, early.ended], status).to.deep.equal(['2026-06-10 2026-06-12', '2026-06-12', status]);
      expect(shown({ status, expiresAt: '2026-06-15T00:00:00+08:00', invalidAt: null }, { points }).lastDay).to.equal('2026-06-14');
      expect(span(shown({ status, expiresAt: '2027-01-01T00:00:00+08:00', invalidAt: '2026-06-18T10:00:00+08:00' }, { points })), 'today').to.equal('2026-06-10 2026-06-18');
      expect(span(shown({ status, expiresAt: '2027-01-01T00:00:00+08:00', invalidAt: '2026-06-20T10:00:00+08:00' }, { points })), 'the clock is behind').to.equal('2026-06-10 2026-06-18');
    }
  });

  it('have the time of a freeze, up to today', () => {
    const days = shown({}, { points: [at('2026-06-15', 50, 'effective'), at('2026-06-16', 50, 'freeze')], forecast: runsOut('2026-06-19') }).days;
    expect(days.filter(({ frozen }) => frozen).map(({ day }) => day.slice(8))).to.deep.equal(['16', '17', '18']);
    expect(days.slice(-1)[0]).to.deep.include({ left: null, frozen: false, marks: [] });
  });

  it('have each mark once, in the order in which things happened, and none for what is not marked', () => {
    const points = [at('2026-06-17', 10, 'freeze', '08:00'), at('2026-06-17', 10, 'thaw', '09:00'), at('2026-06-17', 10, 'freeze', '10:00'), at('2026-06-17', 9, 'deduction', '11:00'), at('2026-06-18', 0, 'exhaustion')];
    expect(shown({}, { points }).days.map(({ marks }) => marks)).to.deep.equal([['freeze', 'thaw'], ['exhaustion']]);
  });
});

describe('how far a burn-down reaches', () => {
  const past = (days: number, extra: Partial<Pack> = {}, forecast: Forecast = silent, reach: BurnDownReach = 'next') =>
    shown(extra, { points: [at(addDays(today, -days), 50, 'effective')], forecast, reach });
  const ahead = (...given: Parameters<typeof past>) => daysBetween(today, past(...given).days.at(-1)!.day);

  it('is today where nothing is foreseen', () => {
    expect(ahead(50)).to.equal(0);
  });

  it('is four days behind the latest day on which it runs out, or reaches its ceiling', () => {
    const later = (days: number) => addDays(today, days);
    expect([ahead(50, {}, runsOut(later(10))), ahead(50, {}, runsOut(later(10), later(20)))]).to.deep.equal([14, 24]);
    const ceiling: Forecast = { ...basis, kind: 'ceiling', day: later(10), earliest: later(10), latest: later(12), period: today, dayOfPeriod: 1, renewal: null };
    expect([ahead(50, {}, ceiling), ahead(50, {}, { ...ceiling, latest: null })]).to.deep.equal([16, 14]);
  });

  it('is two days behind the last day, or thirty behind a reset', () => {
    expect(ahead(50, { expiresAt: '2029-01-01T00:00:00+08:00' }, { ...basis, kind: 'lapses', day: addDays(today, 10), unused, earliest: null })).to.equal(12);
    expect(ahead(50, {}, { ...basis, kind: 'suffices', reset: addDays(today, 10), unused, earliest: null })).to.equal(40);
  });

  it('is no more than twice the past, thirty days at least and 180 at most', () => {
    const far: Forecast = { ...basis, kind: 'suffices', reset: addDays(today, 300), unused, earliest: null };
    expect([3, 15, 16, 60, 89, 90, 91, 119].map((days) => ahead(days, {}, far))).to.deep.equal([30, 30, 32, 120, 178, 180, 180, 180]);
  });

  it('holds the day on which it runs out, and two more', () => {
    expect(ahead(3, {}, runsOut(addDays(today, 60), addDays(today, 90)))).to.equal(62);
    const ceiling: Forecast = { ...basis, kind: 'ceiling', day: addDays(today, 60), earliest: today, latest: null, period: today, dayOfPeriod: 1, renewal: null };
    expect(ahead(3, {}, ceiling), 'or on which a ceiling is reached').to.equal(62);
    expect(ahead(50, {}, runsOut(addDays(today, 60), addDays(today, 200)))).to.equal(100);
    expect(ahead(50, {}, runsOut(addDays(today, 99), addDays(today, 200)))).to.equal(101);
  });

  it('is the day after the last one of a pack that is not renewed', () => {
    const forecast = runsOut(addDays(today, 10));
    const ends = (days: number, more: Partial<Pack> = {}) => ahead(50, { expiresAt: `${addDays(today, days + 1)}T00:00:00+08:00`, ...more }, forecast);
    expect([5, 12, 13, 14, 15].map((days) => ends(days))).to.deep.equal([6, 13, 14, 14, 14]);
    expect([ends(5, { renewalMethod: 'manual' }), ends(5, { renewalMethod: 'automatic' })]).to.deep.equal([6, 14]);
  });

  it('is the last day on demand, and offers it where there is more', () => {
    const ends = { expiresAt: '2026-07-09T00:00:00+08:00' };
    expect(past(50, ends, silent, 'lastDay').days.at(-1)!.day).to.equal('2026-07-09');
    expect([past(50, ends).reach, past(50, ends, silent, 'lastDay').reach]).to.deep.equal(['next', 'lastDay']);
    expect(past(50, ends, runsOut('2026-07-08'), 'lastDay').reach, 'all is shown').to.equal(null);
    expect(past(50, ends, runsOut('2026-07-04'), 'lastDay').reach, 'a day is missing').to.equal('lastDay');
  });

  it('goes on after the last day of a pack that is renewed, but for one whose renewal is tried again', () => {
    const retried = { code: 'renewalRetried', since: null, requiredMode: null, currentMode: null } as const;
    const renewed = (more: Partial<Pack>) => shown({ renewalMethod: 'automatic', ...more }).renewed;
    expect([renewed({}), renewed({ statusReason: retried }), renewed({ status: 'expired', expiresAt: '2026-06-10T00:00:00+08:00' })]).to.deep.equal([true, false, false]);
  });
});

describe('what a burn-down is of', () => {
  const period = (hours: number) => ({ total: '30', remaining: '20', start: '2026-06-18T00:00:00+08:00', end: new Date(Date.parse('2026-06-18T00:00:00+08:00') + hours * 3_600_000).toISOString() });
  const figures = ({ left, capacity, ceiling, unit }: ReturnType<typeof shown>) => [left, capacity, ceiling].map((amount) => (amount === null ? null : Number(amount) / 1e18)).concat(unit as never);

  it('is the pack, or what a period may use', () => {
    expect(figures(shown({}))).to.deep.equal([40, 100, null, 'minute']);
    expect(figures(shown({ period: period(24) }))).to.deep.equal([20, 30, 30, 'minute']);
    expect(figures(shown({ totalCapacity: null, totalRemaining: null }))).to.deep.equal([null, null, null, 'minute']);
  });

  it('is one capacity of a combo pack, in its unit', () => {
    const items = [{ key: 'a', names: {}, unit: 'GB', total: '8', remaining: '3' }, { key: 'b', names: {}, unit: 'hour', total: '7', remaining: '2' }];
    const combo = { comboItems: items, totalCapacity: null, totalRemaining: null, capacityUnit: null };
    expect(figures(shown(combo, { comboItem: 'b' }))).to.deep.equal([2, 7, null, 'hour']);
    expect(figures(shown({ ...combo, periods: { remaining: 1, total: 3 } }, { comboItem: 'a' }))).to.deep.equal([3, 8, 8, 'GB']);
    expect(figures(shown({ periods: { remaining: 1, total: 3 } })), 'a pack that is no combo').to.deep.equal([40, 100, null, 'minute']);
  });

  it('calls a reset by how long a period is, unless its resets lie apart', () => {
    const reset = (hours: number | null, ...points: readonly HistoryPoint[]) => shown(hours === null ? {} : { period: period(hours) }, { points }).days.flatMap(({ marks }) => marks).at(-1);
    const [old, late] = [at('2026-06-11', 30, 'reset'), at('2026-06-17', 30, 'reset')];
    expect([1, 1.5, 24, 24.5].map((hours) => reset(hours, late))).to.deep.equal(['resetHourly', 'resetDaily', 'resetDaily', 'reset']);
    expect(reset(null, late)).to.equal('reset');
    expect([reset(24, old, late), reset(24, at('2026-06-12', 30, 'reset'), late), reset(24, at('2026-06-12', 30, 'reset', '11:59'), late)]).to.deep.equal(['reset', 'resetDaily', 'reset']);
    expect(reset(24, old, at('2026-06-16', 30, 'reset'), late), 'the last two count').to.equal('resetDaily');
    expect(reset(24, at('2026-06-01', 20), late), 'and of resets alone').to.equal('resetDaily');
  });

  it('tells the least that was left on a day of a pack that is full again each day', () => {
    const points = [at('2026-06-16', 9, 'deduction', '08:00'), at('2026-06-16', 4, 'deduction', '09:00'), at('2026-06-16', 30, 'reset', '10:00'), at('2026-06-16', 25, 'deduction', '11:00'), at('2026-06-17', 28)];
    expect([shown({ period: period(24) }, { points }).lows, levels(shown({ period: period(24) }, { points }))]).to.deep.equal([true, [4, 28, 20]]);
    expect([shown({}, { points }).lows, levels(shown({}, { points }))]).to.deep.equal([false, [25, 28, 40]]);
  });
});

describe('what a burn-down expects', () => {
  const course = { from: today, likely: Float64Array.of(30, 20, NaN), least: Float64Array.of(25, 10, NaN), most: Float64Array.of(35, 28, NaN) };

  it('is told from today on, as far as it is foreseen', () => {
    const { days } = shown({}, { points: [at('2026-06-17', 50, 'effective')], forecast: { ...runsOut('2026-06-19'), course } as Forecast });
    expect(days.slice(0, 5).map(({ expected }) => expected)).to.deep.equal([null, { likely: 30, least: 25, most: 35 }, { likely: 20, least: 10, most: 28 }, null, null]);
  });
});
