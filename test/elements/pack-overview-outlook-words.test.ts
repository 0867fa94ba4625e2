import { expect } from '@open-wc/testing';
import { outlookLines } from '../../src/elements/pack-overview/outlook-words.js';
import { forecastText } from '../../src/elements/usage-chart/burn-down-words.js';
import { en } from '../../src/i18n/en.js';
import type { Forecast } from '../../src/model/forecast.js';
import { Writer } from '../../src/parts/writer.js';

const writer = new Writer({ tag: 'en', messages: 'en', english: en, overrides: null, timeZone: 'UTC' });

const ceiling = (part: object): Forecast => ({ kind: 'ceiling', day: '2026-07-16', earliest: '2026-07-12', latest: null, period: '2026-07-04', dayOfPeriod: 13, renewal: null, ...part }) as Forecast;
const lines = (forecast: Forecast) => outlookLines({ item: null, unit: 'GB', forecast }, writer);

describe('a forecast in words', () => {
  it('says of a ceiling in a period that only a renewal brings that it does', () => {
    expect(lines(ceiling({ renewal: '2026-07-04' }))[0]).to.equal('Period used up Jul 16, 2026, after renewal on Jul 4');
    expect(forecastText({ forecast: ceiling({ renewal: '2026-07-04' }), unit: 'GB' }, writer)).to.match(/ That period begins only with the automatic renewal on Jul 4, 2026\.$/);
    expect(lines(ceiling({}))[0]).to.equal('Period used up Jul 16, 2026');
    expect(forecastText({ forecast: ceiling({}), unit: 'GB' }, writer)).not.to.contain('renewal');
  });

  it('speaks of the period and not of the expiry where a ceiling may not be reached', () => {
    expect(lines(ceiling({}))[1]).to.equal('80 %: from Jul 12, perhaps not in that period');
    expect(lines({ ...ceiling({}), kind: 'runsOut' } as Forecast)[1]).to.equal('80 %: from Jul 12, perhaps not before expiry');
  });

  it('says on how many days a pack was not used, once they are as many as a forecast wants', () => {
    const without = (idle: number): Forecast => ({ kind: 'notEnough', activeDays: 0, needed: 7, idle });
    expect(lines(without(85))).to.deep.equal(['No use in 85 days']);
    expect(lines(without(6))).to.deep.equal(['Not enough history', '0 of 7 days with use']);
  });
});
