/** An export from the order to the file. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ExportRecord } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { recordsOf } from '../csv.js';
import type { Read } from '../read.js';
import { bound } from '../days.js';
import { decimal } from '../exact.js';
import type { Exchange } from '../exchange.js';
import { expectRefusal } from '../expect.js';
import { exportOrder, newKey } from '../orders.js';

const AREA = 'exports';

/** One export, ordered once in a run, and what its file was answered with at once. */
const ordered = (context: Context): Promise<Read<ExportRecord> & { readonly early: Exchange }> =>
  context.survey.once('export', async () => {
    const order = await exportOrder(context);
    const record = await context.read('createExport', { headers: { 'Idempotency-Key': newKey() }, body: order });
    return { ...record, early: await context.send('getExportFile', { id: record.value.id, hopes: 'either' }) };
  });

/** The same export once it is no longer being made. */
const finished = (context: Context): Promise<Read<ExportRecord>> =>
  context.survey.once('export finished', async () => {
    const { id } = (await ordered(context)).value;
    const until = performance.now() + context.exportWait * 1000;
    for (;;) {
      const found = await context.read('getExport', { id });
      if (found.value.state !== 'generating' || performance.now() >= until) return found;
      await wait(500);
    }
  });

async function file(context: Context): Promise<{ readonly record: ExportRecord; readonly exchange: Exchange }> {
  const { value: record } = await finished(context);
  if (record.state === 'generating') throw new Skip(`the export is still being made after ${context.exportWait} s`);
  if (record.state !== 'generated') throw new Skip(`the export has ended as ${record.state}`);
  return { record, exchange: await context.survey.once('export file', () => context.send('getExportFile', { id: record.id })) };
}

export const checks: readonly Check[] = [
  {
    id: `${AREA}.order`,
    area: AREA,
    title: 'an export that was ordered can be found, for the rows that were asked for',
    needs: 'writes',
    async run(context) {
      const order = await exportOrder(context);
      const zone = await context.survey.zone();
      const { value, exchange } = await ordered(context);
      context.same(exchange, 'filter.product', order.filter.product, value.filter.product);
      for (const member of ['usageStartFrom', 'usageStartTo'] as const) {
        if (bound(value.filter[member], zone) !== bound(order.filter[member], zone)) context.fail(exchange, { at: `filter.${member}`, expected: order.filter[member], actual: value.filter[member] });
      }
      const found = await context.read('getExport', { id: value.id });
      context.same(found.exchange, 'id', value.id, found.value.id);
    },
  },
  {
    id: `${AREA}.not-ready`,
    area: AREA,
    title: 'the file of an export that is still being made is 409',
    needs: 'writes',
    async run(context) {
      const { value, early } = await ordered(context);
      if (early.status === 200 || value.state !== 'generating') throw new Skip('the export was made at once');
      expectRefusal(context, early, { codes: ['exportNotReady'], because: 'a file that is still being made' });
    },
  },
  {
    id: `${AREA}.rows`,
    area: AREA,
    title: 'an export has all rows of its filter, as many as the summary counts and as its file holds',
    needs: 'writes',
    async run(context) {
      const { record, exchange } = await file(context);
      const { product, usageStartFrom, usageStartTo } = record.filter;
      const summary = await context.read('summariseDeductions', { query: { product, usageStartFrom, usageStartTo, by: 'product' } });
      context.same(exchange, 'rowCount', summary.value.rows, record.rowCount ?? 'null', 'the row count of an export is that of the summary');
      const lines = linesOf(exchange.text) - 1;
      context.same(exchange, 'body', `${record.rowCount} rows`, `${lines} rows`, 'a file holds as many rows as its record tells, below a heading');
    },
  },
  {
    id: `${AREA}.contents`,
    area: AREA,
    title: 'amounts in a file are those of the rows it was asked for, to the last digit',
    needs: 'writes',
    async run(context) {
      const { record, exchange } = await file(context);
      const records = new Map(recordsOf(exchange.text).map((found) => [found.get('id'), found]));
      if (records.has(undefined)) throw new Skip('the file has no column named id');
      const { product, usageStartFrom, usageStartTo } = record.filter;
      const { rows } = await context.survey.rows('listDeductions', { product, usageStartFrom, usageStartTo, sort: 'deductedAt' });
      for (const { value: row } of rows) {
        const found = records.get(row.id);
        // A row may have been made since; how many there are is another check's.
        for (const member of found ? AMOUNTS : []) {
          const cell = found!.get(member);
          if (cell !== undefined && !sameAmount(row[member], cell)) context.fail(exchange, { at: `body.${member}`, expected: `${row[member] ?? 'nothing'} (row ${row.id})`, actual: cell });
        }
      }
    },
  },
  {
    id: `${AREA}.file-name`,
    area: AREA,
    title: 'a file is offered as a download with a name',
    needs: 'writes',
    async run(context) {
      const { exchange } = await file(context);
      const disposition = exchange.headers.get('Content-Disposition');
      if (!/^attachment\b.*filename/i.test(disposition ?? '')) context.fail(exchange, { at: 'Content-Disposition', expected: 'attachment with a filename', actual: disposition ?? 'none' });
    },
  },
  {
    id: `${AREA}.downloaded`,
    area: AREA,
    title: 'a download is noted in the record',
    needs: 'writes',
    async run(context) {
      const { record } = await file(context);
      const { value, exchange } = await context.read('getExport', { id: record.id });
      if (value.lastDownloadedAt === null) context.fail(exchange, { at: 'lastDownloadedAt', expected: 'the time of the download', actual: 'null' });
    },
  },
];

/** Columns that are judged where a file has them. */
const AMOUNTS = ['remainingBefore', 'actualDeduction', 'remainingAfter', 'originalUsage', 'coefficient'] as const;

/** What has no amount is an empty cell. */
const sameAmount = (amount: string | null, cell: string): boolean =>
  amount === null || !/^-?\d+(\.\d+)?$/.test(cell) ? cell === (amount ?? '') : decimal(amount).eq(cell);

/** Lines of a CSV file: a line break inside quotes is none. */
function linesOf(text: string): number {
  let lines = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) lines++;
  }
  return text === '' || text.endsWith('\n') ? lines : lines + 1;
}
