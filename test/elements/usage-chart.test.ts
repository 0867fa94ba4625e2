import { expect } from '@open-wc/testing';
import type { PackSource } from '../../src/api/pack-source.js';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { backendSource, choose, heard, mount, parts, shows, text, waitUntil } from './support.js';
import { button, drawn, field, keys, painted, rows } from './usage-support.js';

/** A source that remembers what usage it was asked for. */
function watched(source: PackSource) {
  const asked: Parameters<PackSource['usage']>[0][] = [];
  const usage: PackSource['usage'] = (query, options) => {
    asked.push(query);
    return source.usage(query, options);
  };
  return { asked, source: { ...source, usage } };
}

describe('<usage-chart>', () => {
  it('draws the last 30 days of the default task type and region, and says that these are defaults', async () => {
    const { element } = await drawn();
    expect(painted(element)).to.equal(true);
    expect(text(element)).to.contain('Transcoding in Guangzhou, May 20 – Jun 18, 2026');
    expect(text(element)).to.contain('Default task type and region. Other usage is not in this chart.');
    expect(field(element, 'task-type').selectedOptions[0]!.textContent).to.equal('Transcoding (default)');
    expect(field(element, 'range').selectedOptions[0]!.textContent).to.equal('Last 30 days');
  });

  it('names the largest series and folds the rest into one that opens on demand', async () => {
    const { element } = await drawn();
    expect(keys(element).length).to.equal(8);
    expect(keys(element).at(-1)).to.equal('2 others');
    button(element, 'Name the others').click();
    await element.updateComplete;
    expect(keys(element).length).to.equal(9);
    expect(keys(element)).not.to.include('2 others');
    button(element, 'Fold the smaller ones').click();
    await element.updateComplete;
    expect(keys(element).length).to.equal(8);
  });

  it('gives the same data as a table whose columns add up to the total, to the last digit', async () => {
    const { element } = await drawn({ table: true });
    const all = rows(element);
    expect(all.length).to.equal(30);
    for (const [, total, ...values] of all.filter((row) => row[1] !== 'No data')) {
      const number = (cell: string) => Number(cell.replaceAll(',', '').replace('–No data', '0'));
      expect(values.reduce((sum, cell) => sum + number(cell), 0)).to.equal(number(total!));
    }
    expect(all.at(-1)![1], 'today has not been counted yet').to.equal('No data');
  });

  it('hides a series and leaves one alone, in chart and table alike', async () => {
    const { element } = await drawn({ table: true });
    const columns = () => parts(element, 'thead th').map((cell) => cell.textContent.trim());
    const [first, second] = keys(element);
    parts(element, '.key')[0]!.click();
    parts(element, '.key')[1]!.click();
    await element.updateComplete;
    expect(columns()).not.to.include(first);
    expect(columns(), 'two clicks in one frame').not.to.include(second);
    expect(parts(element, '.key')[0]!.getAttribute('aria-pressed')).to.equal('false');
    button(element, `Show only ${second}`).click();
    await element.updateComplete;
    expect(columns()).to.deep.equal(['Day', 'Total', second]);
    button(element, 'Show all').click();
    await element.updateComplete;
    expect(columns().length).to.equal(10);
  });

  it('says so when all series are hidden', async () => {
    const { element } = await drawn();
    for (const key of parts(element, '.key')) key.click();
    await element.updateComplete;
    expect(text(element)).to.contain('All series are hidden.');
  });

  it('adds up each column of its table, and rounds the shares in its legend', async () => {
    const { element } = await drawn({ range: '30d', table: true });
    const numbers = (cells: readonly string[]) => cells.map((cell) => Number(cell.replaceAll(',', '')) || 0);
    const sums = rows(element).map((row) => numbers(row.slice(1))).reduce((a, b) => a.map((value, column) => value + b[column]!));
    const [name, ...foot] = parts(element, 'tfoot tr > *').map((cell) => cell.textContent.trim());
    expect(name).to.equal('Total');
    for (const [column, value] of numbers(foot).entries()) expect(value).to.be.closeTo(sums[column]!, 0.001);
    const shares = parts(element, '.key .share').map((share) => share.textContent.trim());
    expect(shares).to.deep.equal(numbers(foot).slice(1).map((value, _, all) => `${Math.round((value / all.reduce((a, b) => a + b)) * 100)}%`.replace(/^0%/, '<1%')));
  });

  it('asks for ranges that are too long in parts, and joins them', async () => {
    const { source } = backendSource();
    const watch = watched(source);
    const { element } = await drawn({ range: '12m', granularity: 'day', table: true }, { ...backendSource(), source: watch.source });
    await waitUntil(() => rows(element).every((row) => row[1] !== 'Loading'), 'all parts', { timeout: 8000 });
    expect(watch.asked.map(({ from, to }) => `${from} ${to}`)).to.deep.equal([
      '2025-06-19 2025-09-17',
      '2025-09-17 2025-12-16',
      '2025-12-16 2026-03-16',
      '2026-03-16 2026-06-14',
      '2026-06-14 2026-06-19',
    ]);
    expect(rows(element).length).to.equal(365);
    expect(new Set(rows(element).map((row) => row[0])).size).to.equal(365);
    expect(text(element)).to.contain('Earlier days are not kept');
  });

  it('begins no more calls in a second than the backend allows, those for the days before included', async () => {
    const { source } = backendSource();
    const watch = watched(source);
    const times: number[] = [];
    const usage: PackSource['usage'] = (query, options) => {
      times.push(performance.now());
      return watch.source.usage(query, options);
    };
    const capabilities: PackSource['capabilities'] = async () => {
      const real = await source.capabilities();
      return { ...real, limits: { ...real.limits, requestsPerSecond: 2 } };
    };
    await drawn({ range: '6m' }, { ...backendSource(), source: { ...source, usage, capabilities } });
    await waitUntil(() => times.length >= 5, 'six months in parts, and as many before', { timeout: 8000 });
    for (let call = 2; call < times.length; call += 1) expect(times[call]! - times[call - 2]!).to.be.at.least(999);
  });

  it('makes bars as long as suits the room where none are chosen, and follows it', async () => {
    const box = document.createElement('div');
    box.style.inlineSize = '340px';
    document.body.append(box);
    const { source } = backendSource();
    const element = Object.assign(document.createElement('usage-chart') as UsageChart, { source, range: '90d' });
    box.append(element);
    await heard(element, 'packmeter-ready');
    const pressed = () => ['Day', 'Week', 'Month'].find((name) => button(element, name).getAttribute('aria-pressed') === 'true');
    await waitUntil(() => pressed() === 'Week', 'days would be thinner than a texture');
    box.style.inlineSize = '1200px';
    await waitUntil(() => pressed() === 'Day', 'room for days');
    button(element, 'Month').click();
    box.style.inlineSize = '340px';
    await waitUntil(() => pressed() === 'Month', 'what is chosen stays');
    box.remove();
  });

  it('compares with the days before', async () => {
    const { element } = await drawn();
    await shows(element, /Against the 30 days before\s*3\.3% more/);
  });

  it('puts the days before beside it, day by day, as far as series are not hidden', async () => {
    const { element } = await drawn({ range: '7d', table: true });
    await shows(element, 'Show in chart');
    button(element, 'Show in chart').click();
    await element.updateComplete;
    const before = () => rows(element).map((row) => row[2]);
    expect(parts(element, 'thead th')[2]!.textContent).to.equal('7 days before');
    expect(text(element)).to.contain('Hide in chart');
    const all = before();
    const other = mount<UsageChart>('usage-chart', { source: element.source, range: '2026-06-05/2026-06-12', table: true });
    await heard(other, 'packmeter-ready');
    // The last day is not over: its counterpart is whole, and not compared with.
    expect(all).to.deep.equal([...rows(other).slice(0, -1).map((row) => row[1]), '–Not over yet']);
    parts(element, '.key')[0]!.click();
    await element.updateComplete;
    expect(before()).not.to.deep.equal(all);
    for (const kind of ['Lines', 'Share of each']) {
      button(element, kind).click();
      await element.updateComplete;
      expect(parts(element, 'thead th')[2]!.textContent, kind).to.equal('7 days before');
      expect(parts(element, '.legend li.key').map((key) => key.textContent.trim()), kind).to.deep.equal(['7 days before']);
    }
  });

  it('shows a part that failed on its own, with its request ID, and tries that part again', async () => {
    const { backend, fetch, source } = backendSource();
    backend.faults.set([{ name: 'serverError', route: 'getUsage', times: 1 }]);
    const { element } = await drawn({ range: '12m', table: true }, { backend, fetch, source });
    await shows(element, 'Jun 19 – Sep 16, 2025 could not be read. The service has a fault.');
    await shows(element, 'Request ID: req-');
    await shows(element, 'Total so far');
    expect(rows(element)[0]![1]).to.equal('Could not be read');
    button(element, 'Try again').click();
    await waitUntil(() => parts(element, '.note.bad').length === 0 && /^[\d,.]+$/.test(rows(element)[0]![1]!), 'the part to come', { timeout: 8000 });
  });

  it('shows an error in place of the chart when all parts failed, and recovers', async () => {
    const { backend, source } = backendSource();
    backend.faults.set([{ name: 'serverError', route: 'getUsage' }]);
    const element = mount<UsageChart>('usage-chart', { source });
    await shows(element, 'The service has a fault');
    backend.faults.clear();
    button(element, 'Try again').click();
    await heard(element, 'packmeter-ready');
    expect(painted(element)).to.equal(true);
  });

  it('keeps showing what it has when it cannot be refreshed', async () => {
    const { element, backend } = await drawn();
    backend.faults.set([{ name: 'unavailable', route: 'getUsage' }]);
    button(element, 'Refresh').click();
    await shows(element, 'It could not be refreshed');
    expect(painted(element)).to.equal(true);
    backend.faults.clear();
    button(element, 'Try again').click();
    await waitUntil(() => !text(element).includes('could not be refreshed'), 'fresh data');
  });

  it('never puts a late answer over a newer one', async () => {
    const { source } = backendSource();
    const held: (() => void)[] = [];
    const usage: PackSource['usage'] = async (query, options) => {
      const answer = await source.usage(query, options);
      if (query.region?.[0] === 'ap-guangzhou') await new Promise<void>((resolve) => held.push(resolve));
      return answer;
    };
    const element = mount<UsageChart>('usage-chart', { source: { ...source, usage } });
    await waitUntil(() => held.length === 2, 'the first question');
    choose(field(element, 'region'), 'ap-singapore');
    await shows(element, 'Transcoding in Singapore');
    for (const release of held) release();
    await element.updateComplete;
    await waitUntil(() => parts(element, '.key').length > 0);
    expect(keys(element)).to.deep.equal(['Standard.H264.FHD']);
  });

  it('says that there was no usage, and where to look', async () => {
    const { element } = await drawn({ taskType: 'ImageProcess' });
    expect(text(element)).to.contain('No data in this range');
    expect(text(element)).to.contain('Default region. Usage in other regions is not in this chart.');
    button(element, 'Look in all regions').click();
    await shows(element, 'Image processing in All regions');
    expect(keys(element)).to.deep.equal(['ImageCompression']);
  });

  it('says that a product has no daily usage, and offers one that has', async () => {
    const { element } = await drawn({ product: 'trtc' });
    expect(text(element)).to.contain('Tencent Real-Time Communication has no daily usage to show.');
    button(element, 'Show Media Processing Service').click();
    await shows(element, 'Transcoding in Guangzhou');
  });
});

