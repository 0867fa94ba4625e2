import { expect } from '@open-wc/testing';
import { dailyUse, dayFinder, historyDays, idleDays, zoneClock, type HistoryPoint } from '../../src/model/forecast-history.js';

const today = '2026-06-18';
const clock = zoneClock('Asia/Shanghai');

/** A point of June 2026: what was left on a day, at noon unless told otherwise, and why. */
const at = (day: number, left: number | string, event: HistoryPoint['event'] = 'deduction', time = '12:00'): HistoryPoint => ({ at: `2026-06-${String(day).padStart(2, '0')}T${time}:00+08:00`, remaining: String(left), event });
const use = (...histories: readonly (readonly HistoryPoint[])[]) => dailyUse(histories, today, clock);
const dots = (open: readonly boolean[]) => open.map((each) => (each ? '+' : '-')).join('');

describe('what was used on each day', () => {
  it('begins with the first day of use, and ends with yesterday', () => {
    const { from, uses } = use([at(10, 100, 'effective'), at(14, 90), at(14, 85), at(16, 85.5 - 1.5)]);
    expect([from, uses]).to.deep.equal(['2026-06-14', [15, 0, 1, 0]]);
  });

  it('is nothing where there is no use, nor use of today alone', () => {
    for (const history of [[], [at(10, 100, 'effective')], [at(10, 100, 'effective'), at(18, 90)]]) expect(use(history)).to.deep.include({ from: today, uses: [], open: [] });
    expect(use().uses).to.deep.equal([]);
  });

  it('is what deductions took, the last one of a pack too, and nothing else', () => {
    expect(use([at(14, 100, 'effective'), at(15, 60), at(16, 0, 'exhaustion')]).uses).to.deep.equal([40, 60, 0]);
    const others = (['refund', 'expiry', 'freeze', 'reset', 'topUp'] as const).map((event) => use([at(14, 100, 'effective'), at(15, 60), at(16, 20, event)]).uses);
    for (const uses of others) expect(uses).to.deep.equal([40, 0, 0]);
  });

  it('is no less where a deduction leaves as much as there was, or more', () => {
    expect(use([at(13, 100, 'effective'), at(14, 100), at(15, 110), at(16, 100)])).to.deep.include({ from: '2026-06-16', uses: [10, 0] });
    expect(use([at(15, 60)]).uses, 'what was before is not known').to.deep.equal([]);
  });

  it('is exact beyond the digits of a double', () => {
    expect(use([at(15, '100000000000000000000.000000001', 'effective'), at(16, '100000000000000000000')]).uses).to.deep.equal([1e-9, 0]);
  });

  it('is that of all packs together, from the first that was used', () => {
    const { from, uses } = use([at(10, 100, 'effective'), at(15, 90), at(16, 80)], [at(10, 50, 'effective'), at(14, 49), at(16, 47)], []);
    expect([from, uses]).to.deep.equal(['2026-06-14', [1, 10, 12, 0]]);
  });

  it('is that of the last ninety days', () => {
    const points = (day: string, left: string, event: HistoryPoint['event'] = 'deduction') => ({ at: `${day}T12:00:00+08:00`, remaining: left, event });
    const { from, uses } = use([points('2026-01-01', '100', 'effective'), points('2026-03-19', '90'), points('2026-03-20', '85'), points('2026-06-17', '84')]);
    expect([historyDays, from, uses.length, uses[0], uses.at(-1)]).to.deep.equal([90, '2026-03-20', 90, 5, 1]);
  });
});

describe('whether more could have been used on a day', () => {
  it('is so on days of use and between them', () => {
    expect(dots(use([at(12, 100, 'effective'), at(14, 90), at(16, 80)]).open)).to.equal('++++');
  });

  it('is not so from the day of a freeze to that of the thaw', () => {
    expect(dots(use([at(12, 100, 'effective'), at(12, 90), at(14, 90, 'freeze'), at(16, 90, 'thaw'), at(17, 80)]).open)).to.equal('++---+');
    expect(dots(use([at(12, 100, 'effective'), at(12, 90), at(14, 90, 'freeze')]).open), 'still frozen').to.equal('++----');
  });

  it('is not so from the day on which it was used up to that on which it is filled up', () => {
    for (const event of ['topUp', 'reset', 'effective'] as const) expect(dots(use([at(12, 100, 'effective'), at(12, 90), at(14, 0), at(15, 100, event)]).open), event).to.equal('++--++');
    expect(dots(use([at(12, 100, 'effective'), at(12, 90), at(14, -1)]).open)).to.equal('++----');
  });

  it('is not so from its end on', () => {
    for (const event of ['expiry', 'refund'] as const) expect(dots(use([at(12, 100, 'effective'), at(12, 90), at(15, 90, event)]).open), event).to.equal('+++---');
  });

  it('does not begin anew with a deduction, nor end with one', () => {
    expect(dots(use([at(12, 100, 'effective'), at(13, 90), at(14, 90, 'freeze'), at(15, 80), at(16, 80, 'thaw')]).open)).to.equal('+---+');
  });

  it('is so where one of several packs that have been used gives', () => {
    const first = [at(10, 100, 'effective'), at(12, 40), at(14, 0)];
    const second = [at(10, 100, 'effective'), at(16, 90)];
    expect(dots(use(first, second).open)).to.equal('++--++');
    expect(dots(use(second, first).open)).to.equal('++--++');
  });
});

