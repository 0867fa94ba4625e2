import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Capabilities, Catalogue, Usage } from '../../src/contract/index.js';
import { ApiError } from '../../src/api/api-error.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { addDays } from '../../src/model/days.js';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { backendSource, choose, heard, mount, part, parts, shows, text, waitUntil } from './support.js';
import { button, field, handed, painted } from './usage-support.js';

/** A source whose usage is the test's own. */
function answering(usage: PackSource['usage'], change: { capabilities?: (it: Capabilities) => Capabilities; catalogue?: (it: Catalogue) => Catalogue } = {}): PackSource {
  const { source } = backendSource('seeds');
  const { capabilities = (it) => it, catalogue = (it) => it } = change;
  return { ...source, usage, capabilities: async () => capabilities(await source.capabilities()), catalogue: async () => catalogue(await source.catalogue()) };
}

const decimal = fc.oneof(fc.constant('0'), fc.stringMatching(/^-?\d{1,40}(\.\d{1,18})?$/), fc.nat().map(String));
const anyName = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '__proto__', 'constructor', '<img src=x onerror=alert(1)>', '\u202Eabc', 'x'.repeat(4000)));

/** Any usage that a backend may answer with, for the days asked for and around them. */
const anyUsage = (from: string) => {
  const point = fc.record({ day: fc.integer({ min: -3, max: 33 }).map((day) => addDays(from, day)), count: decimal, usage: decimal });
  const points = fc.array(point, { maxLength: 12 });
  return fc.record({
    unit: fc.oneof(fc.constant(null), fc.constantFrom('second', 'image', 'byte'), anyName),
    summary: points,
    specifications: fc.array(fc.record({ specification: anyName, points }), { maxLength: 14 }),
  });
};

const wrap = (query: { readonly from: string; readonly to: string }, tasks: Usage['tasks']): Usage => ({
  product: 'mps',
  from: query.from,
  to: query.to,
  regions: [],
  asOf: '2025-08-13T10:00:00+08:00',
  tasks,
});

