/** Writes a million rows to a file: packmeter's own export, and the least that writes the same columns as CSV. */
import type { Catalogue, Deduction } from '../../../src/contract/index.js';
import { CsvFile } from '../../../src/export/csv-file.js';
import { ExportRun } from '../../../src/export/export-run.js';
import { openFile } from '../../../src/export/file-sinks.js';
import { PageRows, type ListPage } from '../../../src/export/page-rows.js';
import type { FileSink } from '../../../src/export/rows-file.js';
import { XlsxFile } from '../../../src/export/xlsx-file.js';
import { exportColumns } from '../../../src/elements/deduction-table/export-columns.js';
import { deductionColumns } from '../../../src/elements/deduction-table/columns.js';
import type { Backend } from '../../../src/controllers/backend.js';
import { enColumns } from '../../../src/i18n/en-columns.js';
import { enDeductions } from '../../../src/i18n/en-deductions.js';
import { enExportDialog } from '../../../src/i18n/en-export-dialog.js';
import { enShared } from '../../../src/i18n/en-shared.js';
import { Writer } from '../../../src/parts/writer.js';

const pageSize = 500;
const asOf = '2026-06-18T14:30:00+08:00';
const two = (value: number) => String(value).padStart(2, '0');

/** A row that has much in common with its neighbours, and is made anew each time, as an answer's rows are. */
function row(number: number): Deduction {
  const seconds = number % 86_400;
  const time = `2026-0${4 + ((number >> 17) % 3)}-${two(1 + (Math.floor(number / 86_400) % 28))}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}+08:00`;
  const before = 20_000_000 - number;
  return {
    id: `deduction-${number}`,
    packOwnerUin: '100000000001',
    packName: `RTC audio and video, ${number % 40} k minutes`,
    packId: `trtc-pack-${number % 40}`,
    product: 'trtc',
    subproduct: `trtc-${number % 5}`,
    capacityMode: 'totalDecrement',
    deductedAt: time,
    remainingBefore: `${before}.000000000`,
    actualDeduction: `0.${String(number % 1_000_000_000).padStart(9, '0')}`,
    remainingAfter: `${before - 1}.${String(1_000_000_000 - (number % 1_000_000_000)).padStart(9, '0').slice(-9)}`,
    packUnit: 'minute',
    cycle: null,
    comboItem: null,
    deductedUin: `10000000000${number % 7}`,
    deductedProduct: 'trtc',
    deductedSubproduct: `trtc-${number % 5}`,
    billingItem: `item-${number % 9}`,
    specification: number % 3 === 0 ? null : 'Standard.H264.HD',
    originalUsage: `${number % 10_000}`,
    originalUsageUnit: 'second',
    coefficient: '1.000000000',
    usageStart: time,
    usageEnd: time,
    usageId: `usage-${number}`,
  };
}

const names = (en: string) => ({ en });
const subproducts = Array.from({ length: 5 }, (_, index) => ({ key: `trtc-${index}`, names: names(`Subproduct ${index}`) }));
const billingItems = Array.from({ length: 9 }, (_, index) => ({ key: `item-${index}`, names: names(`Billing item ${index}`) }));
const catalogue = { products: [{ key: 'trtc', names: names('Real-Time Communication'), subproducts, billingItems }] } as unknown as Catalogue;
const backend = { catalogue } as Backend;
const english = { ...enShared, ...enColumns, ...enDeductions, ...enExportDialog };
const writer = new Writer({ tag: 'en', messages: 'en', english, overrides: null, timeZone: 'Asia/Shanghai' });

function ask(total: number) {
  return ({ offset, limit }: { readonly offset: number; readonly limit: number }): Promise<ListPage<Deduction>> =>
    Promise.resolve({ items: Array.from({ length: Math.min(limit, total - offset) }, (_, index) => row(offset + index)), total, truncated: false, asOf });
}

const columns = () => exportColumns(deductionColumns(backend, undefined), backend, writer);

/** What the rows cost by themselves. */
async function rowsAlone(total: number): Promise<void> {
  const rows = new PageRows(ask(total), pageSize);
  const { signal } = new AbortController();
  while (await rows.next(signal));
}

