import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { addDays } from '../../src/model/days.js';
import { forecast, forecastInOrder, type Forecast } from '../../src/model/forecast.js';
import { demandOf } from '../../src/model/forecast-demand.js';
import { dailyUse, zoneClock, type HistoryPoint } from '../../src/model/forecast-history.js';
import { now, packLike, today, zone } from './forecast-histories.js';

/** Points of a pack that gave so much on each of the days before today. */
function points(start: number, uses: readonly number[], more: (day: string, left: number) => readonly HistoryPoint[] = () => []): readonly HistoryPoint[] {
  let left = start;
  const first = addDays(today, -uses.length);
  return [
    { at: `${first}T00:00:00+08:00`, remaining: String(left), event: 'effective' },
    ...uses.flatMap((use, index) => {
      const day = addDays(first, index);
      const extra = more(day, left);
      left = Number(extra.at(-1)?.remaining ?? left) - use;
      return [...extra, ...(use > 0 ? [{ at: `${day}T12:00:00+08:00`, remaining: String(left), event: 'deduction' as const }] : [])];
    }),
  ];
}

/** Points of a pack that gave one in the middle of each hour of the days before today. */
const hourly = (start: number, days: number): readonly HistoryPoint[] =>
  Array.from({ length: days * 24 + 1 }, (_, hour) => ({ at: new Date(Date.parse(now) + (hour - days * 24 - 0.5) * 3_600_000).toISOString(), remaining: String(start - hour), event: hour === 0 ? ('effective' as const) : ('deduction' as const) }));

const daily = (use: number, days = 28) => Array.from({ length: days }, () => use);
const of = (pack: Partial<Pack>, history: readonly HistoryPoint[]) => forecast({ pack: packLike(pack), points: history }, now, zone);
const total = (remaining: number, extra: Partial<Pack> = {}) => ({ totalCapacity: '1000', totalRemaining: String(remaining), ...extra });

function as<Kind extends Forecast['kind']>(result: Forecast, kind: Kind): Extract<Forecast, { kind: Kind }> {
  expect(result.kind).to.equal(kind);
  return result as Extract<Forecast, { kind: Kind }>;
}

