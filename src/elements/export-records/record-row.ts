/** One export record as a row; where there is no room for rows, the same as a card. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { ExportRecord } from '../../contract/index.js';
import { icon, type IconName } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { Wish } from './again.js';
import type { Download } from './downloads.js';

/** What a row shows and does. */
export interface RecordRowView {
  readonly writer: Writer;
  readonly record: ExportRecord;
  /** The product whose rows they are, by name. */
  readonly product: string;
  readonly download: Download | undefined;
  readonly onDownload: () => void;
  /** The wish for the same rows once more. */
  readonly wish: Wish | undefined;
  /** Undefined where it may not be asked for. */
  readonly onAgain: (() => void) | undefined;
}

/** A map: a backend's own word may be that of something every object has, such as `constructor`. */
const shapes: ReadonlyMap<string, readonly [IconName, string]> = new Map([
  ['generating', ['clock', 'warn']],
  ['generated', ['check', 'good']],
  ['failed', ['warn', 'bad']],
  ['expired', ['pause', 'rest']],
]);

/** The headers, in the order of the cells. */
export const recordHeaders = ['exports.type', 'exports.name', 'exports.state', 'exports.created', 'exports.lastDownload', 'exports.operation'] as const;

export function recordRow(view: RecordRowView): TemplateResult {
  const { writer, record, product } = view;
  const { t, known, instant } = writer;
  const rows = record.rowCount === null ? '' : ` · ${t('exports.rows', { count: record.rowCount })}`;
  const cells = [
    html`${known('exports.type', record.fileType)}`,
    html`<span class="file" title=${record.fileName}>${record.fileName}</span> <span class="muted small">${product}${rows}</span>`,
    html`${badge(writer, record.state)}${hint(writer, record)}`,
    html`<span class="time">${instant(record.createdAt)}</span>`,
    html`<span class="time">${record.lastDownloadedAt === null ? t('none') : instant(record.lastDownloadedAt)}</span>`,
    operation(view),
  ];
  return html`<div class="record" role="row" data-id=${record.id}>
    ${cells.map((cell, index) => html`<div class="cell" role="cell"><span class="label" aria-hidden="true">${t(recordHeaders[index]!)}</span><div class="value">${cell}</div></div>`)}
  </div>`;
}

function badge(writer: Writer, state: string): TemplateResult {
  const [sign, tone] = shapes.get(state) ?? ['info', 'rest'];
  return html`<span class="badge ${tone}" part="status status-${state}">${icon(sign)}${writer.known('exports.state', state)}</span>`;
}

/** What the state means for the reader. */
function hint({ t, known, instant }: Writer, { state, failure, expiresAt }: ExportRecord): TemplateResult | typeof nothing {
  const text =
    state === 'generating' ? t('exports.underway')
    : state === 'failed' ? known('exports.failure', failure ?? 'internal')
    : state === 'generated' && expiresAt !== null ? t('exports.keptUntil', { time: instant(expiresAt) })
    : state === 'expired' && expiresAt !== null ? t('exports.goneSince', { time: instant(expiresAt) })
    : null;
  return text === null ? nothing : html`<span class="muted small">${text}</span>`;
}

function operation({ writer, record, download, onDownload, wish, onAgain }: RecordRowView): TemplateResult {
  const { t, decimal } = writer;
  const name = record.fileName;
  if (download?.is === 'underway') {
    const size = decimal((download.bytes / 1e6).toFixed(1));
    return html`<span class="small" role="progressbar" aria-label=${name} aria-valuetext=${t('exports.downloading', { size })}>
        ${t('exports.downloading', { size })}
      </span>
      <button class="button" aria-label=${t('exports.download.cancel', { name })} @click=${download.cancel}>${t('cancel')}</button>`;
  }
  const named = html`<span class="visually-hidden"> ${name}</span>`;
  if (onAgain && (record.state === 'failed' || record.state === 'expired')) {
    return html`<button class="button" ?disabled=${wish?.is === 'sending'} @click=${onAgain}>${icon('refresh')}${t('exports.again')}${named}</button>
      ${wish?.is === 'refused' ? problem(writer, wish.error) : nothing}`;
  }
  const failed = download?.is === 'failed' ? download.error : undefined;
  return html`<button class="button" ?disabled=${record.state !== 'generated'} @click=${onDownload}>${icon('download')}${t(failed ? 'retry' : 'exports.download')}${named}</button>
    ${failed ? problem(writer, failed) : nothing}`;
}

/** What went wrong, and what support will ask for. */
function problem({ t, error: told }: Writer, error: ApiError): TemplateResult {
  const { title, text } = told(error);
  const words = error.code === 'fileFailed' ? t('exports.notSaved') : error.kind === 'refused' ? text : title;
  return html`<span class="small problem" role="alert">${words}${error.requestId === null ? nothing : html` · ${t('requestId')} <code>${error.requestId}</code>`}</span>`;
}
