/** The file of an export job: CSV, made as it is read, a few hundred rows at a time. */
import { matchingRows } from '../ledger/deduction-query.js';
import { filterOf } from '../ledger/exports.js';
import type { ExportRecord } from '../ledger/records.js';
import type { State } from '../ledger/state.js';
import { deductionToWire } from './deductions.js';

const COLUMNS = [
  'id',
  'packOwnerUin',
  'packName',
  'packId',
  'product',
  'subproduct',
  'capacityMode',
  'deductedAt',
  'remainingBefore',
  'packUnit',
  'actualDeduction',
  'remainingAfter',
  'deductedUin',
  'deductedProduct',
  'deductedSubproduct',
  'billingItem',
  'specification',
  'originalUsage',
  'originalUsageUnit',
  'coefficient',
  'usageStart',
  'usageEnd',
  'usageId',
] as const;

const ROWS_AT_ONCE = 500;

/** Bytes of the file, with a byte order mark so that spreadsheets read it as UTF-8. */
export function fileStream(state: State, record: ExportRecord): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rows = matchingRows(state, { ...filterOf(state, record), rows: record.rows });
  let head = `\uFEFF${COLUMNS.join(',')}\r\n`;
  return new ReadableStream({
    pull(controller) {
      let text = head;
      head = '';
      for (let count = 0; count < ROWS_AT_ONCE; count++) {
        const next = rows.next();
        if (next.done) {
          if (text) controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        const wire = deductionToWire(state, next.value);
        text += `${COLUMNS.map((column) => cell(wire[column])).join(',')}\r\n`;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}

/** Quoted where needed. A text that a spreadsheet would run as a formula gets an apostrophe; a negative number does not. */
function cell(value: string | null): string {
  if (value === null) return '';
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