describe('the forecast of a pack', () => {
  it('is the day on which even use reaches the end', () => {
    const result = as(of(total(200), points(480, daily(10))), 'runsOut');
    expect(result.day).to.equal(addDays(today, 19));
    expect(result.earliest <= result.day && result.day <= result.latest!).to.equal(true);
    expect([result.method, result.days, result.activeDays]).to.deep.equal(['trend', 28, 28]);
    expect(result.course.likely[0]).to.be.closeTo(190, 0.5);
  });

  it('knows the weekdays', () => {
    // 2026-06-18 is a Thursday: two days of use, a weekend without, then five days again.
    const uses = Array.from({ length: 56 }, (_, index) => ([6, 0].includes(new Date(`${addDays(today, index - 56)}T00:00:00Z`).getUTCDay()) ? 0 : 10));
    const result = as(of(total(29), points(1000, uses)), 'runsOut');
    expect(result.method).to.equal('weeklyTrend');
    expect(result.day).to.equal('2026-06-22');
  });

  it('knows the trend', () => {
    const growing = Array.from({ length: 56 }, (_, day) => 5 + day / 5);
    const result = as(of(total(200), points(10_000, growing)), 'runsOut');
    expect(result.day < addDays(today, 13)).to.equal(true);
  });

  it('does not take a top-up for use that went backwards', () => {
    const history = points(300, daily(10), (day, left) => (day === addDays(today, -5) ? [{ at: `${day}T08:00:00+08:00`, remaining: String(left + 150), event: 'topUp' }] : []));
    expect(as(of(total(170), history), 'runsOut').day).to.equal(addDays(today, 16));
  });

  it('leaves out days on which the pack was frozen', () => {
    const uses = daily(10).map((use, index) => (index >= 10 && index < 20 ? 0 : use));
    const frozen = (on: number, event: 'freeze' | 'thaw') => (day: string, left: number): readonly HistoryPoint[] =>
      day === addDays(today, on - 28) ? [{ at: `${day}T01:00:00+08:00`, remaining: String(left), event }] : [];
    const history = points(480, uses, (day, left) => [...frozen(10, 'freeze')(day, left), ...frozen(20, 'thaw')(day, left)]);
    expect(as(of(total(200), history), 'runsOut').day).to.equal(addDays(today, 19));
  });

  it('counts of today what is still to come, by when on a day use has been told', () => {
    const at = (clock: string, history: readonly HistoryPoint[], left: number) => forecast({ pack: packLike(total(left)), points: history }, `${today}T${clock}:00+08:00`, zone);
    const noons: HistoryPoint[] = [...points(480, daily(10)), { at: `${today}T12:00:00+08:00`, remaining: '190', event: 'deduction' }];
    expect(as(at('13:00', noons, 190), 'runsOut').day).to.equal(addDays(today, 19));
    expect(as(at('11:00', noons.slice(0, -1), 200), 'runsOut').course.likely[0]).to.be.closeTo(190, 0.1);
    // Six hours of 24 are left of use that comes every hour.
    expect(as(at('18:00', hourly(2400, 14), 240), 'runsOut').course.likely[0]).to.be.closeTo(240 - 6, 0.1);
  });

  it('counts of the last day what lies before its end', () => {
    const ends = (expiresAt: string, history: readonly HistoryPoint[]) => Number(as(of(total(500, { expiresAt }), history), 'lapses').unused.likely);
    expect(ends('2026-06-20T06:00:00+08:00', hourly(2400, 14))).to.be.closeTo(500 - 24 * 2.25, 0.1);
    // Use that is told at noon is not told any more of a morning.
    expect(ends('2026-06-20T10:20:00+08:00', points(780, daily(10)))).to.be.closeTo(480, 0.1);
    expect(ends('2026-06-20T12:20:00+08:00', points(780, daily(10)))).to.be.closeTo(470, 0.1);
  });

  it('says how much lapses when it expires first', () => {
    const result = as(of(total(500, { expiresAt: '2026-06-28T00:00:00+08:00' }), points(780, daily(10))), 'lapses');
    expect([result.day, result.earliest]).to.deep.equal(['2026-06-27', null]);
    expect(Number(result.unused.likely)).to.be.closeTo(400, 1);
    expect(Number(result.unused.least) <= Number(result.unused.likely) && Number(result.unused.likely) <= Number(result.unused.most)).to.equal(true);
    expect(result.unused.likely).to.match(/^\d+(\.\d{1,9})?$/);
  });

  it('keeps amounts beyond the digits of a double', () => {
    const huge = '123456789012345678901234567890';
    const result = as(of({ totalCapacity: huge, totalRemaining: huge, expiresAt: '2026-06-19T00:00:00+08:00' }, points(1000, daily(10))), 'lapses');
    expect(result.unused.most).to.equal(huge);
  });

  it('says so when there are fewer than seven days with use', () => {
    expect(of(total(200), points(480, daily(10, 6)))).to.deep.equal({ kind: 'notEnough', activeDays: 6, needed: 7, idle: 0 });
    expect(of(total(200), points(480, [...daily(10, 6), ...daily(0, 20)])).kind).to.equal('notEnough');
    expect(of(total(200), []).kind).to.equal('notEnough');
    as(of(total(200), points(480, daily(10, 7))), 'runsOut');
  });

  it('says on how many days a pack was not used though it could have been', () => {
    const idle = (extra: Partial<Pack>, history: readonly HistoryPoint[] = []) => as(of(total(200, extra), history), 'notEnough').idle;
    expect(idle({ effectiveAt: '2026-06-08T10:00:00+08:00' })).to.equal(10);
    expect(idle({ effectiveAt: '2026-01-01T00:00:00+08:00' }), 'only the last days are looked at').to.equal(90);
    expect(idle({ effectiveAt: '2026-06-08T10:00:00+08:00' }, points(200, [1, 0, 0]))).to.equal(0);
    const event = (day: string, what: 'freeze' | 'thaw'): HistoryPoint => ({ at: `${day}T12:00:00+08:00`, remaining: '200', event: what });
    expect(idle({ effectiveAt: '2026-06-08T10:00:00+08:00' }, [event('2026-06-10', 'freeze'), event('2026-06-12', 'thaw')]), 'frozen on three of them').to.equal(7);
  });

  it('has nothing to say of packs without bound, asleep or ended', () => {
    const reason = (pack: Partial<Pack>) => (of(pack, points(480, daily(10))) as { reason?: string }).reason;
    expect(reason({ capacityMode: 'unlimited' })).to.equal('unlimited');
    expect(reason(total(1, { status: 'frozen' }))).to.equal('frozen');
    expect(reason(total(1, { status: 'inactive' }))).to.equal('inactive');
    expect(['exhausted', 'expired', 'refunded', 'vanished'].map((status) => reason(total(0, { status })))).to.deep.equal(['ended', 'ended', 'ended', 'ended']);
  });

  it('speaks of one capacity of a combo pack', () => {
    const item = { key: 'traffic', names: {}, unit: 'GB', total: '1000', remaining: '200' };
    const mine = points(480, daily(10)).map((point) => ({ ...point, comboItem: 'traffic' }));
    const other = points(480, daily(3)).map((point) => ({ ...point, comboItem: 'storage' }));
    const pack = packLike({ comboItems: [item] });
    const history = [...mine, ...other].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const result = forecast({ pack, points: history, comboItem: 'traffic' }, now, zone);
    expect(as(result, 'runsOut').day).to.equal(addDays(today, 19));
    expect(forecast({ pack, points: history }, now, zone)).to.deep.equal({ kind: 'none', reason: 'unknown' });
  });
});

