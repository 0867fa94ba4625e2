import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { zoneClock } from '../../src/model/forecast-history.js';
import type { Vessel } from '../../src/model/forecast-pour.js';
import { isRenewed, lastInstantOf, quotaOf, renewalBefore, vesselOf } from '../../src/model/forecast-vessel.js';
import { packLike, today, zone } from './forecast-histories.js';

const clock = zoneClock(zone);
const at = (day: string, time = '00:00') => `${day}T${time}:00+08:00`;
const of = (pack: Partial<Pack>, comboItem?: string) => vesselOf({ pack: packLike({ totalCapacity: '100', totalRemaining: '40', ...pack }), points: [], ...(comboItem === undefined ? {} : { comboItem }) }, today, clock);
const vessel = (...given: Parameters<typeof of>) => of(...given) as Vessel;
const monthly = (more: Partial<Pack> = {}): Partial<Pack> => ({ period: { total: '30', remaining: '20', start: at('2026-06-01'), end: at('2026-07-01') }, ...more });

describe('a pack that use can be taken from', () => {
  it('holds what is left, from its beginning to the last day before it expires', () => {
    expect(vessel({ effectiveAt: at('2026-06-10', '09:00'), expiresAt: at('2026-08-01') })).to.deep.include({ left: 40, quota: 100, from: '2026-06-10', to: '2026-07-31', period: null, lastReset: '2026-07-31' });
    expect(vessel({ effectiveAt: null }).from, 'at once, where that is not told').to.equal(today);
  });

  it('ends at its time of the last day', () => {
    expect(vessel({ expiresAt: at('2026-08-01', '06:00') })).to.deep.include({ to: '2026-08-01' });
    expect(vessel({ expiresAt: at('2026-08-01', '06:00') }).end).to.be.closeTo(0.25, 1e-6);
    expect(vessel({ expiresAt: at('2026-08-01') }).end, 'all of it').to.be.closeTo(1, 1e-6);
    expect(lastInstantOf(packLike({ expiresAt: '2026-08-01T00:00:00.000+08:00' }))).to.equal('2026-07-31T15:59:59.999Z');
  });

  it('holds what is left in its period, which is filled up', () => {
    expect(vessel(monthly())).to.deep.include({ left: 20, quota: 30, period: { from: '2026-06-01', to: '2026-07-01' } });
    expect(vessel({ period: { total: '30', remaining: '20', start: at('2026-06-01', '06:00'), end: at('2026-07-01', '06:00') } }).refill).to.equal(0.25);
  });

  it('holds one capacity of a combo pack', () => {
    const items = [{ key: 'a', names: {}, unit: 'GB', total: '8', remaining: '3' }, { key: 'b', names: {}, unit: 'hour', total: '7', remaining: '2' }];
    const combo = { comboItems: items, totalCapacity: null, totalRemaining: null };
    expect(vessel(combo, 'b')).to.deep.include({ left: 2, quota: 7 });
    expect([of(combo), of(combo, 'c'), of({ totalCapacity: null, totalRemaining: null }, 'a')]).to.deep.equal([{ reason: 'unknown' }, { reason: 'unknown' }, { reason: 'unknown' }]);
    expect(vessel({ totalCapacity: '9' }, 'gone'), 'what the pack says, where it has no such capacity').to.deep.include({ quota: 9 });
    const quota = quotaOf({ pack: packLike({ totalCapacity: '9', totalRemaining: '4', comboItems: items }), points: [] })!;
    expect([quota.total, quota.left].map(Number), 'without a capacity, the pack').to.deep.equal([9e18, 4e18]);
  });

  it('is none where what it holds is not told', () => {
    expect([of({ totalCapacity: null }), of({ totalRemaining: null })]).to.deep.equal([{ reason: 'unknown' }, { reason: 'unknown' }]);
  });

  it('is none without a bound, asleep, over or past its expiry', () => {
    const retried = { code: 'renewalRetried', since: null, requiredMode: null, currentMode: null } as const;
    const given: Partial<Pack>[] = [{ capacityMode: 'unlimited' }, { status: 'frozen' }, { status: 'inactive' }, { status: 'expired' }, { statusReason: retried }];
    expect(given.map((pack) => of(pack))).to.deep.equal(['unlimited', 'frozen', 'inactive', 'ended', 'overdue'].map((reason) => ({ reason })));
  });

  it('is none with periods of a part of a day, but with those of one day', () => {
    const period = (end: string) => ({ period: { total: '30', remaining: '20', start: at(today, '01:00'), end } });
    expect(of(period(at(today, '23:00')))).to.deep.equal({ reason: 'shortPeriod' });
    expect(vessel(period(at('2026-06-19', '01:00'))).period).to.deep.equal({ from: today, to: '2026-06-19' });
  });
});

