import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CycleRule, ValidityRule } from '../../mock-api/ledger/policy.js';
import * as time from '../../mock-api/ledger/time.js';
import { cycleAt, cycleCount, endOfValidity } from '../../mock-api/ledger/validity.js';
import { refusal, shown, t } from './support/story.js';

describe('the calendar', () => {
  it('cuts days at UTC+8', () => {
    const early = Date.parse('2019-07-01T16:00:00Z');
    expect(time.toDay(early)).to.equal('2019-07-02');
    expect(time.toDay(early - 1)).to.equal('2019-07-01');
    expect(early).to.equal(t('2019-07-02'));
    expect(time.toInstant(early)).to.equal('2019-07-02T00:00:00+08:00');
    expect(time.toInstant(early + 5)).to.equal('2019-07-02T00:00:00.005+08:00');
    expect(time.timeOfDay(t('2025-01-01 23:59:59'))).to.equal(time.clockTime('23:59:59'));
  });

  it('cuts hours and tells days, months and weekends apart at their very ends', () => {
    expect([time.startOfHour(t('2025-01-02 10:59:59')), time.startOfHour(t('2025-01-02 11:00'))]).to.deep.equal([t('2025-01-02 10:00'), t('2025-01-02 11:00')]);
    const number = time.dayNumber(t('2025-01-02'));
    expect([time.dayNumber(t('2025-01-02') - 1), time.dayNumber(t('2025-01-03') - 1), time.dayByNumber(number)]).to.deep.equal([number - 1, number, t('2025-01-02')]);
    const days = ['2025-01-03 23:59:59', '2025-01-04', '2025-01-05 23:59:59', '2025-01-06'];
    expect(days.map((day) => time.isWeekend(t(day)))).to.deep.equal([false, true, true, false]);
    expect(['2024-02-28', '2024-02-29 23:59:59', '2025-02-28', '2025-12-31', '2025-12-30'].map((day) => time.isLastDayOfMonth(t(day)))).to.deep.equal([false, true, true, true, false]);
    const month = time.monthNumber(t('2025-01-01'));
    expect([month, time.monthNumber(t('2025-01-01') - 1), time.monthByNumber(month), time.monthByNumber(month - 1)]).to.deep.equal([2025 * 12, month - 1, t('2025-01-01'), t('2024-12-01')]);
    expect([time.inMonths({ count: 2, unit: 'year' }), time.inMonths({ count: 2, unit: 'month' })]).to.deep.equal([24, 2]);
  });

  it('knows which hours of the day a moment and a span lie in, over midnight too', () => {
    const clock = fc.integer({ min: 0, max: 24 }).map((hour) => hour * time.HOUR);
    fc.assert(
      fc.property(clock, clock, fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 60 }), (from, to, half, halves) => {
        if (from === to) return;
        const start = t('2025-01-02') + (half * time.HOUR) / 2;
        const end = start + (halves * time.HOUR) / 2;
        const range = [from, to] as const;
        // Each half hour is looked at.
        const inside = (at: number) => (from < to ? time.timeOfDay(at) >= from && time.timeOfDay(at) < to : time.timeOfDay(at) >= from || time.timeOfDay(at) < to);
        let all = true;
        for (let at = start; at < end; at += time.HOUR / 2) all &&= inside(at);
        expect(time.insideClock(start, range)).to.equal(inside(start));
        expect(time.spanInsideClock(start, end, range)).to.equal(all);
      }),
      { numRuns: 500 },
    );
  });

  it('adds months and clamps to their ends', () => {
    expect(shown(time.addMonths(t('2025-01-31 10:30'), 1))).to.equal('2025-02-28 10:30:00');
    expect(shown(time.addMonths(t('2024-01-31'), 1))).to.equal('2024-02-29 00:00:00');
    expect(shown(time.addMonths(t('2024-02-29'), 12))).to.equal('2025-02-28 00:00:00');
    expect(shown(time.addMonths(t('2025-05-31'), -3))).to.equal('2025-02-28 00:00:00');
    expect(shown(time.addMonths(t('2025-11-15'), 3))).to.equal('2026-02-15 00:00:00');
  });

  it('reads days and instants, and nothing else', () => {
    expect(time.toTime('2025-03-01')).to.equal(t('2025-03-01'));
    expect(time.toTime('2025-03-01T00:00:00Z')).to.equal(t('2025-03-01 08:00'));
    expect([time.toTime('2025-03-01T00:00:00.250+08:00'), time.toTime('2025-02-28T10:00:00-06:00')]).to.deep.equal([t('2025-03-01') + 250, t('2025-03-01')]);
    for (const text of ['2025-13-01', '2025-03-01T00:00:00', 'now', '', '2025-03-01T25:00:00Z', '2025-03-010', '12025-03-01', ' 2025-03-01T00:00:00Z', '2025-03-01T00:00:00Z ', '2025-03-01T00:00:00.Z', '2025-03-01T00:00:00.12 Z', '2025-03-01T00:00:00+8:00', '2025-03-01T00:00:00+08:0', '2025-03-01T0:00:00Z', '2025-3-01', '+002025-03-01T00:00:00Z', 'March 1, 2025 00:00:00Z']) {
      expect(refusal(() => time.toTime(text)), text).to.equal('invalidTime');
    }
    for (const text of ['9:00', '24:01', '24:00:01', '25:00', '10:60', '10:00:60', '10:00:0', '', '09:30:', '109:30', '09:301', 'x09:30', '09:30x', '09:3', '30:00']) expect(refusal(() => time.clockTime(text)), text).to.equal('invalidTime');
    expect(['24:00', '09:30:05', '00:00', '19:59:59', '20:10', '10:59'].map(time.clockTime)).to.deep.equal([86_400_000, 34_205_000, 0, 71_999_000, 72_600_000, 39_540_000]);
    // And again, from memory.
    expect(time.clockTime('09:30:05')).to.equal(34_205_000);
  });
});

