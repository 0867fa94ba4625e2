/** One way through the deductions, as a person goes it: why a pack is empty, whether that is right, where it went, and all of it as files. */
import { expect } from '@open-wc/testing';
import { MAIN } from '../../mock-api/worlds/company.js';
import type { Command } from '../../mock-api/index.js';
import type { PackSource } from '../../src/api/pack-source.js';
import type { DeductionQuery, ExportRecord } from '../../src/contract/index.js';
import { ApiError, type DeductionTable, type ExportRecords, type PackmeterEvent } from '../../src/index.js';
import { button, cells, dialogText, isThere, row } from './deduction-support.js';
import { choice, press, saved, value, withoutPicker } from './export-support.js';
import { backendSource, choose, heard, mount, part, parts, shows, text, waitUntil } from './support.js';

const minute = 60_000;
const hour = 60 * minute;
const app = (value: string) => [{ key: 'SDKAppID', value }];
const lessons = 'lessons-1';

withoutPicker();

/** A pack of 6,000 minutes for one application, of which every hour takes seven until it is empty; and another pack, for another application. */
function setOut() {
  const { backend, source } = backendSource('fresh');
  const begin = backend.now;
  const run = (command: Command) => backend.ledger.run(command);
  const buy = (id: string, name: string, sdk: string) =>
    run({ do: 'purchase', at: begin, id, name, uin: MAIN, product: 'trtc', subproduct: 'trtc/09', capacity: '6000', validity: { count: 1, unit: 'year' }, price: '10', attributes: app(sdk) });
  buy(lessons, 'Recognition for lessons', '1400300001');
  buy('meetings-1', 'Recognition for meetings', '1400300002');
  for (let use = 0; use < 900; use += 1) {
    const start = begin + use * hour;
    run({ do: 'use', at: start + hour, uin: MAIN, product: 'trtc', item: 'recognition', amount: '420', start, end: start + 5 * minute, attributes: app('1400300001') });
  }
  backend.advance({ days: 2 });
  const hindered = hinder(source);
  const table = mount<DeductionTable>('deduction-table', { source: hindered.source, group: 'journey', product: 'trtc' });
  const records = mount<ExportRecords>('export-records', { source: hindered.source, group: 'journey' });
  return { backend, begin, table, records, source, obstacles: hindered.obstacles };
}

/** A source with small pages, and with obstacles: each stands in the way of one request that it is for. */
function hinder(source: PackSource) {
  const obstacles: { readonly at: number; readonly error: ApiError }[] = [];
  const deductions: PackSource['deductions'] = (query: DeductionQuery, options) => {
    const found = obstacles.findIndex(({ at }) => at === query.offset);
    return found < 0 ? source.deductions(query, options) : Promise.reject(obstacles.splice(found, 1)[0]!.error);
  };
  const capabilities: PackSource['capabilities'] = async (options) => {
    const all = await source.capabilities(options);
    return { ...all, limits: { ...all.limits, pageSize: 200 } };
  };
  return { obstacles, source: { ...source, deductions, capabilities } };
}

const rowCount = (table: DeductionTable): number => Number(parts(table, '[role="grid"]')[0]?.getAttribute('aria-rowcount') ?? 0) - 1;
const detail = (table: DeductionTable): string => (parts(table, '.detail')[0]?.textContent ?? '').replace(/\s+/g, ' ');
const recordOf = (records: ExportRecords, id: string): HTMLElement | undefined => parts(records, `.record[data-id="${id}"]`)[0];
const says = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ');

/** Presses a button once it is there and may be pressed. */
async function go(element: Element, words: string | RegExp): Promise<void> {
  const found = () => {
    try {
      return button(element, words);
    } catch {
      return undefined;
    }
  };
  await waitUntil(() => found()?.disabled === false, `a button ${String(words)} in ${text(element)}`);
  found()!.click();
}

