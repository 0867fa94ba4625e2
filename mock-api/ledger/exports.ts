/** Export jobs: made, generated or failed after a while, downloaded, dropped when their time is over. */
import type { Commands } from './commands.js';
import { LedgerError } from './errors.js';
import { momentOf } from './moment.js';
import type { ExportRecord } from './records.js';
import { packOf, productOf, schedule, type State } from './state.js';
import { countRows } from './deduction-query.js';
import * as time from './time.js';

/** How long a file is kept. */
export const RETENTION = 30 * time.DAY;
/** How long a job may take before it is given up. */
const TIMEOUT = time.HOUR;
const FIRST_PART = '资源包抵扣明细';

/** Asks for a file and answers with the id of the job. */
export function createExport(state: State, command: Commands['createExport']): string {
  const { product } = command;
  productOf(state, product);
  for (const id of command.packIds ?? []) packOf(state, id);
  const from = momentOf(command.from);
  const to = momentOf(command.to);
  if (!(from < to)) throw new LedgerError('invalidInterval', { start: from, end: to });
  const number = state.exports.length + 1;
  const record: ExportRecord = {
    id: `export-${String(number).padStart(6, '0')}`,
    product,
    packIds: command.packIds ?? null,
    from,
    to,
    fileName: `${FIRST_PART}-${localTime(from)}-${localTime(to - time.SECOND)}`,
    state: 'generating',
    createdAt: state.now,
    finishedAt: null,
    lastDownloadedAt: null,
    expiresAt: null,
    rowCount: null,
    failure: null,
    rows: 0,
    outcome: command.outcome === 'stuck' ? 'timeout' : (command.outcome ?? 'generated'),
    micros: command.micros ?? scramble(number) % 1_000_000,
    fraction: command.fraction ?? String(scramble(number + 7) % 100).padStart(2, '0'),
  };
  state.exports.push(record);
  if (command.outcome !== 'stuck') {
    // Seen in the wild: 2 to 47 seconds.
    const seconds = command.seconds ?? 2 + (scramble(number + 3) % 46);
    const takes = record.outcome === 'timeout' ? TIMEOUT : seconds * time.SECOND;
    schedule(state, state.now + takes, { kind: 'exportDone', record });
  }
  return record.id;
}

/** A job ends. */
export function finishExport(state: State, record: ExportRecord): void {
  record.finishedAt = state.now;
  if (record.outcome !== 'generated') {
    record.state = 'failed';
    record.failure = record.outcome;
    return;
  }
  record.state = 'generated';
  record.rows = state.deductions.length;
  record.rowCount = countRows(state, { ...filterOf(state, record), rows: record.rows });
  record.fileName += `_${suffix(record)}`;
  record.expiresAt = state.now + RETENTION;
  schedule(state, record.expiresAt, { kind: 'exportGone', record });
}

export function dropExport(record: ExportRecord): void {
  record.state = 'expired';
}

/** Notes a download; throws unless there is a file. */
export function downloadExport(state: State, { id }: Commands['downloadExport']): ExportRecord {
  const record = readyExport(state, id);
  record.lastDownloadedAt = state.now;
  return record;
}

/** An export that has its file; throws for any other. */
export function readyExport(state: State, id: string): ExportRecord {
  const record = exportOf(state, id);
  if (record.state === 'generating') throw new LedgerError('exportNotReady', { id });
  if (record.state === 'failed') throw new LedgerError('exportFailed', { id });
  if (record.state === 'expired') throw new LedgerError('exportExpired', { id });
  return record;
}

export function exportOf(state: State, id: string): ExportRecord {
  const record = state.exports.find((candidate) => candidate.id === id);
  if (!record) throw new LedgerError('unknownExport', { id });
  return record;
}

/** The deductions that a job is about. */
export const filterOf = (state: State, record: ExportRecord) => ({
  product: record.product,
  packs: record.packIds?.map((id) => packOf(state, id).number),
  startFrom: record.from,
  startTo: record.to,
});

/** 13 hex digits of seconds and microseconds of completion, then the second in decimals with its first digits after it. */
function suffix({ finishedAt, micros, fraction }: ExportRecord): string {
  const second = Math.floor(finishedAt! / time.SECOND);
  return `${second.toString(16)}${micros.toString(16).padStart(5, '0')}${second}${fraction}`;
}

const localTime = (at: time.Time): string => time.toInstant(at).slice(0, 19).replace('T', ' ');

/** A number that looks like chance and is always the same. */
const scramble = (seed: number): number => Math.imul(seed ^ (seed >>> 3), 2654435761) >>> 0;
