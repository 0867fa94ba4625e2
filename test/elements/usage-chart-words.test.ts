/** What the usage chart says, and does not, of stretches that are cut short or were not read. */
import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { addDays, daysOf } from '../../src/model/days.js';
import { dailyUsage } from '../../src/model/usage-series.js';
import { usageView } from '../../src/model/usage-view.js';
import { drawnUsage } from '../../src/elements/usage-chart/figure.js';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import type { Writer } from '../../src/parts/writer.js';
import { backendSource, mount, part, parts, shows, text, waitUntil } from './support.js';
import { burning, drawn } from './usage-support.js';

const said = (each: Element) => each.textContent.replace(/\s+/g, ' ').trim();

/** A year whose third part cannot be read. */
async function withHole(properties: Partial<UsageChart>) {
  const { source } = backendSource('typical');
  let asked = 0;
  const usage: typeof source.usage = (...given) => (++asked === 3 ? Promise.reject(new ApiError('server', { code: 'internal' })) : source.usage(...given));
  const element = mount<UsageChart>('usage-chart', { range: '12m', source: { ...source, usage }, ...properties });
  await shows(element, 'could not be read.');
  return element;
}

describe('<usage-chart> words', () => {
  it('says what the figures are of while days are missing, and nothing of where use tends to', async () => {
    const element = await withHole({});
    expect(parts(element, '.figures dt').slice(0, 3).map(said)).to.deep.equal(['Total so far', 'Daily average so far', 'Peak day so far']);
    expect(parts(element, '.trend')).to.deep.equal([]);
    const summary = part(element, 'canvas').getAttribute('aria-label')!;
    expect(summary).to.contain('Days of this range could not be read').and.not.to.match(/Rising|Falling|Steady/);
  });

  it('says why it tells no trend of less than two weeks', async () => {
    const { element } = await drawn({ range: '7d' });
    const why = 'A trend takes two weeks, and data on three days of each half.';
    expect(said(part(element, '.trend'))).to.equal(why);
    expect(part(element, 'canvas').getAttribute('aria-label')).to.contain(why);
  });

  it('tells weeks and months that the range cuts, at the chart and in the table', async () => {
    const { element } = await drawn({ range: '90d', granularity: 'month', table: true });
    expect(said(part(element, '.cut'))).to.contain('cuts its first or last month');
    expect(said(parts(element, 'tbody th')[0]!)).to.match(/\(\d+ of 3[01] days\)$/);
    element.granularity = 'day';
    await element.updateComplete;
    expect(parts(element, '.cut')).to.deep.equal([]);
    expect(text(element)).not.to.contain('of 31 days');
  });

  it('says so when the days asked for lie outside those that are kept', async () => {
    const { element } = await drawn({ range: '2001-01-01/2001-02-01' });
    expect(said(part(element, '.note'))).to.match(/^Usage is kept for \d+ days\. The days asked for lie outside these/);
    element.range = '30d';
    await waitUntil(() => parts(element, '.note').length === 0, 'the note to go');
  });

  it('says why a pack past its expiry still stands, and puts no sign on each of its days', async () => {
    const element = await burning('cfs-store-16b9ea');
    expect(said(part(element, '.reason'))).to.contain('The automatic renewal failed');
    expect(parts(element, '.legend .name').map(said)).not.to.include('Reset');
  });

  it('draws no line through a week that is not whole, but its bar', () => {
    const range = { from: '2026-06-03', to: '2026-07-01' };
    const points = daysOf(range.from, range.to).map((day) => ({ day, usage: '10', count: '1' }));
    const answer = { product: 'mps', ...range, regions: [], asOf: '', tasks: [{ taskType: 'T', unit: 'image', summary: points, specifications: [] }] };
    const usage = dailyUsage([answer], { range, taskType: 'T', measure: 'usage' });
    const failed = { from: '2026-06-15', to: addDays('2026-06-15', 2), state: 'failed' as const };
    const view = usageView(usage, { granularity: 'week', most: 9, parts: [failed] });
    const writer = { tag: 'en', t: (key: string) => key, day: (day: string) => day } as unknown as Writer;
    const values = (kind: 'lines' | 'bars') => [...drawnUsage(view, kind, new Set(), writer).figure.series[0]!.values].map((value) => (Number.isNaN(value) ? null : Math.round(value)));
    expect(values('bars')).to.deep.equal([50, 70, 70, 70, 20]);
    expect(values('lines')).to.deep.equal([null, 70, null, 70, null]);
  });

  it('breaks names between their words alone, however narrow the place and large the amounts', async () => {
    const names = ['TESHD-10-SuperResolution.H264.1080P60', 'Standard.H264.1080P', 'SomeVeryLongNameWithoutAnyPointInItThatIsLongerThanTheLine.H265', 'Frames.29.97'];
    const specifications = names.map((specification, index) => ({ specification, points: [{ day: '2026-06-12', count: '1', usage: String(4e12 - index) }] }));
    const { source } = backendSource();
    const usage: PackSource['usage'] = (query) =>
      Promise.resolve({ product: 'mps', from: query.from, to: query.to, regions: [], asOf: '2026-06-18T10:00:00+08:00', tasks: [{ taskType: 'Transcode', unit: 'second', summary: [], specifications }] });
    const box = document.createElement('div');
    document.body.append(box);
    const { element } = await drawn({ source: { ...source, usage } }, backendSource());
    box.append(element);
    for (const width of [320, 780]) {
      box.style.setProperty('width', `${width}px`);
      await waitUntil(() => element.clientWidth <= width && element.clientWidth > width - 10, `${width} pixels`);
      expect(element.scrollWidth).to.be.at.most(width);
      for (const name of parts(element, '.key .name')) {
        for (const node of [...name.childNodes].filter((each) => each.nodeType === Node.TEXT_NODE && each.textContent!.trim() !== '')) {
          const range = document.createRange();
          range.selectNodeContents(node);
          expect(new Set([...range.getClientRects()].map(({ top }) => top)).size, `${node.textContent} at ${width}`).to.equal(1);
        }
        expect(name.closest('button')!.title).to.contain(name.textContent.trim());
      }
    }
    const pieces = parts(element, '.key .name').at(-1)!.textContent;
    expect(pieces).to.equal('Frames.29.97');
    expect(parts(element, '.key .name').at(-1)!.querySelectorAll('wbr').length, 'not after the point of a number').to.equal(1);
    box.remove();
  });
});
