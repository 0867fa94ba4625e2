import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Usage, UsagePoint } from '../../src/contract/index.js';
import { addDays } from '../../src/model/days.js';
import { quantity, sum, toDecimal, zero } from '../../src/model/quantity.js';
import { dailyUsage, foldSeries } from '../../src/model/usage-series.js';
import { usageSummary } from '../../src/model/usage-summary.js';
import { readingOf, toUnit, unitFactor } from '../../src/model/usage-units.js';
import { usageView } from '../../src/model/usage-view.js';
import { written } from './usage-of.js';

const range = { from: '2026-06-01', to: '2026-06-06' };

/** Points from a list of usage by day; a gap where there is none. */
const points = (values: readonly (string | null)[], from = range.from): UsagePoint[] =>
  values.flatMap((usage, day) => (usage === null ? [] : [{ day: addDays(from, day), usage, count: '1' }]));

const answer = (summary: UsagePoint[], specifications: Record<string, UsagePoint[]> = {}, more: Partial<Usage> = {}): Usage => ({
  product: 'mps',
  ...range,
  regions: ['ap-guangzhou'],
  asOf: '2026-06-06T00:00:00+08:00',
  tasks: [
    {
      taskType: 'Transcode',
      unit: 'second',
      summary,
      specifications: Object.entries(specifications).map(([specification, each]) => ({ specification, points: each })),
    },
  ],
  ...more,
});

const read = (answers: readonly Usage[], measure: 'usage' | 'count' = 'usage') => dailyUsage(answers, { range, taskType: 'Transcode', measure });

describe('usage series', () => {
  it('keep zero and no data apart', () => {
    const { totals, series } = read([answer(points(['5', '0', null, '2']), { Audio: points(['5', '0', null, '2']) })]);
    expect(written(totals)).to.deep.equal(['5', '0', null, '2', null]);
    expect(series.map(({ name, values }) => [name, written(values)])).to.deep.equal([['Audio', ['5', '0', null, '2', null]]]);
  });

  it('join the parts of a range, whatever their order', () => {
    const parts = [answer(points(['3', '4'], '2026-06-04'), { Audio: points(['3', '4'], '2026-06-04') }), answer(points(['1', '2']), { Remuxing: points(['1', '2']) })];
    expect(written(read(parts).totals)).to.deep.equal(['1', '2', null, '3', '4']);
    expect(read(parts).series.map(({ name }) => name)).to.deep.equal(['Audio', 'Remuxing']);
  });

  it('join what several parts tell of one specification', () => {
    const parts = [answer([], { Audio: points(['1', '2']) }), answer([], { Audio: points(['3', '4'], '2026-06-04') })];
    expect(read(parts).series.map(({ name, values }) => [name, written(values)])).to.deep.equal([['Audio', ['1', '2', null, '3', '4']]]);
  });

  it('have no specification without data, and no rest where a breakdown explains more than the whole', () => {
    const { series, totals } = read([answer(points(['5', null, '1']), { Audio: points(['5', '2', '4']), Remuxing: [], Far: points(['1'], '2027-01-01') })]);
    expect(series.map(({ id }) => id)).to.deep.equal(['specification Audio']);
    expect(written(totals), 'the whole is as it was said').to.deep.equal(['5', '2', '1', null, null]);
  });

  it('stand in the order of their names where they are of one size', () => {
    expect(read([answer([], { B: points(['1']), C: points(['2']), A: points(['1']), D: points(['1']) })]).series.map(({ name }) => name)).to.deep.equal(['C', 'A', 'B', 'D']);
  });

  it('stay as they are where all may be named', () => {
    const { series } = read([answer([], { A: points(['1']), B: points(['2']) })]);
    expect(foldSeries(series, 2)).to.equal(series);
    expect(foldSeries(series, 1).map(({ role, members, total }) => [role, members, toDecimal(total)])).to.deep.equal([['other', 2, '3']]);
  });

  it('leave out days outside the range and other task types', () => {
    const outside = points(['9'], '2026-06-06');
    const other = { ...answer([]).tasks[0]!, taskType: 'Snapshot', unit: 'image', summary: points(['7']) };
    const { totals, unit } = read([answer(outside, {}, { tasks: [other, ...answer(outside).tasks] })]);
    expect(written(totals)).to.deep.equal([null, null, null, null, null]);
    expect(unit).to.equal('second');
  });

  it('are one whole where there is no breakdown', () => {
    const { series } = read([answer(points(['5', '0']))]);
    expect(series.map(({ role, id }) => [role, id])).to.deep.equal([['whole', 'whole']]);
  });

  it('show what a breakdown does not explain as a series of its own, so that nothing is lost', () => {
    const { series } = read([answer(points(['5', '4']), { Audio: points(['3', '4']) })]);
    expect(series.map(({ role, values }) => [role, written(values)])).to.deep.equal([
      ['specification', ['3', '4', null, null, null]],
      ['rest', ['2', null, null, null, null]],
    ]);
  });

  it('add up the breakdown where the whole was not said', () => {
    expect(written(read([answer([], { Audio: points(['3']), Remuxing: points(['0.5']) })]).totals)).to.deep.equal(['3.5', null, null, null, null]);
  });

  it('count tasks in tasks', () => {
    const { unit, totals } = read([answer(points(['5', '0']))], 'count');
    expect([unit, ...written(totals)]).to.deep.equal(['task', '1', '1', null, null, null]);
  });

  it('survive names that look like members of an object', () => {
    const { series } = read([answer(points(['2']), Object.fromEntries([['__proto__', points(['1'])], ['constructor', points(['1'])]]))]);
    expect(series.map(({ role }) => role)).to.include('specification');
  });

  it('fold the smaller ones into one, and lose nothing by it', () => {
    const amounts = fc.array(fc.array(fc.option(fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String)), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 10 }), (all, most) => {
        const { series } = read([answer([], Object.fromEntries(all.map((values, index) => [`s${index}`, points(values)])))]);
        const folded = foldSeries(series, most);
        expect(folded.length).to.equal(Math.min(series.length, most));
        expect(sum(folded.map(({ total }) => total)) === sum(series.map(({ total }) => total))).to.equal(true);
        expect(folded.reduce((count, { members }) => count + members, 0)).to.equal(series.length);
        for (let index = 1; index < series.length; index += 1) expect(series[index - 1]!.total >= series[index]!.total).to.equal(true);
      }),
    );
  });
});