describe('a pack that is renewed by itself', () => {
  it('is one whose renewal is automatic', () => {
    expect(['automatic', 'manual', 'none', null].map((renewalMethod) => isRenewed(packLike({ renewalMethod })))).to.deep.equal([true, false, false, false]);
  });

  it('goes on for two periods, if it would end before', () => {
    const to = (expiresAt: string, renewalMethod = 'automatic') => vessel(monthly({ expiresAt, renewalMethod }));
    expect([to(at('2026-07-10')).to, to(at('2026-07-10'), 'manual').to]).to.deep.equal(['2026-08-30', '2026-07-09']);
    expect([to(at('2026-08-30')).to, to(at('2026-08-31')).to, to(at('2026-09-10')).to]).to.deep.equal(['2026-08-30', '2026-08-30', '2026-09-09']);
    expect(vessel({ renewalMethod: 'automatic', expiresAt: at('2026-07-10') }).to, 'without periods it ends').to.equal('2026-07-09');
  });

  it('lasts all of its last day, on which it may be filled up as well', () => {
    const renewed = vessel(monthly({ expiresAt: at('2026-07-10', '06:00'), renewalMethod: 'automatic' }));
    expect([renewed.end, renewed.lastReset]).to.deep.equal([1, '2026-08-30']);
    const longer = vessel(monthly({ expiresAt: at('2026-10-10', '06:00'), renewalMethod: 'automatic' }));
    expect([longer.to, Number(longer.end.toFixed(6)), longer.lastReset]).to.deep.equal(['2026-10-10', 0.25, '2026-10-10']);
    const same = vessel(monthly({ expiresAt: at('2026-08-30', '06:00'), renewalMethod: 'automatic' }));
    expect([same.to, Number(same.end.toFixed(6))], 'two periods end with the day of its own end').to.deep.equal(['2026-08-30', 0.25]);
  });

  it('has periods that only a renewal brings', () => {
    const before = (begins: string, expiresAt: string, more: Partial<Pack> = {}) => renewalBefore(packLike(monthly({ expiresAt, renewalMethod: 'automatic', ...more })), begins, clock);
    expect([before('2026-08-01', at('2026-07-15')), before('2026-07-01', at('2026-07-15'))]).to.deep.equal(['2026-07-15', null]);
    expect(before('2026-08-01', at('2026-07-15'), { renewalMethod: 'manual' })).to.equal(null);
    const day = '2026-07-01';
    expect([before(day, at(day)), before(day, at(day, '06:00'))], 'one that begins as the pack ends does not').to.deep.equal([day, null]);
    expect(before(day, at(day, '06:00'), { period: { total: '30', remaining: '20', start: at('2026-06-01', '09:00'), end: at(day, '09:00') } })).to.equal(day);
    expect(before(day, at(day, '06:00'), { period: null, effectiveAt: at('2026-01-01', '09:00') })).to.equal(day);
    expect(before(day, at(day, '06:00'), { period: null, effectiveAt: at('2026-01-01', '05:00') })).to.equal(null);
    expect(before(day, at(day, '06:00'), { period: null, effectiveAt: null })).to.equal(day);
  });
});

describe('the last time a pack is filled up', () => {
  it('is before its end, at the time of its periods', () => {
    const last = (expiresAt: string) => vessel(monthly({ expiresAt })).lastReset;
    expect([last(at('2026-09-01', '00:01')), last(at('2026-09-01'))]).to.deep.equal(['2026-09-01', '2026-08-31']);
    const atSix = (expiresAt: string) => vessel({ period: { total: '30', remaining: '20', start: at('2026-06-01', '06:00'), end: at('2026-07-01', '06:00') }, expiresAt }).lastReset;
    expect([atSix(at('2026-09-01', '06:00')), atSix(at('2026-09-01', '06:01'))], 'not at the very instant of its end').to.deep.equal(['2026-08-31', '2026-09-01']);
  });

  it('is over where the period is the last one', () => {
    expect([vessel(monthly({ expiresAt: at('2026-07-01') })).period, vessel(monthly({ expiresAt: at('2026-07-01', '12:00') })).period]).to.deep.equal([null, { from: '2026-06-01', to: '2026-07-01' }]);
    expect(vessel(monthly({ expiresAt: at('2026-07-01'), renewalMethod: 'automatic' })).period).to.deep.equal({ from: '2026-06-01', to: '2026-07-01' });
  });
});

describe('periods that are told by their number alone', () => {
  const cut = (total: number, remaining: number, effectiveAt: string | null, expiresAt: string) => vessel({ periods: { total, remaining }, effectiveAt: effectiveAt === null ? null : at(effectiveAt), expiresAt: at(expiresAt) }).period;

  it('are months where the validity is so many of them', () => {
    expect(cut(6, 4, '2026-04-13', '2026-10-13')).to.deep.equal({ from: '2026-06-13', to: '2026-07-13' });
    expect(cut(2, 2, '2026-01-31', '2026-07-31')).to.deep.equal({ from: '2026-01-31', to: '2026-04-30' });
  });

  it('are days where it is none', () => {
    expect(cut(3, 2, '2026-06-10', '2026-07-01')).to.deep.equal({ from: '2026-06-17', to: '2026-06-24' });
    expect(cut(4, 3, '2026-06-13', '2026-07-13'), 'thirty days are no four periods').to.equal(null);
    expect(cut(5, 4, '2026-06-13', '2026-07-13'), 'a month is five times six days').to.deep.equal({ from: '2026-06-19', to: '2026-06-25' });
  });

  it('are none where nothing is left of them, or where their beginning is not told', () => {
    expect([cut(3, 0, '2026-06-10', '2026-07-01'), cut(0, 1, '2026-06-10', '2026-07-01'), cut(3, 2, null, '2026-07-01')]).to.deep.equal([null, null, null]);
    expect(vessel({ periods: { total: 1, remaining: 1 }, effectiveAt: at('2026-06-10'), expiresAt: at('2026-07-01'), renewalMethod: 'automatic' }).period, 'one, which is the whole').to.deep.equal({ from: '2026-06-10', to: '2026-07-01' });
  });
});
