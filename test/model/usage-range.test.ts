import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/model/days.js';
import { axisDays } from '../../src/model/usage-axis.js';
import { bucketsOf } from '../../src/model/usage-buckets.js';
import { granularities, granularityFor } from '../../src/model/usage-choices.js';
import { datesOf, isPreset, namedRange, presetOf, presetRange, previousRange, rangePresets, splitRange, usageWindow, withinWindow } from '../../src/model/usage-range.js';
import type { Capabilities } from '../../src/contract/index.js';

/** Today is 18 June 2026 in Shanghai, while it is still the 17th in London. */
const capabilities = {
  serverTime: '2026-06-17T23:30:00Z',
  billingTimeZone: 'Asia/Shanghai',
  limits: { usageDays: 365, usageSpanDays: 90 },
} as Capabilities;
const window = usageWindow(capabilities);

/** Any range of days, up to 400 of them. */
const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 400 }))
  .map(([start, days]) => ({ from: addDays('2023-01-01', start), to: addDays('2023-01-01', start + days) }));

describe('usage range', () => {
  it('reaches from so many days ago to the end of today, in the billing zone', () => {
    expect(window).to.deep.equal({ from: '2025-06-18', to: '2026-06-19' });
  });

  it('names ranges that end with today', () => {
    expect(presetRange('7d', window)).to.deep.equal({ from: '2026-06-12', to: '2026-06-19' });
    expect(presetRange('6m', window)).to.deep.equal({ from: '2025-12-19', to: '2026-06-19' });
    expect(presetRange('12m', window)).to.deep.equal({ from: '2025-06-19', to: '2026-06-19' });
  });

  it('cuts a named range where the window ends', () => {
    expect(presetRange('12m', { from: '2026-01-01', to: '2026-06-19' }).from).to.equal('2026-01-01');
  });

  for (const preset of rangePresets) {
    it(`knows ${preset} again`, () => expect(presetOf(presetRange(preset, window), window)).to.equal(preset));
  }

  it('has no name for other ranges', () => expect(presetOf({ from: '2026-01-01', to: '2026-01-05' }, window)).to.equal(null));

  it('reads two days with a slash between them', () => {
    expect(namedRange('2026-01-05/2026-02-01', window)).to.deep.equal({ from: '2026-01-05', to: '2026-02-01' });
    expect(namedRange('2020-01-01/2026-02-01', window).from).to.equal(window.from);
  });

  for (const text of ['', 'yesterday', '2026-02-30/2026-03-05', '2026-03-05/2026-03-01', '2020-01-01/2020-02-01', '2026-01-01', '/']) {
    it(`takes the last 30 days for ${JSON.stringify(text)}`, () => expect(namedRange(text, window)).to.deep.equal(presetRange('30d', window)));
  }

  it('reads any named range', () => {
    for (const preset of rangePresets) expect(namedRange(preset, window), preset).to.deep.equal(presetRange(preset, window));
    expect([isPreset('30d'), isPreset('31d'), isPreset('')]).to.deep.equal([true, false, false]);
  });

  it('knows the days that a text tells by its dates, wherever they lie', () => {
    expect(datesOf('1999-12-31/2000-01-01')).to.deep.equal({ from: '1999-12-31', to: '2000-01-01' });
    for (const text of ['', '/', '2026-01-01', '2026-01-01/', '/2026-01-01', '2026-01-01/2026-01-01', '2026-01-02/2026-01-01', '2026-01-01/soon', 'a/2026-01-01', '2026-02-30/2026-03-05']) expect(datesOf(text), text).to.equal(null);
  });

  it('has nothing in the window of a range that only touches it, or is none', () => {
    const inside = (from: string, to: string) => withinWindow({ from, to }, window);
    expect([inside('2026-06-19', '2026-07-01'), inside('2025-06-01', '2025-06-18'), inside('2026-01-01', '2026-01-01'), inside('soon', '2026-01-01'), inside('2026-01-01', 'z')]).to.deep.equal([null, null, null, null, null]);
    expect([inside('2026-06-18', '2026-07-01'), inside('2025-06-01', '2025-06-19')]).to.deep.equal([{ from: '2026-06-18', to: '2026-06-19' }, { from: '2025-06-18', to: '2025-06-19' }]);
  });

  it('keeps what lies in the window of any range', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const inside = withinWindow(range, window);
        if (inside === null) expect(range.to <= window.from || range.from >= window.to).to.equal(true);
        else expect(inside.from >= window.from && inside.to <= window.to && inside.from >= range.from && inside.to <= range.to && inside.from < inside.to).to.equal(true);
      }),
    );
  });

  it('goes back as many days, as far as the window reaches', () => {
    expect(previousRange(presetRange('30d', window), window)).to.deep.equal({ from: '2026-04-20', to: '2026-05-20' });
    expect(previousRange(presetRange('12m', window), window)).to.equal(null);
    expect(previousRange({ from: '2025-06-20', to: '2025-06-22' }, window), 'to its first day').to.deep.equal({ from: '2025-06-18', to: '2025-06-20' });
    expect(previousRange({ from: '2025-06-19', to: '2025-06-21' }, window)).to.equal(null);
  });

  it('splits into parts that leave out nothing, overlap nowhere and are never too long', () => {
    fc.assert(
      fc.property(anyRange, fc.integer({ min: 1, max: 120 }), (range, most) => {
        const parts = splitRange(range, most);
        expect(parts[0]!.from).to.equal(range.from);
        expect(parts.at(-1)!.to).to.equal(range.to);
        for (const [index, part] of parts.entries()) {
          expect(daysBetween(part.from, part.to)).to.be.within(1, most);
          if (index > 0) expect(part.from).to.equal(parts[index - 1]!.to);
        }
        expect(parts.length).to.equal(Math.ceil(daysBetween(range.from, range.to) / most));
      }),
    );
  });
});