describe('usage view', () => {
  const usage = read([answer(points(['5', '0', null, '2.5']), { Audio: points(['5', '0', null, '2.5']) })]);

  it('adds days up to weeks, to the last digit', () => {
    const view = usageView(usage, { granularity: 'week', most: 8, parts: [{ ...range, state: 'ready' }] });
    expect(written(view.totals)).to.deep.equal(['7.5']);
    expect(written(view.series[0]!.values)).to.deep.equal(['7.5']);
  });

  it('tells days without data from days on their way and days that failed', () => {
    const parts = [
      { from: '2026-06-01', to: '2026-06-04', state: 'ready' as const },
      { from: '2026-06-04', to: '2026-06-05', state: 'failed' as const },
      { from: '2026-06-05', to: '2026-06-06', state: 'pending' as const },
    ];
    expect(usageView(usage, { granularity: 'day', most: 8, parts }).states).to.deep.equal(['data', 'data', 'none', 'failed', 'pending']);
    expect(usageView(usage, { granularity: 'week', most: 8, parts }).states).to.deep.equal(['failed']);
  });
});

describe('usage summary', () => {
  const now = read([answer(points(['5', '0', null, '20', '2']))]);
  const before = { ...read([answer(points(['1', '2', '3', '4', '100']))]), range: { from: '2026-05-27', to: '2026-06-01' } };

  it('gives total, average over the days with data, and the peak', () => {
    const summary = usageSummary(now, null, '2026-07-01');
    expect(toDecimal(summary.total!)).to.equal('27');
    expect(toDecimal(summary.average!)).to.equal('6.75');
    expect([summary.peak!.day, toDecimal(summary.peak!.value)]).to.deep.equal(['2026-06-04', '20']);
    expect(summary.days).to.deep.equal({ withData: 4, without: 1 });
    expect(summary.change).to.equal(null);
  });

  it('compares with the days before', () => {
    const { change } = usageSummary(now, before, '2026-07-01');
    expect([toDecimal(change!.now), toDecimal(change!.before)]).to.deep.equal(['27', '110']);
    expect(change!.ratio).to.be.closeTo(-83 / 110, 1e-12);
  });

  it('leaves a day that is not over out of the comparison, and its fellow too', () => {
    const { change } = usageSummary(now, before, '2026-06-05');
    expect([toDecimal(change!.now), toDecimal(change!.before), change!.ratio]).to.deep.equal(['25', '10', 1.5]);
  });

  it('finds the peak on any day, the first of them too, and the earliest of several', () => {
    const peak = (...values: readonly (string | null)[]) => usageSummary(read([answer(points(values))]), null, '2026-07-01').peak?.day;
    expect([peak('9', '1'), peak(null, '2', '7', '7'), peak('1', '2', '3', '4', '5')]).to.deep.equal(['2026-06-01', '2026-06-03', '2026-06-05']);
  });

  it('compares all days where the last one is over', () => {
    expect(toDecimal(usageSummary(now, before, '2026-06-06').change!.now)).to.equal('27');
    const gaps = { ...before, totals: before.totals.map((value, day) => (day === 1 ? undefined : value)) };
    expect(toDecimal(usageSummary(now, gaps, '2026-07-01').change!.before), 'with days without data').to.equal('108');
  });

  it('says nothing of where a range tends to while days of it have not been read', () => {
    const even = { ...now, totals: Array.from({ length: 14 }, () => quantity('1')), range: { from: '2026-06-01', to: '2026-06-15' } };
    expect([usageSummary(even, null, '2026-07-01').trend, usageSummary(even, null, '2026-07-01', false).trend]).to.deep.equal([0, null]);
  });

  it('has no ratio to nothing, and no comparison without data', () => {
    const nothing = { ...before, totals: before.totals.map(() => zero) };
    expect(usageSummary(now, nothing, '2026-07-01').change!.ratio).to.equal(null);
    expect(usageSummary(now, { ...before, totals: before.totals.map(() => undefined) }, '2026-07-01').change).to.equal(null);
  });

  it('is empty where there is no data, and has no peak where all is zero', () => {
    expect(usageSummary(read([answer([])]), null, '2026-07-01')).to.deep.equal({ total: null, average: null, peak: null, days: { withData: 0, without: 5 }, change: null, trend: null });
    expect(usageSummary(read([answer(points(['0', '0']))]), null, '2026-07-01').peak).to.equal(null);
  });
});

