/** What a reader is asked before an export: which kind of file, which columns; and what they are told about it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AboutPlace } from '../../export/csv-file.js';
import { sheetRows } from '../../model/export-sheet.js';
import { facts } from '../../parts/facts.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { rangeText, scopeLines } from './export-about.js';
import type { ExportSubject } from './export-subject.js';
import type { FileKind } from './export-subject.js';

/** What can be asked for: a file made here, or a job. */
export type ExportWay = FileKind | 'job';

/** How many rows there are, as far as that is known. */
export interface RowCount {
  /** Null while it is being counted, or could not be. */
  readonly rows: number | null;
  /** More than lists reach. */
  readonly truncated: boolean;
}

/** What a reader has chosen. */
export interface ExportChosen {
  readonly way: ExportWay;
  readonly columns: 'shown' | 'all';
  /** Where a CSV file speaks of itself. */
  readonly about: AboutPlace;
}

/** What the form shows and does. */
export interface ExportFormView {
  readonly subject: ExportSubject;
  readonly count: RowCount | undefined;
  readonly chosen: ExportChosen;
  /** Whether the reader may have jobs made. */
  readonly mayJob: boolean;
  /** Whether a job's file has all rows that are wanted. */
  readonly jobCovers: boolean;
  /** Whether a job's file has rows that are not wanted. */
  readonly jobWider: boolean;
  readonly onChoose: (change: Partial<ExportChosen>) => void;
}

export function exportForm(view: ExportFormView): TemplateResult {
  const { subject, chosen: { way }, mayJob, onChoose } = view;
  const { t } = subject.writer;
  const choice = (value: ExportWay, label: string, hint: string, disabled = false) =>
    html`<label class="way">
      <input type="radio" name="way" .value=${value} .checked=${way === value} ?disabled=${disabled} @change=${() => onChoose({ way: value })} />
      <span><span class="name">${label}</span><span class="muted small">${hint}</span></span>
    </label>`;
  return html`
    <fieldset class="ways">
      <legend>${t('export.way')}</legend>
      ${choice('xlsx', t('export.xlsx'), t('export.xlsx.hint'))} ${choice('csv', t('export.csv'), t('export.csv.hint'))}
      ${choice('job', t('export.job'), t(mayJob ? 'export.job.hint' : 'export.job.denied'), !mayJob)}
    </fieldset>
    ${way === 'job' ? nothing : columnChoice(view)} ${way === 'csv' ? aboutChoice(view) : nothing}
    ${facts([...scopeLines(subject, rangeText(subject)), [t('export.rows'), countText(view)]])} ${note(view)}
  `;
}

function columnChoice({ subject, chosen: { columns }, onChoose }: ExportFormView): TemplateResult {
  const { t } = subject.writer;
  return html`<fieldset class="line">
    <legend>${t('export.columns')}</legend>
    ${option('columns', 'shown', t('export.columns.shown', { count: subject.shown.length }), columns, () => onChoose({ columns: 'shown' }))}
    ${option('columns', 'all', t('export.columns.all', { count: subject.columns.length }), columns, () => onChoose({ columns: 'all' }))}
  </fieldset>`;
}

/** Some programs take every line for a row: for them a CSV file can do without lines about itself before its header. */
function aboutChoice({ subject, chosen: { about }, onChoose }: ExportFormView): TemplateResult {
  const { t } = subject.writer;
  const places = ['start', 'end', 'none'] as const;
  return html`<fieldset class="line" aria-describedby="about-hint">
    <legend>${t('export.about.place')}</legend>
    ${places.map((place) => option('about', place, t(`export.about.place.${place}`), about, () => onChoose({ about: place })))}
    <span class="muted small" id="about-hint">${t(`export.about.hint.${about}`)}</span>
  </fieldset>`;
}

const option = (name: string, value: string, label: string, chosen: string, choose: () => void): TemplateResult =>
  html`<label class="check"><input type="radio" name=${name} .value=${value} .checked=${chosen === value} @change=${choose} /><span>${label}</span></label>`;

function countText({ count, subject }: ExportFormView): string {
  const { t, decimal } = subject.writer;
  if (!count) return t('export.counting');
  return count.rows === null ? t('unknown') : decimal(String(count.rows));
}

/** What is to be known beforehand. */
function note(view: ExportFormView): TemplateResult {
  return html`${reachNote(view)} ${sheetsNote(view)}`;
}

/** A sheet has an end: more rows than that stand in several. */
function sheetsNote({ subject, count, chosen: { way }, mayJob, jobCovers }: ExportFormView): TemplateResult | typeof nothing {
  const { t, decimal } = subject.writer;
  const most = sheetRows - 1;
  const rows = count?.truncated && !(mayJob && jobCovers) ? subject.backend.capabilities.limits.pageRows : (count?.rows ?? 0);
  const sheets = Math.ceil(rows / most);
  return way === 'xlsx' && sheets > 1 ? line('info', '', t('export.sheets', { rows: decimal(String(most)), count: sheets })) : nothing;
}

function reachNote({ subject, count, chosen: { way }, mayJob, jobCovers, jobWider }: ExportFormView): TemplateResult | typeof nothing {
  const { t, decimal } = subject.writer;
  const rows = decimal(String(subject.backend.capabilities.limits.pageRows));
  if (way === 'job') return jobWider ? line('info', '', t('export.job.wider')) : nothing;
  if (!count?.truncated) return nothing;
  return mayJob && jobCovers ? line('info', '', t('export.overCap', { rows })) : line('warn', 'warn', t('export.capped', { rows }));
}

const line = (sign: 'info' | 'warn', tone: string, text: string): TemplateResult => html`<p class="note ${tone}">${icon(sign)}<span>${text}</span></p>`;

/** How an amount of time is said that nobody can know to the second. */
export function remainingText({ t }: Writer, milliseconds: number): string {
  const exact = Math.max(1, Math.round(milliseconds / 1000));
  const seconds = exact > 10 ? Math.round(exact / 10) * 10 : exact;
  return seconds < 90 ? t('export.remaining.seconds', { count: seconds }) : t('export.remaining.minutes', { count: Math.round(seconds / 60) });
}
