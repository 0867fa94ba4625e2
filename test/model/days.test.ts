import { expect } from '@open-wc/testing';
import { addDays, addMonths, dayIn, daysBetween, daysOf, earlier, isDay, later } from '../../src/model/days.js';

describe('calendar days', () => {
  it('end with the year 9999', () => {
    expect(addDays('9999-12-31', 1)).to.equal('9999-12-31');
    expect(addDays('9999-12-30', 1)).to.equal('9999-12-31');
    expect(addMonths('9999-11-30', 9999)).to.equal('9999-12-31');
  });

  it('adds days over the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).to.equal('2024-02-29');
    expect(addDays('2025-12-31', 1)).to.equal('2026-01-01');
    expect(addDays('2025-03-01', -1)).to.equal('2025-02-28');
  });

  it('adds months and clamps to the last day where there is no such day', () => {
    expect(addMonths('2025-05-31', -3)).to.equal('2025-02-28');
    expect(addMonths('2025-01-31', 1)).to.equal('2025-02-28');
    expect(addMonths('2025-08-13', -3)).to.equal('2025-05-13');
    expect(addMonths('2025-11-15', 3)).to.equal('2026-02-15');
  });

  it('counts the days between two', () => {
    expect(daysBetween('2025-02-27', '2025-03-01')).to.equal(2);
    expect(daysBetween('2025-03-01', '2025-02-27')).to.equal(-2);
  });

  it('knows days that exist', () => {
    expect(isDay('2024-02-29')).to.equal(true);
    for (const text of ['2025-02-29', '2025-13-01', '', '25-01-01', '2025-1-1', '+012025-01', '-000001-01', '2025-01-01 ', ' 2025-01-01', '12025-01-01']) expect(isDay(text), text).to.equal(false);
  });

  it('cuts the day of an instant anew, though it be the same object', () => {
    const date = new Date('2025-06-03T00:00:00Z');
    expect(dayIn(date, 'UTC')).to.equal('2025-06-03');
    date.setUTCDate(4);
    expect([dayIn(date, 'UTC'), dayIn(date.getTime(), 'UTC'), dayIn('0099-06-03T00:00:00Z', 'UTC')]).to.deep.equal(['2025-06-04', '2025-06-04', '0099-06-03']);
  });

  it('lists the days of a range, and none of one that is empty', () => {
    expect([daysOf('2025-02-27', '2025-03-02'), daysOf('2025-02-27', '2025-02-28'), daysOf('2025-03-02', '2025-03-02'), daysOf('2025-03-02', '2025-03-01')]).to.deep.equal([['2025-02-27', '2025-02-28', '2025-03-01'], ['2025-02-27'], [], []]);
    expect([earlier('2025-02-27', '2025-03-01'), earlier('2025-03-01', '2025-02-27'), later('2025-02-27', '2025-03-01'), later('2025-03-01', '2025-02-27')].map((day) => day.slice(5))).to.deep.equal(['02-27', '02-27', '03-01', '03-01']);
  });

  it('cuts days in the zone asked for', () => {
    expect(dayIn('2019-07-01T16:00:00Z', 'Asia/Shanghai')).to.equal('2019-07-02');
    expect(dayIn('2019-07-01T16:00:00Z', 'UTC')).to.equal('2019-07-01');
    expect(dayIn('2019-07-02T00:00:00+08:00', 'America/New_York')).to.equal('2019-07-01');
  });
});
