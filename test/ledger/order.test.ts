import { expect } from '@open-wc/testing';
import { Story } from './support/story.js';

/** Buys packs of ten each, uses all of them, and tells the order in which they went. */
function drawn(buy: (story: Story) => void, product = 'captcha', amount = '1000'): string[] {
  const story = new Story();
  buy(story);
  const item = product === 'sms' ? 'message' : 'usage-01';
  story.use('2025-02-01', amount, { product, item, region: 'r', attributes: [{ key: 'app', value: '1' }] });
  return story.until('2025-02-03').drawn;
}
const ten = { capacity: '10' };
const month = (count: number) => ({ count, unit: 'month' }) as const;

describe('the order of deduction', () => {
  it('puts the pack that ends first before others', () => {
    expect(
      drawn((story) => {
        story.buy('2025-01-01', 'late', { ...ten, validity: month(6) });
        story.buy('2025-01-02', 'soon', { ...ten, validity: month(2) });
      }),
    ).to.deep.equal(['soon', 'late']);
  });

  it('puts the purchase first where the product says so', () => {
    const sms = { ...ten, product: 'sms', subproduct: 'sms/01' };
    expect(
      drawn((story) => {
        story.buy('2025-01-01', 'bought first', { ...sms, validity: month(6) });
        story.buy('2025-01-02', 'ends first', { ...sms, validity: month(2) });
      }, 'sms'),
    ).to.deep.equal(['bought first', 'ends first']);
  });

  it('knows places from 1 to 10', () => {
    for (const priority of [0, 11, 1.5]) {
      expect(() => drawn((story) => story.buy('2025-01-01', 'x', { ...ten, priority }))).to.throw('invalidQuantity');
    }
  });

  it('puts explicit priority before everything', () => {
    expect(
      drawn((story) => {
        story.buy('2025-01-01', 'second', { ...ten, priority: 2 });
        story.buy('2025-01-01', 'first', { ...ten, priority: 1 });
        story.buy('2025-01-01', 'free', { ...ten, source: 'free', validity: month(2) });
        story.buy('2025-01-01', 'app', { ...ten, attributes: [{ key: 'app', value: '1' }] });
      }),
    ).to.deep.equal(['first', 'second', 'app', 'free']);
  });

  it('puts the narrower scope before the wider, then free ones, gifts, and bought ones', () => {
    expect(
      drawn((story) => {
        story.buy('2025-01-01', 'bought', { ...ten, validity: month(2) });
        story.buy('2025-01-01', 'gift', { ...ten, source: 'campaign', validity: month(3) });
        story.buy('2025-01-01', 'free', { ...ten, source: 'free', validity: month(4) });
        story.buy('2025-01-01', 'app', { ...ten, attributes: [{ key: 'app', value: '1' }] });
        story.buy('2025-01-01', 'app in region', { ...ten, region: 'r', attributes: [{ key: 'app', value: '1' }] });
      }),
    ).to.deep.equal(['app in region', 'app', 'free', 'gift', 'bought']);
  });

  it('puts unlimited packs first, since they cost nothing to use', () => {
    expect(
      drawn((story) => {
        story.buy('2025-01-01', 'free', { ...ten, source: 'free' });
        story.buy('2025-01-01', 'all', { mode: 'unlimited' });
      }),
    ).to.deep.equal(['all']);
  });

  it('compares the end of the running cycle with the end of other packs', () => {
    expect(
      drawn((story) => {
        story.buy('2025-01-01', 'total', { ...ten, validity: month(2) });
        story.buy('2025-01-01', 'monthly', { ...ten, mode: 'periodDecrement', validity: month(12), cycle: { unit: 'month', from: 'calendar' } });
        story.buy('2025-01-01', 'daily', { ...ten, mode: 'shardDecrement', validity: month(12), cycle: { unit: 'day', from: 'calendar' } });
      }),
    ).to.deep.equal(['daily', 'total', 'monthly']);
  });

  it('breaks ties by start, purchase, and at last by id', () => {
    const until = '2025-06-01T00:00:00+08:00';
    expect(
      drawn((story) => {
        story.buy('2025-01-05', 'starts later', { ...ten, validity: month(1), effectiveAt: '2025-01-20T00:00:00+08:00' });
        story.buy('2025-01-06', 'b', { ...ten, validity: month(3), effectiveAt: until });
        story.buy('2025-01-20', 'starts as late', { ...ten, validity: month(1) });
        story.buy('2025-01-20', 'starts alike', { ...ten, validity: month(1) });
      }),
    ).to.deep.equal(['starts later', 'starts alike', 'starts as late']);
  });
});
