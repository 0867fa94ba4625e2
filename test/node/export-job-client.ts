/**
 * A reader's side of an export of more rows than lists reach, as a process of its own: the job is asked for, polled, and its
 * file read and written as the page does it. `argv`: the endpoint. Tells its parent when the job is asked for, and in the
 * end what has become of it.
 */
import process from 'node:process';
import type { Deduction, ExportRecord } from '../../src/contract/index.js';
import { aboutLines } from '../../src/elements/deduction-table/export-about.js';
import { exportColumns } from '../../src/elements/deduction-table/export-columns.js';
import { deductionColumns } from '../../src/elements/deduction-table/columns.js';
import type { Backend } from '../../src/controllers/backend.js';
import { CsvFile } from '../../src/export/csv-file.js';
import { ExportRun } from '../../src/export/export-run.js';
import { JobRows } from '../../src/export/job-rows.js';
import type { FileSink } from '../../src/export/rows-file.js';
import { createHttpSource } from '../../src/index.js';
import { enDeductions } from '../../src/i18n/en-deductions.js';
import { enExportDialog } from '../../src/i18n/en-export-dialog.js';
import { enShared } from '../../src/i18n/en-shared.js';
import { deductionReader, jobOrder } from '../../src/model/deduction-export.js';
import { Writer } from '../../src/parts/writer.js';

/** What the child tells. */
export interface Outcome {
  readonly states: readonly string[];
  readonly phase: unknown;
  /** The first lines of the file, as they are when it is whole. */
  readonly start: readonly string[];
  /** Rows behind the header, counted in the bytes that were written. */
  readonly rows: number;
  readonly longestWrite: number;
  /** The most bytes that lay in buffers at once. */
  readonly mostBuffered: number;
}

const source = createHttpSource({ endpoint: process.argv[2]! });
const [capabilities, catalogue] = [await source.capabilities(), await source.catalogue()];
const backend = { source, capabilities, catalogue } as Backend;
const writer = new Writer({ tag: 'en', messages: 'en', english: { ...enShared, ...enDeductions, ...enExportDialog }, overrides: null, timeZone: capabilities.billingTimeZone });
const { from, to } = capabilities.defaultDeductionRange;
const query = { product: 'trtc', usageStartFrom: from, usageStartTo: to };
const columns = deductionColumns(backend, undefined, undefined);

let [start, writes, lines, longestWrite, mostBuffered] = ['', 0, 0, 0, 0];

function linesIn({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): number {
  const bytes = Buffer.from(buffer, byteOffset, length);
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

const sink: FileSink = {
  write: (bytes) => {
    if (start === '') start = new TextDecoder().decode(bytes);
    else lines += linesIn(bytes);
    longestWrite = Math.max(longestWrite, bytes.length);
    // Asking takes its time: now and then is enough.
    if ((writes += 1) % 100 === 0) mostBuffered = Math.max(mostBuffered, process.memoryUsage().arrayBuffers);
    return Promise.resolve();
  },
  rewriteStart: (bytes) => Promise.resolve(void (start = new TextDecoder().decode(bytes))),
  close: () => Promise.resolve(),
  abort: () => Promise.resolve(),
};

const states: string[] = [];
const onRecord = ({ state }: ExportRecord): void => {
  states.push(state);
  if (states.length === 1) process.send!('asked');
};
const run = new ExportRun<Deduction>({
  source: new JobRows({ source, order: jobOrder(query)!, idempotencyKey: 'a-million-rows-once', reader: deductionReader, onRecord }),
  file: new CsvFile(sink, exportColumns(columns, backend, writer), writer.timeZone),
  sink,
  about: (facts) => aboutLines({ writer, backend, query, columns, shown: columns }, 'csv', facts),
  onChange: () => undefined,
});
await run.start();
process.send!({ states, phase: run.phase, start: start.split('\r\n'), rows: lines, longestWrite, mostBuffered } satisfies Outcome);
process.disconnect();
