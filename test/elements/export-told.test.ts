import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Deduction, DeductionQuery } from '../../src/contract/index.js';
import type { Backend } from '../../src/controllers/backend.js';
import { aboutLines, exportName, rangeOf, rangeText, scopeLines } from '../../src/elements/deduction-table/export-about.js';
import { exportColumns } from '../../src/elements/deduction-table/export-columns.js';
import type { ExportSubject } from '../../src/elements/deduction-table/export-subject.js';
import { en } from '../../src/i18n/en.js';
import { enDeductions } from '../../src/i18n/en-deductions.js';
import { enExportDialog } from '../../src/i18n/en-export-dialog.js';
import type { Column } from '../../src/parts/data-table/column.js';
import { Writer } from '../../src/parts/writer.js';

const writer = new Writer({ tag: 'en', messages: 'en', english: { ...en, ...enDeductions, ...enExportDialog }, overrides: null, timeZone: 'Asia/Shanghai' });
const backend = {
  capabilities: { billingTimeZone: 'Asia/Shanghai', limits: { pageRows: 20_000 } },
  catalogue: { products: [{ key: 'mps', names: { en: 'Media Processing' }, subproducts: [{ key: 'mps/01', names: { en: 'Transcoding' } }], billingItems: [] }] },
} as unknown as Backend;
const subject = (query: Partial<DeductionQuery> = {}): ExportSubject => ({ writer, backend, query: { product: 'mps', ...query }, columns: [], shown: [] });
const days = { usageStartFrom: '2025-06-01', usageStartTo: '2025-07-01' };
const instants = { usageStartFrom: '2025-06-01T08:00:00+08:00', usageStartTo: '2025-06-01T09:30:00+08:00' };
const filters = (query: Partial<DeductionQuery>) => scopeLines(subject({ ...days, ...query })).at(-1)![1];

describe('the range that a file of deductions is of', () => {
  it('is of days the last included, of instants as it stands, and empty where none is asked for', () => {
    expect(rangeOf({ product: 'mps', ...days })).to.deep.equal({ first: '2025-06-01', last: '2025-06-30' });
    expect(rangeOf({ product: 'mps', ...instants })).to.deep.equal({ first: instants.usageStartFrom, last: instants.usageStartTo });
    expect(rangeOf({ product: 'mps' })).to.deep.equal({ first: '', last: '' });
  });

  it('is written for readers where it is of days', () => {
    expect(rangeText(subject(days))).to.match(/^Jun 1, 2025 – Jun 30, 2025 \(.*\)$/);
    expect(rangeText(subject(instants))).to.include(`${instants.usageStartFrom} – ${instants.usageStartTo} (`);
  });

  it('names the file: days from their first to their last second, instants as they are', () => {
    expect(exportName(subject(days))).to.match(/-Media Processing-2025-06-01 00:00:00-2025-06-30 23:59:59$/);
    expect(exportName(subject(instants)).endsWith(`-Media Processing-${instants.usageStartFrom}-${instants.usageStartTo}`)).to.equal(true);
    expect(exportName(subject({ ...days, product: 'newer' }))).to.include('-newer-');
  });
});

describe('what a file of deductions says of its filters', () => {
  it('is that there are none, or each with its values', () => {
    expect(filters({})).to.equal(writer.t('none'));
    expect(filters({ specification: [] })).to.equal(writer.t('none'));
    expect(filters({ specification: ['sd', 'hd'], deductedUin: ['100000000002'] })).to.match(/: sd, hd; .*: 100000000002$/);
  });

  it('holds the bounds of the deduction time, whichever of the two there is', () => {
    const [deductedFrom, deductedTo] = ['2025-06-02T00:00:00+08:00', '2025-06-03T00:00:00+08:00'];
    expect(filters({ deductedFrom, deductedTo }).endsWith(`: ${deductedFrom} – ${deductedTo}`)).to.equal(true);
    expect(filters({ deductedFrom }).endsWith(`: ${deductedFrom} – `)).to.equal(true);
    expect(filters({ deductedTo }).endsWith(`:  – ${deductedTo}`)).to.equal(true);
  });

  it('names the packs that are asked for, and a range in other words where they are given', () => {
    const [, packs, range] = scopeLines(subject({ ...days, packId: ['tp-1', 'tp-2'] }), 'June');
    expect([packs![1], range![1]]).to.deep.equal(['tp-1, tp-2', 'June']);
  });
});

describe('the lines that a file of deductions begins with', () => {
  const lines = (asOf: string | null, kind: 'csv' | 'xlsx' = 'csv') => new Map(aboutLines(subject(days), kind, { rows: 3, asOf, state: 'complete' }));
  const snapshot = writer.t('export.about.snapshot');

  it('tell the moment that the rows are of, to the second and in the zone of the file', () => {
    expect(lines('2025-06-30T18:00:00.1230001Z').get(snapshot)).to.equal('2025-07-01 02:00:00');
    expect(lines(null).get(snapshot)).to.equal(writer.t('none'));
  });

  it('tell it as the backend does where that is no instant', () => {
    expect(lines('yesterday').get(snapshot)).to.equal('yesterday');
  });

  it('speak of rounded amounts only where a spreadsheet rounds', () => {
    expect(lines(null, 'xlsx').has(writer.t('export.about.amounts'))).to.equal(true);
    expect(lines(null).has(writer.t('export.about.amounts'))).to.equal(false);
    expect(lines(null).get(writer.t('export.rows'))).to.equal(3);
  });
});

describe('columns that a file knows no kind for', () => {
  const row = { product: 'mps', subproduct: 'mps/01', note: 'seen' } as unknown as Deduction;
  const value = (cell: Column<Deduction>['cell']) => {
    const [column] = exportColumns([{ key: 'newer', label: 'column.pack', width: 100, cell }], backend, writer);
    return [column!.label, column!.kind, column!.value(row)];
  };

  it('hold the text that the table shows, in one line', () => {
    const label = writer.t('column.pack');
    expect(value((each) => (each as unknown as { note: string }).note)).to.deep.equal([label, 'text', 'seen']);
    expect(value(() => ['first', 'second'])).to.deep.equal([label, 'text', 'first · second']);
  });

  it('hold nothing where the table shows no text', () => {
    expect(value(() => html`<b>drawn</b>`)[2]).to.equal(null);
  });

  it('stand beside those that it knows, in the order of the table', () => {
    const cell = () => '';
    const made = exportColumns([{ key: 'newer', label: 'column.pack', width: 100, cell }, { key: 'subproduct', label: 'column.subproduct', width: 100, cell }], backend, writer);
    expect(made.map((column) => column.value(row))).to.deep.equal(['', 'Transcoding']);
    expect(made[1]!.value({ ...row, subproduct: 'mps/99' }), 'a key that the catalogue has not').to.equal('mps/99');
  });
});
