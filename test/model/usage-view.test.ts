import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bucketsOf } from '../../src/model/usage-buckets.js';
import { besides, daysRead, selectedUsage, sharesOf, shownTotals, usageView, type RangePart, type UsageView, type ViewChoice } from '../../src/model/usage-view.js';
import { quantity } from '../../src/model/quantity.js';
import { usageOf, written } from './usage-of.js';

/** From Monday the first of June 2026 on. */
const monday = '2026-06-01';
const usage = usageOf(monday, { A: [5, 6, null, 4], B: [1, null, null, 2], C: [3, 3, null, 0] });
const view = (choice: Partial<ViewChoice> = {}, of = usage) => usageView(of, { granularity: 'day', most: 9, parts: [], ...choice });
const ids = (...names: readonly string[]) => new Set(names.map((name) => `specification ${name}`));
const named = ({ series }: Pick<UsageView, 'series'>) => series.map(({ name, role, values }) => [name || role, written(values)]);

describe('days put together', () => {
  const buckets = (from: string, to: string, granularity: 'day' | 'week' | 'month') => bucketsOf({ from, to }, granularity).map((each) => `${each.from.slice(5)} ${each.to.slice(5)} ${each.first} ${each.days}/${each.whole}`);

  it('are days by themselves', () => {
    expect(buckets('2026-06-29', '2026-07-01', 'day')).to.deep.equal(['06-29 06-30 0 1/1', '06-30 07-01 1 1/1']);
  });

  it('are weeks from Monday on, cut by the range', () => {
    expect(buckets('2026-06-01', '2026-06-15', 'week')).to.deep.equal(['06-01 06-08 0 7/7', '06-08 06-15 7 7/7']);
    expect(buckets('2026-06-07', '2026-06-10', 'week')).to.deep.equal(['06-07 06-08 0 1/7', '06-08 06-10 1 2/7']);
  });

  it('are months of their own length, cut by the range', () => {
    expect(buckets('2026-01-31', '2026-03-02', 'month')).to.deep.equal(['01-31 02-01 0 1/31', '02-01 03-01 1 28/28', '03-01 03-02 29 1/31']);
  });
});

describe('the view of a range', () => {
  it('has each series by bucket, the largest first, and what they come to', () => {
    expect(named(view())).to.deep.equal([['A', ['5', '6', null, '4']], ['C', ['3', '3', null, '0']], ['B', ['1', null, null, '2']]]);
    expect(written(view().totals)).to.deep.equal(['9', '9', null, '6']);
    expect(view().before).to.equal(null);
    const weeks = view({ granularity: 'week' }, usageOf('2026-06-07', { A: [1, 2, 4], B: [8, null, null] }));
    expect([written(weeks.totals), named(weeks)]).to.deep.equal([['9', '6'], [['B', ['8', null]], ['A', ['1', '6']]]]);
  });

  it('adds up each week by itself', () => {
    expect(written(view({ granularity: 'week' }, usageOf(monday, { A: [1, 1, 1, 1, 1, 1, 1, 10, 10, 10] })).totals)).to.deep.equal(['7', '30']);
  });

  it('puts the smaller ones together', () => {
    expect(named(view({ most: 2 }))).to.deep.equal([['A', ['5', '6', null, '4']], ['other', ['4', '3', null, '2']]]);
  });

  it('says which buckets the range cuts, and which are not over', () => {
    const long = usageOf('2026-06-03', { A: Array.from({ length: 17 }, () => 1) });
    const unfinished = (today?: string) => view({ granularity: 'week', ...(today === undefined ? {} : { today }) }, long).unfinished;
    expect(long.range.to).to.equal('2026-06-20');
    expect(unfinished()).to.deep.equal(['cut', null, 'cut']);
    expect(['2026-06-07', '2026-06-08', '2026-06-14', '2026-06-15'].map((today) => unfinished(today)[1])).to.deep.equal([null, 'running', 'running', null]);
    expect(unfinished('2026-06-16')[2], 'cut is cut').to.equal('cut');
  });

  it('says what has not been read of each bucket, and how it stands', () => {
    const long = usageOf(monday, { A: Array.from({ length: 21 }, (_, day) => (day < 7 ? 1 : null)) });
    const part = (from: string, to: string, state: RangePart['state']) => ({ from: `2026-06-${from}`, to: `2026-06-${to}`, state });
    const shown = (...parts: readonly RangePart[]) => {
      const { unread, states } = view({ granularity: 'week', parts }, long);
      return [unread.join(' '), states.join(' ')];
    };
    expect(shown(part('01', '22', 'ready'))).to.deep.equal(['0 0 0', 'data none none']);
    expect(shown(part('01', '08', 'ready'), part('08', '15', 'pending'), part('15', '22', 'failed'))).to.deep.equal(['0 7 7', 'data pending failed']);
    expect(shown(part('01', '06', 'ready'), part('06', '11', 'pending'), part('11', '22', 'ready')), 'over the end of a week').to.deep.equal(['2 3 0', 'pending pending none']);
    expect(shown(part('01', '04', 'pending'), part('04', '20', 'failed'), part('20', '22', 'ready')), 'a failure is worse').to.deep.equal(['7 7 5', 'failed failed failed']);
    expect(shown(part('02', '04', 'failed'), part('05', '07', 'pending'))).to.deep.equal(['4 0 0', 'failed none none']);
  });

  it('tells how many days of a bucket have been read, where some have and some have not', () => {
    const { buckets } = view({ granularity: 'week' }, usageOf('2026-06-03', { A: Array.from({ length: 12 }, () => 1) }));
    const told = (...unread: readonly number[]) => [0, 1].map((index) => daysRead({ buckets, unread }, index));
    expect(told(0, 0)).to.deep.equal([null, null]);
    expect(told(1, 3)).to.deep.equal([{ days: 4, whole: 7 }, { days: 4, whole: 7 }]);
    expect(told(5, 6)).to.deep.equal([null, { days: 1, whole: 7 }]);
    expect([daysRead({ buckets }, 0), daysRead({ buckets, unread: [] }, 1)]).to.deep.equal([null, null]);
  });
});

