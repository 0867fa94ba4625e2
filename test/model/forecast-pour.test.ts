import { expect } from '@open-wc/testing';
import { addDays } from '../../src/model/days.js';
import { monthsBetween, pour, type Vessel } from '../../src/model/forecast-pour.js';

const today = '2026-06-28';
const day = (later: number) => addDays(today, later);
const vessel = (more: Partial<Vessel> = {}): Vessel => ({ left: 100, quota: 100, from: '2026-01-01', to: '2027-12-31', end: 1, period: null, refill: 0, lastReset: '2027-12-31', ...more });
const monthly = (more: Partial<Vessel> = {}) => vessel({ period: { from: '2026-06-01', to: '2026-07-01' }, ...more });

/** Use that comes evenly, or all of it at noon. */
const evenly = (clock: number) => clock;
const atNoon = (clock: number) => (clock < 0.5 ? 0 : 1);

function poured(uses: readonly number[], vessels: readonly Vessel[], { before = evenly, now = 0 } = {}) {
  let sum = 0;
  return pour(new Float64Array(uses.map((use) => (sum += use))), vessels, today, before, now);
}
const courses = (...all: Parameters<typeof poured>) => poured(...all).map(({ course }) => [...course]);
const tens = (days: number) => Array.from({ length: days }, () => 10);

describe('use taken out of a pack', () => {
  it('is less in it on each day', () => {
    const [one] = poured([10, 20, 0, 5], [vessel()]);
    expect([...one!.course]).to.deep.equal([90, 70, 70, 65]);
    expect(one).to.include({ emptied: null, atReset: null, atEnd: 65 });
  });

  it('empties it on the day on which nothing is left, and takes no more', () => {
    const [one] = poured(tens(4), [vessel({ left: 25 })]);
    expect([...one!.course]).to.deep.equal([15, 5, 0, 0]);
    expect(one!.emptied).to.deep.equal({ day: day(2), period: '2026-01-01' });
    expect(poured(tens(4), [vessel({ left: 20 })])[0]!.emptied?.day, 'to the last').to.equal(day(1));
  });

  it('empties it but for the traces of a computation, which are told by what it holds in whole', () => {
    const emptied = (left: number) => poured(tens(4), [vessel({ left })])[0]!.emptied?.day;
    expect([emptied(20 + 5e-8), emptied(20 + 2e-7)]).to.deep.equal([day(1), day(2)]);
    expect(emptied(0)).to.equal(day(0));
  });

  it('is nothing before it begins', () => {
    const [one] = poured(tens(3), [vessel({ from: day(1), left: 15 })]);
    expect([...one!.course]).to.deep.equal([15, 5, 0]);
    expect(one!.emptied).to.deep.equal({ day: day(2), period: day(1) });
    expect(poured(tens(1), [vessel({ from: day(1), left: 0 })])[0]!.emptied, 'an empty one is not yet missed').to.equal(null);
  });

  it('is what comes before its end on the last day, and nothing is told after it', () => {
    expect(courses(tens(4), [vessel({ to: day(1), end: 0.25 })])).to.deep.equal([[90, 87.5, NaN, NaN]]);
    expect(poured(tens(4), [vessel({ to: day(1), end: 0.25 })])[0]!.atEnd).to.equal(87.5);
    expect(courses(tens(2), [vessel({ to: day(1), end: 0.5 })], { before: atNoon })).to.deep.equal([[90, 80]]);
    expect(courses(tens(2), [vessel({ to: day(1), end: 0.4 })], { before: atNoon })).to.deep.equal([[90, 90]]);
    expect(poured(tens(3), [vessel({ to: day(1), left: 20 })])[0]!.atEnd).to.equal(0);
  });

  it('is of today what is still to come', () => {
    expect(courses([10, 20], [vessel()], { now: 0.5 })).to.deep.equal([[90, 70]]);
    expect(courses([10], [vessel({ to: today, end: 0.75 })], { now: 0.5 }), 'half of what is left of it').to.deep.equal([[95]]);
    expect(courses([10], [vessel({ to: today, end: 0.4 })], { now: 0.5 }), 'it has ended').to.deep.equal([[100]]);
    expect(courses([10, 10], [vessel()], { now: 0.75, before: atNoon }), 'all of today has come').to.deep.equal([[100, 90]]);
  });
});

describe('use taken out of packs one after the other', () => {
  it('is taken out of the next what the first cannot give', () => {
    expect(courses(tens(4), [vessel({ left: 15 }), vessel({ left: 18 }), vessel()])).to.deep.equal([[5, 0, 0, 0], [18, 13, 3, 0], [100, 100, 100, 93]]);
  });

  it('is taken out of the next from the very moment at which the first ends', () => {
    expect(courses(tens(3), [vessel({ to: day(1), end: 0.25 }), vessel()])).to.deep.equal([[90, 87.5, NaN], [100, 92.5, 82.5]]);
  });

  it('is cut in the order of the hours, whichever pack cuts', () => {
    const ends = vessel({ to: day(3), end: 0.75 });
    const filled = monthly({ left: 2, refill: 0.25 });
    expect(courses(tens(4), [ends, filled])).to.deep.equal([[90, 80, 70, 62.5], [2, 2, 2, 97.5]]);
  });

  it('is taken out of the first again when that is filled up', () => {
    expect(courses(tens(5), [monthly({ left: 15, quota: 15 }), vessel()])).to.deep.equal([[5, 0, 0, 5, 0], [100, 95, 85, 85, 80]]);
  });

  it('tells of each when it was empty', () => {
    const all = poured(tens(4), [vessel({ left: 5 }), vessel({ left: 20, from: '2026-02-02' })]);
    expect(all.map(({ emptied }) => emptied)).to.deep.equal([{ day: day(0), period: '2026-01-01' }, { day: day(2), period: '2026-02-02' }]);
  });
});

