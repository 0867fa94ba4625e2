import { expect } from '@open-wc/testing';
import { addDays, addMonths, dayIn, daysBetween, isDay } from '../../src/model/days.js';

describe('calendar days', () => {
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
    for (const text of ['2025-02-29', '2025-13-01', '', '25-01-01', '2025-1-1']) expect(isDay(text), text).to.equal(false);
  });

  it('cuts days in the zone asked for', () => {
    expect(dayIn('2019-07-01T16:00:00Z', 'Asia/Shanghai')).to.equal('2019-07-02');
    expect(dayIn('2019-07-01T16:00:00Z', 'UTC')).to.equal('2019-07-01');
    expect(dayIn('2019-07-02T00:00:00+08:00', 'America/New_York')).to.equal('2019-07-01');
  });
});