describe('a journey', () => {
  it('finds out why a pack is empty, whether that is right, where it went, and takes all of it along', async () => {
    const { backend, begin, table, records, source, obstacles } = setOut();

    // The pack that is empty.
    await waitUntil(() => rowCount(table) > 0, 'rows');
    choose(part<HTMLInputElement>(table, '.field.pack input'), lessons);
    await waitUntil(() => parts(table, '.chip[data-filter="pack"]').length === 1 && isThere(table, 0), 'its rows');
    const all = rowCount(table);
    expect(all).to.be.within(858, 900);

    // Deep down, to where it ended.
    const scroller = part(table, '.table');
    scroller.scrollTop = scroller.scrollHeight;
    await waitUntil(() => isThere(table, all - 1), 'the last row');
    expect(cells(row(table, all - 1))[8]).to.equal('0.000000000 min');

    // What was it like a fortnight after it was bought?
    await go(table, 'Go to time');
    await waitUntil(() => parts(table, '.go-to').length === 1, 'the bar');
    const fortnight = new Date(begin + 14 * 24 * hour + 8 * hour).toISOString().slice(0, 19);
    part<HTMLInputElement>(table, '.go-to input').value = fortnight;
    part<HTMLButtonElement>(table, '.go-to [type="submit"]').click();
    await shows(table, new RegExp(`Row [\\d,]+ of ${all}, Jul \\d, 2026`));
    const place = Number(/Row (\d+) of/.exec(text(table))![1]) - 1;
    await waitUntil(() => isThere(table, place), 'that row');
    expect(place).to.be.within(300, 400);
    part(table, '.go-to [aria-label="Close"]').click();

    // The last one: why was not all of that usage taken?
    scroller.scrollTop = scroller.scrollHeight;
    await waitUntil(() => isThere(table, all - 1), 'the last row');
    row(table, all - 1)!.firstElementChild!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await waitUntil(() => /taken from no pack/.test(detail(table)), 'what was left over');
    expect(detail(table)).to.contain('360.000000000 s of this usage was taken from no pack').and.contain('The pack was used up.').and.contain(lessons);
    expect(detail(table)).to.contain('bound to another value').and.contain('meetings-1').and.contain('Adds up');
    await go(table, 'Usage that no pack took');
    await waitUntil(() => dialogText(table, '.uncovered').includes('considered'), 'usage that was left over');
    part<HTMLDialogElement>(table, '.uncovered').close();
    part<HTMLButtonElement>(table, '.detail [aria-label="Close"]').click();

    // Is every row of it right?
    await waitUntil(() => parts(table, 'button.check-mark.good').length === 1, 'the check');
    part(table, 'button.check-mark').click();
    await go(table, 'Check all rows');
    await waitUntil(() => dialogText(table, '.ledger-check').includes(`${all} rows checked, all add up`), 'the check of all rows');
    expect(dialogText(table, '.ledger-check')).to.contain('The rows of 1 pack add up to what was used of it.');
    part<HTMLDialogElement>(table, '.ledger-check').close();

    // On which day did most of it go?
    await go(table, 'Where it went');
    await go(table, 'Day of usage');
    await waitUntil(() => parts(table, '.spending thead th')[0]?.textContent === 'Day of usage' && text(table).includes('The groups add up to the total'), 'days');
    parts(table, '.spending tbody .link')[1]!.click();
    await waitUntil(() => parts(table, '.chip[data-filter="range"]').length === 1 && rowCount(table) === 24, 'the rows of a day');
    part(table, '.chip[data-filter="range"] button').click();
    await waitUntil(() => rowCount(table) === all, 'all its rows');
    await go(table, 'Where it went');

    // All of it in a file, through a service that asks for a pause and a connection that is lost.
    obstacles.push({ at: 200, error: new ApiError('rateLimited', { status: 429, retryAfter: 1 }) }, { at: 600, error: new ApiError('offline') });
    await go(table, 'Export');
    await waitUntil(() => parts<HTMLDialogElement>(table, 'dialog.exports').some(({ open }) => open), 'the dialog');
    const file = saved();
    choice(table, 'csv').click();
    await press(table, 'Export');
    await shows(table, 'The service asks for a pause.');
    await shows(table, 'You are offline. Goes on when the connection is back.');
    dispatchEvent(new Event('online'));
    const lines = (await file).content.split('\r\n');
    expect([value(lines, 'Rows'), value(lines, 'Completeness')]).to.deep.equal([String(all), 'Complete: all matching rows']);
    expect(lines.filter((line) => line.includes(lessons) && line.includes(',min,'))).to.have.length(all);
    await shows(table, `is complete: ${all} rows.`);

    // And one that the service makes and keeps: asked for here, followed among the records.
    await press(table, 'New export');
    choice(table, 'job').click();
    await press(table, 'Create export job');
    await shows(table, 'is being generated. It is in the export records');
    await press(table, 'Export records');
    await waitUntil(() => records.shadowRoot!.activeElement?.localName === 'h2' && parts(table, 'dialog.exports').length === 0, 'the records');
    await waitUntil(() => says(recordOf(records, 'export-000001')).includes('Being generated'), 'the job');
    const ready = heard<PackmeterEvent<ExportRecord>>(records, 'packmeter-export-ready');
    backend.advance({ minutes: 1 });
    expect((await ready).detail.rowCount).to.equal(all);
    const job = saved();
    await waitUntil(() => says(recordOf(records, 'export-000001')).includes('Generated'), 'the file');
    recordOf(records, 'export-000001')!.querySelector<HTMLButtonElement>('.button')!.click();
    const { name, content } = await job;
    expect(name).to.match(/^资源包抵扣明细-.*\.csv$/);
    expect(content.trim().split('\r\n')).to.have.length(all + 1);

    // The next one fails; and what is kept is not kept for ever.
    backend.ledger.run({ do: 'createExport', at: backend.now, product: 'trtc', from: begin, to: backend.now, outcome: 'timeout' });
    records.reload();
    await waitUntil(() => says(recordOf(records, 'export-000002')).includes('Being generated'), 'another job');
    backend.advance({ days: 31 });
    records.reload();
    await waitUntil(() => says(recordOf(records, 'export-000002')).includes('It took too long and was given up.'), 'why it has failed');
    expect(says(recordOf(records, 'export-000001'))).to.match(/Expired\s*Not kept since .*Export again\./);

    // So it is asked for again.
    recordOf(records, 'export-000002')!.querySelector<HTMLButtonElement>('.button')!.click();
    await waitUntil(() => says(recordOf(records, 'export-000003')).includes('Being generated'), 'the same once more');
    expect((await source.exports({})).items.map(({ state }) => state)).to.deep.equal(['generating', 'failed', 'expired']);
  });
});
