/** What a file of deductions says of itself, and what the dialog says of it beforehand. */
import type { DeductionQuery } from '../../contract/index.js';
import type { Completeness } from '../../export/export-run.js';
import { formatZone } from '../../i18n/format.js';
import { addDays, isDay } from '../../model/days.js';
import type { AboutLine } from '../../model/export-sheet.js';
import { localTimes } from '../../model/local-time.js';
import type { Writer } from '../../parts/writer.js';
import type { ExportSubject, FileKind } from './export-subject.js';

/** The first and the last day of a query's range, as people say it. */
export function rangeOf({ usageStartFrom = '', usageStartTo = '' }: DeductionQuery): { readonly first: string; readonly last: string } {
  return { first: usageStartFrom, last: isDay(usageStartTo) ? addDays(usageStartTo, -1) : usageStartTo };
}

/** A range as the dialog says it; a file says it in a form that programs read. */
export function rangeText({ writer, backend, query }: ExportSubject): string {
  const { first, last } = rangeOf(query);
  const day = (bound: string) => (isDay(bound) ? writer.day(bound) : bound);
  return `${day(first)} – ${day(last)} (${formatZone(writer.tag, backend.capabilities.billingTimeZone)})`;
}

/** What the rows are narrowed by, in words: name and value. */
export function scopeLines({ writer, backend, query }: ExportSubject, range?: string): readonly (readonly [name: string, value: string])[] {
  const { t, name } = writer;
  const product = backend.catalogue.products.find(({ key }) => key === query.product);
  const { first, last } = rangeOf(query);
  return [
    [t('product'), name(product?.names, query.product)],
    [t('deductions.pack'), query.packId?.join(', ') || t('deductions.pack.hint')],
    [t('deductions.usageStart'), range ?? `${first} – ${last} (${backend.capabilities.billingTimeZone})`],
    [t('export.about.filters'), otherFilters(query, writer) || t('none')],
  ];
}

/** The filters beside product, pack and range. */
function otherFilters(query: DeductionQuery, { t, known }: Writer): string {
  const parts: string[] = [];
  const say = (label: string, values: readonly string[] | undefined) => values?.length && parts.push(`${label}: ${values.join(', ')}`);
  say(t('deductions.mode'), query.capacityMode?.map((mode) => known('mode', mode)));
  say(t('column.subproduct'), query.subproduct);
  say(t('column.specification'), query.specification);
  say(t('column.billingItem'), query.billingItem);
  say(t('column.deductedUin'), query.deductedUin);
  if (query.deductedFrom ?? query.deductedTo) say(t('column.deductedAt'), [`${query.deductedFrom ?? ''} – ${query.deductedTo ?? ''}`]);
  return parts.join('; ');
}

/** The lines that a file begins with. The last one says whether it is complete. */
export function aboutLines(subject: ExportSubject, kind: FileKind, facts: { readonly rows: number; readonly asOf: string | null; readonly state: Completeness }): readonly AboutLine[] {
  const { writer, backend } = subject;
  const { t, decimal } = writer;
  const { asOf, rows, state } = facts;
  return [
    [t('export.about.content'), t('deductions.title')],
    ...scopeLines(subject),
    [t('export.about.zone'), writer.timeZone],
    [t('export.about.snapshot'), asOf === null ? t('none') : (localTimes(writer.timeZone)(asOf)?.slice(0, 19) ?? asOf)],
    ...(kind === 'xlsx' ? [[t('export.about.amounts'), t('export.about.amounts.text')] as const] : []),
    [t('export.rows'), rows],
    [t('export.about.state'), t(`export.state.${state}`, { limit: decimal(String(backend.capabilities.limits.pageRows)) })],
  ];
}

/** The name of a file, after the rule for those that the backend makes, and the product: content, first and last moment of the range. */
export function exportName({ writer, backend, query }: ExportSubject): string {
  const { first, last } = rangeOf(query);
  const moment = (bound: string, time: string) => (isDay(bound) ? `${bound} ${time}` : bound);
  const product = backend.catalogue.products.find(({ key }) => key === query.product);
  return `${writer.t('deductions.title')}-${writer.name(product?.names, query.product)}-${moment(first, '00:00:00')}-${moment(last, '23:59:59')}`;
}