describe('<usage-chart> choices', () => {
  it('shows other units, measures, granularities and kinds', async () => {
    const { element } = await drawn();
    button(element, 'Tasks').click();
    await shows(element, /Total\s*[\d,]+ tasks/);
    button(element, 'Month').click();
    button(element, 'Table').click();
    await waitUntil(() => rows(element).length === 2, 'months');
    expect(rows(element).map(([month]) => month)).to.deep.equal(['May 2026 (12 of 31 days)', 'Jun 2026 (18 of 30 days)']);
    for (const kind of ['Lines', 'Share of each', 'Stacked bars']) {
      button(element, kind).click();
      await element.updateComplete;
      expect(button(element, kind).getAttribute('aria-pressed')).to.equal('true');
      expect(painted(element), kind).to.equal(true);
    }
    choose(field(element, 'task-type'), 'Snapshot');
    await shows(element, 'Snapshot in Guangzhou');
    button(element, 'Usage').click();
    await shows(element, /Total\s*[\d,]+ images/);
  });

  it('takes own dates, and refuses dates that cannot be', async () => {
    const { element } = await drawn();
    choose(field(element, 'range'), 'own');
    await waitUntil(() => parts(element, 'input[type="date"]').length === 2);
    const [first, last] = parts<HTMLInputElement>(element, 'input[type="date"]') as [HTMLInputElement, HTMLInputElement];
    expect([first.value, last.value, first.min, last.max]).to.deep.equal(['2026-05-20', '2026-06-18', '2025-06-18', '2026-06-18']);
    choose(first, '2026-06-30');
    await shows(element, 'Choose days from Jun 18, 2025 to Jun 18, 2026.');
    expect(first.getAttribute('aria-invalid')).to.equal('true');
    choose(first, '2026-06-10');
    await shows(element, 'Jun 10 – 18, 2026');
    choose(last, '2026-06-01');
    await shows(element, 'The first day must not be after the last.');
    expect(text(element)).to.contain('Jun 10 – 18, 2026');
    choose(field(element, 'range'), '7d');
    await shows(element, 'Jun 12 – 18, 2026');
    expect(parts(element, 'input[type="date"]').length).to.equal(0);
  });

  it('follows the range of its group, and sets it', async () => {
    const { source } = backendSource();
    const { element } = await drawn({ group: 'together' }, { ...backendSource(), source });
    const other = mount<UsageChart>('usage-chart', { source, group: 'together' });
    choose(field(element, 'range'), '7d');
    await shows(other, 'Jun 12 – 18, 2026');
    choose(field(other, 'range'), '90d');
    await shows(element, 'Mar 21 – Jun 18, 2026');
  });

  it('takes a range from the page, which goes before what was chosen', async () => {
    const { element } = await drawn({ range: '2026-01-05/2026-02-01' });
    expect(text(element)).to.contain('Jan 5 – 31, 2026');
    choose(field(element, 'range'), '7d');
    await shows(element, 'Jun 12 – 18, 2026');
    element.range = '90d';
    await shows(element, 'Mar 21 – Jun 18, 2026');
  });
});
