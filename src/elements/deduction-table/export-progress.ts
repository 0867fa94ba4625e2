/** How an export stands: how far it is, what it waits for, what has become of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { Deduction } from '../../contract/index.js';
import type { ExportRun, RunPhase } from '../../export/export-run.js';
import { requestIdNote } from '../../parts/facts.js';
import { icon, type IconName } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { remainingText } from './export-form.js';
import type { Making } from './export-making.js';

export function exportProgress(writer: Writer, { run, name }: Making, byJob: boolean): TemplateResult {
  const { t, decimal } = writer;
  const { total, rows, phase } = run;
  const ended = phase.is === 'done' || phase.is === 'cancelled';
  const count = (value: number) => decimal(String(value));
  const text = total === null ? t('export.progress.open', { count: rows }) : t('export.progress', { rows: count(rows), total: count(total) });
  const preparing = byJob && phase.is === 'running' && rows === 0;
  return html`
    ${phase.is === 'done' ? nothing : html`<p class="file-name">${name}</p>`}
    ${ended
      ? nothing
      : html`${bar(run, t('export.title'))}
          <p class="counts"><span>${preparing ? t('export.preparing') : text}</span><span class="muted">${percent(run, writer)}</span></p>`}
    <div role="status">${notice(writer, run, name)}</div>
  `;
}

/** How much is written. It moves by itself only while rows come of which nobody knows how many there are. */
function bar({ total, rows, phase }: ExportRun<Deduction>, label: string): TemplateResult {
  if (total === null && phase.is === 'running') return html`<progress aria-label=${label}></progress>`;
  return html`<progress aria-label=${label} .max=${total || 1} .value=${total === null ? 0 : rows}></progress>`;
}

/** The share that is written, and the time that is left. */
function percent({ total, rows, phase, startedAt }: ExportRun<Deduction>, writer: Writer): string {
  if (!total || rows === 0) return '';
  const share = writer.share(rows / total);
  const spent = performance.now() - startedAt;
  if (phase.is !== 'running' || spent < 2_000) return share;
  return `${share} · ${remainingText(writer, (spent / rows) * (total - rows))}`;
}

/** What the reader is told, and aloud. */
function notice(writer: Writer, { phase, rows }: ExportRun<Deduction>, name: string): TemplateResult | typeof nothing {
  const { t, error } = writer;
  switch (phase.is) {
    case 'running':
      return nothing;
    case 'paused':
      return line('pause', '', t('export.paused'));
    case 'waiting':
      return line('clock', 'warn', waitingText(writer, phase), requestIdNote(writer, phase.error));
    case 'stopped': {
      const { title, text } = stoppedText(writer, phase.error) ?? error(phase.error);
      return line('warn', 'bad', html`${title && html`<strong>${t('sentence', { text: title })}</strong>`} ${text}`, requestIdNote(writer, phase.error));
    }
    case 'done':
      return phase.state === 'complete' ? line('check', 'good', t('export.done', { name, count: rows })) : line('warn', 'warn', t(`export.partial.${phase.state}`, { name, count: rows }));
    case 'cancelled':
      return phase.error ? line('warn', 'bad', t('export.fileFailed')) : line('info', '', t('export.cancelled'));
  }
}

function waitingText({ t, error: told }: Writer, { error, until }: RunPhase & { is: 'waiting' }): string {
  if (until === null) return t('export.waiting.offline');
  const count = Math.max(0, Math.ceil((until - Date.now()) / 1000));
  return error.kind === 'rateLimited' ? t('export.waiting.rateLimited', { count }) : t('export.waiting.fault', { error: told(error).title, count });
}

/** What only exports can fail of; undefined for what any call can. */
function stoppedText({ t }: Writer, { code, cause }: ApiError): { readonly title: string; readonly text: string } | undefined {
  if (code === 'snapshotGone') return { title: '', text: t('export.snapshotGone') };
  if (code === 'exportFailed' || code === 'exportExpired') return { title: '', text: t('export.jobFailed') };
  const missing = cause instanceof Error && cause.name === 'UnreadableFile' ? (cause as Error & { readonly column: string }).column : undefined;
  return missing === undefined ? undefined : { title: '', text: t('export.unreadable', { column: missing }) };
}

const line = (sign: IconName, tone: string, text: unknown, more: unknown = nothing): TemplateResult =>
  html`<div class="note ${tone}">${icon(sign)}<span>${text} ${more}</span></div>`;

/** What can be done about an export. */
export function exportButtons({ t }: Writer, run: ExportRun<Deduction>, onAgain: () => void, onClose: () => void): TemplateResult {
  const { phase, rows } = run;
  const button = (label: string, act: () => void, kind = '') => html`<button type="button" class="button ${kind}" @click=${act}>${label}</button>`;
  if (!run.open) return html`${button(t('export.again'), onAgain)} ${button(t('close'), onClose, 'primary')}`;
  const goOn = phase.is === 'stopped' && phase.canResume;
  return html`
    ${button(t('export.cancel'), () => run.cancel())} ${phase.is === 'stopped' && rows > 0 ? button(t('export.keep'), () => run.keep()) : nothing}
    ${phase.is === 'running' ? button(t('export.pause'), () => run.pause()) : nothing}
    ${phase.is === 'paused' ? button(t('export.resume'), () => run.resume(), 'primary') : nothing}
    ${goOn || phase.is === 'waiting' ? button(t('retry'), () => run.resume(), 'primary') : nothing}
  `;
}
