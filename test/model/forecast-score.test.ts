import { expect } from '@open-wc/testing';
import { scores } from './forecast-score.js';

describe('forecasts on 1,000 histories with known truth', () => {
  const [all, ...regimes] = scores(1000, 2026);

  it('say something of nearly all of them', () => expect(all!.histories).to.be.at.least(990));
  it('have the true day inside their range three times in four', () => expect(all!.inside).to.be.at.least(0.75));
  it('miss the day by a tenth of the horizon at most, in the median', () => expect(all!.medianError).to.be.at.most(0.1));
  it('beat remaining ÷ average, in the median and on average', () => {
    expect(all!.medianError).to.be.below(all!.naiveMedianError);
    expect(all!.meanError).to.be.below(all!.naiveMeanError);
    expect(all!.nearer).to.be.above(0.5);
  });
  it('do so above all where there is a trend', () => {
    for (const name of ['growing', 'weekly and growing', 'shrinking']) {
      const { medianError, naiveMedianError } = regimes.find((each) => each.name === name)!;
      expect(medianError, name).to.be.below(0.7 * naiveMedianError);
    }
  });
  it('have ranges that say something', () => expect(all!.width).to.be.below(0.8));
});