async function own(kind: 'csv' | 'xlsx', total: number): Promise<void> {
  const sink = await file(kind);
  const target = kind === 'csv' ? new CsvFile(sink, columns(), 'Asia/Shanghai') : new XlsxFile(sink, columns(), 'Asia/Shanghai', { rows: 'Rows', about: 'About' });
  const about = ({ rows, state }: { readonly rows: number; readonly state: string }) => [['Rows', rows], ['State', state]] as const;
  const run = new ExportRun({ source: new PageRows(ask(total), pageSize), file: target, sink, about, onChange: () => {} });
  await run.start();
  if (run.phase.is !== 'done' || run.rows !== total) throw new Error(JSON.stringify(run.phase));
}

const bareKeys = [
  'packOwnerUin', 'packName', 'packId', 'product', 'subproduct', 'capacityMode', 'deductedAt', 'remainingBefore', 'actualDeduction', 'remainingAfter',
  'packUnit', 'deductedUin', 'deductedProduct', 'deductedSubproduct', 'billingItem', 'specification', 'originalUsage', 'originalUsageUnit', 'coefficient',
  'usageStart', 'usageEnd',
] as const satisfies readonly (keyof Deduction)[];

/** The same columns as they come, quoted where they must be. */
async function bare(total: number): Promise<void> {
  const sink = await file('csv');
  const encoder = new TextEncoder();
  const page = ask(total);
  for (let offset = 0; offset < total; offset += pageSize) {
    const { items } = await page({ offset, limit: pageSize });
    let text = '';
    for (const item of items) {
      text += `${bareKeys.map((key) => (item[key] === null ? '' : /[",\r\n]/.test(item[key]) ? `"${item[key].replaceAll('"', '""')}"` : item[key])).join(',')}\r\n`;
    }
    await sink.write(encoder.encode(text));
  }
  await sink.close();
}

/** A file of the origin in the place of one that a reader picks. */
async function file(kind: string): Promise<FileSink> {
  const root = await navigator.storage.getDirectory();
  Object.assign(globalThis, { showSaveFilePicker: () => root.getFileHandle(`bench.${kind}`, { create: true }) });
  return (await openFile({ name: `bench.${kind}`, type: 'text/csv' }))!;
}

const size = async (kind: string): Promise<number> => (await (await (await navigator.storage.getDirectory()).getFileHandle(`bench.${kind}`)).getFile()).size;

/** How many rows a file has, counted in the file itself as it stands on the disk. */
async function count(kind: string): Promise<number> {
  const written = await (await (await navigator.storage.getDirectory()).getFileHandle(`bench.${kind}`)).getFile();
  if (kind === 'csv') return occurrences(written.stream(), '\r\n');
  let found = 0;
  for (const sheet of await sheets(written)) found += (await occurrences(sheet.pipeThrough(new DecompressionStream('deflate-raw')), '<row ')) - 1;
  return found;
}

/** The packed sheets of a workbook, found by the directory at its end. */
async function sheets(book: Blob): Promise<readonly ReadableStream<BufferSource>[]> {
  const end = new DataView(await book.slice(-22).arrayBuffer());
  const [size, start] = [end.getUint32(12, true), end.getUint32(16, true)];
  const directory = new DataView(await book.slice(start, start + size).arrayBuffer());
  const found: ReadableStream<BufferSource>[] = [];
  for (let at = 0; at < size; ) {
    const [packed, name, extra, note, from] = [directory.getUint32(at + 20, true), directory.getUint16(at + 28, true), directory.getUint16(at + 30, true), directory.getUint16(at + 32, true), directory.getUint32(at + 42, true)];
    const called = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, name));
    if (called.includes('worksheets/sheet')) {
      const local = new DataView(await book.slice(from, from + 30).arrayBuffer());
      const begin = from + 30 + local.getUint16(26, true) + local.getUint16(28, true);
      found.push(book.slice(begin, begin + packed).stream());
    }
    at += 46 + name + extra + note;
  }
  return found;
}

async function occurrences(bytes: ReadableStream<Uint8Array>, word: string): Promise<number> {
  const reader = bytes.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let [number, rest] = [0, ''];
  for (let piece; !(piece = await reader.read()).done; ) {
    const parts = (rest + piece.value).split(word);
    number += parts.length - 1;
    rest = parts.at(-1)!.slice(1 - word.length);
  }
  return number;
}

const jobs = { rows: rowsAlone, bare, csv: (total: number) => own('csv', total), xlsx: (total: number) => own('xlsx', total) };
Object.assign(globalThis, { bench: { run: (job: keyof typeof jobs, total: number) => jobs[job](total), size, count } });