describe('a pack that is filled up', () => {
  it('is full when a period begins, and tells what the one before left', () => {
    const [one] = poured(tens(4), [monthly({ left: 50 })]);
    expect([...one!.course]).to.deep.equal([40, 30, 20, 90]);
    expect(one).to.include({ emptied: null, atReset: 20, atEnd: 90 });
  });

  it('tells the period in which it was empty first', () => {
    expect(poured(tens(5), [monthly({ left: 15 })])[0]).to.deep.include({ emptied: { day: day(1), period: '2026-06-01' }, atReset: 0 });
    expect(poured(tens(14), [monthly({ left: 90 })])[0]!.emptied).to.deep.equal({ day: '2026-07-10', period: '2026-07-01' });
  });

  it('tells what the first period left, not a later one', () => {
    expect(poured(tens(35), [monthly({ left: 50 })])[0]!.atReset).to.equal(20);
  });

  it('is filled up at its time of the day', () => {
    expect(courses(tens(4), [monthly({ left: 50, refill: 0.25 })])).to.deep.equal([[40, 30, 20, 92.5]]);
    expect(courses(tens(4), [monthly({ left: 50, refill: 0.5 })], { before: atNoon })).to.deep.equal([[40, 30, 20, 100]]);
    expect(poured(tens(4), [monthly({ left: 50, refill: 0.25 })])[0]!.atReset).to.equal(17.5);
  });

  it('is filled up today, at its time or at once when that has gone by', () => {
    const ends = { period: { from: '2026-05-28', to: today } };
    expect(courses([8], [vessel({ ...ends, left: 50, refill: 0.75 })], { now: 0.5 }), 'half of the rest comes after it').to.deep.equal([[96]]);
    expect(courses([8], [vessel({ ...ends, left: 50, refill: 0.5 })], { now: 0.5 })).to.deep.equal([[92]]);
    expect(courses([8], [vessel({ ...ends, left: 50, refill: 0.25 })], { now: 0.5 })).to.deep.equal([[92]]);
  });

  it('has caught up with periods that have gone by', () => {
    const [one] = poured(tens(3), [vessel({ left: 50, period: { from: '2026-06-01', to: '2026-06-08' } })]);
    expect([...one!.course], 'and once more on the day after').to.deep.equal([90, 90, 80]);
    expect(one!.atReset).to.equal(50);
    expect(poured([100], [vessel({ left: 50, period: { from: '2026-06-01', to: '2026-06-08' } })])[0]!.emptied).to.deep.equal({ day: today, period: '2026-06-22' });
  });

  it('is filled up week by week, or on its day of each month', () => {
    const full = (period: NonNullable<Vessel['period']>, more: Partial<Vessel> = {}) =>
      courses(tens(130), [vessel({ quota: 10_000, left: 10_000, period, ...more })])[0]!.flatMap((left, index) => (left === 9_990 && index > 0 ? [day(index)] : [])).slice(0, 3);
    expect(full({ from: '2026-06-25', to: '2026-07-02' })).to.deep.equal(['2026-07-02', '2026-07-09', '2026-07-16']);
    expect(full({ from: '2026-05-31', to: '2026-06-30' }), 'the last day of a short month').to.deep.equal(['2026-06-30', '2026-07-31', '2026-08-31']);
    expect(full({ from: '2026-04-30', to: '2026-07-30' }), 'a quarter').to.deep.equal(['2026-07-30', '2026-10-30']);
  });

  it('is filled up on its last day for that, and not after it', () => {
    expect(courses(tens(5), [monthly({ left: 50, lastReset: '2026-07-01' })])).to.deep.equal([[40, 30, 20, 90, 80]]);
    const [one] = poured(tens(5), [monthly({ left: 50, lastReset: '2026-06-30' })]);
    expect([...one!.course]).to.deep.equal([40, 30, 20, 10, 0]);
    expect(one).to.deep.include({ atReset: null, emptied: { day: '2026-07-02', period: '2026-06-01' } });
  });
});

describe('whole months between two days', () => {
  it('are counted over the ends of years, and of short months', () => {
    expect([['2026-06-15', '2026-07-15'], ['2025-11-30', '2026-02-28'], ['2024-02-29', '2025-02-28'], ['2026-01-01', '2028-03-01']].map(([from, to]) => monthsBetween(from!, to!))).to.deep.equal([1, 3, 12, 26]);
  });

  it('are none where there is a part of one', () => {
    expect([['2026-06-15', '2026-07-14'], ['2026-06-15', '2026-06-22'], ['2026-02-28', '2026-03-31']].map(([from, to]) => monthsBetween(from!, to!))).to.deep.equal([0, 0, 0]);
  });
});
