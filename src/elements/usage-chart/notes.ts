/** Notes above the chart: stretches that could not be read, data that is older than it should be, ranges cut short. */
import { html, nothing, type TemplateResult } from 'lit';
import type { UsagePart, UsageRead } from '../../controllers/usage-parts.js';
import { icon } from '../../parts/icons.js';
import { idToCopy, staleNote } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import type { Question } from './question.js';
import { oldest } from './reading.js';
import { isComplete } from './shown.js';
import { rangeName, sentences } from './words.js';

/** What the notes are about. */
export interface NotesView {
  readonly writer: Writer;
  readonly question: Question;
  /** How many days usage is kept for. */
  readonly usageDays: number;
  readonly read: UsageRead | undefined;
  /** Of the days before. */
  readonly previous: UsageRead | undefined;
  readonly retry: Retry;
  readonly downloadFailed: boolean;
}

/** The notes on what is asked and on what has come of it. */
export function notes({ writer, question, usageDays, read, previous, retry, downloadFailed }: NotesView): TemplateResult | typeof nothing {
  const all = [...rangeNotes(writer, question, usageDays), ...(read ? partNotes(writer, read, retry) : []), ...(read && isFresh(read) && previous ? partNotes(writer, previous, retry) : [])];
  if (downloadFailed) all.push(infoNote(writer.t('usage.download.failed')));
  return all.length > 0 ? html`<div class="notes">${all}</div>` : nothing;
}

/** Whether all of it is there, and newly read. Where it is not, a retry reads the days before anew as well, and one note is enough. */
const isFresh = (read: UsageRead): boolean => isComplete(read) && read.parts.every(({ error }) => !error);

/** Asks again for a part, or for all that failed. */
type Retry = (part?: UsagePart) => void;

/** A note that only informs. */
export const infoNote = (text: string): TemplateResult => html`<div class="note">${icon('info')}<span>${text}</span></div>`;

function rangeNotes(writer: Writer, { met, range }: Question, count: number): readonly TemplateResult[] {
  if (met === 'cut') return [infoNote(writer.t('usage.range.cut', { count, from: writer.day(range.from) }))];
  return met === 'outside' ? [infoNote(writer.t('usage.range.outside', { count }))] : [];
}

function partNotes(writer: Writer, read: UsageRead, retry: Retry): readonly TemplateResult[] {
  const { t } = writer;
  const { parts } = read;
  const stale = parts.find(({ answer, error }) => answer && error);
  const failed = parts
    .filter(({ state }) => state === 'failed')
    .map((part) => {
      const { title, text } = writer.error(part.error!);
      return html`<div class="note bad" role="alert">
        ${icon('warn')}
        <span>
          <strong>${t('usage.part.failed', { range: rangeName(part, writer) })}</strong> ${sentences([t('sentence', { text: title }), text], writer)}
          <button class="link" @click=${() => retry(part)}>${t('retry')}</button>
          ${idToCopy(writer, part.error!)}
        </span>
      </div>`;
    });
  return stale ? [staleNote(writer, stale.error!, writer.instant(oldest(read)!), () => retry()), ...failed] : failed;
}
