/** Findings about what counts as one kind of usage, what is said of the packs around it, and which setting a pack keeps. */
import { expect } from '@open-wc/testing';
import { ME, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;

describe('the day of expiry', () => {
  it('belongs to a pack by day: what it could not take of that day found it used up, not expired', () => {
    const story = new Story();
    story.buy('2025-01-01 10:00', 'p', { capacity: '20', validity: month(1) });
    story.use('2025-02-01', '30', { start: t('2025-02-01 11:00'), end: t('2025-02-01 12:00') });
    story.until('2025-02-03');
    expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['20.000000000']);
    expect(story.uncovered).to.deep.equal([{ amount: '10.000000000', reasons: { p: 'exhausted' } }]);
  });
});

describe('usage with attributes', () => {
  const call = (amount: string, attributes: readonly { key: string; value: string }[]) => ({
    amount,
    more: { product: 'trtc', item: 'voiceCall', start: t('2025-01-02 09:00'), end: t('2025-01-02 10:00'), attributes },
  });
  const told = (pack: object, ...uses: readonly ReturnType<typeof call>[]): Story => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { product: 'trtc', subproduct: 'trtc/02', ...pack });
    for (const { amount, more } of uses) story.use('2025-01-02', amount, more);
    return story.until('2025-01-05');
  };

  it('is of one kind in whichever order they are told, and is rounded up once', () => {
    const attributes = [{ key: 'SDKAppID', value: '1' }, { key: 'x', value: '2' }];
    expect(told({}, call('30', attributes), call('20', attributes.toReversed())).left('p')).to.equal('999.000000000');
  });

  it('is not of the kind that a value spells out', () => {
    const spelt = call('60', [{ key: 'a', value: '1\nb=2' }]);
    const real = call('60', [{ key: 'a', value: '1' }, { key: 'b', value: '2' }]);
    for (const uses of [[spelt, real], [real, spelt]]) {
      const story = told({ attributes: [{ key: 'b', value: '2' }] }, ...uses);
      expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['1.000000000']);
      expect(story.uncovered.map(({ reasons }) => reasons)).to.deep.equal([{ p: 'attributeMismatch' }]);
    }
  });
});

describe('a pack that waits for its activation', () => {
  const waiting = { awaitsActivation: true, mode: 'periodDecrement', validity: month(1), price: '100', renewal: 'automatic', autoPeriod: month(1) } as const;

  it('is renewed by itself as long as the balance suffices, and lapses when it does not', () => {
    const story = new Story('2025-01-01', '250');
    story.buy('2025-01-01 10:00', 'p', waiting);
    story.until('2025-02-20');
    expect([story.pack('p').status, story.pack('p').receipts.length]).to.deep.equal(['inactive', 1]);
    story.until('2025-03-09');
    expect(story.pack('p').status).to.equal('expired');
  });

  it('is good for all that was paid once it is activated', () => {
    const story = new Story();
    story.buy('2025-01-01 10:00', 'p', waiting);
    story.at('2025-02-20', 'activate', { id: 'p' });
    expect([story.pack('p').status, story.pack('p').endsAt]).to.deep.equal(['valid', t('2025-04-20')]);
  });
});

describe('handing over a pack that is bought again', () => {
  it('leaves the region of the new owner with the one that it had', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: '200', payer: ME });
    const credits = { product: 'clb', subproduct: 'clb/04', region: 'ap-guangzhou', autoPurchase: true } as const;
    story.buy('2025-01-02', 'mine', credits);
    story.buy('2025-01-02', 'theirs', { ...credits, uin: '200' });
    story.buy('2025-01-02', 'elsewhere', { ...credits, uin: '200', region: 'ap-shanghai' });
    for (const id of ['theirs', 'elsewhere']) story.at('2025-01-03', 'transfer', { id, uin: ME });
    expect(['mine', 'theirs', 'elsewhere'].map((id) => story.pack(id).autoPurchase)).to.deep.equal([true, false, true]);
  });
});
