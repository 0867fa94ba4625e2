/** Usage that is added up over a day: calls to the minute, transcoding by type. */
import { expect } from '@open-wc/testing';
import { Story, t } from './support/story.js';

const call = (story: Story, from: string, to: string, seconds: string, more: object = {}) =>
  story.use(from.slice(0, 10), seconds, { product: 'trtc', item: 'voiceCall', start: t(from), end: t(to), at: t(to), ...more } as never);
const calls = { product: 'trtc', subproduct: 'trtc/02', capacity: '1000' } as const;

describe('calls', () => {
  it('are rounded up to a minute over the whole day, wherever they were made', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', calls);
    call(story, '2025-01-02 10:00', '2025-01-02 10:01', '10', { region: 'ap-guangzhou' });
    call(story, '2025-01-02 10:30', '2025-01-02 10:31', '40', { region: 'ap-singapore' });
    story.until('2025-01-03 01:00');
    expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['1.000000000']);
  });

  it('are taken by a pack of the same day, back to its midnight', () => {
    const story = new Story();
    call(story, '2025-01-01 23:00', '2025-01-01 23:10', '120');
    call(story, '2025-01-02 10:00', '2025-01-02 10:10', '590');
    story.buy('2025-01-02 15:00', 'p', calls);
    expect(story.uncovered.map(({ amount }) => amount)).to.deep.equal(['120.000000000']);
    call(story, '2025-01-02 16:00', '2025-01-02 16:01', '30');
    story.until('2025-01-03 01:00');
    expect(story.rows.map(({ at, actual, original }) => [at, actual, original])).to.deep.equal([['2025-01-02 16:07:00', '11.000000000', '660.000000000']]);
    expect(story.uncovered).to.have.length(1);
  });

  it('are taken when the day is over, when nothing was used after the purchase', () => {
    const story = new Story();
    call(story, '2025-01-02 10:00', '2025-01-02 10:10', '590');
    story.buy('2025-01-02 15:00', 'p', calls);
    story.until('2025-01-03 01:00');
    expect(story.rows.map(({ at, actual }) => [at, actual])).to.deep.equal([['2025-01-03 00:02:00', '10.000000000']]);
    expect(story.uncovered).to.deep.equal([]);
  });

  it('are uncovered once, when the day is over and no pack took them', () => {
    const story = new Story();
    story.buy('2025-01-02 09:00', 'p', { ...calls, capacity: '3' });
    for (const hour of ['10', '11', '12']) call(story, `2025-01-02 ${hour}:00`, `2025-01-02 ${hour}:10`, '90');
    story.until('2025-01-02 23:00');
    expect(story.uncovered).to.deep.equal([]);
    story.until('2025-01-03 01:00');
    // One that no pack took anything of was taken back; hours without growth make none.
    const { usages } = story.ledger.state;
    expect(Array.from({ length: usages.length }, (_, row) => usages.amount.at(row)).filter((amount) => amount === 0n).length).to.equal(1);
    expect(story.uncovered).to.deep.equal([{ amount: '120.000000000', reasons: { p: 'exhausted' } }]);
    expect(story.rows.map(({ actual }) => actual)).to.deep.equal(['2.000000000', '1.000000000']);
  });
});

describe('transcoding', () => {
  const transcode = (story: Story, from: string, to: string, seconds: string, more: object = {}) =>
    story.use(from.slice(0, 10), seconds, { product: 'mps', item: 'transcoding', specification: 'Standard.H264.SD', start: t(from), end: t(to), at: t(to), ...more } as never);

  it('makes one row for a type and day, whatever runs over midnight', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { product: 'mps', subproduct: 'mps/general' });
    transcode(story, '2025-01-02 10:00', '2025-01-02 11:00', '600');
    transcode(story, '2025-01-02 23:50', '2025-01-03 00:05', '900');
    transcode(story, '2025-01-03 10:00', '2025-01-03 11:00', '60', { attributes: [{ key: 'project', value: '1' }] });
    transcode(story, '2025-01-03 12:00', '2025-01-03 13:00', '60');
    story.until('2025-01-05');
    expect(story.rows.map(({ at, original }) => [at, original])).to.deep.equal([
      ['2025-01-03 04:20:10', '1200.000000000'],
      ['2025-01-04 04:20:10', '420.000000000'],
    ]);
  });

  it('is covered up to the midnight that ends the last day of a pack', () => {
    const story = new Story();
    story.buy('2025-01-02', 'p', { product: 'mps', subproduct: 'mps/general', validity: { count: 1, unit: 'month' } });
    transcode(story, '2025-02-01 23:50', '2025-02-02 00:05', '900');
    story.until('2025-02-04');
    expect(story.rows.map(({ original }) => original)).to.deep.equal(['600.000000000']);
    expect(story.uncovered.map(({ amount }) => amount)).to.deep.equal(['300.000000000']);
  });
});

describe('a rest that is too small', () => {
  it('makes no row without usage', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { product: 'mps', subproduct: 'mps/general', capacity: '0.000000001' });
    story.use('2025-01-02', '60', { product: 'mps', item: 'transcoding', specification: 'Standard.AV1.4K' });
    story.until('2025-01-05');
    expect(story.rows).to.deep.equal([]);
    expect(story.uncovered.map(({ amount }) => amount)).to.deep.equal(['60.000000000']);
  });
});
