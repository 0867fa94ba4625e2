import { expect } from '@open-wc/testing';
import type { PackSource } from '../../src/api/pack-source.js';
import type { ExportRecord } from '../../src/contract/index.js';
import { ApiError, type ExportRecords, type PackmeterEvent } from '../../src/index.js';
import { broken, place } from './fit-support.js';
import { saved, withoutPicker } from './export-support.js';
import { backendSource, choose, heard, mount, part, parts, shows, text, waitUntil } from './support.js';

const rows = (element: Element) => parts(element, '.record:not(.header)');
const rowOf = (element: Element, id: string) => part(element, `.record[data-id="${id}"]`);
const words = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (row: Element) => row.querySelector<HTMLButtonElement>('.button')!;

async function records(world: Parameters<typeof backendSource>[0] = 'typical', change: (source: PackSource) => Partial<PackSource> = () => ({})) {
  const { backend, source } = backendSource(world);
  const element = mount<ExportRecords>('export-records', { source: { ...source, ...change(source) } });
  await heard(element, 'packmeter-ready');
  await element.updateComplete;
  return { backend, source, element };
}

withoutPicker();

describe('<export-records>', () => {
  it('lists type, name, state, creation and last download, newest first', async () => {
    const { element } = await records();
    expect(rows(element).map((row) => row.dataset['id'])).to.deep.equal(['export-000005', 'export-000004', 'export-000003', 'export-000002', 'export-000001']);
    expect(parts(element, '[role="columnheader"]').map(words)).to.deep.equal(['File type', 'File name', 'State', 'Created', 'Last download', 'Operation']);
    const done = words(rowOf(element, 'export-000002'));
    expect(done).to.contain('Deduction details').and.contain('资源包抵扣明细-').and.contain('Generated').and.contain('Kept until').and.match(/\d+ rows/);
    const [, , , , download] = [...rowOf(element, 'export-000002').querySelectorAll('.cell .value')].map(words);
    expect(download).to.match(/^Jun \d+, 2026, 09:31:00$/);
  });

  it('tells the product of each file, in rows that no long name makes high', async () => {
    const { element } = await records();
    const { element: narrow } = await records('typical', (source) => ({
      exports: async (query, options) => {
        const answer = await source.exports(query, options);
        return { ...answer, items: answer.items.map((each) => ({ ...each, fileName: `${each.fileName} `.repeat(4), filter: { ...each.filter, product: 'unknown' } })) };
      },
    }));
    narrow.style.inlineSize = '960px';
    expect(words(rowOf(element, 'export-000004'))).to.match(/\S · \d+ rows/);
    expect(words(rowOf(narrow, 'export-000005'))).to.contain('unknown');
    for (const row of rows(narrow)) expect(row.querySelector<HTMLElement>('.cell:nth-child(2) .value')!.offsetHeight).to.be.below(72);
  });

  it('breaks no word of its cards with large text', async () => {
    const { source } = backendSource('typical');
    const element = mount<ExportRecords>('export-records', { source }, place(364, '200%'));
    await heard(element, 'packmeter-ready');
    await element.updateComplete;
    const values = parts(element, '.record:not(.header) .value').filter((value) => !value.querySelector('.file'));
    expect(values.length).to.be.above(20);
    expect(values.flatMap(broken)).to.deep.equal([]);
  });

  it('says of each state what it means, and offers no file where there is none', async () => {
    const { element } = await records();
    expect(words(rowOf(element, 'export-000005'))).to.contain('Being generated').and.contain('This list updates by itself');
    expect(words(rowOf(element, 'export-000003'))).to.contain('Failed').and.contain('The service had a fault. Export again.');
    expect(words(rowOf(element, 'export-000001'))).to.contain('Expired').and.contain('Not kept since');
    expect(button(rowOf(element, 'export-000005')).disabled).to.equal(true);
    expect(['export-000003', 'export-000001'].map((id) => words(button(rowOf(element, id))).split(' 资源包')[0])).to.deep.equal(['Export again', 'Export again']);
    await expect(element).to.be.accessible();
  });

  it('asks again for what has failed or is gone: once for one wish, and says so when it is refused', async () => {
    const asked: { readonly key: string; readonly filter: unknown }[] = [];
    const { element, source } = await records('typical', (source) => ({
      createExport: (order, options) => {
        asked.push({ key: options.idempotencyKey, filter: order.filter });
        return asked.length === 1 ? Promise.reject(new ApiError('network', { outcomeUnknown: true })) : source.createExport(order, options);
      },
    }));
    const failed = () => rowOf(element, 'export-000003');
    button(failed()).click();
    await waitUntil(() => words(failed()).includes('The service cannot be reached'), 'an error');
    await expect(element).to.be.accessible();
    button(failed()).click();
    await waitUntil(() => rows(element)[0]?.dataset['id'] === 'export-000006', 'the new job');
    expect(asked[0]).to.deep.equal(asked[1]);
    expect(asked[0]!.filter).to.deep.equal((await source.exportRecord('export-000003')).filter);
    expect(words(part(element, '[role="status"].visually-hidden'))).to.equal('The file was asked for again. It is first in the list.');
    expect(failed().querySelector('[role="alert"]')).to.equal(null);

    const { backend, element: other } = await records('typical');
    backend.faults.add({ name: 'forbidden', route: 'createExport' });
    button(rowOf(other, 'export-000001')).click();
    await waitUntil(() => /Not permitted · Request ID: \S+/.test(words(rowOf(other, 'export-000001'))), 'a refusal');
  });

  it('does not offer that to those who may not', async () => {
    const { element } = await records('typical', (source) => ({
      capabilities: async (options) => ({ ...(await source.capabilities(options)), operations: [] }),
    }));
    expect(rows(element).map((row) => button(row).disabled)).to.deep.equal([true, false, true, false, true]);
    expect(text(element)).not.to.contain('Export again 资源包');
  });

  it('filters by type and state, says when nothing matches, and resets', async () => {
    const { element } = await records();
    const [type, state] = parts<HTMLSelectElement>(element, '.toolbar select');
    choose(state!, 'failed');
    await waitUntil(() => rows(element).length === 1, 'one record');
    choose(type!, 'deductions');
    await waitUntil(() => words(rows(element)[0]).includes('Failed'), 'the failed one');
    part<HTMLButtonElement>(element, '.toolbar button').click();
    await waitUntil(() => rows(element).length === 5, 'all records');
  });

  it('says why it is empty', async () => {
    const { element } = await records('fresh');
    expect(text(element)).to.contain('No exports yet');
    choose(parts<HTMLSelectElement>(element, '.toolbar select')[1]!, 'failed');
    await shows(element, 'No export matches');
  });

  it('moves a row to ready without a reload, says so aloud, and tells the page once', async () => {
    const { backend, element } = await records();
    const told: ExportRecord[] = [];
    element.addEventListener('packmeter-export-ready', (event) => told.push((event as PackmeterEvent<ExportRecord>).detail));
    backend.advance({ minutes: 2 });
    await waitUntil(() => words(rowOf(element, 'export-000005')).includes('Generated'), 'a generated file');
    expect(told.map(({ id, state }) => `${id} ${state}`)).to.deep.equal(['export-000005 generated']);
    expect(words(part(element, '[role="status"].visually-hidden'))).to.contain('is ready to download');
    expect(button(rowOf(element, 'export-000005')).disabled).to.equal(false);
  });

  it('tells of a file that no longer matches the filter when it is ready', async () => {
    const { backend, element } = await records();
    choose(parts<HTMLSelectElement>(element, '.toolbar select')[1]!, 'generating');
    await waitUntil(() => rows(element).length === 1, 'the one that is being generated');
    const told = heard<PackmeterEvent<ExportRecord>>(element, 'packmeter-export-ready');
    backend.advance({ minutes: 2 });
    expect((await told).detail.id).to.equal('export-000005');
    await shows(element, 'No export matches');
  });

  it('asks more and more seldom, and not at all while nobody can see it', async () => {
    const asked: number[] = [];
    const { element } = await records('typical', (source) => ({ exports: (query, options) => (asked.push(performance.now()), source.exports(query, options)) }));
    await waitUntil(() => asked.length >= 4, 'four readings', { timeout: 12_000 });
    const pauses = asked.slice(1).map((at, index) => at - asked[index]!);
    expect(pauses[1]! / pauses[0]!).to.be.greaterThan(1.2);
    element.style.display = 'none';
    await new Promise((resolve) => new IntersectionObserver((entries) => !entries[0]!.isIntersecting && resolve(null)).observe(element));
    await waitUntil(() => !text(element).includes('Loading'));
    const before = asked.length;
    element.style.display = '';
    // Nothing was asked in between; it looks again at once when it comes back into view.
    await waitUntil(() => asked.length === before + 1, 'one reading when it is back in view');
  });

  it('saves a file as it comes, and reads the last download back', async () => {
    const { element, source } = await records();
    const id = 'export-000004';
    expect(rowOf(element, id).querySelectorAll('.value')[4]!.textContent).to.contain('–');
    const file = saved();
    button(rowOf(element, id)).click();
    const { name, content } = await file;
    expect(name).to.match(/^资源包抵扣明细-.* 00-00-00-.*\.csv$/);
    expect(name).not.to.contain(':');
    expect(content).to.equal(await new Response(await source.exportFile(id)).text());
    await waitUntil(() => /2026/.test(words(rowOf(element, id).querySelectorAll('.value')[4])), 'the last download');
  });

  it('says that a file broke off, keeps nothing of it, and fetches it on a retry', async () => {
    const { backend, element } = await records();
    const id = 'export-000002';
    const off = backend.faults.add({ name: 'cutOff', route: 'getExportFile' });
    button(rowOf(element, id)).click();
    await waitUntil(() => words(rowOf(element, id)).includes('The answer broke off'), 'an error');
    await expect(element).to.be.accessible();
    off();
    const file = saved();
    expect(words(button(rowOf(element, id)))).to.match(/^Try again 资源包/);
    button(rowOf(element, id)).click();
    expect((await file).content.split('\r\n').length).to.be.greaterThan(2);
  });

  it('says that a file has expired meanwhile', async () => {
    let first: ReturnType<PackSource['exports']> | undefined;
    const { backend, element } = await records('typical', (source) => ({ exports: (query, options) => (first ??= source.exports(query, options)) }));
    backend.advance({ days: 40 });
    button(rowOf(element, 'export-000002')).click();
    await waitUntil(() => rowOf(element, 'export-000002').querySelector('[role="alert"]') !== null, 'an error');
  });

  it('can be told to stop a download', async () => {
    const pulled: (() => void)[] = [];
    const { element } = await records('typical', () => ({
      exportFile: (_id, options) =>
        Promise.resolve(
          new ReadableStream<Uint8Array>({
            pull: (sink) => {
              sink.enqueue(new Uint8Array(2_500_000));
              return new Promise<void>((resolve, reject) => {
                pulled.push(resolve);
                options?.signal?.addEventListener('abort', () => reject(new ApiError('aborted')));
              });
            },
          }),
        ),
    }));
    button(rowOf(element, 'export-000002')).click();
    await waitUntil(() => words(rowOf(element, 'export-000002')).includes('2.5 MB received'), 'progress');
    button(rowOf(element, 'export-000002')).click();
    await waitUntil(() => words(button(rowOf(element, 'export-000002'))).startsWith('Download'), 'the button again');
    expect(rowOf(element, 'export-000002').querySelector('[role="alert"]')).to.equal(null);
  });

  it('keeps the list when it cannot be read anew, and says so', async () => {
    let fail = false;
    const { element } = await records('typical', (source) => ({
      exports: (query, options) => (fail ? Promise.reject(new ApiError('server', { status: 500, requestId: 'req-7' })) : source.exports(query, options)),
    }));
    fail = true;
    element.reload();
    await shows(element, 'req-7');
    expect(rows(element)).to.have.length(5);
    fail = false;
    part(element, '.notes button').click();
    await waitUntil(() => parts(element, '.notes').length === 0, 'no note');
  });
});