describe('what is hidden in a view', () => {
  it('is left out of the usage, whose days without anything else have no data', () => {
    expect(selectedUsage(usage, view(), new Set())).to.equal(usage);
    const some = selectedUsage(usage, view(), ids('A'));
    expect(named(some as never)).to.deep.equal([['C', ['3', '3', null, '0']], ['B', ['1', null, null, '2']]]);
    expect(written(some.totals)).to.deep.equal(['4', '3', null, '2']);
    expect(some.range).to.equal(usage.range);
    const none = selectedUsage(usage, view(), ids('A', 'B', 'C'));
    expect([none.series, written(none.totals)]).to.deep.equal([[], [null, null, null, null]]);
  });

  it('is nothing: then the whole is as it was said, however it is broken down', () => {
    const said = { ...usageOf('2026-05-28', { A: [5, 5, 5, 5] }), totals: [1, 2, 3, 4].map((value) => quantity(String(value))) };
    expect(written(besides(view(), said, new Set()).before!)).to.deep.equal(['1', '2', '3', '4']);
    expect(written(besides(view(), said, ids('B')).before!)).to.deep.equal(['5', '5', '5', '5']);
  });

  it('may be all that is put together', () => {
    expect(named(selectedUsage(usage, view({ most: 2 }), new Set(['other'])) as never)).to.deep.equal([['A', ['5', '6', null, '4']]]);
    expect(named(selectedUsage(usage, view({ most: 2 }), ids('C')) as never).length, 'it is not shown by that name').to.equal(3);
  });

  it('is left out of the totals', () => {
    const all = view();
    expect(shownTotals(all, new Set())).to.equal(all.totals);
    expect(written(shownTotals(view(), ids('A')))).to.deep.equal(['4', '3', null, '2']);
    expect(written(shownTotals(view(), ids('A', 'C')))).to.deep.equal(['1', null, null, '2']);
    expect(written(shownTotals(view(), ids('A', 'B', 'C')))).to.deep.equal([null, null, null, null]);
  });

  it('is left out of the days before as well', () => {
    const before = usageOf('2026-05-28', { A: [1, 1, 1, 1], B: [null, 2, 2, 2], D: [7, null, 7, 7] });
    const compared = (hidden: ReadonlySet<string>, most = 9) => written(besides(view({ most }), before, hidden).before!);
    expect(compared(new Set())).to.deep.equal(['8', '3', '10', '10']);
    expect(compared(ids('B'))).to.deep.equal(['8', '1', '8', '8']);
    expect(compared(ids('A', 'C'))).to.deep.equal(['7', '2', '9', '9']);
    expect(compared(new Set(['other']), 2)).to.deep.equal(['1', '1', '1', '1']);
  });
});

describe('the day that is not over', () => {
  const before = usageOf('2026-05-28', { A: [1, 2, 3, 4] });
  const compared = (today?: string) => written(besides(view(), before, new Set(), today).before!);

  it('has no fellow among the days before', () => {
    expect(compared('2026-06-01')).to.deep.equal([null, '2', '3', '4']);
    expect(compared('2026-06-04')).to.deep.equal(['1', '2', '3', null]);
  });

  it('has one to leave out only where it is in the range', () => {
    for (const today of [undefined, '2026-05-31', '2026-06-05']) expect(compared(today), today).to.deep.equal(['1', '2', '3', '4']);
  });
});

describe('shares of a whole', () => {
  const values = (...all: readonly (string | null)[]) => ({ values: all.map((value) => (value === null ? null : quantity(value))) });

  it('are parts of one, where there is something', () => {
    expect(sharesOf([values('1', null, '0', '3'), values('3', '5', '0', null)])).to.deep.equal([[0.25, null, null, 1], [0.75, 1, null, null]]);
    expect(sharesOf([])).to.deep.equal([]);
  });

  it('are of what is above nothing: a correction takes nothing from the whole', () => {
    expect(sharesOf([values('4'), values('-2'), values('12')])).to.deep.equal([[0.25], [0], [0.75]]);
  });

  it('come to one together', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 10n ** 24n }), { minLength: 1, maxLength: 9 }), (amounts) => {
        expect(sharesOf(amounts.map((amount) => values(String(amount)))).reduce((sum, [part]) => sum + part!, 0)).to.be.closeTo(1, 1e-9);
      }),
    );
  });
});
