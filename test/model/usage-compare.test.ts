import { expect } from '@open-wc/testing';
import { toDecimal } from '../../src/model/quantity.js';
import { usageSummary } from '../../src/model/usage-summary.js';
import { besides, usageView } from '../../src/model/usage-view.js';
import { usageOf } from './usage-of.js';

describe('a view beside the days before', () => {
  const now = usageOf('2026-06-03', { A: [5, 6], B: [3, 3], C: [1, 1] });
  const before = usageOf('2026-06-01', { A: [1, null], B: [2, 2], C: [3, 3], D: [4, 4] });
  const view = (most: number) => besides(usageView(now, { granularity: 'day', most, parts: [] }), before, new Set());
  const written = (most: number) => view(most).series.map(({ id, before: values }) => [id, values!.map((value) => value && toDecimal(value))]);

  it('has each series as it was, day by day, and no data where there was none', () => {
    expect(written(9)).to.deep.equal([
      ['specification A', ['1', null]],
      ['specification B', ['2', '2']],
      ['specification C', ['3', '3']],
    ]);
  });

  it('leaves out the day beside one that is not over, as the figures do', () => {
    const shown = besides(usageView(now, { granularity: 'day', most: 9, parts: [], today: '2026-06-04' }), before, new Set(), '2026-06-04');
    expect(shown.before!.map((value) => value && toDecimal(value))).to.deep.equal(['10', null]);
    expect(shown.series.map(({ before: values }) => values![1])).to.deep.equal([null, null, null]);
    expect(toDecimal(usageSummary(now, before, '2026-06-04').change!.before)).to.equal('10');
  });

  it('folds what is folded, and what is there no more', () => {
    expect(written(2)).to.deep.equal([
      ['specification A', ['1', null]],
      ['other', ['9', '9']],
    ]);
  });
});

describe('the trend of a range', () => {
  const trend = (values: (number | null)[], today = '2026-12-31') => usageSummary(usageOf('2026-06-01', { A: values }), null, today).trend;
  const week = (value: number | null) => Array.from({ length: 7 }, () => value);

  it('compares what the halves had a day', () => {
    expect(trend([...week(2), ...week(3)])).to.equal(0.5);
    expect(trend([...week(4), ...week(3)])).to.equal(-0.25);
    expect(trend([...week(4), 100, ...week(4)]), 'the day in the middle belongs to neither').to.equal(0);
  });

  it('is not tipped by days without data, nor by a day that is not over', () => {
    expect(trend([...week(2), 3, null, 3, 3, null, null, 3])).to.equal(0.5);
    expect(trend([...week(2), ...week(3), 1], '2026-06-15')).to.equal(0.5);
  });

  it('is unknown of less than two weeks, whose halves differ by their weekdays alone, and of too few days with data', () => {
    expect(trend([5, 5, 5, 1, 1, 5, 5])).to.equal('unknown');
    expect(trend([...week(2), ...week(3)], '2026-06-14'), 'the last day is not over').to.equal('unknown');
    expect(trend([...week(2), 3, 3, null, null, null, null, null])).to.equal('unknown');
    expect(trend([...week(2), 3, 3, 3, null, null, null, null]), 'three days are enough').to.equal(0.5);
    expect([trend([2, 2, null, null, null, null, null, ...week(3)]), trend([2, 2, 2, null, null, null, null, ...week(3)])]).to.deep.equal(['unknown', 0.5]);
    expect(trend([...week(2), ...week(3)], '2026-06-15'), 'the last day is over').to.equal(0.5);
    expect([trend([2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3]), trend([...week(2), ...week(3), 9])]).to.deep.equal(['unknown', 1 / 2 + 3 / 7]);
  });

  it('rises beyond measure from nothing, is steady at nothing, and is not told where there are no data', () => {
    expect(trend([...week(0), ...week(1)])).to.equal(Number.POSITIVE_INFINITY);
    expect(trend([...week(0), ...week(0)])).to.equal(0);
    expect(trend([...week(null), ...week(null)])).to.equal(null);
  });
});
