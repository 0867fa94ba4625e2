/** What the backend has after a save. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import type { Saved } from './desk.js';

/** In a sentence. */
export function savedText({ t, duration, instant }: Writer, { renewal }: Saved): string {
  const { method, period, nextAttemptAt } = renewal;
  if (method === 'automatic' && period) {
    const sentence = t('renewal.saved.automatic', { period: duration(period) });
    return nextAttemptAt === null ? sentence : `${sentence} ${t('renewal.saved.next', { time: instant(nextAttemptAt) })}`;
  }
  return method === 'none' ? t('renewal.saved.none') : t('renewal.saved.manual');
}

/** As a note above the buttons. */
export function savedNote(writer: Writer, saved: Saved): TemplateResult {
  return html`<p class="note ${saved.readBack ? 'good' : 'warn'} saved" tabindex="-1">
    ${icon(saved.readBack ? 'check' : 'warn')}
    <span>${savedText(writer, saved)} ${saved.readBack ? '' : writer.t('renewal.saved.notRead')}</span>
  </p>`;
}
