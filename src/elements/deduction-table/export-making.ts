/** From what a reader wants in a file to the export that makes it. */
import { newKey } from '../../api/new-key.js';
import type { Deduction, ExportRecord } from '../../contract/index.js';
import { CsvFile, type AboutPlace } from '../../export/csv-file.js';
import { ExportRun } from '../../export/export-run.js';
import { fileNameFrom, openFile } from '../../export/file-sinks.js';
import { JobRows } from '../../export/job-rows.js';
import { PageRows } from '../../export/page-rows.js';
import type { RowSource } from '../../export/row-source.js';
import type { FileSink, RowsFile } from '../../export/rows-file.js';
import { fetched } from '../../loading/fetched.js';
import { deductionReader, jobFilter, jobOrder } from '../../model/deduction-export.js';
import { aboutLines, exportName } from './export-about.js';
import { exportColumns } from './export-columns.js';
import type { ExportSubject, FileKind } from './export-subject.js';

/** What a reader has chosen. */
export interface ExportChoice {
  readonly kind: FileKind;
  readonly columns: 'shown' | 'all';
  /** Where a CSV file speaks of itself. */
  readonly about: AboutPlace;
  /** True when lists do not reach all rows, so that a job has to. */
  readonly byJob: boolean;
}

/** An export on its way. */
export interface Making {
  readonly run: ExportRun<Deduction>;
  readonly name: string;
}

const types: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Begins. Call it from the reader's click, so that the browser may ask where to save; null when they pick no place. */
export async function beginExport(
  subject: ExportSubject,
  { kind, columns: wanted, about, byJob }: ExportChoice,
  tell: { readonly onChange: () => void; readonly onRecord: (record: ExportRecord) => void },
): Promise<Making | null> {
  const { writer, backend } = subject;
  const name = fileNameFrom(exportName(subject), kind);
  const sink = await openFile({ name, type: types[kind] });
  if (!sink) return null;
  const columns = exportColumns(wanted === 'all' ? subject.columns : subject.shown, backend, writer);
  const file = await fileOf(kind, about, sink, columns, subject).catch(async (error: unknown) => {
    await sink.abort();
    throw error;
  });
  const source = byJob ? jobRows(subject, tell.onRecord) : pageRows(subject);
  const run = new ExportRun({ source, file, sink, about: (facts) => aboutLines(subject, kind, facts), onChange: tell.onChange });
  return { run, name };
}

async function fileOf(kind: FileKind, about: AboutPlace, sink: FileSink, columns: ReturnType<typeof exportColumns>, { writer }: ExportSubject): Promise<RowsFile<Deduction>> {
  if (kind === 'csv') return new CsvFile(sink, columns, writer.timeZone, about);
  const { XlsxFile } = await fetched(() => import('../../export/xlsx-file.js'));
  return new XlsxFile(sink, columns, writer.timeZone, { rows: writer.t('deductions.title'), about: writer.t('export.about') });
}

function pageRows({ backend, query }: ExportSubject): RowSource<Deduction> {
  const { source, capabilities } = backend;
  return new PageRows((page, signal) => source.deductions({ ...query, ...page }, { signal }), capabilities.limits.pageSize);
}

function jobRows({ backend, query }: ExportSubject, onRecord: (record: ExportRecord) => void): RowSource<Deduction> {
  return new JobRows({ source: backend.source, order: jobOrder(query)!, idempotencyKey: newKey(), reader: deductionReader, wanted: jobFilter(query), onRecord });
}