describe('usage buckets', () => {
  it('begin weeks on Monday and months on the first, and say what the range cuts off', () => {
    const range = { from: '2026-04-29', to: '2026-05-12' };
    expect(bucketsOf(range, 'week')).to.deep.equal([
      { from: '2026-04-29', to: '2026-05-04', first: 0, days: 5, whole: 7 },
      { from: '2026-05-04', to: '2026-05-11', first: 5, days: 7, whole: 7 },
      { from: '2026-05-11', to: '2026-05-12', first: 12, days: 1, whole: 7 },
    ]);
    expect(bucketsOf(range, 'month')).to.deep.equal([
      { from: '2026-04-29', to: '2026-05-01', first: 0, days: 2, whole: 30 },
      { from: '2026-05-01', to: '2026-05-12', first: 2, days: 11, whole: 31 },
    ]);
  });

  it('hold each day of any range once', () => {
    fc.assert(
      fc.property(anyRange, fc.constantFrom(...granularities), (range, granularity) => {
        const buckets = bucketsOf(range, granularity);
        let next = 0;
        for (const { from, to, first, days, whole } of buckets) {
          expect(first).to.equal(next);
          expect([addDays(range.from, first), addDays(range.from, first + days)]).to.deep.equal([from, to]);
          expect(days).to.be.within(1, whole);
          next = first + days;
        }
        expect(next).to.equal(daysBetween(range.from, range.to));
      }),
    );
  });

  it('are days for as long as bars stay wide enough', () => {
    expect(granularityFor(presetRange('90d', window))).to.equal('day');
    expect(granularityFor(presetRange('6m', window))).to.equal('week');
    expect((['30d', '90d', '6m', '12m'] as const).map((preset) => granularityFor(presetRange(preset, window), 248)), 'in a narrow place no bar is thinner than its texture').to.deep.equal(['day', 'week', 'week', 'month']);
  });
});

