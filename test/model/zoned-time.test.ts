import { expect } from '@open-wc/testing';
import { instantIn } from '../../src/model/zoned-time.js';

describe('local times', () => {
  it('are the instants at which the clocks of a zone show them', () => {
    expect(instantIn('2025-06-03T04:10', 'Asia/Shanghai')).to.equal('2025-06-02T20:10:00.000Z');
    expect(instantIn('2025-06-03T04:10:46', 'UTC')).to.equal('2025-06-03T04:10:46.000Z');
    expect(instantIn('2025-06-03T04:10:46.789', 'UTC')).to.equal('2025-06-03T04:10:46.000Z');
    expect(instantIn('2025-01-01T00:00', 'America/New_York')).to.equal('2025-01-01T05:00:00.000Z');
    expect(instantIn('2025-06-01T00:00', 'America/New_York')).to.equal('2025-06-01T04:00:00.000Z');
  });

  it('are the earlier of two when clocks are put back, and go on when they are put forward', () => {
    expect(instantIn('2025-11-02T01:30', 'America/New_York')).to.equal('2025-11-02T05:30:00.000Z');
    expect(['2025-11-02T00:59', '2025-11-02T02:00', '2025-03-09T01:59', '2025-03-09T03:00'].map((local) => instantIn(local, 'America/New_York')!.slice(8, 16))).to.deep.equal(['02T04:59', '02T07:00', '09T06:59', '09T07:00']);
    expect(instantIn('2025-03-30T02:30', 'Europe/Berlin')).to.equal('2025-03-30T01:30:00.000Z');
    expect(instantIn('2025-03-09T02:30', 'America/New_York')).to.equal('2025-03-09T07:30:00.000Z');
  });

  it('are nothing when they are no times', () => {
    for (const text of ['', 'now', '2025-06-03', '2025-13-03T04:10', '2025-06-03T25:10', 'x2025-06-03T04:10', '2025-06-03T04:10x', '2025-06-03T04:10:46.', '2025-06-03T04:10:46.5x']) expect(instantIn(text, 'UTC'), text).to.equal(null);
  });
});
