import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { localTimes, serialTime } from '../../src/model/local-time.js';
import { zoneOffsets } from '../../src/model/zone-offset.js';

const shown = (timeZone: string, ...instants: readonly string[]) => {
  const local = localTimes(timeZone);
  return instants.map((instant) => local(instant));
};

describe('instants as local times', () => {
  it('are what the clocks of a zone show', () => {
    expect(shown('Asia/Shanghai', '2025-06-02T20:10:46Z', '2025-06-03T04:10:46+08:00', '2025-06-02T15:10:46-05:00')).to.deep.equal(Array.from({ length: 3 }, () => '2025-06-03 04:10:46'));
    expect(shown('America/St_Johns', '2025-01-01T00:00:00Z', '2025-07-01T00:00:00Z')).to.deep.equal(['2024-12-31 20:30:00', '2025-06-30 21:30:00']);
  });

  it('keep the fraction that was sent, to the last digit', () => {
    expect(shown('UTC', '2025-06-02T20:10:46.120Z', '2025-06-03T04:10:46.123456789+08:00', '2025-06-03T04:10:46.9999+00:00')).to.deep.equal([
      '2025-06-02 20:10:46.120',
      '2025-06-02 20:10:46.123456789',
      '2025-06-03 04:10:46.9999',
    ]);
  });

  it('are the same however many hours have been asked for before', () => {
    const local = localTimes('Asia/Shanghai');
    const hour = (count: number) => new Date(Date.UTC(2020, 0, 1) + count * 3_600_000).toISOString();
    const wrong: string[] = [];
    for (let count = 0; count < 20_100; count++) {
      const expected = new Date(Date.parse(hour(count)) + 8 * 3_600_000).toISOString().slice(0, 23).replace('T', ' ');
      if (local(hour(count)) !== expected) wrong.push(hour(count));
    }
    expect(wrong).to.deep.equal([]);
    expect(local(hour(0)), 'the first again').to.equal('2020-01-01 08:00:00.000');
  });

  it('follow clocks that change within an hour as it is written, whichever half is asked for first', () => {
    const [before, after] = ['2025-10-26T06:10:00+05:30', '2025-10-26T06:45:00+05:30'];
    expect(shown('Europe/Berlin', before, after, before)).to.deep.equal(['2025-10-26 02:40:00', '2025-10-26 02:15:00', '2025-10-26 02:40:00']);
    expect(shown('Europe/Berlin', after, before, after)).to.deep.equal(['2025-10-26 02:15:00', '2025-10-26 02:40:00', '2025-10-26 02:15:00']);
  });

  it('are their own in each hour, day and offset', () => {
    expect(shown('Europe/Berlin', '2025-03-30T01:30:00+01:00', '2025-03-30T02:30:00+01:00', '2025-03-30T02:30:00+02:00', '2025-03-29T02:30:00+01:00')).to.deep.equal([
      '2025-03-30 01:30:00',
      '2025-03-30 03:30:00',
      '2025-03-30 01:30:00',
      '2025-03-29 02:30:00',
    ]);
  });

  it('are nothing for a text that is no instant, even where its hour is known', () => {
    const none = [
      'soon', '', '2025-06-03', '2025-06-03T04:10:46', '2025-06-03 04:10:46Z', '2025-06-03T04:10Z', '2025-06-03T04:10:46.Z', '2025-13-03T04:10:46Z', '2025-06-03T04:10:46+0800',
      '2025-06-03T04:60:46+08:00', '2025-06-03T04:10:60+08:00', '2025-06-03T04:XX:46+08:00', '2025-06-03T04:1X:46+08:00', '2025-06-03T04:10:X6+08:00', '2025-06-03T04:10:4X+08:00',
      ' 2025-06-03T04:10:46Z', '2025-06-03T04:10:46Z ', '2025-06-03T04:10:46Z (local)', '25-06-03T04:10:46Z', '2025-6-03T04:10:46Z', '2025-06-3T04:10:46Z', '2025-06-03T4:10:46Z', 'x2025-06-03T04:10:46Z', '2025-06-03T04:10:46Zx', '2025-06-03T04:10:46.xZ', '2025-06-03T04:10:46+8:00', '2025-06-03T04:10:46+08:0',
    ];
    for (const zone of ['UTC', 'Asia/Shanghai']) {
      const local = localTimes(zone);
      local('2025-06-03T04:10:46+08:00');
      for (const text of none) expect(local(text), `${text} in ${zone}`).to.equal(null);
    }
  });

  it('are nothing beyond the years of four digits', () => {
    expect(shown('Asia/Shanghai', '9999-12-31T15:59:59Z', '9999-12-31T16:00:00Z')).to.deep.equal(['9999-12-31 23:59:59', null]);
    expect(shown('America/New_York', '0000-01-01T00:00:00Z')).to.deep.equal([null]);
  });

  it('agree with Intl, which knows no shortcuts', () => {
    const instant = fc.tuple(fc.date({ min: new Date('1975-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), fc.constantFrom('Z', '+08:00', '-03:30', '+05:45'));
    for (const timeZone of ['UTC', 'America/St_Johns', 'Australia/Lord_Howe']) {
      const local = localTimes(timeZone);
      const byIntl = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
      fc.assert(
        fc.property(instant, ([date, offset]) => {
          const written = `${date.toISOString().slice(0, 19)}${offset}`;
          expect(local(written)).to.equal(byIntl.format(new Date(written)));
        }),
      );
    }
  });
});

describe('how far clocks are ahead', () => {
  const hour = 3_600_000;
  it('is told in milliseconds, at any instant', () => {
    expect(zoneOffsets('Asia/Shanghai')(Date.parse('2025-06-03T04:10:46.789Z'))).to.equal(8 * hour);
    const newYork = zoneOffsets('America/New_York');
    expect(['2025-03-09T06:59:59.999Z', '2025-03-09T07:00:00Z', '2025-03-09T06:59:59.001Z'].map((at) => newYork(Date.parse(at)) / hour)).to.deep.equal([-5, -4, -5]);
    expect(zoneOffsets('Asia/Kolkata')(-1)).to.equal(5.5 * hour);
  });

  it('is told to the second, and in years before there were any', () => {
    expect(zoneOffsets('Africa/Monrovia')(Date.parse('1971-01-01T00:00:00Z')), '44 minutes and a half behind').to.equal(-2_670_000);
    for (const year of ['0000', '0001', '-000400']) expect(zoneOffsets('UTC')(Date.parse(`${year}-03-01T00:00:00Z`)), year).to.equal(0);
  });
});

describe('local times as day numbers', () => {
  it('are what spreadsheets count from the end of 1899', () => {
    expect(['1900-03-01 00:00:00', '1970-01-01 00:00:00', '2025-06-03 12:00:00', '2025-06-03 18:00:00'].map(serialTime)).to.deep.equal([61, 25_569, 45_811.5, 45_811.75]);
    expect(serialTime('2025-06-03 01:02:03')! - 45_811).to.be.closeTo(3723 / 86_400, 1e-10);
    expect(serialTime('9999-12-31 00:00:00')).to.equal(2_958_465);
  });

  it('are nothing where spreadsheets have no day, or where a second is no whole one', () => {
    for (const local of ['1900-02-28 23:59:59', '1899-12-31 00:00:00', '2025-06-03 12:00:00.5', '2025-13-03 12:00:00', '2025-06-03', '']) expect(serialTime(local), local).to.equal(null);
  });
});

describe('the days that a spreadsheet counts', () => {
  it('are counted on, one by one, for as many as there are', () => {
    const day = (count: number) => `${new Date(Date.UTC(2000, 0, 1) + count * 86_400_000).toISOString().slice(0, 10)} 12:00:00`;
    const first = serialTime(day(0))!;
    expect(first).to.equal(36_526.5);
    const wrong = Array.from({ length: 5_100 }, (_, count) => count).filter((count) => serialTime(day(count)) !== first + count);
    expect(wrong).to.deep.equal([]);
    expect(serialTime(day(0)), 'the first again').to.equal(first);
  });
});
