import { expect } from '@open-wc/testing';
import { formatDate, formatInstant, formatTime, formatZone } from '../../src/i18n/format.js';

describe('zones whose clocks change', () => {
  const newYork = 'America/New_York';

  it('skips the hour that spring leaves out', () => {
    expect(formatTime('en', '2026-03-08T06:59:00Z', newYork)).to.equal('01:59');
    expect(formatTime('en', '2026-03-08T07:00:00Z', newYork)).to.equal('03:00');
  });

  it('tells the two passes of the hour that autumn repeats apart, and adds nothing to the hours around it', () => {
    expect(formatTime('en', '2026-11-01T04:59:00Z', newYork)).to.equal('00:59');
    expect(formatTime('en', '2026-11-01T05:00:00Z', newYork)).to.equal('01:00 UTC-04:00');
    expect(formatTime('en', '2026-11-01T05:59:59Z', newYork)).to.equal('01:59 UTC-04:00');
    expect(formatTime('en', '2026-11-01T06:00:00Z', newYork)).to.equal('01:00 UTC-05:00');
    expect(formatTime('en', '2026-11-01T06:59:59Z', newYork)).to.equal('01:59 UTC-05:00');
    expect(formatTime('en', '2026-11-01T07:00:00Z', newYork)).to.equal('02:00');
    expect(formatInstant('en', '2026-11-01T05:30:00Z', newYork)).to.equal('Nov 1, 2026, 01:30:00 UTC-04:00');
  });

  it('tells the hour that comes twice after any number of other days', () => {
    const [twice, day] = ['2026-11-01T05:30:00Z', 86_400_000];
    expect(formatTime('en', twice, newYork)).to.equal('01:30 UTC-04:00');
    const doubled: string[] = [];
    for (let at = Date.parse('2010-01-15T12:00:00Z'), days = 0; days < 5_100; days++, at += day) {
      if (/UTC/.test(formatTime('en', new Date(at).toISOString(), newYork))) doubled.push(new Date(at).toISOString());
    }
    expect(doubled, 'noon comes once').to.deep.equal([]);
    expect(formatTime('en', twice, newYork)).to.equal('01:30 UTC-04:00');
  });

  it('knows clocks that change by half an hour, and at the other end of the world', () => {
    // Lord Howe Island: back by half an hour on 5 April 2026, from 02:00 to 01:30
    expect(formatTime('en', '2026-04-04T14:45:00Z', 'Australia/Lord_Howe')).to.equal('01:45 UTC+11:00');
    expect(formatTime('en', '2026-04-04T15:15:00Z', 'Australia/Lord_Howe')).to.equal('01:45 UTC+10:30');
    expect(formatTime('en', '2026-04-04T15:30:00Z', 'Australia/Lord_Howe')).to.equal('02:00');
  });

  it('puts days where the zone has them, on both sides of a change', () => {
    expect(formatDate('en', '2026-03-08T04:59:59Z', newYork)).to.equal('Mar 7, 2026');
    expect(formatDate('en', '2026-03-08T05:00:00Z', newYork)).to.equal('Mar 8, 2026');
    expect(formatDate('en', '2026-03-09T03:59:59Z', newYork)).to.equal('Mar 8, 2026');
    expect(formatDate('en', '2026-03-09T04:00:00Z', newYork)).to.equal('Mar 9, 2026');
  });

  it('names such a zone, since no one offset holds for all its times', () => {
    for (const season of ['2026-01-15', '2026-07-15']) {
      expect(formatZone('en', newYork, new Date(season))).to.equal('Eastern Time');
      expect(formatZone('ja', newYork, new Date(season))).not.to.match(/UTC|[a-z]{4}/);
      expect(formatZone('en', 'Asia/Shanghai', new Date(season))).to.equal('UTC+08:00');
      expect(formatZone('en', 'America/Phoenix', new Date(season))).to.equal('UTC-07:00');
      expect(formatZone('en', 'Asia/Kathmandu', new Date(season))).to.equal('UTC+05:45');
    }
  });
});
