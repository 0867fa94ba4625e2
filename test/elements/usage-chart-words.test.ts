/** What the usage chart says, and does not, of stretches that are cut short or were not read. */
import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
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
});
