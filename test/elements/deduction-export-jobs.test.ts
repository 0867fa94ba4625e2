import { expect } from '@open-wc/testing';
import type { PackSource } from '../../src/api/pack-source.js';
import type { ExportRecord } from '../../src/contract/index.js';
import { ApiError, type DeductionTable, type PackmeterEvent } from '../../src/index.js';
import { choice, csv, dialog, press, table, value, withoutPicker } from './export-support.js';
import { backendSource, heard, mount, parts, shows, waitUntil } from './support.js';

withoutPicker();

describe('<deduction-table>: more rows than can be listed', () => {
  const over = (source: PackSource): Partial<PackSource> => ({
    deductions: async (query, options) => ({ ...(await source.deductions(query, options)), truncated: true }),
  });

  it('come from a job’s file, whole, through a broken connection', async () => {
    let opened = 0;
    let created = false;
    const { backend, element } = await table('rows-50000', 'trtc', (source) => ({
      ...over(source),
      createExport: async (order, options) => {
        const record = await source.createExport(order, options);
        created = true;
        return record;
      },
      exportFile: async (id, options) => {
        const stream = await source.exportFile(id, options);
        if (opened++ > 0) return stream;
        let pieces = 0;
        return stream.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform: (piece, sink) => (pieces++ < 20 ? sink.enqueue(piece) : sink.error(new ApiError('network', { retryable: true }))),
          }),
        );
      },
    }));
    await shows(element, 'More rows match than the 50,000 that can be listed');
    const file = csv(element);
    await shows(element, 'The service is making the file of all rows…');
    await waitUntil(() => created, 'the job');
    backend.advance({ minutes: 1 });
    const { lines } = await file;
    expect(opened).to.equal(2);
    expect(value(lines, 'Rows')).to.equal('50000');
    expect(value(lines, 'Completeness')).to.equal('Complete: all matching rows');
    expect(lines.filter((line) => line.includes(',min,')).length).to.equal(50_000);
  }).timeout(60_000);

  it('are told of when the job fails', async () => {
    const { element } = await table('rows-50000', 'trtc', (source) => ({
      ...over(source),
      exportRecord: async (id, options) => ({ ...(await source.exportRecord(id, options)), state: 'failed', failure: 'timeout' }),
    }));
    choice(element, 'csv').click();
    await press(element, 'Export');
    await shows(element, 'The service could not make the file');
  });

  it('are left out with a word when jobs are not permitted', async () => {
    const { element } = await table('seeds', 'trtc', (source) => ({
      ...over(source),
      capabilities: async (options) => ({ ...(await source.capabilities(options)), operations: [] }),
    }));
    await shows(element, 'Only the first 50,000 rows can be exported here');
    expect(choice(element, 'job').disabled).to.equal(true);
    await shows(element, 'the service lists no more, and you may not create export jobs. Narrow the range to see the others');
    await shows(element, '50,000 rows at most are listed and exported.');
    expect(parts(element, '.foot .link').map((each) => each.textContent), 'no way to all of them').to.deep.equal(['Newest first']);
    const { lines } = await csv(element);
    expect(value(lines, 'Completeness')).to.contain('INCOMPLETE: the first 50');
    await shows(element, 'because the service lists no more. Narrow the range or the filters to get all.');
  });
});

describe('<deduction-table>: export jobs', () => {
  it('are asked for once, named by the rule, and seen in the records', async () => {
    const keys: string[] = [];
    const { backend, element } = await table('seeds', 'trtc', (source) => ({
      createExport: (order, options) => {
        keys.push(options.idempotencyKey);
        return keys.length === 1 ? Promise.reject(new ApiError('network', { outcomeUnknown: true })) : source.createExport(order, options);
      },
    }));
    choice(element, 'job').click();
    await press(element, 'Create export job');
    await shows(element, 'The service cannot be reached');
    await press(element, 'Create export job');
    await shows(element, /资源包抵扣明细-\d{4}-\d\d-\d\d 00:00:00-\d{4}-\d\d-\d\d 23:59:59 is being generated/);
    expect(new Set(keys).size).to.equal(1);
    const ready = heard<PackmeterEvent<ExportRecord>>(element, 'packmeter-export-ready');
    await press(element, 'Export records');
    await waitUntil(() => dialog(element).querySelector('.record[data-id]') !== null, 'a record');
    await expect(element).to.be.accessible();
    backend.advance({ minutes: 1 });
    expect((await ready).detail.state).to.equal('generated');
  });

  it('say when they would hold more than the filters let through', async () => {
    const { element } = await table('typical', 'trtc');
    await press(element, 'Cancel');
    const mode = parts<HTMLSelectElement>(element, '.toolbar select').find((select) => [...select.options].some((option) => option.value === 'periodDecrement'))!;
    mode.value = 'totalDecrement';
    mode.dispatchEvent(new Event('change', { bubbles: true }));
    parts(element, '.toolbar button').find((each) => each.textContent.trim() === 'Export')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog.exports')?.open ?? false, 'the dialog');
    choice(element, 'job').click();
    await shows(element, 'rows that the other filters leave out');
  });

  it('are shown where the page has its records', async () => {
    const { source } = backendSource('typical');
    const records = mount('export-records', { source, group: 'g' });
    const element = mount<DeductionTable>('deduction-table', { source, group: 'g', product: 'trtc' });
    await heard(element, 'packmeter-ready');
    parts(element, '.toolbar button').find((each) => each.textContent.trim() === 'Export')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog.exports')?.open ?? false, 'the dialog');
    choice(element, 'job').click();
    await press(element, 'Create export job');
    await waitUntil(() => parts(records, '.record[data-id="export-000006"]').length === 1, 'the new record');
    await press(element, 'Export records');
    await waitUntil(() => records.shadowRoot!.activeElement?.localName === 'h2', 'the records in focus');
    await waitUntil(() => parts(element, 'dialog.exports').length === 0, 'no dialog any more');
  });
});