describe('the forecast of a pack with periods', () => {
  const month = (remaining: number, extra: Partial<Pack> = {}): Partial<Pack> => ({
    capacityMode: 'periodDecrement',
    totalCapacity: '3600',
    totalRemaining: '2000',
    period: { total: '300', remaining: String(remaining), start: '2026-06-01T00:00:00+08:00', end: '2026-07-01T00:00:00+08:00' },
    ...extra,
  });

  it('never runs out, but reaches the ceiling on a day of its period', () => {
    const result = as(of(month(55), points(600, daily(10))), 'ceiling');
    expect([result.day, result.period, result.dayOfPeriod]).to.deep.equal(['2026-06-23', '2026-06-01', 23]);
  });

  it('looks into the next period, which begins full', () => {
    const result = as(of(month(290), points(800, daily(15))), 'ceiling');
    expect([result.day, result.period, result.dayOfPeriod]).to.deep.equal(['2026-07-20', '2026-07-01', 20]);
  });

  it('says of a ceiling in a period that only a renewal brings that it does', () => {
    const ends = (renewalMethod: string, expiresAt: string) => of(month(290, { renewalMethod, expiresAt }), points(800, daily(15)));
    expect(as(ends('automatic', '2026-07-01T00:00:00+08:00'), 'ceiling')).to.include({ day: '2026-07-20', renewal: '2026-07-01' });
    expect(as(ends('automatic', '2026-07-10T00:00:00+08:00'), 'ceiling').renewal, 'begins before').to.equal(null);
    expect(as(ends('manual', '2027-07-01T00:00:00+08:00'), 'ceiling').renewal).to.equal(null);
  });

  it('counts of the day of the reset what lies before it', () => {
    const period = { total: '1000', remaining: '290', start: '2026-05-20T06:00:00+08:00', end: '2026-06-20T06:00:00+08:00' };
    const result = as(of(month(290, { period }), hourly(2400, 14)), 'suffices');
    expect(Number(result.unused.likely)).to.be.closeTo(290 - 24 * 2.25, 0.1);
    expect(result.course.likely[2], 'full again, and drawn on').to.be.closeTo(1000 - 18, 0.1);
  });

  it('says what lapses at the reset when the quota suffices', () => {
    const result = as(of(month(290), points(800, daily(5))), 'suffices');
    expect(result.reset).to.equal('2026-07-01');
    expect(Number(result.unused.likely)).to.be.closeTo(290 - 13 * 5, 1);
  });

  it('does not fill up a pack that ends with its period: what is left expires', () => {
    const ends = { expiresAt: '2026-07-01T00:00:00+08:00', renewalMethod: 'none' } as const;
    const result = as(of(month(290, ends), points(800, daily(5))), 'lapses');
    expect(result.day).to.equal('2026-06-30');
    const atTen = month(290, { ...ends, expiresAt: '2026-06-26T10:20:00+08:00', period: { total: '300', remaining: '290', start: '2026-05-26T10:20:00+08:00', end: '2026-06-26T10:20:00+08:00' } });
    const lapses = as(of(atTen, points(800, daily(5))), 'lapses');
    expect([lapses.day, Math.max(...lapses.course.likely) < 300]).to.deep.equal(['2026-06-26', true]);
    as(of(month(55, ends), points(600, daily(10))), 'runsOut');
    as(of(month(290, { ...ends, renewalMethod: 'automatic' }), points(800, daily(5))), 'suffices');
  });

  it('fills up the capacities of a combo pack that tells only how many periods it has', () => {
    const pack = packLike({
      capacityMode: 'periodDecrement',
      comboItems: [{ key: 'calls', names: {}, unit: 'count', total: '300', remaining: '55' }],
      periods: { remaining: 4, total: 6 },
      effectiveAt: '2026-04-13T00:00:00+08:00',
      expiresAt: '2026-10-13T00:00:00+08:00',
    });
    const result = as(forecast({ pack, points: points(600, daily(10)).map((point) => ({ ...point, comboItem: 'calls' })), comboItem: 'calls' }, now, zone), 'ceiling');
    expect([result.day, result.period]).to.deep.equal(['2026-06-23', '2026-06-13']);
    expect(result.course.likely[25]).to.be.closeTo(290, 1);
  });

  it('takes a reset in the history for what it is', () => {
    const history = points(300, daily(10), (day) => (day === '2026-06-01' ? [{ at: `${day}T00:00:00+08:00`, remaining: '300', event: 'reset' }] : []));
    expect(as(of(month(55), history), 'ceiling').dayOfPeriod).to.equal(23);
  });

  it('says nothing of a pack past its expiry, whose renewal is tried again', () => {
    const statusReason = { code: 'renewalRetried', since: null, requiredMode: null, currentMode: null } as const;
    expect(of({ ...month(0), statusReason }, points(300, daily(10)))).to.deep.equal({ kind: 'none', reason: 'overdue' });
  });

  it('says nothing of periods shorter than a day', () => {
    const hour = { total: '300', remaining: '55', start: '2026-06-18T09:00:00+08:00', end: '2026-06-18T10:00:00+08:00' };
    expect(of({ capacityMode: 'shardDecrement', period: hour }, points(600, daily(10)))).to.deep.equal({ kind: 'none', reason: 'shortPeriod' });
  });
});

