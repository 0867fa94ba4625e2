/** Begins a download: fetches what makes files, and hands it what is shown. */
import type { ChartKind, ChartLook } from '../../chart/figure.js';
import { fetched } from '../../loading/fetched.js';
import type { Measure } from '../../model/usage-choices.js';
import type { Writer } from '../../parts/writer.js';
import { captionOf } from './caption.js';
import { axisName, cutNote } from './chart-figure.js';
import { defaultsNote } from './dimensions.js';
import type { FileKind } from './download-menu.js';
import { daysNote } from './figures.js';
import type { Question } from './question.js';
import { isComplete, type ShownUsage } from './shown.js';

/** What a file is made of. */
export interface DownloadSubject {
  /** The zone that days are cut in. */
  readonly zone: string;
  readonly writer: Writer;
  readonly question: Question;
  readonly shown: ShownUsage;
  readonly hidden: ReadonlySet<string>;
  readonly kind: ChartKind;
  readonly measure: Measure;
  readonly look: ChartLook | undefined;
}

/** True when the file could not be made. */
export async function startDownload(file: FileKind, { writer, question, shown, hidden, kind, measure, look, zone }: DownloadSubject): Promise<boolean> {
  const { dimensions, scope } = question;
  const caption = captionOf(question, shown.read, writer);
  const { view, summary, read } = shown;
  const notes = [defaultsNote(dimensions, scope, writer), hidden.size === 0 ? null : writer.t('usage.figures.shown'), cutNote(view, writer), daysNote(summary, isComplete(read), writer)];
  const axis = axisName(shown.unit, kind, measure, writer);
  try {
    const { download } = await fetched(() => import('./download.js'));
    await download(file, { writer, shown, hidden, caption, notes, axis, look, question, measure, zone });
    return false;
  } catch {
    return true;
  }
}