describe('the share of a day that comes before a time', () => {
  it('is the time of day itself where nothing is known, nor before it nor after it', () => {
    const { before } = use([]);
    expect([-1, 0, 0.3, 1, 2].map(before)).to.deep.equal([0, 0, 0.3, 1, 1]);
  });

  it('is told by when use has come, on days that are over', () => {
    const points = [at(10, 100, 'effective'), at(14, 90, 'deduction', '06:00'), at(15, 80, 'deduction', '18:00'), at(16, 60, 'deduction', '18:00'), at(18, 10, 'deduction', '00:30')];
    const { before } = use(points);
    const quarter = 1 / 96;
    expect([0, 0.25, 0.25 + quarter, 0.5, 0.75, 0.75 + quarter, 1].map((time) => Number(before(time).toFixed(9)))).to.deep.equal([0, 0, 0.25, 0.25, 0.25, 1, 1]);
    expect(before(0.25 + quarter / 2)).to.be.closeTo(0.125, 1e-9);
  });

  it('is told by all packs together', () => {
    const { before } = use([at(10, 100, 'effective'), at(14, 90, 'deduction', '06:00')], [at(10, 100, 'effective'), at(14, 70, 'deduction', '18:00')]);
    expect(before(0.5)).to.be.closeTo(0.25, 1e-9);
  });

  it('has the last quarter of an hour too', () => {
    const { before } = use([at(10, 100, 'effective'), at(14, 90, 'deduction', '23:59')]);
    expect([before(95 / 96), before(1)].map((share) => Number(share.toFixed(9)))).to.deep.equal([0, 1]);
  });
});

describe('days on which a pack was idle', () => {
  const idle = (points: readonly HistoryPoint[], since = '2026-06-08') => idleDays(points, since, today, clock);

  it('are those since it began, ninety at most', () => {
    expect([idle([]), idle([], '2026-03-20'), idle([], '2026-03-19'), idle([], today), idle([], '2026-07-01')]).to.deep.equal([10, 90, 90, 0, 0]);
  });

  it('are not those on which it was frozen, as far as they are looked at', () => {
    expect(idle([at(10, 100, 'freeze'), at(12, 100, 'thaw')])).to.equal(7);
    expect(idle([at(5, 100, 'freeze'), at(8, 100, 'thaw')]), 'one of them is looked at').to.equal(9);
    expect(idle([at(17, 100, 'freeze')]), 'today is not over').to.equal(9);
  });
});

describe('the clocks of a zone', () => {
  it('tell the day of an instant, and how much of it is over', () => {
    expect(['2026-06-17T15:59:59Z', '2026-06-17T16:00:00Z', '2026-06-18T00:00:00+08:00'].map(clock.dayOf)).to.deep.equal(['2026-06-17', '2026-06-18', '2026-06-18']);
    expect(['2026-06-17T16:00:00Z', '2026-06-17T22:00:00Z', '2026-06-18T12:00:00+08:00', '2026-06-18T18:20:00+08:00'].map(clock.clockOf)).to.deep.equal([0, 0.25, 0.5, 0.75 + 20 / 1440]);
    expect(clock.clockOf('2026-06-18T12:07:30.500+08:00')).to.be.closeTo(0.5 + 450.5 / 86_400, 1e-12);
    expect(dayFinder('Asia/Kathmandu')('2026-06-17T18:15:00Z')).to.equal('2026-06-18');
    expect(zoneClock('Asia/Kathmandu').clockOf('2026-06-17T18:15:00Z')).to.equal(0);
  });

  it('go as clocks do where those change', () => {
    const berlin = zoneClock('Europe/Berlin');
    expect(['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'].map((instant) => berlin.clockOf(instant) * 1440).map(Math.round)).to.deep.equal([119, 180]);
  });

  it('stay within the day, also where zones were not yet cut by quarters of an hour', () => {
    for (let minute = 0; minute < 60; minute += 1) expect(clock.clockOf(`1900-06-01T15:${String(minute).padStart(2, '0')}:59Z`)).to.be.below(1);
  });

  it('tell days of years with fewer than four digits', () => {
    expect(zoneClock('UTC').dayOf('0999-12-31T12:00:00Z')).to.equal('0999-12-31');
  });
});