describe('<usage-chart> answers', () => {
  it('draws something for any answer, and throws at none', async function () {
    this.timeout(120_000);
    const faults: unknown[] = [];
    const note = (event: Event) => faults.push(event);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
    let answers: Omit<Usage['tasks'][number], 'taskType'>[] = [];
    let next = 0;
    const element = mount<UsageChart>('usage-chart', { table: true });
    const ready = heard(element, 'packmeter-ready');
    element.source = answering((query) => Promise.resolve(wrap(query, answers.length ? [{ taskType: 'Transcode', ...answers[next++ % answers.length]! }] : [])));
    await ready;
    for (const sample of fc.sample(anyUsage('2025-07-15'), 40)) {
      answers = [sample];
      element.kind = (['bars', 'lines', 'share'] as const)[next % 3]!;
      element.measure = next % 2 ? 'usage' : 'count';
      element.reload();
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(parts(element, 'canvas, .state').length, JSON.stringify(sample)).to.equal(1);
    }
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    expect(faults).to.deep.equal([]);
    expect(next).to.be.greaterThan(59);
  });

  it('shows an answer without the task type as no usage', async () => {
    const element = mount<UsageChart>('usage-chart', { source: answering((query) => Promise.resolve(wrap(query, []))) });
    await shows(element, 'No data in this range');
  });

  it('tells a day of zero from a day without data, in table and drawing', async () => {
    const tasks = [{ taskType: 'Transcode', unit: 'second', summary: [{ day: '2025-08-12', count: '0', usage: '0' }], specifications: [] }];
    const element = mount<UsageChart>('usage-chart', { table: true, range: '2025-08-12/2025-08-14', source: answering((query) => Promise.resolve(wrap(query, tasks))) });
    await heard(element, 'packmeter-ready');
    expect(parts(element, 'tbody tr').map((row) => row.children[1]!.textContent.trim())).to.deep.equal(['0', 'No data']);
    expect(painted(element)).to.equal(true);
    expect(text(element)).to.contain('All usage');
  });

  it('keeps every digit in the table', async () => {
    const usage = '123456789012345678901234567890.123456789012345678';
    const tasks = [{ taskType: 'Transcode', unit: null, summary: [{ day: '2025-08-12', count: '1', usage }], specifications: [] }];
    const element = mount<UsageChart>('usage-chart', { table: true, range: '2025-08-12/2025-08-13', source: answering((query) => Promise.resolve(wrap(query, tasks))) });
    await shows(element, '123,456,789,012,345,678,901,234,567,890.123456789012345678');
    expect(text(element)).to.contain('Unit not stated by the product');
  });

  it('says of an older answer what it is of, until the newer one is there', async () => {
    const release: (() => void)[] = [];
    let slow = false;
    const answer = (query: { readonly from: string; readonly to: string; readonly taskType?: readonly string[] }, usage: string) =>
      wrap(query, query.taskType!.map((taskType) => ({ taskType, unit: 'second', summary: [{ day: '2025-08-12', count: '1', usage }], specifications: [] })));
    const source = answering(async (query) => {
      if (!slow) return answer(query, '41');
      await new Promise<void>((resolve) => release.push(resolve));
      return answer(query, '43');
    });
    const element = mount<UsageChart>('usage-chart', { table: true, range: '2025-08-12/2025-08-14', source });
    await heard(element, 'packmeter-ready');
    const told = () => [part(element, 'figcaption strong').textContent, part(element, 'canvas').getAttribute('aria-label')!, part(element, 'table caption').textContent].map((each) => each.trim());
    const file = async () => (await handed(() => button(element, 'Table (CSV)').click())).text();
    const [before, fileBefore] = [told(), await file()];
    slow = true;
    choose(field(element, 'region'), '*');
    choose(field(element, 'task-type'), [...field(element, 'task-type').options].at(-1)!.value);
    const now = getComputedStyle(part(element, '.figures dd')).color;
    await waitUntil(() => part(element, '.figure').getAttribute('aria-busy') === 'true', 'the chart is busy');
    const { color: muted } = getComputedStyle(part(element, '.figures dt'));
    expect(now).not.to.equal(muted);
    for (const old of ['.figures', 'canvas', '.legend', 'figcaption', '.table-box']) {
      expect(part(element, old).closest('[aria-busy="true"]'), old).not.to.equal(null);
      expect(getComputedStyle(part(element, old)).color, `${old} looks old`).to.equal(muted);
    }
    for (const drawn of ['canvas', '.legend .swatch']) expect(Number(getComputedStyle(part(element, drawn)).opacity), drawn).to.be.lessThan(0.8);
    await expect(element, 'old, and to be read').to.be.accessible();
    expect(told()).to.deep.equal(before);
    expect(await file()).to.equal(fileBefore);
    await waitUntil(() => release.length > 0, 'the newer question is asked');
    for (const each of release) each();
    await waitUntil(() => part(element, '.figure').getAttribute('aria-busy') === 'false', 'the newer answer is shown');
    for (const [index, each] of told().entries()) {
      expect(each).to.contain('All regions').and.not.equal(before[index]);
    }
    expect(await file()).to.contain('Region,All regions').and.contain(',43,');
  });

  for (const earlier of ['why an earlier question could not be answered', 'that there was nothing elsewhere']) {
    it(`shows that it loads, in the final size, not ${earlier}`, async () => {
      let waits = false;
      const element = mount<UsageChart>('usage-chart', { range: '2025-08-12/2025-08-14' });
      element.source = answering((query) => {
        if (waits) return new Promise(() => undefined);
        return earlier.startsWith('why') ? Promise.reject(new ApiError('server', { status: 500 })) : Promise.resolve(wrap(query, []));
      });
      await waitUntil(() => parts(element, '.state').length === 1, 'the earlier answer');
      const { height } = element.getBoundingClientRect();
      waits = true;
      choose(field(element, 'region'), '*');
      await waitUntil(() => parts(element, '.plot.bone').length === 1, 'the next question loads');
      expect(parts(element, '.state').length).to.equal(0);
      expect(element.getBoundingClientRect().height).to.equal(height);
    });
  }

  it('drops the stretch that failed with its question, and tells of no error while the next is on its way', async () => {
    let waits = false;
    const element = mount<UsageChart>('usage-chart', { range: '6m' });
    element.source = answering((query) => {
      if (waits) return new Promise(() => undefined);
      return query.from > '2025-05-01' ? Promise.reject(new ApiError('server', { status: 500 })) : Promise.resolve(wrap(query, []));
    });
    await shows(element, 'could not be read');
    waits = true;
    choose(field(element, 'region'), '*');
    await waitUntil(() => parts(element, '.plot.bone').length === 1, 'the next question loads');
    expect(parts(element, '.note.bad, .state').length).to.equal(0);
  });

  it('says that usage may not be read, when the backend says so beforehand', async () => {
    const source = answering(() => Promise.reject(new Error('asked although it may not')), { capabilities: (it) => ({ ...it, operations: [] }) });
    const element = mount<UsageChart>('usage-chart');
    const told = heard(element, 'packmeter-error');
    element.source = source;
    await told;
    await shows(element, 'Not permitted');
  });

  it('says that no product has daily usage', async () => {
    const source = answering(() => Promise.reject(new Error('asked for nothing')), { catalogue: () => ({ products: [] }) });
    const element = mount<UsageChart>('usage-chart', { source });
    await shows(element, 'No product of this backend has daily usage to show.');
  });
});