describe('usage axis', () => {
  const labels = (range: { from: string; to: string }, granularity: 'day' | 'week' | 'month', most: number) =>
    axisDays(bucketsOf(range, granularity), granularity, most).map(({ day, style }) => `${day} ${style}`);

  it('names every day of a short range', () => {
    expect(labels({ from: '2026-06-01', to: '2026-06-04' }, 'day', 12)).to.deep.equal(['2026-06-01 day', '2026-06-02 day', '2026-06-03 day']);
  });

  it('names days at equal distances when not all fit', () => {
    expect(labels({ from: '2026-06-01', to: '2026-06-16' }, 'day', 4)).to.deep.equal(['2026-06-01 day', '2026-06-06 day', '2026-06-11 day']);
  });

  it('names long ranges by their months, with the year where it begins', () => {
    expect(labels({ from: '2025-10-15', to: '2026-02-10' }, 'day', 8)).to.deep.equal(['2025-11-01 monthOfYear', '2025-12-01 month', '2026-01-01 monthOfYear', '2026-02-01 month']);
  });

  it('names days of several months where there is room for many labels', () => {
    const range = { from: '2026-03-21', to: '2026-06-19' };
    expect(labels(range, 'day', 54).slice(0, 2)).to.deep.equal(['2026-03-21 day', '2026-03-23 day']);
    expect(labels(range, 'day', 20)[0]).to.equal('2026-04-01 monthOfYear');
  });

  it('counts in steps without effort, as many as fit', () => {
    const days = (count: number, most: number) => labels({ from: '2026-06-01', to: addDays('2026-06-01', count) }, 'day', most).map((label) => Number(label.slice(8, 10)));
    expect([days(6, 3), days(7, 3), days(10, 5), days(11, 5), days(14, 2), days(15, 2), days(28, 2)]).to.deep.equal([[1, 3, 5], [1, 6], [1, 3, 5, 7, 9], [1, 6, 11], [1, 8], [1, 11], [1, 15]]);
  });

  it('names days as long as no four months begin, or where there is room for eight labels and more in each', () => {
    const [three, four] = [{ from: '2026-04-01', to: '2026-06-30' }, { from: '2026-04-01', to: '2026-07-02' }];
    expect([labels(three, 'day', 10)[1], labels(four, 'day', 10)[1]]).to.deep.equal(['2026-04-11 day', '2026-05-01 month']);
    expect([labels(four, 'day', 32)[1], labels(four, 'day', 33)[1]]).to.deep.equal(['2026-05-01 month', '2026-04-06 day']);
    expect(labels(four, 'day', 92).length, 'each of them').to.equal(92);
  });

  it('names months at equal distances, and the year where it turns', () => {
    const months = (to: string, most: number) => labels({ from: '2025-10-01', to }, 'month', most).map((label) => label.replace(/-01 /, ' '));
    expect(months('2026-02-01', 4)).to.deep.equal(['2025-10 monthOfYear', '2025-11 month', '2025-12 month', '2026-01 monthOfYear']);
    expect(months('2026-04-01', 3)).to.deep.equal(['2025-10 monthOfYear', '2025-12 month', '2026-02 monthOfYear']);
    expect(months('2026-05-01', 3)).to.deep.equal(['2025-10 monthOfYear', '2026-01 monthOfYear', '2026-04 month']);
    expect(months('2030-10-01', 4)).to.have.length.at.most(4);
  });

  it('names weeks by the month in which they begin, and a month that is cut off not at all', () => {
    expect(labels({ from: '2026-01-20', to: '2026-06-01' }, 'week', 5)).to.deep.equal(['2026-02-02 monthOfYear', '2026-03-02 month', '2026-04-06 month', '2026-05-04 month']);
    expect(labels({ from: '2026-02-01', to: '2026-06-01' }, 'week', 5)[0]).to.equal('2026-02-01 monthOfYear');
  });

  it('never names more than fit, and always something', () => {
    fc.assert(
      fc.property(anyRange, fc.constantFrom(...granularities), fc.integer({ min: 1, max: 20 }), (range, granularity, most) => {
        const buckets = bucketsOf(range, granularity);
        const named = axisDays(buckets, granularity, most);
        expect(named.length).to.be.within(1, most);
        for (const { index, day } of named) expect(buckets[index]!.from).to.equal(day);
      }),
    );
  });
});

describe('the axis of part of a month', () => {
  it('names its first day alone where a single label fits, or none', () => {
    for (const most of [1, 0]) expect(axisDays(bucketsOf({ from: '2026-02-02', to: '2026-03-01' }, 'day'), 'day', most), String(most)).to.deep.equal([{ index: 0, day: '2026-02-02', style: 'day' }]);
  });
});