describe('usage units', () => {
  for (const [amount, unit, read] of [
    ['59', 'second', '59 second'],
    ['60', 'second', '1 minute'],
    ['5400', 'second', '1.5 hour'],
    ['0.5', 'minute', '30 second'],
    ['0', 'minute', '0 minute'],
    ['-7200', 'second', '-2 hour'],
    ['1500000000', 'byte', '1.5 GB'],
    ['0.25', 'GB', '250 MB'],
    ['12345', 'image', '12345 image'],
    ['12', null, '12 null'],
  ] as const) {
    it(`${amount} ${unit ?? 'of no unit'} reads best as ${read}`, () => {
      const reading = readingOf(amount, unit);
      expect(`${reading.amount} ${reading.unit}`).to.equal(read);
    });
  }

  it('has a factor for drawing that agrees with exact conversion', () => {
    for (const [from, to] of [['second', 'hour'], ['minute', 'second'], ['byte', 'TB'], ['image', 'image'], [null, null]] as const) {
      const value = quantity('123456.5');
      expect(Number(value) * unitFactor(from, to)).to.be.closeTo(Number(toDecimal(toUnit(value, from, to))), 1e-9);
    }
  });
});

describe('the unit to read an amount in', () => {
  it('is the smallest of its kind where even that is too large', () => {
    expect(readingOf('0.0001', 'minute')).to.deep.equal({ amount: '0.006', unit: 'second' });
    expect(readingOf('0.0000001', 'byte').unit).to.equal('byte');
    expect(readingOf('-0.0001', 'hour').unit).to.equal('second');
  });
});
