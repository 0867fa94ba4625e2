import { expect } from '@open-wc/testing';
import type { PackSource } from '../../src/api/pack-source.js';
import { ApiError } from '../../src/index.js';
import { button, choice, csv, dialog, press, saved, table, value, withoutPicker } from './export-support.js';
import { shows, waitUntil } from './support.js';

withoutPicker();

/** Rows in many small pages, as a list of thousands would have them. */
const smallPages = async (source: PackSource, options: Parameters<PackSource['capabilities']>[0]) => {
  const capabilities = await source.capabilities(options);
  return { ...capabilities, limits: { ...capabilities.limits, pageSize: 20 } };
};
const paged = (change: (source: PackSource) => Partial<PackSource>) =>
  table('typical', 'trtc', (source) => ({ capabilities: (options) => smallPages(source, options), ...change(source) }));
const isComplete = (lines: readonly string[]) => value(lines, 'Completeness') === 'Complete: all matching rows' && Number(value(lines, 'Rows')) > 100;

describe('<deduction-table>: a file made in the browser', () => {
  it('says beforehand what it will hold', async () => {
    const { element } = await table('seeds', 'trtc');
    await shows(element, 'Rows 3');
    expect(dialog(element).textContent).to.contain('May 14, 2025 – Aug 13, 2025 (UTC+08:00)');
    expect(dialog(element).textContent).to.contain('The 17 columns shown');
    await expect(element).to.be.accessible();
  });

  it('has the shown rows to the last digit, and says what it is', async () => {
    const { element } = await table('seeds', 'trtc');
    const { name, lines } = await csv(element);
    expect(name).to.match(/^Deduction details-Tencent Real-Time Communication-\d{4}-\d\d-\d\d 00-00-00-\d{4}-\d\d-\d\d 23-59-59\.csv$/);
    expect(value(lines, 'Rows')).to.equal('3');
    expect(value(lines, 'Completeness')).to.equal('Complete: all matching rows');
    expect(value(lines, 'Times in')).to.equal('Asia/Shanghai');
    expect(value(lines, 'Snapshot')).to.match(/^2025-\d\d-\d\d \d\d:\d\d:\d\d/);
    const header = lines.findIndex((line) => line.startsWith('Pack owner UIN,Pack name,Pack ID,'));
    expect(lines[header]).to.contain('Remaining before,Actual deduction,Remaining after,Pack unit').and.contain('Original usage,Original usage unit,Deduction coefficient');
    expect(lines[header + 1]).to.contain('2025-06-03 04:10:46,20000.000000000,0.293333333,19999.706666667,min');
    expect(lines.slice(header + 1, -1)).to.have.length(3);
    await shows(element, 'is complete: 3 rows');
    await expect(element).to.be.accessible();
  });

  it('begins with its header where that is wanted, and still says whether it is whole', async () => {
    const { element } = await table('seeds', 'trtc');
    choice(element, 'csv').click();
    await waitUntil(() => dialog(element).querySelector('input[name="about"]') !== null, 'the choice');
    expect(choice(element, 'start').checked).to.equal(true);
    choice(element, 'end').click();
    await shows(element, 'The header is the first line.');
    await expect(element).to.be.accessible();
    const { lines } = await csv(element);
    expect(lines[0]).to.match(/^Pack owner UIN,/);
    expect(lines.indexOf('')).to.equal(4);
    expect(value(lines.slice(4), 'Completeness')).to.equal('Complete: all matching rows');
    await shows(element, 'is complete: 3 rows');
  });

  it('is header and rows alone where that is wanted, but never silently without some of them', async () => {
    let limit = 60;
    const { element } = await paged((source) => ({
      deductions: (query, options) => (query.offset === limit ? Promise.reject(new ApiError('forbidden', { status: 403 })) : source.deductions(query, options)),
    }));
    choice(element, 'csv').click();
    await waitUntil(() => dialog(element).querySelector('input[name="about"]') !== null, 'the choice');
    choice(element, 'none').click();
    const broken = csv(element);
    await press(element, 'Keep what has come');
    const { lines } = await broken;
    expect(lines.slice(-3)).to.deep.equal(['', 'Completeness,INCOMPLETE: the export was ended before all rows had come', '']);
    limit = -1;
    await press(element, 'New export');
    const whole = (await csv(element)).lines;
    expect(whole[0]).to.match(/^Pack owner UIN,/);
    expect(whole.indexOf(''), 'nothing behind the rows').to.equal(whole.length - 1);
    expect(whole.length).to.be.greaterThan(100);
  });

  it('says beforehand that more rows than a sheet holds stand in several', async () => {
    const { element } = await table('seeds', 'trtc', (source) => ({
      deductions: async (query, options) => ({ ...(await source.deductions(query, options)), truncated: true }),
      deductionSummary: async (query, options) => ({ ...(await source.deductionSummary(query, options)), rows: 1_048_576 }),
    }));
    await shows(element, 'A sheet holds 1,048,575 rows at most: the workbook has 2 sheets of them.');
    choice(element, 'csv').click();
    await waitUntil(() => !dialog(element).textContent.includes('A sheet holds'), 'no word of sheets for a CSV file');
  });

  it('fetches all pages of one snapshot, none of them past the last row', async () => {
    const asked: { offset?: number | undefined; limit?: number | undefined; asOf?: string | undefined }[] = [];
    const { element } = await table('rows-50000', 'trtc', (source) => ({ deductions: (query, options) => (asked.push(query), source.deductions(query, options)) }));
    asked.length = 0;
    const { lines } = await csv(element);
    expect(value(lines, 'Rows')).to.equal('50000');
    expect(lines.filter((line) => line.includes(',min,')).length, 'rows').to.equal(50_000);
    const pages = asked.filter(({ limit }) => (limit ?? 0) > 100);
    expect(pages).to.have.length(100);
    expect(new Set(pages.slice(1).map(({ asOf }) => asOf)).size).to.equal(1);
    for (const { offset = 0, limit = 0 } of pages) expect(offset + limit).to.be.at.most(50_000);
  }).timeout(60_000);

  it('waits when it is asked to, and goes on where it was', async () => {
    let refuse = 0;
    const { element } = await paged((source) => ({
      deductions: (query, options) => {
        if (query.offset !== 100 || refuse++ > 0) return source.deductions(query, options);
        return Promise.reject(new ApiError('rateLimited', { status: 429, retryAfter: 1, requestId: 'req-429' }));
      },
    }));
    const file = csv(element);
    await shows(element, /The service asks for a pause\. Goes on in 1 second/);
    expect(isComplete((await file).lines)).to.equal(true);
  });

  it('waits for the connection, and goes on when it is back', async () => {
    let offline = true;
    const { element } = await paged((source) => ({
      deductions: (query, options) => (offline && query.offset === 100 ? Promise.reject(new ApiError('offline')) : source.deductions(query, options)),
    }));
    const file = csv(element);
    await shows(element, 'You are offline. Goes on when the connection is back.');
    offline = false;
    dispatchEvent(new Event('online'));
    expect(isComplete((await file).lines)).to.equal(true);
  });

  it('tries again after a fault of the service', async () => {
    let faults = 0;
    const { element } = await paged((source) => ({
      deductions: (query, options) => (query.offset === 100 && faults++ < 1 ? Promise.reject(new ApiError('server', { status: 502 })) : source.deductions(query, options)),
    }));
    const file = csv(element);
    await shows(element, /The service has a fault\. Tries again in 1 second/);
    expect(isComplete((await file).lines)).to.equal(true);
  });

  it('asks the reader when nothing helps, and keeps what has come only with a word on what is missing', async () => {
    const { element } = await paged((source) => ({
      deductions: (query, options) => (query.offset === 60 ? Promise.reject(new ApiError('forbidden', { status: 403, requestId: 'req-403' })) : source.deductions(query, options)),
    }));
    const file = csv(element);
    await shows(element, 'req-403');
    await expect(element).to.be.accessible();
    await press(element, 'Keep what has come');
    const { lines } = await file;
    expect(value(lines, 'Rows')).to.equal('60');
    expect(value(lines, 'Completeness')).to.equal('INCOMPLETE: the export was ended before all rows had come');
    await shows(element, 'is not complete: it has the 60 rows that had come when you ended it');
  });

  it('can be paused, and cancelled without a trace', async () => {
    let hold: (() => void) | undefined;
    const { element } = await paged((source) => ({
      deductions: async (query, options) => {
        if (query.offset === 100) await new Promise<void>((resolve) => (hold = resolve));
        return source.deductions(query, options);
      },
    }));
    let handedOver = false;
    void saved().then(() => (handedOver = true));
    choice(element, 'csv').click();
    await press(element, 'Export');
    await waitUntil(() => hold !== undefined, 'page 6');
    await press(element, 'Pause');
    hold!();
    await shows(element, 'Paused');
    await press(element, 'Resume');
    await press(element, 'Cancel export');
    await shows(element, 'Cancelled. No file was kept.');
    expect(handedOver).to.equal(false);
    document.createElement('a').click();
  });

  it('is not to be had twice when the snapshot is gone', async () => {
    const { element } = await paged((source) => ({
      deductions: (query, options) => (query.offset === 20 ? Promise.reject(new ApiError('refused', { status: 410, code: 'snapshotGone' })) : source.deductions(query, options)),
    }));
    choice(element, 'csv').click();
    await press(element, 'Export');
    await shows(element, 'no longer keeps the snapshot');
    expect(button(element, 'Try again')).to.equal(undefined);
  });

  it('is a workbook when that is wanted', async () => {
    const { element } = await table('seeds', 'trtc');
    const file = saved();
    await press(element, 'Export');
    const { name, blob } = await file;
    expect(name).to.match(/\.xlsx$/);
    expect(blob.type).to.equal('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect([...new Uint8Array(await blob.slice(0, 4).arrayBuffer())]).to.deep.equal([0x50, 0x4b, 3, 4]);
  });
});