describe('the forecast of several packs of one kind', () => {
  it('goes on in the next pack where the first one ends, on the use of both', () => {
    const first = { pack: packLike(total(50)), points: points(330, daily(10)) };
    const second = { pack: packLike(total(100, { id: 'rp-2' })), points: [] };
    const [a, b] = forecastInOrder([first, second], now, zone);
    expect(as(a!, 'runsOut').day).to.equal(addDays(today, 4));
    expect(as(b!, 'runsOut').day).to.equal(addDays(today, 14));
  });

  it('says what lapses of a pack that stands behind another', () => {
    const first = { pack: packLike(total(200)), points: points(480, daily(10)) };
    const second = { pack: packLike(total(100, { expiresAt: '2026-06-28T00:00:00+08:00' })), points: [] };
    const [, b] = forecastInOrder([first, second], now, zone);
    expect(as(b!, 'lapses').unused.likely).to.equal('100');
  });

  it('lets the next pack give what the first one cannot on the day of its end', () => {
    const first = { pack: packLike(total(500, { expiresAt: '2026-06-19T06:00:00+08:00' })), points: hourly(2400, 14) };
    const second = { pack: packLike(total(500, { id: 'rp-2', expiresAt: '2026-06-20T00:00:00+08:00' })), points: [] };
    const [a, b] = forecastInOrder([first, second], now, zone);
    expect(Number(as(a!, 'lapses').unused.likely)).to.be.closeTo(500 - 30, 0.1);
    expect(Number(as(b!, 'lapses').unused.likely)).to.be.closeTo(500 - 18, 0.1);
  });

  it('learns from a pack that has ended', () => {
    const ended = { pack: packLike(total(0, { status: 'exhausted' })), points: points(280, daily(10)) };
    const fresh = { pack: packLike(total(100)), points: [] };
    const [a, b] = forecastInOrder([ended, fresh], now, zone);
    expect(a!.kind).to.equal('none');
    expect(as(b!, 'runsOut').day).to.equal(addDays(today, 9));
  });
});

describe('the use of each day', () => {
  it('is cut in the billing time zone', () => {
    const history: HistoryPoint[] = [
      { at: '2026-06-16T00:00:00+08:00', remaining: '100', event: 'effective' },
      { at: '2026-06-16T15:59:59Z', remaining: '90', event: 'deduction' },
      { at: '2026-06-16T16:00:00Z', remaining: '70', event: 'deduction' },
    ];
    expect(dailyUse([history], today, zoneClock(zone)).uses).to.deep.equal([10, 20]);
    expect(dailyUse([history], today, zoneClock('UTC')).uses).to.deep.equal([30, 0]);
  });

  it('gives no demand below seven days, and never a negative one', () => {
    const falling = { from: '2026-05-01', uses: Array.from({ length: 40 }, (_, day) => Math.max(1, 100 - 2.5 * day)), open: Array.from({ length: 40 }, () => true), before: (clock: number) => clock };
    const { likely, low, high } = demandOf(falling, today)!.paths(400);
    for (const path of [likely, low, high]) expect(path.every((sum, day) => day === 0 || sum >= path[day - 1]!)).to.equal(true);
    expect(demandOf({ ...falling, uses: daily(1, 6), open: [true] }, today)).to.equal(null);
  });
});