describe('the end of validity', () => {
  const end = (start: string, months: number, rule: ValidityRule) => {
    const { expiresAt, endsAt } = endOfValidity(t(start), months, rule);
    return [shown(expiresAt), shown(endsAt)];
  };

  it('is the same clock time months later', () => {
    expect(end('2025-03-10 15:20', 12, 'sameClock')).to.deep.equal(['2026-03-10 15:20:00', '2026-03-10 15:20:00']);
    expect(end('2024-02-29 08:00', 12, 'sameClock')[0]).to.equal('2025-02-28 08:00:00');
  });

  it('is the end of the same day, and of the last day for a last day', () => {
    expect(end('2025-01-15 10:00', 1, 'sameDayEnd')).to.deep.equal(['2025-02-15 23:59:59', '2025-02-16 00:00:00']);
    expect(end('2025-01-31 10:00', 1, 'sameDayEnd')[0]).to.equal('2025-02-28 23:59:59');
    expect(end('2025-02-28 10:00', 1, 'sameDayEnd')[0]).to.equal('2025-03-31 23:59:59');
    expect(end('2025-01-30 10:00', 1, 'sameDayEnd')[0]).to.equal('2025-02-28 23:59:59');
  });

  it('is the end of the day before', () => {
    expect(end('2025-01-15 10:00', 1, 'dayBefore')).to.deep.equal(['2025-02-14 23:59:59', '2025-02-15 00:00:00']);
  });

  it('is thirty days to a month', () => {
    expect(end('2025-01-15 10:00', 2, 'thirtyDays')[0]).to.equal('2025-03-16 10:00:00');
  });
});

describe('cycles', () => {
  const cycle = (at: string, start: string, endsAt: string, rule: CycleRule) => {
    const span = cycleAt(t(at), t(start), t(endsAt), rule);
    return [span.index, shown(span.start), shown(span.end)];
  };

  it('of the calendar begin at midnights, full hours and firsts of the month', () => {
    expect(cycle('2025-01-16 12:00', '2025-01-15 10:00', '2025-02-15', { unit: 'day', from: 'calendar' })).to.deep.equal([1, '2025-01-16 00:00:00', '2025-01-17 00:00:00']);
    expect(cycle('2025-01-15 10:10', '2025-01-15 10:10', '2025-02-15', { unit: 'hour', from: 'calendar' })).to.deep.equal([0, '2025-01-15 10:10:00', '2025-01-15 11:00:00']);
    expect(cycle('2025-02-01', '2025-01-15 10:00', '2025-03-15 10:00', { unit: 'month', from: 'calendar' })).to.deep.equal([1, '2025-02-01 00:00:00', '2025-03-01 00:00:00']);
    expect(cycle('2025-03-02', '2025-01-15 10:00', '2025-03-15 10:00', { unit: 'month', from: 'calendar' })).to.deep.equal([2, '2025-03-01 00:00:00', '2025-03-15 10:00:00']);
  });

  it('from purchase begin at its clock time, clamped in short months', () => {
    const rule: CycleRule = { unit: 'month', from: 'purchase' };
    expect(cycle('2025-02-28 10:00', '2025-01-31 10:00', '2025-07-31 10:00', rule)).to.deep.equal([1, '2025-02-28 10:00:00', '2025-03-31 10:00:00']);
    expect(cycle('2025-02-28 09:59', '2025-01-31 10:00', '2025-07-31 10:00', rule)[0]).to.equal(0);
    expect(cycle('2025-01-16 09:59', '2025-01-15 10:00', '2025-02-15', { unit: 'day', from: 'purchase' })[0]).to.equal(0);
    expect(cycle('2025-03-14 23:59', '2025-01-15 10:00', '2025-04-15', { unit: 'month', from: 'purchaseDay' })).to.deep.equal([1, '2025-02-15 00:00:00', '2025-03-15 00:00:00']);
  });

  it('of traffic packs reset at 24:00 of the day of purchase: N months, N cycles, N − 1 resets', () => {
    const rule: CycleRule = { unit: 'month', from: 'purchaseDayEnd' };
    const start = t('2025-01-15 10:00');
    const { endsAt } = endOfValidity(start, 3, 'sameDayEnd');
    expect(cycleCount(start, endsAt, rule)).to.equal(3);
    expect(cycle('2025-02-15 23:59', '2025-01-15 10:00', shown(endsAt)!, rule)).to.deep.equal([0, '2025-01-15 10:00:00', '2025-02-16 00:00:00']);
    expect(cycle('2025-02-16', '2025-01-15 10:00', shown(endsAt)!, rule)[0]).to.equal(1);
  });

  it('follow one another without a gap, from the first to the last', () => {
    const rules = fc.record({ unit: fc.constantFrom('hour', 'day', 'month'), from: fc.constantFrom('calendar', 'purchase', 'purchaseDay', 'purchaseDayEnd') } as const);
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 3e10 }), fc.integer({ min: 1, max: 100 }), (rule, offset, days) => {
        const start = t('2024-01-20') + offset;
        const endsAt = start + days * time.DAY;
        let at = start;
        let index = 0;
        while (at < endsAt && index < 400) {
          const span = cycleAt(at, start, endsAt, rule);
          expect([span.index, span.start]).to.deep.equal([index, at]);
          expect(cycleAt(span.end - 1, start, endsAt, rule).index).to.equal(index);
          at = span.end;
          index++;
        }
        if (at === endsAt) expect(cycleCount(start, endsAt, rule)).to.equal(index);
      }),
    );
  });
});
