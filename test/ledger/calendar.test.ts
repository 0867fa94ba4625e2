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
    for (const text of ['2025-13-01', '2025-03-01T00:00:00', 'now', '', '2025-03-01T25:00:00Z']) {
      expect(refusal(() => time.toTime(text)), text).to.equal('invalidTime');
    }
    for (const text of ['9:00', '24:01', '25:00', '10:60', '']) expect(refusal(() => time.clockTime(text)), text).to.equal('invalidTime');
    expect([time.clockTime('24:00'), time.clockTime('09:30:05')]).to.deep.equal([86_400_000, 34_205_000]);
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
